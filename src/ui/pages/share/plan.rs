//! One activity plan: its day, then six headings with tasks.

mod along;
mod attached;
mod calendar;
pub mod face;
pub mod head;
pub mod heading;
pub mod ideas;
mod lines;
mod money;
pub mod needs;
pub mod open;
pub mod paper;
pub mod part;
pub mod run_sheet;
pub mod safety;
pub mod task;
pub mod words;

use crate::ui::signals::*;

use self::attached::attached_card;
use self::calendar::calendar_card;
use self::head::plan_head;
use self::heading::heading_card;
use self::money::money_card;
use self::needs::needs_card;
use self::open::OpenPlan;
use self::paper::paper;
use self::safety::row::on_the_day;
use super::focus::spoken;
use super::report::row::report_row;
use super::undo::Undo;
use crate::content::pack::PlanHeading;
use crate::domain::plan::Plan;
use crate::storage::keys::Key;
use crate::ui::components::button::link;
use crate::ui::components::soon::below;
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el, follow};

/// The plan with this id.
pub fn plan_page(id: &str) -> View {
    page_of_plan(id, words::name, screen)
}

/// A page about the plan with this id: its title, and what stands on it while there is the plan.
pub fn page_of_plan(
    id: &str,
    title: fn(&Plan) -> String,
    screen: fn(OpenPlan, &str) -> View,
) -> View {
    let keeper = keeper();
    // What another page changed a moment ago must be read, not what was stored before.
    keeper.flush();
    let key = Key::Plan(id.to_owned());
    let kept = keeper.keep_plan(key.clone());
    if !kept.found.get_untracked() {
        return missing(&Route::Plans, t!("plans-all"));
    }
    let plan = OpenPlan::provide(kept, Undo::new(kept, key), None);
    let title = plan.text(title);
    follow(move || set_title(&title.get()));
    let id = id.to_owned();
    el("div")
        .class("page-body")
        .show_if(move || kept.found.get(), move || screen(plan, &id))
        .show_if(move || !kept.found.get(), removed)
        .child(spoken(plan.spoken))
}

fn screen(plan: OpenPlan, id: &str) -> View {
    let screen = el("div")
        .class("stack unprinted")
        .child(plan_head(plan))
        .child(report_row(id, plan))
        .each(cards(plan));
    let id = id.to_owned();
    let lower = below("", Box::new(move || lower(plan, &id)));
    // The sheet is there from the start: someone may print at once.
    let stack = el("div").class("stack");
    stack.child(screen).child(lower).child(paper(plan))
}

fn lower(plan: OpenPlan, id: &str) -> View {
    el("div")
        .class("stack unprinted")
        .child(on_the_day(plan, id))
        .child(needs_card(plan))
        .child(money_card(plan))
        .child(attached_card(plan))
        .child(calendar_card(plan, id))
}

/// For a plan that another window removed while it was open here.
fn removed() -> View {
    let on = link("button", &Route::Plans, t!("plans-all"));
    el("div")
        .child(el("p").class("lead").text(t!("plan-removed")))
        .child(el("p").class("actions").child(on))
}

fn cards(plan: OpenPlan) -> Vec<View> {
    let headings = plan.peek(headings);
    let first = plan.peek(|plan| {
        let ids: Vec<&str> = headings.iter().map(|heading| heading.id.as_str()).collect();
        plan.begins_with(&ids).map(str::to_owned)
    });
    let card = |heading: PlanHeading| {
        let open = first.as_ref() == Some(&heading.id);
        heading_card(plan, heading, open)
    };
    headings.into_iter().map(card).collect()
}

/// Our six headings, and any other under which something lies here.
fn headings(plan: &Plan) -> Vec<PlanHeading> {
    let pack = texts::pack();
    let mut headings = pack.rest.headings.clone();
    let known: Vec<&str> = pack
        .rest
        .headings
        .iter()
        .map(|heading| heading.id.as_str())
        .collect();
    headings.extend(
        plan.other_headings(&known)
            .into_iter()
            .map(|id| PlanHeading {
                id,
                title: t!("plan-other").to_owned(),
                about: String::new(),
                icon: String::new(),
                prompts: Vec::new(),
                ideas: Vec::new(),
            }),
    );
    headings
}
