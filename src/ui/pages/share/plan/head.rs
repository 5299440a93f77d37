//! The head of a plan: its day and how far it is, and the fields for that.

use leptos::prelude::*;

use super::face::{Face, PlanFace};
use super::open::open_plan;
use crate::domain::date::Date;
use crate::domain::plan::Plan;
use crate::domain::plan::days::Typed;
use crate::platform::{clock, page};
use crate::ui::components::field::TextField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keeper::Kept;

/// The head.
#[component]
pub fn PlanHead() -> impl IntoView {
    let plan = open_plan().kept;
    let face = Memo::new(move |_| plan.with(Face::nameless));
    // What is still to be filled in is open; what is settled makes room.
    let settled = plan.peek(|plan| !plan.name.trim().is_empty() && plan.date.is_some());
    let open = RwSignal::new(!settled);
    view! {
        <section class="card plan-head">
            <PlanFace face=face />
            <Late />
            <button
                type="button"
                class="fold"
                id="plan-details"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Glyph icon=Icon::Pencil />
                <span>{t!("plan-details")}</span>
                <Glyph icon=Icon::ChevronDown />
            </button>
            <div hidden=move || !open.get()>
                <Fields plan />
                <p class="note">
                    <Glyph icon=Icon::ShieldCheck />
                    <span>{t!("plan-names-note")}</span>
                </p>
            </div>
        </section>
    }
}

/// A kind word on what is past its day.
#[component]
fn Late() -> impl IntoView {
    let plan = open_plan().kept;
    let late = Memo::new(move |_| {
        clock::today().map_or(0, |today| plan.with(|plan| plan.late(None, today)))
    });
    view! {
        <Show when=move || { late.get() > 0 }>
            <p class="note late"><Glyph icon=Icon::Clock /><span>{move || tn!("plan-late", late.get())}</span></p>
        </Show>
    }
}

/// Name, day, time, place.
#[component]
fn Fields(plan: Kept<Plan>) -> impl IntoView {
    let name = Memo::new(move |_| plan.with(|plan| plan.name.clone()));
    let place = Memo::new(move |_| plan.with(|plan| plan.place.clone()));
    let time = Memo::new(move |_| plan.with(|plan| plan.time.clone()));
    let day = Memo::new(move |_| plan.with(|plan| day_value(plan.date)));
    let set_time = move |text: String| {
        if !(text.is_empty() && page::half_typed("plan-time")) {
            plan.update(|plan| plan.time = text);
        }
    };
    let set_day = move |text: String| {
        read_day("plan-day", &text, |day| plan.update(|plan| plan.date = day));
    };
    view! {
        <TextField
            id="plan-name"
            label=t!("plan-name")
            value=name
            on_input=move |text| plan.update(|plan| plan.name = text)
        />
        <div class="field-pair">
            <TextField id="plan-day" label=t!("plan-day") value=day kind="date" on_input=set_day />
            <TextField id="plan-time" label=t!("plan-time") value=time kind="time" on_input=set_time />
        </div>
        <TextField
            id="plan-place"
            label=t!("plan-place")
            value=place
            on_input=move |text| plan.update(|plan| plan.place = text)
        />
    }
}

/// What a date field shows for a day.
pub(super) fn day_value(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Hands on the day in a date field, unless someone is in the middle of typing it: then what
/// was there stays, or the field would be emptied under their fingers.
pub(super) fn read_day(field: &str, text: &str, set: impl FnOnce(Option<Date>)) {
    match Typed::read(text) {
        Typed::Day(day) => set(Some(day)),
        Typed::Nothing if !page::half_typed(field) => set(None),
        Typed::Nothing | Typed::Unfinished => {}
    }
}
