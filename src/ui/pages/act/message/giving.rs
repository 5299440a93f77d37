//! Ways to hand the message on, and to keep, copy or delete it.

use std::rc::Rc;

use super::OpenMessage;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::navigation::navigation;
use crate::ui::pages::act::messages::{duplicate, name, remover};
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::hand_on::{Handout, words_to_share};
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The words themselves, and the way to the poster.
pub(super) fn share(open: OpenMessage, id: &str) -> View {
    let handout: Handout = Rc::new(move || {
        open.kept
            .peek(|message| (name(message), message.text.clone()))
    });
    let poster = list_row(
        &Route::GiveMessage(id.to_owned()),
        Some(Icon::Photo),
        t!("message-poster"),
        t!("message-poster-line"),
    );
    el("div")
        .class("stack")
        .show_if(move || open.says_nothing(), first)
        .show_if(
            move || !open.says_nothing(),
            move || words_to_share("message", handout.clone()),
        )
        .child(rows(vec![poster]))
}

/// In place of a button that would hand on nothing.
pub(super) fn first() -> View {
    el("p").class("soft").text(t!("message-first"))
}

/// A copy, or away with it.
pub(super) fn keep(id: String) -> View {
    let navigation = navigation();
    let remove = remover();
    let here = id.clone();
    let delete = move || {
        remove(here.clone());
        navigation.replace(Route::Messages);
    };
    el("p")
        .class("actions")
        .child(
            action(
                "button plain small",
                Icon::Copy,
                t!("messages-duplicate"),
                duplicate(id),
            )
            .id("message-copy"),
        )
        .child(
            action(
                "button plain small",
                Icon::Trash,
                t!("messages-delete"),
                Box::new(delete),
            )
            .id("message-delete"),
        )
}
