//! All activity plans.

pub mod row;

use leptos::prelude::*;

use self::row::PlanCard;
use crate::domain::plan::Plan;
use crate::domain::plan::days::next_first;
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::navigation::navigation;
use crate::ui::pages::share::spoken::Spoken;
use crate::ui::route::Route;

/// All plans, the next one first.
#[component]
pub fn PlansPage() -> impl IntoView {
    set_title(t!("plans-title"));
    let all = AllPlans::provide();
    let ids = Memo::new(move |_| {
        all.plans.with(|plans| {
            plans
                .iter()
                .map(|(id, _)| id.clone())
                .collect::<Vec<String>>()
        })
    });
    view! {
        <Show when=move || !ids.with(Vec::is_empty) fallback=|| view! { <NoPlans /> }>
            <ul class="plan-list">
                <For each=move || ids.get() key=String::clone children=|id| view! { <PlanCard id /> } />
            </ul>
            <p class="actions"><NewPlan /></p>
        </Show>
        <Spoken words=all.spoken />
    }
}

/// The plans as the list shows them.
#[derive(Clone, Copy)]
struct AllPlans {
    plans: RwSignal<Vec<(String, Plan)>>,
    spoken: RwSignal<String>,
    keeper: Keeper,
}

impl AllPlans {
    fn provide() -> AllPlans {
        let keeper = keeper();
        let plans = RwSignal::new(plans(keeper));
        let all = AllPlans {
            plans,
            spoken: RwSignal::new(String::new()),
            keeper,
        };
        Effect::new(move |before: Option<()>| {
            keeper.watch_outside();
            if before.is_some() {
                untrack(|| all.read_again());
            }
        });
        provide_context(all);
        all
    }

    /// Shows what is stored now. Does nothing when the page has been left.
    fn read_again(self) {
        drop(self.plans.try_set(plans(self.keeper)));
    }
}

/// All plans that are stored, the next one first.
pub fn plans(keeper: Keeper) -> Vec<(String, Plan)> {
    let mut plans = keeper.plans();
    if let Some(today) = clock::today() {
        next_first(&mut plans, today);
    }
    plans
}

/// What a plan gives, and the first step.
#[component]
fn NoPlans() -> impl IntoView {
    // Width and height reserve the room before the drawing is there.
    view! {
        <div class="card empty">
            <img src="pictures/empty-plans.svg" alt="" width="240" height="160" />
            <h2>{t!("plans-empty-title")}</h2>
            <p>{t!("plans-empty")}</p>
            <NewPlan />
        </div>
    }
}

/// Starts a plan with one tap.
#[component]
pub fn NewPlan() -> impl IntoView {
    let (keeper, navigation) = (keeper(), navigation());
    let start = move |_| {
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
    view! {
        <button type="button" class="button" id="plan-new" on:click=start>
            <Glyph icon=Icon::Plus />
            {t!("plan-new")}
        </button>
    }
}
