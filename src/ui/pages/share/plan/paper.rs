//! A plan on paper and in a message.

use leptos::prelude::*;

use super::open::open_plan;
use super::words::{self, TaskWords, task_text};
use crate::domain::plan::Plan;
use crate::domain::plan::text::{Part, parts, plan_text};
use crate::platform::{page, timers};
use crate::ui::pages::share::hand_on::HandOn;
use crate::ui::texts;

/// Buttons to hand the plan on, and the sheet that is printed in place of the screen.
#[component]
pub fn Paper() -> impl IntoView {
    let plan = open_plan().kept;
    // Built when it is needed: following every keystroke on a sheet that nobody sees would cost.
    let wanted = RwSignal::new(0_u32);
    let want = move || wanted.update(|times| *times += 1);
    let listener = window_event_listener(leptos::ev::beforeprint, move |_| want());
    on_cleanup(move || listener.remove());
    let print = move || {
        want();
        timers::after_paint(page::print);
    };
    view! {
        <HandOn
            title=move || plan.peek(words::name)
            text=move || plan.peek(as_text)
            on_print=print
        />
        {move || (wanted.get() > 0).then(|| plan.peek(sheet))}
    }
}

/// The whole plan as text.
fn as_text(plan: &Plan) -> String {
    let pack = texts::pack();
    let headings = super::headings(&pack, plan);
    let titles = headings
        .iter()
        .map(|heading| (heading.id.as_str(), heading.title.as_str()));
    let mut task_words = TaskWords::default();
    let details: std::collections::BTreeMap<&str, String> = plan
        .tasks
        .iter()
        .map(|task| (task.id.as_str(), task_words.detail(task).0))
        .collect();
    plan_text(
        &words::name(plan),
        &facts(plan),
        &parts(plan, titles),
        |task| details.get(task.id.as_str()).cloned().unwrap_or_default(),
    )
}

/// Day, place, and how much is done.
fn facts(plan: &Plan) -> Vec<String> {
    let day = plan
        .date
        .map(|_| words::moment(plan.date, &plan.time))
        .unwrap_or_default();
    vec![
        day,
        plan.place.trim().to_owned(),
        words::done(plan.progress(None)),
    ]
}

/// The plan as it is printed.
fn sheet(plan: &Plan) -> impl IntoView + use<> {
    let headings = super::headings(&texts::pack(), plan);
    let titles = headings
        .iter()
        .map(|heading| (heading.id.as_str(), heading.title.as_str()));
    let mut task_words = TaskWords::default();
    let facts = facts(plan).into_iter().filter(|fact| !fact.is_empty());
    let facts = facts.map(|fact| view! { <p>{fact}</p> }).collect_view();
    let sections = parts(plan, titles);
    let sections = sections
        .iter()
        .map(|part| sheet_part(part, &mut task_words))
        .collect_view();
    view! {
        <div class="sheet">
            {facts}
            {sections}
        </div>
    }
}

fn sheet_part(part: &Part<'_>, task_words: &mut TaskWords) -> impl IntoView + use<> {
    let tasks = part.tasks.iter().map(|task| {
        let detail = task_words.detail(task).0;
        view! {
            <li class:ticked=task.done>
                {task_text(task)}
                <span>{detail}</span>
            </li>
        }
    });
    let tasks = tasks.collect_view();
    let notes = part.notes.iter().filter(|line| !line.trim().is_empty());
    let notes = notes
        .map(|line| view! { <p>{line.to_string()}</p> })
        .collect_view();
    view! {
        <section>
            <h2>{part.title.to_owned()}</h2>
            <ul>{tasks}</ul>
            {notes}
        </section>
    }
}
