//! The words on the screen, from the pack of the chosen language.
//!
//! `t!("key")` and `tn!("key", count)` take literal keys only: the content check reads the
//! source and fails on a key that is missing or unused.

use std::cell::Cell;
use std::fmt::Display;

use crate::content::pack::Pack;
use crate::content::strings;
use crate::platform::intl;

thread_local! {
    // One language at a time, and a change of it rebuilds every view: no signal is needed to
    // look a word up. A pack that was spoken once stays in memory, so that a word is borrowed
    // and not copied, wherever it is used.
    static PACK: Cell<Option<&'static Pack>> = const { Cell::new(None) };
    static WHOLE: Cell<bool> = const { Cell::new(false) };
}

/// From now on texts come from this pack. `whole`: nothing follows it.
pub fn speak(pack: Pack, whole: bool) {
    PACK.set(Some(Box::leak(Box::new(pack))));
    WHOLE.set(whole);
}

/// Whether all texts are there, not only those of the first screens.
pub fn are_whole() -> bool {
    WHOLE.get()
}

/// The pack in use.
pub fn pack() -> &'static Pack {
    if let Some(pack) = PACK.get() {
        return pack;
    }
    // Nothing is shown before the first pack is there.
    speak(Pack::empty(), false);
    pack()
}

/// The interface string with this key.
pub fn text(key: &'static str) -> &'static str {
    strings::lookup(&pack().strings, key)
}

/// What fills a placeholder: its name, and anything that can be shown.
pub type Filling<'a> = (&'static str, &'a dyn Display);

/// The interface string with this key, its placeholders filled.
pub fn filled(key: &'static str, values: &[Filling<'_>]) -> String {
    fill(text(key), None, values)
}

/// The interface string with this key in the plural form of `count`, which fills `{count}`.
pub fn counted(key: &'static str, count: usize, values: &[Filling<'_>]) -> String {
    let pack = pack();
    let category = intl::plural_category(&pack.language.code, count);
    let key = strings::plural_key(&pack.strings, key, &category);
    let number = intl::number(&pack.language.code, count as f64);
    fill(strings::lookup(&pack.strings, &key), Some(&number), values)
}

fn fill(pattern: &str, count: Option<&str>, values: &[Filling<'_>]) -> String {
    let values: Vec<(&str, String)> = values
        .iter()
        .map(|(name, value)| (*name, value.to_string()))
        .collect();
    let mut all: Vec<(&str, &str)> = Vec::new();
    all.extend(count.map(|count| ("count", count)));
    all.extend(values.iter().map(|(name, value)| (*name, value.as_str())));
    strings::fill(pattern, &all)
}

/// `t!("key")`, or `t!("key", name = value, ...)` to fill placeholders.
macro_rules! t {
    ($key:literal) => {
        $crate::ui::texts::text($key)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::ui::texts::filled($key, &[$((stringify!($name), &$value)),+])
    };
}

/// `tn!("key", count)` picks the plural form; further placeholders as in `t!`.
macro_rules! tn {
    ($key:literal, $count:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::ui::texts::counted($key, $count, &[$((stringify!($name), &$value)),*])
    };
}
