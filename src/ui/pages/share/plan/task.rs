//! A task: a line to tick, and below it, when asked for, the fields to change it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::head::{day_value, read_day};
use super::open::{OpenPlan, open_plan};
use super::words::task_text;
use crate::domain::plan::{Plan, Task};
use crate::platform::clock;
use crate::ui::components::field::TextField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::tick_row::TickRow;
use crate::ui::pages::share::focus::focus_soon;

/// Adds a task and says so. False when there are no words in it.
pub(super) fn add(plan: OpenPlan, heading: &str, text: &str, idea: Option<&str>) -> bool {
    let add = |plan: &mut Plan| plan.add_task(clock::new_id(), heading, text, idea);
    let added = !text.trim().is_empty() && plan.kept.change(add).unwrap_or(false);
    if added {
        plan.spoken.set(t!("plan-task-added", task = text.trim()));
    }
    added
}

/// One task.
#[component]
pub fn TaskRow(
    /// Id of the task.
    id: String,
) -> impl IntoView {
    let plan = open_plan();
    let task = plan.task(&id);
    let open = RwSignal::new(false);
    let (label, ticked, name) = (task.clone(), task.clone(), task.clone());
    let tick_id = id.clone();
    let tick = move |done: bool| plan.change_task(&tick_id, |task| task.done = done);
    let detail = move || {
        let (words, late) = task.with(|task| plan.detail(task));
        view! { <span class:late=late>{words}</span> }
    };
    let change = move || t!("plan-task-change", task = name.with(task_text));
    let (pencil, editor) = (pencil_id(&id), StoredValue::new(id.clone()));
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            editor.with_value(|id| focus_soon(format!("task-text-{id}")));
        }
    };
    view! {
        <li class="task">
            <div class="task-line">
                <TickRow
                    id=id
                    label=Signal::derive(move || label.with(task_text))
                    ticked=Signal::derive(move || ticked.with(|task| task.done))
                    on_tick=tick
                >
                    {detail}
                </TickRow>
                <button
                    type="button"
                    class="icon-button"
                    id=pencil
                    aria-label=change
                    aria-expanded=move || open.get().to_string()
                    on:click=toggle
                >
                    <Glyph icon=Icon::Pencil />
                </button>
            </div>
            <Show when=move || open.get()>
                <TaskEditor id=editor.get_value() open />
            </Show>
        </li>
    }
}

/// The fields of a task, and what one can do with it. Enter closes it.
#[component]
fn TaskEditor(id: String, open: RwSignal<bool>) -> impl IntoView {
    let plan = open_plan();
    let task = plan.task(&id);
    let before = task.with_untracked(|task| task.text.clone());
    let closing = id.clone();
    let close = move |event: SubmitEvent| {
        event.prevent_default();
        // Nobody means to keep a task without words.
        plan.change_task(&closing, |task| {
            if task.text.trim().is_empty() {
                task.text = before.clone();
            }
        });
        open.set(false);
        focus_soon(pencil_id(&closing));
    };
    view! {
        <form class="editor" on:submit=close>
            <TaskFields id=id.clone() task />
            <div class="editor-tools">
                <ShiftButton id=id.clone() by=-1 />
                <ShiftButton id=id.clone() by=1 />
                <RemoveButton id />
                <button type="submit" class="button small">{t!("plan-task-close")}</button>
            </div>
        </form>
    }
}

#[component]
fn TaskFields(id: String, task: ArcRwSignal<Task>) -> impl IntoView {
    let plan = open_plan();
    let field = move |look: fn(&Task) -> String| {
        let task = task.clone();
        Memo::new(move |_| task.with(look))
    };
    let due_field = format!("task-due-{id}");
    let (text_id, owner_id, due_id) = (id.clone(), id.clone(), id.clone());
    let due_input = due_field.clone();
    let set_due = move |text: String| {
        read_day(&due_input, &text, |day| {
            plan.change_task(&due_id, |task| task.due = day)
        });
    };
    view! {
        <TextField
            id=format!("task-text-{id}")
            label=t!("plan-task-text")
            value=field(|task| task.text.clone())
            on_input=move |text| plan.change_task(&text_id, |task| task.text = text)
        />
        <div class="field-pair">
            <TextField
                id=format!("task-owner-{id}")
                label=t!("plan-task-owner")
                value=field(|task| task.owner.clone())
                on_input=move |text| plan.change_task(&owner_id, |task| task.owner = text)
            />
            <TextField
                id=due_field
                label=t!("plan-task-due")
                kind="date"
                value=field(|task| day_value(task.due))
                on_input=set_due
            />
        </div>
    }
}

/// Moves the task one place up or down among those of its heading.
#[component]
fn ShiftButton(id: String, by: isize) -> impl IntoView {
    let plan = open_plan();
    let (icon, label, way) = match by {
        ..0 => (Icon::ArrowUp, t!("plan-task-up"), "up"),
        _ => (Icon::ArrowDown, t!("plan-task-down"), "down"),
    };
    let button = format!("task-{way}-{id}");
    let focus = button.clone();
    let shift = move |_| {
        if let Some((at, total)) = plan.kept.change(|plan| plan.shift_task(&id, by)).flatten() {
            plan.spoken
                .set(t!("plan-task-moved", place = at + 1, total = total));
            // Moving a row in the page takes the focus from it.
            focus_soon(focus.clone());
        }
    };
    view! {
        <button type="button" class="icon-button" id=button aria-label=label on:click=shift>
            <Glyph icon=icon />
        </button>
    }
}

#[component]
fn RemoveButton(id: String) -> impl IntoView {
    let plan = open_plan();
    let remove = move |_| {
        let heading = plan
            .kept
            .peek(|plan| plan.task(&id).map(|task| task.heading.clone()));
        let next = plan.kept.peek(|plan| plan.neighbour(&id).map(pencil_id));
        let Some((at, task)) = plan.kept.change(|plan| plan.remove_task(&id)).flatten() else {
            return;
        };
        let said = t!("plan-task-removed", task = task_text(&task));
        plan.undo().offer(said, pencil_id(&id), move |plan| {
            plan.put_back(at, task.clone())
        });
        focus_soon(next.unwrap_or_else(|| format!("add-{}", heading.unwrap_or_default())));
    };
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=t!("plan-task-remove")
            on:click=remove
        >
            <Glyph icon=Icon::Trash />
        </button>
    }
}

fn pencil_id(id: &str) -> String {
    format!("task-edit-{id}")
}
