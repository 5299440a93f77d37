//! Local storage. Nothing else in the app touches it, but for the boot script: that reads, and
//! writes the one key which tells that a tab was left.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Object;
use web_sys::Storage;

use super::backend::{Backend, Memory, WriteError};
use super::keys::{PREFIX, is_users};

/// The browser's local storage, known to work.
struct Local {
    /// Held: to ask the window for it takes as long as to read a record.
    storage: Storage,
    journal: Journal,
}

impl Local {
    fn note(&self, key: &str, text: Option<&str>) {
        if is_users(key) {
            (self.journal)(key, text);
        }
    }
}

/// Hears of every record that was written, or removed, by its key without the prefix.
pub type Journal = fn(&str, Option<&str>);

/// Local storage, or memory where it is blocked.
///
/// Probed first: gloo-storage 0.4.0 panics where storage is denied on mere access.
pub fn open(journal: Journal) -> Box<dyn Backend> {
    if works() {
        Box::new(Local {
            storage: LocalStorage::raw(),
            journal,
        })
    } else {
        Box::new(Memory::default())
    }
}

fn works() -> bool {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let Some(storage) = storage else { return false };
    // A full store refuses the probe but still holds what the user has: any key tells that it
    // works. Only an empty store that takes nothing is blocked.
    let probe = format!("{PREFIX}probe");
    let written = storage.set_item(&probe, "1").is_ok();
    let removed = storage.remove_item(&probe).is_ok();
    removed && (written || storage.length().unwrap_or(0) > 0)
}

impl Backend for Local {
    fn read(&self, key: &str) -> Option<String> {
        let text = self.storage.get_item(&format!("{PREFIX}{key}"));
        text.ok().flatten()
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), WriteError> {
        // Quota errors differ by browser and age; after a probe that worked, full is what it is.
        let written = self.storage.set_item(&format!("{PREFIX}{key}"), text);
        written.map_err(|_| WriteError::Full)?;
        self.note(key, Some(text));
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        let _ = self.storage.remove_item(&format!("{PREFIX}{key}"));
        self.note(key, None);
    }

    fn keys(&self) -> Vec<String> {
        // In one call: of three hundred partners each key would be one. And sorted there: a sort
        // of ours would cost 10 KB of WebAssembly.
        let all = Object::keys(&self.storage).sort().join("\n");
        let all = String::from(all);
        let ours = all.split('\n').filter_map(|key| key.strip_prefix(PREFIX));
        ours.map(str::to_owned).collect()
    }

    fn lasts(&self) -> bool {
        true
    }
}
