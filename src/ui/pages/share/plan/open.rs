//! The plan that is open, as its parts share it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::words::TaskWords;
use crate::domain::plan::{Plan, Task};
use crate::ui::keeper::Kept;
use crate::ui::pages::share::undo::Undo;

/// The open plan.
#[derive(Clone, Copy)]
pub struct OpenPlan {
    /// The record.
    pub kept: Kept<Plan>,
    /// What just happened, for those who do not see it.
    pub spoken: RwSignal<String>,
    /// A signal for each task on the screen. With hundreds of tasks, a keystroke must wake the
    /// one row that changed, not all of them.
    tasks: StoredValue<BTreeMap<String, ArcRwSignal<Task>>>,
    words: StoredValue<TaskWords>,
    undo: StoredValue<Undo<Plan>>,
}

impl OpenPlan {
    /// Makes the plan available to everything below.
    pub fn provide(kept: Kept<Plan>, undo: Undo<Plan>) -> OpenPlan {
        let plan = OpenPlan {
            kept,
            spoken: RwSignal::new(String::new()),
            tasks: StoredValue::new(BTreeMap::new()),
            words: StoredValue::new(TaskWords::default()),
            undo: StoredValue::new(undo),
        };
        Effect::new(move |_| kept.with(|record| plan.tell_rows(record)));
        provide_context(plan);
        plan
    }

    /// The signal of a task.
    pub fn task(self, id: &str) -> ArcRwSignal<Task> {
        let task = self
            .kept
            .peek(|plan| plan.task(id).cloned())
            .unwrap_or_default();
        let known = self.tasks.with_value(|tasks| tasks.get(id).cloned());
        if let Some(signal) = known {
            signal.set(task);
            return signal;
        }
        let signal = ArcRwSignal::new(task);
        self.tasks
            .update_value(|tasks| drop(tasks.insert(id.to_owned(), signal.clone())));
        signal
    }

    /// Changes a task.
    pub fn change_task(self, id: &str, change: impl FnOnce(&mut Task)) {
        self.kept.update(|plan| {
            if let Some(task) = plan.task_mut(id) {
                change(task);
            }
        });
    }

    /// Who does a task and by when, in words, and whether it is late.
    pub fn detail(self, task: &Task) -> (String, bool) {
        self.words
            .try_update_value(|words| words.detail(task))
            .unwrap_or_default()
    }

    /// Offers undo.
    pub fn undo(self) -> Undo<Plan> {
        self.undo.get_value()
    }

    fn tell_rows(self, plan: &Plan) {
        let changed: Vec<_> = self.tasks.with_value(|tasks| {
            let on_screen = plan
                .tasks
                .iter()
                .filter_map(|task| Some((tasks.get(&task.id)?, task)));
            let changed = on_screen.filter(|(signal, task)| signal.with_untracked(|t| t != *task));
            changed
                .map(|(signal, task)| (signal.clone(), task.clone()))
                .collect()
        });
        for (signal, task) in changed {
            signal.set(task);
        }
    }
}

/// The open plan; its page provides it.
pub fn open_plan() -> OpenPlan {
    expect_context()
}
