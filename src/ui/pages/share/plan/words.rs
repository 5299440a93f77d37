//! How a plan speaks of days, tasks and what is done.

use crate::domain::date::Date;
use crate::domain::plan::calendar::Hours;
use crate::domain::plan::days::{Due, Stage};
use crate::domain::plan::{Done, Plan, Task};
use crate::platform::{clock, intl};
use crate::ui::texts;

/// The name, or a stand-in for it.
pub fn name(plan: &Plan) -> String {
    match plan.name.trim() {
        "" => t!("plan-unnamed").to_owned(),
        name => name.to_owned(),
    }
}

/// The words of a task, or a stand-in for them.
pub fn task_text(task: &Task) -> String {
    match task.text.trim() {
        "" => t!("plan-task-blank").to_owned(),
        text => text.to_owned(),
    }
}

/// '9 of 21 done'.
pub fn done(done: Done) -> String {
    match done.total {
        0 => t!("plan-no-tasks").to_owned(),
        total => tn!("plan-done", done.done, total = total),
    }
}

/// What stands below the name of a heading: how much is done, and how much is late.
pub fn heading_line(progress: Done, late: usize) -> String {
    match late {
        0 => done(progress),
        late => and(done(progress), tn!("plan-heading-late", late)),
    }
}

/// '20 days left', 'Today', '3 days ago'.
fn countdown(today: Date, day: Date, hours: Option<Hours>) -> String {
    match Stage::of(day, hours, today, clock::minutes_of_day()) {
        Stage::Today => t!("plan-today").to_owned(),
        Stage::Now => t!("plan-today-now").to_owned(),
        Stage::Over => t!("plan-today-over").to_owned(),
        Stage::Ahead(days) => tn!("plan-days-left", days),
        Stage::Past(days) => tn!("plan-days-ago", days),
    }
}

/// 'Friday 11 December, 18:00 to 20:30'.
pub fn hours_of(date: Option<Date>, time: &str, ends: &str) -> String {
    match (time.trim(), ends.trim()) {
        (time, "") | (time @ "", _) => moment(date, time),
        (from, to) => moment(date, &t!("plan-from-to", from = from, to = to)),
    }
}

/// Day and time, and place: what stands below the name on a sheet.
pub fn facts(plan: &Plan) -> Vec<String> {
    let hours = hours_of(plan.date, &plan.time, &plan.ends);
    let facts = [hours, plan.place.trim().to_owned()];
    facts.into_iter().filter(|fact| !fact.is_empty()).collect()
}

/// 'Friday 11 December, 18:00'.
pub fn moment(date: Option<Date>, time: &str) -> String {
    let language = &texts::pack().language.code;
    let day = date.map(|date| match this_year(date) {
        true => intl::day_of_year(language, date),
        false => intl::date(language, date),
    });
    match day {
        None => t!("plan-no-day").to_owned(),
        Some(day) if time.is_empty() => day,
        Some(day) => and(day, time.to_owned()),
    }
}

/// '20 days left, 9 of 21 done'.
pub fn standing(date: Option<Date>, hours: Option<Hours>, progress: Done) -> String {
    let countdown = clock::today()
        .zip(date)
        .map(|(today, day)| countdown(today, day, hours));
    match (countdown, progress.total) {
        (None, _) => done(progress),
        (Some(countdown), 0) => countdown,
        (Some(countdown), _) => and(countdown, done(progress)),
    }
}

fn this_year(day: Date) -> bool {
    clock::today().is_some_and(|today| today.parts().0 == day.parts().0)
}

/// Dates in words. Writing one takes the browser a while, and many tasks share one: each is
/// written once.
#[derive(Default)]
pub struct DayWords {
    days: Vec<(Date, bool, String)>,
}

impl DayWords {
    /// Who does a task and by when: 'Dao, by Monday'.
    pub fn detail(&mut self, task: &Task) -> String {
        let owner = task.owner.trim();
        let when = match task.done {
            true => Some(t!("plan-task-done").to_owned()),
            false => clock::today()
                .and_then(|today| task.is_due(today))
                .map(|due| self.when(due)),
        };
        match when {
            Some(when) if owner.is_empty() && task.done => when,
            Some(when) if owner.is_empty() => and(t!("plan-task-nobody").to_owned(), when),
            Some(when) => and(owner.to_owned(), when),
            None if owner.is_empty() => t!("plan-task-nobody").to_owned(),
            None => owner.to_owned(),
        }
    }

    fn when(&mut self, due: Due) -> String {
        match due {
            Due::Today => t!("plan-task-today").to_owned(),
            Due::Late(day) => t!("plan-task-late", day = self.day(day, false)),
            Due::ThisWeek(day) => t!("plan-task-by", day = self.day(day, true)),
            Due::Later(day) => t!("plan-task-by", day = self.day(day, false)),
        }
    }

    fn day(&mut self, day: Date, by_weekday: bool) -> String {
        let known = |entry: &&(Date, bool, String)| (entry.0, entry.1) == (day, by_weekday);
        if let Some((_, _, words)) = self.days.iter().find(known) {
            return words.clone();
        }
        let words = write_day(day, by_weekday);
        self.days.push((day, by_weekday, words.clone()));
        words
    }
}

fn write_day(day: Date, by_weekday: bool) -> String {
    let language = &texts::pack().language.code;
    match by_weekday {
        true => intl::weekday(language, day),
        false if this_year(day) => intl::day_and_month(language, day),
        false => intl::day(language, day),
    }
}

/// Two facts side by side.
pub fn and(first: String, second: String) -> String {
    t!("plan-and", first = first, second = second)
}
