//! The message as a radio spot of twenty seconds, to read out, share and print.

use std::rc::Rc;

use crate::ui::signals::*;

use super::{OpenMessage, kit};
use crate::domain::message::radio::{SPOT, made, script, seconds};
use crate::platform::page;
use crate::ui::components::field::text_area;
use crate::ui::components::icon::Icon;
use crate::ui::components::read_aloud::read_aloud_in;
use crate::ui::pages::share::buttons::action;
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

/// The script in words of one's own, and the way back to ours.
fn own_words(open: OpenMessage) -> View {
    let shown = RwSignal::new(open.kept.peek(|message| message.script.is_some()));
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
            None => made(message, &kit().radio).join("\n"),
        })
    };
    let heard = move |text: String| open.change(&mut |message| message.script = Some(text.clone()));
    let again = move || {
        open.change_with_undo(t!("message-sms-again-done"), FIELD, &mut |message| {
            message.script = None;
        });
    };
    let field = move || {
        text_area(
            FIELD,
            t!("message-radio-text"),
            Rc::new(value),
            Rc::new(heard),
        )
        .show_if(
            move || open.with(|message| message.script.is_some()),
            move || {
                let again = action(
                    "button plain small",
                    Icon::Refresh,
                    t!("message-again-from-message"),
                    Box::new(again),
                );
                el("p").class("actions").child(again)
            },
        )
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
