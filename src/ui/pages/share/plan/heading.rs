//! One of the six headings: a card that opens.

use leptos::prelude::*;

use super::ideas::Ideas;
use super::open::open_plan;
use super::task::TaskRow;
use super::words;
use crate::content::pack::PlanHeading;
use crate::platform::clock;
use crate::ui::components::field::TextArea;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::pages::share::add_line::AddLine;

/// A heading with what stands under it.
#[component]
pub fn HeadingCard(
    /// Which.
    heading: PlanHeading,
    /// Open from the start. Where one was is not stored.
    open: bool,
) -> impl IntoView {
    let plan = open_plan().kept;
    let open = RwSignal::new(open);
    let id = StoredValue::new(heading.id.clone());
    let progress =
        Memo::new(move |_| plan.with(|plan| id.with_value(|id| plan.progress(Some(id)))));
    let late = Memo::new(move |_| {
        let late = |today| plan.with(|plan| id.with_value(|id| plan.late(Some(id), today)));
        clock::today().is_some_and(|today| late(today) > 0)
    });
    let icon = Icon::named(&heading.icon).unwrap_or(Icon::ClipboardList);
    let (title, toggle) = (heading.title.clone(), format!("heading-{}", heading.id));
    let heading = StoredValue::new(heading);
    view! {
        <section class="card heading">
            <h2>
                <button
                    type="button"
                    class="heading-toggle"
                    id=toggle
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <span class="row-icon"><Glyph icon=icon /></span>
                    <span class="row-text">
                        <span class="row-title">{title}</span>
                        <span class="row-line" class:late=late>{move || words::done(progress.get())}</span>
                    </span>
                    <Glyph icon=Icon::ChevronDown />
                </button>
            </h2>
            <Show when=move || open.get()>
                <HeadingBody heading=heading.get_value() />
            </Show>
        </section>
    }
}

#[component]
fn HeadingBody(heading: PlanHeading) -> impl IntoView {
    let plan = open_plan();
    let PlanHeading {
        id,
        about,
        prompts,
        ideas,
        ..
    } = heading;
    let empty = plan
        .kept
        .peek(|plan| plan.tasks_under(&id).next().is_none());
    let task_heading = id.clone();
    let ids = Memo::new(move |_| {
        plan.kept.with(|plan| {
            let tasks = plan.tasks_under(&task_heading);
            tasks.map(|task| task.id.clone()).collect::<Vec<String>>()
        })
    });
    let add_heading = id.clone();
    let add = move |text: &str| super::task::add(plan, &add_heading, text, None);
    let adding = format!("add-{id}");
    let about = (!about.is_empty()).then(|| view! { <p class="about">{about}</p> });
    view! {
        <div class="heading-body">
            {about}
            <Thinking heading=id.clone() prompts open=empty />
            <ul class="tasks">
                <For each=move || ids.get() key=String::clone children=|id| view! { <TaskRow id /> } />
            </ul>
            <AddLine id=adding label=t!("plan-task-add") on_add=add />
            <Ideas heading=id ideas open=empty />
        </div>
    }
}

/// Questions that help to think, and a place for the thoughts.
#[component]
fn Thinking(heading: String, prompts: Vec<String>, open: bool) -> impl IntoView {
    let plan = open_plan().kept;
    let open = RwSignal::new(open);
    let (key, field) = (heading.clone(), format!("notes-{heading}"));
    let notes =
        Memo::new(move |_| plan.with(|plan| plan.notes.get(&key).cloned().unwrap_or_default()));
    let set = move |text: String| {
        plan.update(|plan| match text.is_empty() {
            true => drop(plan.notes.remove(&heading)),
            false => drop(plan.notes.insert(heading.clone(), text)),
        });
    };
    // One line of the notes shows that there are some.
    let begin = move || notes.with(|notes| notes.lines().next().unwrap_or_default().to_owned());
    let prompts = prompts
        .into_iter()
        .map(|prompt| view! { <li>{prompt}</li> })
        .collect_view();
    view! {
        <button
            type="button"
            class="fold"
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <Glyph icon=Icon::HelpCircle />
            <span>
                {t!("plan-think")}
                <span class="row-line fold-line" hidden=move || open.get()>{begin}</span>
            </span>
            <Glyph icon=Icon::ChevronDown />
        </button>
        <div class="thinking" hidden=move || !open.get()>
            <ul class="points">{prompts}</ul>
            <TextArea id=field label=t!("plan-notes") value=notes on_input=set />
        </div>
    }
}
