//! The message as a text message: how many it takes, and what makes them more.

use std::rc::Rc;

use crate::ui::pages::share::focus::focus_soon;
use crate::ui::signals::*;

use super::OpenMessage;
use super::giving::first;
use super::own::own;
use crate::domain::message::own::{Form, is_own, make_plain, write};
use crate::domain::message::sms::{Coding, forcing, plain, sms as divide};
use crate::platform::share::sms_address;
use crate::ui::components::field::text_area;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::fold::folding;
use crate::ui::pages::share::hand_on::{Handout, words_to_share};
use crate::ui::view::{View, el};

/// The id of the field.
const FIELD: &str = "message-sms-text";

/// Up to so many signs that need the long form are named.
const NAMED: usize = 8;

pub(super) fn sms(open: OpenMessage) -> View {
    let line = move || {
        let sent = open.calm(|message| message.sms().into_owned());
        match sent.is_empty() {
            true => String::new(),
            false => tn!("message-sms-line", divide(&sent).parts.len()),
        }
    };
    folding(
        "message-sms",
        Icon::DeviceMobile,
        t!("message-sms"),
        Box::new(line),
        RwSignal::new(false),
        Box::new(move || body(open)),
    )
}

fn body(open: OpenMessage) -> View {
    let sent = memo(move || open.with(|message| message.sms().into_owned()));
    let counted = memo(move || open.calm(|message| message.sms().into_owned()));
    let field = text_area(
        FIELD,
        t!("message-sms-text"),
        Rc::new(move || sent.get()),
        Rc::new(move |text: String| {
            open.change(&mut |message| {
                let made = message.made_sms().into_owned();
                write(message, Form::Sms, &text, &made);
            });
        }),
    )
    .child(own(open, Form::Sms, FIELD, t!("message-sms-again")));
    let handout = move || (t!("message-sms").to_owned(), sent.get_untracked());
    el("div")
        .class("heading-body stack")
        .child(field)
        .child(count(counted))
        .child(long_form(open, counted))
        .child(give(counted, Rc::new(handout)))
}

/// The ways to send it, once there is something to send.
fn give(sent: Memo<String>, handout: Handout) -> View {
    let is_empty = move || sent.with(|sent| sent.trim().is_empty());
    let write = move || {
        el("a")
            .class("button plain small")
            .id("message-sms-write")
            .attr_by("href", move || Some(sms_address(&sent.get())))
            .child(glyph(Icon::MessageCircle))
            .child(el("span").text(t!("message-sms-write")))
    };
    el("div").show_if(is_empty, first).show_if(
        move || !is_empty(),
        move || {
            el("div")
                .class("stack")
                .child(words_to_share("sms", handout.clone()))
                .child(el("p").class("actions").child(write()))
        },
    )
}

/// How many messages it is, and what fits into them.
fn count(sent: Memo<String>) -> View {
    let words = move || {
        sent.with(|sent| {
            let sms = divide(sent);
            let (alone, each) = sms.coding.room();
            let room = match sms.parts.len() {
                1 => alone,
                parts => each * parts,
            };
            match sms.coding {
                Coding::Gsm7 => t!("message-sms-short", units = sms.units, room = room),
                Coding::Ucs2 => t!("message-sms-long", units = sms.units, room = room),
            }
        })
    };
    let parts = move || sent.with(|sent| tn!("message-sms-line", divide(sent).parts.len()));
    let left = move || sent.with(|sent| tn!("message-sms-left", divide(sent).left));
    el("div")
        .attr("role", "status")
        .child(
            el("p")
                .class("sms-count")
                .id("message-sms-count")
                .text_by(parts),
        )
        .child(el("p").class("soft").text_by(words))
        .child(
            el("p")
                .class("soft")
                .text_by(left)
                .text(" ")
                .text(t!("message-sms-pay")),
        )
}

/// Which signs make it the long form, and a way out where they are only typographic. Where they
/// are many, they are the letters of a script, which nobody could do without.
fn long_form(open: OpenMessage, sent: Memo<String>) -> View {
    let signs = memo(move || sent.with(|sent| forcing(sent)));
    let named = move || {
        signs.with(|signs| {
            let mut named = String::new();
            for sign in signs {
                named.push(*sign);
                named.push(' ');
            }
            t!("message-sms-forcing", signs = named.trim_end())
        })
    };
    el("div")
        .class("stack")
        .show_if(
            move || signs.with(|signs| (1..=NAMED).contains(&signs.len())),
            move || el("p").class("soft").id("message-sms-signs").text_by(named),
        )
        .child(plain_signs(open, sent))
}

/// Plain signs, where some only look better: a setting while the message itself is sent, and done
/// once to words of one's own.
fn plain_signs(open: OpenMessage, sent: Memo<String>) -> View {
    let is_own = memo(move || open.with(|message| is_own(message, Form::Sms)));
    let is_on = move || open.with(|message| message.plain);
    let can = memo(move || sent.with(|sent| !forcing(sent).is_empty() && plain(sent) != *sent));
    let once = move || {
        open.change_with_undo(t!("message-sms-plain-done"), FIELD, &mut make_plain);
        focus_soon(FIELD.to_owned());
    };
    let tick = move || {
        tick_row(
            "sms-plain",
            || t!("message-sms-plain").to_owned(),
            is_on,
            move |on| open.change(&mut |message| message.plain = on),
            None,
        )
    };
    el("div")
        .show_if(move || !is_own.get() && (is_on() || can.get()), tick)
        .show_if(
            move || is_own.get() && can.get(),
            move || {
                let word = t!("message-sms-plain");
                let once = action("button plain small", Icon::Eraser, word, Box::new(once));
                el("p").class("actions").child(once.id("message-sms-plain"))
            },
        )
}
