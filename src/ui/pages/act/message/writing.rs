//! Whom the message is for, and its words: step by step or freely.

use std::rc::Rc;

use crate::ui::signals::*;

use super::{OpenMessage, guided, seen};
use crate::domain::message::numbers::{strange, without_numbers};
use crate::ui::components::field::text_area;
use crate::ui::components::guard::guard_hint;
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::select::select;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The id of the field with the message.
pub(super) const TEXT: &str = "message-text";

pub(super) fn writing(open: OpenMessage) -> View {
    let is_guided = move || open.with(|message| !message.free);
    let way = |word: &str, free: bool| {
        pick(
            word,
            move || open.with(|message| message.free == free),
            Box::new(move || open.change(&mut |message| message.free = free)),
        )
    };
    let ways = vec![
        way(t!("message-guided"), false).id("message-guided"),
        way(t!("message-free"), true).id("message-free"),
    ];
    el("div")
        .class("stack")
        .child(audience(open))
        .child(picks(t!("message-way"), ways))
        .show_if(is_guided, move || guided::questions(open))
        .child(
            el("section")
                .class("card message-words")
                .child(words(open))
                .child(seen::hints(open)),
        )
}

fn audience(open: OpenMessage) -> View {
    let mut options = vec![(String::new(), t!("message-anyone").to_owned())];
    for audience in &texts::pack().audiences {
        options.push((audience.id.clone(), audience.title.clone()));
    }
    let chosen = memo(move || open.with(|message| message.audience.clone().unwrap_or_default()));
    let choose = move |id: String| {
        let id = (!id.is_empty()).then_some(id);
        open.change(&mut |message| message.audience.clone_from(&id));
    };
    select(
        "message-audience",
        t!("message-for"),
        options,
        Rc::new(move || chosen.get()),
        Rc::new(choose),
    )
}

/// The field, with what is said about names and numbers in it.
fn words(open: OpenMessage) -> View {
    let field = text_area(
        TEXT,
        t!("message-text"),
        Rc::new(move || open.text.get()),
        Rc::new(move |text: String| open.change(&mut |message| text.clone_into(&mut message.text))),
    );
    field
        .child(guard_hint(Rc::new(move || {
            open.calm(|message| without_numbers(&message.text))
        })))
        .child(
            el("p")
                .class("guard")
                .id("message-strange")
                .attr("role", "status")
                .text_by(move || strange_number(open)),
        )
}

/// What is to be said of a number that nobody has checked; empty when there is none.
pub(super) fn strange_number(open: OpenMessage) -> String {
    let known = open.known_numbers();
    open.calm(|message| {
        let found = strange(&message.text, &known, &super::kit().words.dial);
        let number = found.and_then(|range| message.text.get(range));
        number.map_or_else(String::new, |number| t!("message-strange", number = number))
    })
}
