//! One question: what helps to answer it, notes, and a step that comes out of it.

use std::rc::Rc;

use crate::ui::signals::*;

use super::{PASSING, Room, START, questions};
use crate::content::pack::WorkshopQuestion;
use crate::domain::organise::STEPS;
use crate::domain::plan::Plan;
use crate::platform::clock;
use crate::ui::components::button::button;
use crate::ui::components::guard::guarded_area;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::progress::standing;
use crate::ui::components::prose::prose;
use crate::ui::pages::share::add_line::add_line;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The question's screen.
pub(super) fn asking(room: Room, question: &'static WorkshopQuestion, at: usize) -> View {
    let is_group = room.is_group.get_untracked();
    let total = questions().len();
    let words = t!("workshop-question-of", at = at + 1, total = total);
    let body = el("div")
        .class("page-body")
        .child(standing(&words, at + 1, total))
        .child(heading(question))
        .child(prose("p", &question.hint));
    let body = match is_group {
        true => body.child(room.clock.view()).child(answers(room, question)),
        false => body,
    };
    body.child(notes(room, question, is_group))
        .child(step(room))
        .child(ways(room, at))
}

/// What is asked, as the heading that gets the focus.
pub(super) fn heading(question: &WorkshopQuestion) -> View {
    el("h2")
        .id("question")
        .class("workshop-question")
        .attr("tabindex", "-1")
        .text(&question.text)
}

/// What was written without names, once it is shown; before that the way to it.
fn answers(room: Room, question: &'static WorkshopQuestion) -> View {
    let (answers, is_shown) = room.secret.with_value(|secret| {
        let answers = secret.answers.get(&question.id).cloned();
        (answers, secret.shown.contains(&question.id))
    });
    match answers.filter(|_| is_shown) {
        Some(answers) => el("section")
            .class("card")
            .child(el("h3").text(t!("workshop-shown")))
            .child(answer_list(&answers)),
        None => {
            let pass = button("button wide", t!("workshop-pass"), move || room.go(PASSING));
            el("p").class("actions").child(pass.id("workshop-pass"))
        }
    }
}

/// Answers as the others read them.
pub(super) fn answer_list(answers: &[String]) -> View {
    let answer = |answer: &String| el("li").attr("dir", "auto").text(answer);
    el("ul")
        .class("points workshop-answers")
        .each(answers.iter().map(answer))
}

fn notes(room: Room, question: &'static WorkshopQuestion, is_group: bool) -> View {
    let label = match is_group {
        true => t!("workshop-notes-group"),
        false => t!("workshop-notes"),
    };
    let note = move || {
        room.kept.with(|workshop| {
            let note = workshop.notes.get(&question.id);
            note.cloned().unwrap_or_default()
        })
    };
    guarded_area(
        &format!("workshop-{}", question.id),
        label,
        Rc::new(note),
        Rc::new(move |text: String| {
            room.change(&mut |workshop| workshop.set_note(&question.id, &text));
        }),
    )
}

/// A step for the plan, and the way there once it has some.
fn step(room: Room) -> View {
    let add = move |text: &str| {
        let text = text.trim();
        let added = room
            .plan
            .change(|plan| plan.add_task(clock::new_id(), STEPS, text, None));
        let added = !text.is_empty() && added == Some(true);
        if added {
            room.spoken.set(t!("workshop-action-added", task = text));
        }
        added
    };
    el("section")
        .class("card")
        .child(add_line(
            "workshop-step",
            t!("workshop-action"),
            Rc::new(add),
        ))
        .child_by(move || {
            let count = room.plan.with(|plan: &Plan| plan.tasks.len());
            (count > 0).then(|| to_plan(count))
        })
}

/// The way to the plan.
pub(super) fn to_plan(count: usize) -> View {
    rows(vec![list_row(
        &Route::ActionPlan,
        Some(Icon::ListCheck),
        t!("action-title"),
        &tn!("workshop-plan-line", count),
    )])
    .class("rows")
}

fn ways(room: Room, at: usize) -> View {
    let word = match at + 1 == questions().len() {
        true => t!("workshop-finish"),
        false => t!("workshop-next"),
    };
    let next = button("button", word, move || room.go_to(at + 1)).id("workshop-next");
    let back = button("button plain", t!("workshop-back"), move || match at {
        0 => room.go(START),
        at => room.go_to(at - 1),
    });
    el("p")
        .class("actions")
        .child(back.id("workshop-back"))
        .child(next)
}
