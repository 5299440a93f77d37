//! Check what you know: topics, rounds, and a way to hide it all.

pub mod rounds;

use leptos::prelude::*;

use self::rounds::{keep_known, question_ids, rounds, topic_title};
use crate::content::pack::Topic;
use crate::domain::plan::Done;
use crate::domain::quiz::{QuizRecord, ROUND_LENGTH};
use crate::platform::{page, timers};
use crate::ui::app::app_state;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::progress::Progress;
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::notices::notices;
use crate::ui::route::Route;
use crate::ui::texts;

/// Where rounds begin.
#[component]
pub fn QuizHome() -> impl IntoView {
    set_title(t!("quiz-title"));
    keep_known(app_state().quiz);
    view! {
        <Show when=quiz_is_on fallback=|| view! { <HiddenQuiz /> }>
            <p class="lead">{t!("quiz-lead")}</p>
            <GoOn />
            <MixedRound />
            <Topics />
            <Hide />
        </Show>
    }
}

/// A row at the end of a lesson that begins a round on its topic.
#[component]
pub fn TopicLink(
    /// Id of the topic.
    topic: String,
) -> impl IntoView {
    let row = topic_row(topic, t!("quiz-topic-check"), Some(Icon::ListCheck));
    row.map(|row| view! { <ul class="card rows">{row}</ul> })
}

/// For the pages of the quiz while it is hidden.
#[component]
pub fn HiddenQuiz() -> impl IntoView {
    let settings = app_state().settings;
    let show = move |_| {
        settings.update(|settings| settings.quiz = true);
        focus_title();
    };
    view! {
        <section class="card empty quiz-hidden">
            <Glyph icon=Icon::EyeOff />
            <p>{t!("quiz-hidden")}</p>
            <button type="button" class="button" id="quiz-show" on:click=show>
                {t!("quiz-show")}
            </button>
        </section>
    }
}

/// The round under way.
#[component]
fn GoOn() -> impl IntoView {
    let quiz = app_state().quiz;
    let waiting = Memo::new(move |_| {
        quiz.with(|record| {
            let round = record.round.as_ref().filter(|round| !round.is_over())?;
            Some((round.topic.clone(), round.at, round.questions.len()))
        })
    });
    move || {
        waiting.get().map(|(topic, at, total)| {
            let topic = topic.and_then(|topic| topic_title(&topic));
            let line = t!("quiz-question-of", at = at + 1, total = total);
            view! {
                <section class="card quiz-go-on">
                    <h2>{t!("quiz-waiting")}</h2>
                    {topic.map(|topic| view! { <p>{topic}</p> })}
                    <p class="soft">{line.clone()}</p>
                    <Progress done=Done { done: at, total } words=line />
                    <p class="actions">
                        <a class="button wide" href=Route::Round.href()>{t!("quiz-go-on")}</a>
                    </p>
                </section>
            }
        })
    }
}

/// A round over all topics, and the missed questions again.
#[component]
fn MixedRound() -> impl IntoView {
    let (quiz, rounds) = (app_state().quiz, rounds());
    let ids = question_ids(None);
    let length = ids.len().min(ROUND_LENGTH);
    let missed =
        Memo::new(move |_| quiz.with(|record| record.missed(ids.iter().map(String::as_str))));
    let again = move || {
        let count = missed.with(Vec::len);
        (count > 0).then(|| {
            let begin = move |_| rounds.again(None, missed.get_untracked());
            view! {
                <button type="button" class="button plain wide" id="quiz-missed" on:click=begin>
                    {tn!("quiz-missed", count)}
                </button>
            }
        })
    };
    // Going on with the round under way comes first.
    let waiting =
        move || quiz.with(|record| record.round.as_ref().is_some_and(|round| !round.is_over()));
    view! {
        <section class="card">
            <h2>{t!("quiz-mixed")}</h2>
            <p class="soft">{t!("quiz-mixed-line")}</p>
            <div class="quiz-buttons">
                <button
                    type="button"
                    class="button wide"
                    class:plain=waiting
                    id="quiz-mixed"
                    on:click=move |_| rounds.draw(None)
                >
                    {tn!("quiz-mixed-start", length)}
                </button>
                {again}
            </div>
        </section>
    }
}

#[component]
fn Topics() -> impl IntoView {
    let ids = question_ids(None);
    let known = known(ids);
    let words = Signal::derive(move || known_words(known.get()));
    let rows = texts::pack()
        .topics
        .iter()
        .filter_map(row_of)
        .collect_view();
    view! {
        <section class="card quiz-topics">
            <div class="card-head">
                <h2>{t!("quiz-topics")}</h2>
                <span class="soft">{words}</span>
            </div>
            <Progress done=known words=words />
            <ul class="rows">{rows}</ul>
            <StartAfresh />
        </section>
    }
}

fn row_of(topic: &Topic) -> Option<impl IntoView + use<>> {
    topic_row(topic.id.clone(), topic.title.clone(), None)
}

/// A row that begins a round on a topic; none for a topic without questions.
fn topic_row(id: String, title: String, icon: Option<Icon>) -> Option<impl IntoView + use<>> {
    let rounds = rounds();
    let ids = question_ids(Some(&id));
    if ids.is_empty() {
        return None;
    }
    let known = known(ids);
    let icon = icon.map(|icon| view! { <span class="row-icon"><Glyph icon=icon /></span> });
    let mark = move || {
        let all = known.get().complete();
        all.then(|| view! { <span class="quiz-known"><Glyph icon=Icon::CircleCheck /></span> })
    };
    Some(view! {
        <li>
            <button type="button" class="row" on:click=move |_| rounds.draw(Some(id.clone()))>
                {icon}
                <span class="row-text">
                    <span class="row-title">{title}</span>
                    <span class="row-line">{move || known_words(known.get())}</span>
                </span>
                {mark}
                <span class="turn"><Glyph icon=Icon::ChevronRight /></span>
            </button>
        </li>
    })
}

/// How many of these questions are known.
fn known(ids: Vec<String>) -> Memo<Done> {
    let quiz = app_state().quiz;
    Memo::new(move |_| quiz.with(|record| record.known(ids.iter().map(String::as_str))))
}

fn known_words(known: Done) -> String {
    tn!("quiz-known", known.done, total = known.total)
}

/// Clears all answers.
#[component]
fn StartAfresh() -> impl IntoView {
    let (quiz, notices) = (app_state().quiz, notices());
    let used = Memo::new(move |_| quiz.with(|record| *record != QuizRecord::default()));
    let clear = move |_| {
        if let Some(before) = quiz.change(std::mem::take) {
            let undo = move || quiz.update(|record| record.put_back(before.clone()));
            notices.offer_undo(t!("quiz-cleared"), undo);
        }
        focus_title();
    };
    view! {
        <Show when=move || used.get()>
            <p class="actions">
                <button type="button" class="button small plain" id="quiz-clear" on:click=clear>
                    <Glyph icon=Icon::Eraser />
                    {t!("quiz-clear")}
                </button>
            </p>
        </Show>
    }
}

/// For those whom questions put off.
#[component]
fn Hide() -> impl IntoView {
    let (settings, notices) = (app_state().settings, notices());
    let hide = move |_| {
        settings.update(|settings| settings.quiz = false);
        let undo = move || settings.update(|settings| settings.quiz = true);
        notices.offer_undo(t!("quiz-hidden-now"), undo);
        focus_title();
    };
    view! {
        <section class="card">
            <h2>{t!("quiz-rather-not")}</h2>
            <p class="soft">{t!("quiz-hide-line")}</p>
            <p class="actions">
                <button type="button" class="button small plain" id="quiz-hide" on:click=hide>
                    <Glyph icon=Icon::EyeOff />
                    {t!("quiz-hide")}
                </button>
            </p>
        </section>
    }
}

/// For a button that goes away when it is pressed: focus must not be lost with it.
fn focus_title() {
    timers::after_paint(|| {
        page::scroll_to(0.0);
        page::focus("title");
    });
}
