//! Reading a pattern as an author writes it.

use std::collections::BTreeMap;

use crate::content::compile::suggest::did_you_mean;
use crate::domain::offer::{EASY, EASY_SUM, HIGH, HIGH_SUM, MONEY, NUMBER, plain_words};

/// A pattern with more steps, or a wider gap, would cost too much time on a long text.
const MOST_STEPS: usize = 10;
const WIDEST_GAP: u32 = 12;

/// Words in a row, in their plain form. One that is a stem stands for all that begin so.
pub(super) type Phrase = Vec<(String, bool)>;

/// A step, its words still as words.
pub(super) struct WrittenStep {
    pub(super) gap: u32,
    pub(super) across: bool,
    pub(super) optional: bool,
    pub(super) alternatives: Vec<Alternative>,
}

pub(super) enum Alternative {
    Phrase(Phrase),
    /// The id of a list.
    List(String),
}

/// The words of a phrase. None when there is no word in it.
pub(super) fn phrase(text: &str) -> Option<Phrase> {
    if [NUMBER, MONEY, EASY, EASY_SUM, HIGH, HIGH_SUM].contains(&text) {
        return Some(vec![(text.to_owned(), false)]);
    }
    let words = plain_words(text).into_iter();
    let mut words: Phrase = words.map(|word| (word, false)).collect();
    words.last_mut()?.1 = text.ends_with('*');
    Some(words)
}

/// The steps of a pattern, or what is wrong with it.
pub(super) fn steps(
    text: &str,
    lists: &BTreeMap<String, Vec<Phrase>>,
) -> Result<Vec<WrittenStep>, String> {
    let mut steps: Vec<WrittenStep> = Vec::new();
    let mut gap = None;
    for part in text.split_whitespace() {
        if let Some(width) = part.strip_prefix('~') {
            if gap.is_some() || steps.is_empty() {
                return Err("a gap stands between two steps".to_owned());
            }
            gap = Some(read_gap(width)?);
            continue;
        }
        let (words, optional) = match part.strip_suffix('?') {
            Some(words) => (words, true),
            None => (part, false),
        };
        let (gap, across) = gap.take().unwrap_or_default();
        let alternatives = words.split('|').map(|words| alternative(words, lists));
        steps.push(WrittenStep {
            gap,
            across,
            optional,
            alternatives: alternatives.collect::<Result<_, _>>()?,
        });
    }
    match steps.first() {
        None => Err("has no step".to_owned()),
        Some(first) if first.optional => Err("the first step is optional".to_owned()),
        Some(_) if gap.is_some() => Err("a gap stands between two steps".to_owned()),
        Some(_) if steps.len() > MOST_STEPS => Err(format!("has more than {MOST_STEPS} steps")),
        Some(_) => Ok(steps),
    }
}

fn alternative(text: &str, lists: &BTreeMap<String, Vec<Phrase>>) -> Result<Alternative, String> {
    if let Some(list) = text.strip_prefix('@') {
        return match lists.contains_key(list) {
            true => Ok(Alternative::List(list.to_owned())),
            false => {
                let hint = did_you_mean(list, lists.keys().map(String::as_str));
                Err(format!("there is no [[list]] `{list}`{hint}"))
            }
        };
    }
    let phrase = phrase(&text.replace('_', " "));
    phrase
        .map(Alternative::Phrase)
        .ok_or_else(|| format!("`{text}` has no word"))
}

/// The width of a gap, and whether a comma may stand in it.
fn read_gap(width: &str) -> Result<(u32, bool), String> {
    let (digits, across) = match width.strip_suffix(',') {
        Some(digits) => (digits, true),
        None => (width, false),
    };
    match digits.parse() {
        Ok(gap) if gap <= WIDEST_GAP => Ok((gap, across)),
        _ => Err(format!(
            "a gap is `~` and a number up to {WIDEST_GAP}, not `~{width}`"
        )),
    }
}
