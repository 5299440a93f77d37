//! A plan in the list, and what one can do with it there.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::AllPlans;
use crate::domain::plan::{Plan, neighbour};
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::field::TextField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keeper::keeper;
use crate::ui::navigation::navigation;
use crate::ui::notices::notices;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::plan::face::{Face, PlanFace};
use crate::ui::pages::share::plan::words;
use crate::ui::route::Route;

/// What is open below a plan.
#[derive(Clone, Copy, PartialEq)]
enum Below {
    Nothing,
    Menu,
    Name,
}

/// A plan: a tap opens it, the dots show what else can be done.
#[component]
pub fn PlanCard(
    /// Id of the plan.
    id: String,
) -> impl IntoView {
    let all = expect_context::<AllPlans>();
    let below = RwSignal::new(Below::Nothing);
    let find = id.clone();
    let plan = Memo::new(move |_| {
        all.plans.with(|plans| {
            let found = plans.iter().find(|(id, _)| *id == find);
            found.map(|(_, plan)| plan.clone()).unwrap_or_default()
        })
    });
    let face = Signal::derive(move || plan.with(Face::named));
    let more = move || t!("plan-more", name = plan.with(words::name));
    let toggle = move |_| {
        below.update(|below| {
            *below = if *below == Below::Nothing {
                Below::Menu
            } else {
                Below::Nothing
            };
        });
    };
    let (href, dots, id) = (
        Route::Plan(id.clone()).href(),
        dots_id(&id),
        StoredValue::new(id),
    );
    view! {
        <li class="card plan-card">
            <div class="plan-line">
                <a class="plan-link" href=href><PlanFace face=face /></a>
                <button
                    type="button"
                    class="icon-button"
                    id=dots
                    aria-label=more
                    aria-expanded=move || (below.get() != Below::Nothing).to_string()
                    on:click=toggle
                >
                    <Glyph icon=Icon::DotsVertical />
                </button>
            </div>
            {move || match below.get() {
                Below::Nothing => ().into_any(),
                Below::Menu => view! { <Menu id=id.get_value() plan below /> }.into_any(),
                Below::Name => view! { <Rename id=id.get_value() below /> }.into_any(),
            }}
        </li>
    }
}

#[component]
fn Menu(id: String, plan: Memo<Plan>, below: RwSignal<Below>) -> impl IntoView {
    let (keeper, navigation) = (keeper(), navigation());
    let rename_field = name_field(&id);
    let rename = move |_| {
        below.set(Below::Name);
        focus_soon(rename_field.clone());
    };
    let duplicate = move |_| {
        let copy = plan
            .with_untracked(|plan| plan.duplicate(t!("plan-copy-name", name = words::name(plan))));
        let id = clock::new_id();
        if keeper.write(&Key::Plan(id.clone()), &copy) {
            navigation.go(&Route::Plan(id));
        }
    };
    view! {
        <div class="menu">
            <button type="button" class="menu-item" on:click=rename>
                <Glyph icon=Icon::Pencil />
                {t!("plan-rename")}
            </button>
            <button type="button" class="menu-item" on:click=duplicate>
                <Glyph icon=Icon::Copy />
                {t!("plan-duplicate")}
            </button>
            <DeleteItem id plan />
        </div>
    }
}

#[component]
fn DeleteItem(id: String, plan: Memo<Plan>) -> impl IntoView {
    let all = expect_context::<AllPlans>();
    let (keeper, notices, navigation) = (keeper(), notices(), navigation());
    let delete = move |_| {
        let key = Key::Plan(id.clone());
        // As it is stored now, not as the list last saw it.
        let Some(removed) = keeper
            .load::<Plan>(&key)
            .or_else(|| plan.try_get_untracked())
        else {
            return;
        };
        let next = all.plans.with_untracked(|plans| {
            neighbour(plans.iter().map(|(id, _)| id.as_str()), &id).map(dots_id)
        });
        keeper.remove(&key);
        all.read_again();
        let said = t!("plan-deleted", name = words::name(&removed));
        let dots = dots_id(&id);
        notices.offer_undo(said, move || {
            keeper.write(&key, &removed);
            if all.plans.try_get_untracked().is_some() {
                all.read_again();
                focus_soon(dots.clone());
            } else if untrack(|| navigation.route()) == Route::Plans {
                // The list was left and is open again, as another page.
                navigation.replace(Route::Plans);
            }
        });
        focus_soon(next.unwrap_or_else(|| "plan-new".to_owned()));
    };
    view! {
        <button type="button" class="menu-item" on:click=delete>
            <Glyph icon=Icon::Trash />
            {t!("plan-delete")}
        </button>
    }
}

/// The name as a field, in the list.
#[component]
fn Rename(id: String, below: RwSignal<Below>) -> impl IntoView {
    let all = expect_context::<AllPlans>();
    let kept = keeper().keep::<Plan>(Key::Plan(id.clone()));
    let name = Memo::new(move |_| kept.with(|plan| plan.name.clone()));
    let (field, dots) = (name_field(&id), dots_id(&id));
    let close = move |event: SubmitEvent| {
        event.prevent_default();
        below.set(Below::Nothing);
        all.read_again();
        focus_soon(dots.clone());
    };
    view! {
        <form class="rename" on:submit=close>
            <TextField
                id=field
                label=t!("plan-name")
                value=name
                on_input=move |text| kept.update(|plan| plan.name = text)
            />
            <button type="submit" class="button small">{t!("plan-rename-done")}</button>
        </form>
    }
}

fn dots_id(id: &str) -> String {
    format!("more-{id}")
}

fn name_field(id: &str) -> String {
    format!("name-{id}")
}
