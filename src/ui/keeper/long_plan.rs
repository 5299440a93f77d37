//! A long plan is read once, not on each of the pages between which one goes to and fro: hundreds of
//! tasks take a slow phone a fiftieth of a second.

use super::Keeper;
use super::kept::Kept;
use crate::domain::plan::Plan;
use crate::storage::keys::Key;
use crate::storage::record::{self, Unreadable};
use crate::storage::store;
use crate::ui::signals::*;

/// Bytes from which on a plan is long.
const LONG: usize = 8 * 1024;

/// A plan with the text that it was read from: another text is another plan.
pub(super) struct LongPlan {
    text: String,
    revision: u64,
    plan: Plan,
}

impl Keeper {
    /// As [`Keeper::load`].
    pub fn plan(self, key: &Key) -> Option<Plan> {
        if self.is_unsaved(key) {
            return self.load(key);
        }
        let mut plan = None;
        self.load_with(key, &mut |text| {
            store::keep(self.read_plan(text)?, &mut plan)
        });
        plan
    }

    /// As [`Keeper::keep`].
    pub fn keep_plan(self, key: Key) -> Kept<Plan> {
        let plan = self.plan(&key);
        Kept::new(self, key, plan)
    }

    /// All plans, by id, the newest first.
    pub fn plans(self) -> Vec<(String, Plan)> {
        self.all_by(
            |key| match key {
                Key::Plan(id) => Some(id),
                _ => None,
            },
            Keeper::plan,
        )
    }

    fn read_plan(self, text: &str) -> Result<(u64, Plan), Unreadable> {
        let known = |long: &Option<LongPlan>| {
            let long = long.as_ref().filter(|long| long.text == text)?;
            Some((long.revision, long.plan.clone()))
        };
        if let Some(known) = self.long_plan.with_value(known) {
            return Ok(known);
        }
        let (revision, plan) = record::read::<Plan>(text)?;
        if text.len() >= LONG {
            self.long_plan.set_value(Some(LongPlan {
                text: text.to_owned(),
                revision,
                plan: plan.clone(),
            }));
        }
        Ok((revision, plan))
    }
}
