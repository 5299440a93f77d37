//! Numbers for words, phrases and lists: the entries of [`Rules`](crate::domain::offer::Rules).

use super::Language;
use super::written::{Alternative, Phrase, WrittenStep};
use crate::domain::offer::Step;

/// Every word, phrase and list, in the order of their numbers.
pub(super) struct Numbers {
    pub(super) words: Vec<String>,
    pub(super) stems: Vec<String>,
    pub(super) phrases: Vec<Vec<u32>>,
    lists: Vec<(String, Vec<Phrase>)>,
}

impl Numbers {
    /// Numbers for all that stands in the words of a language and in the names of currencies.
    pub(super) fn of(language: &Language, pay: &[(Vec<Phrase>, u32, u32)]) -> Numbers {
        let mut all: Vec<&Phrase> = Vec::new();
        for step in language.patterns.iter().flat_map(|pattern| &pattern.steps) {
            for alternative in &step.alternatives {
                if let Alternative::Phrase(phrase) = alternative {
                    all.push(phrase);
                }
            }
        }
        all.extend(language.lists.values().flatten());
        all.extend(language.periods.iter().flat_map(|(names, ..)| names));
        all.extend(language.multipliers.iter().flat_map(|(names, _)| names));
        all.extend(pay.iter().flat_map(|(names, ..)| names));
        let mut numbers = Numbers {
            words: sorted(&all, false),
            stems: sorted(&all, true),
            phrases: Vec::new(),
            lists: language.lists.clone().into_iter().collect(),
        };
        for phrase in all.into_iter().filter(|phrase| phrase.len() > 1) {
            let words = numbers.words_of(phrase);
            if !numbers.phrases.contains(&words) {
                numbers.phrases.push(words);
            }
        }
        numbers
    }

    fn words_of(&self, phrase: &Phrase) -> Vec<u32> {
        let word = |(word, is_stem): &(String, bool)| {
            let (list, before) = match is_stem {
                true => (&self.stems, self.words.len()),
                false => (&self.words, 0),
            };
            (before + list.binary_search(word).unwrap_or_default()) as u32
        };
        phrase.iter().map(word).collect()
    }

    fn entry(&self, phrase: &Phrase) -> u32 {
        let words = self.words_of(phrase);
        let at = self.phrases.iter().position(|other| *other == words);
        let before = self.words.len() + self.stems.len();
        at.map_or(words[0], |at| (before + at) as u32)
    }

    /// The entries of some phrases, each once.
    pub(super) fn entries(&self, phrases: &[Phrase]) -> Vec<u32> {
        let mut entries = Vec::new();
        for phrase in phrases {
            add(&mut entries, self.entry(phrase));
        }
        entries
    }

    /// The entries of each list.
    pub(super) fn lists(&self) -> Vec<Vec<u32>> {
        let lists = self.lists.iter();
        lists.map(|(_, phrases)| self.entries(phrases)).collect()
    }

    /// The steps of a pattern in numbers.
    pub(super) fn steps(&self, written: &[WrittenStep]) -> Vec<u32> {
        let mut steps = Vec::new();
        let before = self.words.len() + self.stems.len() + self.phrases.len();
        for step in written {
            let mut entries = Vec::new();
            for alternative in &step.alternatives {
                let entry = match alternative {
                    Alternative::Phrase(phrase) => self.entry(phrase),
                    Alternative::List(id) => {
                        let at = self.lists.iter().position(|(other, _)| other == id);
                        (before + at.unwrap_or_default()) as u32
                    }
                };
                add(&mut entries, entry);
            }
            let step = Step {
                gap: step.gap,
                across: step.across,
                optional: step.optional,
                entries: &entries,
            };
            step.write(&mut steps);
        }
        steps
    }
}

fn add(entries: &mut Vec<u32>, entry: u32) {
    if !entries.contains(&entry) {
        entries.push(entry);
    }
}

/// All whole words, or all stems.
fn sorted(phrases: &[&Phrase], stems: bool) -> Vec<String> {
    let words = phrases.iter().flat_map(|phrase| phrase.iter());
    let mut words: Vec<String> = words
        .filter(|(_, is_stem)| *is_stem == stems)
        .map(|(word, _)| word.clone())
        .collect();
    words.sort();
    words.dedup();
    words
}
