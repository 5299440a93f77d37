//! Filling two weeks: the first day, how many posts a week, and with what.

use std::rc::Rc;

use crate::ui::signals::*;

use super::open::OpenPosting;
use crate::domain::posting::{Posting, RHYTHMS, Start};
use crate::platform::{clock, page};
use crate::ui::components::button::link;
use crate::ui::components::field::asked_field;
use crate::ui::components::icon::Icon;
use crate::ui::components::pick::{pick, picks};
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::days::{day_value, read_day};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::{fold, unfolds};
use crate::ui::route::Route;
use crate::ui::view::{View, el};

const FIELD: &str = "posting-begins";

/// The form, where there is no post yet.
pub(super) fn start(plan: OpenPosting) -> View {
    el("section")
        .class("card")
        .child(el("p").text(t!("posting-about")))
        .child(form(plan))
}

/// The form below posts that are there, to open.
pub(super) fn more(plan: OpenPosting) -> View {
    let open = RwSignal::new(false);
    let toggle = fold(
        "fold",
        Icon::Calendar,
        t!("posting-fill-more"),
        Box::new(String::new),
        open,
    );
    let part = el("div").class("part").child(toggle.id("posting-more"));
    unfolds(part, open, Box::new(move || form(plan)))
}

fn form(plan: OpenPosting) -> View {
    let day = asked_field(
        FIELD,
        "date",
        t!("posting-begins"),
        t!("posting-begins-why"),
        Rc::new(move || plan.kept.with(|posting| day_value(posting.begins))),
        Rc::new(move |text: String| {
            if let Some(day) = read_day(FIELD, &text) {
                plan.kept.update(|posting| posting.begins = day);
            }
        }),
    );
    let rhythm = |many: usize| {
        pick(
            &tn!("posting-a-week", many),
            move || plan.kept.with(|posting| posting.rhythm() == many),
            Box::new(move || plan.kept.update(|posting| posting.per_week = many)),
        )
    };
    let fill = action(
        "button wide",
        Icon::Calendar,
        t!("posting-fill"),
        Box::new(move || fill(plan)),
    );
    el("div")
        .class("posting-start")
        .child(day)
        .child(hint(plan))
        .child(el("p").class("posting-label").text(t!("posting-rhythm")))
        .child(picks(t!("posting-rhythm"), RHYTHMS.map(rhythm).into()))
        .child(with_what(plan))
        .child(fill.id("posting-fill"))
}

/// What is wrong with the day, in words that say what to do.
fn hint(plan: OpenPosting) -> View {
    el("p")
        .class("guard")
        .attr("role", "status")
        .text_by(move || match start_of(plan) {
            Some(Start::Past) => t!("posting-past").to_owned(),
            Some(Start::Far) => t!("posting-far").to_owned(),
            Some(Start::On(_)) | None => String::new(),
        })
}

/// Tracked.
fn start_of(plan: OpenPosting) -> Option<Start> {
    let today = clock::today()?;
    Some(plan.kept.with(|posting| posting.start(today)))
}

/// With what the plan will be filled; without messages, the way to a first one.
fn with_what(plan: OpenPosting) -> View {
    let many = plan.messages.with_value(Vec::len);
    if many > 0 {
        return el("p").class("soft").text(&tn!("posting-with", many));
    }
    let write = link("button plain small", &Route::Messages, t!("digital-write"));
    el("div")
        .child(el("p").class("soft").text(t!("posting-without")))
        .child(el("p").class("actions").child(write))
}

fn fill(plan: OpenPosting) {
    let today = clock::today();
    let start = today.map(|today| plan.kept.peek(|posting| posting.start(today)));
    let Some(Start::On(begins)) = start else {
        return page::focus_in_view(FIELD);
    };
    let drafts = plan.drafts();
    let fill = |posting: &mut Posting| posting.fill(begins, drafts, &mut clock::new_id);
    let many = plan.kept.change(fill).unwrap_or_default();
    plan.spoken.set(tn!("posting-filled", many));
    focus_soon(super::weeks::HEAD.to_owned());
}
