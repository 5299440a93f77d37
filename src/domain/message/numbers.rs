//! The number to call, and the digits in a message that nobody checked.

use std::ops::Range;

use super::words::entry_end;
use crate::domain::directory::{Country, EUROPE, INTERNATIONAL, Service};
use crate::domain::identifying::{LONG, Run, runs, words};
use crate::domain::letters::{Letter, letter};
use crate::domain::numbers::{HelpNumbers, OwnNumber, normalise};

/// Whom a message tells to call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// Where the number comes from.
    pub from: Origin,
    /// Id of the service, or of the user's own number. Empty for another one.
    pub id: String,
    /// The number as it was put into the message.
    pub number: String,
}

/// Where a number comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Our directory.
    Directory,
    /// The user's own numbers.
    Own,
    /// It was typed into the message. Nobody has checked it.
    #[default]
    Other,
}

impl Contact {
    /// A service, by the number to dial inside its country. None when it has no number.
    pub fn of_service(service: &Service) -> Option<Contact> {
        let number = service.number.as_ref().or(service.international.as_ref())?;
        Some(Contact {
            from: Origin::Directory,
            id: service.id.clone(),
            number: number.clone(),
        })
    }

    /// A number of the user's own.
    pub fn of_own(own: &OwnNumber) -> Contact {
        Contact {
            from: Origin::Own,
            id: own.id.clone(),
            number: own.number.clone(),
        }
    }
}

/// What then stands in the field for a number that is typed, when the choice became another one;
/// none when it stays. What is no number yet is left to whoever types it.
pub fn typed(now: &str, contact: Option<&Contact>) -> Option<String> {
    let dialled = normalise(now).ok();
    match contact {
        Some(contact) if contact.from == Origin::Other => {
            (dialled.as_ref() != Some(&contact.number)).then(|| contact.number.clone())
        }
        Some(_) => (!now.is_empty()).then(String::new),
        None => dialled.map(|_| String::new()),
    }
}

/// Where a number stands in a text, written as it is here and not as a part of a longer one.
pub fn find(text: &str, number: &str) -> Option<Range<usize>> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| matches!(letter(c), Letter::Digit(_)));
    if number.is_empty() {
        return None;
    }
    let mut places = text.match_indices(number).map(|(start, _)| start);
    let start = places.find(|start| {
        let (before, after) = (&text[..*start], &text[start + number.len()..]);
        !is_digit(before.chars().next_back()) && !is_digit(after.chars().next())
    })?;
    Some(start..start + number.len())
}

/// The digits of every number that may stand in a message for a country: those of its services,
/// of what works everywhere, and the user's own.
pub fn known_digits(
    services: &[Service],
    country: Option<&Country>,
    own: &HelpNumbers,
) -> Vec<String> {
    let mut known = Vec::new();
    let works = |service: &Service| match service.country.as_str() {
        INTERNATIONAL => true,
        EUROPE => country.is_some_and(|country| country.eu),
        code => country.is_some_and(|country| country.code == code),
    };
    for service in services.iter().filter(|service| works(service)) {
        let ways = service.ways.iter().filter(|way| way.by.is_number());
        let all = service.number.iter().chain(&service.international);
        known.extend(all.chain(ways.map(|way| &way.to)).map(|n| digits(n)));
    }
    known.extend(own.own.iter().map(|own| digits(&own.number)));
    known
}

/// The digits of a number, and nothing else.
pub fn digits(number: &str) -> String {
    let digit = |c| match letter(c) {
        Letter::Digit(digit) => Some(digit),
        _ => None,
    };
    number.chars().filter_map(digit).collect()
}

/// Shorter ones are numbers of a house or of people.
const SHORTEST: usize = 3;

/// A shorter one counts only behind a word such as 'call'.
const SURELY: usize = 6;

/// How many words before a number tell what it is for.
const BEFORE: usize = 4;

/// The first number of a text that looks as if it should be called and is not known. `dial`: the
/// words before such numbers, sorted and in plain form.
pub fn strange(text: &str, known: &[String], dial: &[String]) -> Option<Range<usize>> {
    let is_known = |digits: &String| known.contains(digits);
    for run in phone_runs(text) {
        let parts = text[run.start..run.end].split([' ', '-', '/', '.']);
        let are_known = || {
            let mut parts = parts.clone().map(digits).filter(|part| !part.is_empty());
            parts.all(|part| is_known(&part))
        };
        if is_known(&run.digits) || are_known() {
            continue;
        }
        let length = run.digits.len();
        if length >= SURELY || (length >= SHORTEST && is_dialled(text, run.start, dial)) {
            // Without its plus it would be another number.
            return Some(run.start - usize::from(run.has_plus)..run.end);
        }
    }
    None
}

/// Numbers of a text that can be those of a telephone. A full stop between two parts them.
fn phone_runs(text: &str) -> Vec<Run> {
    let mut all = Vec::new();
    for run in runs(text).into_iter().filter(Run::is_of_phone) {
        let slice = &text[run.start..run.end];
        let Some(stop) = slice.find(". ") else {
            all.push(run);
            continue;
        };
        for (from, to) in [(0, stop), (stop + 1, slice.len())] {
            let part = slice[from..to].trim();
            let start =
                run.start + from + (slice[from..to].len() - slice[from..to].trim_start().len());
            all.push(Run {
                start,
                end: start + part.len(),
                digits: digits(part),
                has_plus: run.has_plus && from == 0,
                ..Run::default()
            });
        }
    }
    all
}

/// Whether one of the words before this place, in the same sentence, tells to call.
fn is_dialled(text: &str, start: usize, dial: &[String]) -> bool {
    let words = words(&text[..start]);
    let mut from = words.len().saturating_sub(BEFORE);
    if let Some(first) = words[from..].iter().rposition(|word| word.is_first) {
        from += first;
    }
    (from..words.len()).any(|at| entry_end(dial, &words, at).is_some())
}

/// The text without its telephone numbers, for whoever looks for what tells of a person: the
/// numbers have a hint of their own.
pub fn without_numbers(text: &str) -> String {
    let mut rest = String::new();
    let mut at = 0;
    for run in phone_runs(text) {
        if run.digits.len() >= LONG && run.start >= at {
            rest.push_str(&text[at..run.start]);
            at = run.end;
        }
    }
    rest.push_str(&text[at..]);
    rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::identifying::fold;

    fn strange_in(text: &str) -> Option<&str> {
        let known = ["1300", "191", "0991301300", "66991301300"].map(str::to_owned);
        let mut dial = ["call", "dial", "number", "โทร"].map(fold);
        dial.sort();
        strange(text, &known, &dial).map(|range| &text[range])
    }

    #[test]
    fn a_number_is_found_as_a_whole() {
        assert_eq!(find("Call 1300.", "1300"), Some(5..9));
        assert_eq!(find("13001 and 1300", "1300"), Some(10..14));
        assert_eq!(find("Call ๑1300", "1300"), None);
        assert_eq!(find("Call", "1300"), None);
        assert_eq!(find("Call", ""), None);
    }

    #[test]
    fn the_field_for_a_typed_number_follows_the_choice() {
        let contact = |from: Origin| Contact {
            from,
            id: String::new(),
            number: "081 555".into(),
        };
        let (other, known) = (contact(Origin::Other), contact(Origin::Directory));
        let empty = Some(String::new());
        assert_eq!(typed("081  555", Some(&other)), None);
        assert_eq!(typed("", Some(&other)), Some("081 555".into()));
        assert_eq!(typed("081 555", Some(&known)), empty);
        assert_eq!(typed("", Some(&known)), None);
        assert_eq!(typed("081 555", None), empty);
        assert_eq!(typed("call me", None), None);
    }

    #[test]
    fn numbers_that_nobody_checked_are_found() {
        for (text, found) in [
            ("Call 1300 first", None),
            ("Call +66 99 130 1300 or 099-130-1300", None),
            ("Call 1300. 191 is the police.", None),
            ("Call 1300 191", None),
            ("Call 1301 first", Some("1301")),
            ("+44 7700 900123", Some("+44 7700 900123")),
            ("Call +44 7700 900123. 191", Some("+44 7700 900123")),
            ("Ask. The number is 081 555 0134!", Some("081 555 0134")),
            ("We are 150 people", None),
            ("Call. We are 150 people", None),
            ("โทร ๑๓๐๑", Some("๑๓๐๑")),
            ("On 11.12.2026 at 18:00", None),
            ("Some 27 600 000 people", None),
            ("At 18.00-20.00 call 1300", None),
            ("Call 1300. 0815550134", Some("0815550134")),
            ("", None),
        ] {
            assert_eq!(strange_in(text), found, "{text}");
        }
    }

    #[test]
    fn the_guard_sees_no_telephone_numbers() {
        assert_eq!(
            without_numbers("Ask Dao, 081 555 0134, in house 12"),
            "Ask Dao, , in house 12"
        );
        assert_eq!(without_numbers("Call 1300."), "Call 1300.");
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(text in "(?s).{0,60}|(call|1300|[0-9 .,/()+-]|\n){0,40}") {
            if let Some(found) = strange_in(&text) {
                prop_assert!(digits(found).len() >= SHORTEST);
            }
            without_numbers(&text);
        }
    }
}
