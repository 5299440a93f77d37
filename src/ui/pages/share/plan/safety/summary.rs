//! 'Ready', or 'Not yet' with what is open.

use super::folds::{Folds, QUESTIONS};
use super::words::{open_words, ours, readiness_words, stop};
use crate::domain::plan::Plan;
use crate::domain::plan::safety::{Open, Readiness};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::list::aside::reason_id;
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// Up to so many open things are named one by one.
pub const EACH: usize = 6;

/// The summary, following the plan. What is open leads to its place on the page.
pub fn summary(plan: OpenPlan, folds: Folds) -> View {
    // Built anew when what it says differs, not at every change.
    let said = plan.text(|plan| {
        let readiness = plan.readiness(&ours());
        let mut said = readiness_words(&readiness);
        for open in readiness.named(EACH) {
            said.push('\n');
            said.push_str(&open_words(&open));
        }
        plan.stops(&readiness)
            .iter()
            .for_each(|asked| said.push_str(asked.id()));
        said
    });
    el("div").child_by(move || {
        said.with(|_| ());
        Some(untrack(|| {
            let (readiness, stops) = plan.peek(|plan| {
                let readiness = plan.readiness(&ours());
                let stops = stops(plan, &readiness);
                (readiness, stops)
            });
            card(plan, folds, &readiness).each(stops)
        }))
    })
}

fn card(plan: OpenPlan, folds: Folds, readiness: &Readiness) -> View {
    let (icon, class) = match readiness.is_ready() {
        true => (Icon::CircleCheck, "card safety-summary is-ready"),
        false => (Icon::Clock, "card safety-summary"),
    };
    let more = match readiness.open() {
        0 if readiness.is_ready() => Some(t!("safety-ready-more")),
        0 => Some(t!("safety-no-list-more")),
        _ => None,
    };
    let heading = el("h2")
        .id("safety-summary")
        .child(glyph(icon))
        .child(el("span").text(&readiness_words(readiness)));
    let rows = readiness.named(EACH).into_iter();
    let rows: Vec<View> = rows.map(|open| way_to(plan, folds, open)).collect();
    el("section")
        .class(class)
        .child(heading)
        .child(more.map(|words| el("p").text(words)))
        .child((!rows.is_empty()).then(|| el("ul").class("ideas open-things").child(rows)))
}

/// A line for something open: it opens the place where it can be done.
fn way_to(plan: OpenPlan, folds: Folds, open: Open) -> View {
    let words = open_words(&open);
    let go = move || match &open {
        Open::Question(asked) => {
            folds.open(QUESTIONS);
            focus_soon(format!("ask-{}-yes", asked.id()));
        }
        Open::Item(list, item, _) | Open::List(list, item, _) => {
            folds.open(list);
            let aside = |plan: &Plan| plan.list(list).is_some_and(|l| l.is_set_aside(item));
            focus_soon(match plan.peek(aside) {
                true => reason_id(item),
                false => format!("tick-{item}"),
            });
        }
    };
    el("li").child(action("idea", Icon::ChevronRight, &words, Box::new(go)))
}

/// A kind word on whom to think of first.
pub fn stops(plan: &Plan, readiness: &Readiness) -> Vec<View> {
    let stops = plan.stops(readiness);
    let note = |asked: &_| {
        el("p")
            .class("note late")
            .child(glyph(Icon::AlertTriangle))
            .child(el("span").text(stop(*asked)))
    };
    stops.iter().map(note).collect()
}
