//! An activity plan: six headings, their notes, and tasks with an owner and a date.

pub mod calendar;
pub mod days;
pub mod hours;
pub mod money;
pub mod moving;
pub mod needs;
pub mod run;
pub mod safety;
pub mod text;

use super::checklist::ListRecord;
use super::date::Date;
use super::table::Table;

/// One activity.
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub notes: Table<String>,
    /// All tasks, in the user's order.
    pub tasks: Vec<Task>,
    /// When it ends, as the user wrote it.
    pub ends: String,
    /// The template or the way to act that it began with, by content id.
    pub from: Option<String>,
    /// What comes in and goes out.
    pub money: Vec<BudgetLine>,
    /// The currency, as the user writes it. May be empty.
    pub currency: String,
    /// What is needed, and who brings it.
    pub needs: Vec<Need>,
    /// Safety lists of this plan alone.
    pub lists: Vec<PlanList>,
    /// Answers about the activity, by the ids of [`safety::Asked`].
    pub answers: Table<bool>,
    /// Ids of messages that belong to it.
    pub messages: Vec<String>,
    /// Ids of partners who take part.
    pub partners: Vec<String>,
    /// The day itself, in the order of the user's.
    pub run: Vec<RunLine>,
    /// How to get there, or a sketch of the place in words.
    pub directions: String,
    /// Days before a task or the day itself when the calendar reminds of it.
    pub remind: Option<u32>,
    /// How often its calendar file was made: calendars take a higher number for a newer one.
    pub issued: u32,
}

/// Money that comes in or goes out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BudgetLine {
    /// Unique in its plan.
    pub id: String,
    /// What for, or where from.
    pub text: String,
    /// How much, as the user wrote it.
    pub amount: String,
    /// It comes in.
    pub income: bool,
    /// Paid, or received.
    pub settled: bool,
}

/// Something that is needed on the day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Need {
    /// Unique in its plan.
    pub id: String,
    /// What.
    pub text: String,
    /// Who brings it. May be empty.
    pub who: String,
    /// It is there.
    pub here: bool,
}

/// A safety list, for one plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanList {
    /// Id of our list.
    pub list: String,
    /// What was ticked, added and changed.
    pub record: ListRecord,
    /// Why an item does not apply here, by its id. Empty while no reason is given.
    pub not_needed: Table<String>,
    /// The user brought the list in, or took it out; none where answers decide.
    pub by_hand: Option<bool>,
}

/// A line of the run sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunLine {
    /// Unique in its plan.
    pub id: String,
    /// When, as the user wrote it.
    pub time: String,
    /// What happens.
    pub what: String,
    /// Who does it. May be empty.
    pub who: String,
}

/// Something to do.
#[derive(Clone, Debug, Default, PartialEq)]
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
        let tasks = || {
            self.tasks
                .iter()
                .filter(|task| heading.is_none_or(|h| task.heading == h))
        };
        Done {
            done: tasks().filter(|task| task.done).count(),
            total: tasks().count(),
        }
    }

    /// The task with this id.
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }

    /// The task with this id, to be changed.
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

    /// The tasks under a heading, in the user's order.
    pub fn tasks_under(&self, heading: &str) -> impl Iterator<Item = &Task> {
        self.tasks
            .iter()
            .filter(move |task| task.heading == heading)
    }

    /// Moves a task up (`-1`) or down (`1`) among those of its heading. Gives its new place there,
    /// from 0, and how many there are.
    pub fn shift_task(&mut self, id: &str, by: isize) -> Option<(usize, usize)> {
        let heading = &self.task(id)?.heading;
        // Tasks of other headings may lie between: only the places of its own count.
        let places: Vec<usize> = (0..self.tasks.len())
            .filter(|at| self.tasks[*at].heading == *heading)
            .collect();
        let from = places.iter().position(|at| self.tasks[*at].id == id)?;
        let to = from.saturating_add_signed(by).min(places.len() - 1);
        let task = self.tasks.remove(places[from]);
        self.tasks.insert(places[to], task);
        Some((to, places.len()))
    }

    /// The [`neighbour`] of a task under its heading.
    pub fn neighbour(&self, id: &str) -> Option<&str> {
        let heading = &self.task(id)?.heading;
        neighbour(self.tasks_under(heading).map(|task| task.id.as_str()), id)
    }

    /// Ids of headings that hold something here but are not in `known`: from a newer build, or
    /// from a file. What is under them must not be out of sight.
    pub fn other_headings(&self, known: &[&str]) -> Vec<String> {
        let noted = self
            .notes
            .iter()
            .filter(|(_, note)| !note.trim().is_empty());
        let used = self.tasks.iter().map(|task| task.heading.as_str());
        let mut others: Vec<String> = Vec::new();
        for id in used
            .chain(noted.map(|(id, _)| id))
            .filter(|id| !known.contains(id))
        {
            if !others.iter().any(|other| other == id) {
                others.push(id.to_owned());
            }
        }
        others
    }

    /// Sets the note under a heading. An empty one is none.
    pub fn set_note(&mut self, heading: &str, note: &str) {
        if note.is_empty() {
            self.notes.remove(heading);
        } else {
            self.notes.insert(heading.to_owned(), note.to_owned());
        }
    }

    /// The heading to begin with: the first with something left to do, or the first of all in a
    /// plan without tasks. None when everything is done.
    pub fn begins_with<'a>(&self, headings: &[&'a str]) -> Option<&'a str> {
        let open = |heading: &&&str| self.tasks_under(heading).any(|task| !task.done);
        match self.tasks.is_empty() {
            true => headings.first().copied(),
            false => headings.iter().find(open).copied(),
        }
    }

    /// Whether this idea of ours is already a task.
    pub fn has_idea(&self, idea: &str) -> bool {
        self.tasks
            .iter()
            .any(|task| task.idea.as_deref() == Some(idea))
    }

    /// A copy to do it again: same tasks and notes, nothing done, no dates.
    pub fn duplicate(&self, name: String) -> Plan {
        let mut copy = Plan {
            name,
            date: None,
            ..self.clone()
        };
        for task in &mut copy.tasks {
            task.done = false;
            task.due = None;
        }
        copy.money.iter_mut().for_each(|line| line.settled = false);
        copy.needs.iter_mut().for_each(|need| need.here = false);
        for list in &mut copy.lists {
            list.record.untick_all();
        }
        copy.issued = 0;
        copy
    }

    /// Whether the user has put anything in.
    pub fn is_blank(&self) -> bool {
        *self == Plan::default()
    }
}

/// What gets the attention when the thing with this id leaves a list: the one after it, else the
/// one before.
pub fn neighbour<'a>(ids: impl Iterator<Item = &'a str>, id: &str) -> Option<&'a str> {
    let ids: Vec<&str> = ids.collect();
    let at = ids.iter().position(|other| *other == id)?;
    ids.get(at + 1)
        .or_else(|| ids.get(at.checked_sub(1)?))
        .copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plan() -> Plan {
        let mut plan = Plan {
            name: "Film night".into(),
            ..Plan::default()
        };
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
        assert!(
            copy.tasks
                .iter()
                .all(|task| !task.done && task.due.is_none())
        );
        assert!(copy.has_idea("posters"));
    }

    fn mixed() -> Plan {
        let mut plan = Plan::default();
        for (id, heading) in [("a", "x"), ("b", "y"), ("c", "x"), ("d", "y"), ("e", "x")] {
            plan.add_task(id.into(), heading, id, None);
        }
        plan
    }

    fn ids<'a>(plan: &'a Plan, heading: &'a str) -> Vec<&'a str> {
        plan.tasks_under(heading)
            .map(|task| task.id.as_str())
            .collect()
    }

    #[test]
    fn a_task_moves_among_those_of_its_heading() {
        let mut plan = mixed();
        assert_eq!(plan.shift_task("e", -1), Some((1, 3)));
        assert_eq!(ids(&plan, "x"), ["a", "e", "c"]);
        assert_eq!(ids(&plan, "y"), ["b", "d"]);
        assert_eq!(plan.shift_task("a", -1), Some((0, 3)));
        assert_eq!(plan.shift_task("a", 9), Some((2, 3)));
        assert_eq!(ids(&plan, "x"), ["e", "c", "a"]);
        assert_eq!(plan.shift_task("gone", 1), None);
    }

    #[test]
    fn the_neighbour_comes_next() {
        let plan = mixed();
        assert_eq!(plan.neighbour("a"), Some("c"));
        assert_eq!(plan.neighbour("e"), Some("c"));
        assert_eq!(plan.neighbour("gone"), None);
        let mut alone = Plan::default();
        alone.add_task("a".into(), "x", "a", None);
        assert_eq!(alone.neighbour("a"), None);
    }

    #[test]
    fn begins_where_something_is_left() {
        let mut plan = mixed();
        assert_eq!(Plan::default().begins_with(&["x", "y"]), Some("x"));
        for id in ["a", "c", "e"] {
            plan.task_mut(id).expect("task").done = true;
        }
        assert_eq!(plan.begins_with(&["x", "y"]), Some("y"));
        plan.tasks.iter_mut().for_each(|task| task.done = true);
        assert_eq!(plan.begins_with(&["x", "y"]), None);
    }

    #[test]
    fn what_lies_under_an_unknown_heading_is_found() {
        let mut plan = mixed();
        plan.notes.insert("z".into(), "a thought".into());
        plan.notes.insert("empty".into(), " ".into());
        assert_eq!(plan.other_headings(&["x"]), ["y", "z"]);
    }

    #[test]
    fn notes_without_text_are_none() {
        let mut plan = Plan::default();
        plan.set_note("x", "a thought");
        assert_eq!(plan.notes.get("x").map(String::as_str), Some("a thought"));
        plan.set_note("x", "");
        assert!(plan.is_blank());
    }

    proptest! {
        #[test]
        fn moving_loses_nothing(moves in prop::collection::vec((0usize..5, -4isize..4), 0..12)) {
            let mut plan = mixed();
            for (which, by) in moves {
                plan.shift_task(["a", "b", "c", "d", "e"][which], by);
            }
            for (heading, count) in [("x", 3), ("y", 2)] {
                prop_assert_eq!(ids(&plan, heading).len(), count);
            }
        }
    }
}
