//! The check before and after learning, on the page of the quiz.

use super::focus_title;
use super::rounds::Rounds;
use crate::domain::date::Date;
use crate::domain::quiz::QuizRecord;
use crate::domain::quiz::check::{Check, Gain, Taken};
use crate::platform::intl;
use crate::ui::components::button::button;
use crate::ui::keeper::Kept;
use crate::ui::notices::{Notices, notices};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// What can be done next with the check, and what came of it.
pub fn check_card(quiz: Kept<QuizRecord>, rounds: Rounds) -> View {
    let notices = notices();
    el("section")
        .class("card")
        .id("check")
        .child(el("h2").text(t!("check-title")))
        .child_by(move || {
            let check = quiz.with(|record| record.check.clone());
            Some(standing(&check, quiz, rounds, notices))
        })
}

fn standing(check: &Check, quiz: Kept<QuizRecord>, rounds: Rounds, notices: Notices) -> View {
    let buttons = el("div").class("quiz-buttons");
    let Some(before) = check.before else {
        let start = button("button plain wide", t!("check-start"), move || {
            rounds.before()
        });
        return el("div")
            .child(el("p").class("soft").text(t!("check-line")))
            .child(buttons.child(start.id("check-before")));
    };
    let word = match check.after {
        None => t!("check-again"),
        Some(_) => t!("check-once-more"),
    };
    let again = button("button plain wide", word, move || rounds.after()).id("check-after");
    let anew = button("button plain wide", t!("check-anew"), move || {
        let before = quiz.change(|record| std::mem::take(&mut record.check));
        let Some(before) = before else { return };
        notices.offer_undo(t!("check-cleared"), move || {
            quiz.update(|record| record.check = before.clone());
        });
        focus_title();
    });
    let view = el("div").child(taken_line(t!("check-was-before"), before));
    let view = match check.after {
        None => view.child(el("p").class("soft").text(t!("check-then"))),
        Some(after) => view
            .child(taken_line(t!("check-was-after"), after))
            .child(gain_words(check).map(|words| el("p").class("check-gain").text(&words))),
    };
    view.child(buttons.child(again).child(anew.id("check-anew")))
}

/// 'Before: 5 of 10 right, 22 November 2026'.
fn taken_line(label: &str, taken: Taken) -> View {
    let score = tn!("quiz-score", taken.right, total = taken.total);
    let words = match taken.day {
        Some(day) => t!("check-score-on", score = score, day = day_words(day)),
        None => score,
    };
    el("p")
        .child(el("strong").text(label))
        .text(" ")
        .text(&words)
}

/// A day in words, such as `22 November 2026`.
pub fn day_words(day: Date) -> String {
    intl::day(&texts::pack().language.code, day)
}

/// What came of learning, kindly.
pub fn gain_words(check: &Check) -> Option<String> {
    let (before, after) = (check.before?.right, check.after?.right);
    Some(match check.gain()? {
        Gain::More(_) => t!("check-gain-more", before = before, after = after),
        Gain::StillAll => t!("check-gain-all").to_owned(),
        Gain::Same => t!("check-gain-same", after = after),
        Gain::Fewer => t!("check-gain-fewer", before = before, after = after),
    })
}
