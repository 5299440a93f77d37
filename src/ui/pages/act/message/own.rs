//! What is said of words of one's own in place of those that are made from the message.

use crate::ui::signals::*;

use super::{OpenMessage, kit};
use crate::domain::message::own::{Doubt, Form, doubt, follow, is_outdated, is_own, stand};
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::buttons::{Run, action};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::view::{View, el};

/// Below the words: that the message has changed since, what is doubtful about the number in
/// them, and the way back to the message. `field`: the id of the field with the words, `again`:
/// what the way back is called.
pub(super) fn own(open: OpenMessage, form: Form, field: &'static str, again: &'static str) -> View {
    let outdated = memo(move || open.with(|message| is_outdated(message, form)));
    let is_own = move || open.with(|message| is_own(message, form));
    let changed = move || match outdated.get() {
        true => t!("message-changed").to_owned(),
        false => String::new(),
    };
    let line = |id: &str| {
        el("p")
            .class("guard")
            .id(&format!("{field}-{id}"))
            .attr("role", "status")
    };
    el("div")
        .child(line("changed").text_by(changed))
        .child(line("doubt").text_by(move || doubted(open, form)))
        .show_if(is_own, move || {
            let stay = move || {
                button(
                    Icon::Check,
                    t!("message-changed-keep"),
                    keep(open, form, field),
                )
            };
            el("p")
                .class("actions")
                .child(button(Icon::Refresh, again, take_again(open, form, field)))
                .show_if(move || outdated.get(), stay)
        })
}

fn button(icon: Icon, word: &str, run: Run) -> View {
    action("button plain small", icon, word, run)
}

fn take_again(open: OpenMessage, form: Form, field: &'static str) -> Run {
    Box::new(move || {
        open.change_with_undo(t!("message-sms-again-done"), field, &mut |message| {
            follow(message, form);
        });
        focus_soon(field.to_owned());
    })
}

fn keep(open: OpenMessage, form: Form, field: &'static str) -> Run {
    Box::new(move || {
        open.change(&mut |message| stand(message, form));
        focus_soon(field.to_owned());
    })
}

fn doubted(open: OpenMessage, form: Form) -> String {
    let known = open.known_numbers();
    match open.calm(|message| doubt(message, form, &known, &kit().words.dial)) {
        None => String::new(),
        Some(Doubt::Strange(number)) => t!("message-strange", number = number),
        Some(Doubt::Missing(number)) => t!("message-number-missing", number = number),
    }
}
