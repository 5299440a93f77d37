//! When the day of a plan moves, or comes: the days of its tasks go along.

use super::Plan;
use super::hours::{later, read_time};
use crate::domain::date::Date;
use crate::domain::table::Table;

/// Days of tasks by id, times of the run sheet, and the end: to put them back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Before {
    days: Vec<(String, Option<Date>)>,
    times: Vec<(String, String)>,
    /// When the plan ended.
    ends: Option<String>,
}

impl Before {
    /// The same tasks, with no day before.
    pub fn without_days(mut self) -> Before {
        self.days.iter_mut().for_each(|(_, due)| *due = None);
        self
    }

    /// How many tasks got another day.
    pub fn tasks(&self) -> usize {
        self.days.len()
    }
}

/// How many days before the day of the plan a task is to be done, by the id of the idea that it
/// came from. Below nothing it is after the day.
pub type Offsets = Table<i64>;

impl Plan {
    /// Whether its run sheet has times that would move with the start.
    pub fn has_times(&self) -> bool {
        self.run.iter().any(|line| read_time(&line.time).is_some())
    }

    /// Open tasks with a day: what would move along.
    pub fn movable(&self) -> usize {
        let tasks = self.tasks.iter();
        tasks
            .filter(|task| !task.done && task.due.is_some())
            .count()
    }

    /// Gives open tasks their days by `offsets`. Tasks with a day of the user's own keep it: a
    /// task gets one when it has none, or has the one that the day before this one, `old`, gave
    /// it.
    pub fn date_tasks(&mut self, offsets: &Offsets, old: Option<Date>, today: Date) -> Before {
        let mut before = Before::default();
        let Some(day) = self.date else { return before };
        for task in self.tasks.iter_mut().filter(|task| !task.done) {
            let offset = task.idea.as_ref().and_then(|idea| offsets.get(idea));
            let Some(offset) = offset else { continue };
            let given = old.and_then(|old| due(old, *offset, today));
            let due = due(day, *offset, today);
            if (task.due.is_none() || task.due == given) && task.due != due {
                before.days.push((task.id.clone(), task.due));
                task.due = due;
            }
        }
        before
    }

    /// Moves the days of open tasks by as many days as the plan moved from `old`. What was still
    /// ahead does not fall behind today.
    pub fn move_tasks(&mut self, old: Date, today: Date) -> Before {
        let mut before = Before::default();
        let Some(by) = self.date.map(|day| old.days_until(day)) else {
            return before;
        };
        for task in self.tasks.iter_mut().filter(|task| !task.done) {
            let Some(due) = task.due else { continue };
            let moved = due.plus_days(by).unwrap_or(due);
            before.days.push((task.id.clone(), task.due));
            task.due = Some(if due >= today {
                moved.max(today)
            } else {
                moved
            });
        }
        before
    }

    /// Moves the times of the run sheet by as much as the start moved from `old`; and the end, unless
    /// it was changed since it was `ended`. Those that are no times of the day stay.
    pub fn move_times(&mut self, old: &str, ended: &str) -> Before {
        let mut before = Before::default();
        let Some((old, new)) = read_time(old).zip(read_time(&self.time)) else {
            return before;
        };
        let by = i64::from(new) - i64::from(old);
        for line in &mut self.run {
            if let Some(time) = later(&line.time, by) {
                before
                    .times
                    .push((line.id.clone(), std::mem::replace(&mut line.time, time)));
            }
        }
        if let Some(ends) = later(&self.ends, by).filter(|_| self.ends == ended) {
            before.ends = Some(std::mem::replace(&mut self.ends, ends));
        }
        before
    }

    /// Puts days and times back as they were.
    pub fn move_back(&mut self, before: &Before) {
        for (id, due) in &before.days {
            if let Some(task) = self.task_mut(id) {
                task.due = *due;
            }
        }
        for (id, time) in &before.times {
            if let Some(line) = self.run.iter_mut().find(|line| line.id == *id) {
                line.time.clone_from(time);
            }
        }
        if let Some(ends) = &before.ends {
            self.ends.clone_from(ends);
        }
    }
}

/// The day of a task. What should have been done before today is for today, unless the plan
/// itself is over.
pub fn due(day: Date, offset: i64, today: Date) -> Option<Date> {
    let due = day.plus_days(-offset)?;
    Some(if day >= today { due.max(today) } else { due })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::plan::{RunLine, Task};

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
    }

    fn offsets() -> Offsets {
        [
            ("early".to_owned(), 30),
            ("late".to_owned(), 1),
            ("after".to_owned(), -3),
        ]
        .into_iter()
        .collect()
    }

    fn plan() -> Plan {
        let task = |id: &str| Task {
            id: id.into(),
            idea: Some(id.into()),
            ..Task::default()
        };
        Plan {
            tasks: vec![task("early"), task("late"), task("after"), task("own")],
            ..Plan::default()
        }
    }

    fn dues(plan: &Plan) -> Vec<String> {
        let due = |task: &Task| task.due.map(|due| due.to_string()).unwrap_or_default();
        plan.tasks.iter().map(due).collect()
    }

    #[test]
    fn a_day_gives_days_and_never_one_that_is_past() {
        let (mut plan, today) = (plan(), day("2026-11-21"));
        plan.date = Some(day("2026-12-11"));
        let before = plan.date_tasks(&offsets(), None, today);
        assert_eq!(dues(&plan), ["2026-11-21", "2026-12-10", "2026-12-14", ""]);
        assert_eq!(before.tasks(), 3);

        // The day was only half typed: those that were given by it follow, others stay.
        plan.tasks[1].due = Some(day("2026-12-01"));
        plan.date = Some(day("2027-02-11"));
        plan.date_tasks(&offsets(), Some(day("2026-12-11")), today);
        assert_eq!(dues(&plan), ["2027-01-12", "2026-12-01", "2027-02-14", ""]);
    }

    #[test]
    fn a_plan_that_is_over_keeps_its_past() {
        let mut plan = plan();
        plan.date = Some(day("2026-11-01"));
        plan.date_tasks(&offsets(), None, day("2026-11-21"));
        assert_eq!(dues(&plan), ["2026-10-02", "2026-10-31", "2026-11-04", ""]);
    }

    #[test]
    fn open_tasks_move_along_and_back() {
        let (mut plan, today) = (plan(), day("2026-11-21"));
        let old = day("2026-12-11");
        plan.date = Some(old);
        plan.date_tasks(&offsets(), None, today);
        plan.tasks[1].done = true;
        plan.tasks[3].due = Some(day("2026-11-01"));
        let was = plan.clone();
        assert_eq!(plan.movable(), 3);
        plan.date = Some(day("2026-12-01"));
        let before = plan.move_tasks(old, today);
        let moved = ["2026-11-21", "2026-12-10", "2026-12-04", "2026-10-22"];
        assert_eq!(dues(&plan), moved);
        plan.move_back(&before);
        assert_eq!(dues(&plan), dues(&was));
        plan.date = None;
        assert_eq!(plan.move_tasks(old, today).tasks(), 0);
    }

    #[test]
    fn times_move_with_the_start() {
        let line = |id: &str, time: &str| RunLine {
            id: id.into(),
            time: time.into(),
            ..RunLine::default()
        };
        let mut plan = Plan {
            time: "18:30".into(),
            ends: "21:00".into(),
            run: vec![
                line("a", "17:00"),
                line("b", "when all are here"),
                line("c", "23:45"),
            ],
            ..Plan::default()
        };
        let was = plan.clone();
        let before = plan.move_times("18:00", "21:00");
        assert_eq!(plan.ends, "21:30");
        let times: Vec<&str> = plan.run.iter().map(|line| line.time.as_str()).collect();
        assert_eq!(times, ["17:30", "when all are here", "00:15"]);
        plan.move_back(&before);
        assert_eq!(plan, was);
        plan.move_times("18:00", "20:00");
        assert_eq!(plan.ends, "21:00", "someone has set it meanwhile");
        assert_eq!(plan.move_times("after school", ""), Before::default());
    }

    proptest! {
        #[test]
        fn what_moved_can_be_put_back(by in -4000i64..4000, ahead in 0i64..4000) {
            let (mut plan, today) = (plan(), day("2026-11-21"));
            let old = today.plus_days(ahead).expect("a day");
            plan.date = Some(old);
            plan.date_tasks(&offsets(), None, today);
            let was = dues(&plan);
            plan.date = old.plus_days(by);
            let before = plan.move_tasks(old, today);
            plan.move_back(&before);
            prop_assert_eq!(dues(&plan), was);
        }
    }
}
