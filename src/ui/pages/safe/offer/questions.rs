//! The questions about an offer, each with three answers.

use crate::ui::signals::*;

use super::found::reply;
use super::{OpenCheck, check};
use crate::content::pack::OfferQuestion;
use crate::domain::offers::Answer;
use crate::ui::components::icon::Icon;
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::prose::prose;
use crate::ui::pages::share::fold::{headed, heading_fold, unfolds};
use crate::ui::view::{View, el};

/// All of them, to be opened.
pub(super) fn questions(open: OpenCheck) -> View {
    let questions = check().questions.iter();
    el("div")
        .class("stack")
        .child(el("h2").text(t!("offer-questions")))
        .child(el("p").text(t!("offer-questions-line")))
        .each(questions.map(|question| one(open, question)))
}

fn one(open: OpenCheck, question: &'static OfferQuestion) -> View {
    let shown = RwSignal::new(false);
    let line = move || match answer_to(open, question) {
        None => String::new(),
        Some(answer) => words(question, answer).to_owned(),
    };
    let toggle = heading_fold(
        &format!("ask-{}", question.id),
        Icon::HelpCircle,
        &question.ask,
        Box::new(line),
        shown,
    );
    let view = headed("h3", toggle);
    unfolds(view, shown, Box::new(move || body(open, question)))
}

fn body(open: OpenCheck, question: &'static OfferQuestion) -> View {
    let choice = |answer: Answer| {
        let given = move || answer_to(open, question) == Some(answer);
        let act = move || {
            // Tapped once more, it is taken back.
            let answer = (!untrack(given)).then_some(answer);
            open.change(&mut |record| record.answer(&question.id, answer));
        };
        pick(words(question, answer), given, Box::new(act))
    };
    let all = [Answer::Fine, Answer::Warning, Answer::Unknown];
    let answers = picks(&question.ask, all.into_iter().map(choice).collect());
    let ask_back = move || {
        let answer = answer_to(open, question);
        matches!(answer, Some(Answer::Warning | Answer::Unknown))
    };
    el("div")
        .class("heading-body offer-answers")
        .child(prose("p", &question.why))
        .child(answers)
        .show_if(ask_back, move || {
            reply(open.tools().notices, &question.reply)
        })
}

fn answer_to(open: OpenCheck, question: &OfferQuestion) -> Option<Answer> {
    open.with(|record| record.answer_to(&question.id))
}

fn words(question: &OfferQuestion, answer: Answer) -> &str {
    match answer {
        Answer::Fine => &question.fine,
        Answer::Warning => &question.warning,
        Answer::Unknown => &question.unknown,
    }
}
