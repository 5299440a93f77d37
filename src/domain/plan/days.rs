//! Days of a plan, as people speak of them: how long until then, and what is late.

use super::calendar::{DAY, Hours};
use super::{Plan, Task};
use crate::domain::date::Date;

/// How far off a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// So many days ago, at least one.
    Past(usize),
    /// Today.
    Today,
    /// In so many days, at least one.
    Ahead(usize),
}

impl Distance {
    /// From `today` to `day`.
    pub fn of(today: Date, day: Date) -> Distance {
        let days = today.days_until(day);
        let count = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
        match days {
            0 => Distance::Today,
            ..0 => Distance::Past(count),
            _ => Distance::Ahead(count),
        }
    }
}

/// When an open task is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Its day has passed.
    Late(Date),
    /// Today.
    Today,
    /// Within the next six days: the name of the weekday says which.
    ThisWeek(Date),
    /// Later than that.
    Later(Date),
}

impl Task {
    /// When it is due; none for a task that is done or has no day.
    pub fn is_due(&self, today: Date) -> Option<Due> {
        let day = self.due.filter(|_| !self.done)?;
        Some(match Distance::of(today, day) {
            Distance::Past(_) => Due::Late(day),
            Distance::Today => Due::Today,
            Distance::Ahead(..=6) => Due::ThisWeek(day),
            Distance::Ahead(_) => Due::Later(day),
        })
    }
}

impl Plan {
    /// How many tasks are late, under one heading or in all.
    pub fn late(&self, heading: Option<&str>, today: Date) -> usize {
        let tasks = self
            .tasks
            .iter()
            .filter(|task| heading.is_none_or(|h| task.heading == h));
        tasks
            .filter(|task| matches!(task.is_due(today), Some(Due::Late(_))))
            .count()
    }
}

/// Where the day of a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// So many days ahead, at least one.
    Ahead(usize),
    /// Today. It has not begun, or nobody knows.
    Today,
    /// It is going on, maybe since yesterday.
    Now,
    /// It has ended today.
    Over,
    /// So many days ago, at least one.
    Past(usize),
}

impl Stage {
    /// At so many minutes since the midnight of `today`.
    pub fn of(day: Date, hours: Option<Hours>, today: Date, minutes: u32) -> Stage {
        match Distance::of(today, day) {
            Distance::Ahead(days) => Stage::Ahead(days),
            Distance::Today => Stage::within(hours, minutes),
            // What goes on past midnight is not over.
            Distance::Past(1) if Stage::within(hours, minutes + DAY) == Stage::Now => Stage::Now,
            Distance::Past(days) => Stage::Past(days),
        }
    }

    /// At so many minutes since the midnight of its day. What has no end is not over before the
    /// day is.
    fn within(hours: Option<Hours>, minutes: u32) -> Stage {
        let Some((hours, end)) = hours.and_then(|hours| Some((hours, hours.ends?))) else {
            return Stage::Today;
        };
        match minutes {
            now if now < hours.begins => Stage::Today,
            now if now < end => Stage::Now,
            _ => Stage::Over,
        }
    }
}

/// Puts plans into the order in which one looks for them: the next day first, then those without
/// a day, then what is over, the latest first. Otherwise the order stays. `minutes`: since the
/// midnight of `today`.
pub fn next_first(plans: Vec<(String, Plan)>, today: Date, minutes: u32) -> Vec<(String, Plan)> {
    let stage = |plan: &Plan| Some(Stage::of(plan.date?, plan.hours(), today, minutes));
    let rank = |plan: &Plan| match stage(plan) {
        Some(Stage::Today | Stage::Now | Stage::Over) => (0, 0),
        Some(Stage::Ahead(days)) => (0, days),
        None => (1, 0),
        Some(Stage::Past(days)) => (2, days),
    };
    // Plans are few, and the code of a sort of the library is larger than the page that calls it.
    let mut ordered: Vec<(String, Plan)> = Vec::with_capacity(plans.len());
    for (id, plan) in plans {
        let at = ordered.partition_point(|(_, other)| rank(other) <= rank(&plan));
        ordered.insert(at, (id, plan));
    }
    ordered
}

/// What a date field says while someone types in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// No day.
    Nothing,
    /// A day.
    Day(Date),
    /// Not yet a day, such as one whose year has two digits so far.
    Unfinished,
}

impl Typed {
    /// Reads the field. No day of a plan lies before the year 1000.
    pub fn read(text: &str) -> Typed {
        match text.parse::<Date>() {
            Ok(day) if day.parts().0 >= 1000 => Typed::Day(day),
            _ if text.trim().is_empty() => Typed::Nothing,
            _ => Typed::Unfinished,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
    }

    fn task(due: &str, done: bool) -> Task {
        Task {
            due: due.parse().ok(),
            done,
            heading: "x".into(),
            ..Task::default()
        }
    }

    #[test]
    fn counts_days_both_ways() {
        let today = day("2026-11-21");
        assert_eq!(Distance::of(today, day("2026-12-11")), Distance::Ahead(20));
        assert_eq!(Distance::of(today, today), Distance::Today);
        assert_eq!(Distance::of(today, day("2026-11-18")), Distance::Past(3));
    }

    #[test]
    fn knows_when_a_task_is_due() {
        let today = day("2026-11-21");
        let due = |text: &str| task(text, false).is_due(today);
        assert_eq!(due("2026-11-20"), Some(Due::Late(day("2026-11-20"))));
        assert_eq!(due("2026-11-21"), Some(Due::Today));
        assert_eq!(due("2026-11-27"), Some(Due::ThisWeek(day("2026-11-27"))));
        assert_eq!(due("2026-11-28"), Some(Due::Later(day("2026-11-28"))));
        assert_eq!(due(""), None);
        assert_eq!(task("2026-11-20", true).is_due(today), None);
    }

    #[test]
    fn counts_what_is_late() {
        let tasks = vec![
            task("2026-11-20", false),
            task("2026-11-20", true),
            task("", false),
        ];
        let plan = Plan {
            tasks,
            ..Plan::default()
        };
        assert_eq!(plan.late(None, day("2026-11-21")), 1);
        assert_eq!(plan.late(Some("x"), day("2026-11-20")), 0);
        assert_eq!(plan.late(Some("y"), day("2026-11-21")), 0);
    }

    #[test]
    fn a_day_has_a_before_a_during_and_an_after() {
        let today = day("2026-11-21");
        let hours = |ends| Some(Hours { begins: 1080, ends });
        let at = |minutes| Stage::of(today, hours(Some(1230)), today, minutes);
        assert_eq!(
            [0, 1079, 1080, 1229, 1230].map(at),
            [
                Stage::Today,
                Stage::Today,
                Stage::Now,
                Stage::Now,
                Stage::Over
            ]
        );
        assert_eq!(Stage::of(today, hours(None), today, 1439), Stage::Today);
        assert_eq!(Stage::of(today, None, today, 1439), Stage::Today);
    }

    #[test]
    fn what_goes_on_past_midnight_is_not_over() {
        let night = Hours {
            begins: 22 * 60,
            ends: Some(26 * 60),
        };
        let at = |today: &str, hour: u32, minute: u32| {
            let first = day("2026-11-21");
            Stage::of(first, Some(night), day(today), hour * 60 + minute)
        };
        assert_eq!(at("2026-11-20", 23, 0), Stage::Ahead(1));
        assert_eq!(at("2026-11-21", 0, 30), Stage::Today);
        assert_eq!(at("2026-11-21", 23, 59), Stage::Now);
        assert_eq!(at("2026-11-22", 0, 30), Stage::Now);
        assert_eq!(at("2026-11-22", 2, 0), Stage::Past(1));
        assert_eq!(at("2026-11-23", 0, 30), Stage::Past(2));
        let evening = Some(Hours {
            begins: 1080,
            ends: None,
        });
        let after = Stage::of(day("2026-11-21"), evening, day("2026-11-22"), 0);
        assert_eq!(after, Stage::Past(1));
    }

    #[test]
    fn the_next_plan_comes_first() {
        let plan = |date: &str| {
            (
                date.to_owned(),
                Plan {
                    date: date.parse().ok(),
                    ..Plan::default()
                },
            )
        };
        let plans = [
            "2026-01-01",
            "",
            "2026-12-31",
            "2026-11-20",
            "2026-11-22",
            "2026-11-21",
        ];
        let plans = next_first(plans.map(plan).into(), day("2026-11-21"), 30);
        let order: Vec<&str> = plans.iter().map(|(date, _)| date.as_str()).collect();
        assert_eq!(
            order,
            [
                "2026-11-21",
                "2026-11-22",
                "2026-12-31",
                "",
                "2026-11-20",
                "2026-01-01"
            ]
        );
    }

    #[test]
    fn a_plan_that_goes_on_since_yesterday_is_still_among_the_next() {
        let plan = |name: &str, date: &str, ends: &str| {
            let plan = Plan {
                date: date.parse().ok(),
                time: "22:00".into(),
                ends: ends.into(),
                ..Plan::default()
            };
            (name.to_owned(), plan)
        };
        let plans = vec![
            plan("over", "2026-11-20", "23:00"),
            plan("ahead", "2026-11-22", "23:00"),
            plan("night", "2026-11-20", "2:00"),
        ];
        let plans = next_first(plans, day("2026-11-21"), 30);
        let order: Vec<&str> = plans.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(order, ["night", "ahead", "over"]);
    }

    #[test]
    fn a_year_of_two_digits_is_still_being_typed() {
        assert_eq!(Typed::read("0026-12-11"), Typed::Unfinished);
        assert_eq!(Typed::read("2026-12-11"), Typed::Day(day("2026-12-11")));
        assert_eq!(Typed::read(""), Typed::Nothing);
        assert_eq!(Typed::read("11.12.26"), Typed::Unfinished);
    }
}
