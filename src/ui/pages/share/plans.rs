//! All activity plans.

pub mod row;

use self::row::plan_card;
use super::all_of::AllOf;
use super::buttons::action;
use crate::domain::plan::Plan;
use crate::domain::plan::days::next_first;
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::button::link;
use crate::ui::components::icon::Icon;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::navigation::navigation;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// All plans, the next one first.
pub fn plans_page() -> View {
    set_title(t!("plans-title"));
    let all = AllOf::read(keeper(), plans);
    el("div")
        .class("page-body")
        .show_if(move || !all.is_empty(), move || list(all))
        .show_if(move || all.is_empty(), no_plans)
}

fn list(all: AllOf<Plan>) -> View {
    let list = el("ul")
        .class("plan-list")
        .each_by(move || all.ids(), move |id| plan_card(all, id));
    el("div").class("stack").child(list).child(starts())
}

/// All plans that are stored, the next one first.
pub fn plans(keeper: Keeper) -> Vec<(String, Plan)> {
    let plans = keeper.plans();
    match clock::today() {
        Some(today) => next_first(plans, today, clock::minutes_of_day()),
        None => plans,
    }
}

/// What a plan gives, and the first step.
fn no_plans() -> View {
    // Width and height reserve the room before the drawing is there.
    let picture = el("img")
        .attr("src", "pictures/empty-plans.svg")
        .attr("alt", "")
        .attr("width", "240")
        .attr("height", "160");
    el("div")
        .class("card empty")
        .child(picture)
        .child(el("h2").text(t!("plans-empty-title")))
        .child(el("p").text(t!("plans-empty")))
        .child(starts())
}

/// The two ways to start a plan.
pub fn starts() -> View {
    let example = link("button plain", &Route::Templates, t!("plan-new-example"));
    el("p")
        .class("actions plan-starts")
        .child(new_plan(t!("plan-new-empty")))
        .child(example)
}

/// A button that starts a plan with one tap.
pub fn new_plan(word: &str) -> View {
    let (keeper, navigation) = (keeper(), navigation());
    let start = move || {
        // One that was started and left blank is as good as a new one.
        let blank = keeper.plans().into_iter().find(|(_, plan)| plan.is_blank());
        let id = blank.map(|(id, _)| id).or_else(|| {
            let id = clock::new_id();
            keeper
                .write(&Key::Plan(id.clone()), &Plan::default())
                .then_some(id)
        });
        // Where there is no room for it the keeper has said so.
        if let Some(id) = id {
            navigation.go(&Route::Plan(id));
        }
    };
    action("button", Icon::Plus, word, Box::new(start)).id("plan-new")
}
