//! A question that is answered: right or not quite, the reasons, and where to read more.

use leptos::prelude::*;

use super::super::quiz::rounds::to_question;
use super::option_words;
use crate::content::pack::{Choice, Question, QuestionKind};
use crate::domain::plan::Done;
use crate::domain::quiz::Round;
use crate::ui::app::app_state;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::list_row::ListRow;
use crate::ui::components::prose::{cited, prose, source_list};
use crate::ui::route::Route;
use crate::ui::texts;

/// What came of the answer.
#[component]
pub fn Answered(
    /// What was asked.
    question: Question,
    /// It is the last one of the round.
    last: bool,
) -> impl IntoView {
    let quiz = app_state().quiz;
    let round = quiz.peek(|record| record.round.clone()).unwrap_or_default();
    let options = question
        .options
        .iter()
        .map(|option| reason(option, &round))
        .collect_view();
    let why = question.options.iter().map(|option| &option.why);
    let sources = cited(
        &std::iter::once(&question.explanation)
            .chain(why)
            .collect::<Vec<_>>(),
    );
    let lesson = texts::pack()
        .lesson(&question.lesson)
        .map(|lesson| lesson.title.clone());
    let lesson = lesson.map(|title| {
        let to = Route::Lesson(question.lesson.clone(), 0);
        view! {
            <ul class="card rows">
                <ListRow to=to icon=Icon::Book title=t!("quiz-lesson") line=title />
            </ul>
        }
    });
    let next = move |_| {
        quiz.update(|record| record.next());
        to_question();
    };
    view! {
        <h2 id="question" tabindex="-1">{prose(&question.text)}</h2>
        {verdict(&question, &round)}
        <ul class="card rows" aria-label=t!("quiz-answers")>{options}</ul>
        {lesson}
        {source_list(&sources)}
        <p class="actions">
            <button type="button" class="button wide" id="quiz-next" on:click=next>
                {if last { t!("quiz-finish") } else { t!("quiz-next") }}
            </button>
        </p>
    }
}

/// Right or not quite, in words, with an icon and in colour, and why.
fn verdict(question: &Question, round: &Round) -> impl IntoView + use<> {
    let right = !round.missed.contains(&question.id);
    let (class, icon, words) = match right {
        true => (
            "card quiz-verdict right",
            Icon::CircleCheck,
            t!("quiz-right"),
        ),
        false => ("card quiz-verdict", Icon::Bulb, t!("quiz-not-quite")),
    };
    let found = (!right && question.kind == QuestionKind::Several).then(|| {
        let Done { done, total } = found(question, round);
        view! { <p>{tn!("quiz-found", done, total = total)}</p> }
    });
    view! {
        <section class=class id="verdict">
            <h2 id="result" tabindex="-1"><Glyph icon=icon /><span>{words}</span></h2>
            {found}
            <p>{prose(&question.explanation)}</p>
        </section>
    }
}

/// How many of the right options were chosen.
fn found(question: &Question, round: &Round) -> Done {
    let right = || question.options.iter().filter(|option| option.right);
    let done = right()
        .filter(|option| round.chosen.contains(&option.id))
        .count();
    Done {
        done,
        total: right().count(),
    }
}

/// An option with what it was, and why.
fn reason(option: &Choice, round: &Round) -> impl IntoView + use<> {
    let chosen = round.chosen.contains(&option.id);
    let (icon, words) = match (option.right, chosen) {
        (true, true) => (Icon::CircleCheck, t!("quiz-right-chosen")),
        (true, false) => (Icon::CircleCheck, t!("quiz-right-not-chosen")),
        (false, true) => (Icon::CircleX, t!("quiz-wrong-chosen")),
        (false, false) => (Icon::CircleX, t!("quiz-wrong-not-chosen")),
    };
    let why = (!option.why.is_empty()).then(|| view! { <p>{prose(&option.why)}</p> });
    view! {
        <li class="quiz-reason" class:right=option.right class:chosen=chosen>
            <p class="quiz-mark"><Glyph icon=icon /><span>{words}</span></p>
            <p class="row-title">{option_words(&option.id, &option.text)}</p>
            {why}
        </li>
    }
}
