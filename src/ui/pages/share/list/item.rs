//! A line of a safety list.

use crate::ui::signals::*;

use super::aside::{aside, is_aside, set_aside_button};
use super::open::OpenList;
use crate::domain::checklist::ListRecord;
use crate::domain::plan::neighbour;
use crate::ui::components::icon::Icon;
use crate::ui::components::prose::prose;
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::share::buttons::tool_by;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::view::{View, el};

/// The row of the item with this id: to tick, or to change.
pub(super) fn item_row(list: OpenList, id: &str) -> View {
    let (id, of) = (id.to_owned(), id.to_owned());
    let is_aside = memo(move || is_aside(list, &of));
    el("li").child_by(move || {
        let state = (list.editing.get(), is_aside.get());
        Some(untrack(|| match state {
            (true, _) => change(list, &id),
            (false, true) => aside(list, &id),
            (false, false) => tick(list, &id),
        }))
    })
}

/// The words of an item, tracked.
pub(super) fn text(list: OpenList, id: &str) -> String {
    list.item(id).map(|item| item.text).unwrap_or_default()
}

/// As it is in the field.
fn tick(list: OpenList, id: &str) -> View {
    let (of, ticked, set) = (id.to_owned(), id.to_owned(), id.to_owned());
    let why = list.ours.with_value(|ours| {
        let item = ours.items.iter().find(|item| item.id == id)?;
        (!item.why.is_empty()).then(|| prose("p", &item.why).class("tick-why"))
    });
    let row = tick_row(
        id,
        move || text(list, &of),
        move || list.item(&ticked).is_some_and(|item| item.ticked),
        move |ticked| list.change(|record| record.tick(&set, ticked)),
        why,
    );
    row.child(set_aside_button(list, id))
}

/// As it is while the list is changed.
fn change(list: OpenList, id: &str) -> View {
    let tools = el("div")
        .class("item-tools")
        .child(shift_button(list, id, -1))
        .child(shift_button(list, id, 1))
        .child(remove_button(list, id));
    el("div")
        .class("item-change")
        .child(words(list, id))
        .child(tools)
}

/// The words of an item, to be changed.
fn words(list: OpenList, id: &str) -> View {
    // What is being typed, with its spaces and gaps: the list keeps it tidied up, and an empty
    // line would get our words back at once.
    let draft = RwSignal::new(None::<String>);
    let (shown, sized, named, set) = (id.to_owned(), id.to_owned(), id.to_owned(), id.to_owned());
    let place = move || {
        let at = list
            .items
            .with(|items| items.iter().position(|item| item.id == named));
        Some(t!("list-words", place = at.map_or(0, |at| at + 1)))
    };
    el("textarea")
        .id(&field_id(id))
        .attr_by("rows", move || Some(lines(&text(list, &sized)).to_string()))
        .attr_by("aria-label", place)
        .value_by(move || draft.get().unwrap_or_else(|| text(list, &shown)))
        .on_input(move |typed| {
            reword(list, &set, &typed);
            draft.set(Some(typed));
        })
        .on("blur", move |_| draft.set(None))
}

fn reword(list: OpenList, id: &str, words: &str) {
    let ours = list.ours.with_value(|ours| {
        ours.items
            .iter()
            .find(|item| item.id == id)
            .map(|item| item.text.clone())
    });
    list.change(|record| record.reword(id, words, ours.as_deref()));
}

/// Lines that a text takes on a small phone.
fn lines(text: &str) -> usize {
    (text.chars().count() / 28 + 1).clamp(1, 5)
}

fn shift_button(list: OpenList, id: &str, by: isize) -> View {
    let (icon, way) = match by {
        ..0 => (Icon::ArrowUp, "up"),
        _ => (Icon::ArrowDown, "down"),
    };
    let (button, of, id) = (format!("item-{way}-{id}"), id.to_owned(), id.to_owned());
    let name = move || match by {
        ..0 => t!("list-item-up", item = text(list, &of)),
        _ => t!("list-item-down", item = text(list, &of)),
    };
    let focus = button.clone();
    let shift = move || {
        let items = list.items.get_untracked();
        let mut moved = None;
        list.change(|record| moved = record.shift(&items, &id, by));
        if let Some(at) = moved {
            list.spoken
                .set(t!("list-item-moved", place = at + 1, total = items.len()));
            // Moving a row in the page takes the focus from it.
            focus_soon(focus.clone());
        }
    };
    tool_by(&button, icon, Box::new(name), Box::new(shift))
}

fn remove_button(list: OpenList, id: &str) -> View {
    let (button, of, id) = (format!("item-remove-{id}"), id.to_owned(), id.to_owned());
    let name = move || t!("list-item-remove", item = text(list, &of));
    let remove = move || {
        let said = t!("list-item-removed", item = untrack(|| text(list, &id)));
        let next = list.items.with_untracked(|items| {
            neighbour(items.iter().map(|item| item.id.as_str()), &id).map(field_id)
        });
        let mut removed = None;
        list.change(|record| removed = Some(record.remove(&id)));
        let Some(removed) = removed else { return };
        focus_soon(next.unwrap_or_else(|| list.id("add-item")));
        let back = move |record: &mut ListRecord| record.put_back(removed.clone());
        list.offer_undo(said, field_id(&id), Box::new(back));
    };
    tool_by(&button, Icon::Trash, Box::new(name), Box::new(remove))
}

fn field_id(id: &str) -> String {
    format!("item-{id}")
}
