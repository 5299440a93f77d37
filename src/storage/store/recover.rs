//! After the browser was killed: what local storage had not brought to disk comes from the journal.
//!
//! The journal (`src/boot/journal.js`) knows what was written or removed in the last minutes, and
//! when. It is believed only where it is later than what is stored: it may itself have missed
//! something.

use super::Store;
use crate::storage::envelope::Envelope;
use crate::storage::keys::{ASIDE, Key};

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
        // First what was set aside: it may be all that is left of a record that then goes.
        let mut missing: Vec<&str> = Vec::new();
        for noted in journal.iter().filter(|noted| noted.key.starts_with(ASIDE)) {
            if !self.has_aside(noted) {
                missing.push(&noted.key);
            }
        }
        let is_record = |noted: &&Noted| Key::parse(&noted.key).is_some();
        for noted in journal.iter().filter(is_record) {
            let copy = [".", &noted.key].concat();
            if !missing.iter().any(|aside| aside.ends_with(&copy)) {
                self.recover_record(noted);
            }
        }
    }

    /// Whether what was set aside is there, by now. What is, is never changed. It has its key once
    /// and for all, so a note that it was removed holds: someone dropped it, or cleared the phone.
    fn has_aside(&mut self, noted: &Noted) -> bool {
        let Some(text) = &noted.text else {
            self.backend.remove(&noted.key);
            return true;
        };
        match self.backend.read(&noted.key) {
            Some(stored) => stored == *text,
            None => self.backend.write(&noted.key, text).is_ok(),
        }
    }

    fn recover_record(&mut self, noted: &Noted) {
        let stored = self.backend.read(&noted.key);
        let is_later = match (&noted.text, stored.as_deref()) {
            (Some(text), None) => Envelope::parse(text).is_some(),
            (Some(text), Some(stored)) => text != stored && is_later(text, noted.at, stored),
            (None, Some(stored)) => {
                Envelope::parse(stored).is_some_and(|stored| stored.t < noted.at)
            }
            (None, None) => false,
        };
        match &noted.text {
            // No room: then what is stored is the best there is.
            Some(text) if is_later => drop(self.backend.write(&noted.key, text)),
            None if is_later => self.backend.remove(&noted.key),
            _ => {}
        }
    }
}

/// Whether what was noted `at` this time is later than what is stored: time decides, and revisions
/// only within a millisecond. For what is begun anew counts from 1 again, and what comes from a
/// back-up has its old `t`. What was noted a moment after it was stored is the same version. Damage
/// is nobody's: it stays, to be set aside when it is read.
fn is_later(noted: &str, at: u64, stored: &str) -> bool {
    match (Envelope::parse(noted), Envelope::parse(stored)) {
        (Some(noted), Some(stored)) => {
            let is_same = (noted.t, noted.r) == (stored.t, stored.r);
            !is_same && (at, noted.r) > (stored.t, stored.r)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::backend::{Backend, Memory};
    use crate::storage::testing::Flaky;

    const KEY: &str = "plan.a";
    const ASIDE_KEY: &str = "aside.5.plan.a";

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
        let stored = record(7, 22);
        for (journal, at) in [
            // Missed by the journal: what was written since, here and in another window.
            (record(6, 21), 21),
            (record(6, 21), 22),
            (record(9, 10), 19),
            (record(7, 22), 30),
            ("{".to_owned(), 30),
        ] {
            let after = recovered(Some(&stored), noted(Some(journal.clone()), at));
            assert_eq!(after.as_ref(), Some(&stored), "{journal}");
        }
        assert_eq!(recovered(None, noted(Some("{".to_owned()), 30)), None);
    }

    #[test]
    fn the_time_tells_what_is_later_and_not_the_revision() {
        let stored = record(8, 20);
        for (journal, at) in [
            // Removed, and begun anew.
            (record(1, 30), 30),
            // A back-up restored over it, then one restored after it was removed.
            (record(9, 10), 30),
            (record(2, 10), 30),
            // In the same millisecond.
            (record(9, 20), 20),
        ] {
            let after = recovered(Some(&stored), noted(Some(journal.clone()), at));
            assert_eq!(after, Some(journal));
        }
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
    fn only_what_is_the_users_is_touched() {
        let mut store = Store::default();
        for key in ["pack.en", "shell", "left", "nonsense"] {
            store.recover(vec![aside(key, Some("x"))]);
        }
        assert_eq!(store.raw(), []);
        assert_eq!(store.kept_text("pack.en"), None);
    }

    fn aside(key: &str, text: Option<&str>) -> Noted {
        Noted {
            key: key.to_owned(),
            text: text.map(str::to_owned),
            at: 30,
        }
    }

    #[test]
    fn what_was_set_aside_comes_back_before_its_record_goes() {
        let disk = Flaky::default();
        let damage = r#"{"v":2,"r":2,"t":20,"d":{"name":7}}"#;
        disk.put(KEY, damage);
        let journal = || vec![noted(None, 30), aside(ASIDE_KEY, Some(damage))];
        disk.leave_room(0);
        disk.open().recover(journal());
        assert_eq!(disk.get(KEY).as_deref(), Some(damage), "the only copy");
        disk.leave_room(1000);
        disk.open().recover(journal());
        assert_eq!(disk.get(ASIDE_KEY).as_deref(), Some(damage));
        assert_eq!(disk.get(KEY), None);
    }

    #[test]
    fn what_is_aside_is_never_changed_and_goes_when_it_was_dropped() {
        let disk = Flaky::default();
        disk.put(ASIDE_KEY, "damage");
        disk.open().recover(vec![aside(ASIDE_KEY, Some("other"))]);
        assert_eq!(disk.get(ASIDE_KEY).as_deref(), Some("damage"));
        disk.open().recover(vec![aside(ASIDE_KEY, None)]);
        assert_eq!(disk.get(ASIDE_KEY), None);
    }
}
