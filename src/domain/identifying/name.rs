//! Names of people, by their capitals: several in a row, or one with an age behind it.

use super::{Found, Guard, Kind, Word};
use crate::domain::letters::{Letter, letter};

impl Guard {
    /// Whether a word may be part of someone's name.
    pub(super) fn may_name(&self, word: &Word) -> bool {
        word.is_capital
            && !word.is_short_name
            && word.folded.len() > 1
            && !self.common.contains(&word.folded)
            && !self.only_begins(word)
    }

    /// Whether a word has its capital because a sentence begins.
    fn only_begins(&self, word: &Word) -> bool {
        word.is_first && (self.first.contains(&word.folded) || self.is_before_place(word))
    }

    /// Whether a name of a place follows this word.
    fn is_before_place(&self, word: &Word) -> bool {
        self.places.contains(&word.folded)
    }
}

/// Two or three words with a capital in a row, none of them a common one. Where a sentence begins
/// with a word that often does, they follow it.
pub(super) fn in_a_row(guard: &Guard, words: &[Word]) -> Option<Found> {
    let mut at = 0;
    while at < words.len() {
        let begin = at;
        while at < words.len() && words[at].is_capital && (at == begin || follows(&words[at])) {
            at += 1;
        }
        let start = begin + usize::from(guard.only_begins(&words[begin]));
        let run = words.get(start..at).unwrap_or_default();
        if is_name(
            guard,
            start.checked_sub(1).and_then(|at| words.get(at)),
            run,
        ) {
            return Some(Found {
                kind: Kind::Name,
                start: run.first()?.start,
                end: run.last()?.end,
            });
        }
        at = at.max(begin + 1);
    }
    None
}

fn follows(word: &Word) -> bool {
    !word.is_first && !word.is_apart
}

fn is_name(guard: &Guard, before: Option<&Word>, run: &[Word]) -> bool {
    let begins = run.first().is_some_and(|word| word.is_first);
    let is_place = !begins && before.is_some_and(|word| guard.is_before_place(word));
    (2..=3).contains(&run.len()) && !is_place && run.iter().all(|word| guard.may_name(word))
}

/// A word with a capital and an age, as newspapers write it: `Nadia, 17, ran away`.
pub(super) fn with_age(guard: &Guard, text: &str, words: &[Word]) -> Option<Found> {
    let pairs = words.iter().zip(words.get(1..)?);
    let is_such = |name: &Word, age: &Word| {
        guard.may_name(name)
            && is_age(age)
            && text.get(name.end..age.start).is_some_and(is_pause)
            && text.get(age.end..).is_some_and(is_over)
    };
    let mut such = pairs.filter(|(name, age)| is_such(name, age));
    such.next().map(|(name, age)| Found {
        kind: Kind::Person,
        start: name.start,
        end: age.end,
    })
}

/// From 10 to 99: what is smaller is more often a number of things.
fn is_age(word: &Word) -> bool {
    let digits = word.folded.as_bytes();
    word.is_number && digits.len() == 2 && digits[0] != b'0' && digits[1].is_ascii_digit()
}

/// A comma or a bracket before an age.
fn is_pause(signs: &str) -> bool {
    let sign = signs.trim();
    let mut chars = sign.chars();
    let is_one = |c: char| letter(c) == Letter::Comma || matches!(c, '(' | '（');
    chars.next().is_some_and(is_one) && chars.next().is_none()
}

/// Whether nothing follows that is counted: `Hanoi, 17 people` gives no age.
fn is_over(after: &str) -> bool {
    let mut chars = after.trim_start_matches([' ', '\u{A0}']).chars();
    let Some(sign) = chars.next() else {
        return true;
    };
    match letter(sign) {
        Letter::Comma | Letter::End | Letter::Line => true,
        // `17.30` is an hour.
        Letter::Dot => !chars
            .next()
            .is_some_and(|c| matches!(letter(c), Letter::Digit(_))),
        _ => matches!(sign, ')' | '）' | '–' | '—'),
    }
}
