//! A plan on paper and in a message.

use std::rc::Rc;

use super::open::OpenPlan;
use super::words::{self, DayWords, task_text};
use super::{money, needs};
use crate::domain::plan::text::{Listed, Part, add_listed, parts, plan_text};
use crate::domain::plan::{Plan, Task};
use crate::ui::pages::share::hand_on::with_sheet;
use crate::ui::view::{View, el};

/// Buttons to hand the plan on, and the sheet that is printed in place of the screen.
pub fn paper(plan: OpenPlan) -> View {
    let handout = move || plan.peek(|plan| (words::name(plan), as_text(plan)));
    with_sheet(Rc::new(handout), Box::new(move || plan.peek(sheet)))
}

/// The whole plan as text.
fn as_text(plan: &Plan) -> String {
    let headings = super::headings(plan);
    let titles = headings
        .iter()
        .map(|heading| (heading.id.as_str(), heading.title.as_str()));
    let mut days = DayWords::default();
    let detail = |task: &Task| detail(task, &mut days);
    let mut text = plan_text(
        &words::name(plan),
        &facts(plan),
        &parts(plan, titles),
        detail,
    );
    add_listed(&mut text, &listed(plan));
    text
}

/// What stands below the headings.
fn listed(plan: &Plan) -> Vec<Listed> {
    vec![
        Listed {
            title: t!("needs-title"),
            lines: needs::listed(plan),
        },
        Listed {
            title: t!("money-title"),
            lines: money::listed(plan),
        },
    ]
}

/// Who does it and by when. A tick says already what is done.
fn detail(task: &Task, days: &mut DayWords) -> String {
    if task.done {
        task.owner.trim().to_owned()
    } else {
        days.detail(task)
    }
}

/// Day, place, and how much is done.
fn facts(plan: &Plan) -> Vec<String> {
    let day = plan
        .date
        .map(|_| words::hours_of(plan.date, &plan.time, &plan.ends))
        .unwrap_or_default();
    vec![
        day,
        plan.place.trim().to_owned(),
        words::done(plan.progress(None)),
    ]
}

/// The plan as it is printed.
fn sheet(plan: &Plan) -> View {
    let headings = super::headings(plan);
    let titles = headings
        .iter()
        .map(|heading| (heading.id.as_str(), heading.title.as_str()));
    let mut days = DayWords::default();
    let facts = facts(plan);
    let parts = parts(plan, titles);
    el("div")
        .class("sheet")
        .each(facts.iter().map(|fact| line(fact)))
        .each(parts.iter().map(|part| sheet_part(part, &mut days)))
        .each(listed(plan).iter().map(listed_part))
}

fn listed_part(part: &Listed) -> Option<View> {
    let line = |(ticked, line): &(Option<bool>, String)| {
        let class = match ticked {
            Some(true) => "ticked",
            Some(false) => "",
            None => "plain",
        };
        el("li").class(class).text(line)
    };
    (!part.lines.is_empty()).then(|| {
        el("section")
            .child(el("h2").text(part.title))
            .child(el("ul").each(part.lines.iter().map(line)))
    })
}

fn sheet_part(part: &Part<'_>, days: &mut DayWords) -> View {
    let mut tasks = el("ul");
    for task in &part.tasks {
        let class = if task.done { "ticked" } else { "" };
        let detail = el("span").text(&detail(task, days));
        tasks = tasks.child(el("li").class(class).text(&task_text(task)).child(detail));
    }
    el("section")
        .child(el("h2").text(part.title))
        .child(tasks)
        .each(part.notes.iter().map(|note| line(note)))
}

/// A line as a paragraph; nothing for an empty one.
fn line(words: &str) -> Option<View> {
    (!words.trim().is_empty()).then(|| el("p").text(words))
}
