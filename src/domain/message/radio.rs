//! A script for the radio: twenty seconds, with the number read digit by digit and said twice.

use super::Message;
use super::hints::is_ideogram;
use super::numbers::{digits, find};
use crate::domain::directory::spoken;
use crate::domain::identifying::words;
use crate::domain::letters::{Letter, letter};

/// How long the spot may be, in seconds.
pub const SPOT: usize = 20;

/// Words around a message on the radio, and how quickly a language is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RadioWords {
    /// Before the message.
    pub opening: String,
    /// Says the number once more; `{number}` stands for it.
    pub again: String,
    /// At the end, where there is no number.
    pub closing: String,
    /// How many words are read in a minute. A digit that is read by itself is a word.
    pub words_a_minute: u32,
    /// How many letters are read in a minute, in scripts without spaces; signs above and below
    /// do not count.
    pub letters_a_minute: u32,
    /// The same for Chinese characters and kana.
    pub ideograms_a_minute: u32,
}

/// The script, a line for each breath: the user's own, or one that is made from the message.
/// None of it while the message is empty.
pub fn script(message: &Message, words: &RadioWords) -> Vec<String> {
    if let Some(own) = &message.script {
        return lines(own);
    }
    made(message, words)
}

/// What is made from the message.
pub fn made(message: &Message, words: &RadioWords) -> Vec<String> {
    let text = message.text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let number = message.contact.as_ref().map(|contact| &*contact.number);
    let place = number.and_then(|number| Some((number, find(text, number)?)));
    let mut script = vec![words.opening.clone()];
    let end = match place {
        None => {
            script.extend(lines(text));
            words.closing.clone()
        }
        Some((number, place)) => {
            let said = said(number);
            let read = [&text[..place.start], &said, &text[place.end..]].concat();
            script.extend(lines(&read));
            words.again.replace("{number}", &said)
        }
    };
    script.push(end);
    script
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// A number as it is read: digit by digit, in groups of three where it is written in one. No line
/// ends within a group.
pub fn said(number: &str) -> String {
    let said = spoken(&grouped(number));
    said.replace(' ', "\u{A0}").replace(",\u{A0}", ", ")
}

/// The script with its numbers as they are written: without the pauses in them.
pub fn written(script: &str) -> String {
    let chars: Vec<char> = script.chars().collect();
    let is_digit = |at: usize| {
        let c = chars.get(at).copied().unwrap_or_default();
        matches!(letter(c), Letter::Digit(_))
    };
    let is_pause = |at: usize| {
        let before = at.checked_sub(1).is_some_and(is_digit);
        // A comma before a group of digits parts one number from the next.
        chars[at] == ',' && before && is_digit(at + 2) && !is_digit(at + 1) && !is_digit(at + 3)
    };
    let all = chars.iter().enumerate();
    all.filter(|(at, _)| !is_pause(*at))
        .map(|(_, c)| *c)
        .collect()
}

fn grouped(number: &str) -> String {
    let digits = digits(number);
    let is_one_group = number.chars().filter(char::is_ascii_digit).count() == number.len();
    if !is_one_group || digits.len() <= 4 {
        return number.to_owned();
    }
    let mut grouped = String::new();
    for (at, c) in digits.chars().enumerate() {
        // The last group has two to four.
        if at > 0 && at % 3 == 0 && at + 1 < digits.len() {
            grouped.push(' ');
        }
        grouped.push(c);
    }
    grouped
}

/// How long the script takes to read, in whole seconds.
pub fn seconds(script: &[String], pace: &RadioWords) -> usize {
    let (mut spaced, mut letters, mut ideograms) = (0, 0, 0);
    for line in script {
        for word in words(line) {
            match word.folded.chars().next() {
                Some(c) if is_ideogram(c) => ideograms += 1,
                Some(_) if word.is_alone => letters += 1,
                _ => spaced += 1,
            }
        }
    }
    let time = |count: usize, pace: u32| (count * 60_000).checked_div(pace as usize).unwrap_or(0);
    let ms = time(spaced, pace.words_a_minute)
        + time(letters, pace.letters_a_minute)
        + time(ideograms, pace.ideograms_a_minute);
    ms.div_ceil(1000)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::message::numbers::Contact;

    fn pace() -> RadioWords {
        RadioWords {
            opening: "Listen.".into(),
            again: "Again: {number}.".into(),
            closing: "Tell a friend.".into(),
            words_a_minute: 150,
            letters_a_minute: 600,
            ideograms_a_minute: 240,
        }
    }

    fn with(text: &str, number: &str) -> Vec<String> {
        let message = Message {
            text: text.into(),
            contact: (!number.is_empty()).then(|| Contact {
                number: number.into(),
                ..Contact::default()
            }),
            ..Message::default()
        };
        script(&message, &pace())
    }

    #[test]
    fn a_number_is_said_digit_by_digit_in_groups() {
        for (number, read) in [
            ("191", "1 9 1"),
            ("1300", "1 3 0 0"),
            ("0812345678", "0 8 1, 2 3 4, 5 6 7 8"),
            ("12345", "1 2 3, 4 5"),
            ("099-130 1300", "0 9 9, 1 3 0, 1 3 0 0"),
            ("+66 2 1", "+ 6 6, 2, 1"),
        ] {
            assert_eq!(said(number).replace('\u{A0}', " "), read);
        }
    }

    #[test]
    fn a_number_that_is_read_can_be_looked_up() {
        for (read, number) in [
            (
                "Call 0 8 1, 2 3 4, 5 6 7 8 now",
                "Call 0 8 1 2 3 4 5 6 7 8 now",
            ),
            ("1 3 0 0, 24 hours", "1 3 0 0, 24 hours"),
            ("Ask, then 1 9 1, now", "Ask, then 1 9 1, now"),
            (",1", ",1"),
            ("1,", "1,"),
        ] {
            assert_eq!(written(read), number);
        }
    }

    #[test]
    fn the_script_says_the_number_twice() {
        assert_eq!(
            with("Ask first.\nCall 1300 today.", "1300"),
            [
                "Listen.",
                "Ask first.",
                "Call 1\u{A0}3\u{A0}0\u{A0}0 today.",
                "Again: 1\u{A0}3\u{A0}0\u{A0}0."
            ]
        );
        assert_eq!(with("Ask.", ""), ["Listen.", "Ask.", "Tell a friend."]);
        assert_eq!(with("Ask.", "1300"), ["Listen.", "Ask.", "Tell a friend."]);
        assert_eq!(with("  ", "1300"), [""; 0]);
        let own = Message {
            script: Some("Mine.\n\n  And so on ".into()),
            ..Message::default()
        };
        assert_eq!(script(&own, &pace()), ["Mine.", "And so on"]);
    }

    #[test]
    fn time_is_counted_by_words_digits_and_letters() {
        let long = |words: usize| vec!["ask ".repeat(words)];
        assert_eq!(seconds(&long(50), &pace()), SPOT);
        assert_eq!(seconds(&long(51), &pace()), SPOT + 1);
        assert_eq!(seconds(&[], &pace()), 0);
        assert_eq!(seconds(&["1 3 0 0".to_owned()], &pace()), 2);
        assert_eq!(seconds(&["1300".to_owned()], &pace()), 1);
        // Signs above and below take no time of their own.
        assert_eq!(seconds(&["ก่".repeat(200)], &pace()), SPOT);
        assert_eq!(seconds(&["问".repeat(80)], &pace()), SPOT);
    }

    proptest! {
        #[test]
        fn anything_can_be_read(text in "(?s).{0,60}", number in "[+0-9() -]{0,14}") {
            let script = with(&text, &number);
            seconds(&script, &pace());
            written(&text);
            prop_assert_eq!(digits(&said(&number)), digits(&number));
        }
    }
}
