//! The help number of a message: the one that it tells to call, one found in its words, or another
//! of the directory.

use super::Number;
use crate::domain::directory::{Country, EUROPE, INTERNATIONAL, Service, listing};
use crate::domain::letters::{Letter, letter};
use crate::domain::message::Message;
use crate::domain::message::numbers::{Contact, Origin, digits};
use crate::domain::numbers::OwnNumber;

/// A number as it stands on a poster.
#[derive(Clone, Debug, PartialEq)]
pub struct Called<'a> {
    /// Who answers.
    pub who: Who<'a>,
    /// As it is dialled.
    pub number: String,
}

/// Who answers a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Who<'a> {
    /// A service of the directory.
    Service(&'a Service),
    /// Whom the user keeps a number of.
    Own(OwnNumber),
    /// Nobody has checked it: it was typed, or is no longer known.
    Unknown,
}

impl Called<'_> {
    /// What stands above the number: the name of a service. What users call their own numbers may
    /// be the name of a person, and a poster hangs where everyone reads it.
    pub fn name(&self) -> &str {
        match &self.who {
            Who::Service(service) => &service.name,
            Who::Own(_) | Who::Unknown => "",
        }
    }
}

/// Code of the country whose numbers a message is about: the one that was chosen for it, else that
/// of the service which it tells to call, else `mine`.
pub fn country_of<'a>(
    message: &'a Message,
    services: &'a [Service],
    mine: Option<&'a str>,
) -> Option<&'a str> {
    let contact = message.contact.as_ref();
    let contact = contact.filter(|contact| contact.from == Origin::Directory);
    let of_contact = || {
        let id = &contact?.id;
        let service = services.iter().find(|service| service.id == *id)?;
        let code = service.country.as_str();
        (code != EUROPE && code != INTERNATIONAL).then_some(code)
    };
    message.country.as_deref().or_else(of_contact).or(mine)
}

/// What a number is looked up in: the directory, and the country that the message is for.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// All services.
    pub services: &'a [Service],
    /// The country of [`country_of`].
    pub country: Option<&'a Country>,
}

impl<'a> Known<'a> {
    /// The number that was chosen for the poster of a message. `own`: the numbers that the user
    /// keeps.
    pub fn called(self, message: &Message, own: &[OwnNumber]) -> Option<Called<'a>> {
        match &message.poster.number {
            Number::Nothing => None,
            Number::OfMessage => self.of_message(message, own),
            Number::Service(id) => {
                let service = self.services.iter().find(|service| service.id == *id)?;
                let number = service.number.as_ref().or(service.international.as_ref())?;
                Some(of(service, number))
            }
        }
    }

    /// The number of the message: the one that it tells to call. Where its words have another one
    /// by now, that.
    pub fn of_message(self, message: &Message, own: &[OwnNumber]) -> Option<Called<'a>> {
        let chosen = message.contact.as_ref();
        let chosen = chosen.filter(|contact| !contact.number.is_empty());
        match chosen {
            Some(contact) if says(&message.text, &contact.number) => {
                Some(self.of_contact(contact, own))
            }
            _ => {
                let found = self.in_message(&message.text);
                found.or_else(|| Some(self.of_contact(chosen?, own)))
            }
        }
    }

    fn of_contact(self, contact: &Contact, own: &[OwnNumber]) -> Called<'a> {
        let number = Some(&contact.number);
        let has = |service: &&Service| {
            let numbers = [service.number.as_ref(), service.international.as_ref()];
            service.id == contact.id && numbers.contains(&number)
        };
        let kept = |own: &&OwnNumber| own.id == contact.id && own.number == contact.number;
        let who = match contact.from {
            Origin::Directory => self.services.iter().find(has).map(Who::Service),
            Origin::Own => own.iter().find(kept).map(|own| Who::Own(own.clone())),
            Origin::Other => None,
        };
        Called {
            who: who.unwrap_or(Who::Unknown),
            number: contact.number.clone(),
        }
    }

    /// The services to choose from: those of the country that have a number, in the order
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
    /// the one of the country.
    fn in_message(self, message: &str) -> Option<Called<'a>> {
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
                    best = Some((digits.len(), of(service, number)));
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

fn of<'a>(service: &'a Service, number: &str) -> Called<'a> {
    Called {
        who: Who::Service(service),
        number: number.to_owned(),
    }
}

/// Whether a text has this number, however it is written there.
pub fn says(text: &str, number: &str) -> bool {
    let digits = digits(number);
    !digits.is_empty() && stands_in(&groups(text), &digits)
}

/// Short codes, and numbers of years, have at most so many digits.
const MOST_SHORT: usize = 4;

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
        match (letter(c), groups.last_mut()) {
            (Letter::Digit(digit), Some(group)) if is_open => group.push(digit),
            (Letter::Digit(digit), _) => {
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
            in_sentence: None,
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
        let message = Message {
            text: message.into(),
            ..Message::default()
        };
        Some(named(&known.called(&message, &[])?))
    }

    fn named(called: &Called<'_>) -> (String, String) {
        (called.name().to_owned(), called.number.clone())
    }

    fn calling(from: Origin, id: &str, number: &str, text: &str) -> Message {
        Message {
            text: text.into(),
            contact: Some(Contact {
                from,
                id: id.into(),
                number: number.into(),
            }),
            ..Message::default()
        }
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
    fn a_number_is_in_the_words_in_the_digits_of_any_script() {
        for text in [
            "Call ௧௦௯௮",
            "Call ೧೦೯೮",
            "Call １０９８",
            "Call ༡༠༩༨",
            "Call 1098",
        ] {
            assert!(says(text, "1098"), "{text}");
        }
        assert!(says("Call 1098", "௧௦௯௮"));
        assert!(!says("Call ௧௦௯௮௧", "1098"));
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
    fn the_number_that_was_chosen_for_a_message_comes_first() {
        let (services, own) = (services(), own());
        let known = Known {
            services: &services,
            country: None,
        };
        let of = |message: &Message| known.called(message, &own).map(|called| named(&called));
        let chosen = calling(
            Origin::Directory,
            "a",
            "1300",
            "1-888-555-0199, or call 1300",
        );
        assert_eq!(of(&chosen), told("a", "1300"));
        // Written otherwise, or left out because it stands large beside the words.
        let chosen = calling(Origin::Own, "own-1", "024 123", "Call 024-123");
        assert_eq!(of(&chosen), told("", "024 123"));
        let called = known.called(&chosen, &own);
        assert_eq!(
            called.map(|called| called.who),
            Some(Who::Own(own[0].clone()))
        );
        let chosen = calling(Origin::Directory, "a", "1300", "Ask first");
        assert_eq!(of(&chosen), told("a", "1300"));
        // The words have another one by now.
        let chosen = calling(Origin::Directory, "a", "1300", "Call 1-888-555-0199");
        assert_eq!(of(&chosen), told("c", "1-888-555-0199"));
        for (from, id, number) in [
            (Origin::Other, "", "081 555 0134"),
            (Origin::Directory, "a", "1301"),
            (Origin::Directory, "gone", "1300"),
            (Origin::Own, "own-1", "024 124"),
        ] {
            let chosen = calling(from, id, number, "Ask first");
            assert_eq!(of(&chosen), told("", number), "{id} {number}");
        }
        assert_eq!(of(&calling(Origin::Other, "", "", "Ask")), None);
    }

    fn own() -> [OwnNumber; 1] {
        [OwnNumber {
            id: "own-1".into(),
            name: "Sister Mali".into(),
            number: "024 123".into(),
            ..OwnNumber::default()
        }]
    }

    #[test]
    fn the_country_of_the_message_comes_first() {
        let mut services = services();
        services.push(service("eu", EUROPE, "116 000", None));
        let of = |message: &Message, mine: Option<&str>| {
            country_of(message, &services, mine).map(str::to_owned)
        };
        let mut message = Message::default();
        assert_eq!(of(&message, None), None);
        assert_eq!(of(&message, Some("CC")), Some("CC".into()));
        message = calling(Origin::Directory, "b", "1300", "");
        assert_eq!(of(&message, Some("CC")), Some("BB".into()));
        message.country = Some("AA".into());
        assert_eq!(of(&message, Some("CC")), Some("AA".into()));
        message = calling(Origin::Directory, "eu", "116 000", "");
        assert_eq!(of(&message, Some("CC")), Some("CC".into()));
        message = calling(Origin::Own, "b", "024 123", "");
        assert_eq!(of(&message, None), None);
    }

    #[test]
    fn a_chosen_one_comes_before_the_message() {
        let services = services();
        let bb = country("BB");
        let known = Known {
            services: &services,
            country: Some(&bb),
        };
        let with = |number: Number| {
            let mut message = calling(Origin::Directory, "b", "1300", "Call 1300");
            message.poster.number = number;
            known.called(&message, &[]).map(|called| named(&called))
        };
        assert_eq!(
            with(Number::Service("c".into())),
            told("c", "1-888-555-0199")
        );
        assert_eq!(with(Number::Nothing), None);
        assert_eq!(with(Number::Service("gone".into())), None);
        let offered: Vec<&str> = known.offered().iter().map(|s| s.id.as_str()).collect();
        assert_eq!(offered, ["b", "d"]);
    }
}
