//! An item of a plan's list that does not apply: it asks for a reason.

use std::rc::Rc;

use super::item::text;
use super::open::OpenList;
use crate::domain::plan::PlanList;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::view::{Give, View, el};

/// Whether the user says that an item does not apply, tracked.
pub(super) fn is_aside(list: OpenList, id: &str) -> bool {
    let mut aside = false;
    list.in_plan(&mut |list| aside = list.is_set_aside(id));
    aside
}

/// The button that says so. Only in a plan: a list by itself is changed instead.
pub(super) fn set_aside_button(list: OpenList, id: &str) -> Option<View> {
    list.plan()?;
    let (of, item) = (id.to_owned(), id.to_owned());
    let name = move || t!("safety-aside-name", item = text(list, &of));
    let set_aside = move || {
        list.change_in_plan(&mut |list| list.set_aside(&item));
        focus_soon(reason_id(&item));
    };
    Some(quiet(t!("safety-aside"), Box::new(name), Box::new(set_aside)).id(&format!("aside-{id}")))
}

/// The item with the reason why it does not apply.
pub(super) fn aside(list: OpenList, id: &str) -> View {
    let (of, why, set, open) = (id.to_owned(), id.to_owned(), id.to_owned(), id.to_owned());
    let reason = move || {
        let mut reason = String::new();
        list.in_plan(&mut |list| reason = list.not_needed.get(&why).cloned().unwrap_or_default());
        reason
    };
    let hint = move || {
        let mut given = false;
        list.in_plan(&mut |list| given = list.reason(&open).is_some());
        match given {
            true => t!("safety-aside-kept").to_owned(),
            false => t!("safety-aside-open").to_owned(),
        }
    };
    let heard = move |typed: String| {
        list.change_in_plan(&mut |list| list.set_reason(&set, typed.clone()));
    };
    let words = el("p")
        .class("aside-item")
        .child(glyph(Icon::Minus))
        .child(el("span").text_by(move || text(list, &of)));
    let field = text_field(
        &reason_id(id),
        "text",
        t!("safety-aside-why"),
        Rc::new(reason),
        Rc::new(heard),
    );
    el("div")
        .class("aside")
        .child(words)
        .child(field)
        .child(el("p").class("soft").text_by(hint))
        .child(applies_button(list, id))
}

fn applies_button(list: OpenList, id: &str) -> View {
    let (of, item) = (id.to_owned(), id.to_owned());
    let name = move || t!("safety-applies-name", item = text(list, &of));
    let apply = move || {
        let mut reason = None;
        list.change_in_plan(&mut |list| reason = list.take_back(&item));
        focus_soon(format!("tick-{item}"));
        // A reason that somebody wrote is not lost by a slip of the thumb.
        let Some(reason) = reason.filter(|reason| !reason.trim().is_empty()) else {
            return;
        };
        let again = item.clone();
        let back = move |list: &mut PlanList| {
            list.set_aside(&again);
            list.set_reason(&again, reason.clone());
        };
        list.offer_undo_in_plan(
            t!("safety-applies-again").to_owned(),
            reason_id(&item),
            Box::new(back),
        );
    };
    quiet(t!("safety-applies"), Box::new(name), Box::new(apply)).id(&format!("applies-{id}"))
}

fn quiet(word: &str, name: Give<String>, run: Give<()>) -> View {
    el("button")
        .attr("type", "button")
        .class("aside-button")
        .attr_by("aria-label", move || Some(name.give()))
        .text(word)
        .on_click(move || run.give())
}

/// The id of the field for the reason of an item.
pub(in crate::ui::pages::share) fn reason_id(item: &str) -> String {
    format!("why-{item}")
}
