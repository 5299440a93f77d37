//! A question that waits for an answer.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::option_words;
use crate::content::pack::{Choice, Question, QuestionKind};
use crate::domain::quiz::QuizRecord;
use crate::platform::{page, timers};
use crate::ui::app::app_state;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::prose::prose;
use crate::ui::keeper::Kept;

/// The question, what can be chosen, and the button that checks it.
#[component]
pub fn Asking(
    /// What is asked.
    question: Question,
) -> impl IntoView {
    let kind = match question.kind {
        QuestionKind::One => t!("quiz-kind-one"),
        QuestionKind::Several => t!("quiz-kind-several"),
        QuestionKind::TrueFalse => t!("quiz-kind-true-false"),
    };
    let several = question.kind == QuestionKind::Several;
    let options = question
        .options
        .iter()
        .map(|option| option_row(option, several))
        .collect_view();
    let right = question.options.iter().filter(|option| option.right);
    let right: BTreeSet<String> = right.map(|option| option.id.clone()).collect();
    view! {
        <fieldset class="quiz-options" aria-describedby="quiz-kind">
            <legend><h2 id="question" tabindex="-1">{prose(&question.text)}</h2></legend>
            <p class="quiz-kind" id="quiz-kind">{kind}</p>
            {options}
        </fieldset>
        <CheckButton right />
    }
}

fn option_row(option: &Choice, several: bool) -> impl IntoView + use<> {
    let quiz = app_state().quiz;
    let (id, choose_id) = (option.id.clone(), option.id.clone());
    let chosen = Memo::new(move |_| quiz.with(|record| is_chosen(record, &id)));
    let choose = move |_| {
        quiz.update(|record| {
            if let Some(round) = &mut record.round {
                round.choose(&choose_id, several);
            }
        });
    };
    let (kind, mark, icon) = match several {
        true => ("checkbox", "tick-box", Icon::Check),
        false => ("radio", "tick-box round", Icon::Circle),
    };
    view! {
        <label class="tick quiz-option" class:chosen=move || chosen.get()>
            <input
                type=kind
                name="answer"
                value=option.id.clone()
                prop:checked=move || chosen.get()
                on:change=choose
            />
            <span class=mark><Glyph icon=icon /></span>
            <span class="tick-text">{option_words(&option.id, &option.text)}</span>
        </label>
    }
}

fn is_chosen(record: &QuizRecord, option: &str) -> bool {
    record
        .round
        .as_ref()
        .is_some_and(|round| round.chosen.contains(option))
}

/// Checks the answer. It is never dead: without an answer it says what is missing.
#[component]
fn CheckButton(
    /// Ids of the right options.
    right: BTreeSet<String>,
) -> impl IntoView {
    let quiz: Kept<QuizRecord> = app_state().quiz;
    let ready = Memo::new(move |_| {
        quiz.with(|record| {
            record
                .round
                .as_ref()
                .is_some_and(|round| !round.chosen.is_empty())
        })
    });
    let asked = RwSignal::new(false);
    let check = move |_| {
        if ready.get_untracked() {
            quiz.change(|record| record.answer(&right));
            timers::after_paint(|| {
                page::scroll_to_element("verdict");
                page::focus("result");
            });
        } else {
            asked.set(true);
        }
    };
    // Said again when the button is pressed: the words are then new to screen readers.
    let hint = move || match (ready.get(), asked.get()) {
        (true, _) => None,
        (false, false) => Some(view! { <p class="soft">{t!("quiz-choose-first")}</p> }.into_any()),
        (false, true) => Some(
            view! {
                <p class="quiz-choose">
                    <Glyph icon=Icon::InfoCircle />
                    <span>{t!("quiz-choose-first")}</span>
                </p>
            }
            .into_any(),
        ),
    };
    view! {
        <div class="quiz-check">
            <button
                type="button"
                class="button wide"
                id="quiz-check"
                aria-disabled=move || (!ready.get()).then_some("true")
                aria-describedby="quiz-hint"
                on:click=check
            >
                {t!("quiz-check")}
            </button>
            <div id="quiz-hint" role="status">{hint}</div>
        </div>
    }
}
