//! What comes after an event: partners to thank, things to give back.

use super::open::OpenReport;
use crate::domain::partners::Partner;
use crate::domain::plan::{Need, Plan};
use crate::domain::report::Report;
use crate::domain::table::Ids;
use crate::storage::keys::Key;
use crate::ui::components::button::link;
use crate::ui::components::icon::Icon;
use crate::ui::components::tick_row::tick_row;
use crate::ui::keeper::Keeper;
use crate::ui::pages::share::fold::folding;
use crate::ui::pages::share::partners::words::name_of;
use crate::ui::pages::share::plan::needs;
use crate::ui::route::Route;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// Partners and needs of the plan, as they are stored.
struct Open {
    partners: Vec<(String, Partner)>,
    needs: Vec<Need>,
}

/// Reads them.
fn open(report: &Report, keeper: Keeper) -> Open {
    let plan = report.plan.clone();
    let plan = plan.and_then(|id| keeper.load::<Plan>(&Key::Plan(id)));
    let plan = plan.unwrap_or_default();
    let mut ids = report.partners.clone();
    for id in plan.partners {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let named = |id: String| {
        let partner = keeper.load(&Key::Partner(id.clone()))?;
        Some((id, partner))
    };
    Open {
        partners: ids.into_iter().filter_map(named).collect(),
        needs: plan.needs,
    }
}

/// How much of it is done.
fn standing(report: &Report, keeper: Keeper) -> String {
    let open = open(report, keeper);
    let thanked = open.partners.iter();
    let thanked = thanked.filter(|(id, _)| report.thanked.contains(id));
    let returned = open.needs.iter();
    let returned = returned.filter(|need| report.returned.contains(&need.id));
    let done = thanked.count() + returned.count();
    match open.partners.len() + open.needs.len() {
        0 => String::new(),
        total => tn!("report-after-line", done, total = total),
    }
}

/// Thanking and giving back.
pub(super) fn after(report: OpenReport) -> View {
    let keeper = report.keeper;
    let line = report.words(
        Box::new(|report| {
            let ticks = [report.thanked.len(), report.returned.len()];
            let plan = report.plan.clone().unwrap_or_default();
            [plan, ticks[0].to_string(), ticks[1].to_string()].join("/")
        }),
        Box::new(move |report| standing(report, keeper)),
    );
    // Built anew for another plan, not for each tick.
    let plan = move || vec![report.with(|report| report.plan.clone().unwrap_or_default())];
    let body = move || {
        el("div")
            .class("heading-body")
            .each_by(plan, move |id| ticks(report, id))
    };
    folding(
        "part-after",
        Icon::Heart,
        t!("report-after"),
        line,
        RwSignal::new(false),
        Box::new(body),
    )
}

fn ticks(report: OpenReport, plan: &str) -> View {
    let open = report.kept.peek(|kept| open(kept, report.keeper));
    let nothing = match (open.partners.is_empty() && open.needs.is_empty(), plan) {
        (false, _) => None,
        (true, "") => Some(t!("report-after-none")),
        (true, _) => Some(t!("report-after-nothing")),
    };
    let partners = open.partners.iter().map(|(id, partner)| {
        let to = Route::Partner(id.clone());
        let more = link("", &to, t!("report-thank-open"));
        let why = el("p").class("tick-why").child(more);
        tick(report, id, &name_of(partner), THANKED, Some(why))
    });
    let needs = open.needs.iter().map(|need| {
        let who = need.who.trim();
        let why = (!who.is_empty()).then(|| {
            let from = t!("report-return-from", who = who);
            el("p").class("tick-why").text(&from)
        });
        tick(report, &need.id, &needs::title(need), RETURNED, why)
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
