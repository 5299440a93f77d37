//! An activity plan: six headings, their notes, and tasks with an owner and a date.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::date::Date;

/// One activity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// What the user calls it. May be empty while they think.
    pub name: String,
    /// The day.
    pub date: Option<Date>,
    /// When it starts, as the user wrote it.
    pub time: String,
    /// Where.
    pub place: String,
    /// Notes by heading id.
    pub notes: BTreeMap<String, String>,
    /// All tasks, in the user's order.
    pub tasks: Vec<Task>,
}

/// Something to do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Task {
    /// Unique in its plan.
    pub id: String,
    /// Heading id.
    pub heading: String,
    /// What to do.
    pub text: String,
    /// Who does it. May be empty.
    pub owner: String,
    /// By when.
    pub due: Option<Date>,
    /// Done.
    pub done: bool,
    /// The idea of ours it came from, so that it is not offered twice.
    pub idea: Option<String>,
}

/// How much of something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Done.
    pub done: usize,
    /// In all.
    pub total: usize,
}

impl Done {
    /// In percent, 0 when there is nothing to do.
    pub fn percent(self) -> usize {
        (self.done * 100).checked_div(self.total).unwrap_or(0)
    }

    /// Everything, and at least one thing.
    pub fn complete(self) -> bool {
        self.total > 0 && self.done == self.total
    }
}

impl Plan {
    /// How many tasks are done, under one heading or in all.
    pub fn progress(&self, heading: Option<&str>) -> Done {
        let tasks = || self.tasks.iter().filter(|task| heading.is_none_or(|h| task.heading == h));
        Done { done: tasks().filter(|task| task.done).count(), total: tasks().count() }
    }

    /// The task with this id.
    pub fn task_mut(&mut self, id: &str) -> Option<&mut Task> {
        self.tasks.iter_mut().find(|task| task.id == id)
    }

    /// Adds a task at the end. A text of spaces only is not a task: returns false.
    pub fn add_task(&mut self, id: String, heading: &str, text: &str, idea: Option<&str>) -> bool {
        let text = text.trim();
        if text.is_empty() {
            return false;
        }
        self.tasks.push(Task {
            id,
            heading: heading.to_owned(),
            text: text.to_owned(),
            idea: idea.map(str::to_owned),
            ..Task::default()
        });
        true
    }

    /// Takes a task out and returns it with its place, for undo.
    pub fn remove_task(&mut self, id: &str) -> Option<(usize, Task)> {
        let at = self.tasks.iter().position(|task| task.id == id)?;
        Some((at, self.tasks.remove(at)))
    }

    /// Puts a removed task back, at the end if its place is gone.
    pub fn put_back(&mut self, at: usize, task: Task) {
        self.tasks.insert(at.min(self.tasks.len()), task);
    }

    /// Whether this idea of ours is already a task.
    pub fn has_idea(&self, idea: &str) -> bool {
        self.tasks.iter().any(|task| task.idea.as_deref() == Some(idea))
    }

    /// A copy to do it again: same tasks and notes, nothing done, no dates.
    pub fn duplicate(&self, name: String) -> Plan {
        let mut copy = Plan { name, date: None, ..self.clone() };
        for task in &mut copy.tasks {
            task.done = false;
            task.due = None;
        }
        copy
    }

    /// Whether the user has put anything in.
    pub fn is_blank(&self) -> bool {
        *self == Plan::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        let mut plan = Plan { name: "Film night".into(), ..Plan::default() };
        plan.add_task("a".into(), "promotion", " Print posters ", Some("posters"));
        plan.add_task("b".into(), "safety", "First-aid kit", None);
        plan
    }

    #[test]
    fn counts_by_heading_and_in_all() {
        let mut plan = plan();
        plan.task_mut("a").expect("task").done = true;
        assert_eq!(plan.progress(None), Done { done: 1, total: 2 });
        assert_eq!(plan.progress(Some("promotion")), Done { done: 1, total: 1 });
        assert!(plan.progress(Some("promotion")).complete());
        assert_eq!(plan.progress(Some("clean-up")).percent(), 0);
        assert!(!plan.progress(Some("clean-up")).complete());
    }

    #[test]
    fn a_task_of_spaces_is_no_task() {
        let mut plan = plan();
        assert!(!plan.add_task("c".into(), "safety", "  \n", None));
        assert_eq!(plan.tasks.len(), 2);
        assert_eq!(plan.tasks[0].text, "Print posters");
    }

    #[test]
    fn a_removed_task_comes_back_to_its_place() {
        let mut plan = plan();
        let before = plan.clone();
        let (at, task) = plan.remove_task("a").expect("task");
        assert!(plan.remove_task("a").is_none());
        plan.put_back(at, task);
        assert_eq!(plan, before);
    }

    #[test]
    fn a_copy_starts_afresh() {
        let mut plan = plan();
        plan.date = "2026-12-11".parse().ok();
        plan.tasks[0].done = true;
        plan.tasks[0].due = plan.date;
        let copy = plan.duplicate("Film night 2".into());
        assert_eq!((copy.name.as_str(), copy.date), ("Film night 2", None));
        assert!(copy.tasks.iter().all(|task| !task.done && task.due.is_none()));
        assert!(copy.has_idea("posters"));
    }
}
