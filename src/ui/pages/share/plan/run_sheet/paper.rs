//! The sheet as it is seen on the screen and on paper, and the ways to hand it on.

use std::rc::Rc;

use super::given::Given;
use crate::domain::plan::run::paper::{Fitted, Kind, Line, Part, fit};
use crate::platform::timers;
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::components::number_card::{paper_again, paper_number};
use crate::ui::keeper::keeper;
use crate::ui::pages::help::mine::watch;
use crate::ui::pages::share::fold::folding;
use crate::ui::pages::share::hand_on::{before_print, with_buttons};
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::signals::*;
use crate::ui::view::{View, el, follow};

/// The sheet under a line that opens it, and the buttons.
pub(super) fn paper(plan: OpenPlan) -> View {
    let (keeper, numbers) = (keeper(), app_state().numbers);
    let given = move || plan.peek(|plan| numbers.peek(|own| Given::of(plan, own, keeper)));
    let shown = RwSignal::new(true);
    let (watched, renewed) = (watch(numbers), renewed(plan, shown));
    let body = move || {
        el("div").child_by(move || {
            watched.with(|_| ());
            renewed.get();
            Some(untrack(|| sheet_view(&given())))
        })
    };
    let card = folding(
        "run-sheet",
        Icon::FileText,
        t!("run-sheet"),
        Box::new(String::new),
        shown,
        Box::new(body),
    );
    with_buttons(
        card.class("card heading run-given"),
        Rc::new(move || given().sheet()),
        shown,
    )
}

/// How long after a change the sheet is made anew.
const PAUSE_MS: i32 = 300;

/// Raised when the sheet has to be made anew: a moment after a change, so that no keystroke waits
/// for it, and at once before anything is printed, by whatever way.
fn renewed(plan: OpenPlan, shown: RwSignal<bool>) -> RwSignal<usize> {
    let renewed = RwSignal::new(0_usize);
    let (waiting, first) = (StoredValue::new(false), StoredValue::new(true));
    follow(move || {
        plan.with(|_| ());
        if first.get_value() || waiting.get_value() {
            return first.set_value(false);
        }
        waiting.set_value(true);
        timers::after(PAUSE_MS, move || {
            // None: the page has been left in the meantime.
            let _ = waiting.try_update_value(|waiting| *waiting = false);
            let _ = renewed.try_update(|count| *count += 1);
        });
    });
    before_print(Box::new(move || {
        shown.set(true);
        renewed.update(|count| *count += 1);
    }));
    renewed
}

fn sheet_view(given: &Given) -> View {
    let (name, facts) = given.head();
    let fitted = fit(given.parts.clone(), &name, &facts);
    let (numbers, columns): (Vec<&Part>, Vec<&Part>) =
        fitted.parts.iter().partition(|part| part.kind.is_boxed());
    let foot = fitted.goes_on.then(|| foot(&name, &numbers));
    let facts = facts
        .iter()
        .map(|fact| el("p").class("run-fact").text(fact));
    let class = match (fitted.tall, fitted.roomy) {
        (true, _) => "run-paper tall",
        (_, true) => "run-paper roomy",
        _ => "run-paper",
    };
    let sheet = el("div")
        .class("run-sheet")
        .child(el("p").class("run-name").text(&name))
        .each(facts)
        .child(el("p").class("run-made").text(&made(given, &fitted)))
        .child(
            el("div")
                .class("run-calls")
                .each(numbers.into_iter().map(part_view)),
        )
        .child(
            el("div")
                .class("run-columns")
                .each(columns.into_iter().map(part_view)),
        );
    el("div")
        .class(class)
        .child(el("div").class("run-body").child(sheet))
        .child(foot)
}

/// Stands at the foot of each page, so that a page alone says what it belongs to and whom to
/// call.
fn foot(name: &str, numbers: &[&Part]) -> View {
    let danger = numbers.iter().filter(|part| part.kind == Kind::Danger);
    let calls = danger.map(|part| {
        let line = el("p").text(&part.title).text(" ");
        line.each(part.lines.iter().map(paper_again))
    });
    let words = el("div")
        .class("run-again")
        .child(el("p").child(el("bdi").text(name)))
        .each(calls);
    el("div").class("run-foot").child(words)
}

/// What is not on the sheet, and of when it is: at the top, where it cannot slip onto a page of
/// its own.
fn made(given: &Given, fitted: &Fitted) -> String {
    let mut said = Vec::new();
    if fitted.done_out > 0 {
        said.push(tn!("run-done-out", fitted.done_out));
    }
    if fitted.cut {
        said.push(t!("run-cut").to_owned());
    }
    said.push(given.made.clone());
    said.join(" ")
}

fn part_view(part: &Part) -> View {
    let class = match part.kind {
        Kind::Danger => "run-part is-danger",
        Kind::Times => "run-part is-times",
        Kind::Place => "run-part is-place",
        _ => "run-part",
    };
    let lines = part.lines.iter().map(|line| line_view(part.kind, line));
    let left_out = (part.left_out > 0).then(|| {
        let words = match part.kind {
            Kind::People => tn!("run-left-out-tasks", part.left_out),
            _ => tn!("run-left-out", part.left_out),
        };
        el("p").class("run-left-out").text(&words)
    });
    el("section")
        .class(class)
        .child(el("h3").text(&part.title))
        .child(el("ul").each(lines))
        .child(left_out)
}

fn line_view(kind: Kind, line: &Line) -> View {
    match kind {
        Kind::Danger | Kind::Numbers if line.text.is_empty() => {
            el("li").class("paper-number is-blank").text(&line.lead)
        }
        Kind::Danger | Kind::Numbers => paper_number(line),
        _ => {
            // What is written in another direction stands where the rest of the sheet does.
            let piece = |class: &str, words: &str| {
                let view = || el("span").class(class).child(el("bdi").text(words));
                (!words.is_empty()).then(view)
            };
            let body = el("span")
                .class(match (line.tick, line.done) {
                    (false, _) => "paper-body",
                    (true, false) => "paper-body paper-tick",
                    (true, true) => "paper-body paper-tick is-done",
                })
                .child(piece("paper-text", &line.text))
                .child(piece("paper-tail", &line.tail));
            let class = if line.stays_whole(kind) {
                "is-whole"
            } else {
                ""
            };
            el("li")
                .class(class)
                .child(piece("paper-lead", &line.lead))
                .child(body)
        }
    }
}
