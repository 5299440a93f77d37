//! The days on which someone who travels gets in touch.

use super::TravelCard;
use crate::domain::date::Date;

/// How often someone gets in touch, and when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckIns {
    /// Days of the week, from 1 for Monday to 7 for Sunday.
    pub weekdays: Vec<u32>,
    /// Where no day of the week is chosen: every so many days, from the day of leaving on. 0 where
    /// that is not chosen either.
    pub every: u32,
    /// The hour, as the traveller wrote it.
    pub hour: String,
}

impl CheckIns {
    /// Whether any days are chosen.
    pub fn has_days(&self) -> bool {
        !self.weekdays.is_empty() || self.every > 0
    }

    /// Chooses every so many days in place of days of the week; 0 chooses neither.
    pub fn set_every(&mut self, every: u32) {
        self.weekdays.clear();
        self.every = every;
    }

    /// Chooses a day of the week, or takes it away. They stay in order.
    pub fn set_weekday(&mut self, weekday: u32, chosen: bool) {
        self.weekdays.retain(|day| *day != weekday);
        if chosen {
            self.every = 0;
            let at = self.weekdays.partition_point(|day| *day < weekday);
            self.weekdays.insert(at, weekday);
        }
    }
}

impl TravelCard {
    /// The first day, from `from` on, on which to get in touch. None where no days are chosen, and
    /// after the journey. 'Every so many days' needs a day of leaving to count from.
    pub fn next_check_in(&self, from: Date) -> Option<Date> {
        let start = self.leaves.map_or(from, |leaves| leaves.max(from));
        let day = match self.check_ins.weekdays.as_slice() {
            [] => self.next_by_number(start)?,
            weekdays => next_by_weekday(start, weekdays)?,
        };
        self.returns
            .is_none_or(|returns| day <= returns)
            .then_some(day)
    }

    /// The next days on which to get in touch, from `from` on, at most so many.
    pub fn check_ins_from(&self, from: Date, limit: usize) -> Vec<Date> {
        let mut days = Vec::new();
        let mut next = self.next_check_in(from);
        while let Some(day) = next
            && days.len() < limit
        {
            days.push(day);
            next = day.plus_days(1).and_then(|day| self.next_check_in(day));
        }
        days
    }

    /// The next day that lies a whole number of times `every` after the day of leaving.
    fn next_by_number(&self, start: Date) -> Option<Date> {
        let every = i64::from(self.check_ins.every);
        let leaves = self.leaves.filter(|_| every > 0)?;
        let past = leaves.days_until(start).rem_euclid(every);
        start.plus_days((every - past) % every)
    }
}

fn next_by_weekday(start: Date, weekdays: &[u32]) -> Option<Date> {
    (0..7)
        .filter_map(|days| start.plus_days(days))
        .find(|day| weekdays.contains(&day.weekday()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
    }

    fn card(leaves: &str, returns: &str, weekdays: &[u32], every: u32) -> TravelCard {
        TravelCard {
            leaves: leaves.parse().ok(),
            returns: returns.parse().ok(),
            check_ins: CheckIns {
                weekdays: weekdays.into(),
                every,
                hour: String::new(),
            },
            ..TravelCard::default()
        }
    }

    fn days(card: &TravelCard, from: &str, limit: usize) -> Vec<String> {
        let days = card.check_ins_from(date(from), limit);
        days.iter().map(Date::to_string).collect()
    }

    #[test]
    fn on_days_of_the_week() {
        let card = card("2026-11-20", "2026-12-02", &[3, 7], 0);
        let all = ["2026-11-22", "2026-11-25", "2026-11-29", "2026-12-02"];
        assert_eq!(days(&card, "2026-01-01", 9), all);
        assert_eq!(days(&card, "2026-11-23", 2), all[1..3]);
        assert_eq!(days(&card, "2026-12-03", 9), [""; 0]);
    }

    #[test]
    fn every_so_many_days() {
        let card = card("2026-11-20", "", &[], 10);
        let all = ["2026-11-20", "2026-11-30", "2026-12-10"];
        assert_eq!(days(&card, "2026-01-01", 3), all);
        assert_eq!(days(&card, "2026-11-21", 2), all[1..]);
    }

    #[test]
    fn without_an_agreement_there_is_no_day() {
        let today = date("2026-11-20");
        assert_eq!(card("2026-11-20", "", &[], 0).next_check_in(today), None);
        assert_eq!(card("", "", &[], 3).next_check_in(today), None);
        assert_eq!(card("2026-11-20", "", &[9], 0).next_check_in(today), None);
        assert_eq!(card("", "", &[5], 0).next_check_in(today), Some(today));
    }

    #[test]
    fn days_of_the_week_stay_in_order() {
        let mut check_ins = CheckIns::default();
        for day in [7, 3, 5, 3] {
            check_ins.set_weekday(day, true);
        }
        check_ins.set_weekday(5, false);
        assert_eq!(check_ins.weekdays, [3, 7]);
        assert!(check_ins.has_days());
        check_ins.set_every(2);
        assert_eq!((check_ins.weekdays.len(), check_ins.every), (0, 2));
        check_ins.set_weekday(1, true);
        assert_eq!((check_ins.weekdays.len(), check_ins.every), (1, 0));
        check_ins.set_every(0);
        assert!(!check_ins.has_days());
    }

    fn any_date() -> impl Strategy<Value = Date> {
        (2020i32..2030, 1u32..=12, 1u32..=28)
            .prop_filter_map("a date", |(year, month, day)| Date::new(year, month, day))
    }

    /// The rule as one would say it.
    fn is_check_in(card: &TravelCard, day: Date) -> bool {
        let during = card.leaves.is_none_or(|leaves| leaves <= day)
            && card.returns.is_none_or(|returns| day <= returns);
        let CheckIns {
            weekdays, every, ..
        } = &card.check_ins;
        let is_due = match (weekdays.is_empty(), card.leaves) {
            (false, _) => weekdays.contains(&day.weekday()),
            (true, Some(leaves)) if *every > 0 => leaves.days_until(day) % i64::from(*every) == 0,
            (true, _) => false,
        };
        during && is_due
    }

    proptest! {
        #[test]
        fn each_due_day_comes_once_and_no_other(
            leaves in prop::option::of(any_date()),
            returns in prop::option::of(any_date()),
            weekdays in prop::collection::btree_set(1u32..=7, 0..4),
            every in 0u32..40,
            from in any_date(),
        ) {
            let weekdays: Vec<u32> = weekdays.into_iter().collect();
            let card = TravelCard { leaves, returns, ..card("", "", &weekdays, every) };
            let found = card.check_ins_from(from, 12);
            let until = match found.last() {
                Some(last) if found.len() == 12 => *last,
                _ => date("2032-01-01"),
            };
            let mut expected = Vec::new();
            let mut day = from;
            while day <= until {
                if is_check_in(&card, day) && expected.len() < 12 {
                    expected.push(day);
                }
                day = day.plus_days(1).expect("a later day");
            }
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn no_record_makes_it_fail(every in any::<u32>(), weekday in any::<u32>(), from in any_date()) {
            let mut card = card("2026-11-20", "", &[], every);
            card.check_ins_from(from, 9);
            card.check_ins.weekdays = vec![weekday];
            card.check_ins_from(date("9999-12-30"), 9);
        }
    }
}
