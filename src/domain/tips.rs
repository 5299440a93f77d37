//! Which online-safety tips a user has followed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// The tips that are done, by content id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FollowedTips {
    /// Ids of tips.
    pub done: BTreeSet<String>,
}

impl FollowedTips {
    /// Ticks a tip, or takes the tick away.
    pub fn set(&mut self, tip: &str, done: bool) {
        if done {
            self.done.insert(tip.to_owned());
        } else {
            self.done.remove(tip);
        }
    }

    /// How many of these tips are done.
    pub fn count<'a>(&self, tips: impl IntoIterator<Item = &'a str>) -> usize {
        tips.into_iter().filter(|tip| self.done.contains(*tip)).count()
    }
}
