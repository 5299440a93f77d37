//! The head of a plan: its day and how far it is, and the fields for that.

use std::rc::Rc;

use crate::ui::signals::*;

use super::face::{Face, plan_face};
use super::open::OpenPlan;
use crate::domain::plan::Plan;
use crate::platform::clock;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::pages::share::days::{day_value, read_day};
use crate::ui::pages::share::fold::{fold, folded};
use crate::ui::pages::share::row_tools::is_typed;
use crate::ui::view::{View, el};

/// The head.
pub fn plan_head(plan: OpenPlan) -> View {
    // What is still to be filled in is open; what is settled makes room.
    let settled = plan.peek(|plan| !plan.name.trim().is_empty() && plan.date.is_some());
    let open = RwSignal::new(!settled);
    let details = fold(
        "fold",
        Icon::Pencil,
        Box::new(|| t!("plan-details").to_owned()),
        Box::new(String::new),
        open,
    );
    let note = el("p")
        .class("note")
        .child(glyph(Icon::ShieldCheck))
        .child(el("span").text(t!("plan-names-note")));
    el("section")
        .class("card plan-head")
        .child(face(plan))
        .child(late(plan))
        .child(details.id("plan-details"))
        .child(folded(fields(plan).child(note), open))
}

/// The face follows only what it shows: writing dates takes the browser a while.
fn face(plan: OpenPlan) -> View {
    let shown = plan.text(|plan| {
        let done = plan.progress(None);
        format!(
            "{} {} {}/{}",
            day_value(plan.date),
            plan.time,
            done.done,
            done.total
        )
    });
    plan_face(Rc::new(move || {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        shown.with(|_| ());
        Face {
            name: String::new(),
            ..plan.peek(Face::of)
        }
    }))
}

/// A kind word on what is past its day.
fn late(plan: OpenPlan) -> View {
    let late = plan.text(|plan| {
        let late = clock::today().map_or(0, |today| plan.late(None, today));
        if late == 0 {
            String::new()
        } else {
            tn!("plan-late", late)
        }
    });
    el("p")
        .class("note late")
        .attr_by("hidden", move || {
            late.with(String::is_empty).then(String::new)
        })
        .child(glyph(Icon::Clock))
        .child(el("span").text_by(move || late.get()))
}

/// Name, day, time, place.
fn fields(plan: OpenPlan) -> View {
    let value = move |look: fn(&Plan) -> String| -> Rc<dyn Fn() -> String> {
        let text = plan.text(look);
        Rc::new(move || text.get())
    };
    let name = text_field(
        "plan-name",
        "text",
        t!("plan-name"),
        value(|plan| plan.name.clone()),
        Rc::new(move |text| plan.change(|plan| plan.name.clone_from(&text))),
    );
    let day = text_field(
        "plan-day",
        "date",
        t!("plan-day"),
        value(|plan| day_value(plan.date)),
        Rc::new(move |text| set_day(plan, &text)),
    );
    let time = text_field(
        "plan-time",
        "time",
        t!("plan-time"),
        value(|plan| plan.time.clone()),
        Rc::new(move |text| set_time(plan, &text)),
    );
    let place = text_field(
        "plan-place",
        "text",
        t!("plan-place"),
        value(|plan| plan.place.clone()),
        Rc::new(move |text| plan.change(|plan| plan.place.clone_from(&text))),
    );
    let pair = el("div").class("field-pair").child(day).child(time);
    el("div").child(name).child(pair).child(place)
}

fn set_day(plan: OpenPlan, text: &str) {
    if let Some(day) = read_day("plan-day", text) {
        plan.change(|plan| plan.date = day);
    }
}

fn set_time(plan: OpenPlan, text: &str) {
    if is_typed("plan-time", text) {
        plan.change(|plan| text.clone_into(&mut plan.time));
    }
}
