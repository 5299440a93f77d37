//! The end of a round: how it went, and what to read again.

use super::super::quiz::check::gain_words;
use super::super::quiz::rounds::{rounds, topic_title};
use crate::content::pack::{Lesson, Pack, Topic};
use crate::domain::quiz::check::When;
use crate::domain::quiz::{Outcome, ROUND_LENGTH, Round};
use crate::ui::app::app_state;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::list_row;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How the round went.
pub fn over(round: Round) -> View {
    let score = round.score();
    let (icon, words) = match Outcome::of(score) {
        Outcome::All => (Icon::CircleCheck, t!("quiz-outcome-all")),
        Outcome::Many => (Icon::Sunrise, t!("quiz-outcome-many")),
        Outcome::Few => (Icon::Sunrise, t!("quiz-outcome-few")),
    };
    let words = match round.when {
        Some(When::Before) => t!("check-before-over").to_owned(),
        Some(When::After) => {
            let check = app_state().quiz.peek(|record| record.check.clone());
            gain_words(&check).unwrap_or_else(|| words.to_owned())
        }
        None => words.to_owned(),
    };
    let pack = texts::pack();
    // Where something was missed is not told before learning: it would be half an answer.
    let topics: Vec<View> = match round.when {
        Some(When::Before) => Vec::new(),
        _ => pack
            .topics
            .iter()
            .filter_map(|topic| topic_part(pack, &round, topic))
            .collect(),
    };
    let topics = (!topics.is_empty()).then(|| {
        el("section")
            .class("card")
            .child(el("h2").text(t!("quiz-by-topic")))
            .child(el("ul").class("rows").each(topics))
    });
    let heading = el("h2").id("question").attr("tabindex", "-1").text(&tn!(
        "quiz-score",
        score.done,
        total = score.total
    ));
    let score = el("section")
        .class("card quiz-score")
        .child(glyph(icon))
        .child(heading)
        .child(el("p").text(&words));
    el("div")
        .class("page-body")
        .child(score)
        .child(go_on(round))
        .child(topics)
}

/// The missed ones again, or another round.
fn go_on(round: Round) -> View {
    let rounds = rounds();
    if round.when == Some(When::Before) {
        let learn = link("button wide", &Route::Learn, t!("check-learn"));
        let all = link("button plain wide", &Route::Quiz, t!("quiz-all-topics"));
        return el("div").class("quiz-buttons").child(learn).child(all);
    }
    let earned = round.when.is_some() || round.questions.len() >= ROUND_LENGTH;
    let certificate = earned.then(|| {
        link(
            "button plain wide",
            &Route::Certificate,
            t!("certificate-title"),
        )
    });
    let Round { topic, missed, .. } = round;
    let named = topic.as_deref().and_then(topic_title).is_some();
    let count = missed.len();
    let again_topic = topic.clone();
    let again = (count > 0).then(|| {
        let again = move || rounds.again(again_topic.clone(), missed.clone());
        button("button wide", &tn!("quiz-missed", count), again).id("quiz-missed")
    });
    let class = if count > 0 {
        "button plain wide"
    } else {
        "button wide"
    };
    let word = if named {
        t!("quiz-another-topic")
    } else {
        t!("quiz-another-mixed")
    };
    let another = button(class, word, move || rounds.draw(topic.clone())).id("quiz-another");
    el("div")
        .class("quiz-buttons")
        .child(again)
        .child(another)
        .child(certificate)
        .child(link(
            "button plain wide",
            &Route::Quiz,
            t!("quiz-all-topics"),
        ))
}

/// A topic of the round: the score in it, and the lessons of what was missed.
fn topic_part(pack: &Pack, round: &Round, topic: &Topic) -> Option<View> {
    let part = round.part(|id| {
        pack.question(id)
            .is_some_and(|question| question.topic == topic.id)
    });
    if part.score.total == 0 {
        return None;
    }
    let is_missed = |lesson: &&Lesson| {
        let of_lesson = |id: &String| {
            pack.question(id)
                .is_some_and(|question| question.lesson == lesson.id)
        };
        part.missed.iter().any(of_lesson)
    };
    let read_again = |lesson: &Lesson| {
        let to = Route::Lesson(lesson.id.clone(), 0);
        list_row(&to, Some(Icon::Book), &lesson.title, t!("quiz-read-again"))
    };
    let all = part.score.complete();
    let lessons = el("ul").class("quiz-read");
    let lessons =
        (!all).then(|| lessons.each(pack.lessons.iter().filter(is_missed).map(read_again)));
    let mark = all.then(|| {
        el("span")
            .class("quiz-known")
            .child(glyph(Icon::CircleCheck))
    });
    let score = el("span").class("soft").child(mark).text(&tn!(
        "quiz-score",
        part.score.done,
        total = part.score.total
    ));
    let head = el("div")
        .class("card-head")
        .child(el("h3").text(&topic.title))
        .child(score);
    Some(el("li").class("quiz-part").child(head).child(lessons))
}
