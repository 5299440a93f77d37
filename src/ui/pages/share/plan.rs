//! One activity plan: its day, then six headings with tasks.

pub mod face;
pub mod head;
pub mod heading;
pub mod ideas;
pub mod open;
pub mod paper;
pub mod task;
pub mod words;

use leptos::prelude::*;

use self::head::PlanHead;
use self::heading::HeadingCard;
use self::open::{OpenPlan, open_plan};
use self::paper::Paper;
use crate::content::pack::{Pack, PlanHeading};
use crate::domain::plan::Plan;
use crate::storage::keys::Key;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::ListRow;
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::pages::not_found::Missing;
use crate::ui::pages::share::lists::all_ticked;
use crate::ui::pages::share::spoken::Spoken;
use crate::ui::pages::share::undo::Undo;
use crate::ui::route::Route;
use crate::ui::texts;

/// The plan with this id.
#[component]
pub fn PlanPage(
    /// Id of the plan.
    id: String,
) -> impl IntoView {
    let keeper = keeper();
    // What another page changed a moment ago must be read, not what was stored before.
    keeper.flush();
    let key = Key::Plan(id.clone());
    let kept = keeper.keep::<Plan>(key.clone());
    if !kept.found.get_untracked() {
        return view! { <Missing to=Route::Plans label=t!("plans-all") /> }.into_any();
    }
    let plan = OpenPlan::provide(kept, Undo::new(kept, key, Route::Plan(id)));
    let name = Memo::new(move |_| kept.with(words::name));
    Effect::new(move |_| set_title(name.get()));
    view! {
        <Show when=move || kept.found.get() fallback=|| view! { <Removed /> }>
            <div class="plan-screen">
                <PlanHead />
                <Headings />
                <SafetyLists />
            </div>
            <Paper />
        </Show>
        <Spoken words=plan.spoken />
    }
    .into_any()
}

/// For a plan that another window removed while it was open here.
#[component]
fn Removed() -> impl IntoView {
    view! {
        <p class="lead">{t!("plan-removed")}</p>
        <p class="actions"><a class="button" href=Route::Plans.href()>{t!("plans-all")}</a></p>
    }
}

#[component]
fn Headings() -> impl IntoView {
    let plan = open_plan().kept;
    let headings = plan.peek(|plan| headings(&texts::pack(), plan));
    let first = plan.peek(|plan| {
        let ids: Vec<&str> = headings.iter().map(|heading| heading.id.as_str()).collect();
        plan.begins_with(&ids).map(str::to_owned)
    });
    let cards = headings.into_iter().map(|heading| {
        let open = first.as_ref() == Some(&heading.id);
        view! { <HeadingCard heading open /> }
    });
    cards.collect_view()
}

/// Our six headings, and any other under which something lies here.
fn headings(pack: &Pack, plan: &Plan) -> Vec<PlanHeading> {
    let mut headings = pack.headings.clone();
    let known: Vec<&str> = pack
        .headings
        .iter()
        .map(|heading| heading.id.as_str())
        .collect();
    headings.extend(
        plan.other_headings(&known)
            .into_iter()
            .map(|id| PlanHeading {
                id,
                title: t!("plan-other"),
                about: String::new(),
                icon: String::new(),
                prompts: Vec::new(),
                ideas: Vec::new(),
            }),
    );
    headings
}

/// The way to the safety lists, with how far they are.
#[component]
fn SafetyLists() -> impl IntoView {
    let all = all_ticked(keeper());
    let line = match all.complete() {
        true => t!("plan-lists-ready"),
        false => tn!("plan-lists-line", all.done, total = all.total),
    };
    view! {
        <ul class="card rows">
            <ListRow to=Route::Lists icon=Icon::ListCheck title=t!("lists-title") line=line />
        </ul>
    }
}
