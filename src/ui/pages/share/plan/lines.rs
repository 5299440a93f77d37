//! Lines of a plan that are ticked, changed and removed: things to bring, money.

use std::rc::Rc;

use crate::ui::signals::*;

use super::open::OpenPlan;
use crate::domain::plan::{Plan, neighbour};
use crate::ui::components::field::{Heard, Value, text_field};
use crate::ui::components::icon::Icon;
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::share::buttons::tool;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::unfolds;
use crate::ui::pages::share::row_tools::{self, row_form};
use crate::ui::pages::share::undo::Back;
use crate::ui::view::{View, el};

/// A kind of lines. Functions and no closures: two kinds share all that is compiled here.
pub(super) struct Kind {
    /// Its name in the ids of the page.
    pub(super) name: &'static str,
    /// What a line is called.
    pub(super) title: fn(&Plan, &str) -> String,
    /// What stands below it, and whether that needs a look.
    pub(super) detail: fn(&Plan, &str) -> (String, bool),
    /// Whether it is ticked.
    pub(super) ticked: fn(&Plan, &str) -> bool,
    /// Ticks it.
    pub(super) tick: fn(&mut Plan, &str, bool),
    /// The name of the button that opens it.
    pub(super) change: fn(&str) -> String,
    /// The fields to change it.
    pub(super) fields: fn(OpenPlan, &str) -> View,
    /// Takes it out. Gives what puts it back.
    pub(super) remove: fn(&mut Plan, &str) -> Option<Back<Plan>>,
    /// What is said then.
    pub(super) removed: fn(&str) -> String,
}

/// The lines with these ids, in order. `add`: the field that gets the focus when none is left.
pub(super) fn line_list(
    plan: OpenPlan,
    kind: &'static Kind,
    ids: Memo<Vec<String>>,
    add: &'static str,
) -> View {
    el("ul")
        .class("line-list")
        .each_by(move || ids.get(), move |id| row(plan, kind, id, ids, add))
}

fn row(
    plan: OpenPlan,
    kind: &'static Kind,
    id: &str,
    ids: Memo<Vec<String>>,
    add: &'static str,
) -> View {
    let open = RwSignal::new(false);
    let of = id.to_owned();
    let title = plan.text(move |plan| (kind.title)(plan, &of));
    let line = el("div")
        .class("task-line")
        .child(tick(plan, kind, id, title))
        .child(pencil(kind, id, title, open));
    let of = id.to_owned();
    unfolds(
        el("li").class("task").child(line),
        open,
        Box::new(move || editor(plan, kind, &of, Open { open, ids, add })),
    )
}

fn tick(plan: OpenPlan, kind: &'static Kind, id: &str, title: Memo<String>) -> View {
    let (words, look, ticked) = (id.to_owned(), id.to_owned(), id.to_owned());
    let words = plan.text(move |plan| (kind.detail)(plan, &words).0);
    let class = plan.text(move |plan| match (kind.detail)(plan, &look).1 {
        true => "late".to_owned(),
        false => String::new(),
    });
    let detail = el("span")
        .class_by(move || class.get())
        .text_by(move || words.get());
    let on = plan.text(move |plan| match (kind.ticked)(plan, &ticked) {
        true => "on".to_owned(),
        false => String::new(),
    });
    let of = id.to_owned();
    tick_row(
        &format!("{}-{id}", kind.name),
        move || title.get(),
        move || on.with(|on| !on.is_empty()),
        move |done| plan.change(|plan| (kind.tick)(plan, &of, done)),
        Some(el("p").class("tick-why").child(detail)),
    )
}

fn pencil(kind: &'static Kind, id: &str, title: Memo<String>, open: RwSignal<bool>) -> View {
    let name = move || title.with(|title| (kind.change)(title));
    let field = field_id(kind, "text", id);
    row_tools::pencil(&pencil_id(kind, id), field, Box::new(name), open)
}

/// What a row knows of itself and its neighbours.
#[derive(Clone, Copy)]
struct Open {
    open: RwSignal<bool>,
    ids: Memo<Vec<String>>,
    add: &'static str,
}

fn editor(plan: OpenPlan, kind: &'static Kind, id: &str, row: Open) -> View {
    let of = id.to_owned();
    let remove = tool(
        &format!("{}-remove-{id}", kind.name),
        Icon::Trash,
        t!("plan-task-remove"),
        Box::new(move || remove(plan, kind, &of, row)),
    );
    let focus = pencil_id(kind, id);
    let close = move || {
        row.open.set(false);
        focus_soon(focus.clone());
    };
    row_form(
        vec![(kind.fields)(plan, id)],
        vec![remove],
        t!("plan-task-close"),
        Box::new(close),
    )
}

fn remove(plan: OpenPlan, kind: &'static Kind, id: &str, row: Open) {
    let next = row.ids.with_untracked(|ids| {
        neighbour(ids.iter().map(String::as_str), id).map(|next| pencil_id(kind, next))
    });
    let title = plan.peek(|plan| (kind.title)(plan, id));
    let mut back = None;
    plan.change(|plan| back = (kind.remove)(plan, id));
    let Some(back) = back else { return };
    focus_soon(next.unwrap_or_else(|| row.add.to_owned()));
    plan.offer_undo((kind.removed)(&title), pencil_id(kind, id), back);
}

/// A field of a line: `part` says which.
pub(super) fn line_field(
    plan: OpenPlan,
    kind: &'static Kind,
    (part, id): (&str, &str),
    label: &str,
    look: fn(&Plan, &str) -> String,
    set: fn(&mut Plan, &str, &str),
) -> View {
    let (of, to) = (id.to_owned(), id.to_owned());
    let value = plan.text(move |plan| look(plan, &of));
    let value: Value = Rc::new(move || value.get());
    let heard: Heard = Rc::new(move |text: String| plan.change(|plan| set(plan, &to, &text)));
    text_field(&field_id(kind, part, id), "text", label, value, heard)
}

fn field_id(kind: &Kind, part: &str, id: &str) -> String {
    format!("{}-{part}-{id}", kind.name)
}

/// The id of the button that opens a line.
pub(super) fn pencil_id(kind: &Kind, id: &str) -> String {
    format!("{}-edit-{id}", kind.name)
}
