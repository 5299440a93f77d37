//! The safety lists of a plan on paper and in a message.

use std::rc::Rc;

use super::words::{open_lines, ours, ours_of, question, readiness_words, stop};
use crate::content::pack::{Checklist, Section, Text};
use crate::domain::checklist::{Item, list_text};
use crate::domain::plan::safety::Asked;
use crate::domain::plan::{Plan, PlanList};
use crate::ui::components::prose::{cited, source_list, unmarked};
use crate::ui::pages::share::hand_on::with_sheet;
use crate::ui::pages::share::list::settled_words;
use crate::ui::pages::share::lists::items;
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::pages::share::plan::words::{facts, name};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// Buttons to hand all of it on, and the sheet that is printed in place of the screen.
pub fn paper(plan: OpenPlan) -> View {
    let handout = move || plan.peek(|plan| (name(plan), as_text(plan)));
    with_sheet(Rc::new(handout), Box::new(move || plan.peek(sheet)))
}

fn as_text(plan: &Plan) -> String {
    let mut text = name(plan);
    let readiness = plan.readiness(&ours());
    text.push('\n');
    text.push_str(&readiness_words(&readiness));
    for ours in used(plan) {
        let listed = Listed::of(plan, ours);
        let list = list_text(&ours.title, &listed.standing, &listed.items);
        text.push_str("\n\n");
        text.push_str(&list);
    }
    text
}

/// The lists that the plan uses.
fn used(plan: &Plan) -> impl Iterator<Item = &'static Checklist> {
    let lists = texts::pack().checklists_of(Section::Share);
    lists.filter(|list| plan.usage(&list.id).is_in())
}

/// A list in words. An item that does not apply says why.
struct Listed {
    items: Vec<Item>,
    standing: String,
    list: PlanList,
}

impl Listed {
    fn of(plan: &Plan, ours: &Checklist) -> Listed {
        let list = plan.list(&ours.id).cloned().unwrap_or_default();
        let mut items = items(&list.record, ours);
        for item in &mut items {
            if let Some(reason) = list.reason(&item.id) {
                item.ticked = true;
                item.text = t!("safety-aside-line", item = item.text, reason = reason);
            }
        }
        let standing = settled_words(plan.state_of(&ours_of(ours)).done);
        Listed {
            items,
            standing,
            list,
        }
    }
}

fn sheet(plan: &Plan) -> View {
    let facts = facts(plan).into_iter();
    let facts = facts.map(|fact| el("p").class("run-fact").text(&fact));
    let whys = used(plan).flat_map(|list| list.items.iter().map(|item| &item.why));
    let whys: Vec<&Text> = whys.collect();
    el("div")
        .class("sheet safety-sheet")
        .child(el("p").class("run-name").text(&name(plan)))
        .each(facts)
        .child(standing(plan))
        .child(answers(plan))
        .each(used(plan).map(|ours| list(plan, ours)))
        .child(source_list(&cited(&whys)))
}

/// Ready or not, and whom to think of first.
fn standing(plan: &Plan) -> View {
    let readiness = plan.readiness(&ours());
    let stops = plan.stops(&readiness).into_iter();
    let lines = open_lines(&readiness).into_iter();
    el("section")
        .child(el("h2").text(&readiness_words(&readiness)))
        .each(stops.map(|asked| el("p").class("sheet-warning").text(stop(asked))))
        .each(lines.map(|line| el("p").text(&line)))
}

/// Each question with its answer.
fn answers(plan: &Plan) -> View {
    let line = |asked| {
        let answer = match plan.answer(asked) {
            Some(true) => t!("safety-yes"),
            Some(false) => t!("safety-no"),
            None => t!("safety-no-answer"),
        };
        el("p")
            .text(&question(asked))
            .text(" ")
            .child(el("strong").text(answer))
    };
    el("section")
        .child(el("h2").text(t!("safety-questions")))
        .each(Asked::ALL.into_iter().map(line))
}

fn list(plan: &Plan, ours: &Checklist) -> View {
    let listed = Listed::of(plan, ours);
    let line = |item: &Item| {
        let is_aside = listed.list.reason(&item.id).is_some();
        let class = match (is_aside, item.ticked) {
            (true, _) => "aside-line",
            (false, true) => "ticked",
            (false, false) => "",
        };
        let why = ours.items.iter().find(|ours| ours.id == item.id);
        let why = why.filter(|ours| !is_aside && !ours.why.is_empty());
        let why = why.map(|ours| unmarked("p", &ours.why));
        el("li")
            .class(class)
            .child(el("p").text(&item.text))
            .child(why)
    };
    el("section")
        .child(el("h2").text(&ours.title))
        .child(el("p").class("soft").text(&listed.standing))
        .child(el("ul").each(listed.items.iter().map(line)))
}
