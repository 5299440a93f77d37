//! A line of a safety list.

use leptos::prelude::*;

use super::OpenList;
use crate::domain::checklist::{Item, ListRecord};
use crate::domain::plan::neighbour;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::prose::prose;
use crate::ui::components::tick_row::TickRow;
use crate::ui::pages::share::focus::focus_soon;

/// One item: to tick, or to change.
#[component]
pub fn ItemRow(
    /// Id of the item.
    id: String,
) -> impl IntoView {
    let list = expect_context::<OpenList>();
    let find = id.clone();
    let item = Memo::new(move |_| {
        list.items
            .with(|items| items.iter().find(|item| item.id == find).cloned())
    });
    let text = Memo::new(move |_| item.with(|item| text_of(item.as_ref())));
    let id = StoredValue::new(id);
    view! {
        <li>
            {move || match list.editing.get() {
                false => view! { <Tick id=id.get_value() item text /> }.into_any(),
                true => view! { <Change id=id.get_value() text /> }.into_any(),
            }}
        </li>
    }
}

fn text_of(item: Option<&Item>) -> String {
    item.map(|item| item.text.clone()).unwrap_or_default()
}

/// As it is in the field.
#[component]
fn Tick(id: String, item: Memo<Option<Item>>, text: Memo<String>) -> impl IntoView {
    let list = expect_context::<OpenList>();
    let ticked =
        Memo::new(move |_| item.with(|item| item.as_ref().is_some_and(|item| item.ticked)));
    let why = list
        .whys
        .with_value(|whys| whys.get(&id).cloned())
        .unwrap_or_default();
    let tick_id = id.clone();
    let tick = move |ticked: bool| list.kept.update(|record| record.tick(&tick_id, ticked));
    if why.is_empty() {
        return view! { <TickRow id label=text ticked=ticked on_tick=tick /> }.into_any();
    }
    view! { <TickRow id label=text ticked=ticked on_tick=tick>{prose(&why)}</TickRow> }.into_any()
}

/// As it is while the list is changed.
#[component]
fn Change(id: String, text: Memo<String>) -> impl IntoView {
    view! {
        <div class="item-change">
            <Words id=id.clone() text />
            <div class="item-tools">
                <Shift id=id.clone() text by=-1 />
                <Shift id=id.clone() text by=1 />
                <Remove id text />
            </div>
        </div>
    }
}

/// The words of an item, to be changed.
#[component]
fn Words(id: String, text: Memo<String>) -> impl IntoView {
    let list = expect_context::<OpenList>();
    // What is being typed, with its spaces and gaps. The list keeps it tidied up, and an empty
    // line would get our words back at once.
    let draft = RwSignal::new(None::<String>);
    let ours = list.ours.with_value(|ours| {
        ours.items
            .iter()
            .find(|item| item.id == id)
            .map(|item| item.text.clone())
    });
    let find = id.clone();
    let place = move || {
        let at = list
            .items
            .with(|items| items.iter().position(|item| item.id == find));
        t!("list-words", place = at.map_or(0, |at| at + 1))
    };
    let field = field_id(&id);
    let input = move |typed: String| {
        list.kept
            .update(|record| record.reword(&id, &typed, ours.as_deref()));
        draft.set(Some(typed));
    };
    view! {
        <textarea
            id=field
            rows=move || rows(&text.get()).to_string()
            aria-label=place
            prop:value=move || draft.get().unwrap_or_else(|| text.get())
            on:input=move |event| input(event_target_value(&event))
            on:blur=move |_| draft.set(None)
        ></textarea>
    }
}

/// Lines that a text takes on a small phone.
fn rows(text: &str) -> usize {
    (text.chars().count() / 28 + 1).clamp(1, 5)
}

#[component]
fn Shift(id: String, text: Memo<String>, by: isize) -> impl IntoView {
    let list = expect_context::<OpenList>();
    let (icon, way) = match by {
        ..0 => (Icon::ArrowUp, "up"),
        _ => (Icon::ArrowDown, "down"),
    };
    let label = move || match by {
        ..0 => t!("list-item-up", item = text.get()),
        _ => t!("list-item-down", item = text.get()),
    };
    let button = format!("item-{way}-{id}");
    let focus = button.clone();
    let shift = move |_| {
        let items = list.items.get_untracked();
        let moved = list
            .kept
            .change(|record| record.shift(&items, &id, by))
            .flatten();
        if let Some(at) = moved {
            list.spoken
                .set(t!("list-item-moved", place = at + 1, total = items.len()));
            // Moving a row in the page takes the focus from it.
            focus_soon(focus.clone());
        }
    };
    view! {
        <button type="button" class="icon-button" id=button aria-label=label on:click=shift>
            <Glyph icon=icon />
        </button>
    }
}

#[component]
fn Remove(id: String, text: Memo<String>) -> impl IntoView {
    let list = expect_context::<OpenList>();
    let remove = move |_| {
        let said = t!("list-item-removed", item = text.get_untracked());
        let next = list.items.with_untracked(|items| {
            neighbour(items.iter().map(|item| item.id.as_str()), &id).map(field_id)
        });
        let Some(removed) = list.kept.change(|record| record.remove(&id)) else {
            return;
        };
        let undo = move |record: &mut ListRecord| record.put_back(removed.clone());
        list.undo().offer(said, field_id(&id), undo);
        focus_soon(next.unwrap_or_else(|| "add-item".to_owned()));
    };
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=move || t!("list-item-remove", item = text.get())
            on:click=remove
        >
            <Glyph icon=Icon::Trash />
        </button>
    }
}

fn field_id(id: &str) -> String {
    format!("item-{id}")
}
