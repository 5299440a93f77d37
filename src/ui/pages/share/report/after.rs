//! What comes after an event: partners to thank, things to give back.

use crate::ui::signals::*;

use super::open::OpenReport;
use super::part;
use crate::domain::partners::Partner;
use crate::domain::plan::{Done, Need, Plan};
use crate::domain::report::Report;
use crate::domain::table::Ids;
use crate::storage::keys::Key;
use crate::ui::components::button::link;
use crate::ui::components::icon::Icon;
use crate::ui::components::tick_row::tick_row;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// Partners and needs of the plan, as they are stored.
struct Open {
    partners: Vec<(String, Partner)>,
    needs: Vec<Need>,
}

/// Reads them. Tracked by which plan it is.
fn open(report: OpenReport) -> Open {
    let (plan, mut ids) = report.with(|report| (report.plan.clone(), report.partners.clone()));
    let plan = plan.and_then(|id| report.keeper.load::<Plan>(&Key::Plan(id)));
    let plan = plan.unwrap_or_default();
    for id in plan.partners {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let named = |id: String| {
        let partner = report.keeper.load(&Key::Partner(id.clone()))?;
        Some((id, partner))
    };
    Open {
        partners: ids.into_iter().filter_map(named).collect(),
        needs: plan.needs,
    }
}

/// Thanking and giving back.
pub(super) fn after(report: OpenReport) -> View {
    let line = move || {
        let open = open(report);
        let done = report.with(|report| {
            let thanked = open.partners.iter();
            let thanked = thanked
                .filter(|(id, _)| report.thanked.contains(id))
                .count();
            let returned = open.needs.iter();
            thanked
                + returned
                    .filter(|need| report.returned.contains(&need.id))
                    .count()
        });
        let total = open.partners.len() + open.needs.len();
        let done = Done { done, total };
        match total {
            0 => String::new(),
            _ => tn!("report-after-line", done.done, total = done.total),
        }
    };
    // Built anew for another plan, not for each tick.
    let plan = move || vec![report.with(|report| report.plan.clone().unwrap_or_default())];
    let body = move || el("div").each_by(plan, move |id| ticks(report, id));
    part(
        "part-after",
        Icon::Heart,
        t!("report-after"),
        Box::new(line),
        Box::new(body),
    )
}

fn ticks(report: OpenReport, plan: &str) -> View {
    let open = untrack(|| open(report));
    let nothing = match (open.partners.is_empty() && open.needs.is_empty(), plan) {
        (false, _) => None,
        (true, "") => Some(t!("report-after-none")),
        (true, _) => Some(t!("report-after-nothing")),
    };
    let partners = open.partners.iter().map(|(id, partner)| {
        let to = Route::Partner(id.clone());
        let more = link("", &to, t!("report-thank-open"));
        let why = el("p").class("tick-why").child(more);
        tick(report, id, &partner.name, THANKED, Some(why))
    });
    let needs = open.needs.iter().map(|need| {
        let who = need.who.trim();
        let why = (!who.is_empty()).then(|| {
            let from = t!("report-return-from", who = who);
            el("p").class("tick-why").text(&from)
        });
        tick(report, &need.id, &need.text, RETURNED, why)
    });
    let heading = |any: bool, word| any.then(|| el("h3").text(word));
    el("div")
        .child(nothing.map(|words| el("p").class("about").text(words)))
        .child(heading(!open.partners.is_empty(), t!("report-thank")))
        .each(partners)
        .child(heading(!open.needs.is_empty(), t!("report-return")))
        .each(needs)
        .child(el("p").class("soft").text(t!("report-after-place")))
}

/// Which ticks.
#[derive(Clone, Copy)]
struct Ticks {
    look: fn(&Report) -> &Ids,
    touch: fn(&mut Report) -> &mut Ids,
    name: &'static str,
}

const THANKED: Ticks = Ticks {
    look: |report| &report.thanked,
    touch: |report| &mut report.thanked,
    name: "thank",
};

const RETURNED: Ticks = Ticks {
    look: |report| &report.returned,
    touch: |report| &mut report.returned,
    name: "return",
};

fn tick(report: OpenReport, id: &str, label: &str, ticks: Ticks, why: Option<View>) -> View {
    let (label, shown, ticked) = (label.trim().to_owned(), id.to_owned(), id.to_owned());
    tick_row(
        &format!("{}-{id}", ticks.name),
        move || label.clone(),
        move || report.with(|report| (ticks.look)(report).contains(&shown)),
        move |on| {
            report.change(&mut |report| {
                let ids = (ticks.touch)(report);
                match on {
                    true => ids.add(&ticked),
                    false => drop(ids.remove(&ticked)),
                }
            });
        },
        why,
    )
}
