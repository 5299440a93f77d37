//! The back-up file: every record exactly as it is stored, so that what comes out goes in.
//!
//! ```json
//! {"app":"handrail","format":1,"created":1795000000000,"records":{"plan.x1":"{\"v\":1,...}"}}
//! ```
//!
//! The boot script writes the same file when the app itself does not start.

use std::fmt;

use serde_json::{Map, Value};

use super::backend::WriteError;
use super::envelope::Envelope;
use super::json;
use super::keys::{ASIDE, Key};
use super::record::{self, Unreadable, readable};
use super::store::Store;
use crate::domain::message::Message;
use crate::domain::offers::OfferRecord;
use crate::domain::partners::Partner;
use crate::domain::plan::Plan;
use crate::domain::question_set::QuestionSet;
use crate::domain::report::Report;
use crate::domain::table::Ids;

/// Names a file of ours.
const APP: &str = "handrail";

/// The shape of the file. A file of a later one is refused.
pub const FORMAT: u32 = 1;

/// Larger files are refused unread. Chromium holds most: 5 Mi units of UTF-16, of which each may be
/// three bytes in the UTF-8 of a file, and escaping adds to them.
pub const MAX_BYTES: usize = 24 * 1024 * 1024;

/// What a back-up file would do here, before it does anything.
#[derive(Clone, Debug, PartialEq)]
pub struct Restore {
    /// When the file was made, in milliseconds since 1970.
    pub created: u64,
    /// One for each record of the file, sorted by key.
    pub items: Vec<RestoreItem>,
}

/// What would happen to one record of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct RestoreItem {
    /// Key without the prefix.
    pub key: String,
    /// The record it is; none for what was set aside and for kinds that we don't know.
    pub record: Option<Key>,
    /// What the user called it, for kinds of which there are many; of a message, what it says.
    pub name: Option<String>,
    /// What restoring does.
    pub action: Action,
    text: String,
}

/// What restoring does to one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// It is not here yet.
    Add,
    /// Another one is here.
    Replace {
        /// When the one here was written, if it can be read.
        here: Option<u64>,
        /// When the one in the file was written.
        file: u64,
    },
    /// The same one is here.
    Same,
    /// It can't be used.
    Skip(Reason),
}

/// Why a record of the file can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A kind of record that this build doesn't know.
    Unknown,
    /// Not what any build has written.
    Damaged,
    /// From a newer build.
    Newer,
}

/// Why a file is refused as a whole. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// Over [`MAX_BYTES`].
    TooLarge,
    /// Ends in the middle.
    CutOff,
    /// Not JSON, or not a file of ours.
    NotOurs,
    /// Made by a newer build.
    Newer,
    /// Holds no record.
    Empty,
}

impl fmt::Display for BadFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadFile::TooLarge => "too large",
            BadFile::CutOff => "ends in the middle",
            BadFile::NotOurs => "not a back-up of Handrail",
            BadFile::Newer => "made by a newer build",
            BadFile::Empty => "holds no record",
        })
    }
}

/// The back-up file of everything the user has.
pub fn write(store: &Store, now: u64) -> String {
    let mut records = Map::new();
    for (key, text) in store.raw() {
        records.insert(key, text.into());
    }
    let mut file = Map::new();
    file.insert("app".into(), APP.into());
    file.insert("format".into(), FORMAT.into());
    file.insert("created".into(), now.into());
    file.insert("records".into(), records.into());
    json::write(&Value::Object(file))
}

/// What a back-up file would do to this store. Changes nothing.
pub fn read(store: &Store, text: &str) -> Result<Restore, BadFile> {
    if text.len() > MAX_BYTES {
        return Err(BadFile::TooLarge);
    }
    // A byte-order mark comes from editors and mail programs.
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut file: Value = serde_json::from_str(text).map_err(|error| {
        if error.is_eof() && text.starts_with('{') {
            BadFile::CutOff
        } else {
            BadFile::NotOurs
        }
    })?;
    let format = file.get("format").and_then(Value::as_u64);
    let format = format.filter(|_| file.get("app").and_then(Value::as_str) == Some(APP));
    // A later format may have another shape altogether: these two fields never change.
    match format {
        None => return Err(BadFile::NotOurs),
        Some(format) if format > u64::from(FORMAT) => return Err(BadFile::Newer),
        Some(_) => {}
    }
    let created = file
        .get("created")
        .and_then(Value::as_u64)
        .ok_or(BadFile::NotOurs)?;
    let Some(Value::Object(records)) = file.get_mut("records").map(Value::take) else {
        return Err(BadFile::NotOurs);
    };
    let mut items = Vec::new();
    for (key, text) in records {
        let Value::String(text) = text else {
            return Err(BadFile::NotOurs);
        };
        items.push(item(store, key, text));
    }
    if items.is_empty() {
        Err(BadFile::Empty)
    } else {
        Ok(Restore { created, items })
    }
}

fn item(store: &Store, key: String, text: String) -> RestoreItem {
    let here = store.text(&key);
    let (record, action) = match Key::parse(&key) {
        Some(record) => {
            let action = match readable(&record, &text) {
                Ok(file) => compare(here.as_deref(), &file),
                Err(Unreadable::Newer) => Action::Skip(Reason::Newer),
                Err(Unreadable::Damaged) => Action::Skip(Reason::Damaged),
            };
            (Some(record), action)
        }
        None if key.starts_with(ASIDE) && here.as_ref() == Some(&text) => (None, Action::Same),
        None if key.starts_with(ASIDE) && here.is_none() => (None, Action::Add),
        None => (None, Action::Skip(Reason::Unknown)),
    };
    let name = match record {
        Some(Key::Plan(_)) => record::read(&text)
            .ok()
            .map(|(_, plan): (_, Plan)| plan.name),
        Some(Key::Offer(_)) => {
            let offer = record::read(&text).ok();
            offer.map(|(_, offer): (_, OfferRecord)| offer.name)
        }
        Some(Key::Questions(_)) => {
            let set = record::read(&text).ok();
            set.map(|(_, set): (_, QuestionSet)| set.name)
        }
        Some(Key::Message(_)) => {
            let message = record::read(&text).ok();
            message.map(|(_, message): (_, Message)| message.text)
        }
        Some(Key::Partner(_)) => {
            let partner = record::read(&text).ok();
            partner.map(|(_, partner): (_, Partner)| partner.name)
        }
        Some(Key::Report(_)) => {
            let report = record::read(&text).ok();
            report.map(|(_, report): (_, Report)| report.name)
        }
        _ => None,
    };
    RestoreItem {
        key,
        record,
        name,
        action,
        text,
    }
}

fn compare(here: Option<&str>, file: &Envelope) -> Action {
    match here.map(Envelope::parse) {
        None => Action::Add,
        Some(Some(here)) if here.d == file.d && here.v == file.v => Action::Same,
        Some(here) => Action::Replace {
            here: here.map(|here| here.t),
            file: file.t,
        },
    }
}

impl Restore {
    /// Adds and replaces the records whose keys are in `wanted`: all of them, or, when one
    /// can't be written, none. What this build can't read here is set aside. Returns how many
    /// records it restored. `now` in milliseconds since 1970.
    pub fn apply(&self, store: &mut Store, wanted: &Ids, now: u64) -> Result<usize, WriteError> {
        let (mut before, marks) = (Vec::new(), store.marks());
        let mut count = 0;
        for item in self.items.iter().filter(|item| wanted.contains(&item.key)) {
            if !matches!(item.action, Action::Add | Action::Replace { .. }) {
                continue;
            }
            if let Err(error) = item.put(store, now, &mut before) {
                for (key, text) in before.into_iter().rev() {
                    store.take_back(&key, text.as_deref());
                }
                store.set_marks(marks);
                return Err(error);
            }
            count += 1;
        }
        Ok(count)
    }
}

/// What was stored under each key that a restore writes, to take it back.
type Before = Vec<(String, Option<String>)>;

impl RestoreItem {
    fn put(&self, store: &mut Store, now: u64, before: &mut Before) -> Result<(), WriteError> {
        let here = store.text(&self.key);
        if let (Some(record), Some(here)) = (&self.record, &here)
            && readable(record, here).is_err()
        {
            let aside = store.aside_key(record, now);
            before.push((aside.clone(), None));
            store.put_text(&aside, here)?;
        }
        let text = raise(&self.text, here.as_deref());
        before.push((self.key.clone(), here));
        store.put_text(&self.key, &text)
    }
}

/// Gives a restored record a later revision than the one here, so that other windows take it.
fn raise(text: &str, here: Option<&str>) -> String {
    let (Some(file), Some(here)) = (Envelope::parse(text), here.and_then(Envelope::parse)) else {
        return text.to_owned();
    };
    Envelope {
        r: file.r.max(here.r) + 1,
        ..file
    }
    .write()
}

#[cfg(test)]
mod tests;
