//! Rough numbers, as people write them.

use super::MOST;
use crate::domain::letters::{Letter, letter};

/// A rough number as someone writes it: 'about 120', '1,200', '٣٠٠'.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rough {
    /// Nothing.
    Nothing,
    /// One number.
    Number(usize),
    /// Words without a number, or with several.
    Unclear,
    /// More people than come to an event.
    TooMany,
}

impl Rough {
    /// The number.
    pub fn number(self) -> Option<usize> {
        match self {
            Rough::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Reads a text with one whole number in it, in the digits of any script. Between groups of
    /// three digits there may be a space, a comma, a point or an apostrophe.
    pub fn read(text: &str) -> Rough {
        let mut numbers = Digits::default();
        for c in text.chars() {
            match letter(c) {
                Letter::Digit(digit) => numbers.digit(digit),
                _ if matches!(
                    c,
                    ' ' | '\u{A0}' | '\u{202F}' | ',' | '.' | '\'' | '’' | '٬'
                ) =>
                {
                    numbers.pause();
                }
                Letter::Nothing | Letter::Attached => {}
                _ => numbers.end(),
            }
        }
        numbers.end();
        match numbers.found.as_slice() {
            [] if text.trim().is_empty() => Rough::Nothing,
            [number] if *number <= MOST => Rough::Number(*number),
            [_] => Rough::TooMany,
            _ => Rough::Unclear,
        }
    }
}

/// Collects the numbers in a text.
#[derive(Default)]
struct Digits {
    found: Vec<usize>,
    /// The number that is read, and how many digits of its last group.
    now: Option<(usize, usize)>,
    /// A sign came after these digits that may stand between groups.
    paused: Option<(usize, usize)>,
}

impl Digits {
    fn digit(&mut self, digit: char) {
        let digit = digit as usize - '0' as usize;
        let (number, group) = match (self.now, self.paused) {
            (Some(now), _) => now,
            (None, Some((number, _))) => (number, 0),
            (None, None) => (0, 0),
        };
        let number = number.saturating_mul(10).saturating_add(digit);
        self.now = Some((number, group + 1));
    }

    fn pause(&mut self) {
        match (self.now.take(), self.paused.take()) {
            (Some((number, 3)), Some(_)) | (Some((number, 1..=3)), None) => {
                self.paused = Some((number, 3));
            }
            (now, paused) => self.over(now, paused),
        }
    }

    fn end(&mut self) {
        let (now, paused) = (self.now.take(), self.paused.take());
        self.over(now, paused);
    }

    fn over(&mut self, now: Option<(usize, usize)>, paused: Option<(usize, usize)>) {
        match (now, paused) {
            (Some((number, group)), Some((before, _))) if group != 3 => {
                // No group of three: these were two numbers, whatever they are.
                self.found.push(before);
                self.found.push(number);
            }
            // Two signs in a row end a number too.
            (Some((number, _)), _) | (None, Some((number, _))) => self.found.push(number),
            (None, None) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rough_numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("120", 120),
            ("about 120 people", 120),
            ("~ 1,200", 1200),
            ("1 200", 1200),
            ("1.200 orang", 1200),
            ("حوالي ٣٠٠", 300),
            ("ราว ๑๒๐ คน", 120),
            ("120.", 120),
            ("0", 0),
            ("12, more or less", 12),
            ("999'999", 999_999),
            ("1 200 people", 1200),
            ("1,200, more or less", 1200),
        ] {
            assert_eq!(Rough::read(text), Rough::Number(number), "{text}");
        }
        for text in [
            "many",
            "100-150",
            "20 or 30",
            "12.5",
            "1,20",
            "1 20",
            "🎉",
            "<b>",
            "12.5 people",
            "20 25 people",
            "18.30 start",
            "1,2345 people",
            "1 200 50 people",
        ] {
            assert_eq!(Rough::read(text), Rough::Unclear, "{text}");
        }
        assert_eq!(Rough::read("1,2345"), Rough::Unclear);
        assert_eq!(Rough::read("  "), Rough::Nothing);
        assert_eq!(Rough::read("1000000"), Rough::TooMany);
        assert_eq!(Rough::read(&"9".repeat(5000)), Rough::TooMany);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in ".{0,20}") {
            let _ = Rough::read(&text);
        }
    }
}
