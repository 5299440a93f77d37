//! Steps to be put in order, and the right order afterwards.

use std::rc::Rc;

use crate::ui::signals::*;

use super::asking::checked;
use super::option_words;
use crate::content::pack::{Choice, Question};
use crate::domain::quiz::QuizRecord;
use crate::domain::quiz::Round;
use crate::domain::quiz::order::{arranged, in_place, shift};
use crate::platform::clock;
use crate::ui::app::app_state;
use crate::ui::components::button::button;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::prose::prose;
use crate::ui::keeper::Kept;
use crate::ui::pages::share::buttons::tool;
use crate::ui::pages::share::focus::{focus_soon, spoken};
use crate::ui::view::{View, el};

/// The question whose steps are moved.
#[derive(Clone)]
struct Steps {
    quiz: Kept<QuizRecord>,
    question: String,
    /// Ids and words, in the right order.
    right: Rc<Vec<String>>,
    words: Rc<Vec<String>>,
    spoken: RwSignal<String>,
}

impl Steps {
    /// The steps as they stand, tracked.
    fn order(&self) -> Vec<String> {
        let order = self.quiz.with(|record| {
            let round = record.round.as_ref();
            round.map(|round| round.order.clone()).unwrap_or_default()
        });
        arranged(&order, &self.question, &self.right)
    }

    fn words(&self, id: &str) -> String {
        let at = self.right.iter().position(|step| step == id);
        at.and_then(|at| self.words.get(at).cloned())
            .unwrap_or_default()
    }

    fn shift(&self, id: &str, by: isize) -> Option<usize> {
        let mut order = untrack(|| self.order());
        let to = shift(&mut order, id, by)?;
        self.quiz.update(|record| {
            if let Some(round) = record.round.as_mut().filter(|round| !round.answered) {
                round.order = order;
            }
        });
        Some(to)
    }
}

/// The question, its steps with a button up and one down, and the button that checks them.
pub fn asking(page: View, question: &Question) -> View {
    let quiz = app_state().quiz;
    let words = |step: &Choice| option_words(&step.id, &step.text);
    let steps = Steps {
        quiz,
        question: question.id.clone(),
        right: Rc::new(right_order(question)),
        words: Rc::new(question.options.iter().map(words).collect()),
        spoken: RwSignal::new(String::new()),
    };
    let heading = prose("h2", &question.text)
        .id("question")
        .attr("tabindex", "-1");
    let (keys, rows, right) = (steps.clone(), steps.clone(), steps.right.clone());
    let list = el("ol")
        .class("quiz-steps")
        .attr("aria-describedby", "quiz-kind")
        .each_by(move || keys.order(), move |id| step_row(&rows, id));
    let check = button("button wide", t!("quiz-check"), move || {
        quiz.change(|record| record.answer_order(&right, clock::today()));
        checked(quiz);
    });
    page.child(heading)
        .child(
            el("p")
                .class("quiz-kind")
                .id("quiz-kind")
                .text(t!("quiz-kind-order")),
        )
        .child(list)
        .child(el("div").class("quiz-check").child(check.id("quiz-check")))
        .child(spoken(steps.spoken))
}

fn right_order(question: &Question) -> Vec<String> {
    let ids = question.options.iter().map(|step| step.id.clone());
    ids.collect()
}

fn step_row(steps: &Steps, id: &str) -> View {
    let (of, at) = (steps.clone(), id.to_owned());
    let place = move || {
        let place = of.order().iter().position(|step| *step == at);
        (place.unwrap_or(0) + 1).to_string()
    };
    let buttons = el("span")
        .class("quiz-step-tools")
        .child(shift_button(steps, id, -1))
        .child(shift_button(steps, id, 1));
    el("li")
        .class("quiz-step")
        .attr("id", &format!("step-{id}"))
        .child(
            el("span")
                .class("number")
                .attr("aria-hidden", "true")
                .text_by(place),
        )
        .child(el("span").class("quiz-step-text").text(&steps.words(id)))
        .child(buttons)
}

fn shift_button(steps: &Steps, id: &str, by: isize) -> View {
    let (icon, way) = match by {
        ..0 => (Icon::ArrowUp, "up"),
        _ => (Icon::ArrowDown, "down"),
    };
    let (words, focus) = (steps.words(id), format!("{way}-{id}"));
    let name = match by {
        ..0 => t!("quiz-step-up", step = words),
        _ => t!("quiz-step-down", step = words),
    };
    let (of, moved, id, button_id) = (steps.clone(), steps.clone(), id.to_owned(), focus.clone());
    let step = id.clone();
    let at_end = move || {
        let order = of.order();
        let end = if by < 0 { order.first() } else { order.last() };
        (end == Some(&step)).then(|| "true".to_owned())
    };
    let run = move || {
        let total = moved.right.len();
        let said = match moved.shift(&id, by) {
            Some(to) => t!("quiz-step-moved", place = to + 1, total = total),
            None if by < 0 => t!("quiz-step-first").to_owned(),
            None => t!("quiz-step-last").to_owned(),
        };
        moved.spoken.set(said);
        // Moving a row in the page takes the focus from it.
        focus_soon(focus.clone());
    };
    tool(&button_id, icon, &name, Box::new(run)).attr_by("aria-disabled", at_end)
}

/// How many steps stood in their place.
pub fn steps_in_place(question: &Question, round: &Round) -> String {
    let right = right_order(question);
    tn!(
        "quiz-steps-found",
        in_place(&round.order, &right),
        total = right.len()
    )
}

/// The steps in their right order, with where each stood.
pub fn placed(question: &Question, round: &Round) -> View {
    let steps = question.options.iter().enumerate().map(|(place, step)| {
        let stood = round.order.iter().position(|id| *id == step.id);
        let is_right = stood == Some(place);
        let (icon, words) = match is_right {
            true => (Icon::CircleCheck, t!("quiz-step-right").to_owned()),
            false => {
                let place = stood.unwrap_or(0) + 1;
                (Icon::CircleX, t!("quiz-step-stood", place = place))
            }
        };
        let mark = el("p")
            .class("quiz-mark")
            .child(glyph(icon))
            .child(el("span").text(&words));
        let number = el("span")
            .class("number")
            .attr("aria-hidden", "true")
            .text(&(place + 1).to_string());
        let text = el("div")
            .class("quiz-step-text")
            .child(
                el("p")
                    .class("row-title")
                    .text(&option_words(&step.id, &step.text)),
            )
            .child(mark)
            .child((!step.why.is_empty()).then(|| prose("p", &step.why)));
        let class = if is_right {
            "quiz-placed quiz-reason right"
        } else {
            "quiz-placed quiz-reason"
        };
        el("li").class(class).child(number).child(text)
    });
    el("ol")
        .class("card rows")
        .attr("aria-label", t!("quiz-steps-answer"))
        .each(steps)
}
