//! Many events together: in order, by month, and in all.

use super::people::{Age, Group, Reached};
use super::{ACTIONS, Report, Tally};
use crate::domain::date::Date;

/// A stretch of time by which events are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// From the first to the last, those without a day too.
    All,
    /// One year.
    Year(i32),
    /// One month: its first day.
    Month(Date),
}

impl Period {
    /// Whether a day lies in it.
    pub fn holds(self, day: Option<Date>) -> bool {
        match self {
            Period::All => true,
            Period::Year(year) => day.is_some_and(|day| day.parts().0 == year),
            Period::Month(first) => day.and_then(month_of) == Some(first),
        }
    }
}

/// The first day of the month of a day.
pub fn month_of(day: Date) -> Option<Date> {
    let (year, month, _) = day.parts();
    Date::new(year, month, 1)
}

/// The month so many months later, or earlier; both as first days.
fn months_later(first: Date, months: i32) -> Option<Date> {
    let (year, month, _) = first.parts();
    let all = year * 12 + month as i32 - 1 + months;
    Date::new(all.div_euclid(12), all.rem_euclid(12) as u32 + 1, 1)
}

/// Puts reports into the order of their days, the newest first. Those without a day come before
/// all others: they wait for one.
pub fn newest_first(reports: Vec<(String, Report)>) -> Vec<(String, Report)> {
    // Sorting by the library would cost more than the page that shows them.
    let mut ordered: Vec<(String, Report)> = Vec::with_capacity(reports.len());
    let rank = |report: &Report| report.date.is_none();
    for (id, report) in reports {
        let at = ordered.partition_point(|(_, other)| {
            (rank(other), other.date) >= (rank(&report), report.date)
        });
        ordered.insert(at, (id, report));
    }
    ordered
}

/// How many people in all.
pub fn in_all(reports: &[Report]) -> Reached {
    sum(reports.iter())
}

fn sum<'a>(reports: impl Iterator<Item = &'a Report>) -> Reached {
    reports.fold(Reached::default(), |sum, report| {
        sum.and(report.people.reached())
    })
}

/// How many people month by month, the newest first; at last those of events without a day, if
/// there are such events.
pub fn by_month(reports: &[Report]) -> Vec<(Option<Date>, Reached)> {
    let mut months: Vec<(Option<Date>, Reached)> = Vec::new();
    for report in reports {
        let month = report.date.and_then(month_of);
        let reached = report.people.reached();
        let at = months.partition_point(|(other, _)| *other > month);
        match months.get_mut(at) {
            Some((other, sum)) if *other == month => *sum = sum.and(reached),
            _ => months.insert(at, (month, reached)),
        }
    }
    months
}

/// As many of the newest months as a chart has room for, one after the other as a calendar has
/// them, the oldest first. Months without an event are there too: a gap says something.
pub fn last_months(months: &[(Option<Date>, Reached)], most: usize) -> Vec<(Date, Reached)> {
    let mut dated = months.iter().filter_map(|(month, _)| *month);
    let Some(newest) = dated.next() else {
        return Vec::new();
    };
    let oldest = dated.next_back().unwrap_or(newest);
    let mut chosen = Vec::new();
    let mut month = Some(newest);
    while let Some(first) = month.filter(|month| *month >= oldest && chosen.len() < most) {
        let found = months.iter().find(|(other, _)| *other == Some(first));
        chosen.insert(
            0,
            (first, found.map_or(Reached::default(), |found| found.1)),
        );
        month = months_later(first, -1);
    }
    chosen
}

/// How many people were counted at an age.
pub fn at_age(reports: &[Report], age: Age) -> usize {
    let counts = reports
        .iter()
        .map(|report| report.people.counted(None, Some(age)));
    counts.sum()
}

/// How many people were counted of a group.
pub fn of_group(reports: &[Report], group: Group) -> usize {
    let counts = reports
        .iter()
        .map(|report| report.people.counted(Some(group), None));
    counts.sum()
}

/// What people did, over all events: what is known by its id in our order, then what users named,
/// each text once. What never happened is left out.
pub fn actions(reports: &[Report]) -> Vec<Tally> {
    let mut all: Vec<Tally> = Vec::new();
    for id in ACTIONS {
        let times = reports.iter().map(|report| report.times(id)).sum();
        all.push(Tally {
            times,
            ..Tally::of(id)
        });
    }
    for tally in reports.iter().flat_map(|report| &report.actions) {
        if !tally.text.trim().is_empty() {
            add_text(&mut all, tally);
        }
    }
    all.retain(|tally| tally.times > 0);
    all
}

/// What people asked, over all events, each text once.
pub fn questions(reports: &[Report]) -> Vec<Tally> {
    let mut all = Vec::new();
    for tally in reports.iter().flat_map(|report| &report.questions) {
        add_text(&mut all, tally);
    }
    all.retain(|tally| tally.times > 0);
    all
}

fn add_text(all: &mut Vec<Tally>, tally: &Tally) {
    let text = tally.text.trim();
    match all.iter_mut().find(|other| other.text.trim() == text) {
        Some(known) => known.times += tally.times,
        None => all.push(tally.clone()),
    }
}

/// The years and months in which there were events, the newest first, each year before its months.
pub fn periods(reports: &[(String, Report)]) -> Vec<Period> {
    let mut periods = Vec::new();
    let mut months: Vec<Date> = Vec::new();
    for (_, report) in reports {
        let Some(month) = report.date.and_then(month_of) else {
            continue;
        };
        let at = months.partition_point(|other| *other > month);
        if months.get(at) != Some(&month) {
            months.insert(at, month);
        }
    }
    let mut year = None;
    for month in months {
        let this = month.parts().0;
        if year != Some(this) {
            periods.push(Period::Year(this));
        }
        year = Some(this);
        periods.push(Period::Month(month));
    }
    periods
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::people::{Cell, People};
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
    }

    fn report(date: &str, counted: isize, rough: &str) -> Report {
        let mut people = People {
            rough: rough.into(),
            ..People::default()
        };
        let cell = Cell {
            group: Group::Women,
            age: Age::To24,
        };
        people.count(cell, counted);
        Report {
            date: date.parse().ok(),
            people,
            ..Report::default()
        }
    }

    fn reached(counted: usize, about: usize) -> Reached {
        Reached { counted, about }
    }

    #[test]
    fn the_newest_event_comes_first() {
        let reports = ["2026-10-01", "", "2026-11-20", "2025-01-01", "2026-11-20"];
        let reports = reports.iter().enumerate();
        let reports = reports.map(|(at, date)| (at.to_string(), report(date, 0, "")));
        let ordered = newest_first(reports.collect());
        let ids: Vec<&str> = ordered.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["1", "2", "4", "0", "3"]);
        assert_eq!(
            periods(&ordered),
            [
                Period::Year(2026),
                Period::Month(day("2026-11-01")),
                Period::Month(day("2026-10-01")),
                Period::Year(2025),
                Period::Month(day("2025-01-01")),
            ]
        );
    }

    #[test]
    fn months_are_summed() {
        let reports = [
            report("2026-11-20", 12, ""),
            report("2026-11-02", 3, "10"),
            report("2026-08-31", 0, "50"),
            report("", 1, ""),
        ];
        let months = by_month(&reports);
        assert_eq!(
            months,
            [
                (Some(day("2026-11-01")), reached(15, 7)),
                (Some(day("2026-08-01")), reached(0, 50)),
                (None, reached(1, 0)),
            ]
        );
        assert_eq!(in_all(&reports), reached(16, 57));
        let chart = last_months(&months, 12);
        let counts: Vec<usize> = chart.iter().map(|(_, sum)| sum.all()).collect();
        assert_eq!(counts, [50, 0, 0, 22]);
        assert_eq!(chart[0].0, day("2026-08-01"));
        assert_eq!(last_months(&months, 2).len(), 2);
        assert_eq!(last_months(&months[2..], 12), []);
        // A year written wrong does not make a chart of thousands.
        let wrong = [report("0026-11-20", 1, ""), report("2026-11-20", 1, "")];
        assert_eq!(last_months(&by_month(&wrong), 12).len(), 12);
    }

    #[test]
    fn a_period_holds_its_days() {
        let november = Period::Month(day("2026-11-01"));
        assert!(november.holds(Some(day("2026-11-30"))));
        assert!(!november.holds(Some(day("2025-11-30"))));
        assert!(Period::Year(2026).holds(Some(day("2026-01-01"))));
        assert!(!Period::Year(2026).holds(None));
        assert!(Period::All.holds(None));
    }

    #[test]
    fn what_was_done_is_summed_by_its_words() {
        let mut one = report("2026-11-20", 1, "");
        one.add_action("call", 2);
        one.add_action("promise", 1);
        one.add_action("promise", -1);
        crate::domain::report::put(&mut one.actions, "x".into(), "Joined the club");
        let mut two = report("2026-11-21", 1, "");
        two.add_action("call", 1);
        crate::domain::report::put(&mut two.actions, "y".into(), "Joined the club ");
        let all = actions(&[one, two]);
        let all: Vec<(&str, &str, usize)> = all
            .iter()
            .map(|tally| (tally.id.as_str(), tally.text.as_str(), tally.times))
            .collect();
        assert_eq!(all, [("call", "", 3), ("x", "Joined the club", 2)]);
    }

    proptest! {
        #[test]
        fn months_and_ages_add_up(
            events in prop::collection::vec((0u32..40, 0isize..50, 0usize..90), 0..12),
        ) {
            let reports: Vec<Report> = events.iter().map(|(month, counted, rough)| {
                let date = months_later(day("2025-01-01"), *month as i32);
                let date = date.map(|date| date.to_string()).unwrap_or_default();
                report(&date, *counted, &rough.to_string())
            }).collect();
            let all = in_all(&reports);
            let months = by_month(&reports).iter().fold(Reached::default(), |sum, (_, one)| sum.and(*one));
            prop_assert_eq!(months, all);
            let ages: usize = Age::ALL.iter().map(|age| at_age(&reports, *age)).sum();
            let groups: usize = Group::ALL.iter().map(|group| of_group(&reports, *group)).sum();
            prop_assert_eq!((ages, groups), (all.counted, all.counted));
            let counted: isize = events.iter().map(|(_, counted, _)| counted).sum();
            prop_assert_eq!(all.counted as isize, counted);
        }
    }
}
