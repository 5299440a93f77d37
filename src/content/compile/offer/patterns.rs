//! From patterns as authors write them to [`Rules`] that a phone can follow quickly.
//!
//! How a pattern is written is told at the head of `locales/en/offer-words.toml`.

mod numbers;
mod written;

use std::collections::BTreeMap;

use crate::content::compile::files::File;
use crate::content::compile::ledger::{Ledger, is_kebab};
use crate::content::compile::suggest::did_you_mean;
use crate::content::compile::table::{self, Table};
use crate::content::pack::OfferSignal;
use crate::domain::offer::{Currency, Multiplier, Pattern, Period, Rules};
use numbers::Numbers;
use written::{Phrase, WrittenStep, phrase, steps};

/// The rules for these signals, from the words of a language and from amounts of money.
pub(super) fn rules(
    ledger: &Ledger,
    signals: &[OfferSignal],
    words: &File,
    pay: &File,
) -> Option<Rules> {
    let language = table::read(ledger, words, |table| Language::read(table, signals));
    let pay = table::read(ledger, pay, currencies);
    let (language, pay) = (language?, pay?);
    let numbers = Numbers::of(&language, &pay);
    let pattern = |written: &WrittenPattern| Pattern {
        group: written.group,
        unless: written.unless,
        needs: written.needs.clone(),
        steps: numbers.steps(&written.steps),
    };
    let period = |(names, months, share): &(Vec<Phrase>, u32, u32)| Period {
        names: numbers.entries(names),
        times: *months,
        share: *share,
    };
    let multiplier = |(names, times): &(Vec<Phrase>, u32)| Multiplier {
        names: numbers.entries(names),
        times: *times,
    };
    let currency = |(names, easy, high): &(Vec<Phrase>, u32, u32)| Currency {
        names: numbers.entries(names),
        easy: *easy,
        high: *high,
    };
    Some(Rules {
        signals: signals.len() as u32,
        patterns: language.patterns.iter().map(pattern).collect(),
        periods: language.periods.iter().map(period).collect(),
        multipliers: language.multipliers.iter().map(multiplier).collect(),
        currencies: pay.iter().map(currency).collect(),
        lists: numbers.lists(),
        words: numbers.words,
        stems: numbers.stems,
        phrases: numbers.phrases,
    })
}

/// `offer-words.toml` as written.
#[derive(Default)]
struct Language {
    lists: BTreeMap<String, Vec<Phrase>>,
    patterns: Vec<WrittenPattern>,
    /// Names, how many months, and how many parts of a month.
    periods: Vec<(Vec<Phrase>, u32, u32)>,
    /// Names, and how many times.
    multipliers: Vec<(Vec<Phrase>, u32)>,
}

struct WrittenPattern {
    group: u32,
    unless: bool,
    needs: Vec<u32>,
    steps: Vec<WrittenStep>,
}

impl Language {
    fn read(table: &mut Table<'_>, signals: &[OfferSignal]) -> Language {
        let mut language = Language::default();
        for (id, words) in
            table.tables_if_given("list", |list| (name(list), phrases(list, "words")))
        {
            language.lists.insert(id, words);
        }
        let mut hints = Vec::new();
        table.tables_if_given("hint", |hint| {
            let group = signals.len() + hints.len();
            hints.push(name(hint));
            language.patterns(hint, "patterns", (group, false, &[]));
        });
        let mut seen = Vec::new();
        table.tables("signal", |entry| {
            if let Some(group) = group_of(entry, signals) {
                seen.push(group);
                language.signal(entry, group, signals.len(), &hints);
            }
        });
        for signal in (0..signals.len()).filter(|group| !seen.contains(group)) {
            let id = &signals[signal].id;
            table.problem(format!("there is no [[signal]] with the id `{id}`"));
        }
        language.periods = table.tables("period", |period| {
            let months = period.number_if_given("months", 1, 12).unwrap_or(1);
            let share = period.number_if_given("share", 1, 1000).unwrap_or(1);
            (phrases(period, "words"), months, share)
        });
        language.multipliers = table.tables("multiplier", |multiplier| {
            let times = multiplier.number("times", 10, 100_000_000);
            (phrases(multiplier, "words"), times)
        });
        language
    }

    fn signal(&mut self, table: &mut Table<'_>, group: usize, signals: usize, hints: &[String]) {
        self.patterns(table, "patterns", (group, false, &[]));
        self.patterns(table, "unless", (group, true, &[]));
        table.tables_if_given("when", |when| {
            let mut needs = Vec::new();
            for hint in when.all_written("hints") {
                match hints.iter().position(|other| *other == hint.text) {
                    Some(at) => needs.push((signals + at) as u32),
                    None => {
                        let like = did_you_mean(&hint.text, hints.iter().map(String::as_str));
                        let message = format!("there is no [[hint]] `{}`{like}", hint.text);
                        when.ledger.problem(&hint.place, message);
                    }
                }
            }
            self.patterns(when, "patterns", (group, false, &needs));
        });
    }

    /// Reads the patterns of a group, with what they are for.
    fn patterns(
        &mut self,
        table: &mut Table<'_>,
        key: &'static str,
        (group, unless, needs): (usize, bool, &[u32]),
    ) {
        if !table.has(key) {
            return;
        }
        for written in table.all_written(key) {
            let steps = steps(&written.text, &self.lists).unwrap_or_else(|problem| {
                let message = format!("the pattern `{}`: {problem}", written.text);
                table.ledger.problem(&written.place, message);
                Vec::new()
            });
            self.patterns.push(WrittenPattern {
                group: group as u32,
                unless,
                needs: needs.to_vec(),
                steps,
            });
        }
    }
}

/// The number of the signal that an entry has patterns for.
fn group_of(entry: &mut Table<'_>, signals: &[OfferSignal]) -> Option<usize> {
    let id = name(entry);
    let group = signals.iter().position(|signal| signal.id == id);
    if group.is_none() {
        let like = did_you_mean(&id, signals.iter().map(|signal| signal.id.as_str()));
        entry.problem_of("id", format!("offer.toml has no signal `{id}`{like}"));
        entry.forgive();
    }
    group
}

/// The id of a list, a hint or a signal: a name within this file only.
fn name(table: &mut Table<'_>) -> String {
    let Some(written) = table.written("id") else {
        return String::new();
    };
    if !is_kebab(&written.text) {
        let message = format!(
            "the id `{}` may have only small letters, digits and single dashes",
            written.text
        );
        table.ledger.problem(&written.place, message);
    }
    written.text
}

fn phrases(table: &mut Table<'_>, key: &'static str) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for written in table.all_written(key) {
        match phrase(&written.text) {
            Some(phrase) => phrases.push(phrase),
            None => {
                let message = format!("`{}` has no word to look for", written.text);
                table.ledger.problem(&written.place, message);
            }
        }
    }
    phrases
}

/// Names, and from how much a month on pay is high without skills, and for any work.
fn currencies(table: &mut Table<'_>) -> Vec<(Vec<Phrase>, u32, u32)> {
    table.tables("currency", |currency| {
        let easy = currency.number("easy", 1, u32::MAX);
        let high = currency.number("high", 1, u32::MAX);
        (phrases(currency, "names"), easy, high)
    })
}
