//! Between what is on the screen and what is stored: loads records, saves them as one types,
//! and hears of changes in other windows.

mod kept;
mod long_plan;
mod unsaved;

use std::sync::Arc;

use serde_json::Value;
use wasm_bindgen_futures::spawn_local;

pub use self::kept::Kept;
use self::long_plan::LongPlan;
use self::unsaved::Unsaved;
use super::app::{app_state, read_journal};
use super::notices::Notices;
use super::signals::*;
use super::view::{Give, follow};
use crate::domain::actions::Wanted;
use crate::domain::message::Message;
use crate::domain::offers::OfferRecord;
use crate::domain::partners::Partner;
use crate::domain::question_set::QuestionSet;
use crate::domain::report::Report;
use crate::domain::settings::Settings;
use crate::domain::table::Ids;
use crate::platform::{boot, clock, page, timers};
use crate::storage::backend::WriteError;
use crate::storage::backup::Restore;
use crate::storage::keys::{Key, PREFIX};
use crate::storage::record::{self, Record, Unreadable};
use crate::storage::store::{self, Noted, Store};
use crate::storage::{backup, local};

/// How long a page may take to go once its record is removed.
const PAGE_GONE_MS: i32 = 1000;

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
    long_plan: StoredValue<Option<LongPlan>>,
    notices: Notices,
}

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
            long_plan: StoredValue::new(None),
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
        self.all_by(id_of, Keeper::load)
    }

    fn all_by<R>(
        self,
        id_of: fn(&Key) -> Option<&String>,
        load: fn(Keeper, &Key) -> Option<R>,
    ) -> Vec<(String, R)> {
        self.flush();
        let keys = self.store.with_value(Store::records);
        let records = keys.iter().rev().filter_map(|key| {
            let id = id_of(key)?;
            Some((id.clone(), load(self, key)?))
        });
        records.collect()
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
        self.long_plan.set_value(None);
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
        self.long_plan.set_value(None);
        self.drop_unsaved(&|_| true);
        self.store.update_value(|store| {
            store.clear(true);
            *store = Store::default();
        });
    }
}

/// The keeper of the user's records. Taken when a view is built.
pub fn keeper() -> Keeper {
    app_state().keeper
}
