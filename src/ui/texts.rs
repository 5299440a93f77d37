//! The words on the screen, from the pack of the chosen language.
//!
//! `t!("key")` and `tn!("key", count)` take literal keys only: the content check reads the
//! source and fails on a key that is missing or unused.

use std::cell::RefCell;
use std::sync::Arc;

use crate::content::pack::Pack;
use crate::content::strings;
use crate::platform::intl;

thread_local! {
    // One language at a time, and a change of it rebuilds every view: no signal is needed to
    // look a word up, which keeps each use as small as a function call.
    static PACK: RefCell<Option<Arc<Pack>>> = const { RefCell::new(None) };
}

/// From now on texts come from this pack.
pub fn speak(pack: Arc<Pack>) {
    PACK.with_borrow_mut(|current| *current = Some(pack));
}

/// The pack in use.
pub fn pack() -> Arc<Pack> {
    PACK.with_borrow(|current| current.clone()).unwrap_or_else(|| Arc::new(Pack::empty()))
}

/// The interface string with this key.
pub fn text(key: &str) -> String {
    strings::lookup(&pack().strings, key).to_owned()
}

/// The interface string with this key, its placeholders filled.
pub fn filled(key: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, v)| (*name, v.as_str())).collect();
    strings::fill(strings::lookup(&pack().strings, key), &values)
}

/// The interface string with this key in the plural form of `count`, which fills `{count}`.
pub fn counted(key: &str, count: usize, values: &[(&str, String)]) -> String {
    let pack = pack();
    let category = intl::plural_category(&pack.language.code, count);
    let key = strings::plural_key(&pack.strings, key, &category);
    let number = intl::number(&pack.language.code, count as f64);
    let mut all = vec![("count", number.as_str())];
    all.extend(values.iter().map(|(name, value)| (*name, value.as_str())));
    strings::fill(strings::lookup(&pack.strings, &key), &all)
}

/// `t!("key")`, or `t!("key", name = value, ...)` to fill placeholders.
macro_rules! t {
    ($key:literal) => {
        $crate::ui::texts::text($key)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::ui::texts::filled($key, &[$((stringify!($name), $value.to_string())),+])
    };
}

/// `tn!("key", count)` picks the plural form; further placeholders as in `t!`.
macro_rules! tn {
    ($key:literal, $count:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::ui::texts::counted($key, $count, &[$((stringify!($name), $value.to_string())),*])
    };
}
