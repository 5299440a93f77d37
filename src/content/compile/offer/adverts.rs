//! The check of a job offer on whole adverts, `tests/data/adverts.toml`, and on long texts.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use serde::Deserialize;

use super::*;
use crate::domain::offer::{Findings, LONGEST_TEXT, examine};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Adverts {
    advert: Vec<Advert>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advert {
    id: String,
    text: String,
    /// Ids of the signals; none for a harmless advert.
    #[serde(default)]
    expected: Vec<String>,
    #[serde(default)]
    held_back: bool,
}

fn adverts() -> Vec<Advert> {
    let text = include_str!("../../../../tests/data/adverts.toml");
    let adverts: Adverts = toml::from_str(text).unwrap_or_else(|error| panic!("{error}"));
    adverts.advert
}

/// The English check, without what it refers to.
fn english() -> OfferCheck {
    let file = |role, name: &str, text: &str| File {
        role,
        path: Path::new(name).into(),
        text: text.to_owned(),
    };
    let texts = include_str!("../../../../locales/en/offer.toml");
    let words = include_str!("../../../../locales/en/offer-words.toml");
    let files = [
        file(Role::Offer, "offer.toml", texts),
        file(Role::OfferWords, "offer-words.toml", words),
    ];
    let data = [
        file(
            Role::Directory,
            LICENCES,
            include_str!("../../../../data/licences.toml"),
        ),
        file(
            Role::Directory,
            PAY,
            include_str!("../../../../data/pay.toml"),
        ),
    ];
    let ledger = Ledger::new(Vec::new());
    let check = offer(&ledger, &files, &data);
    for problem in ledger.close() {
        assert!(problem.message.starts_with("there is no "), "{problem}");
    }
    check
}

/// Ids of the signals that are found in a text, each with the passages.
fn found(check: &OfferCheck, text: &str) -> Vec<(String, Vec<String>)> {
    let Findings { marks, signals, .. } = examine(&check.rules, text);
    let passages = |signal: usize| {
        let of_signal = marks.iter().filter(|mark| mark.signals.contains(&signal));
        of_signal
            .map(|mark| text[mark.start..mark.end].to_owned())
            .collect()
    };
    let all = signals
        .iter()
        .map(|signal| (check.signals[*signal].id.clone(), passages(*signal)));
    all.collect()
}

/// What was found in some adverts beside what should have been.
#[derive(Default)]
struct Score {
    expected: usize,
    hit: usize,
    more: usize,
    harmless: usize,
    marked: usize,
    report: String,
}

impl Score {
    fn of<'a>(check: &OfferCheck, adverts: impl Iterator<Item = &'a Advert>) -> Score {
        let mut score = Score::default();
        for advert in adverts {
            let found = found(check, &advert.text);
            score.count(advert, &found);
        }
        score
    }

    fn count(&mut self, advert: &Advert, found: &[(String, Vec<String>)]) {
        let is_harmless = advert.expected.is_empty();
        self.harmless += usize::from(is_harmless);
        self.marked += usize::from(is_harmless && !found.is_empty());
        self.expected += advert.expected.len();
        for id in &advert.expected {
            if found.iter().any(|(other, _)| other == id) {
                self.hit += 1;
            } else {
                self.report += &format!("  {}: {id} is missed\n", advert.id);
            }
        }
        for (id, passages) in found {
            if !advert.expected.contains(id) {
                self.more += usize::from(!is_harmless);
                self.report += &format!("  {}: {id} is marked: {passages:?}\n", advert.id);
            }
        }
    }

    fn print(&self, name: &str) {
        println!(
            "{name}: {} of {} signals found and {} more; {} of {} harmless adverts marked\n{}",
            self.hit, self.expected, self.more, self.marked, self.harmless, self.report
        );
    }
}

#[test]
fn adverts_are_marked_as_a_careful_reader_would() {
    let (check, adverts) = (english(), adverts());
    let tuned = Score::of(&check, adverts.iter().filter(|advert| !advert.held_back));
    let held_back = Score::of(&check, adverts.iter().filter(|advert| advert.held_back));
    tuned.print("tuned");
    held_back.print("held back");
    assert_eq!((tuned.hit, tuned.more), (tuned.expected, 0));
    // As first measured. Better is welcome; worse means that a change lost something.
    assert!(held_back.hit >= 16 && held_back.more <= 2);
    let (marked, harmless) = (
        tuned.marked + held_back.marked,
        tuned.harmless + held_back.harmless,
    );
    assert!(
        harmless >= 20 && marked * 10 <= harmless,
        "{marked} of {harmless}"
    );
}

#[test]
fn every_advert_with_warning_signs_gets_a_mark() {
    let check = english();
    for advert in adverts()
        .iter()
        .filter(|advert| !advert.expected.is_empty())
    {
        assert!(!found(&check, &advert.text).is_empty(), "{}", advert.id);
    }
}

#[test]
fn sentences_are_marked_one_by_one() {
    let text = include_str!("../../../../tests/data/offer-sentences.toml");
    let sentences: BTreeMap<String, Vec<String>> =
        toml::from_str(text).unwrap_or_else(|error| panic!("{error}"));
    let check = english();
    for (signal, sentences) in &sentences {
        assert!(signal == "none" || check.signals.iter().any(|other| other.id == *signal));
        for sentence in sentences {
            let found = found(&check, sentence);
            let is_right = match signal.as_str() {
                "none" => found.is_empty(),
                id => found.iter().any(|(other, _)| other == id),
            };
            assert!(is_right, "{signal}: {sentence}: {found:?}");
        }
    }
}

/// Texts that make as much work as can be, each of at least this length.
fn long_texts(check: &OfferCheck, length: usize) -> Vec<(&'static str, String)> {
    let adverts: String = adverts().into_iter().map(|advert| advert.text).collect();
    let words = check.rules.words.join(" ");
    let parts = [
        ("adverts", adverts.as_str()),
        ("nothing but words of patterns", words.as_str()),
        (
            "what is taken away again",
            "no fee, no passport kept. no fee no ",
        ),
        ("the same word", "pay "),
        ("amounts", "$1 to 3k usd, "),
        ("Thai", "ค่าวีซ่านักท่องเที่ยวทำงานต่างประเทศ "),
        ("one word", "a"),
        ("lines", "fee\n"),
        ("tags", "<b "),
        ("emoji", "💰🔥"),
    ];
    parts
        .map(|(name, part)| (name, part.repeat(length / part.len() + 1)))
        .into()
}

/// Without optimisation a part of it has to do. With it, `cargo test --release`, the times printed
/// are those of the whole.
#[test]
fn a_megabyte_is_read_in_a_second() {
    let length = if cfg!(debug_assertions) {
        LONGEST_TEXT / 64
    } else {
        LONGEST_TEXT
    };
    let check = english();
    for (name, text) in long_texts(&check, length) {
        let start = Instant::now();
        let findings = examine(&check.rules, &text);
        let time = start.elapsed();
        println!("{name}: {time:?}, {} marks", findings.marks.len());
        // Other tests run beside it.
        assert!(time < Duration::from_secs(4), "{name}: {time:?}");
        assert_eq!(findings.cut, text.len() > LONGEST_TEXT);
    }
}
