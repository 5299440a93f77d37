//! A question that waits for an answer.

use crate::ui::signals::*;

use super::super::quiz::rounds::to_question;
use super::option_words;
use crate::content::pack::{Choice, Question, QuestionKind};
use crate::domain::quiz::QuizRecord;
use crate::domain::quiz::check::When;
use crate::domain::table::Ids;
use crate::platform::{clock, page, timers};
use crate::ui::app::app_state;
use crate::ui::components::button::button;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::prose::prose;
use crate::ui::keeper::Kept;
use crate::ui::view::{View, el};

/// The question, what can be chosen, and the button that checks it, added to the page.
pub fn asking(page: View, question: &Question) -> View {
    let kind = match question.kind {
        QuestionKind::One => t!("quiz-kind-one"),
        QuestionKind::Several => t!("quiz-kind-several"),
        QuestionKind::TrueFalse => t!("quiz-kind-true-false"),
        QuestionKind::Order => t!("quiz-kind-order"),
    };
    let several = question.kind == QuestionKind::Several;
    let heading = prose("h2", &question.text)
        .id("question")
        .attr("tabindex", "-1");
    let options = el("fieldset")
        .class("quiz-options")
        .attr("aria-describedby", "quiz-kind")
        .child(el("legend").child(heading))
        .child(el("p").class("quiz-kind").id("quiz-kind").text(kind))
        .each(
            question
                .options
                .iter()
                .map(|option| option_row(option, several)),
        );
    let right = question.options.iter().filter(|option| option.right);
    page.child(options)
        .child(check(right.map(|option| option.id.clone()).collect()))
}

fn option_row(option: &Choice, several: bool) -> View {
    let quiz = app_state().quiz;
    let (id, choose_id) = (option.id.clone(), option.id.clone());
    let chosen = move || quiz.with(|record| is_chosen(record, &id));
    let also_chosen = chosen.clone();
    let choose = move |_| {
        quiz.update(|record| {
            if let Some(round) = &mut record.round {
                round.choose(&choose_id, several);
            }
        });
    };
    let (kind, mark, icon) = if several {
        ("checkbox", "tick-box", Icon::Check)
    } else {
        ("radio", "tick-box round", Icon::Circle)
    };
    let input = el("input")
        .attr("type", kind)
        .attr("name", "answer")
        .attr("value", &option.id)
        .checked_by(chosen)
        .on_tick(choose);
    let class = |chosen| {
        if chosen {
            "tick quiz-option chosen"
        } else {
            "tick quiz-option"
        }
    };
    el("label")
        .class_by(move || class(also_chosen()).to_owned())
        .child(input)
        .child(el("span").class(mark).child(glyph(icon)))
        .child(
            el("span")
                .class("tick-text")
                .text(&option_words(&option.id, &option.text)),
        )
}

fn is_chosen(record: &QuizRecord, option: &str) -> bool {
    record
        .round
        .as_ref()
        .is_some_and(|round| round.chosen.contains(option))
}

/// Checks the answer; `right` holds the ids of the right options. The button is never dead:
/// without an answer it says what is missing.
fn check(right: Ids) -> View {
    let quiz: Kept<QuizRecord> = app_state().quiz;
    let ready = move || {
        quiz.with(|record| {
            record
                .round
                .as_ref()
                .is_some_and(|round| !round.chosen.is_empty())
        })
    };
    let asked = RwSignal::new(false);
    let check = button("button wide", t!("quiz-check"), move || {
        if untrack(ready) {
            quiz.change(|record| record.answer(&right, clock::today()));
            checked(quiz);
        } else {
            asked.set(true);
        }
    });
    let check = check
        .id("quiz-check")
        .attr("aria-describedby", "quiz-hint")
        .attr_by("aria-disabled", move || {
            (!ready()).then(|| "true".to_owned())
        });
    // Said again when the button is pressed: the words are then new to screen readers.
    let hint = el("div")
        .id("quiz-hint")
        .attr("role", "status")
        .show_if(
            move || !ready() && !asked.get(),
            || el("p").class("soft").text(t!("quiz-choose-first")),
        )
        .show_if(move || !ready() && asked.get(), choose_first);
    el("div").class("quiz-check").child(check).child(hint)
}

/// After an answer: to what came of it. In a check before learning nothing is explained yet.
pub fn checked(quiz: Kept<QuizRecord>) {
    let is_before = |record: &QuizRecord| {
        let round = record.round.as_ref();
        round.is_some_and(|round| round.when == Some(When::Before))
    };
    if quiz.peek(is_before) {
        quiz.update(|record| record.next(clock::today()));
        return to_question();
    }
    timers::after_paint(|| {
        page::scroll_to_element("verdict");
        page::focus("result");
    });
}

fn choose_first() -> View {
    let words = el("span").text(t!("quiz-choose-first"));
    el("p")
        .class("quiz-choose")
        .child(glyph(Icon::InfoCircle))
        .child(words)
}
