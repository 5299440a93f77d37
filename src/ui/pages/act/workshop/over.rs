//! The end: a summary, what becomes of the answers without names, and the plan.

use std::rc::Rc;

use crate::ui::signals::*;

use super::asking::to_plan;
use super::{Room, START, questions};
use crate::domain::picture::{Block, Sheet};
use crate::domain::plan::Plan;
use crate::domain::workshop::Workshop;
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::button::button;
use crate::ui::pages::safe::card::day_words;
use crate::ui::pages::safe::card::given_sheet;
use crate::ui::view::{View, el};

/// The last screen.
pub(super) fn over(room: Room) -> View {
    let steps = room.plan.peek(|plan: &Plan| plan.tasks.len());
    // Answers without names go out only once the group has said that they are kept.
    let sheet = move || room.kept.with(summary);
    let has_notes = move || room.kept.with(|workshop| !notes(workshop).is_empty());
    let given = move || {
        let title = t!("workshop-summary");
        given_sheet(title, Rc::new(sheet), RwSignal::new(true))
    };
    let again = button("button plain", t!("workshop-again"), move || room.go_to(0));
    let clear = button("button plain danger", t!("workshop-clear"), move || {
        clear(room)
    });
    let head = el("h2")
        .id("question")
        .attr("tabindex", "-1")
        .text(t!("workshop-end"));
    let heading = el("div")
        .class("card-form stack")
        .child(head)
        .child(el("p").text(t!("workshop-end-lead")))
        .show_if(move || is_secret(room), move || secret(room))
        .child((steps > 0).then(|| to_plan(steps).class("card rows")));
    let ways = el("p")
        .class("actions card-form")
        .child(again.id("workshop-again"))
        .child(clear.id("workshop-clear"));
    el("div")
        .class("page-body")
        .child(heading)
        .show_if(has_notes, given)
        .child(ways)
}

/// Whether there are answers that are in memory only.
fn is_secret(room: Room) -> bool {
    room.with_answers(|answers| {
        !answers.is_empty() && room.kept.with(|workshop| workshop.kept != *answers)
    })
}

/// What becomes of the answers: the group decides.
fn secret(room: Room) -> View {
    let forget = button("button", t!("workshop-forget"), move || {
        room.forget();
        room.change(&mut |workshop| workshop.kept.clear());
        room.notices.say(t!("workshop-forgotten"));
        super::to_question();
    });
    let keep = button("button plain", t!("workshop-keep"), move || {
        let answers = untrack(|| room.with_answers(Clone::clone));
        room.change(&mut |workshop| workshop.kept.clone_from(&answers));
        room.notices.say(t!("workshop-kept"));
        super::to_question();
    });
    el("section")
        .class("card")
        .child(el("h3").text(t!("workshop-secret")))
        .child(el("p").text(t!("workshop-secret-ask")))
        .child(
            el("p")
                .class("actions")
                .child(forget.id("workshop-forget"))
                .child(keep.id("workshop-keep")),
        )
}

/// Deletes what is kept of the workshop, and what is in memory.
fn clear(room: Room) {
    let before = room.kept.peek(Clone::clone);
    let secret = room.secret.get_value();
    let minutes = before.minutes;
    room.change(&mut |workshop| {
        *workshop = Workshop {
            minutes,
            ..Workshop::default()
        };
    });
    room.forget();
    room.stage.set(START);
    room.notices.offer_undo(t!("workshop-cleared"), move || {
        room.keeper.put_back(Key::Workshop, &before);
        // Answers that nobody has kept yet are there as long as their page is.
        if room.secret.try_set_value(secret.clone()).is_none() {
            room.changed.update(|count| *count += 1);
        }
    });
    super::to_question();
}

/// The sheet to hand on.
fn summary(workshop: &Workshop) -> Sheet {
    let today = clock::today().map(day_words).unwrap_or_default();
    Sheet {
        title: t!("workshop-summary-title").to_owned(),
        blocks: notes(workshop),
        footer: t!("workshop-summary-footer", day = today),
    }
}

/// Notes and answers, question by question. Those without either are left out.
fn notes(workshop: &Workshop) -> Vec<Block> {
    let mut blocks = Vec::new();
    for question in questions() {
        let mut value = String::new();
        if let Some(note) = workshop.notes.get(&question.id) {
            value.push_str(note.trim());
        }
        for answer in workshop.kept.get(&question.id).into_iter().flatten() {
            value.push_str("\n• ");
            value.push_str(answer);
        }
        let value = value.trim();
        if !value.is_empty() {
            blocks.push(Block {
                label: question.text.clone(),
                value: value.to_owned(),
            });
        }
    }
    blocks
}
