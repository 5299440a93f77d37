//! A task: a line to tick, and below it, when asked for, the fields to change it.

use std::rc::Rc;

use crate::ui::signals::*;

use super::open::OpenPlan;
use super::words::task_text;
use crate::domain::plan::days::Due;
use crate::domain::plan::{Plan, Task};
use crate::platform::clock;
use crate::ui::components::field::{Heard, Value, text_field};
use crate::ui::components::icon::Icon;
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::share::buttons::tool;
use crate::ui::pages::share::days::day_field;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::unfolds;
use crate::ui::pages::share::row_tools::{self, row_form, shifter};
use crate::ui::view::{View, el};

/// Adds a task and says so. False when there are no words in it.
pub(super) fn add_task(plan: OpenPlan, heading: &str, text: &str, idea: Option<&str>) -> bool {
    let text = text.trim();
    if text.is_empty() {
        return false;
    }
    plan.change(|plan| {
        plan.add_task(clock::new_id(), heading, text, idea);
    });
    plan.spoken.set(t!("plan-task-added", task = text));
    true
}

/// The row of the task with this id.
pub(super) fn task_row(plan: OpenPlan, id: &str) -> View {
    let task = plan.task(id);
    let open = RwSignal::new(false);
    let (name, editor_id) = (task.clone(), id.to_owned());
    let line = el("div")
        .class("task-line")
        .child(tick(plan, id, task))
        .child(pencil(id, name, open));
    unfolds(
        el("li").class("task").child(line),
        open,
        Box::new(move || editor(plan, editor_id.clone(), open)),
    )
}

fn tick(plan: OpenPlan, id: &str, task: ArcRwSignal<Task>) -> View {
    let (text, ticked, late) = (task.clone(), task.clone(), task.clone());
    let detail = el("span")
        .class_by(move || {
            if late.with(is_late) {
                "late".to_owned()
            } else {
                String::new()
            }
        })
        .text_by(move || task.with(|task| plan.detail(task)));
    let tick_id = id.to_owned();
    tick_row(
        id,
        move || text.with(task_text),
        move || ticked.with(|task| task.done),
        move |done| plan.change_task(&tick_id, |task| task.done = done),
        Some(el("p").class("tick-why").child(detail)),
    )
}

fn is_late(task: &Task) -> bool {
    let due = clock::today().and_then(|today| task.is_due(today));
    matches!(due, Some(Due::Late(_)))
}

fn pencil(id: &str, task: ArcRwSignal<Task>, open: RwSignal<bool>) -> View {
    let name = move || t!("plan-task-change", task = task.with(task_text));
    let field = format!("task-text-{id}");
    row_tools::pencil(&pencil_id(id), field, Box::new(name), open)
}

/// The fields of a task, and what one can do with it. Enter closes it.
fn editor(plan: OpenPlan, id: String, open: RwSignal<bool>) -> View {
    let task = plan.task(&id);
    let before = task.with_untracked(|task| task.text.clone());
    let tools = vec![
        shift_button(plan, &id, -1),
        shift_button(plan, &id, 1),
        remove_button(plan, &id),
    ];
    let fields = el("div")
        .child(fields(plan, &id, task))
        .child(plan.more.map(|more| more(plan, &id)));
    let close = move || {
        // Nobody means to keep a task without words.
        plan.change_task(&id, |task| {
            if task.text.trim().is_empty() {
                task.text.clone_from(&before);
            }
        });
        open.set(false);
        focus_soon(pencil_id(&id));
    };
    row_form(vec![fields], tools, t!("plan-task-close"), Box::new(close))
}

fn fields(plan: OpenPlan, id: &str, task: ArcRwSignal<Task>) -> View {
    let value = |look: fn(&Task) -> String| -> Value {
        let task = task.clone();
        Rc::new(move || task.with(look))
    };
    // Sets one field of the task to the text in it.
    let heard = |set: fn(&mut Task, &str)| -> Heard {
        let id = id.to_owned();
        Rc::new(move |text: String| plan.change_task(&id, |task| set(task, &text)))
    };
    let text = text_field(
        &format!("task-text-{id}"),
        "text",
        t!("plan-task-text"),
        value(|task| task.text.clone()),
        heard(|task, text| text.clone_into(&mut task.text)),
    );
    let owner = text_field(
        &format!("task-owner-{id}"),
        "text",
        t!("plan-task-owner"),
        value(|task| task.owner.clone()),
        heard(|task, text| text.clone_into(&mut task.owner)),
    );
    let of = id.to_owned();
    let due = day_field(
        &format!("task-due-{id}"),
        t!("plan-task-due"),
        // Its line says already that it is late.
        "",
        Rc::new(move || task.with(|task| task.due)),
        Rc::new(move |due| plan.change_task(&of, |task| task.due = due)),
    );
    el("div")
        .child(text)
        .child(el("div").class("field-pair").child(owner).child(due))
}

/// Moves the task one place up or down among those of its heading.
fn shift_button(plan: OpenPlan, id: &str, by: isize) -> View {
    let way = if by < 0 { "up" } else { "down" };
    let (button, id) = (format!("task-{way}-{id}"), id.to_owned());
    let shift = move || {
        let mut moved = None;
        plan.change(|plan| moved = plan.shift_task(&id, by));
        moved.map(|(at, total)| t!("plan-task-moved", place = at + 1, total = total))
    };
    let names = [t!("plan-task-up"), t!("plan-task-down")];
    shifter(&button, by, names, plan.spoken, Box::new(shift))
}

fn remove_button(plan: OpenPlan, id: &str) -> View {
    let (button, id) = (format!("task-remove-{id}"), id.to_owned());
    let remove = move || {
        let next = plan.peek(|plan| plan.neighbour(&id).map(pencil_id));
        let mut removed = None;
        plan.change(|plan| removed = plan.remove_task(&id));
        let Some((at, task)) = removed else { return };
        let said = t!("plan-task-removed", task = task_text(&task));
        focus_soon(next.unwrap_or_else(|| format!("add-{}", task.heading)));
        let back = move |plan: &mut Plan| plan.put_back(at, task.clone());
        plan.offer_undo(said, pencil_id(&id), Box::new(back));
    };
    tool(
        &button,
        Icon::Trash,
        t!("plan-task-remove"),
        Box::new(remove),
    )
}

fn pencil_id(id: &str) -> String {
    format!("task-edit-{id}")
}
