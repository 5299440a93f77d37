//! The help number of a message: found in its words, or chosen from the directory.

use super::Number;
use crate::domain::directory::{Country, Service, listing};

/// A number as it stands on a poster.
#[derive(Clone, Debug, PartialEq)]
pub struct Called<'a> {
    /// Who answers.
    pub service: &'a Service,
    /// As it is dialled.
    pub number: &'a str,
}

/// What a number is looked up in: the directory, and the country that the user chose.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// All services.
    pub services: &'a [Service],
    /// The chosen country.
    pub country: Option<&'a Country>,
}

impl<'a> Known<'a> {
    /// The number that was chosen for a message.
    pub fn called(self, choice: &Number, message: &str) -> Option<Called<'a>> {
        match choice {
            Number::Nothing => None,
            Number::OfMessage => self.in_message(message),
            Number::Service(id) => {
                let service = self.services.iter().find(|service| service.id == *id)?;
                let number = service.number.as_ref().or(service.international.as_ref())?;
                Some(Called { service, number })
            }
        }
    }

    /// The services to choose from: those of the chosen country that have a number, in the order
    /// in which they help.
    pub fn offered(self) -> Vec<&'a Service> {
        let Some(country) = self.country else {
            return Vec::new();
        };
        let all = listing(self.services, country);
        // What a poster asks people to call is seldom the police: those come last.
        let order = all.others.into_iter().chain(all.europe).chain(all.urgent);
        order.filter(|service| service.number.is_some()).collect()
    }

    /// The number of the directory that a message has: the longest, and of those that are as long
    /// the one of the chosen country.
    pub fn in_message(self, message: &str) -> Option<Called<'a>> {
        let groups = groups(message);
        let mut best: Option<(usize, Called<'a>)> = None;
        let mut look = |service: &'a Service, is_near: bool| {
            let numbers = [service.number.as_ref(), service.international.as_ref()];
            for number in numbers.into_iter().flatten() {
                let digits = digits(number);
                // '100' and '2024' are numbers of many things: only near by is it a short code.
                let is_told = digits.len() > MOST_SHORT || is_near;
                let is_longer = best.as_ref().is_none_or(|(most, _)| digits.len() > *most);
                if is_told && is_longer && stands_in(&groups, &digits) {
                    best = Some((digits.len(), Called { service, number }));
                }
            }
        };
        for service in self.offered() {
            look(service, true);
        }
        for service in self.services {
            look(service, false);
        }
        best.map(|(_, called)| called)
    }
}

/// Short codes, and numbers of years, have at most so many digits.
const MOST_SHORT: usize = 4;

/// The digits of a number.
fn digits(number: &str) -> String {
    number.chars().filter_map(digit).collect()
}

/// A digit of one of the scripts of our readers, as an ASCII one.
fn digit(c: char) -> Option<char> {
    /// The zeros: Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese, Khmer, full width.
    const ZEROS: [u32; 9] = [
        0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xED0, 0x1040, 0x17E0, 0xFF10,
    ];
    if c.is_ascii_digit() {
        return Some(c);
    }
    let code = u32::from(c);
    let zero = ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// Digits that stand together in a text, as people write numbers: groups with blanks, dashes and
/// the like between them. An empty group parts one number from the next.
fn groups(text: &str) -> Vec<String> {
    let mut groups = vec![String::new()];
    let mut is_open = false;
    for c in text.chars() {
        let between = matches!(
            c,
            ' ' | '\u{A0}' | '\u{202F}' | '-' | '\u{2010}'
                ..='\u{2013}' | '.' | '/' | '(' | ')' | '+'
        );
        match (digit(c), groups.last_mut()) {
            (Some(digit), Some(group)) if is_open => group.push(digit),
            (Some(digit), _) => {
                groups.push(digit.to_string());
                is_open = true;
            }
            _ => {
                is_open = false;
                if !between {
                    groups.push(String::new());
                }
            }
        }
    }
    groups
}

/// Whether groups side by side are this number, none more and none less. A short code that is a
/// part of a longer number is another one; `24`, as in 24/7, may follow.
fn stands_in(groups: &[String], number: &str) -> bool {
    let group = |at: usize| groups.get(at).map_or("", String::as_str);
    (0..groups.len()).any(|from| {
        let (mut rest, mut at) = (number, from);
        while let Some(left) = rest.strip_prefix(group(at)) {
            if group(at).is_empty() {
                return false;
            }
            (rest, at) = (left, at + 1);
            if rest.is_empty() {
                let is_alone = from == 0 || group(from - 1).is_empty();
                let ends = matches!(group(at), "" | "24");
                return number.len() > MOST_SHORT || (is_alone && ends);
            }
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::directory::{Confidence, ServiceKind};

    fn country(code: &str) -> Country {
        Country {
            code: code.into(),
            region: "asia".into(),
            eu: false,
            name: code.into(),
            also: Vec::new(),
            own: Vec::new(),
        }
    }

    fn service(id: &str, of: &str, number: &str, abroad: Option<&str>) -> Service {
        Service {
            id: id.into(),
            country: of.into(),
            area: None,
            name: id.into(),
            by: None,
            kind: ServiceKind::Trafficking,
            covers_trafficking: true,
            urgent: false,
            number: Some(number.into()),
            international: abroad.map(Into::into),
            ways: Vec::new(),
            hours: None,
            times: None,
            hours_of: None,
            languages: Vec::new(),
            more_languages: None,
            free: None,
            cautions: Vec::new(),
            notes: Vec::new(),
            confirmed: None,
            source: 0,
            confidence: Confidence::High,
        }
    }

    fn services() -> Vec<Service> {
        vec![
            service("a", "AA", "1300", Some("+66 2 123 4567")),
            service("b", "BB", "1300", None),
            service("c", "CC", "1-888-555-0199", None),
            service("d", "BB", "555", None),
        ]
    }

    fn found(message: &str, of: Option<&str>) -> Option<(String, String)> {
        let (services, country) = (services(), of.map(country));
        let known = Known {
            services: &services,
            country: country.as_ref(),
        };
        let called = known.called(&Number::OfMessage, message)?;
        Some((called.service.id.clone(), called.number.to_owned()))
    }

    fn told(id: &str, number: &str) -> Option<(String, String)> {
        Some((id.to_owned(), number.to_owned()))
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for message in [
            "Call 1-888-555-0199.",
            "Call 1 (888) 555 0199 today",
            "18885550199",
            "Call 7, then 1.888.555.0199!",
            "اتصل ١٨٨٨٥٥٥٠١٩٩",
            "โทร ๑-๘๘๘-๕๕๕-๐๑๙๙",
        ] {
            assert_eq!(
                found(message, None),
                told("c", "1-888-555-0199"),
                "{message}"
            );
        }
        let abroad = "From abroad +66 2 123 4567";
        assert_eq!(found(abroad, Some("BB")), told("a", "+66 2 123 4567"));
    }

    #[test]
    fn short_codes_are_those_of_the_chosen_country() {
        assert_eq!(found("Call 1300", Some("BB")), told("b", "1300"));
        assert_eq!(found("Call 1300", Some("AA")), told("a", "1300"));
        assert_eq!(found("1300 people came", None), None);
        assert_eq!(found("Call 555", Some("BB")), told("d", "555"));
    }

    #[test]
    fn other_numbers_are_none() {
        for message in [
            "",
            "Call us",
            "13000",
            "0 1300 55",
            "1300-55",
            "1-888-555-01990",
            "13, 00",
        ] {
            assert_eq!(found(message, Some("AA")), None, "{message}");
        }
        assert_eq!(found("1300 24/7", Some("AA")), told("a", "1300"));
    }

    #[test]
    fn a_chosen_one_comes_before_the_message() {
        let services = services();
        let bb = country("BB");
        let known = Known {
            services: &services,
            country: Some(&bb),
        };
        let chosen = known.called(&Number::Service("c".into()), "Call 1300");
        assert_eq!(chosen.map(|called| called.number), Some("1-888-555-0199"));
        assert_eq!(known.called(&Number::Nothing, "Call 1300"), None);
        assert_eq!(
            known.called(&Number::Service("gone".into()), "Call 1300"),
            None
        );
        let offered: Vec<&str> = known.offered().iter().map(|s| s.id.as_str()).collect();
        assert_eq!(offered, ["b", "d"]);
    }
}
