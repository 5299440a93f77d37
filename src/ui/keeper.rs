//! Between what is on the screen and what is stored: loads records, saves them as one types,
//! and hears of changes in other windows.

use crate::ui::view::{Give, Giving};
use std::sync::Arc;

use crate::ui::signals::*;
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;

use super::app::{app_state, read_journal};
use super::notices::Notices;
use super::view::follow;
use crate::domain::actions::Wanted;
use crate::domain::message::Message;
use crate::domain::offers::OfferRecord;
use crate::domain::partners::Partner;
use crate::domain::plan::Plan;
use crate::domain::question_set::QuestionSet;
use crate::domain::report::Report;
use crate::domain::settings::Settings;
use crate::domain::table::Ids;
use crate::platform::{boot, clock, device, page, timers};
use crate::storage::backend::WriteError;
use crate::storage::backup::Restore;
use crate::storage::keys::{Key, PREFIX};
use crate::storage::record::{self, Record, Unreadable};
use crate::storage::store::{self, Noted, SaveError, Store};
use crate::storage::{backup, envelope, local};

/// How long to wait for the next keystroke before saving.
const PAUSE_MS: i32 = 400;

/// How long a page may take to go once its record is removed.
const PAGE_GONE_MS: i32 = 1000;

/// A record that waits to be saved.
#[derive(Clone)]
struct Unsaved {
    key: Key,
    version: u32,
    /// Nothing was written in it yet.
    is_blank: bool,
    /// Makes its JSON: only when it is written, not at every keystroke.
    data: Arc<dyn Giving<Value> + Send + Sync>,
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

    fn save(&self, store: &mut Store, now: u64) -> Result<(), SaveError> {
        store.save_data(&self.key, self.version, self.data.give(), now)
    }
}

/// Keeps the user's records.
#[derive(Clone, Copy)]
pub struct Keeper {
    store: StoredValue<Store>,
    unsaved: StoredValue<Vec<Unsaved>>,
    timer: StoredValue<bool>,
    /// The record that changed in another window.
    outside: RwSignal<Option<Key>>,
    /// Raised when any record may have changed: by a restore, or because all were cleared.
    renewed: RwSignal<usize>,
    /// Saving fails for lack of room; the latest changes are on the screen only.
    pub full: RwSignal<bool>,
    /// A file that this browser could not take: the page of the notes shows it as text.
    pub as_text: RwSignal<Option<String>>,
    /// A check of a job offer that nobody has asked to keep.
    pub offer: StoredValue<OfferRecord>,
    /// Which ways to act someone looks for. It says something of them, so it is not stored.
    pub wanted: StoredValue<Wanted>,
    told: StoredValue<bool>,
    /// A record was removed a moment ago, here or in another window.
    removing: StoredValue<bool>,
    /// All was cleared: what a late journal still holds is someone else's.
    cleared: StoredValue<bool>,
    notices: Notices,
}

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
    /// Opens the store, and puts back what a killed browser had not brought to disk. Without a
    /// journal that is done when it answers.
    pub fn open(notices: Notices, journal: Option<Vec<Noted>>) -> Keeper {
        let mut store = Store::new(local::open(boot::write_journal));
        let is_late = journal.is_none();
        store.recover(journal.unwrap_or_default());
        let keeper = Keeper {
            store: StoredValue::new(store),
            unsaved: StoredValue::new(Vec::new()),
            timer: StoredValue::new(false),
            outside: RwSignal::new(None),
            renewed: RwSignal::new(0),
            full: RwSignal::new(false),
            as_text: RwSignal::new(None),
            offer: StoredValue::new(OfferRecord::default()),
            wanted: StoredValue::new(Wanted::default()),
            told: StoredValue::new(false),
            removing: StoredValue::new(false),
            cleared: StoredValue::new(false),
            notices,
        };
        if is_late {
            spawn_local(keeper.recover_late());
        }
        page::on_hide(move || {
            keeper.flush();
        });
        page::on_storage(move |changed| {
            if let Some(key) = changed.strip_prefix(PREFIX).and_then(Key::parse) {
                // What is unsaved here meets the other window's version when it is saved.
                if !keeper.is_unsaved(&key) {
                    keeper.outside.set(Some(key));
                }
            }
        });
        keeper
    }

    /// What someone writes meanwhile stays: only what this window has not touched comes back.
    async fn recover_late(self) {
        let mut journal = read_journal(true).await.unwrap_or_default();
        journal.retain(|noted| Key::parse(&noted.key).is_none_or(|key| !self.is_unsaved(&key)));
        if !journal.is_empty() && !self.cleared.get_value() {
            self.store.update_value(|store| store.recover(journal));
            self.renew();
        }
    }

    /// Puts the record with this key on the screen, or a new one.
    pub fn keep<R>(self, key: Key) -> Kept<R>
    where
        R: Record + Default + Clone + Send + Sync + 'static,
    {
        let record = self.load(&key);
        let found = record.is_some();
        let kept = Kept {
            key: StoredValue::new(key),
            value: StoredValue::new(record.unwrap_or_default()),
            changed: RwSignal::new(0),
            found: RwSignal::new(found),
            keeper: self,
        };
        self.on_outside(kept.key, Box::new(move || kept.reload()));
        kept
    }

    /// Calls back, as long as the page is there, when the record changed other than on it.
    pub fn on_outside(self, key: StoredValue<Key>, reload: Give<()>) {
        let renewed_before = StoredValue::new(self.renewed.get_untracked());
        follow(move || {
            let renewed = self.renewed.get();
            let all = renewed_before.get_value() != renewed;
            renewed_before.set_value(renewed);
            let outside = self.outside.get();
            if all || outside.is_some_and(|changed| changed == key.get_value()) {
                untrack(|| reload.give());
            }
        });
    }

    /// Reads a record once: what waits to be saved, else what is stored.
    pub fn load<R: Record>(self, key: &Key) -> Option<R> {
        if let Some(data) = self.unsaved_data(key) {
            return R::take(data);
        }
        let mut record = None;
        self.load_with(key, &mut |text| {
            store::keep(record::read(text)?, &mut record)
        });
        record
    }

    fn load_with(self, key: &Key, read: &mut dyn FnMut(&str) -> Result<u64, Unreadable>) {
        let now = clock::now();
        let trouble = self
            .store
            .try_update_value(|store| store.load_with(key, now, read));
        if trouble.flatten().is_some() {
            self.notices.say(t!("store-trouble"));
        }
    }

    fn unsaved_data(self, key: &Key) -> Option<Value> {
        let of_key = |unsaved: &Vec<Unsaved>| {
            unsaved
                .iter()
                .find(|waiting| waiting.key == *key)
                .map(|waiting| waiting.data.clone())
        };
        self.unsaved.with_value(of_key).map(|data| data.give())
    }

    /// Writes a new record at once. False when it could not be stored; the user is told.
    pub fn write<R: Record>(self, key: &Key, record: &R) -> bool {
        let is_written = self.write_data(key, R::VERSION, record.put());
        if is_written && !record.is_blank() {
            self.say_saved_once();
        }
        is_written
    }

    fn write_data(self, key: &Key, version: u32, data: Value) -> bool {
        let now = clock::now();
        let save = |store: &mut Store| store.save_data(key, version, data, now);
        let saved = self.store.try_update_value(save).unwrap_or(Ok(()));
        if saved.is_err() {
            self.notices.say(t!("store-full-short"));
        }
        saved.is_ok()
    }

    /// Writes several new or changed records at once: all of them, or none. Then it says how many
    /// would have fitted.
    pub fn write_all<R: Record>(self, records: &[(Key, R)]) -> Result<(), usize> {
        self.flush();
        let put = |(key, record): &(Key, R)| (key.clone(), R::VERSION, record.put());
        let all = records.iter().map(put).collect();
        let now = clock::now();
        let written = self
            .store
            .try_update_value(|store| store.save_all(all, now))
            .unwrap_or(Ok(()));
        written.map_err(|(count, _)| count)
    }

    /// Saves a record soon, as [`Kept`] does, for a page that holds it in its own way.
    pub fn save<R: Record + Send + Sync + 'static>(self, key: Key, record: R) {
        self.save_soon(Unsaved {
            key,
            version: R::VERSION,
            is_blank: record.is_blank(),
            data: Arc::new(move || record.put()),
        });
    }

    /// Puts a record back, for undo: it is saved like one that was typed, so that it waits where
    /// there is no room, and whatever shows it reads it again.
    pub fn put_back<R: Record>(self, key: Key, record: &R) {
        self.put_data_back(key, R::VERSION, record.put());
    }

    fn put_data_back(self, key: Key, version: u32, data: Value) {
        self.save_soon(Unsaved {
            key,
            version,
            is_blank: false,
            data: Arc::new(move || data.clone()),
        });
        self.flush();
        self.renew();
    }

    /// Removes a record.
    pub fn remove(self, key: &Key) {
        self.drop_unsaved(&|waiting| waiting == key);
        self.store.update_value(|store| store.remove(key));
        self.note_removing();
    }

    fn note_removing(self) {
        self.removing.set_value(true);
        timers::after(PAGE_GONE_MS, move || self.removing.set_value(false));
    }

    /// Whether a page may be going because its record was removed: then nothing is added to that any
    /// more, or it would come back.
    pub fn is_removing(self) -> bool {
        self.removing.get_value()
    }

    /// All records of a kind, by id, the newest first. `id_of` picks their keys: a record of
    /// another kind, read as one of these, would seem damaged.
    pub fn all<R: Record>(self, id_of: fn(&Key) -> Option<&String>) -> Vec<(String, R)> {
        self.flush();
        let keys = self.store.with_value(Store::records);
        let records = keys.iter().rev().filter_map(|key| {
            let id = id_of(key)?;
            Some((id.clone(), self.load(key)?))
        });
        records.collect()
    }

    /// All plans, by id, the newest first.
    pub fn plans(self) -> Vec<(String, Plan)> {
        self.all(|key| match key {
            Key::Plan(id) => Some(id),
            _ => None,
        })
    }

    /// All messages, by id, the newest first.
    pub fn messages(self) -> Vec<(String, Message)> {
        self.all(|key| match key {
            Key::Message(id) => Some(id),
            _ => None,
        })
    }

    /// All partners, by id, the newest first.
    pub fn partners(self) -> Vec<(String, Partner)> {
        self.all(|key| match key {
            Key::Partner(id) => Some(id),
            _ => None,
        })
    }

    /// How many partners there are, without reading them.
    pub fn count_partners(self) -> usize {
        let keys = self.store.with_value(Store::records);
        let partners = keys.iter().filter(|key| matches!(key, Key::Partner(_)));
        partners.count()
    }

    /// All reports, by id, the newest first.
    pub fn reports(self) -> Vec<(String, Report)> {
        self.all(|key| match key {
            Key::Report(id) => Some(id),
            _ => None,
        })
    }

    /// All sets of questions that were brought in, by id, the newest first.
    pub fn question_sets(self) -> Vec<(String, QuestionSet)> {
        self.all(|key| match key {
            Key::Questions(id) => Some(id),
            _ => None,
        })
    }

    /// Tracks changes that come from other windows or from a restore.
    pub fn watch_outside(self) {
        self.outside.track();
        self.renewed.track();
    }

    /// Where the keeper speaks, for work that goes on after its page is gone.
    pub fn notices(self) -> Notices {
        self.notices
    }

    /// Works on the store itself: back-up, restore, erase.
    pub fn with_store<T>(self, work: impl FnOnce(&mut Store) -> T) -> Option<T> {
        self.flush();
        self.store.try_update_value(work)
    }

    /// Whether what is saved is still there the next time.
    pub fn lasts(self) -> bool {
        self.store.with_value(Store::lasts)
    }

    /// The back-up file of everything, with what could not be saved.
    pub fn backup(self) -> String {
        self.flush();
        let now = clock::now();
        let mut copy = self.store.with_value(Store::in_memory);
        self.unsaved.with_value(|unsaved| {
            for waiting in unsaved {
                let _ = waiting.save(&mut copy, now);
            }
        });
        backup::write(&copy, now)
    }

    /// Restores the records of a back-up whose keys are in `wanted`. What was typed over them
    /// and could not be saved gives way, and what is on the screen is read again.
    pub fn restore(self, file: &Restore, wanted: &Ids) -> Result<usize, WriteError> {
        self.flush();
        let now = clock::now();
        let restored = self
            .store
            .try_update_value(|store| file.apply(store, wanted, now));
        let count = restored.unwrap_or(Ok(0))?;
        self.drop_unsaved(&|waiting| wanted.contains(&waiting.to_string()));
        self.renew();
        Ok(count)
    }

    /// Has everything on the screen read again what is stored.
    pub fn renew(self) {
        self.renewed.update(|count| *count += 1);
    }

    /// Removes all of the user's records, for whoever uses the phone next. How it looks and the
    /// language stay: the texts of another one may not be on this phone.
    pub fn clear(self) {
        self.cleared.set_value(true);
        self.flush();
        self.drop_unsaved(&|_| true);
        self.offer.set_value(OfferRecord::default());
        self.wanted.set_value(Wanted::default());
        let now = clock::now();
        self.store.update_value(|store| {
            let settings = store.load::<Settings>(&Key::Settings, now).record;
            store.clear(false);
            if let Some(mut settings) = settings {
                // The site that someone likes to look at says something of them.
                settings.leave_to.clear();
                // There is room: it was there a moment ago.
                let _ = store.save(&Key::Settings, &settings, now);
            }
        });
        self.full.set(false);
        self.renew();
    }

    /// Removes everything that we store. What happens until the window is loaded anew goes to
    /// memory only, so that nothing is written back.
    pub fn erase(self) {
        self.cleared.set_value(true);
        self.drop_unsaved(&|_| true);
        self.store.update_value(|store| {
            store.clear(true);
            *store = Store::default();
        });
    }

    /// Lets go of what waits to be saved. The plain page must not save it as a file either.
    fn drop_unsaved(self, is_dropped: &dyn Fn(&Key) -> bool) {
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

    fn say_saved_once(self) {
        // A notice that offers undo is worth more than this one: it can be said the next time.
        if !self.told.get_value() && !self.notices.offers() {
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

    fn is_unsaved(self, key: &Key) -> bool {
        self.unsaved
            .with_value(|unsaved| unsaved.iter().any(|waiting| waiting.key == *key))
    }

    fn wait(self, record: Unsaved) {
        self.unsaved.update_value(|unsaved| {
            unsaved.retain(|waiting| waiting.key != record.key);
            unsaved.push(record);
        });
    }

    fn save_soon(self, record: Unsaved) {
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

impl<R> Kept<R>
where
    R: Record + Default + Clone + Send + Sync + 'static,
{
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

/// The keeper of the user's records. Taken when a view is built.
pub fn keeper() -> Keeper {
    app_state().keeper
}
