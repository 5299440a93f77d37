//! The questions that a message can be made from, each with ideas for the audience.

use std::rc::Rc;

use crate::ui::signals::*;

use super::writing::TEXT;
use super::{OpenMessage, joins};
use crate::content::pack::MessageIdeas;
use crate::domain::message::Message;
use crate::domain::message::guided::{change, compose, follows};
use crate::ui::components::guard::guarded_asked;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::{fold, unfolds};
use crate::ui::view::{View, el};

/// A question: its field in the message, and the ideas for it.
#[derive(Clone, Copy)]
struct Question {
    id: &'static str,
    field: fn(&mut Message) -> &mut String,
    ideas: fn(&MessageIdeas) -> &[String],
}

const ACTION: Question = Question {
    id: "message-action",
    field: |message| &mut message.action,
    ideas: |ideas| &ideas.actions,
};

const WHEN: Question = Question {
    id: "message-when",
    field: |message| &mut message.when,
    ideas: |ideas| &ideas.when,
};

const WHY: Question = Question {
    id: "message-why",
    field: |message| &mut message.why,
    ideas: |ideas| &ideas.why,
};

/// All of them, and the way to have the text made anew once it was changed by hand.
pub(super) fn questions(open: OpenMessage) -> View {
    let is_apart = move || {
        open.with(|message| {
            let made = compose(message, joins());
            !made.is_empty() && !follows(message, joins())
        })
    };
    let anew = move || {
        open.change_with_undo(t!("message-anew-done"), TEXT, &mut |message| {
            message.text = compose(message, joins());
        });
        focus_soon(TEXT.to_owned());
    };
    el("section")
        .class("card message-guided")
        .child(el("p").class("soft").text(t!("message-guided-line")))
        .child(question(
            open,
            ACTION,
            t!("message-action"),
            t!("message-action-why"),
        ))
        .child(question(
            open,
            WHEN,
            t!("message-when"),
            t!("message-when-why"),
        ))
        .child(question(
            open,
            WHY,
            t!("message-why"),
            t!("message-why-why"),
        ))
        .show_if(is_apart, move || {
            let again = action(
                "button plain small",
                Icon::Refresh,
                t!("message-anew"),
                Box::new(anew),
            );
            el("p").class("actions").child(again.id("message-anew"))
        })
}

fn question(open: OpenMessage, question: Question, label: &str, why: &str) -> View {
    let value = move || open.with(|message| (question.field)(&mut message.clone()).clone());
    let heard = move |text: String| {
        open.change(&mut |message| {
            change(message, joins(), &mut |message| {
                text.clone_into((question.field)(message));
            });
        });
    };
    let field = guarded_asked(question.id, label, why, Rc::new(value), Rc::new(heard));
    let shown = RwSignal::new(false);
    let toggle = fold(
        "fold",
        Icon::Bulb,
        t!("message-ideas"),
        Box::new(String::new),
        shown,
    );
    let ideas = el("div").child(toggle.id(&format!("{}-ideas", question.id)));
    let list = move || {
        el("ul").class("ideas").each_by(
            move || {
                open.ideas()
                    .map_or(Vec::new(), |ideas| (question.ideas)(ideas).to_vec())
            },
            move |idea| idea_row(open, question, idea.to_owned(), shown),
        )
    };
    el("div")
        .child(field)
        .child(unfolds(ideas, shown, Box::new(list)))
}

/// An idea to take with a tap. What stood in the field can be had back.
fn idea_row(open: OpenMessage, question: Question, idea: String, shown: RwSignal<bool>) -> View {
    let words = idea.clone();
    let take = move || {
        open.change_with_undo(t!("message-idea-taken"), question.id, &mut |message| {
            change(message, joins(), &mut |message| {
                words.clone_into((question.field)(message));
            });
        });
        shown.set(false);
        focus_soon(question.id.to_owned());
    };
    el("li").child(action("idea", Icon::Plus, &idea, Box::new(take)))
}
