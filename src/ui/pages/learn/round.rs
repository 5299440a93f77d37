//! The round under way: one question a screen, then what came of it.

pub mod answered;
pub mod asking;
pub mod order;
pub mod over;

use super::quiz::hidden_quiz;
use super::quiz::rounds::{asked, keep_known, rounds, topic_title};
use crate::content::pack::{QuestionKind, Text};
use crate::content::question_set::plain_words;
use crate::domain::quiz::QuizRecord;
use crate::ui::app::app_state;
use crate::ui::components::button::{button, link};
use crate::ui::components::progress::standing;
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::keeper::keeper;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The round under way.
pub fn round_page() -> View {
    let quiz = app_state().quiz;
    keep_known(quiz);
    // One screen, built anew when its key changes: for another place in the round, and not for
    // a choice in it.
    let key = move || {
        vec![if quiz_is_on() {
            quiz.with(place)
        } else {
            String::new()
        }]
    };
    el("div").each_by(key, |key| if key.is_empty() { hidden() } else { screen() })
}

/// Where in the round one is, as a key.
fn place(record: &QuizRecord) -> String {
    let Some(round) = &record.round else {
        return "none".into();
    };
    let (topic, total) = (
        round.topic.as_deref().unwrap_or_default(),
        round.questions.len(),
    );
    let question = round.question().unwrap_or_default();
    format!("{topic}/{}/{total}/{question}/{}", round.at, round.answered)
}

fn hidden() -> View {
    set_title(t!("quiz-title"));
    hidden_quiz()
}

fn screen() -> View {
    let round = app_state().quiz.peek(|record| record.round.clone());
    let topic = round
        .as_ref()
        .and_then(|round| topic_title(round.topic.as_deref()?));
    set_title(&topic.unwrap_or_else(|| t!("quiz-title").to_owned()));
    let Some(round) = round else {
        return no_round();
    };
    let Some(id) = round.question() else {
        return over::over(round);
    };
    // Another window may run a newer build, with questions that this one does not have.
    let Some(question) = asked(keeper(), id) else {
        return no_round();
    };
    let question = &*question;
    let (at, total) = (round.at + 1, round.questions.len());
    let words = t!("quiz-question-of", at = at, total = total);
    let body = el("div")
        .class("page-body")
        .child(standing(&words, at, total));
    match (round.answered, question.kind) {
        (true, _) => answered::answered(body, question, &round),
        (false, QuestionKind::Order) => order::asking(body, question),
        (false, _) => asking::asking(body, question),
    }
}

/// For those who come here without a round.
fn no_round() -> View {
    let rounds = rounds();
    let start = button("button", t!("quiz-no-round-start"), move || {
        rounds.draw(None)
    });
    let empty = el("section")
        .class("card empty")
        .child(el("p").text(t!("quiz-no-round")))
        .child(start);
    let all = link("button plain wide", &Route::Quiz, t!("quiz-all-topics"));
    el("div")
        .class("page-body")
        .child(empty)
        .child(el("p").class("actions").child(all))
}

/// What an option says. Those of true or false have no words of their own.
pub fn option_words(id: &str, text: &Text) -> String {
    match (text.is_empty(), id) {
        (true, "true") => t!("quiz-true").to_owned(),
        (true, _) => t!("quiz-false").to_owned(),
        _ => plain_words(text),
    }
}
