//! The head of a plan: its day and how far it is, and the fields for that.

use std::rc::Rc;

use crate::ui::signals::*;

use super::along::Settled;
use super::face::{Face, plan_face};
use super::open::OpenPlan;
use crate::domain::plan::Plan;
use crate::platform::clock;
use crate::ui::components::field::{Value, text_field};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::pages::share::days::{day_field, day_value};
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
        t!("plan-details"),
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
            "{} {} {} {}/{}",
            day_value(plan.date),
            plan.time,
            plan.ends,
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
    let value = move |look: fn(&Plan) -> String| -> Value {
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
    let settled = Settled::now(plan);
    let shown = plan.text(|plan| day_value(plan.date));
    let day = day_field(
        "plan-day",
        t!("plan-day"),
        t!("plan-day-past"),
        Rc::new(move || shown.with(|day| day.parse().ok())),
        Rc::new(move |day| settled.set_day(day)),
    );
    let time = text_field(
        "plan-time",
        "time",
        t!("plan-time"),
        value(|plan| plan.time.clone()),
        Rc::new(move |text: String| {
            if is_typed("plan-time", &text) {
                settled.set_time(&text);
            }
        }),
    );
    let ends = text_field(
        "plan-ends",
        "time",
        t!("plan-ends"),
        value(|plan| plan.ends.clone()),
        Rc::new(move |text: String| {
            if is_typed("plan-ends", &text) {
                plan.change(|plan| plan.ends.clone_from(&text));
            }
        }),
    );
    let place = text_field(
        "plan-place",
        "text",
        t!("plan-place"),
        value(|plan| plan.place.clone()),
        Rc::new(move |text| plan.change(|plan| plan.place.clone_from(&text))),
    );
    let pair = el("div").class("field-pair").child(time).child(ends);
    let next_day = plan.text(|plan| match plan.ends_next_day() {
        true => t!("plan-ends-next").to_owned(),
        false => String::new(),
    });
    let next_day = el("p")
        .class("day-hint")
        .attr("role", "status")
        .text_by(move || next_day.get());
    el("div")
        .child(name)
        .child(day)
        .child(pair)
        .child(next_day)
        .child(settled.offer())
        .child(place)
}
