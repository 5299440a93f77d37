//! Finding phone numbers that must never be shipped.

use serde::Deserialize;

use crate::content::compile::problem::Problem;
use crate::domain::numbers;

/// Shorter numbers are also years and amounts, so they only count where they stand alone.
const SHORT: usize = 6;

/// A number that is closed, replaced or misprinted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content::compile) struct Obsolete {
    pub(super) number: String,
    /// Only wrong beside this name: the number itself belongs to someone else.
    only_as: Option<String>,
    pub(super) why: String,
    /// Where the number would be dialled, and where its fault was found: for readers of the
    /// list.
    #[serde(rename = "country")]
    _country: String,
    #[serde(rename = "source_url")]
    _source_url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    number: Vec<Obsolete>,
}

/// The list in `data/obsolete_numbers.toml`.
pub(in crate::content::compile) fn obsolete_numbers() -> Result<Vec<Obsolete>, Problem> {
    let text = include_str!("../../../../data/obsolete_numbers.toml");
    let listed: Result<Listed, _> = toml::from_str(text);
    listed.map(|listed| listed.number).map_err(|error| Problem {
        file: "data/obsolete_numbers.toml".into(),
        line: error
            .span()
            .map(|span| text[..span.start].lines().count().max(1)),
        message: error.message().to_owned(),
    })
}

/// Every number of the list that stands in the text.
pub(super) fn find<'a>(list: &'a [Obsolete], text: &str) -> Vec<&'a Obsolete> {
    let runs = runs(text);
    if runs.is_empty() {
        return Vec::new();
    }
    list.iter()
        .filter(|obsolete| obsolete.stands_in(&runs, text))
        .collect()
}

impl Obsolete {
    fn stands_in(&self, runs: &[Run], text: &str) -> bool {
        let digits: String = self.number.chars().filter_map(digit).collect();
        let named = self
            .only_as
            .as_ref()
            .is_none_or(|name| squeezed(text).contains(&squeezed(name)));
        named && (0..runs.len()).any(|start| dials(&runs[start..], &digits))
    }
}

/// Whether the runs begin with exactly these digits.
fn dials(runs: &[Run], digits: &str) -> bool {
    let mut dialled = String::new();
    for (i, run) in runs.iter().enumerate() {
        if i > 0 && (run.is_apart || digits.len() <= SHORT) {
            return false;
        }
        dialled.push_str(&run.digits);
        if dialled.len() >= digits.len() {
            return dialled == digits;
        }
    }
    false
}

/// Digits without anything between them.
struct Run {
    digits: String,
    /// Something other than spaces, dashes, dots and parentheses stands before it.
    is_apart: bool,
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let (mut is_apart, mut in_run) = (true, false);
    for c in text.chars() {
        match digit(c) {
            Some(digit) if in_run => {
                if let Some(run) = runs.last_mut() {
                    run.digits.push(digit);
                }
            }
            Some(digit) => {
                runs.push(Run {
                    digits: digit.into(),
                    is_apart,
                });
                (is_apart, in_run) = (false, true);
            }
            None => {
                is_apart |= !is_separator(c);
                in_run = false;
            }
        }
    }
    runs
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.' | '(' | ')' | '\u{2010}'..='\u{2015}' | '\u{AD}' | '\u{200B}'
        )
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The digit that a character stands for, in the scripts of the languages that may come.
pub(super) fn digit(c: char) -> Option<char> {
    numbers::digit(c).and_then(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let list = obsolete_numbers().unwrap_or_default();
        find(&list, text)
            .into_iter()
            .map(|obsolete| obsolete.number.clone())
            .collect()
    }

    #[test]
    fn the_list_reads_and_every_number_has_digits() {
        let list = obsolete_numbers().unwrap_or_default();
        assert!(list.len() >= 14);
        for obsolete in &list {
            assert!(
                obsolete.number.chars().filter_map(digit).count() >= 3,
                "{obsolete:?}"
            );
            let text = format!(
                "{}: {}",
                obsolete.only_as.as_deref().unwrap_or("Call"),
                obsolete.number
            );
            assert!(found(&text).contains(&obsolete.number), "{text}");
        }
    }

    #[test]
    fn however_it_is_written() {
        for text in [
            "call 18001567",
            "1800 1567",
            "1800-15.67",
            "(1800) 1567",
            "1800 – 1567",
            "+84 18001567",
            "before 1800\u{A0}1567 after 99",
            "call ١٨٠٠١٥٦٧",
        ] {
            assert_eq!(found(text), ["18001567"], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_not_it() {
        for text in [
            "",
            "1800 156",
            "18001567 8".replace(' ', "").as_str(),
            "1800, 1567",
            "1800 and 1567",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_short_number_counts_only_alone() {
        assert_eq!(found("Dial 1177."), ["1177"]);
        assert_eq!(found("12388 or 111"), ["12388"]);
        for text in [
            "11770",
            "21177",
            "1,177 people",
            "1 177 people",
            "11-77",
            "12338",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_number_that_is_wrong_only_for_one_service() {
        assert_eq!(found("VictimLink BC: 1 888 712 7974"), ["1-888-712-7974"]);
        assert!(found("The office itself: 1 888 712 7974").is_empty());
    }
}
