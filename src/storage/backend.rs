//! Where records lie. Keys come without the prefix.

use crate::domain::table::Table;

/// Why something could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// There is no room left.
    Full,
    /// The browser refuses.
    Blocked,
}

/// A place that keeps text under keys.
pub trait Backend: Send + Sync {
    /// What lies under a key.
    fn read(&self, key: &str) -> Option<String>;
    /// Puts text under a key. On an error what was there before is still there.
    fn write(&mut self, key: &str, text: &str) -> Result<(), WriteError>;
    /// Removes a key; one that is not there is removed already.
    fn remove(&mut self, key: &str);
    /// Every key of ours, sorted.
    fn keys(&self) -> Vec<String>;
    /// Whether what is written is still there when the app opens the next time.
    fn lasts(&self) -> bool;
}

/// Keeps everything until the window closes: for blocked storage.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    texts: Table<String>,
}

impl Backend for Memory {
    fn read(&self, key: &str) -> Option<String> {
        self.texts.get(key).cloned()
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), WriteError> {
        self.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        self.texts.remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.texts.ids().map(str::to_owned).collect()
    }

    fn lasts(&self) -> bool {
        false
    }
}
