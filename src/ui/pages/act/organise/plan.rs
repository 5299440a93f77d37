//! The plan of a group: a goal, steps with people and days, the first meeting, and a sheet of it
//! to share or print.

use std::rc::Rc;

use crate::ui::signals::*;

use super::table::standing_words;
use crate::content::pack::{Link, OrganiseStep, PlanHeading, TaskIdea};
use crate::domain::organise::{AtTable, GOAL, STEPS, Seat, Standing, tidy};
use crate::domain::picture::{Block, Sheet};
use crate::domain::plan::{Plan, Task};
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::button::{button, link};
use crate::ui::components::guard::{guarded_area, guarded_asked};
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::prose::{prose, route_of};
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::pages::safe::card::day_words;
use crate::ui::pages::safe::card::given_sheet;
use crate::ui::pages::share::focus::{focus_soon, spoken};
use crate::ui::pages::share::plan::head::plan_head;
use crate::ui::pages::share::plan::heading::heading_card;
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::pages::share::plan::words::{self, DayWords};
use crate::ui::pages::share::undo::Undo;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el, follow};

/// The plan, or a way to begin it.
pub fn action_page() -> View {
    set_title(t!("action-title"));
    let keeper = keeper();
    // What another page changed a moment ago must be read, not what was stored before.
    keeper.flush();
    let kept = keeper.keep::<Plan>(Key::Action);
    let undo = Undo::new(kept, Key::Action);
    let plan = OpenPlan::provide(kept, undo, Some(about_step));
    if plan.peek(|plan| tidy(&mut plan.clone())) {
        plan.change(|plan| {
            tidy(plan);
        });
    }
    // Once begun it stays open, even while its last words are being replaced.
    let begun = RwSignal::new(false);
    follow(move || {
        if !plan.with(Plan::is_blank) {
            begun.set(true);
        }
    });
    el("div")
        .class("page-body")
        .show_if(move || !begun.get(), move || empty(plan))
        .show_if(move || begun.get(), move || screen(plan, keeper, begun))
        .child(spoken(plan.spoken))
}

fn empty(plan: OpenPlan) -> View {
    let start = move || {
        plan.change(|plan| {
            for step in &texts::pack().rest.organise.steps {
                plan.add_task(clock::new_id(), STEPS, &step.text, Some(&step.id));
            }
        });
    };
    let start = button("button wide", t!("action-start"), start).id("action-start");
    el("section")
        .class("card empty")
        .child(el("h2").text(t!("action-empty-title")))
        .child(el("p").text(t!("action-empty")))
        .child(start)
}

fn screen(plan: OpenPlan, keeper: Keeper, begun: RwSignal<bool>) -> View {
    let table = keeper.load::<AtTable>(&Key::AtTable).unwrap_or_default();
    let coming = match table.seats.len() {
        0 => t!("table-line").to_owned(),
        total => tn!("table-coming", table.coming(), total = total),
    };
    let at_table = list_row(
        &Route::AtTable,
        Some(Icon::Users),
        t!("table-title"),
        &coming,
    );
    let form = el("div")
        .class("card-form stack unprinted")
        .child(goal(plan))
        .child(heading_card(plan, steps(), true))
        .child(el("h2").text(t!("action-group")))
        .child(plan_head(plan))
        .child(rows(vec![at_table]));
    let sheet = move || plan.with(|plan| sheet(plan, &table));
    el("div")
        .class("stack")
        .child(form)
        .child(given_sheet(
            t!("action-sheet"),
            Rc::new(sheet),
            RwSignal::new(false),
        ))
        .child(
            el("p")
                .class("actions card-form")
                .child(delete_button(plan, keeper, begun)),
        )
}

fn goal(plan: OpenPlan) -> View {
    let goal = plan.text(|plan| plan.notes.get(GOAL).cloned().unwrap_or_default());
    let field = guarded_asked(
        "action-goal",
        t!("action-goal"),
        t!("action-goal-why"),
        Rc::new(move || goal.get()),
        Rc::new(move |text: String| plan.change(|plan| plan.set_note(GOAL, &text))),
    );
    el("section").class("card").child(field)
}

/// The steps as a heading of a plan; ours can be had back one by one.
fn steps() -> PlanHeading {
    let organise = &texts::pack().rest.organise;
    let idea = |step: &OrganiseStep| TaskIdea {
        id: step.id.clone(),
        text: step.text.clone(),
    };
    PlanHeading {
        id: STEPS.to_owned(),
        title: t!("action-steps").to_owned(),
        about: t!("action-steps-about").to_owned(),
        icon: Icon::ListCheck.name().to_owned(),
        prompts: organise.think.clone(),
        ideas: organise.steps.iter().map(idea).collect(),
    }
}

/// What stands below the fields of a step: how to do it, and a note.
fn about_step(plan: OpenPlan, id: &str) -> View {
    let idea = plan.peek(|plan| plan.task(id)?.idea.clone());
    let step = idea.and_then(|idea| texts::pack().rest.organise.step(&idea));
    let way = |way: &Link| link("button plain small", &route_of(&way.to), &way.text);
    let how = step.map(|step| {
        el("div")
            .class("step-how")
            .child(
                el("p")
                    .class("soft")
                    .child(el("strong").text(t!("action-how"))),
            )
            .child(prose("p", &step.how).class("soft"))
            .child(el("p").class("actions").each(step.next.iter().map(way)))
    });
    let (shown, set) = (id.to_owned(), id.to_owned());
    let note = plan.text(move |plan| plan.notes.get(&shown).cloned().unwrap_or_default());
    let field = guarded_area(
        &format!("step-note-{id}"),
        t!("action-note"),
        Rc::new(move || note.get()),
        Rc::new(move |text: String| plan.change(|plan| plan.set_note(&set, &text))),
    );
    el("div").child(field).child(how)
}

fn delete_button(plan: OpenPlan, keeper: Keeper, begun: RwSignal<bool>) -> View {
    button("button plain danger", t!("action-delete"), move || {
        let before = plan.peek(Clone::clone);
        plan.change(|plan| *plan = Plan::default());
        keeper.remove(&Key::Action);
        begun.set(false);
        keeper.notices().offer_undo(t!("action-deleted"), move || {
            keeper.put_back(Key::Action, &before);
            focus_soon("action-goal".to_owned());
        });
    })
    .id("action-delete")
}

/// The plan as it is shared and printed.
fn sheet(plan: &Plan, table: &AtTable) -> Sheet {
    let mut blocks = Vec::new();
    let mut add = |label: &str, value: String| {
        if !value.trim().is_empty() {
            blocks.push(Block {
                label: label.to_owned(),
                value: value.trim().to_owned(),
            });
        }
    };
    add(t!("action-sheet-name"), plan.name.clone());
    add(
        t!("action-sheet-goal"),
        plan.notes.get(GOAL).cloned().unwrap_or_default(),
    );
    add(t!("action-sheet-steps"), steps_text(plan));
    add(
        t!("action-sheet-table"),
        seats_text(table, |standing| standing == Standing::Yes),
    );
    add(
        t!("action-sheet-asked"),
        seats_text(table, |standing| {
            matches!(standing, Standing::ToAsk | Standing::Asked)
        }),
    );
    let day = plan.date.map(|_| words::moment(plan.date, &plan.time));
    let place = plan.place.trim().to_owned();
    add(
        t!("action-sheet-meeting"),
        format!("{}\n{place}", day.unwrap_or_default()),
    );
    add(
        t!("plan-notes"),
        plan.notes.get(STEPS).cloned().unwrap_or_default(),
    );
    let today = clock::today().map(day_words).unwrap_or_default();
    Sheet {
        title: t!("action-title").to_owned(),
        blocks,
        footer: t!("action-sheet-footer", day = today),
    }
}

fn steps_text(plan: &Plan) -> String {
    let mut days = DayWords::default();
    let mut text = String::new();
    for task in plan.tasks_under(STEPS) {
        let note = plan.notes.get(&task.id).map(String::as_str);
        add_step(&mut text, task, note, &mut days);
    }
    text
}

fn add_step(text: &mut String, task: &Task, note: Option<&str>, days: &mut DayWords) {
    text.push_str(if task.done { "[x] " } else { "[ ] " });
    text.push_str(&words::task_text(task));
    let detail = match task.done {
        true => task.owner.trim().to_owned(),
        false => days.detail(task),
    };
    if !detail.is_empty() {
        text.push_str(" (");
        text.push_str(&detail);
        text.push(')');
    }
    text.push('\n');
    if let Some(note) = note.map(str::trim).filter(|note| !note.is_empty()) {
        text.push_str("– ");
        text.push_str(note);
        text.push('\n');
    }
}

fn seats_text(table: &AtTable, wants: fn(Standing) -> bool) -> String {
    let mut text = String::new();
    for seat in table.seats.iter().filter(|seat| wants(seat.standing)) {
        text.push_str(&seat_line(seat));
        text.push('\n');
    }
    text
}

fn seat_line(seat: &Seat) -> String {
    match seat.standing {
        Standing::Asked => format!("{} ({})", seat.who.trim(), standing_words(seat.standing)),
        _ => seat.who.trim().to_owned(),
    }
}
