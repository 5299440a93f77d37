//! The end of a round: how it went, and what to read again.

use leptos::prelude::*;

use super::super::quiz::rounds::{Rounds, rounds, topic_title};
use crate::content::pack::{Pack, Topic};
use crate::domain::quiz::{Outcome, Round};
use crate::ui::app::app_state;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::list_row::ListRow;
use crate::ui::route::Route;
use crate::ui::texts;

/// How the round went.
#[component]
pub fn Over() -> impl IntoView {
    let round = app_state()
        .quiz
        .peek(|record| record.round.clone())
        .unwrap_or_default();
    let score = round.score();
    let (icon, words) = match Outcome::of(score) {
        Outcome::All => (Icon::CircleCheck, t!("quiz-outcome-all")),
        Outcome::Many => (Icon::Sunrise, t!("quiz-outcome-many")),
        Outcome::Few => (Icon::Sunrise, t!("quiz-outcome-few")),
    };
    let pack = texts::pack();
    let topics = pack
        .topics
        .iter()
        .filter_map(|topic| topic_part(&pack, &round, topic));
    let topics = topics.collect_view();
    view! {
        <section class="card quiz-score">
            <Glyph icon=icon />
            <h2 id="question" tabindex="-1">{tn!("quiz-score", score.done, total = score.total)}</h2>
            <p>{words}</p>
        </section>
        {go_on(rounds(), round)}
        <section class="card">
            <h2>{t!("quiz-by-topic")}</h2>
            <ul class="rows">{topics}</ul>
        </section>
    }
}

/// The missed ones again, or another round.
fn go_on(rounds: Rounds, round: Round) -> impl IntoView {
    let Round { topic, missed, .. } = round;
    let named = topic.as_deref().and_then(topic_title).is_some();
    let (again_topic, count) = (topic.clone(), missed.len());
    let again = (count > 0).then(|| {
        let begin = move |_| rounds.again(again_topic.clone(), missed.clone());
        view! {
            <button type="button" class="button wide" id="quiz-missed" on:click=begin>
                {tn!("quiz-missed", count)}
            </button>
        }
    });
    let class = if count > 0 {
        "button plain wide"
    } else {
        "button wide"
    };
    let another = move |_| rounds.draw(topic.clone());
    view! {
        <div class="quiz-buttons">
            {again}
            <button type="button" class=class id="quiz-another" on:click=another>
                {if named { t!("quiz-another-topic") } else { t!("quiz-another-mixed") }}
            </button>
            <a class="button plain wide" href=Route::Quiz.href()>{t!("quiz-all-topics")}</a>
        </div>
    }
}

/// A topic of the round: the score in it, and the lessons of what was missed.
fn topic_part(pack: &Pack, round: &Round, topic: &Topic) -> Option<impl IntoView + use<>> {
    let is_in = |id: &str| {
        pack.question(id)
            .is_some_and(|question| question.topic == topic.id)
    };
    let part = round.part(is_in);
    if part.score.total == 0 {
        return None;
    }
    let missed = |lesson: &str| {
        part.missed
            .iter()
            .any(|id| pack.question(id).is_some_and(|q| q.lesson == lesson))
    };
    let lessons = pack.lessons.iter().filter(|lesson| missed(&lesson.id));
    let lessons = lessons.map(|lesson| {
        let to = Route::Lesson(lesson.id.clone(), 0);
        view! { <ListRow to=to icon=Icon::Book title=lesson.title.clone() line=t!("quiz-read-again") /> }
    });
    let lessons = lessons.collect_view();
    let score = tn!("quiz-score", part.score.done, total = part.score.total);
    let all = part.score.complete();
    let lessons = (!all).then(|| view! { <ul class="quiz-read">{lessons}</ul> });
    let all =
        all.then(|| view! { <span class="quiz-known"><Glyph icon=Icon::CircleCheck /></span> });
    Some(view! {
        <li class="quiz-part">
            <div class="card-head">
                <h3>{topic.title.clone()}</h3>
                <span class="soft">{all}{score}</span>
            </div>
            {lessons}
        </li>
    })
}
