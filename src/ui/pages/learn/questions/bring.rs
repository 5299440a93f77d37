//! Bringing a file in: first what is in it and what could not be read, then it is kept.

use std::rc::Rc;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::Sets;
use crate::domain::gift::read::read;
use crate::domain::gift::{Gift, GiftQuestion, Kind, Problem, Why};
use crate::domain::question_set::{MAX_BYTES, QuestionSet};
use crate::platform::files::{FileError, chosen_text};
use crate::platform::{clock, page, timers};
use crate::storage::keys::Key;
use crate::ui::components::button::button;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{View, el};

/// How many questions of a file are shown before it is kept.
const SHOWN: usize = 5;

/// How many lines that could not be read are listed.
const LISTED: usize = 100;

/// What came of a chosen file.
#[derive(Clone)]
enum File {
    /// It could not be opened, and why.
    Refused(&'static str),
    /// What is in it.
    Read(Rc<Gift>),
}

/// The button to choose a file, and what came of it.
pub(super) fn bring(sets: Sets) -> View {
    let file = RwSignal::new_local(None::<File>);
    let input = el("input")
        .id("sets-file")
        .class("off-screen")
        .attr("type", "file")
        .attr("accept", ".txt,.gift,text/plain")
        .on("change", move |event| {
            let field = event.target();
            spawn_local(async move {
                let Some(text) = chosen_text(&field, MAX_BYTES).await else {
                    return;
                };
                let _ = file.try_set(Some(opened(text)));
                timers::after_paint(|| page::focus_in_view("sets-read"));
            });
        });
    let label = el("label")
        .class("button plain file-button")
        .attr("for", "sets-file")
        .child(input)
        .child(glyph(Icon::Upload))
        .text(t!("sets-choose"));
    el("section")
        .class("card")
        .child(el("h2").text(t!("sets-bring")))
        .child(el("p").text(t!("sets-bring-line")))
        .child(el("p").class("actions").child(label))
        .child_by(move || match file.get()? {
            File::Refused(why) => Some(
                el("p")
                    .class("alert")
                    .id("sets-read")
                    .attr("tabindex", "-1")
                    .attr("role", "alert")
                    .text(why),
            ),
            File::Read(gift) => Some(untrack(|| preview(sets, file, gift))),
        })
}

fn opened(text: Result<String, FileError>) -> File {
    match text {
        Ok(text) => File::Read(Rc::new(read(&text))),
        Err(FileError::TooLarge) => File::Refused(t!("sets-too-large")),
        Err(FileError::Unreadable) => File::Refused(t!("sets-unreadable")),
    }
}

/// What is in the file: how many questions, the first of them, and what could not be read.
fn preview(sets: Sets, file: RwSignal<Option<File>, LocalStorage>, gift: Rc<Gift>) -> View {
    let count = gift.questions.len();
    let head = match count {
        0 => t!("sets-none").to_owned(),
        _ => tn!("sets-found", count),
    };
    let view = el("div")
        .class("stack")
        .child(el("h3").id("sets-read").attr("tabindex", "-1").text(&head))
        .child((count > 0).then(|| questions(&gift.questions)))
        .child((!gift.problems.is_empty()).then(|| report(&gift.problems)));
    let drop_it = button("button plain small", t!("sets-not-keep"), move || {
        file.set(None);
        page::focus("sets-file");
    });
    let actions = el("p").class("actions");
    if count == 0 {
        return view.child(actions.child(drop_it));
    }
    let set = QuestionSet::new(&gift);
    let name = RwSignal::new(set.name.clone());
    let field = text_field(
        "sets-name",
        "text",
        t!("sets-name"),
        Rc::new(move || name.get()),
        Rc::new(move |text| name.set(text)),
    );
    let keep = button("button small", t!("sets-keep"), move || {
        let set = QuestionSet {
            name: name.get_untracked().trim().to_owned(),
            ..set.clone()
        };
        // Where there is no room for it the keeper says so, and the file stays on the screen.
        if sets.keeper.write(&Key::Questions(clock::new_id()), &set) {
            file.set(None);
            sets.changed.update(|count| *count += 1);
            sets.notices.say(t!("sets-kept"));
            page::focus("sets-file");
        }
    });
    let actions = actions.child(keep.id("sets-keep")).child(drop_it);
    view.child(field).child(actions)
}

fn questions(questions: &[GiftQuestion]) -> View {
    let more = questions.len().saturating_sub(SHOWN);
    let row = |question: &GiftQuestion| {
        let kind = match question.kind {
            Kind::One => t!("quiz-kind-one"),
            Kind::Several => t!("quiz-kind-several"),
            Kind::TrueFalse => t!("quiz-kind-true-false"),
            Kind::Order => t!("quiz-kind-order"),
        };
        el("li")
            .child(
                el("span")
                    .class("lines")
                    .attr("dir", "auto")
                    .text(&question.text),
            )
            .child(el("span").class("row-line").text(kind))
    };
    el("div")
        .child(
            el("ul")
                .class("points")
                .each(questions.iter().take(SHOWN).map(row)),
        )
        .child((more > 0).then(|| el("p").class("soft").text(&tn!("sets-more", more))))
}

/// Line by line what could not be read, and why.
fn report(problems: &[Problem]) -> View {
    let line = |problem: &Problem| {
        let line = t!("sets-line-number", line = problem.line);
        el("li")
            .child(el("strong").text(&line))
            .text(" ")
            .text(why_words(problem.why))
    };
    let left = problems.len().saturating_sub(LISTED);
    el("div")
        .class("sets-report")
        .child(el("h3").text(&tn!("sets-problems", problems.len())))
        .child(
            el("ul")
                .class("points")
                .each(problems.iter().take(LISTED).map(line)),
        )
        .child((left > 0).then(|| el("p").text(&tn!("sets-problems-more", left))))
}

fn why_words(why: Why) -> &'static str {
    match why {
        Why::Numerical => t!("gift-numerical"),
        Why::ShortAnswer => t!("gift-short-answer"),
        Why::Essay => t!("gift-essay"),
        Why::Description => t!("gift-description"),
        Why::Matching => t!("gift-matching"),
        Why::TwoBlocks => t!("gift-two-blocks"),
        Why::NoEnd => t!("gift-no-end"),
        Why::NoBeginning => t!("gift-no-beginning"),
        Why::NoText => t!("gift-no-text"),
        Why::NoneRight => t!("gift-none-right"),
        Why::TwoRight => t!("gift-two-right"),
        Why::TooFew => t!("gift-too-few"),
        Why::BadShare => t!("gift-bad-share"),
        Why::HalfRight => t!("gift-half-right"),
        Why::NotUtf8 => t!("gift-not-utf8"),
    }
}
