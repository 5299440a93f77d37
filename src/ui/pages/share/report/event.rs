//! What event it was: its plan, name, day, kind and place.

use std::rc::Rc;

use super::open::OpenReport;
use super::words;
use crate::domain::plan::Plan;
use crate::domain::report::{KINDS, Report};
use crate::storage::keys::Key;
use crate::ui::components::field::{Of, of, text_field};
use crate::ui::components::guard::guard_hint;
use crate::ui::components::icon::Icon;
use crate::ui::components::select::select;
use crate::ui::pages::learn::quiz::check::day_words;
use crate::ui::pages::share::days::{day_value, read_day};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::folding;
use crate::ui::pages::share::plan::words as plan_words;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

const NAME: Of<Report> = of!(name);

const PLACE: Of<Report> = of!(place);

/// The event.
pub(super) fn event(report: OpenReport) -> View {
    let line = report.words(
        Box::new(|report| {
            let day = day_value(report.date);
            [&day, report.kind.as_str(), report.place.trim()].join("/")
        }),
        Box::new(|report| {
            let day = report.date.map(day_words).unwrap_or_default();
            let known = [&day, words::kind(&report.kind), report.place.trim()];
            let known: Vec<&str> = known.into_iter().filter(|text| !text.is_empty()).collect();
            known.join(", ")
        }),
    );
    // Built anew when the plan changes, for then all of it does.
    let plan = move || vec![report.with(|report| report.plan.clone().unwrap_or_default())];
    let body = move || {
        el("div")
            .class("heading-body")
            .each_by(plan, move |_| fields(report))
    };
    folding(
        "part-event",
        Icon::Calendar,
        t!("report-event"),
        line,
        RwSignal::new(false),
        Box::new(body),
    )
}

fn fields(report: OpenReport) -> View {
    let name = text_field(
        "report-name",
        "text",
        t!("report-name"),
        report.value(NAME),
        report.heard(NAME),
    );
    let day = text_field(
        "report-day",
        "date",
        t!("report-day"),
        Rc::new(move || report.with(|report| day_value(report.date))),
        Rc::new(move |text: String| {
            if let Some(day) = read_day("report-day", &text) {
                report.change(&mut |report| report.date = day);
            }
        }),
    );
    let place = text_field(
        "report-place",
        "text",
        t!("report-place"),
        report.value(PLACE),
        report.heard(PLACE),
    );
    el("div")
        .child(plans(report))
        .child(name.child(guard_hint(report.value(NAME))))
        .child(day)
        .child(kinds(report))
        .child(place.child(guard_hint(report.value(PLACE))))
        .child(el("p").class("soft").text(t!("report-place-why")))
}

/// The choice of a plan, from which the rest is taken over.
fn plans(report: OpenReport) -> Option<View> {
    let plans = report.keeper.plans();
    if plans.is_empty() {
        return None;
    }
    let mut options = vec![(String::new(), t!("report-plan-none").to_owned())];
    for (id, plan) in &plans {
        options.push((id.clone(), plan_words::name(plan)));
    }
    let now = move || {
        let plan = report.kept.with(|report| report.plan.clone());
        plan.unwrap_or_default()
    };
    Some(select(
        "report-plan",
        t!("report-plan"),
        options,
        Rc::new(now),
        Rc::new(move |id: String| choose(report, &id)),
    ))
}

fn choose(report: OpenReport, id: &str) {
    let before = report.kept.peek(Clone::clone);
    let plan = report.keeper.load::<Plan>(&Key::Plan(id.to_owned()));
    report.change(&mut |report| match &plan {
        Some(plan) => report.take_over(id, plan),
        None => report.plan = None,
    });
    focus_soon("report-plan".to_owned());
    if let Some(plan) = plan {
        let said = t!("report-plan-taken", name = plan_words::name(&plan));
        let back = move |report: &mut Report| report.take_back(&before);
        report.offer_undo(said, "report-plan".to_owned(), Box::new(back));
    }
}

fn kinds(report: OpenReport) -> View {
    let mut options = vec![(String::new(), t!("report-kind-none").to_owned())];
    for id in KINDS {
        options.push((id.to_owned(), words::kind(id).to_owned()));
    }
    select(
        "report-kind",
        t!("report-kind"),
        options,
        report.value(of!(kind)),
        report.heard(of!(kind)),
    )
}
