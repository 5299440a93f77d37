//! A question that is answered: right or not quite, the reasons, and where to read more.

use super::super::quiz::rounds::to_question;
use super::option_words;
use super::order::{placed, steps_in_place};
use crate::content::pack::{Choice, Question, QuestionKind};
use crate::domain::quiz::Round;
use crate::platform::clock;
use crate::ui::app::app_state;
use crate::ui::components::button::button;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::prose::{cited, prose, source_list};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// What came of the answer, added to the page.
pub fn answered(page: View, question: &Question, round: &Round) -> View {
    let quiz = app_state().quiz;
    let mut prose_here: Vec<_> = vec![&question.explanation];
    prose_here.extend(question.options.iter().map(|option| &option.why));
    let pack = texts::pack();
    let lesson = pack.lesson(&question.lesson).map(|lesson| {
        let to = Route::Lesson(lesson.id.clone(), 0);
        rows(vec![list_row(
            &to,
            Some(Icon::Book),
            t!("quiz-lesson"),
            &lesson.title,
        )])
    });
    let last = round.at + 1 == round.questions.len();
    let word = if last {
        t!("quiz-finish")
    } else {
        t!("quiz-next")
    };
    let next = button("button wide", word, move || {
        quiz.update(|record| record.next(clock::today()));
        to_question();
    });
    let options = match question.kind {
        QuestionKind::Order => placed(question, round),
        _ => el("ul")
            .class("card rows")
            .attr("aria-label", t!("quiz-answers"))
            .each(question.options.iter().map(|option| {
                let chosen = round.chosen.contains(&option.id);
                reason(option, chosen, None)
            })),
    };
    page.child(
        prose("h2", &question.text)
            .id("question")
            .attr("tabindex", "-1"),
    )
    .child(verdict(question, round))
    .child(options)
    .child(lesson)
    .child(source_list(&cited(&prose_here)))
    .child(el("p").class("actions").child(next.id("quiz-next")))
}

/// Right or not quite, in words, with an icon and in colour, and why.
fn verdict(question: &Question, round: &Round) -> View {
    let right = !round.missed.contains(&question.id);
    let (class, icon, words) = if right {
        (
            "card quiz-verdict right",
            Icon::CircleCheck,
            t!("quiz-right"),
        )
    } else {
        ("card quiz-verdict", Icon::Bulb, t!("quiz-not-quite"))
    };
    let part = match question.kind {
        _ if right => None,
        QuestionKind::Several => Some(found(question, round)),
        QuestionKind::Order => Some(steps_in_place(question, round)),
        _ => None,
    };
    let heading = el("h2")
        .id("result")
        .attr("tabindex", "-1")
        .child(glyph(icon))
        .child(el("span").text(words));
    el("section")
        .class(class)
        .id("verdict")
        .child(heading)
        .child(part.map(|part| el("p").text(&part)))
        .child(prose("p", &question.explanation))
}

/// How many of the right options were chosen.
fn found(question: &Question, round: &Round) -> String {
    let right = || question.options.iter().filter(|option| option.right);
    let done = right()
        .filter(|option| round.chosen.contains(&option.id))
        .count();
    tn!("quiz-found", done, total = right().count())
}

/// An option with what it was, who chose it if that is to be told, and why.
pub fn reason(option: &Choice, chosen: bool, who: Option<View>) -> View {
    let (icon, words) = match (option.right, chosen) {
        (true, true) => (Icon::CircleCheck, t!("quiz-right-chosen")),
        (true, false) => (Icon::CircleCheck, t!("quiz-right-not-chosen")),
        (false, true) => (Icon::CircleX, t!("quiz-wrong-chosen")),
        (false, false) => (Icon::CircleX, t!("quiz-wrong-not-chosen")),
    };
    let class = match (option.right, chosen) {
        (true, true) => "quiz-reason right chosen",
        (true, false) => "quiz-reason right",
        (false, true) => "quiz-reason chosen",
        (false, false) => "quiz-reason",
    };
    let mark = el("p")
        .class("quiz-mark")
        .child(glyph(icon))
        .child(el("span").text(words));
    let text = el("p")
        .class("row-title")
        .text(&option_words(&option.id, &option.text));
    let why = (!option.why.is_empty()).then(|| prose("p", &option.why));
    el("li")
        .class(class)
        .child(mark)
        .child(text)
        .child(who)
        .child(why)
}
