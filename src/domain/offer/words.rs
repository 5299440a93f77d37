//! The words of a sentence as the patterns know them.

use super::money::merge_amounts;
use super::sentence::{self, Kind};
use super::{NUMBER, Rules};

/// A word, a number, or an amount of money.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Word {
    /// Where it begins in the text, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// A comma stands before it.
    pub(super) comma: bool,
    /// What it is for the patterns: places in the words, and behind them in the stems.
    pub(super) ids: Vec<u32>,
    /// What a number is worth, in hundredths.
    pub(super) value: Option<u64>,
}

/// Looks the words of a sentence up.
pub(super) fn words(rules: &Rules, sentence: Vec<sentence::Word>) -> Vec<Word> {
    let mut words = Vec::with_capacity(sentence.len());
    for word in sentence {
        let mut ids = Vec::new();
        rules.add_ids(&word.folded, &mut ids);
        let is_number = word.kind == Kind::Number;
        if is_number {
            rules.add_ids(NUMBER, &mut ids);
        }
        words.push(Word {
            start: word.start,
            end: word.end,
            comma: word.comma,
            ids,
            value: is_number.then(|| super::money::hundredths(&word.folded)),
        });
    }
    merge_amounts(rules, words)
}

impl Rules {
    /// Adds the numbers under which a word in its plain form is known.
    pub(super) fn add_ids(&self, word: &str, ids: &mut Vec<u32>) {
        if let Ok(at) = self
            .words
            .binary_search_by(|other| other.as_str().cmp(word))
        {
            ids.push(at as u32);
        }
        // Every beginning of a word sorts before it, and after all that differ in the first byte.
        let after = self.stems.partition_point(|stem| stem.as_str() <= word);
        for at in (0..after).rev() {
            let stem = &self.stems[at];
            if stem.as_bytes().first() != word.as_bytes().first() {
                break;
            }
            if word.starts_with(stem.as_str()) {
                ids.push((self.words.len() + at) as u32);
            }
        }
    }
}
