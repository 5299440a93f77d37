//! The safety lists of a plan: whether it is ready, what is open, questions that choose the
//! lists, and the lists themselves.

pub mod card;
pub mod folds;
pub mod paper;
pub mod questions;
pub mod row;
pub mod summary;
pub mod words;

use self::card::list_card;
use self::folds::Folds;
use self::paper::paper;
use self::questions::questions;
use self::summary::summary;
use self::words::title_of;
use super::open::OpenPlan;
use super::page_of_plan;
use crate::content::pack::Section;
use crate::domain::plan::Plan;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::signals::*;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The safety lists of the plan with this id.
pub fn safety_page(id: &str) -> View {
    page_of_plan(id, |_| t!("safety-title").to_owned(), screen)
}

fn screen(plan: OpenPlan, _: &str) -> View {
    let folds = Folds::new();
    let used = plan.ids(|plan| lists_that(plan, true));
    let others = plan.ids(|plan| lists_that(plan, false));
    let lists = el("div").class("stack").each_by(
        move || used.get(),
        move |id| match texts::pack().checklist(id) {
            Some(list) => list_card(plan, folds, list),
            None => el("div"),
        },
    );
    let more = el("section")
        .class("card more-lists")
        .attr_by("hidden", move || {
            others.with(Vec::is_empty).then(String::new)
        })
        .child(el("h2").text(t!("safety-more-lists")))
        .child(el("p").class("soft").text(t!("safety-more-lists-why")))
        .child(
            el("ul")
                .class("ideas")
                .each_by(move || others.get(), move |id| other_list(plan, folds, id)),
        );
    let form = el("div")
        .class("stack unprinted")
        .child(el("p").class("lead").text(t!("safety-lead")))
        .child(summary(plan, folds))
        .child(questions(plan, folds))
        .child(el("h2").text(t!("safety-lists")))
        .child(lists)
        .child(more);
    el("div")
        .class("stack list-page safety-page")
        .child(form)
        .child(paper(plan))
}

/// Ids of the lists that the plan uses, or does not.
fn lists_that(plan: &Plan, used: bool) -> Vec<String> {
    let lists = texts::pack().checklists_of(Section::Share);
    let wanted = lists.filter(|list| plan.usage(&list.id).is_in() == used);
    wanted.map(|list| list.id.clone()).collect()
}

/// A list that is not in use, to be brought in.
fn other_list(plan: OpenPlan, folds: Folds, id: &str) -> View {
    let title = title_of(id);
    let list = id.to_owned();
    let bring = move || {
        let mut before = None;
        plan.change(|plan| before = plan.use_list(&list, true));
        folds.open(&list);
        focus_soon(card::fold_id(&list));
        let of = list.clone();
        plan.offer_undo(
            t!("safety-brought-in", list = title_of(&list)),
            bring_id(&list),
            Box::new(move |plan| plan.use_as_before(&of, before)),
        );
    };
    let word = t!("safety-bring-in", list = title);
    el("li").child(action("idea", Icon::Plus, &word, Box::new(bring)).id(&bring_id(id)))
}

fn bring_id(list: &str) -> String {
    format!("bring-{list}")
}
