//! Contacts out of a file, block by block.

use std::mem::take;

use super::lines::{Dropped, Line, Lines};
use super::property::{Encoding, Property};
use super::text::{OtherLetters, clean, guessed, named, parts, unquoted};
use super::{Card, File, Problem, Why};
use crate::domain::identifying::LONG;
use crate::domain::message::numbers::digits;

/// Reads a file, block by block. What was read so far can be taken at any time.
#[derive(Debug)]
pub struct Reader {
    file: File,
    lines: Lines,
    letters: Letters,
    other: OtherLetters,
    card: Option<Open>,
    /// Contacts within a contact (`AGENT`) that are passed over.
    inner: usize,
    /// The last line was the beginning of such a one.
    agent: bool,
    /// The last line in which something was wrong, and what.
    bad: Option<Problem>,
}

/// A contact that has not ended.
#[derive(Debug, Default)]
struct Open {
    card: Card,
    is_old: bool,
    /// The name by its parts, and other names, for one that has no `FN`.
    parts: String,
    nickname: String,
}

/// How the file as a whole is written down.
#[derive(Debug, PartialEq)]
enum Letters {
    /// Nothing was read yet.
    Unknown,
    /// Each byte stands for itself.
    Bytes,
    /// UTF-16.
    Wide(Wide),
}

#[derive(Debug, Default, PartialEq)]
struct Wide {
    big: bool,
    /// The first of two bytes, and the first of two units.
    byte: Option<u8>,
    unit: Option<u16>,
}

/// Reads a whole file, with Latin and UTF letters alone.
pub fn read(bytes: &[u8]) -> File {
    let mut reader = Reader::new(|_, _| None);
    reader.feed(bytes);
    reader.finish()
}

impl Reader {
    /// Begins a file. `other` reads letters that are not known here.
    pub fn new(other: OtherLetters) -> Reader {
        Reader {
            file: File::default(),
            lines: Lines::default(),
            letters: Letters::Unknown,
            other,
            card: None,
            inner: 0,
            agent: false,
            bad: None,
        }
    }

    /// Takes the next block of the file.
    pub fn feed(&mut self, block: &[u8]) {
        let mut block = block;
        if self.letters == Letters::Unknown && !block.is_empty() {
            let (letters, mark) = first_letters(block);
            self.letters = letters;
            block = &block[mark..];
        }
        if let Letters::Wide(wide) = &mut self.letters {
            let narrow = wide.narrowed(block);
            narrow.bytes().for_each(|byte| self.push(byte));
        } else {
            block.iter().for_each(|byte| self.push(*byte));
        }
    }

    /// What was read since the last time.
    pub fn take(&mut self) -> File {
        take(&mut self.file)
    }

    /// The end of the file.
    pub fn finish(mut self) -> File {
        for line in self.lines.finish() {
            self.line(line);
        }
        self.end_without_end();
        self.file
    }

    fn push(&mut self, byte: u8) {
        if let Some(line) = self.lines.push(byte) {
            self.line(line);
        }
    }

    fn problem(&mut self, line: usize, why: Why) {
        let problem = Problem { line, why };
        let before = self.bad.replace(problem);
        // Lines of the same kind below each other are told once.
        let goes_on = before.is_some_and(|bad| bad.why == why && bad.line + 1 == line);
        if !goes_on {
            self.file.problems.push(problem);
        }
    }

    fn line(&mut self, line: Line) {
        match line.dropped {
            Some(Dropped::Unwanted) => {}
            Some(Dropped::TooLong) => self.problem(line.number, Why::TooLong),
            None => match Property::of(&line.bytes) {
                Some(property) => self.property(line.number, property),
                None if self.inner > 0 => {}
                None if self.card.is_none() => self.problem(line.number, Why::Outside),
                None => self.problem(line.number, Why::NoProperty),
            },
        }
    }

    fn property(&mut self, line: usize, property: Property) {
        let is_card = property.value.trim_ascii().eq_ignore_ascii_case(b"VCARD");
        let of_agent = take(&mut self.agent);
        match property.name.as_str() {
            "BEGIN" if is_card && (of_agent || self.inner > 0) => self.inner += 1,
            "END" if is_card && self.inner > 0 => self.inner -= 1,
            _ if self.inner > 0 => {}
            "BEGIN" if is_card => self.begin(line),
            "END" if is_card => self.end(line),
            "BEGIN" | "END" => {}
            _ if self.card.is_none() => self.problem(line, Why::Outside),
            "AGENT" => self.agent = property.value.trim_ascii().is_empty(),
            "VERSION" => {
                let is_old = property.value.trim_ascii().starts_with(b"2");
                self.lines.keeps_space = is_old;
                if let Some(open) = &mut self.card {
                    open.is_old = is_old;
                }
            }
            _ => self.value(line, &property),
        }
    }

    fn begin(&mut self, line: usize) {
        self.end_without_end();
        self.lines.keeps_space = false;
        let mut open = Open::default();
        open.card.line = line;
        self.card = Some(open);
    }

    fn end_without_end(&mut self) {
        if let Some(open) = self.card.take() {
            self.problem(open.card.line, Why::NoEnd);
            self.keep(open);
        }
    }

    fn end(&mut self, line: usize) {
        match self.card.take() {
            Some(open) => self.keep(open),
            None => self.problem(line, Why::NoBeginning),
        }
    }

    fn keep(&mut self, open: Open) {
        let Open {
            mut card,
            parts,
            nickname,
            ..
        } = open;
        if card.name.is_empty() {
            card.name = parts;
        }
        if card.name.is_empty() && card.org.is_empty() {
            card.name = nickname;
        }
        if card.is_blank() {
            self.problem(card.line, Why::Blank);
        } else {
            self.file.cards.push(card);
        }
    }

    fn value(&mut self, line: usize, property: &Property) {
        let Some(text) = self.words(line, property) else {
            return;
        };
        if let Some(open) = &mut self.card {
            open.take(property, &text);
        }
    }

    /// The words of a value, its signs still as they are written.
    fn words(&mut self, line: usize, property: &Property) -> Option<String> {
        let (bytes, is_quoted) = match property.encoding() {
            Encoding::Plain => (property.value.clone(), false),
            Encoding::Quoted => {
                let (bytes, right) = unquoted(&property.value);
                if !right {
                    self.problem(line, Why::BadQuoted);
                }
                (bytes, true)
            }
            Encoding::Binary => {
                self.problem(line, Why::Binary);
                return None;
            }
        };
        // In a file of UTF-16 all letters were read already, whatever it says, but for those
        // that are written as bytes.
        let is_read = matches!(self.letters, Letters::Wide(_)) && !is_quoted;
        let charset = property.param("CHARSET").filter(|_| !is_read);
        let words = match charset {
            None => guessed(&bytes),
            Some(charset) => named(charset, &bytes, self.other).unwrap_or_else(|| {
                self.problem(line, Why::Letters);
                guessed(&bytes)
            }),
        };
        Some(clean(&words))
    }
}

impl Open {
    fn take(&mut self, property: &Property, text: &str) {
        let is_old = self.is_old;
        let whole = || parts(text, None, is_old).concat();
        let split = |between| parts(text, Some(between), is_old);
        let is_first = property.is_of("PREF") || property.param("PREF") == Some("1");
        let card = &mut self.card;
        match property.name.as_str() {
            "FN" if card.name.is_empty() => card.name = whole(),
            "N" if self.parts.is_empty() => self.parts = in_order(&split(';')),
            "NICKNAME" if self.nickname.is_empty() => self.nickname = whole(),
            "ORG" if card.org.is_empty() => card.org = filled(&split(';')),
            "TEL" => put(&mut card.phones, number(property, whole()), is_first),
            "EMAIL" => put(&mut card.emails, without(whole(), "mailto:"), is_first),
            "ADR" => put(&mut card.addresses, filled(&split(';')), is_first),
            "NOTE" => {
                if !card.note.is_empty() {
                    card.note.push('\n');
                }
                card.note.push_str(&whole());
            }
            "UID" => card.uid = whole(),
            "REV" => card.rev = whole(),
            "CATEGORIES" => card.categories.extend(split(',')),
            _ => {}
        }
    }
}

/// A name as it is said, of its parts: family, given, more, before, behind.
fn in_order(parts: &[String]) -> String {
    let mut name = String::new();
    for at in [3, 1, 2, 0, 4] {
        for word in parts.get(at).into_iter().flat_map(|part| part.split(',')) {
            if !word.trim().is_empty() {
                name.push_str(if name.is_empty() { "" } else { " " });
                name.push_str(word.trim());
            }
        }
    }
    name
}

/// The parts that say something, with commas between them.
fn filled(parts: &[String]) -> String {
    let said = parts.iter().filter(|part| !part.trim().is_empty());
    let said: Vec<&str> = said.map(String::as_str).collect();
    said.join(", ")
}

/// A telephone number: `tel:+1-555;ext=12` in 4.0, and what no one answers is marked.
fn number(property: &Property, text: String) -> String {
    let mut number = without(text, "tel:");
    if property
        .param("VALUE")
        .is_some_and(|value| value.eq_ignore_ascii_case("uri"))
    {
        number = number.replace(";ext=", " ext. ");
    }
    number = extended(&number).unwrap_or(number);
    if property.is_of("FAX") && !number.is_empty() {
        number.push_str(" (fax)");
    }
    number
}

/// A number with what is dialled after a pause (`+15550100,,100`) as an extension: with its commas
/// it would be taken for two numbers. None for one without, and for two that stand side by side.
fn extended(number: &str) -> Option<String> {
    const PAUSES: [char; 2] = [',', ';'];
    let (first, rest) = number.split_once(PAUSES)?;
    let is_dialled = |c: char| c.is_ascii_digit() || matches!(c, '#' | '*') || PAUSES.contains(&c);
    let is_number = |text: &str| digits(text).len() >= LONG;
    let is_second = is_number(rest) && rest.chars().all(|c| c.is_ascii_digit());
    if !is_number(first) || is_second || !rest.chars().all(is_dialled) {
        return None;
    }
    let parts: Vec<&str> = rest.split(PAUSES).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| [first.trim_end(), " ext. ", &parts.join(" ")].concat())
}

fn without(text: String, scheme: &str) -> String {
    match text.get(..scheme.len()) {
        Some(start) if start.eq_ignore_ascii_case(scheme) => text[scheme.len()..].to_owned(),
        _ => text,
    }
}

fn put(list: &mut Vec<String>, text: String, is_first: bool) {
    if !text.trim().is_empty() {
        list.insert(if is_first { 0 } else { list.len() }, text);
    }
}

/// How a file is written down, by its first bytes, and how many of them only say so.
fn first_letters(block: &[u8]) -> (Letters, usize) {
    let wide = |big| {
        Letters::Wide(Wide {
            big,
            ..Wide::default()
        })
    };
    match block {
        [0xEF, 0xBB, 0xBF, ..] => (Letters::Bytes, 3),
        [0xFF, 0xFE, ..] => (wide(false), 2),
        [0xFE, 0xFF, ..] => (wide(true), 2),
        // No mark, but every file begins with a letter of ASCII.
        [0, 1..=0x7F, ..] => (wide(true), 0),
        [1..=0x7F, 0, ..] => (wide(false), 0),
        _ => (Letters::Bytes, 0),
    }
}

impl Wide {
    fn narrowed(&mut self, block: &[u8]) -> String {
        let mut units = Vec::with_capacity(block.len() / 2 + 2);
        units.extend(self.unit.take());
        for byte in block {
            match self.byte.take() {
                None => self.byte = Some(*byte),
                Some(first) if self.big => units.push(u16::from_be_bytes([first, *byte])),
                Some(first) => units.push(u16::from_le_bytes([first, *byte])),
            }
        }
        // Half of a letter waits for the next block.
        if units
            .last()
            .is_some_and(|unit| (0xD800..0xDC00).contains(unit))
        {
            self.unit = units.pop();
        }
        String::from_utf16_lossy(&units)
    }
}

#[cfg(test)]
mod tests;
