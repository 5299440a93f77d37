//! How a plan speaks of days, tasks and what is done.

use std::collections::BTreeMap;

use crate::domain::date::Date;
use crate::domain::plan::days::{Distance, Due};
use crate::domain::plan::{Done, Plan, Task};
use crate::platform::{clock, intl};
use crate::ui::texts;

/// The name, or a stand-in for it.
pub fn name(plan: &Plan) -> String {
    match plan.name.trim() {
        "" => t!("plan-unnamed"),
        name => name.to_owned(),
    }
}

/// The words of a task, or a stand-in for them.
pub fn task_text(task: &Task) -> String {
    match task.text.trim() {
        "" => t!("plan-task-blank"),
        text => text.to_owned(),
    }
}

/// '9 of 21 done'.
pub fn done(done: Done) -> String {
    match done.total {
        0 => t!("plan-no-tasks"),
        total => tn!("plan-done", done.done, total = total),
    }
}

/// '20 days left', 'today', '3 days ago'.
pub fn countdown(today: Date, day: Date) -> String {
    match Distance::of(today, day) {
        Distance::Today => t!("plan-today"),
        Distance::Ahead(days) => tn!("plan-days-left", days),
        Distance::Past(days) => tn!("plan-days-ago", days),
    }
}

/// 'Friday 11 December 2026, 18:00'.
pub fn moment(date: Option<Date>, time: &str) -> String {
    match date.map(|date| intl::date(&texts::pack().language.code, date)) {
        None => t!("plan-no-day"),
        Some(day) if time.is_empty() => day,
        Some(day) => t!("plan-day-and-time", day = day, time = time),
    }
}

/// '20 days left, 9 of 21 done'.
pub fn standing(date: Option<Date>, progress: Done) -> String {
    match clock::today().zip(date) {
        Some((today, day)) => {
            t!(
                "plan-standing",
                countdown = countdown(today, day),
                done = done(progress)
            )
        }
        None => done(progress),
    }
}

/// Says who does a task and by when. Writing a date takes the browser a while, and many tasks
/// share one: each date is written once.
#[derive(Default)]
pub struct TaskWords {
    days: BTreeMap<Date, String>,
}

impl TaskWords {
    /// 'Dao, by Monday', and whether it is late.
    pub fn detail(&mut self, task: &Task) -> (String, bool) {
        let owner = task.owner.trim();
        if task.done {
            let when = t!("plan-task-done");
            let said = if owner.is_empty() {
                when
            } else {
                with_owner(owner, &when)
            };
            return (said, false);
        }
        let nobody = t!("plan-task-nobody");
        let owner = if owner.is_empty() {
            nobody.as_str()
        } else {
            owner
        };
        let due = clock::today().and_then(|today| task.is_due(today));
        match due.map(|due| self.when(due)) {
            Some(when) => (with_owner(owner, &when), matches!(due, Some(Due::Late(_)))),
            None => (owner.to_owned(), false),
        }
    }

    fn when(&mut self, due: Due) -> String {
        match due {
            Due::Today => t!("plan-task-today"),
            Due::Late(day) => t!("plan-task-late", day = self.day(day, false)),
            Due::ThisWeek(day) => t!("plan-task-by", day = self.day(day, true)),
            Due::Later(day) => t!("plan-task-by", day = self.day(day, false)),
        }
    }

    fn day(&mut self, day: Date, by_weekday: bool) -> &str {
        self.days.entry(day).or_insert_with(|| {
            let language = &texts::pack().language.code;
            let this_year = clock::today().is_some_and(|today| today.parts().0 == day.parts().0);
            match (by_weekday, this_year) {
                (true, _) => intl::weekday(language, day),
                (false, true) => intl::day_and_month(language, day),
                (false, false) => intl::date(language, day),
            }
        })
    }
}

fn with_owner(owner: &str, when: &str) -> String {
    t!("plan-task-detail", owner = owner, when = when)
}
