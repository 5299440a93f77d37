//! The message as a radio spot of twenty seconds, to read out, share and print.

use std::rc::Rc;

use crate::ui::signals::*;

use super::own::own;
use super::{OpenMessage, kit};
use crate::domain::message::Message;
use crate::domain::message::own::{Form, is_own, write};
use crate::domain::message::radio::{SPOT, made, script, seconds};
use crate::platform::page;
use crate::ui::components::field::text_area;
use crate::ui::components::icon::Icon;
use crate::ui::components::read_aloud::read_aloud_in;
use crate::ui::pages::share::fold::{fold, folding, unfolds};
use crate::ui::pages::share::hand_on::hand_on;
use crate::ui::view::{View, el};

/// The id of the script, which is read aloud alone.
const SCRIPT: &str = "radio-script";

/// The id of the field for words of one's own.
const FIELD: &str = "message-script";

fn lines(open: OpenMessage) -> Vec<String> {
    open.calm(|message| script(message, &kit().radio))
}

pub(super) fn radio(open: OpenMessage) -> View {
    let line = move || match lines(open) {
        lines if lines.is_empty() => String::new(),
        lines => tn!("message-seconds", seconds(&lines, &kit().radio)),
    };
    folding(
        "message-radio",
        Icon::Microphone2,
        t!("message-radio"),
        Box::new(line),
        RwSignal::new(false),
        Box::new(move || body(open)),
    )
}

fn body(open: OpenMessage) -> View {
    let is_empty = memo(move || lines(open).is_empty());
    el("div")
        .class("heading-body stack")
        .show_if(
            move || is_empty.get(),
            || el("p").text(t!("message-radio-none")),
        )
        .show_if(move || !is_empty.get(), move || spot(open))
        .child(own_words(open))
}

fn spot(open: OpenMessage) -> View {
    let lines_now = memo(move || lines(open));
    let time = move || lines_now.with(|lines| seconds(lines, &kit().radio));
    let fits = move || {
        let seconds = tn!("message-seconds", time());
        match time() > SPOT {
            true => t!("message-radio-long", seconds = seconds, most = SPOT),
            false => t!("message-radio-fits", seconds = seconds, most = SPOT),
        }
    };
    let class = move || match time() > SPOT {
        true => "note late".to_owned(),
        false => "note".to_owned(),
    };
    let script = el("div")
        .class("radio-script")
        .id(SCRIPT)
        .child_by(move || Some(paragraphs(&lines_now.get())));
    let handout = move || {
        let lines = untrack(|| lines(open));
        (t!("message-radio-title").to_owned(), lines.join("\n"))
    };
    let pace = &kit().radio;
    el("div")
        .class("stack")
        .child(script)
        .child(read_aloud_in(SCRIPT))
        .child(
            el("p")
                .class_by(class)
                .id("message-seconds")
                .attr("role", "status")
                .child(el("span").text_by(fits)),
        )
        .child(
            el("p")
                .class("soft")
                .text(&t!("message-radio-rule", words = pace.words_a_minute))
                .text(" ")
                .text(&t!(
                    "message-radio-rule-letters",
                    letters = pace.letters_a_minute
                )),
        )
        .child(hand_on(Rc::new(handout), None, Box::new(page::print)))
}

fn paragraphs(lines: &[String]) -> View {
    let line = |line: &String| el("p").attr("dir", "auto").text(line);
    el("div").each(lines.iter().map(line))
}

fn made_words(message: &Message) -> String {
    made(message, &kit().radio).join("\n")
}

/// The script in words of one's own, and the way back to ours.
fn own_words(open: OpenMessage) -> View {
    let shown = RwSignal::new(open.kept.peek(|message| is_own(message, Form::Radio)));
    let toggle = fold(
        "fold",
        Icon::Pencil,
        t!("message-radio-own"),
        Box::new(String::new),
        shown,
    );
    let value = move || {
        open.with(|message| match &message.script {
            Some(own) => own.clone(),
            None => made_words(message),
        })
    };
    let heard = move |text: String| {
        open.change(&mut |message| {
            let made = made_words(message);
            write(message, Form::Radio, &text, &made);
        });
    };
    let field = move || {
        text_area(
            FIELD,
            t!("message-radio-text"),
            Rc::new(value),
            Rc::new(heard),
        )
        .child(own(
            open,
            Form::Radio,
            FIELD,
            t!("message-again-from-message"),
        ))
    };
    let part = el("div").child(toggle.id("message-radio-own"));
    unfolds(part, shown, Box::new(field))
}

/// What is printed: the message, and the spot below it.
pub(super) fn paper(open: OpenMessage) -> View {
    let message = el("p")
        .class("paper-message")
        .attr("dir", "auto")
        .text_by(move || open.text.get());
    el("section")
        .class("sheet radio-paper")
        .child(message)
        .child(el("h2").text(t!("message-radio-title")))
        .child(el("div").child_by(move || Some(paragraphs(&lines(open)))))
}
