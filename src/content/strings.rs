//! Looking up interface strings. This is all that is left of Fluent on the phone.
//!
//! A pack keeps them as a flat map. A message with plural forms has one entry for each,
//! `key[one]`, `key[other]`; which one a number takes is asked of the browser.

use crate::domain::table::Table;

/// Interface strings by key, as in a pack.
pub type Strings = Table<String>;

/// The string of this key. A key that is not there gives itself: the compiler makes sure that
/// there is none, and a strange word on the screen is better than no screen.
pub fn lookup<'a>(strings: &'a Strings, key: &'a str) -> &'a str {
    strings.get(key).map_or(key, String::as_str)
}

/// The entry of a message with plural forms for a plural category (`one`, `few`, `other` ...).
/// A form that the language does not write out is `other`.
pub fn plural_key(strings: &Strings, key: &str, category: &str) -> String {
    let form = form_key(key, category);
    if strings.contains(&form) {
        form
    } else {
        form_key(key, "other")
    }
}

/// How a plural form is named in a pack.
pub fn form_key(key: &str, category: &str) -> String {
    let mut form = String::with_capacity(key.len() + category.len() + 2);
    form.push_str(key);
    form.push('[');
    form.push_str(category);
    form.push(']');
    form
}

/// The key of the message that an entry of a pack belongs to.
pub fn message_key(entry: &str) -> &str {
    entry.split_once('[').map_or(entry, |(key, _)| key)
}

/// Puts values in the place of `{name}`. What a value contains is never looked at again, and a
/// name without a value stays as it is.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, from)) = rest.split_once('{') {
        filled.push_str(before);
        let hit = from.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        match hit {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = from;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings() -> Strings {
        [
            ("hello", "Hello"),
            ("files[one]", "One file"),
            ("files[other]", "{count} files"),
        ]
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .into_iter()
        .collect()
    }

    #[test]
    fn a_known_key_gives_its_text_and_an_unknown_one_itself() {
        assert_eq!(lookup(&strings(), "hello"), "Hello");
        assert_eq!(lookup(&strings(), "missing-key"), "missing-key");
    }

    #[test]
    fn a_form_that_is_not_written_is_other() {
        let strings = strings();
        assert_eq!(plural_key(&strings, "files", "one"), "files[one]");
        assert_eq!(plural_key(&strings, "files", "few"), "files[other]");
    }

    #[test]
    fn values_are_put_in_their_places() {
        let values = [("done", "3"), ("total", "14")];
        assert_eq!(fill("{done} of {total} files", &values), "3 of 14 files");
        assert_eq!(fill("{total}{done}{total}", &values), "14314");
        assert_eq!(fill("no place", &values), "no place");
    }

    #[test]
    fn what_has_no_value_stays() {
        assert_eq!(fill("{who} has {done}", &[("done", "3")]), "{who} has 3");
        assert_eq!(
            fill("open { and {done", &[("done", "3")]),
            "open { and {done"
        );
        assert_eq!(fill("{ {done}", &[("done", "3")]), "{ 3");
    }

    #[test]
    fn a_value_is_not_filled_again() {
        assert_eq!(fill("{a}{b}", &[("a", "{b}"), ("b", "{a}")]), "{b}{a}");
    }
}
