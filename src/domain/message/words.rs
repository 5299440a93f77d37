//! The words that the hints look for, in one language, and where they stand in a text.

use crate::domain::identifying::{Word, eat};

/// Words and phrases of one language, in the form that [`crate::domain::identifying::fold`] gives,
/// each list in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageWords {
    /// Words that speak to the reader.
    pub you: Vec<String>,
    /// After these a verb that follows tells the reader what to do: 'please', 'you can'.
    pub openers: Vec<String>,
    /// Verbs of things that can be done now: ask, call, check.
    pub act: Vec<String>,
    /// Verbs that speak to the reader and leave open what to do: know, remember.
    pub soft: Vec<String>,
    /// Phrases whose verb asks for nothing: 'open your eyes', 'make a difference'.
    pub hollow: Vec<String>,
    /// Words that can frighten.
    pub fear: Vec<String>,
    /// Words that can shame.
    pub shame: Vec<String>,
    /// Words that make people small: labels, goods, helpless ones.
    pub label: Vec<String>,
    /// Phrases in which such a word does no harm.
    pub harmless: Vec<String>,
    /// Things and situations that a message can be about.
    pub things: Vec<String>,
    /// Words before a number that is to be called.
    pub dial: Vec<String>,
    /// Frequent words, by which the language is known.
    pub common: Vec<String>,
}

/// Where the longest entry of a sorted list ends that begins at this word, if one does. No entry
/// goes on in another sentence.
pub(super) fn entry_end(list: &[String], words: &[Word], at: usize) -> Option<usize> {
    let first = words.get(at)?.folded.as_str();
    let from = list.partition_point(|entry| entry.as_str() < first);
    let mut longest = None;
    for entry in &list[from..] {
        if !entry.starts_with(first) {
            break;
        }
        let end = eat(entry, words, at).filter(|end| {
            let rest = words.get(at + 1..*end).unwrap_or_default();
            rest.iter().all(|word| !word.is_first)
        });
        longest = longest.max(end);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifying::{fold, words};

    #[test]
    fn the_longest_entry_counts() {
        let mut list: Vec<String> = ["say", "say no", "ask", "ขอ"].map(fold).to_vec();
        list.sort();
        let ends = |text: &str| -> Vec<Option<usize>> {
            let words = words(text);
            (0..words.len())
                .map(|at| entry_end(&list, &words, at))
                .collect()
        };
        assert_eq!(ends("Say no to it"), [Some(2), None, None, None]);
        assert_eq!(ends("say. No asking"), [Some(1), None, None]);
        assert_eq!(ends("don't ask"), [None, Some(2)]);
        assert_eq!(ends("ขอดู").first(), Some(&Some(2)));
        assert_eq!(entry_end(&list, &[], 0), None);
    }
}
