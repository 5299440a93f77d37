//! All activity plans.

pub mod row;

use crate::ui::signals::*;

use self::row::plan_card;
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
use crate::ui::view::{View, el, follow};

/// All plans, the next one first.
pub fn plans_page() -> View {
    set_title(t!("plans-title"));
    let all = AllPlans::read(keeper());
    el("div")
        .class("page-body")
        .show_if(
            move || all.plans.with(|plans| !plans.is_empty()),
            move || list(all),
        )
        .show_if(move || all.plans.with(Vec::is_empty), no_plans)
}

fn list(all: AllPlans) -> View {
    let list = el("ul")
        .class("plan-list")
        .each_by(move || all.ids(), move |id| plan_card(all, id));
    el("div").class("stack").child(list).child(starts())
}

/// The plans as the list shows them.
#[derive(Clone, Copy)]
pub struct AllPlans {
    plans: RwSignal<Vec<(String, Plan)>>,
    keeper: Keeper,
}

impl AllPlans {
    /// Reads them, and again whenever another window changes one.
    fn read(keeper: Keeper) -> AllPlans {
        let all = AllPlans {
            plans: RwSignal::new(plans(keeper)),
            keeper,
        };
        let first = StoredValue::new(true);
        follow(move || {
            keeper.watch_outside();
            if !first.get_value() {
                untrack(|| all.read_again());
            }
            first.set_value(false);
        });
        all
    }

    /// Shows what is stored now. False when the page has been left.
    fn read_again(self) -> bool {
        self.plans.try_set(plans(self.keeper)).is_none()
    }

    fn ids(self) -> Vec<String> {
        self.plans
            .with(|plans| plans.iter().map(|(id, _)| id.clone()).collect())
    }

    /// A plan as the list last read it, tracked.
    fn plan(self, id: &str) -> Plan {
        self.plans.with(|plans| {
            let found = plans.iter().find(|(other, _)| other == id);
            found.map(|(_, plan)| plan.clone()).unwrap_or_default()
        })
    }
}

/// All plans that are stored, the next one first.
pub fn plans(keeper: Keeper) -> Vec<(String, Plan)> {
    let plans = keeper.plans();
    match clock::today() {
        Some(today) => next_first(plans, today),
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
