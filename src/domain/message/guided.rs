//! A message made from a few answers, and how the number to call gets into it.
//!
//! The text follows the answers only as long as nobody changed it by hand: [`change`] and
//! [`choose`] never write over someone's own words.

use super::Message;
use super::numbers::{Contact, find};
use crate::domain::letters::{Letter, letter};

/// How a language joins the answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joins {
    /// Between a situation and what to do in it, with its blank: `, `.
    pub comma: String,
    /// At the end of a sentence, with its blank, if the language has one: `. `.
    pub stop: String,
    /// Tells to call; `{number}` stands for the number.
    pub call: String,
    /// Tells to go somewhere; `{place}` stands for the place.
    pub go: String,
}

/// The text that the answers make.
pub fn compose(message: &Message, joins: &Joins) -> String {
    let (when, action) = (message.when.trim(), message.action.trim());
    let mut text = String::new();
    let mut add = |sentence: &str| add_sentence(&mut text, sentence, joins);
    match (when, action) {
        ("", _) | (_, "") => {
            add(when);
            add(action);
        }
        _ if is_ended(when) => {
            add(when);
            add(action);
        }
        _ => {
            let when = when.trim_end_matches([',', '،', '，']);
            add(&[when, &joins.comma, &small_start(action)].concat());
        }
    }
    if let Some(contact) = &message.contact {
        let is_there = |words: &str| find(words, &contact.number).is_some();
        if !is_there(when) && !is_there(action) && !contact.number.is_empty() {
            add(&call_line(joins, &contact.number));
        }
    }
    match message.place.trim() {
        "" => {}
        place => add(&go_line(joins, place)),
    }
    add(message.why.trim());
    text
}

fn call_line(joins: &Joins, number: &str) -> String {
    joins.call.replace("{number}", number)
}

fn go_line(joins: &Joins, place: &str) -> String {
    joins.go.replace("{place}", place)
}

/// Adds a sentence, with a capital and an end. Nothing where it is empty.
fn add_sentence(text: &mut String, sentence: &str, joins: &Joins) {
    let sentence = sentence.trim();
    let Some(first) = sentence.chars().next() else {
        return;
    };
    if !text.is_empty() && joins.stop.ends_with(' ') {
        text.push(' ');
    }
    text.push(first.to_ascii_uppercase());
    text.push_str(&sentence[first.len_utf8()..]);
    if !is_ended(sentence) {
        text.push_str(joins.stop.trim_end());
    }
}

/// Whether a sentence has its end, perhaps before a closing quote.
fn is_ended(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(['"', '”', '’', '\'', '»', ')', '」']);
    let last = bare.chars().next_back();
    last.is_some_and(|c| c == '…' || matches!(letter(c), Letter::End | Letter::Dot))
}

/// A sentence as it goes on amid another: `Ask` is `ask`, `UN` and `I` stay.
fn small_start(sentence: &str) -> String {
    let word = sentence.split([' ', '\'', '’']).next().unwrap_or_default();
    let is_name = word == "I" || word.chars().skip(1).any(|c| c.is_ascii_uppercase());
    let mut chars = sentence.chars();
    match chars.next() {
        Some(first) if !is_name => {
            let mut small = String::from(first.to_ascii_lowercase());
            small.push_str(chars.as_str());
            small
        }
        _ => sentence.to_owned(),
    }
}

/// Whether the text is what the answers make, so that it may change with them.
pub fn follows(message: &Message, joins: &Joins) -> bool {
    let text = message.text.trim();
    !message.free && (text.is_empty() || text == compose(message, joins))
}

/// Changes answers. The text follows them, unless it was changed by hand.
pub fn change(message: &mut Message, joins: &Joins, change: &mut dyn FnMut(&mut Message)) {
    let follows = follows(message, joins);
    change(message);
    if follows {
        message.text = compose(message, joins);
    }
}

/// A line to write a number on: `____`.
const BLANK: &str = "__";

/// Chooses whom to call, or nobody. The number takes the place of the one before it, or of a
/// blank line, or is added at the end; all other words stay.
pub fn choose(message: &mut Message, joins: &Joins, contact: Option<Contact>) {
    if follows(message, joins) {
        message.contact = contact;
        message.text = compose(message, joins);
        return;
    }
    let before = std::mem::replace(&mut message.contact, contact);
    let before = before.map(|before| before.number);
    let text = &mut message.text;
    let old = before.as_ref().and_then(|number| find(text, number));
    match (&message.contact, old) {
        (None, Some(_)) => {
            let line = call_line(joins, &before.unwrap_or_default());
            let line = [line.as_str(), joins.stop.trim_end()].concat();
            *text = text.replacen(&line, "", 1).trim().to_owned();
        }
        (None, None) => {}
        (Some(contact), Some(old)) => text.replace_range(old, &contact.number),
        (Some(contact), None) if find(text, &contact.number).is_some() => {}
        (Some(contact), None) => match text.find(BLANK) {
            Some(start) => {
                let line = text[start..].len() - text[start..].trim_start_matches('_').len();
                text.replace_range(start..start + line, &contact.number);
            }
            None => {
                let line = call_line(joins, &contact.number);
                let mut all = String::new();
                add_sentence(&mut all, text, joins);
                add_sentence(&mut all, &line, joins);
                *text = all;
            }
        },
    }
}

/// Changes where people can go. In words of one's own the new place takes the place of the old one
/// only where that was put in by [`put_place`].
pub fn choose_place(message: &mut Message, joins: &Joins, place: &str) {
    if follows(message, joins) {
        place.clone_into(&mut message.place);
        message.text = compose(message, joins);
        return;
    }
    let sentence = |place: &str| match place.trim() {
        "" => String::new(),
        place => [&go_line(joins, place), joins.stop.trim_end()].concat(),
    };
    let (before, now) = (sentence(&message.place), sentence(place));
    if !before.is_empty() && message.text.contains(&before) {
        let text = message.text.replacen(&before, &now, 1);
        message.text = text.trim().to_owned();
    }
    place.clone_into(&mut message.place);
}

/// Whether there is a place to go and the text does not name it.
pub fn lacks_place(message: &Message) -> bool {
    let small = message.place.trim().to_ascii_lowercase();
    !message.text.to_ascii_lowercase().contains(&small)
}

/// Adds the place at the end of the text, unless it is there.
pub fn put_place(message: &mut Message, joins: &Joins) {
    if lacks_place(message) {
        let line = go_line(joins, message.place.trim());
        add(message, joins, &line);
    }
}

/// Adds something to do at the end of the text.
pub fn add(message: &mut Message, joins: &Joins, action: &str) {
    let mut all = String::new();
    add_sentence(&mut all, &message.text, joins);
    add_sentence(&mut all, action, joins);
    message.text = all;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn joins() -> Joins {
        Joins {
            comma: ", ".into(),
            stop: ". ".into(),
            call: "Call {number}".into(),
            go: "Go to {place}".into(),
        }
    }

    fn of(number: &str) -> Option<Contact> {
        Some(Contact {
            number: number.into(),
            ..Contact::default()
        })
    }

    fn message(when: &str, action: &str, number: &str, place: &str, why: &str) -> Message {
        Message {
            when: when.into(),
            action: action.into(),
            contact: of(number).filter(|_| !number.is_empty()),
            place: place.into(),
            why: why.into(),
            ..Message::default()
        }
    }

    #[test]
    fn answers_become_sentences() {
        for (message, text) in [
            (message("", "", "", "", ""), ""),
            (
                message(
                    "Before you sign",
                    "Ask who pays",
                    "",
                    "",
                    "it is your right",
                ),
                "Before you sign, ask who pays. It is your right.",
            ),
            (
                message(" A job abroad? ", "check it", "1300", "", ""),
                "A job abroad? Check it. Call 1300.",
            ),
            (
                message("If you doubt,", "I would wait!", "", "the clinic", ""),
                "If you doubt, I would wait! Go to the clinic.",
            ),
            (
                message("In doubt", "call 1300 first", "1300", "", ""),
                "In doubt, call 1300 first.",
            ),
            (message("", "", "1300", "", ""), "Call 1300."),
            (message("", "Say “no.”", "", "", "UN"), "Say “no.” UN."),
        ] {
            assert_eq!(compose(&message, &joins()), text);
        }
    }

    #[test]
    fn the_text_follows_until_someone_changes_it() {
        let mut message = Message::default();
        let set = |message: &mut Message, words: &str| {
            change(message, &joins(), &mut |message| {
                words.clone_into(&mut message.action)
            });
        };
        set(&mut message, "ask first");
        assert_eq!(message.text, "Ask first.");
        choose(&mut message, &joins(), of("1300"));
        assert_eq!(message.text, "Ask first. Call 1300.");
        message.text = "Ask first! Call 1300 today.".into();
        set(&mut message, "check it");
        assert_eq!(message.text, "Ask first! Call 1300 today.");
        choose(&mut message, &joins(), of("191"));
        assert_eq!(message.text, "Ask first! Call 191 today.");
        choose(&mut message, &joins(), None);
        assert_eq!(message.text, "Ask first! Call 191 today.");
    }

    #[test]
    fn a_number_finds_its_place_in_words_of_ones_own() {
        let put = |text: &str, before: &str, number: &str| {
            let mut message = Message {
                text: text.into(),
                free: true,
                contact: of(before).filter(|_| !before.is_empty()),
                ..Message::default()
            };
            choose(
                &mut message,
                &joins(),
                of(number).filter(|_| !number.is_empty()),
            );
            message.text
        };
        assert_eq!(put("Report it: _____ !", "", "1300"), "Report it: 1300 !");
        assert_eq!(put("Ask first", "", "1300"), "Ask first. Call 1300.");
        assert_eq!(put("", "", "1300"), "Call 1300.");
        assert_eq!(put("Call 1300 now", "", "1300"), "Call 1300 now");
        assert_eq!(
            put("Call 13001 now", "1300", "191"),
            "Call 13001 now. Call 191."
        );
        assert_eq!(put("Ask. Call 1300.", "1300", ""), "Ask.");
        assert_eq!(put("Call 1300 first", "1300", ""), "Call 1300 first");
        let mut slogan = Message {
            text: "Stop it!".into(),
            ..Message::default()
        };
        add(&mut slogan, &joins(), "Ask who pays");
        assert_eq!(slogan.text, "Stop it! Ask who pays.");
    }

    #[test]
    fn a_place_is_put_into_words_of_ones_own() {
        let mut message = Message {
            text: "Ask first!".into(),
            free: true,
            ..Message::default()
        };
        assert!(!lacks_place(&message));
        let choose = |message: &mut Message, place: &str| choose_place(message, &joins(), place);
        choose(&mut message, "the clinic ");
        assert_eq!(message.text, "Ask first!");
        assert!(lacks_place(&message));
        put_place(&mut message, &joins());
        put_place(&mut message, &joins());
        assert_eq!(message.text, "Ask first! Go to the clinic.");
        assert!(!lacks_place(&message));
        choose(&mut message, "the labour office");
        assert_eq!(message.text, "Ask first! Go to the labour office.");
        choose(&mut message, "");
        assert_eq!(message.text, "Ask first!");
        // The beginning of another word is not it.
        message.text = "Go to the town hall.".into();
        choose(&mut message, "t");
        choose(&mut message, "th");
        assert_eq!(message.text, "Go to the town hall.");
        let mut made = Message::default();
        choose(&mut made, "the clinic");
        assert_eq!(made.text, "Go to the clinic.");
    }

    proptest! {
        #[test]
        fn words_of_ones_own_stay(text in "[a-zA-Z .!_]{1,40}", number in "[0-9]{3,5}") {
            let mut message = Message { text: text.clone(), free: true, ..Message::default() };
            choose(&mut message, &joins(), of(&number));
            prop_assert!(message.text.contains(&number));
            let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic)
                .map(|c| c.to_ascii_lowercase()).collect::<String>();
            prop_assert!(letters(&message.text).starts_with(&letters(&text)));
        }

        #[test]
        fn any_answers_can_be_joined(when in "(?s).{0,12}", action in "(?s).{0,12}", why in "(?s).{0,12}") {
            let made = compose(&message(&when, &action, "12", "", &why), &joins());
            prop_assert!(find(&made, "12").is_some() || made.contains("12"));
        }
    }
}
