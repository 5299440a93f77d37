//! The round under way: one question a screen, then what came of it.

pub mod answered;
pub mod asking;
pub mod over;

use leptos::prelude::*;

use super::quiz::HiddenQuiz;
use super::quiz::rounds::{keep_known, rounds, topic_title};
use crate::content::pack::{Inline, Text};
use crate::domain::plan::Done;
use crate::domain::quiz::Round;
use crate::ui::app::app_state;
use crate::ui::components::progress::Progress;
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::route::Route;
use crate::ui::texts;

/// Where in a round one is. The page is built anew when it changes, and only then.
#[derive(Clone, PartialEq)]
struct Place {
    topic: Option<String>,
    at: usize,
    total: usize,
    /// None when the round is over.
    question: Option<String>,
    answered: bool,
}

impl Place {
    fn of(round: &Round) -> Place {
        Place {
            topic: round.topic.clone(),
            at: round.at,
            total: round.questions.len(),
            question: round.question().map(str::to_owned),
            answered: round.answered,
        }
    }
}

/// The round under way.
#[component]
pub fn RoundPage() -> impl IntoView {
    let quiz = app_state().quiz;
    keep_known(quiz);
    let place = Memo::new(move |_| quiz.with(|record| record.round.as_ref().map(Place::of)));
    view! {
        <Show when=quiz_is_on fallback=hidden>
            {move || screen(place.get())}
        </Show>
    }
}

fn hidden() -> impl IntoView {
    set_title(t!("quiz-title"));
    view! { <HiddenQuiz /> }
}

fn screen(place: Option<Place>) -> AnyView {
    let topic = place
        .as_ref()
        .and_then(|place| topic_title(place.topic.as_deref()?));
    set_title(topic.unwrap_or_else(|| t!("quiz-title")));
    let Some(place) = place else {
        return view! { <NoRound /> }.into_any();
    };
    let Some(id) = &place.question else {
        return view! { <over::Over /> }.into_any();
    };
    let pack = texts::pack();
    // Another window may run a newer build, with questions that this one does not have.
    let Some(question) = pack.question(id).cloned() else {
        return view! { <NoRound /> }.into_any();
    };
    let last = place.at + 1 == place.total;
    let body = if place.answered {
        view! { <answered::Answered question last /> }.into_any()
    } else {
        view! { <asking::Asking question /> }.into_any()
    };
    view! {
        <Standing at=place.at total=place.total />
        {body}
    }
    .into_any()
}

#[component]
fn Standing(at: usize, total: usize) -> impl IntoView {
    let words = t!("quiz-question-of", at = at + 1, total = total);
    view! {
        <div class="quiz-standing">
            <p class="soft">{words.clone()}</p>
            <Progress done=Done { done: at + 1, total } words=words />
        </div>
    }
}

/// For those who come here without a round.
#[component]
fn NoRound() -> impl IntoView {
    let rounds = rounds();
    view! {
        <section class="card empty">
            <p>{t!("quiz-no-round")}</p>
            <button type="button" class="button" on:click=move |_| rounds.draw(None)>
                {t!("quiz-no-round-start")}
            </button>
        </section>
        <p class="actions">
            <a class="button plain wide" href=Route::Quiz.href()>{t!("quiz-all-topics")}</a>
        </p>
    }
}

/// The words of an option without links and marks, which can't stand in a label.
fn plain(text: &Text) -> String {
    let words = text.iter().map(|part| match part {
        Inline::Words(words) | Inline::Strong(words) => words.as_str(),
        Inline::Link(link) => link.text.as_str(),
        Inline::Source(_) => "",
    });
    words.collect()
}

/// What an option says. Those of true or false have no words of their own.
fn option_words(id: &str, text: &Text) -> String {
    match (text.is_empty(), id) {
        (true, "true") => t!("quiz-true"),
        (true, _) => t!("quiz-false"),
        _ => plain(text),
    }
}
