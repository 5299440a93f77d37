//! Which online-safety tips a user has followed.

use super::table::Ids;

/// The tips that are done, by content id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowedTips {
    /// Ids of tips.
    pub done: Ids,
}

impl FollowedTips {
    /// Ticks a tip, or takes the tick away.
    pub fn set(&mut self, tip: &str, done: bool) {
        if done {
            self.done.add(tip);
        } else {
            self.done.remove(tip);
        }
    }

    /// How many of these tips are done.
    pub fn count<'a>(&self, tips: impl IntoIterator<Item = &'a str>) -> usize {
        tips.into_iter()
            .filter(|tip| self.done.contains(tip))
            .count()
    }
}
