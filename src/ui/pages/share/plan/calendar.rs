//! The days of a plan for the calendar of the phone.

use std::rc::Rc;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::open::OpenPlan;
use super::part::part_card;
use super::words::{self, task_text};
use crate::domain::calendar::calendar;
use crate::domain::plan::calendar::{Hours, Words};
use crate::domain::plan::days::Distance;
use crate::domain::plan::text::file_name;
use crate::domain::plan::{Plan, Task};
use crate::platform::{clock, device, files, share};
use crate::ui::components::icon::Icon;
use crate::ui::components::select::select;
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::share::buttons::action;
use crate::ui::view::{View, el};

const MIME: &str = "text/calendar;charset=utf-8";

/// Days before, of which one can be chosen; 0 is the same day.
const REMIND: [u32; 4] = [0, 1, 2, 7];

/// The card. `id`: that of the plan.
pub(super) fn calendar_card(plan: OpenPlan, id: &str) -> View {
    let id = id.to_owned();
    part_card(
        "plan-calendar",
        Icon::Calendar,
        t!("calendar-title"),
        plan.text(line),
        false,
        Box::new(move || body(plan, id.clone())),
    )
}

/// How many entries the file has now.
fn count(plan: &Plan) -> usize {
    usize::from(plan.date.is_some()) + plan.in_calendar().count()
}

fn line(plan: &Plan) -> String {
    match count(plan) {
        0 => t!("calendar-nothing").to_owned(),
        count => tn!("calendar-holds", count),
    }
}

fn body(plan: OpenPlan, id: String) -> View {
    let any = plan.text(|plan| match count(plan) {
        0 => String::new(),
        _ => "any".to_owned(),
    });
    el("div")
        .class("heading-body calendar-part")
        .show_if(
            move || any.with(String::is_empty),
            || el("p").text(t!("calendar-needs-day")),
        )
        .show_if(
            move || any.with(|any| !any.is_empty()),
            move || with_days(plan, id.clone()),
        )
}

fn with_days(plan: OpenPlan, id: String) -> View {
    let notices = notices();
    let add = move || {
        plan.change(|plan| plan.issued = plan.issued.saturating_add(1));
        let (name, text) = plan.peek(|plan| (words::name(plan), file(plan, &id)));
        spawn_local(hand_out(file_name(&name, "ics"), text, notices));
    };
    let button = action("button", Icon::Calendar, t!("calendar-add"), Box::new(add));
    el("div")
        .class("calendar-part")
        .child(el("p").text(t!("calendar-about")))
        .child(note(plan, past))
        .child(note(plan, open_times))
        .child(reminder(plan))
        .child(el("p").class("actions").child(button.id("calendar-add")))
        .child(el("p").class("soft").text(t!("calendar-again")))
        .child(el("p").class("soft").text(t!("calendar-seen")))
}

/// A word on something unusual; hidden where there is nothing to say.
fn note(plan: OpenPlan, words: fn(&Plan) -> &'static str) -> View {
    let words = plan.text(move |plan| words(plan).to_owned());
    el("p").class("day-hint").text_by(move || words.get())
}

fn past(plan: &Plan) -> &'static str {
    let distance = clock::today()
        .zip(plan.date)
        .map(|(today, day)| Distance::of(today, day));
    match distance {
        Some(Distance::Past(_)) => t!("calendar-past"),
        _ => "",
    }
}

fn open_times(plan: &Plan) -> &'static str {
    let is_open = plan.date.is_some() && !plan.time.trim().is_empty() && plan.hours().is_none();
    if is_open {
        t!("calendar-open-times")
    } else {
        ""
    }
}

fn reminder(plan: OpenPlan) -> View {
    let none = ("none".to_owned(), t!("calendar-remind-none").to_owned());
    let before = REMIND.map(|days| {
        let words = match days {
            0 => t!("calendar-remind-same").to_owned(),
            days => tn!("calendar-remind-before", days as usize),
        };
        (days.to_string(), words)
    });
    let now = plan.text(|plan| {
        let days = plan.remind.map(|days| days.to_string());
        days.unwrap_or_else(|| "none".to_owned())
    });
    select(
        "calendar-remind",
        t!("calendar-remind"),
        std::iter::once(none).chain(before).collect(),
        Rc::new(move || now.get()),
        Rc::new(move |value: String| plan.change(|plan| plan.remind = value.parse().ok())),
    )
}

/// The calendar file of the plan as it is now.
fn file(plan: &Plan, id: &str) -> String {
    let words = Words {
        name: words::name(plan),
        day_notes: day_notes(plan),
        task: task_name(words::name(plan)),
        owner: Box::new(|owner| t!("calendar-owner", owner = owner)),
    };
    let entries = plan.entries(id, times(plan), &words);
    calendar(&entries, clock::now(), plan.issued)
}

fn task_name(plan: String) -> Box<dyn Fn(&Task) -> String> {
    Box::new(move |task| {
        let words = task_text(task);
        match task.done {
            true => t!("calendar-task-done", task = words, plan = plan),
            false => t!("calendar-task", task = words, plan = plan),
        }
    })
}

/// When the plan begins and ends, by the clock of the phone.
fn times(plan: &Plan) -> Option<(u64, Option<u64>)> {
    let (day, Hours { begins, ends }) = plan.date.zip(plan.hours())?;
    let ends = ends.and_then(|minutes| clock::moment_of(day, minutes));
    Some((clock::moment_of(day, begins)?, ends))
}

/// The times as they were written, where they are none of the clock, and the way there.
fn day_notes(plan: &Plan) -> String {
    let (begins, ends) = (plan.time.trim(), plan.ends.trim());
    let hours = plan.hours();
    let mut lines: Vec<String> = Vec::new();
    if hours.is_none() && !begins.is_empty() {
        lines.push(t!("calendar-starts", time = begins));
    }
    if hours.is_none_or(|hours| hours.ends.is_none()) && !ends.is_empty() && ends != begins {
        lines.push(t!("calendar-ends", time = ends));
    }
    if !plan.directions.trim().is_empty() {
        lines.push(plan.directions.trim().to_owned());
    }
    lines.join("\n")
}

/// To the share sheet where the phone opens files by it, else as a download.
async fn hand_out(name: String, text: String, notices: Notices) {
    let browser = device::browser();
    if browser.shares_files() && share::share_file(&name, MIME, &text).await {
        return;
    }
    let can = browser.downloads(device::is_standalone());
    if can && files::download(&name, MIME, &text) {
        notices.say(&t!("file-downloaded", name = name));
    } else {
        notices.say(t!("calendar-failed"));
    }
}
