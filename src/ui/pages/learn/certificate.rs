//! A certificate, as a picture or on paper, for whoever finished a check or a long round.

use std::rc::Rc;

use crate::ui::signals::*;

use super::quiz::check::day_words;
use super::quiz::hidden_quiz;
use crate::domain::picture::{Block, Sheet};
use crate::domain::quiz::QuizRecord;
use crate::domain::quiz::check::Taken;
use crate::ui::app::app_state;
use crate::ui::components::button::link;
use crate::ui::components::field::asked_field;
use crate::ui::components::tick_row::tick_row;
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::keeper::Kept;
use crate::ui::pages::safe::card::given_sheet;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// Whether there is something to certify.
pub fn is_earned(record: &QuizRecord) -> bool {
    earned(record).is_some()
}

/// The check after learning, else the last whole round.
fn earned(record: &QuizRecord) -> Option<Taken> {
    record.check.after.or(record.whole)
}

/// The certificate, or how to get one.
pub fn certificate_page() -> View {
    set_title(t!("certificate-title"));
    let quiz = app_state().quiz;
    el("div")
        .show_if(|| !quiz_is_on(), hidden_quiz)
        .show_if(quiz_is_on, move || {
            el("div")
                .class("page-body certificate-page")
                .show_if(move || quiz.with(is_earned), move || certificate(quiz))
                .show_if(move || !quiz.with(is_earned), not_yet)
        })
}

fn not_yet() -> View {
    el("section")
        .class("card empty")
        .child(el("p").text(t!("certificate-not-yet")))
        .child(link("button", &Route::Quiz, t!("certificate-to-quiz")))
}

fn certificate(quiz: Kept<QuizRecord>) -> View {
    let name = RwSignal::new(quiz.peek(|record| record.name.clone()));
    let keeps = RwSignal::new(!name.get_untracked().is_empty());
    // The name goes into the record only while it is to be kept.
    let keep = move || {
        let kept = match keeps.get_untracked() {
            true => name.get_untracked().trim().to_owned(),
            false => String::new(),
        };
        if quiz.peek(|record| record.name != kept) {
            quiz.update(|record| record.name = kept);
        }
    };
    let field = asked_field(
        "certificate-name",
        "text",
        t!("certificate-name"),
        t!("certificate-name-why"),
        Rc::new(move || name.get()),
        Rc::new(move |text| {
            name.set(text);
            keep();
        }),
    );
    let tick = tick_row(
        "certificate-keep",
        || t!("certificate-keep").to_owned(),
        move || keeps.get(),
        move |on| {
            keeps.set(on);
            keep();
        },
        None,
    );
    let form = el("section")
        .class("card card-form")
        .child(field)
        .child(tick);
    let sheet = move || sheet(&name.get(), quiz.with(earned));
    el("div")
        .class("stack certificate")
        .child(el("p").class("lead card-form").text(t!("certificate-lead")))
        .child(form)
        .child(given_sheet(
            t!("certificate-title"),
            Rc::new(sheet),
            RwSignal::new(true),
        ))
}

fn sheet(name: &str, taken: Option<Taken>) -> Sheet {
    let taken = taken.unwrap_or_default();
    let block = |label: &str, value: String| Block {
        label: label.to_owned(),
        value,
    };
    let mut blocks = Vec::new();
    if !name.trim().is_empty() {
        blocks.push(block(t!("certificate-for"), name.trim().to_owned()));
    }
    blocks.push(block(
        t!("certificate-did"),
        tn!("certificate-questions", taken.total),
    ));
    if taken.is_told() {
        blocks.push(block(
            t!("certificate-result"),
            tn!("quiz-score", taken.right, total = taken.total),
        ));
    }
    if let Some(day) = taken.day {
        blocks.push(block(t!("certificate-day"), day_words(day)));
    }
    Sheet {
        title: t!("certificate-title").to_owned(),
        blocks,
        footer: t!("certificate-footer").to_owned(),
    }
}
