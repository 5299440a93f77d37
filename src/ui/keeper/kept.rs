//! A record on the screen.

use std::sync::Arc;

use serde_json::Value;

use super::Keeper;
use super::unsaved::Unsaved;
use crate::storage::keys::Key;
use crate::storage::record::Record;
use crate::ui::signals::*;
use crate::ui::view::Giving;

/// A record on the screen. Every change of it is saved.
pub struct Kept<R: 'static> {
    key: StoredValue<Key>,
    value: StoredValue<R>,
    changed: RwSignal<usize>,
    /// Whether it was stored when the page opened, or has been since.
    pub found: RwSignal<bool>,
    keeper: Keeper,
}

impl<R> Clone for Kept<R> {
    fn clone(&self) -> Kept<R> {
        *self
    }
}

impl<R> Copy for Kept<R> {}

impl Keeper {
    /// Puts the record with this key on the screen, or a new one.
    pub fn keep<R>(self, key: Key) -> Kept<R>
    where
        R: Record + Default + Clone + Send + Sync + 'static,
    {
        let record = self.load(&key);
        Kept::new(self, key, record)
    }
}

impl<R> Kept<R>
where
    R: Record + Default + Clone + Send + Sync + 'static,
{
    /// With what was read of the record with this key, or a new one.
    pub(super) fn new(keeper: Keeper, key: Key, record: Option<R>) -> Kept<R> {
        let found = record.is_some();
        let kept = Kept {
            key: StoredValue::new(key),
            value: StoredValue::new(record.unwrap_or_default()),
            changed: RwSignal::new(0),
            found: RwSignal::new(found),
            keeper,
        };
        keeper.on_outside(kept.key, Box::new(move || kept.reload()));
        kept
    }

    /// The record, tracked.
    pub fn get(self) -> R {
        self.with(Clone::clone)
    }

    /// Looks at the record, tracked.
    pub fn with<T>(self, look: impl FnOnce(&R) -> T) -> T {
        self.changed.track();
        self.peek(look)
    }

    /// Looks at the record, untracked.
    pub fn peek<T>(self, look: impl FnOnce(&R) -> T) -> T {
        self.value.with_value(look)
    }

    /// Changes the record and saves it soon.
    pub fn update(self, change: impl FnOnce(&mut R)) {
        self.change(change);
    }

    /// As [`Kept::update`], with what the change returns; none when the page is gone.
    pub fn change<T>(self, change: impl FnOnce(&mut R) -> T) -> Option<T> {
        let result = self.value.try_update_value(change)?;
        // The page may be gone when the pause is over: take the record along.
        let record = self.value.try_get_value()?;
        let is_blank = record.is_blank();
        let data = Arc::new(move || record.put());
        self.note_change(R::VERSION, is_blank, data);
        Some(result)
    }

    fn note_change(self, version: u32, is_blank: bool, data: Arc<dyn Giving<Value> + Send + Sync>) {
        self.changed.update(|count| *count += 1);
        self.found.set(true);
        self.keeper.save_soon(Unsaved {
            key: self.key.get_value(),
            version,
            is_blank,
            data,
        });
    }

    /// Puts the record as it was back, for undo.
    pub fn put_back(self, record: R) {
        self.update(|value| *value = record);
    }

    fn reload(self) {
        let record = self.keeper.load(&self.key.get_value());
        if record.is_none() {
            self.keeper.note_removing();
        }
        self.found.set(record.is_some());
        self.value.set_value(record.unwrap_or_default());
        self.changed.update(|count| *count += 1);
    }
}
