//! What waits to be saved: a moment, until the next keystroke, or until there is room.

use std::sync::Arc;

use serde_json::Value;
use wasm_bindgen_futures::spawn_local;

use super::Keeper;
use crate::platform::{boot, clock, device, timers};
use crate::storage::envelope;
use crate::storage::keys::Key;
use crate::storage::record::Record;
use crate::storage::store::{SaveError, Store};
use crate::ui::signals::*;
use crate::ui::view::Giving;

/// How long to wait for the next keystroke before saving.
const PAUSE_MS: i32 = 400;

/// A record that waits to be saved.
#[derive(Clone)]
pub(super) struct Unsaved {
    pub(super) key: Key,
    pub(super) version: u32,
    /// Nothing was written in it yet.
    pub(super) is_blank: bool,
    /// Makes its JSON: only when it is written, not at every keystroke.
    pub(super) data: Arc<dyn Giving<Value> + Send + Sync>,
}

impl Unsaved {
    /// As it would be stored.
    fn text(&self) -> String {
        let envelope = envelope::Envelope {
            v: self.version,
            r: 1,
            t: clock::now(),
            d: self.data.give(),
        };
        envelope.write()
    }

    pub(super) fn save(&self, store: &mut Store, now: u64) -> Result<(), SaveError> {
        store.save_data(&self.key, self.version, self.data.give(), now)
    }
}

impl Keeper {
    /// Saves a record soon, as [`super::Kept`] does, for a page that holds it in its own way.
    pub fn save<R: Record + Send + Sync + 'static>(self, key: Key, record: R) {
        self.save_soon(Unsaved {
            key,
            version: R::VERSION,
            is_blank: record.is_blank(),
            data: Arc::new(move || record.put()),
        });
    }

    pub(super) fn unsaved_data(self, key: &Key) -> Option<Value> {
        let of_key = |unsaved: &Vec<Unsaved>| {
            unsaved
                .iter()
                .find(|waiting| waiting.key == *key)
                .map(|waiting| waiting.data.clone())
        };
        self.unsaved.with_value(of_key).map(|data| data.give())
    }

    /// Lets go of what waits to be saved. The plain page must not save it as a file either.
    pub(super) fn drop_unsaved(self, is_dropped: &dyn Fn(&Key) -> bool) {
        self.unsaved.update_value(|unsaved| {
            unsaved.retain(|waiting| {
                let is_dropped = is_dropped(&waiting.key);
                if is_dropped {
                    boot::note_unsaved(&waiting.key.to_string(), None);
                }
                !is_dropped
            });
        });
    }

    /// Saves now what waits to be saved. Returns whether nothing waits any more.
    pub fn flush(self) -> bool {
        let waiting = self
            .unsaved
            .try_update_value(std::mem::take)
            .unwrap_or_default();
        let now = clock::now();
        for waiting in waiting {
            let saved = self
                .store
                .try_update_value(|store| waiting.save(store, now));
            self.settle(waiting, saved.unwrap_or(Ok(())));
        }
        let clean = self.unsaved.with_value(Vec::is_empty);
        if self.full.get_untracked() == clean {
            self.full.set(!clean);
            // What was said a moment ago, that it is saved, holds no longer.
            if !clean {
                self.notices.take_back(t!("store-saved"));
            }
        }
        clean
    }

    fn settle(self, waiting: Unsaved, saved: Result<(), SaveError>) {
        let key = waiting.key.to_string();
        match saved {
            Ok(()) => {
                boot::note_unsaved(&key, None);
                if !waiting.is_blank {
                    self.say_saved_once();
                }
            }
            Err(SaveError::Full | SaveError::Blocked) => self.hold_unsaved(waiting),
            Err(SaveError::Outdated) => {
                self.outside.set(Some(waiting.key));
                self.notices.say(t!("store-outdated"));
            }
            Err(SaveError::Gone) => {
                let keep = move || {
                    self.store.update_value(|store| store.forget(&waiting.key));
                    self.wait(waiting.clone());
                    self.flush();
                };
                self.notices
                    .offer(t!("store-gone"), t!("store-gone-keep"), keep);
            }
            Err(SaveError::Held) => {
                let (now, text) = (clock::now(), waiting.text());
                let beside = |store: &mut Store| store.keep_beside(&waiting.key, &text, now);
                match self.store.try_update_value(beside) {
                    Some(Err(_)) => self.hold_unsaved(waiting),
                    _ => self.notices.say(t!("store-held")),
                }
            }
        }
    }

    fn hold_unsaved(self, waiting: Unsaved) {
        // Should the app fail now, the plain page can still save it as a file.
        boot::note_unsaved(&waiting.key.to_string(), Some(&waiting.text()));
        if !self.is_unsaved(&waiting.key) {
            self.unsaved.update_value(|unsaved| unsaved.push(waiting));
        }
    }

    pub(super) fn say_saved_once(self) {
        // Any other notice is worth more than this one, which can be said the next time.
        if !self.told.get_value() && !self.notices.is_on_show() {
            self.told.set_value(true);
            self.ask_to_keep();
            let words = if self.lasts() {
                t!("store-saved")
            } else {
                t!("store-blocked-short")
            };
            self.notices.say(words);
        }
    }

    /// Asks for storage that lasts, now that there is something to keep, where the browser
    /// answers by itself. Where it would ask the user, a button explains and asks.
    fn ask_to_keep(self) {
        if self.lasts() && device::browser().decides_itself() {
            spawn_local(async {
                // The page that tells about it asks again.
                let _ = device::request_persistence().await;
            });
        }
    }

    pub(super) fn is_unsaved(self, key: &Key) -> bool {
        self.unsaved
            .with_value(|unsaved| unsaved.iter().any(|waiting| waiting.key == *key))
    }

    fn wait(self, record: Unsaved) {
        self.unsaved.update_value(|unsaved| {
            unsaved.retain(|waiting| waiting.key != record.key);
            unsaved.push(record);
        });
    }

    pub(super) fn save_soon(self, record: Unsaved) {
        self.wait(record);
        if !self.timer.get_value() {
            self.timer.set_value(true);
            timers::after(PAUSE_MS, move || {
                self.timer.set_value(false);
                self.flush();
            });
        }
    }
}
