//! The rules of storing: nothing is overwritten that was not read, and nothing unreadable is
//! thrown away.

mod recover;

pub use recover::Noted;

use serde_json::Value;

use super::backend::{Backend, Memory, WriteError};
use super::envelope::Envelope;
use super::keys::{ASIDE, Key, is_users};
use super::record::{Record, Unreadable, read};

/// All records of the user's.
pub struct Store {
    backend: Box<dyn Backend>,
    /// The revision of each record as this window last read or wrote it, in the order of keys: a
    /// list of hundreds of partners is read at once.
    seen: Vec<(Key, u64)>,
    /// Records that this window must not write, because what is stored could not be set aside.
    held: Vec<Key>,
    /// Where lies what was typed over records of a newer build.
    beside: Vec<(Key, String)>,
}

/// What came of reading a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded<R> {
    /// The record, if there was one that could be read.
    pub record: Option<R>,
    /// Set when there was one that could not be read. It is kept and can be downloaded.
    pub trouble: Option<Unreadable>,
}

/// Why a record was not saved. What was stored before is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// There is no room left.
    Full,
    /// The browser refuses to store.
    Blocked,
    /// Another window saved a later one. What this window held is set aside.
    Outdated,
    /// Another window removed it.
    Gone,
    /// What is stored comes from a newer build or could not be set aside: it is not overwritten.
    Held,
}

impl From<WriteError> for SaveError {
    fn from(error: WriteError) -> SaveError {
        match error {
            WriteError::Full => SaveError::Full,
            WriteError::Blocked => SaveError::Blocked,
        }
    }
}

/// A record that was set aside: its key, and the text exactly as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Key without the prefix, `aside.<time>.<key of the record>`.
    pub key: String,
    /// The stored text.
    pub text: String,
}

impl Default for Store {
    fn default() -> Store {
        Store::new(Box::new(Memory::default()))
    }
}

impl Store {
    /// A store on this backend.
    pub fn new(backend: Box<dyn Backend>) -> Store {
        Store {
            backend,
            seen: Vec::new(),
            held: Vec::new(),
            beside: Vec::new(),
        }
    }

    /// Whether what is saved is still there when the app opens the next time.
    pub fn lasts(&self) -> bool {
        self.backend.lasts()
    }

    /// Reads a record. A damaged one is set aside; one from a newer build stays where it is,
    /// for that build, and this window will not write over it.
    pub fn load<R: Record>(&mut self, key: &Key, now: u64) -> Loaded<R> {
        let mut record = None;
        let trouble = self.load_with(key, now, &mut |text| keep(read(text)?, &mut record));
        Loaded { record, trouble }
    }

    /// As [`Store::load`], for any kind of record: `read` keeps it and returns its revision.
    pub fn load_with(
        &mut self,
        key: &Key,
        now: u64,
        read: &mut dyn FnMut(&str) -> Result<u64, Unreadable>,
    ) -> Option<Unreadable> {
        let Some(text) = self.backend.read(&key.to_string()) else {
            self.forget(key);
            return None;
        };
        let trouble = match read(&text) {
            Ok(revision) => {
                self.release(key);
                self.see(key, revision);
                return None;
            }
            Err(trouble) => trouble,
        };
        self.forget(key);
        let moved = trouble == Unreadable::Damaged && self.set_aside(key, &text, now).is_ok();
        if moved {
            self.backend.remove(&key.to_string());
        } else if !self.held.contains(key) {
            self.held.push(key.clone());
        }
        Some(trouble)
    }

    /// Writes a record, unless another window has written or removed it since this one read it.
    /// When another window's is later, ours is set aside, so that neither is lost.
    pub fn save<R: Record>(&mut self, key: &Key, record: &R, now: u64) -> Result<(), SaveError> {
        self.save_data(key, R::VERSION, record.put(), now)
    }

    /// As [`Store::save`], for a record that is JSON already, in the shape of `version`.
    pub fn save_data(
        &mut self,
        key: &Key,
        version: u32,
        data: Value,
        now: u64,
    ) -> Result<(), SaveError> {
        if self.held.contains(key) {
            return Err(SaveError::Held);
        }
        let stored = self.backend.read(&key.to_string());
        let envelope = |r| Envelope {
            v: version,
            r,
            t: now,
            d: data,
        };
        let seen = self.seen(key);
        let revision = match (stored.as_deref().map(Envelope::parse), seen) {
            (None, None) => 1,
            (None, Some(_)) => return Err(SaveError::Gone),
            (Some(Some(stored)), _) if stored.v > version => return Err(SaveError::Held),
            (Some(Some(stored)), Some(seen)) if stored.r == seen => stored.r + 1,
            (Some(Some(stored)), _) => {
                self.set_aside(key, &envelope(stored.r).write(), now)?;
                return Err(SaveError::Outdated);
            }
            // Damaged behind our back: keep the damage, then write.
            (Some(None), seen) => {
                self.set_aside(key, &stored.unwrap_or_default(), now)?;
                seen.unwrap_or(0) + 1
            }
        };
        self.backend
            .write(&key.to_string(), &envelope(revision).write())?;
        self.see(key, revision);
        Ok(())
    }

    /// Writes several records: all of them, or none when one can't be written. Then it says how many
    /// had been, and why not more. Each comes with the version of its shape.
    pub fn save_all(
        &mut self,
        records: Vec<(Key, u32, Value)>,
        now: u64,
    ) -> Result<(), (usize, SaveError)> {
        let mut before: Vec<(String, Option<String>)> = Vec::new();
        for (key, version, data) in records {
            let name = key.to_string();
            let here = self.backend.read(&name);
            if let Err(error) = self.save_data(&key, version, data, now) {
                let count = before.len();
                for (name, text) in before.into_iter().rev() {
                    self.take_back(&name, text.as_deref());
                }
                return Err((count, error));
            }
            before.push((name, here));
        }
        Ok(())
    }

    /// Removes a record.
    pub fn remove(&mut self, key: &Key) {
        self.backend.remove(&key.to_string());
        self.forget(key);
        self.release(key);
    }

    /// Forgets what this window has seen of a record, so that the next save begins it anew.
    pub fn forget(&mut self, key: &Key) {
        if let Ok(at) = self.place(key) {
            self.seen.remove(at);
        }
    }

    /// The same records in memory: to write a back-up that also holds what could not be saved.
    pub fn in_memory(&self) -> Store {
        let mut memory = Memory::default();
        for (key, text) in self.raw() {
            // Memory takes everything.
            let _ = memory.write(&key, &text);
        }
        Store {
            backend: Box::new(memory),
            seen: self.seen.clone(),
            held: self.held.clone(),
            beside: Vec::new(),
        }
    }

    /// Keys of all stored records, sorted.
    pub fn records(&self) -> Vec<Key> {
        self.backend
            .keys()
            .iter()
            .filter_map(|key| Key::parse(key))
            .collect()
    }

    /// Everything that was set aside, oldest first.
    pub fn aside(&self) -> Vec<SetAside> {
        let keys = self
            .backend
            .keys()
            .into_iter()
            .filter(|key| key.starts_with(ASIDE));
        keys.filter_map(|key| {
            let text = self.backend.read(&key)?;
            Some(SetAside { key, text })
        })
        .collect()
    }

    /// Drops a record that was set aside, by its key.
    pub fn drop_aside(&mut self, key: &str) {
        if key.starts_with(ASIDE) {
            self.backend.remove(key);
        }
    }

    /// Everything of the user's as it is stored, by key: records and what was set aside.
    pub fn raw(&self) -> Vec<(String, String)> {
        let keys = self.backend.keys().into_iter().filter(|key| is_users(key));
        keys.filter_map(|key| self.backend.read(&key).map(|text| (key, text)))
            .collect()
    }

    /// Removes everything of the user's, or everything of ours with copies of packs too.
    /// This window forgets what it has seen: a later save begins anew.
    pub fn clear(&mut self, packs_too: bool) {
        for key in self.backend.keys() {
            if packs_too || is_users(&key) {
                self.backend.remove(&key);
            }
        }
        self.seen.clear();
        self.held.clear();
        self.beside.clear();
    }

    /// Text that the build brings and that is kept beside the records: a pack or the shell.
    pub fn kept_text(&self, key: &str) -> Option<String> {
        self.backend.read(key)
    }

    /// Keeps text that the build brings. Room for the user's records matters more: when there
    /// is none, the text is simply not kept.
    pub fn keep_text(&mut self, key: &str, text: &str) -> bool {
        debug_assert!(!is_users(key));
        self.backend.write(key, text).is_ok()
    }

    /// Drops kept texts whose key begins with `prefix`, but for the key `keep`.
    pub fn drop_texts(&mut self, prefix: &str, keep: &str) {
        for key in self.backend.keys() {
            if key.starts_with(prefix) && key != keep && !is_users(&key) {
                self.backend.remove(&key);
            }
        }
    }

    /// The stored text of a record.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.backend.read(key)
    }

    /// Writes a record's stored text as it is, for a restore. This window has then seen it.
    pub(super) fn put_text(&mut self, key: &str, text: &str) -> Result<(), WriteError> {
        self.backend.write(key, text)?;
        if let (Some(key), Some(envelope)) = (Key::parse(key), Envelope::parse(text)) {
            self.release(&key);
            self.see(&key, envelope.r);
        }
        Ok(())
    }

    /// What this window has seen, and what it must not write: a restore that is taken back has
    /// changed neither.
    pub(super) fn marks(&self) -> (Vec<(Key, u64)>, Vec<Key>) {
        (self.seen.clone(), self.held.clone())
    }

    /// Sets [`Store::marks`] to what they were.
    pub(super) fn set_marks(&mut self, (seen, held): (Vec<(Key, u64)>, Vec<Key>)) {
        (self.seen, self.held) = (seen, held);
    }

    /// Takes back what [`Store::put_text`] wrote, or tried to write. Call it for the last one
    /// first: then what was there before fits again.
    pub(super) fn take_back(&mut self, key: &str, before: Option<&str>) {
        match before {
            // Fails only where it could not be replaced either, and then it is still there.
            Some(text) => drop(self.put_text(key, text)),
            None => {
                self.backend.remove(key);
                if let Some(key) = Key::parse(key) {
                    self.forget(&key);
                }
            }
        }
    }

    fn set_aside(&mut self, key: &Key, text: &str, now: u64) -> Result<(), WriteError> {
        self.backend.write(&self.aside_key(key, now), text)
    }

    /// Sets aside what was typed over a record that this window must not write: each time in the
    /// place of the time before.
    pub fn keep_beside(&mut self, key: &Key, text: &str, now: u64) -> Result<(), WriteError> {
        let known = self.beside.iter().find(|(of, _)| of == key);
        let aside = match known {
            Some((_, aside)) => aside.clone(),
            None => self.aside_key(key, now),
        };
        self.backend.write(&aside, text)?;
        if known.is_none() {
            self.beside.push((key.clone(), aside));
        }
        Ok(())
    }

    /// Where to set a record aside: by now, or a little later where something lies already.
    pub(super) fn aside_key(&self, key: &Key, now: u64) -> String {
        let aside = format!("{ASIDE}{now}.{key}");
        match self.backend.read(&aside) {
            None => aside,
            Some(_) => self.aside_key(key, now + 1),
        }
    }

    fn seen(&self, key: &Key) -> Option<u64> {
        let at = self.place(key).ok()?;
        self.seen.get(at).map(|(_, revision)| *revision)
    }

    fn see(&mut self, key: &Key, revision: u64) {
        match self.place(key) {
            Ok(at) => self.seen[at].1 = revision,
            Err(at) => self.seen.insert(at, (key.clone(), revision)),
        }
    }

    /// Where a key stands among those that were seen, or would stand.
    fn place(&self, key: &Key) -> Result<usize, usize> {
        self.seen.binary_search_by(|(seen, _)| seen.cmp(key))
    }

    fn release(&mut self, key: &Key) {
        self.held.retain(|held| held != key);
    }
}

/// Keeps a record that was read, and returns its revision.
pub fn keep<R>((revision, record): (u64, R), kept: &mut Option<R>) -> Result<u64, Unreadable> {
    *kept = Some(record);
    Ok(revision)
}

#[cfg(test)]
mod tests;
