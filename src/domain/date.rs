//! A calendar date without a time zone, as people write on a wall planner.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, stored and written as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: i32,
    month: u32,
    day: u32,
}

/// A text that is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form YYYY-MM-DD")
    }
}

impl Date {
    /// The date, if the calendar has it. Years run from 1 to 9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Date { year, month, day })
    }

    /// Year, month and day.
    pub fn parts(self) -> (i32, u32, u32) {
        (self.year, self.month, self.day)
    }

    /// Days from `self` to `other`; negative when `other` comes first.
    pub fn days_until(self, other: Date) -> i64 {
        other.day_number() - self.day_number()
    }

    /// The day so many days later, or earlier for a negative number; none outside the years that
    /// a date can have. By Howard Hinnant's `civil_from_days`.
    pub fn plus_days(self, days: i64) -> Option<Date> {
        let since_march_0000 = self.day_number().checked_add(days)?.checked_add(719_468)?;
        let era = since_march_0000.div_euclid(146_097);
        let day_of_era = since_march_0000.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        Date::new(year.try_into().ok()?, month as u32, day as u32)
    }

    /// The day of the week, from 1 for Monday to 7 for Sunday, as ISO 8601 counts them.
    pub fn weekday(self) -> u32 {
        // 1970-01-01 was a Thursday.
        (self.day_number() + 3).rem_euclid(7) as u32 + 1
    }

    /// Days since 1970-01-01, by Howard Hinnant's `days_from_civil`.
    fn day_number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let month = i64::from(self.month);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let shifted_month = if month > 2 { month - 3 } else { month + 9 };
        let day_of_year = (153 * shifted_month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
            - 719_468
    }
}

fn days_in_month(year: i32, month: u32) -> u32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Date, NotADate> {
        let mut parts = text.splitn(3, '-');
        let mut number = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits)?;
            part.bytes().all(|b| b.is_ascii_digit()).then_some(())?;
            part.parse::<u32>().ok()
        };
        let (year, month, day) = (number(4), number(2), number(2));
        match (year, month, day) {
            (Some(year), Some(month), Some(day)) => i32::try_from(year)
                .ok()
                .and_then(|year| Date::new(year, month, day))
                .ok_or(NotADate),
            _ => Err(NotADate),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
    }

    #[test]
    fn knows_which_days_exist() {
        assert!(Date::new(2024, 2, 29).is_some());
        assert!(Date::new(2023, 2, 29).is_none());
        assert!(Date::new(1900, 2, 29).is_none());
        assert!(Date::new(2026, 4, 31).is_none());
        assert!("2026-13-01".parse::<Date>().is_err());
        assert!("26-1-1".parse::<Date>().is_err());
        assert!("+026-01-01".parse::<Date>().is_err());
    }

    #[test]
    fn counts_days() {
        assert_eq!(date("2026-11-21").days_until(date("2026-12-11")), 20);
        assert_eq!(date("2024-02-28").days_until(date("2024-03-01")), 2);
        assert_eq!(date("2026-01-01").days_until(date("2025-12-31")), -1);
        assert_eq!(date("1970-01-01").day_number(), 0);
        assert_eq!(date("2024-02-28").plus_days(2), Some(date("2024-03-01")));
        assert_eq!(date("9999-12-31").plus_days(1), None);
        assert_eq!(date("2026-01-01").plus_days(i64::MIN), None);
    }

    #[test]
    fn knows_the_days_of_the_week() {
        assert_eq!(date("1970-01-01").weekday(), 4);
        assert_eq!(date("2026-11-22").weekday(), 7);
        assert_eq!(date("2026-11-23").weekday(), 1);
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(year in 1i32..=9999, month in 1u32..=12, day in 1u32..=31) {
            if let Some(date) = Date::new(year, month, day) {
                prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
            }
        }

        #[test]
        fn steps_by_days(
            year in 1i32..=9999, month in 1u32..=12, day in 1u32..=28, days in -5_000_000i64..5_000_000,
        ) {
            let from = Date::new(year, month, day).expect("a date");
            if let Some(to) = from.plus_days(days) {
                prop_assert_eq!(from.days_until(to), days);
                let weekday = (i64::from(from.weekday()) - 1 + days).rem_euclid(7) + 1;
                prop_assert_eq!(i64::from(to.weekday()), weekday);
            } else {
                let last = date(if days < 0 { "0001-01-01" } else { "9999-12-31" });
                prop_assert!(from.days_until(last).abs() < days.abs());
            }
        }

        #[test]
        fn never_panics_on_text(text in ".{0,16}") {
            let _ = text.parse::<Date>();
        }
    }
}
