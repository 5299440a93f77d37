//! The log of all events: how many people, by month and by age, and each event.

mod charts;

use std::rc::Rc;

use crate::ui::signals::*;

use self::charts::chart;
use super::buttons::action;
use super::report::out::{Going, out};
use super::report::row::{from_plan, is_over, start_row, starter};
use super::report::sheet::{month_words, of_many};
use super::report::words;
use crate::domain::report::Report;
use crate::domain::report::chart::Bar;
use crate::domain::report::log::{self, Period, newest_first, periods};
use crate::domain::report::people::{Age, Reached};
use crate::platform::{clock, intl};
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::select::select;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::pages::learn::quiz::check::day_words;
use crate::ui::pages::share::plan::words as plan_words;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How many months a chart has room for.
const MONTHS: usize = 12;

/// The log as it was read.
#[derive(Clone, Copy)]
struct Log {
    all: StoredValue<Vec<(String, Report)>>,
    /// Which period is shown: 0 for all, else its place in [`Log::periods`].
    period: RwSignal<usize>,
    keeper: Keeper,
}

impl Log {
    /// The periods to choose from.
    fn periods(self) -> Vec<Period> {
        let mut all = vec![Period::All];
        all.extend(self.all.with_value(|all| periods(all)));
        all
    }

    /// The chosen period, tracked.
    fn period(self) -> Period {
        let at = self.period.get();
        self.periods().get(at).copied().unwrap_or(Period::All)
    }

    /// The events of the chosen period, tracked.
    fn chosen(self) -> Vec<(String, Report)> {
        let period = self.period();
        self.all.with_value(|all| {
            let chosen = all.iter().filter(|(_, report)| period.holds(report.date));
            chosen.cloned().collect()
        })
    }

    /// The same without their ids.
    fn reports(self) -> Vec<Report> {
        self.chosen()
            .into_iter()
            .map(|(_, report)| report)
            .collect()
    }
}

/// The log.
pub fn reports_page() -> View {
    set_title(t!("reports-title"));
    let log = Log {
        all: StoredValue::new(Vec::new()),
        period: RwSignal::new(0),
        keeper: keeper(),
    };
    let start = starter();
    let new = action(
        "button wide",
        Icon::Plus,
        t!("reports-new"),
        Box::new(move || start(Report::of_day(clock::today()))),
    );
    let new = el("p").class("actions").child(new.id("report-new"));
    el("div")
        .class("page-body reports-page")
        .child(el("p").class("lead").text(t!("reports-lead")))
        .child(new)
        .child_by(move || {
            // Read anew when another window changes one.
            log.keeper.watch_outside();
            log.all.set_value(newest_first(log.keeper.reports()));
            Some(untrack(|| body(log)))
        })
}

fn body(log: Log) -> View {
    let body = el("div").class("stack").child(waiting(log));
    if log.all.with_value(Vec::is_empty) {
        return body.child(empty());
    }
    let going = Going {
        reports: Rc::new(move || log.reports()),
        sheet: Rc::new(move |left, bars| {
            of_many(left, &untrack(|| period_words(log.period())), bars)
        }),
        many: true,
    };
    body.child(choice(log))
        .child(el("div").child_by(move || Some(sums(log))))
        .child(out(going))
        .child(el("div").child_by(move || Some(events(log))))
}

/// What a first count gives.
fn empty() -> View {
    el("div")
        .class("card empty")
        .child(el("h2").text(t!("reports-empty-title")))
        .child(el("p").text(t!("reports-empty")))
}

/// Plans whose day has come and that nobody has reported on.
fn waiting(log: Log) -> Option<View> {
    let mut waiting = Vec::new();
    for (id, plan) in log.keeper.plans() {
        let is_told = |(_, report): &(String, Report)| report.plan.as_ref() == Some(&id);
        if is_over(&plan) && !log.all.with_value(|all| all.iter().any(is_told)) {
            let title = plan_words::name(&plan);
            waiting.push(start_row(title, t!("reports-waiting-line"), from_plan(&id)));
        }
    }
    (!waiting.is_empty()).then(|| {
        el("section")
            .class("reports-waiting")
            .child(el("h2").text(t!("reports-waiting")))
            .child(rows(waiting))
    })
}

fn period_words(period: Period) -> String {
    match period {
        Period::All => String::new(),
        Period::Year(year) => year.to_string(),
        Period::Month(month) => month_words(month),
    }
}

/// The choice of a year or a month, once there is something to choose.
fn choice(log: Log) -> Option<View> {
    let periods = log.periods();
    let option = |(at, period): (usize, &Period)| {
        let words = match period {
            Period::All => t!("reports-period-all").to_owned(),
            period => period_words(*period),
        };
        (at.to_string(), words)
    };
    (periods.len() > 2).then(|| {
        select(
            "reports-period",
            t!("reports-period"),
            periods.iter().enumerate().map(option).collect(),
            Rc::new(move || log.period.get().to_string()),
            Rc::new(move |at: String| log.period.set(at.parse().unwrap_or(0))),
        )
    })
}

/// Sums and charts of the chosen period.
fn sums(log: Log) -> View {
    let reports = log.reports();
    let all = words::reached(log::in_all(&reports));
    let sums = el("section")
        .class("card reports-sum")
        .child(el("p").class("reports-all").id("reports-all").text(&all))
        .child(
            el("p")
                .class("soft")
                .text(&tn!("reports-events", reports.len())),
        );
    el("div")
        .class("stack")
        .child(sums)
        .child(by_month(&reports))
        .child(by_age(&reports))
}

/// Each event of the chosen period.
fn events(log: Log) -> View {
    let chosen = log.chosen();
    let events = chosen.iter().map(|(id, report)| event_row(id, report));
    el("section")
        .class("reports-list")
        .child(el("h2").text(t!("reports-list")))
        .child(rows(events.collect()))
}

fn event_row(id: &str, report: &Report) -> View {
    let day = match report.date {
        Some(day) => day_words(day),
        None => t!("reports-no-day").to_owned(),
    };
    let people = words::reached(report.people.reached());
    let line = t!("reports-event", day = day, people = people);
    let to = Route::Report(id.to_owned());
    list_row(&to, Some(Icon::Users), &words::name(report), &line)
}

/// People by month: the last ones as a chart, all of them as a table.
fn by_month(reports: &[Report]) -> Option<View> {
    let months = log::by_month(reports);
    let language = &texts::pack().language.code;
    let last = log::last_months(&months, MONTHS);
    let bars = last.iter().map(|(month, sum)| {
        let name = intl::short_month(language, *month);
        bar(name, *sum)
    });
    let table = months.iter().rev().map(|(month, sum)| {
        let name = month.map_or(t!("reports-no-day").to_owned(), month_words);
        (name, *sum)
    });
    let title = match last.len() {
        MONTHS => t!("reports-chart-months-last"),
        _ => t!("reports-chart-months"),
    };
    let any = last.iter().any(|(_, sum)| sum.all() > 0);
    any.then(|| {
        chart(
            "months",
            title,
            t!("reports-table-month"),
            bars.collect(),
            table.collect(),
        )
    })
}

/// People by age. Those of whom only a rough number is known have no age, and say so.
fn by_age(reports: &[Report]) -> Option<View> {
    let mut ages: Vec<(String, Reached)> = Vec::new();
    for age in Age::ALL {
        let reached = Reached {
            counted: log::at_age(reports, age),
            about: 0,
        };
        ages.push((words::age(age).to_owned(), reached));
    }
    let about = log::in_all(reports).about;
    if about > 0 {
        let reached = Reached { counted: 0, about };
        ages.push((t!("reports-not-counted").to_owned(), reached));
    }
    let any = ages.iter().take(5).any(|(_, reached)| reached.counted > 0);
    any.then(|| {
        let bars = ages.iter().map(|(name, sum)| bar(name.clone(), *sum));
        chart(
            "ages",
            t!("reports-chart-ages"),
            t!("reports-table-age"),
            bars.collect(),
            ages.clone(),
        )
    })
}

fn bar(name: String, reached: Reached) -> Bar {
    Bar {
        name,
        reached,
        number: words::number(reached.all()),
    }
}
