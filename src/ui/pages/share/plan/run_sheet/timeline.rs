//! The day hour by hour, to be changed.

use std::rc::Rc;

use super::adding::add_line;
use crate::domain::plan::{Plan, RunLine};
use crate::platform::clock;
use crate::ui::components::button::button;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::buttons::{action, tool};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::unfolds;
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::pages::share::row_tools::{is_typed, pencil, row_form, shifter};
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// All lines, a way to begin, and a line to add another.
pub fn timeline(plan: OpenPlan) -> View {
    let ids = plan.ids(|plan| plan.run.iter().map(|line| line.id.clone()).collect());
    let in_order = memo(move || plan.with(Plan::run_is_in_order));
    el("section")
        .class("card run-times")
        .child(el("h2").text(t!("run-times")))
        .show_if(move || ids.with(Vec::is_empty), move || begin(plan))
        .child(
            el("ol")
                .class("tasks run-lines")
                .attr_by("hidden", move || ids.with(Vec::is_empty).then(String::new))
                .each_by(move || ids.get(), move |id| line_row(plan, id)),
        )
        .show_if(move || !in_order.get(), move || sorting(plan))
        .child(add_line(plan))
}

/// Six parts that every activity has.
fn begin(plan: OpenPlan) -> View {
    let begin = move || {
        let words = [
            t!("run-beat-set-up"),
            t!("run-beat-welcome"),
            t!("run-beat-activity"),
            t!("run-beat-talk"),
            t!("run-beat-thanks"),
            t!("run-beat-clean-up"),
        ];
        let mut begun = Vec::new();
        plan.change(|plan| {
            plan.begin_run(words, clock::new_id);
            begun = plan.run.iter().map(|line| line.id.clone()).collect();
        });
        begun
            .first()
            .map(|id| pencil_id(id))
            .into_iter()
            .for_each(focus_soon);
        let back = move |plan: &mut Plan| plan.run.retain(|line| !begun.contains(&line.id));
        plan.offer_undo(
            t!("run-begun").to_owned(),
            "run-begin".to_owned(),
            Box::new(back),
        );
    };
    el("div")
        .class("run-begin")
        .child(el("p").class("soft").text(t!("run-empty")))
        .child(
            el("p")
                .class("actions")
                .child(button("button small", t!("run-begin"), begin).id("run-begin")),
        )
}

/// The offer to put the lines in the order of their times.
fn sorting(plan: OpenPlan) -> View {
    let sort = move || {
        let mut before = Vec::new();
        plan.change(|plan| before = plan.sort_run());
        let first = plan.peek(|plan| plan.run.first().map(|line| pencil_id(&line.id)));
        focus_soon(first.unwrap_or_default());
        let back = move |plan: &mut Plan| plan.order_run(&before);
        plan.offer_undo(
            t!("run-sorted").to_owned(),
            "run-sort".to_owned(),
            Box::new(back),
        );
    };
    let sort = action(
        "button plain small",
        Icon::Clock,
        t!("run-sort"),
        Box::new(sort),
    );
    el("div")
        .class("run-sorting")
        .child(el("p").class("soft").text(t!("run-unsorted")))
        .child(el("p").class("actions").child(sort.id("run-sort")))
}

/// A line of the day: what it says, and its fields when asked for.
fn line_row(plan: OpenPlan, id: &str) -> View {
    let open = RwSignal::new(false);
    let part = |look: fn(&RunLine) -> String| {
        let of = id.to_owned();
        plan.text(move |plan| plan.run_line(&of).map(look).unwrap_or_default())
    };
    let (time, what, who) = (
        part(|line| line.time.clone()),
        part(what_words),
        part(|line| line.who.trim().to_owned()),
    );
    let name = what;
    let text = el("span")
        .class("row-text")
        .child(el("span").class("run-what").text_by(move || what.get()))
        .child(el("span").class("run-who").text_by(move || who.get()));
    let line = el("div")
        .class("task-line run-line")
        .child(el("span").class("run-time").text_by(move || time.get()))
        .child(text)
        .child(pencil(
            &pencil_id(id),
            format!("run-what-{id}"),
            Box::new(move || t!("run-change", what = name.get())),
            open,
        ));
    let editor_id = id.to_owned();
    unfolds(
        el("li").class("task").child(line),
        open,
        Box::new(move || editor(plan, &editor_id, open)),
    )
}

/// The words of a line, or a stand-in for them.
pub(super) fn what_words(line: &RunLine) -> String {
    match line.what.trim() {
        "" => t!("run-blank").to_owned(),
        what => what.to_owned(),
    }
}

fn pencil_id(id: &str) -> String {
    format!("run-edit-{id}")
}

/// The fields of a line, and what one can do with it. Enter closes it.
fn editor(plan: OpenPlan, id: &str, open: RwSignal<bool>) -> View {
    let before = plan.peek(|plan| plan.run_line(id).map(|line| line.what.clone()));
    let (before, line) = (before.unwrap_or_default(), id.to_owned());
    let tools = vec![
        shift_button(plan, id, -1),
        shift_button(plan, id, 1),
        remove_button(plan, id),
    ];
    let close = move || {
        // Nobody means to keep a line without words.
        change_line(plan, &line, |line| {
            if line.what.trim().is_empty() {
                line.what.clone_from(&before);
            }
        });
        open.set(false);
        focus_soon(pencil_id(&line));
    };
    row_form(
        vec![fields(plan, id)],
        tools,
        t!("run-close"),
        Box::new(close),
    )
}

fn change_line(plan: OpenPlan, id: &str, mut change: impl FnMut(&mut RunLine)) {
    plan.change(|plan| plan.run_line_mut(id).into_iter().for_each(&mut change));
}

fn fields(plan: OpenPlan, id: &str) -> View {
    let field = |name: &str, kind: &str, label: &str, of: fn(&mut RunLine) -> &mut String| {
        let (look, touch, field) = (id.to_owned(), id.to_owned(), format!("run-{name}-{id}"));
        let words = plan.text(move |plan| {
            let mut line = plan.run_line(&look).cloned().unwrap_or_default();
            std::mem::take(of(&mut line))
        });
        let half = (kind == "time").then(|| field.clone());
        let heard = move |text: String| {
            // In the middle of typing a time, what was there stays.
            if half.as_deref().is_none_or(|field| is_typed(field, &text)) {
                change_line(plan, &touch, |line| text.clone_into(of(line)));
            }
        };
        text_field(
            &field,
            kind,
            label,
            Rc::new(move || words.get()),
            Rc::new(heard),
        )
    };
    let pair = el("div")
        .class("field-pair")
        .child(field("time", "time", t!("run-time"), |line| &mut line.time))
        .child(field("who", "text", t!("run-who"), |line| &mut line.who));
    el("div")
        .child(field("what", "text", t!("run-what"), |line| &mut line.what))
        .child(pair)
}

fn shift_button(plan: OpenPlan, id: &str, by: isize) -> View {
    let way = if by < 0 { "up" } else { "down" };
    let (button, id) = (format!("run-{way}-{id}"), id.to_owned());
    let shift = move || {
        let mut moved = None;
        plan.change(|plan| moved = plan.shift_run_line(&id, by));
        let total = plan.peek(|plan| plan.run.len());
        moved.map(|at| t!("run-moved", place = at + 1, total = total))
    };
    let names = [t!("run-up"), t!("run-down")];
    shifter(&button, by, names, plan.spoken, Box::new(shift))
}

fn remove_button(plan: OpenPlan, id: &str) -> View {
    let (button, id) = (format!("run-remove-{id}"), id.to_owned());
    let remove = move || {
        let next = plan.peek(|plan| plan.next_run_line(&id).map(pencil_id));
        let mut removed = None;
        plan.change(|plan| removed = plan.remove_run_line(&id));
        let Some((at, line)) = removed else { return };
        focus_soon(next.unwrap_or_else(|| "run-add-what".to_owned()));
        let said = t!("run-removed", what = what_words(&line));
        let back = move |plan: &mut Plan| plan.put_run_line_back(at, line.clone());
        plan.offer_undo(said, pencil_id(&id), Box::new(back));
    };
    tool(&button, Icon::Trash, t!("run-remove"), Box::new(remove))
}
