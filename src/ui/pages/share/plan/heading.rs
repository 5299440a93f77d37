//! One of the six headings: a card that opens.

use std::rc::Rc;

use crate::ui::signals::*;

use super::ideas::ideas;
use super::open::OpenPlan;
use super::part::part_card;
use super::task::{add_task, task_row};
use super::words;
use crate::content::pack::PlanHeading;
use crate::platform::clock;
use crate::ui::components::guard::guarded_area;
use crate::ui::components::icon::Icon;
use crate::ui::components::soon::soon;
use crate::ui::pages::share::add_line::add_line;
use crate::ui::pages::share::fold::{fold, folded};
use crate::ui::view::{View, el};

/// A heading with what stands under it, `open` from the start or not. Where one was is not
/// stored.
pub fn heading_card(plan: OpenPlan, heading: PlanHeading, open: bool) -> View {
    let id = heading.id.clone();
    let line = plan.text(move |plan| {
        let late = clock::today().map_or(0, |today| plan.late(Some(&id), today));
        words::heading_line(plan.progress(Some(&id)), late)
    });
    part_card(
        &format!("heading-{}", heading.id),
        Icon::named(&heading.icon).unwrap_or(Icon::ClipboardList),
        &heading.title.clone(),
        line,
        open,
        Box::new(move || body(plan, &heading)),
    )
}

fn body(plan: OpenPlan, heading: &PlanHeading) -> View {
    let id = &heading.id;
    let empty = plan.peek(|plan| plan.tasks_under(id).next().is_none());
    let tasks = tasks(plan, id.clone());
    let to = id.clone();
    let add = add_line(
        &format!("add-{id}"),
        t!("plan-task-add"),
        Rc::new(move |text| add_task(plan, &to, text, None)),
    );
    let about = (!heading.about.is_empty()).then(|| el("p").class("about").text(&heading.about));
    el("div")
        .class("heading-body")
        .child(about)
        .child(thinking(plan, heading, empty))
        .child(tasks)
        .child(add)
        .child(ideas(plan, heading, empty))
}

/// Rows that are made with the page: as many as a screen shows.
const AT_FIRST: usize = 6;

/// Rows that there are soon after. A plan of hundreds of tasks is there as quickly as a
/// short one, and left as quickly; a tap brings the rest.
const AT_ONCE: usize = 40;

fn tasks(plan: OpenPlan, heading: String) -> View {
    let ids = plan.ids(move |plan| {
        plan.tasks_under(&heading)
            .map(|task| task.id.clone())
            .collect()
    });
    let is_soon = soon();
    let wanted = RwSignal::new(AT_ONCE);
    let made = memo(move || match is_soon.get() {
        true => wanted.get(),
        false => AT_FIRST,
    });
    // What is added here stands at the end, and is seen at once.
    let old = ids.with_untracked(Vec::len);
    let shown = move || {
        let mut shown = ids.get();
        let made = made.get();
        if made < old {
            let count = shown.len();
            shown.drain(made.min(count)..old.min(count));
        }
        shown
    };
    let left = memo(move || {
        let count = ids.with(Vec::len);
        old.min(count).saturating_sub(made.get().max(AT_ONCE))
    });
    let list = el("ul")
        .class("tasks")
        .each_by(shown, move |id| task_row(plan, id));
    el("div")
        .child(list)
        .show_if(move || left.get() > 0, move || more(left, wanted))
}

fn more(left: Memo<usize>, wanted: RwSignal<usize>) -> View {
    el("button")
        .attr("type", "button")
        .class("button plain small tasks-more")
        .text_by(move || tn!("plan-tasks-more", left.get()))
        .on_click(move || wanted.update(|wanted| *wanted += AT_ONCE))
}

/// Questions that help to think, and a place for the thoughts.
fn thinking(plan: OpenPlan, heading: &PlanHeading, open: bool) -> View {
    let open = RwSignal::new(open);
    let id = heading.id.clone();
    let notes = plan.text(move |plan| plan.notes.get(&id).cloned().unwrap_or_default());
    // One line of the notes shows that there are some.
    let begin = move || match open.get() {
        true => String::new(),
        false => notes.with(|notes| notes.lines().next().unwrap_or_default().to_owned()),
    };
    let toggle = fold(
        "fold",
        Icon::HelpCircle,
        t!("plan-think"),
        Box::new(begin),
        open,
    );
    let id = heading.id.clone();
    let field = guarded_area(
        &format!("notes-{id}"),
        t!("plan-notes"),
        Rc::new(move || notes.get()),
        Rc::new(move |text: String| plan.change(|plan| plan.set_note(&id, &text))),
    );
    let prompts = heading.prompts.iter().map(|prompt| el("li").text(prompt));
    let prompts = (!heading.prompts.is_empty()).then(|| el("ul").class("points").each(prompts));
    let inside = el("div").class("thinking").child(prompts).child(field);
    el("div")
        .class("part")
        .child(toggle)
        .child(folded(inside, open))
}
