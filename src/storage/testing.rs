//! A backend for tests: shared by several stores as windows share storage, and able to fail.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::backend::{Backend, Memory, WriteError};
use super::store::Store;

#[derive(Default)]
struct State {
    texts: Memory,
    failing: Option<WriteError>,
    /// Bytes of keys and texts that fit; none for no limit.
    room: Option<usize>,
}

impl State {
    fn used(&self, except: Option<&str>) -> usize {
        let keys = self
            .texts
            .keys()
            .into_iter()
            .filter(|key| Some(key.as_str()) != except);
        keys.map(|key| key.len() + self.texts.read(&key).map_or(0, |text| text.len()))
            .sum()
    }
}

/// Storage that several windows share.
#[derive(Clone, Default)]
pub(crate) struct Flaky(Arc<Mutex<State>>);

impl Flaky {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A window on it.
    pub(crate) fn open(&self) -> Store {
        Store::new(Box::new(self.clone()))
    }

    /// From now on every write fails, or none does.
    pub(crate) fn fail_with(&self, error: Option<WriteError>) {
        self.state().failing = error;
    }

    /// From now on only this many bytes of keys and texts fit, beside what is there.
    pub(crate) fn leave_room(&self, bytes: usize) {
        let mut state = self.state();
        state.room = Some(state.used(None) + bytes);
    }

    pub(crate) fn put(&self, key: &str, text: &str) {
        let _ = self.state().texts.write(key, text);
    }

    pub(crate) fn get(&self, key: &str) -> Option<String> {
        self.state().texts.read(key)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.state().texts.keys().is_empty()
    }
}

impl Backend for Flaky {
    fn read(&self, key: &str) -> Option<String> {
        self.get(key)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), WriteError> {
        let mut state = self.state();
        if let Some(error) = state.failing {
            return Err(error);
        }
        let used = state.used(Some(key)) + key.len() + text.len();
        if state.room.is_some_and(|room| used > room) {
            return Err(WriteError::Full);
        }
        state.texts.write(key, text)
    }

    fn remove(&mut self, key: &str) {
        self.state().texts.remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.state().texts.keys()
    }

    fn lasts(&self) -> bool {
        true
    }
}
