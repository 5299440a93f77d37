//! What of a plan goes into a calendar: its day, and each task that has one.

use super::hours::read_time;
use super::{Plan, Task};
use crate::domain::calendar::{Entry, When, uid};

/// Minutes of a day.
pub(super) const DAY: u32 = 24 * 60;

/// When the day begins and ends, in minutes since its midnight. The end may lie on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The beginning.
    pub begins: u32,
    /// The end, if there is one.
    pub ends: Option<u32>,
}

/// The words around what the user wrote.
pub struct Words {
    /// The name of the plan, or a stand-in for it.
    pub name: String,
    /// All else that is to be said of the day: times that are none, how to get there.
    pub day_notes: String,
    /// The name of a task, with that of its plan.
    pub task: Box<dyn Fn(&Task) -> String>,
    /// Who does a task.
    pub owner: Box<dyn Fn(&str) -> String>,
}

impl Plan {
    /// When its day begins and ends, as far as that can be read. An end before the beginning is
    /// past midnight.
    pub fn hours(&self) -> Option<Hours> {
        let begins = read_time(&self.time)?;
        let ends = read_time(&self.ends).filter(|end| *end != begins);
        Some(Hours {
            begins,
            ends: ends.map(|end| if end < begins { end + DAY } else { end }),
        })
    }

    /// Its tasks that a calendar file would hold now. Those that are done stand only in a file
    /// that may change an earlier one: else they would come back as things to do.
    pub fn in_calendar(&self) -> impl Iterator<Item = &Task> {
        let tasks = self.tasks.iter();
        tasks.filter(|task| task.due.is_some() && (!task.done || self.issued > 0))
    }

    /// Whether it ends after midnight, or is said to end before it begins.
    pub fn ends_next_day(&self) -> bool {
        let ends = self.hours().and_then(|hours| hours.ends);
        ends.is_some_and(|ends| ends >= DAY)
    }

    /// Its entries in a calendar. `id`: its own; `times`: when it begins and ends, in
    /// milliseconds since 1970, where that is known.
    pub fn entries(
        &self,
        id: &str,
        times: Option<(u64, Option<u64>)>,
        words: &Words,
    ) -> Vec<Entry> {
        let at = |utc_ms| When::At { utc_ms };
        let day = self.date.map(|day| Entry {
            uid: uid(id, "day"),
            title: words.name.clone(),
            notes: words.day_notes.clone(),
            place: self.place.clone(),
            begins: times.map_or(When::Day(day), |(begins, _)| at(begins)),
            ends: times.and_then(|(_, ends)| ends).map(at),
            remind_days: self.remind,
        });
        let mut entries: Vec<Entry> = day.into_iter().collect();
        for task in self.in_calendar() {
            let Some(due) = task.due else { continue };
            let owner = task.owner.trim();
            entries.push(Entry {
                uid: uid(id, &task.id),
                title: (words.task)(task),
                notes: if owner.is_empty() {
                    String::new()
                } else {
                    (words.owner)(owner)
                },
                place: String::new(),
                begins: When::Day(due),
                ends: None,
                remind_days: self.remind.filter(|_| !task.done),
            });
        }
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Date;

    fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    fn plan() -> Plan {
        let task = |id: &str, due: &str, done| Task {
            id: id.into(),
            text: id.into(),
            owner: " Dao ".into(),
            due: day(due),
            done,
            ..Task::default()
        };
        Plan {
            name: "Film night".into(),
            date: day("2026-12-11"),
            place: "School".into(),
            tasks: vec![
                task("print", "2026-12-01", false),
                task("ask", "2026-11-01", true),
                task("some-day", "", false),
            ],
            remind: Some(1),
            ..Plan::default()
        }
    }

    fn words() -> Words {
        Words {
            name: "Film night".into(),
            day_notes: String::new(),
            task: Box::new(|task| format!("{}: Film night", task.text)),
            owner: Box::new(|owner| format!("Who: {owner}")),
        }
    }

    #[test]
    fn the_day_and_open_tasks_with_a_day() {
        let entries = plan().entries("p1", None, &words());
        let titles: Vec<&str> = entries.iter().map(|entry| entry.title.as_str()).collect();
        assert_eq!(titles, ["Film night", "print: Film night"]);
        assert_eq!(entries[1].uid, uid("p1", "print"));
        assert_eq!(entries[1].notes, "Who: Dao");
        assert_eq!(entries[0].place, "School");
        assert!(entries.iter().all(|entry| entry.remind_days == Some(1)));
        assert_eq!(Plan::default().entries("p2", None, &words()), []);
    }

    #[test]
    fn a_second_file_says_what_was_done() {
        let mut plan = plan();
        plan.issued = 1;
        let entries = plan.entries("p1", Some((5, Some(9))), &words());
        assert_eq!(entries.len(), 3);
        assert_eq!(entries[2].remind_days, None, "nobody is reminded of it");
        assert_eq!(entries[0].begins, When::At { utc_ms: 5 });
        assert_eq!(entries[0].ends, Some(When::At { utc_ms: 9 }));
    }

    #[test]
    fn hours_may_end_past_midnight() {
        let hours = |time: &str, ends: &str| {
            let plan = Plan {
                time: time.into(),
                ends: ends.into(),
                ..Plan::default()
            };
            plan.hours().map(|hours| (hours.begins, hours.ends))
        };
        assert_eq!(hours("18:00", "20:30"), Some((1080, Some(1230))));
        assert_eq!(hours("22:00", "1:00"), Some((1320, Some(1500))));
        assert_eq!(hours("18:00", "18:00"), Some((1080, None)));
        assert_eq!(hours("18:00", "late"), Some((1080, None)));
        assert_eq!(hours("after school", "20:00"), None);
    }
}
