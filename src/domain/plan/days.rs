//! Days of a plan, as people speak of them: how long until then, and what is late.

use super::calendar::Hours;
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

/// Where a plan stands within its own day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It has not begun, or nobody knows.
    Ahead,
    /// It is going on.
    Now,
    /// It has ended.
    Over,
}

impl Stage {
    /// At so many minutes since the midnight of its day. What has no end is not over before the
    /// day is.
    pub fn at(hours: Option<Hours>, minutes: u32) -> Stage {
        let Some((hours, end)) = hours.and_then(|hours| Some((hours, hours.ends?))) else {
            return Stage::Ahead;
        };
        match minutes {
            now if now < hours.begins => Stage::Ahead,
            now if now < end => Stage::Now,
            _ => Stage::Over,
        }
    }
}

/// Puts plans into the order in which one looks for them: the next day first, then those without
/// a day, then what is over, the latest first. Otherwise the order stays.
pub fn next_first(plans: Vec<(String, Plan)>, today: Date) -> Vec<(String, Plan)> {
    let rank = |plan: &Plan| match plan.date.map(|day| Distance::of(today, day)) {
        Some(Distance::Today) => (0, 0),
        Some(Distance::Ahead(days)) => (0, days),
        None => (1, 0),
        Some(Distance::Past(days)) => (2, days),
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
        let hours = |ends| Some(Hours { begins: 1080, ends });
        let at = |minutes| Stage::at(hours(Some(1230)), minutes);
        assert_eq!(
            [0, 1079, 1080, 1229, 1230].map(at),
            [
                Stage::Ahead,
                Stage::Ahead,
                Stage::Now,
                Stage::Now,
                Stage::Over
            ]
        );
        assert_eq!(Stage::at(hours(None), 1439), Stage::Ahead);
        assert_eq!(Stage::at(None, 1439), Stage::Ahead);
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
        let plans = next_first(plans.map(plan).into(), day("2026-11-21"));
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
    fn a_year_of_two_digits_is_still_being_typed() {
        assert_eq!(Typed::read("0026-12-11"), Typed::Unfinished);
        assert_eq!(Typed::read("2026-12-11"), Typed::Day(day("2026-12-11")));
        assert_eq!(Typed::read(""), Typed::Nothing);
        assert_eq!(Typed::read("11.12.26"), Typed::Unfinished);
    }
}
