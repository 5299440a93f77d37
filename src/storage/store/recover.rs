//! After the browser was killed: what local storage had not brought to disk comes from the journal.
//!
//! The journal (`src/boot/journal.js`) knows what was written or removed in the last minutes. It is
//! believed only where it is later than what is stored: it may itself have missed something.

use super::Store;
use crate::storage::envelope::Envelope;
use crate::storage::keys::Key;

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Key of a record, without the prefix.
    pub key: String,
    /// What was written; none: it was removed.
    pub text: Option<String>,
    /// When, in milliseconds since 1970.
    pub at: u64,
}

impl Store {
    /// Puts back what is missing, and removes what came back.
    pub fn recover(&mut self, journal: Vec<Noted>) {
        for noted in journal {
            // What was set aside is not changed any more: it can't be older than it was.
            if Key::parse(&noted.key).is_none() {
                continue;
            }
            let stored = self.backend.read(&noted.key);
            let is_later = match (&noted.text, stored.as_deref()) {
                (Some(text), None) => Envelope::parse(text).is_some(),
                (Some(text), Some(stored)) => is_later(text, stored),
                (None, Some(stored)) => {
                    Envelope::parse(stored).is_some_and(|stored| stored.t < noted.at)
                }
                (None, None) => false,
            };
            match noted.text {
                // No room: then what is stored is the best there is.
                Some(text) if is_later => drop(self.backend.write(&noted.key, &text)),
                None if is_later => self.backend.remove(&noted.key),
                _ => {}
            }
        }
    }
}

/// Whether one is a later version of a record than the other. Damage is nobody's version: it stays,
/// to be set aside when it is read.
fn is_later(noted: &str, stored: &str) -> bool {
    match (Envelope::parse(noted), Envelope::parse(stored)) {
        (Some(noted), Some(stored)) => noted.r > stored.r && noted.t >= stored.t,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::backend::{Backend, Memory};

    const KEY: &str = "plan.a";

    fn record(revision: u64, time: u64) -> String {
        format!(r#"{{"v":2,"r":{revision},"t":{time},"d":{{"name":"{revision}"}}}}"#)
    }

    fn noted(text: Option<String>, at: u64) -> Noted {
        Noted {
            key: KEY.to_owned(),
            text,
            at,
        }
    }

    /// What is stored after a recovery from this, where that was stored before.
    fn recovered(stored: Option<&str>, journal: Noted) -> Option<String> {
        let mut memory = Memory::default();
        if let Some(stored) = stored {
            memory.write(KEY, stored).unwrap();
        }
        let mut store = Store::new(Box::new(memory));
        store.recover(vec![journal]);
        store.text(KEY)
    }

    #[test]
    fn a_later_version_comes_back() {
        let late = Some(record(3, 30));
        assert_eq!(
            recovered(Some(&record(2, 20)), noted(late.clone(), 30)),
            late
        );
        assert_eq!(recovered(None, noted(late.clone(), 30)), late);
    }

    #[test]
    fn what_is_stored_stays_unless_the_journal_is_later() {
        for journal in [record(2, 30), record(1, 30), record(4, 10), "{".to_owned()] {
            let stored = record(2, 20);
            let after = recovered(Some(&stored), noted(Some(journal.clone()), 30));
            assert_eq!(after, Some(stored), "{journal}");
        }
        assert_eq!(recovered(None, noted(Some("{".to_owned()), 30)), None);
    }

    #[test]
    fn damage_is_left_to_be_set_aside() {
        let after = recovered(Some("{\"v\":"), noted(Some(record(9, 90)), 90));
        assert_eq!(after.as_deref(), Some("{\"v\":"));
        assert_eq!(recovered(Some("{"), noted(None, 90)).as_deref(), Some("{"));
    }

    #[test]
    fn what_was_removed_stays_away_and_what_was_written_since_does_not() {
        assert_eq!(recovered(Some(&record(2, 20)), noted(None, 30)), None);
        let since = record(1, 40);
        assert_eq!(recovered(Some(&since), noted(None, 30)), Some(since));
        assert_eq!(recovered(None, noted(None, 30)), None);
    }

    #[test]
    fn only_records_are_touched() {
        let mut store = Store::default();
        for key in ["pack.en", "shell", "left", "aside.1.plan.a", "nonsense"] {
            store.recover(vec![Noted {
                key: key.to_owned(),
                text: Some(record(1, 1)),
                at: 1,
            }]);
        }
        assert_eq!(store.raw(), []);
    }
}
