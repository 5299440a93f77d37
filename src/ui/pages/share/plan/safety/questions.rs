//! Questions about the activity. Their answers choose the lists.

use super::folds::{Folds, QUESTIONS};
use super::words::question;
use crate::domain::plan::Plan;
use crate::domain::plan::safety::Asked;
use crate::ui::components::icon::Icon;
use crate::ui::components::pick::{pick, picks};
use crate::ui::pages::share::fold::{fold_card, folded};
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// All questions; open while one has no answer.
pub fn questions(plan: OpenPlan, folds: Folds) -> View {
    let open = folds.of(QUESTIONS);
    open.set(plan.peek(|plan| answered(plan) < Asked::ALL.len()));
    let line = plan.text(|plan| {
        let total = Asked::ALL.len();
        tn!("safety-answers", answered(plan), total = total)
    });
    let inside = el("div")
        .class("heading-body")
        .child(el("p").class("about").text(t!("safety-questions-why")))
        .each(Asked::ALL.into_iter().map(|asked| asking(plan, asked)));
    fold_card(
        "safety-questions",
        Icon::HelpCircle,
        t!("safety-questions"),
        Box::new(move || line.get()),
        open,
    )
    .child(folded(inside, open))
}

fn answered(plan: &Plan) -> usize {
    let has = |asked: &Asked| plan.answer(*asked).is_some();
    Asked::ALL.into_iter().filter(has).count()
}

fn asking(plan: OpenPlan, asked: Asked) -> View {
    let question = question(asked);
    let choice = |word: &str, answer: bool| {
        let chosen = move || plan.with(|plan| plan.answer(asked)) == Some(answer);
        let choose = move || {
            // A second tap takes it back.
            let now = (plan.peek(|plan| plan.answer(asked)) != Some(answer)).then_some(answer);
            plan.change(|plan| plan.set_answer(asked, now));
        };
        let name = if answer { "yes" } else { "no" };
        pick(word, chosen, Box::new(choose)).id(&format!("ask-{}-{name}", asked.id()))
    };
    let choices = vec![
        choice(t!("safety-yes"), true),
        choice(t!("safety-no"), false),
    ];
    el("div")
        .class("asking")
        .child(el("p").class("asking-text").text(&question))
        .child(picks(&question, choices))
}
