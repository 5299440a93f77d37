//! Ways to a report: from its plan, from the start of Share, and from the log.

use crate::ui::signals::*;

use super::words;
use crate::domain::plan::Plan;
use crate::domain::report::Report;
use crate::domain::report::log::newest_first;
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::navigation::navigation;
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::share::all_of::blank_or_new;
use crate::ui::pages::share::buttons::Run;
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The row of a plan that leads to its report: there from its day on, or once there is one.
pub fn report_row(id: &str, plan: OpenPlan) -> View {
    let keeper = keeper();
    let of_plan = |(_, report): &(String, Report)| report.plan.as_deref() == Some(id);
    if let Some((id, report)) = keeper.reports().into_iter().find(of_plan) {
        let line = words::reached(report.people.reached());
        let to = Route::Report(id);
        let row = list_row(&to, Some(Icon::Users), t!("report-row"), &line);
        return rows(vec![row]).id("plan-report");
    }
    let id = id.to_owned();
    el("div").show_if(
        move || plan.with(is_over),
        move || {
            let title = t!("report-row").to_owned();
            let row = start_row(title, t!("report-row-line"), from_plan(&id));
            rows(vec![row]).id("plan-report")
        },
    )
}

/// Whether the day of a plan has come, so that there may be something to report.
pub fn is_over(plan: &Plan) -> bool {
    let today = clock::today();
    plan.date
        .is_some_and(|day| today.is_some_and(|today| day <= today))
}

/// A row that starts something.
pub fn start_row(title: String, line: &str, run: Run) -> View {
    let text = el("span")
        .class("row-text")
        .child(el("span").class("row-title").text(&title))
        .child(el("span").class("row-line").text(line));
    let button = el("button")
        .attr("type", "button")
        .class("row row-start")
        .child(el("span").class("row-icon").child(glyph(Icon::Plus)))
        .child(text)
        .on_click(move || run.give());
    el("li").child(button)
}

/// Starts the report of a plan as it is stored by then, and opens it.
pub fn from_plan(id: &str) -> Run {
    let (keeper, start, id) = (keeper(), starter(), id.to_owned());
    Box::new(move || {
        keeper.flush();
        if let Some(plan) = keeper.load::<Plan>(&Key::Plan(id.clone())) {
            start(Report::of_plan(&id, &plan, clock::today()));
        }
    })
}

/// Stores a new report and opens it. One that was started and left blank is as good as a new one.
pub fn starter() -> impl Fn(Report) {
    let (keeper, notices, navigation) = (keeper(), notices(), navigation());
    move |report: Report| {
        let id = blank_or_new(keeper.reports(), Report::is_blank);
        // Where there is no room for it the keeper has said so.
        if keeper.write(&Key::Report(id.clone()), &report) {
            hush(notices);
            navigation.go(&Route::Report(id));
        }
    }
}

/// Takes away the word that all is saved: it would lie over the counters, and the page of a report
/// says the same.
pub fn hush(notices: Notices) {
    let is_known = |text: &str| text == t!("store-saved") || text == t!("store-blocked-short");
    let notice = untrack(|| notices.current());
    if notice.is_some_and(|notice| is_known(&notice.text)) {
        notices.dismiss();
    }
}

/// The last event and how many came, or what the log is for.
pub fn reports_line(keeper: Keeper) -> String {
    let reports = newest_first(keeper.reports());
    let dated = reports.iter().find(|(_, report)| report.date.is_some());
    match dated.or(reports.first()) {
        None => t!("reports-line").to_owned(),
        Some((_, report)) => {
            let people = words::reached(report.people.reached());
            t!("reports-last", name = words::name(report), people = people)
        }
    }
}
