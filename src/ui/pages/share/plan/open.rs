//! The plan that is open, as its parts share it.

use crate::ui::signals::*;

use super::words::DayWords;
use crate::domain::plan::{Plan, Task};
use crate::domain::table::Table;
use crate::ui::keeper::Kept;
use crate::ui::pages::share::undo::{Back, Undo};
use crate::ui::view::{View, follow};

/// Works something out from the plan. Boxed: a memo is compiled once, not once for each.
type Look<T> = Box<dyn Fn(&Plan) -> T + Send + Sync>;

/// Adds something of a page's own below the fields of the task with this id.
pub type More = fn(OpenPlan, &str) -> View;

/// The open plan.
///
/// With hundreds of tasks, a keystroke must wake what it changes and nothing else. So rows follow
/// a signal of their own, and lists and counts are worked out once a change and passed on only
/// when they differ.
#[derive(Clone, Copy)]
pub struct OpenPlan {
    kept: Kept<Plan>,
    /// What just happened, for those who do not see it.
    pub spoken: RwSignal<String>,
    tasks: StoredValue<Table<ArcRwSignal<Task>>>,
    days: StoredValue<DayWords>,
    undo: StoredValue<Undo<Plan>>,
    /// What a page adds to each task.
    pub more: Option<More>,
}

impl OpenPlan {
    /// Makes the plan available to everything below.
    pub fn provide(kept: Kept<Plan>, undo: Undo<Plan>, more: Option<More>) -> OpenPlan {
        let plan = OpenPlan {
            kept,
            spoken: RwSignal::new(String::new()),
            tasks: StoredValue::new(Table::default()),
            days: StoredValue::new(DayWords::default()),
            undo: StoredValue::new(undo),
            more,
        };
        follow(move || kept.with(|record| plan.tell_rows(record)));
        plan
    }

    /// Looks at the plan, tracked.
    pub fn with<T>(self, look: impl FnOnce(&Plan) -> T) -> T {
        self.kept.with(look)
    }

    /// Looks at the plan, untracked.
    pub fn peek<T>(self, look: impl FnOnce(&Plan) -> T) -> T {
        self.kept.peek(look)
    }

    /// Something worked out from the plan, passed on when it differs.
    pub fn text(self, look: impl Fn(&Plan) -> String + Send + Sync + 'static) -> Memo<String> {
        let look: Look<String> = Box::new(look);
        memo(move || self.kept.with(&look))
    }

    /// Ids worked out from the plan, passed on when they differ.
    pub fn ids(
        self,
        look: impl Fn(&Plan) -> Vec<String> + Send + Sync + 'static,
    ) -> Memo<Vec<String>> {
        let look: Look<Vec<String>> = Box::new(look);
        memo(move || self.kept.with(&look))
    }

    /// Changes the plan and saves it soon.
    pub fn change(self, mut change: impl FnMut(&mut Plan)) {
        self.change_boxed(&mut change);
    }

    /// Apart, so that saving is compiled once and not once for each kind of change.
    fn change_boxed(self, change: &mut dyn FnMut(&mut Plan)) {
        self.kept.update(|plan| change(plan));
    }

    /// Changes a task.
    pub fn change_task(self, id: &str, mut change: impl FnMut(&mut Task)) {
        self.change(|plan| {
            if let Some(task) = plan.task_mut(id) {
                change(task);
            }
        });
    }

    /// The signal of a task.
    pub fn task(self, id: &str) -> ArcRwSignal<Task> {
        let task = self.peek(|plan| plan.task(id).cloned()).unwrap_or_default();
        let known = self.tasks.with_value(|tasks| tasks.get(id).cloned());
        if let Some(signal) = known {
            signal.set(task);
            return signal;
        }
        let signal = ArcRwSignal::new(task);
        self.tasks
            .update_value(|tasks| tasks.insert(id.to_owned(), signal.clone()));
        signal
    }

    /// Who does a task and by when, in words.
    pub fn detail(self, task: &Task) -> String {
        self.days
            .try_update_value(|days| days.detail(task))
            .unwrap_or_default()
    }

    /// Says what was done and offers to undo it.
    pub fn offer_undo(self, said: String, focus: String, back: Back<Plan>) {
        self.undo.get_value().offer(said, focus, back);
    }

    fn tell_rows(self, plan: &Plan) {
        let mut changed = Vec::new();
        self.tasks.with_value(|tasks| {
            for task in &plan.tasks {
                if let Some(signal) = tasks.get(&task.id)
                    && signal.with_untracked(|known| known != task)
                {
                    changed.push((signal.clone(), task.clone()));
                }
            }
        });
        for (signal, task) in changed {
            signal.set(task);
        }
    }
}
