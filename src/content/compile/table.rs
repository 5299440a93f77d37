//! Reading what authors write in TOML: every value asked for by name, and every problem noted
//! with its line instead of stopping at the first.
//!
//! A value that is missing or wrong reads as an empty one. That is safe, because a pack is only
//! made when there is no problem.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::checks;
use super::files::File;
use super::ledger::{Kind, Ledger, is_kebab};
use super::markdown;
use super::problem::Place;
use super::suggest::did_you_mean;
use crate::content::pack::{Link, Text};

/// A string as written, and where.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) place: Place,
}

/// A table of a TOML file, read key by key.
pub(super) struct Table<'a> {
    pub(super) ledger: &'a Ledger,
    /// Where it begins, for what is wrong with it as a whole.
    pub(super) place: Place,
    file: &'a File,
    entries: &'a DeTable<'a>,
    asked: BTreeSet<&'static str>,
    is_forgiving: bool,
}

/// Reads a whole file. A broken one gives nothing but its problems.
pub(super) fn read<T>(
    ledger: &Ledger,
    file: &File,
    shape: impl FnOnce(&mut Table<'_>) -> T,
) -> Option<T> {
    let (root, errors) = DeTable::parse_recoverable(&file.text);
    if errors.is_empty() {
        return Some(Table::new(ledger, file, file.top(), root.get_ref()).read(shape));
    }
    file.lose(ledger);
    for error in errors {
        let offset = error.span().map_or(0, |span| span.start);
        ledger.problem(
            &file.place(offset),
            format!("this is not TOML: {}", error.message().trim()),
        );
    }
    None
}

impl<'a> Table<'a> {
    fn new(ledger: &'a Ledger, file: &'a File, place: Place, entries: &'a DeTable<'a>) -> Self {
        Self {
            ledger,
            place,
            file,
            entries,
            asked: BTreeSet::new(),
            is_forgiving: false,
        }
    }

    /// Reads the table by a shape, and complains of every key that the shape did not ask for.
    fn read<T>(mut self, shape: impl FnOnce(&mut Self) -> T) -> T {
        let result = shape(&mut self);
        for key in self.entries.keys() {
            let name: &str = key.get_ref();
            if !self.asked.contains(name) && !self.is_forgiving {
                let hint = did_you_mean(name, self.asked.iter().copied());
                let place = self.file.place(key.span().start);
                self.ledger
                    .problem(&place, format!("unknown key `{name}`{hint}"));
            }
        }
        result
    }

    /// Lets keys pass that the shape does not ask for, because it could not be told which it
    /// should ask for.
    pub(super) fn forgive(&mut self) {
        self.is_forgiving = true;
    }

    /// The name of the folder that the file stands in.
    pub(super) fn folder(&self) -> &str {
        let folder = self
            .file
            .path
            .parent()
            .and_then(|folder| folder.file_name());
        folder.and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// Whether the key is there at all.
    pub(super) fn has(&mut self, key: &'static str) -> bool {
        self.optional(key).is_some()
    }

    pub(super) fn problem(&self, message: impl Into<String>) {
        self.ledger.problem(&self.place, message);
    }

    /// Notes what is wrong with the value of a key, at its line.
    pub(super) fn problem_of(&self, key: &str, message: impl Into<String>) {
        let value = self.entries.get(key);
        let place = value.map(|value| self.file.place(value.span().start));
        self.ledger
            .problem(place.as_ref().unwrap_or(&self.place), message);
    }

    fn optional(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.insert(key);
        self.entries.get(key)
    }

    fn required(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = self.optional(key);
        if value.is_none() {
            self.problem(format!("`{key}` is missing"));
        }
        value
    }

    /// Notes that a value is of the wrong type.
    fn mistyped(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) {
        let place = self.file.place(value.span().start);
        let found = value.get_ref().type_str();
        self.ledger
            .problem(&place, format!("`{key}` should be {expected}, not {found}"));
    }

    fn as_written(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Written> {
        let Some(text) = value.get_ref().as_str() else {
            self.mistyped(key, value, "a text in quotes");
            return None;
        };
        let mut place = self.file.place(value.span().start);
        // A line break right after the opening quotes is not a part of the text.
        let raw = &self.file.text[value.span()];
        place.line += usize::from(raw.starts_with("\"\"\"\n") || raw.starts_with("'''\n"));
        if text.trim().is_empty() {
            self.ledger.problem(&place, format!("`{key}` is empty"));
            return None;
        }
        Some(Written {
            text: text.to_owned(),
            place,
        })
    }

    /// A string that is there and not empty.
    pub(super) fn written(&mut self, key: &'static str) -> Option<Written> {
        self.required(key)
            .and_then(|value| self.as_written(key, value))
    }

    /// A string that may be empty or not there at all.
    pub(super) fn written_if_given(&mut self, key: &'static str) -> Option<Written> {
        let value = self.optional(key)?;
        let is_empty = value
            .get_ref()
            .as_str()
            .is_some_and(|text| text.trim().is_empty());
        if is_empty {
            None
        } else {
            self.as_written(key, value)
        }
    }

    /// Strings as written, none of them empty.
    pub(super) fn all_written(&mut self, key: &'static str) -> Vec<Written> {
        let Some(value) = self.required(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.mistyped(key, value, "a list of texts in [ ]");
            return Vec::new();
        };
        array
            .iter()
            .filter_map(|value| self.as_written(key, value))
            .collect()
    }

    /// A text that is shown as it is.
    pub(super) fn plain(&mut self, key: &'static str) -> String {
        self.written(key)
            .map_or_else(String::new, |written| self.checked_plain(written))
    }

    /// A text that is shown as it is, or none.
    pub(super) fn plain_if_given(&mut self, key: &'static str) -> Option<String> {
        let written = self.written_if_given(key)?;
        Some(self.checked_plain(written))
    }

    /// Texts that are shown as they are.
    pub(super) fn plains(&mut self, key: &'static str) -> Vec<String> {
        let all = self.all_written(key);
        self.not_empty(key, all)
            .into_iter()
            .map(|written| self.checked_plain(written))
            .collect()
    }

    /// Texts that are shown as they are, or none.
    pub(super) fn plains_if_given(&mut self, key: &'static str) -> Vec<String> {
        if self.has(key) {
            self.plains(key)
        } else {
            Vec::new()
        }
    }

    fn checked_plain(&self, written: Written) -> String {
        checks::plain(self.ledger, &written.text, &written.place);
        written.text
    }

    /// A paragraph of prose.
    pub(super) fn prose(&mut self, key: &'static str) -> Text {
        let written = self.written(key);
        written.map_or_else(Text::new, |written| {
            markdown::paragraph(self.ledger, &written)
        })
    }

    /// A paragraph of prose, or nothing.
    pub(super) fn prose_if_given(&mut self, key: &'static str) -> Text {
        let written = self.written_if_given(key);
        written.map_or_else(Text::new, |written| {
            markdown::paragraph(self.ledger, &written)
        })
    }

    /// Paragraphs of prose.
    pub(super) fn proses(&mut self, key: &'static str) -> Vec<Text> {
        let all = self.all_written(key);
        let all = self.not_empty(key, all);
        all.iter()
            .map(|written| markdown::paragraph(self.ledger, written))
            .collect()
    }

    fn not_empty<T>(&self, key: &'static str, list: Vec<T>) -> Vec<T> {
        let array = self
            .entries
            .get(key)
            .and_then(|value| value.get_ref().as_array());
        if array.is_some_and(|array| array.is_empty()) {
            self.problem_of(key, format!("`{key}` has nothing in it"));
        }
        list
    }

    /// Paragraphs of prose, or none.
    pub(super) fn proses_if_given(&mut self, key: &'static str) -> Vec<Text> {
        if !self.has(key) {
            return Vec::new();
        }
        let all = self.all_written(key);
        all.iter()
            .map(|written| markdown::paragraph(self.ledger, written))
            .collect()
    }

    /// What a source says, or its title: figures are at home here.
    pub(super) fn evidence(&mut self, key: &'static str) -> String {
        let Some(written) = self.written(key) else {
            return String::new();
        };
        checks::anywhere(self.ledger, &written.text, &written.place);
        checks::unmarked(self.ledger, &written.text, &written.place);
        written.text
    }

    /// The address of a page that can be opened.
    pub(super) fn url_if_given(&mut self, key: &'static str) -> Option<String> {
        let written = self.written_if_given(key)?;
        if !checks::is_url(&written.text) {
            let message = format!(
                "`{}` is no address that begins with https:// or http://",
                written.text
            );
            self.ledger.problem(&written.place, message);
        }
        Some(written.text)
    }

    /// The name of an icon.
    pub(super) fn icon(&mut self) -> String {
        let Some(written) = self.written("icon") else {
            return String::new();
        };
        if !is_kebab(&written.text) {
            let message = format!("`{}` is no name of an icon", written.text);
            self.ledger.problem(&written.place, message);
        }
        written.text
    }

    /// An id that is new among its kind, within what it has to be unique in.
    pub(super) fn id(&mut self, kind: Kind, within: &str) -> String {
        let Some(written) = self.written("id") else {
            return String::new();
        };
        self.ledger
            .define(kind, within, &written.text, &written.place);
        written.text
    }

    /// An id that the name of the file repeats, so that whoever looks for one finds the other.
    pub(super) fn id_of_file(&mut self, kind: Kind) -> String {
        let id = self.id(kind, "");
        if !id.is_empty() && id != self.file.id() {
            let name = self.file.id();
            self.problem_of(
                "id",
                format!("the id `{id}` and the file's name `{name}` differ"),
            );
        }
        id
    }

    /// The id of something that exists elsewhere.
    pub(super) fn reference(&mut self, key: &'static str, kind: Kind) -> String {
        let Some(written) = self.written(key) else {
            return String::new();
        };
        self.ledger.want(kind, &written.text, &written.place);
        written.text
    }

    /// The id of something that exists elsewhere, or nothing.
    pub(super) fn reference_if_given(&mut self, key: &'static str, kind: Kind) -> Option<String> {
        self.has(key).then(|| self.reference(key, kind))
    }

    /// Ids of things that exist elsewhere, or none.
    pub(super) fn references_if_given(&mut self, key: &'static str, kind: Kind) -> Vec<String> {
        if !self.has(key) {
            return Vec::new();
        }
        let all = self.all_written(key);
        for written in &all {
            self.ledger.want(kind, &written.text, &written.place);
        }
        all.into_iter().map(|written| written.text).collect()
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let value = self.required(key);
        value
            .and_then(|value| self.as_flag(key, value))
            .unwrap_or_default()
    }

    /// `true` or `false`; false when it is not there.
    pub(super) fn flag_if_given(&mut self, key: &'static str) -> bool {
        self.has(key) && self.flag(key)
    }

    fn as_flag(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<bool> {
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.mistyped(key, value, "true or false");
        }
        flag
    }

    /// A whole number within limits.
    pub(super) fn number(&mut self, key: &'static str, from: u32, to: u32) -> u32 {
        let value = self.required(key);
        value
            .and_then(|value| self.as_number(key, value, from, to))
            .unwrap_or_default()
    }

    /// A whole number within limits, or nothing.
    pub(super) fn number_if_given(&mut self, key: &'static str, from: u32, to: u32) -> Option<u32> {
        self.optional(key)
            .and_then(|value| self.as_number(key, value, from, to))
    }

    fn as_number(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        from: u32,
        to: u32,
    ) -> Option<u32> {
        let integer = value.get_ref().as_integer();
        let number = integer
            .and_then(|integer| u32::from_str_radix(integer.as_str(), integer.radix()).ok())
            .filter(|number| (from..=to).contains(number));
        if number.is_none() {
            let place = self.file.place(value.span().start);
            let message = format!("`{key}` should be a whole number from {from} to {to}");
            self.ledger.problem(&place, message);
        }
        number
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let written = self.written(key)?;
        self.known_word(key, &written, words)
    }

    fn known_word<T: Copy>(&self, key: &str, written: &Written, words: &[(&str, T)]) -> Option<T> {
        let hit = words.iter().find(|(word, _)| *word == written.text);
        if hit.is_none() {
            let all: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            let message = format!(
                "`{key}` is `{}`, but should be {}",
                written.text,
                all.join(" or ")
            );
            self.ledger.problem(&written.place, message);
        }
        hit.map(|(_, value)| *value)
    }

    /// Some of a few words.
    pub(super) fn words<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Vec<T> {
        let all = self.all_written(key);
        let hits = all
            .iter()
            .filter_map(|written| self.known_word(key, written, words));
        hits.collect()
    }

    /// The one table of `[key]`, read by the shape.
    pub(super) fn part(&mut self, key: &'static str, shape: impl FnOnce(&mut Table<'_>)) {
        let Some(value) = self.required(key) else {
            return;
        };
        match value.get_ref().as_table() {
            Some(entries) => {
                let place = self.file.place(value.span().start);
                Table::new(self.ledger, self.file, place, entries).read(shape);
            }
            None => self.mistyped(key, value, "a table under [ ]"),
        }
    }

    /// The tables of `[[key]]`, at least one, each read by the shape.
    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        shape: impl FnMut(&mut Table<'_>) -> T,
    ) -> Vec<T> {
        let tables = self.tables_if_given(key, shape);
        if self.has(key) {
            self.not_empty(key, tables)
        } else {
            self.problem(format!("there is no [[{key}]]"));
            tables
        }
    }

    /// The tables of `[[key]]`, each read by the shape.
    pub(super) fn tables_if_given<T>(
        &mut self,
        key: &'static str,
        mut shape: impl FnMut(&mut Table<'_>) -> T,
    ) -> Vec<T> {
        let Some(value) = self.optional(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.mistyped(key, value, "tables, each under [[ ]]");
            return Vec::new();
        };
        let read = array.iter().filter_map(|value| {
            let Some(entries) = value.get_ref().as_table() else {
                self.mistyped(key, value, "tables, each under [[ ]]");
                return None;
            };
            let place = self.file.place(value.span().start);
            Some(Table::new(self.ledger, self.file, place, entries).read(&mut shape))
        });
        read.collect()
    }

    /// Ways on to other places of the app, at least one: `next = [{to, text}]`.
    pub(super) fn links(&mut self, key: &'static str) -> Vec<Link> {
        let links = self.tables(key, |link| {
            let to = link.written("to");
            let to = to.and_then(|to| markdown::target(link.ledger, &to.text, &to.place));
            let text = link.plain("text");
            to.map(|to| Link { to, text })
        });
        links.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::content::compile::files::Role;

    fn problems<T>(text: &str, shape: impl FnOnce(&mut Table<'_>) -> T) -> Vec<String> {
        let ledger = Ledger::new(Vec::new());
        let path = Path::new("x.toml").into();
        let file = File {
            role: Role::Tips,
            path,
            text: text.to_owned(),
        };
        read(&ledger, &file, shape);
        ledger.close().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn all_problems_of_a_file_are_found_each_at_its_line() {
        let text = "titel = \"A\"\nflag = 1\nnumber = 11\nempty = \" \"\n\n[[item]]\nid = \"x\"\n[[item]]\nid = 2\n";
        let found = problems(text, |table| {
            table.plain("title");
            table.flag("flag");
            table.number("number", 1, 10);
            table.plain("empty");
            table.tables("item", |item| {
                item.id(Kind::Tip, "");
                item.plain("text");
            });
        });
        assert_eq!(
            found,
            [
                "x.toml:1: `title` is missing",
                "x.toml:1: unknown key `titel`; did you mean `title`?",
                "x.toml:2: `flag` should be true or false, not integer",
                "x.toml:3: `number` should be a whole number from 1 to 10",
                "x.toml:4: `empty` is empty",
                "x.toml:6: `text` is missing",
                "x.toml:8: `text` is missing",
                "x.toml:9: `id` should be a text in quotes, not integer",
            ]
        );
    }

    #[test]
    fn a_broken_file_gives_only_its_broken_lines() {
        let found = problems("a = \"1\"\nb = \"2\nc = 3\n", |table| table.plain("d"));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("x.toml:2: this is not TOML:"),
            "{found:?}"
        );
    }

    #[test]
    fn empty_lists_and_wrong_types_are_found() {
        let found = problems("a = []\nb = \"x\"\nc = [1]\nd = 3\n", |table| {
            table.plains("a");
            table.proses("b");
            table.plains("c");
            table.tables("d", |_| ());
            table.tables("e", |_| ());
        });
        assert_eq!(
            found,
            [
                "x.toml:1: `a` has nothing in it",
                "x.toml:1: there is no [[e]]",
                "x.toml:2: `b` should be a list of texts in [ ], not string",
                "x.toml:3: `c` should be a text in quotes, not integer",
                "x.toml:4: `d` should be tables, each under [[ ]], not integer",
            ]
        );
    }

    #[test]
    fn lines_of_long_texts_are_counted_from_their_first_words() {
        let text = "a = \"\"\"\nOne.\nIn 2021 two.\n\"\"\"\n";
        let found = problems(text, |table| table.prose("a"));
        assert_eq!(found.len(), 1);
        assert!(
            found[0].starts_with("x.toml:2: the figure `2021`"),
            "{found:?}"
        );
    }
}
