//! All records of a kind, as a page shows them.

use crate::platform::clock;
use crate::ui::keeper::Keeper;
use crate::ui::signals::*;
use crate::ui::view::follow;

/// The records with their ids, as they were last read.
pub struct AllOf<R: 'static> {
    all: RwSignal<Vec<(String, R)>>,
    read: fn(Keeper) -> Vec<(String, R)>,
    keeper: Keeper,
}

impl<R> Clone for AllOf<R> {
    fn clone(&self) -> AllOf<R> {
        *self
    }
}

impl<R> Copy for AllOf<R> {}

impl<R: Clone + Default + Send + Sync> AllOf<R> {
    /// Reads them, and again whenever another window changes one.
    pub fn read(keeper: Keeper, read: fn(Keeper) -> Vec<(String, R)>) -> AllOf<R> {
        let all = RwSignal::new(read(keeper));
        let all = AllOf { all, read, keeper };
        let first = StoredValue::new(true);
        follow(move || {
            keeper.watch_outside();
            if !first.get_value() {
                untrack(|| all.read_again());
            }
            first.set_value(false);
        });
        all
    }

    /// Shows what is stored now. False when the page has been left.
    pub fn read_again(self) -> bool {
        self.all.try_set((self.read)(self.keeper)).is_none()
    }

    /// Looks at them, tracked.
    pub fn with<T>(self, look: impl FnOnce(&Vec<(String, R)>) -> T) -> T {
        self.all.with(look)
    }

    /// Whether there is none, tracked.
    pub fn is_empty(self) -> bool {
        self.all.with(Vec::is_empty)
    }

    /// Their ids, tracked.
    pub fn ids(self) -> Vec<String> {
        self.with(|all| all.iter().map(|(id, _)| id.clone()).collect())
    }

    /// One of them, tracked; an empty one where there is none.
    pub fn one(self, id: &str) -> R {
        self.with(|all| {
            let found = all.iter().find(|(other, _)| other == id);
            found.map(|(_, one)| one.clone()).unwrap_or_default()
        })
    }
}

/// The id of one that was started and left blank, which is as good as a new one; else a new id.
pub fn blank_or_new<R>(all: Vec<(String, R)>, is_blank: fn(&R) -> bool) -> String {
    let blank = all.into_iter().find(|(_, one)| is_blank(one));
    blank.map_or_else(clock::new_id, |(id, _)| id)
}
