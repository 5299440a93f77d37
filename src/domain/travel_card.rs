//! The safety card: what someone who travels leaves with a person they trust.
//!
//! There is one on a phone, for its owner. It holds a *hint* at the code word and never the word,
//! and it points to services by their ids in the directory, so that their numbers are always the
//! latest ones that this phone knows.

mod check_ins;

pub use check_ins::CheckIns;

use super::date::Date;
use super::picture::direction::keep_numbers;
use super::picture::{Block, Sheet};

/// What stands on the card. Every part may be empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TravelCard {
    /// Who travels.
    pub name: String,
    /// The country they go to, as they wrote it.
    pub country: String,
    /// The town or village, as they wrote it.
    pub place: String,
    /// Who employs them there, or whom they stay with, as they wrote it.
    pub employer: String,
    /// The day they leave.
    pub leaves: Option<Date>,
    /// The day they come back.
    pub returns: Option<Date>,
    /// Flight, bus or boat: number, company, hour.
    pub transport: String,
    /// Where they will sleep.
    pub address: String,
    /// Who is there, and how to reach them.
    pub contact: String,
    /// The traveller's own phones.
    pub phones: String,
    /// When they get in touch.
    pub check_ins: CheckIns,
    /// What reminds both of the code word, without saying it.
    pub code_hint: String,
    /// What to do when a call does not come.
    pub if_missed: String,
    /// Whom to call then: ids of services in the directory.
    pub services: Vec<String>,
    /// Whom else to call.
    pub numbers: Vec<CardNumber>,
    /// The number of the passport. Needed by few, of use to many: it is left out unless asked for.
    pub passport: String,
}

/// A person or service to call that the traveller wrote down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardNumber {
    /// Unique on its card.
    pub id: String,
    /// Who answers.
    pub name: String,
    /// The number, as written.
    pub number: String,
}

/// A part of the card. Each has a label, which the interface gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who travels.
    Name,
    /// The place and the country.
    Destination,
    /// Who employs them.
    Employer,
    /// The day they leave.
    Leaves,
    /// The day they come back.
    Returns,
    /// Flight, bus or boat.
    Transport,
    /// Where they will sleep.
    Address,
    /// Who is there.
    Contact,
    /// The traveller's own phones.
    Phones,
    /// When they get in touch.
    CheckIns,
    /// What reminds of the code word.
    CodeHint,
    /// What to do when a call does not come.
    IfMissed,
    /// Whom to call.
    Call,
    /// The number of the passport.
    Passport,
}

/// What only the interface can say, in the language of the reader.
pub struct Words<'w> {
    /// What a part is called.
    pub label: &'w dyn Fn(Part) -> String,
    /// A day.
    pub day: &'w dyn Fn(Date) -> String,
    /// The days on which to get in touch, such as 'Wednesday and Sunday'.
    pub check_in_days: &'w dyn Fn(&CheckIns) -> String,
    /// Name and number of a service; none for an id that the directory does not have.
    pub service: &'w dyn Fn(&str) -> Option<String>,
}

impl TravelCard {
    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        *self == TravelCard::default()
    }

    /// Whether the day of coming back lies before the day of leaving.
    pub fn returns_too_early(&self) -> bool {
        match (self.leaves, self.returns) {
            (Some(leaves), Some(returns)) => returns < leaves,
            _ => false,
        }
    }

    /// Puts a service of the directory on the card, behind the others, or takes it off.
    pub fn choose_service(&mut self, id: &str, chosen: bool) {
        self.services.retain(|service| service != id);
        if chosen {
            self.services.push(id.to_owned());
        }
    }

    /// The number with this id, to be changed.
    pub fn number_mut(&mut self, id: &str) -> Option<&mut CardNumber> {
        self.numbers.iter_mut().find(|number| number.id == id)
    }

    /// Takes a number off. Returns its place and itself, for [`TravelCard::put_number_back`].
    pub fn remove_number(&mut self, id: &str) -> Option<(usize, CardNumber)> {
        let at = self.numbers.iter().position(|number| number.id == id)?;
        Some((at, self.numbers.remove(at)))
    }

    /// Puts back what was taken off, unless it is there again.
    pub fn put_number_back(&mut self, at: usize, number: CardNumber) {
        if self.numbers.iter().all(|other| other.id != number.id) {
            self.numbers.insert(at.min(self.numbers.len()), number);
        }
    }

    /// The card as it is given away: every part that is not empty, in order, below `title` and
    /// above `footer`. The number of the passport is only there when asked for.
    pub fn sheet(
        &self,
        title: &str,
        footer: &str,
        with_passport: bool,
        words: &Words<'_>,
    ) -> Sheet {
        let mut blocks = Vec::new();
        for part in PARTS {
            if part == Part::Passport && !with_passport {
                continue;
            }
            let mut label = (words.label)(part);
            for value in self.values(part, words) {
                blocks.push(Block {
                    label: std::mem::take(&mut label),
                    value: keep_numbers(&value),
                });
            }
        }
        Sheet {
            title: title.to_owned(),
            blocks,
            footer: footer.to_owned(),
        }
    }

    /// What stands under a label, from which empty texts are left out: one value, but for those
    /// whom to call, of which each is a value of its own.
    fn values(&self, part: Part, words: &Words<'_>) -> Vec<String> {
        let day = |day: Option<Date>| day.map(words.day).unwrap_or_default();
        let value = match part {
            Part::Call => return self.whom_to_call(words),
            Part::Destination => lines([self.place.clone(), self.country.clone()]),
            Part::CheckIns if !self.check_ins.has_days() => lines([self.check_ins.hour.clone()]),
            Part::CheckIns => lines([
                (words.check_in_days)(&self.check_ins),
                self.check_ins.hour.clone(),
            ]),
            Part::Leaves => day(self.leaves),
            Part::Returns => day(self.returns),
            Part::Name => lines([self.name.clone()]),
            Part::Employer => lines([self.employer.clone()]),
            Part::Transport => lines([self.transport.clone()]),
            Part::Address => lines([self.address.clone()]),
            Part::Contact => lines([self.contact.clone()]),
            Part::Phones => lines([self.phones.clone()]),
            Part::CodeHint => lines([self.code_hint.clone()]),
            Part::IfMissed => lines([self.if_missed.clone()]),
            Part::Passport => lines([self.passport.clone()]),
        };
        Vec::from_iter((!value.is_empty()).then_some(value))
    }

    fn whom_to_call(&self, words: &Words<'_>) -> Vec<String> {
        let mut all = Vec::new();
        for id in &self.services {
            all.extend((words.service)(id));
        }
        for number in &self.numbers {
            all.push(lines([number.name.clone(), number.number.clone()]));
        }
        all.retain(|value| !value.is_empty());
        all
    }
}

const PARTS: [Part; 14] = [
    Part::Name,
    Part::Destination,
    Part::Employer,
    Part::Leaves,
    Part::Returns,
    Part::Transport,
    Part::Address,
    Part::Contact,
    Part::Phones,
    Part::CheckIns,
    Part::CodeHint,
    Part::IfMissed,
    Part::Call,
    Part::Passport,
];

/// Texts below one another, without empty lines.
fn lines(texts: impl IntoIterator<Item = String>) -> String {
    let mut whole = String::new();
    for text in texts {
        for line in text.lines().map(str::trim) {
            if !line.is_empty() {
                if !whole.is_empty() {
                    whole.push('\n');
                }
                whole.push_str(line);
            }
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn label(part: Part) -> String {
        format!("{part:?}")
    }

    fn words<'w>() -> Words<'w> {
        Words {
            label: &label,
            day: &|day| day.to_string(),
            check_in_days: &|check_ins| format!("days {:?}", check_ins.weekdays),
            service: &|id| (id != "gone").then(|| format!("Service {id}")),
        }
    }

    fn card() -> TravelCard {
        let mut card = TravelCard {
            name: " Dao ".into(),
            country: "Malaysia".into(),
            place: "Penang".into(),
            leaves: "2026-11-20".parse().ok(),
            address: "12 Pier Road\n\nHouse 4".into(),
            services: vec!["my-999".into(), "gone".into()],
            numbers: vec![CardNumber {
                id: "a".into(),
                name: "Aunt Mai".into(),
                number: "012 345".into(),
            }],
            passport: "AA123".into(),
            ..TravelCard::default()
        };
        card.check_ins.set_weekday(7, true);
        card.check_ins.hour = "20:00".into();
        card
    }

    #[test]
    fn reads_like_a_card() {
        let sheet = card().sheet("Safety card", "Keep it", false, &words());
        assert_eq!(
            sheet.text(),
            "Safety card\n\nName\nDao\n\nDestination\nPenang\nMalaysia\n\nLeaves\n2026-11-20\n\n\
             Address\n12 Pier Road\nHouse 4\n\nCheckIns\ndays [7]\n20:00\n\n\
             Call\nService my-999\n\nAunt Mai\n012 345\n\nKeep it"
        );
    }

    #[test]
    fn the_passport_is_only_there_when_asked_for() {
        let text = |with| card().sheet("", "", with, &words()).text();
        assert!(!text(false).contains("AA123"));
        assert!(text(true).ends_with("Passport\nAA123"));
    }

    #[test]
    fn a_number_that_was_taken_off_comes_back_to_its_place() {
        let number = |id: &str| CardNumber {
            id: id.into(),
            ..CardNumber::default()
        };
        let mut card = TravelCard {
            numbers: vec![number("a"), number("b"), number("c")],
            ..TravelCard::default()
        };
        let before = card.clone();
        let (at, removed) = card.remove_number("b").expect("it is there");
        assert_eq!(card.remove_number("b"), None);
        card.put_number_back(at, removed.clone());
        card.put_number_back(at, removed);
        assert_eq!(card, before);
        card.number_mut("c").expect("it is there").name = "Aunt Mai".into();
        assert_eq!(card.numbers[2].name, "Aunt Mai");
    }

    #[test]
    fn a_service_stands_on_the_card_once() {
        let mut card = TravelCard::default();
        for id in ["a", "b", "a"] {
            card.choose_service(id, true);
        }
        assert_eq!(card.services, ["b", "a"]);
        card.choose_service("b", false);
        assert_eq!(card.services, ["a"]);
    }

    #[test]
    fn coming_back_before_leaving_is_noticed() {
        let mut card = card();
        assert!(!card.returns_too_early());
        card.returns = card.leaves;
        assert!(!card.returns_too_early());
        card.returns = "2026-11-19".parse().ok();
        assert!(card.returns_too_early());
    }

    #[test]
    fn an_empty_card_has_no_part() {
        assert!(TravelCard::default().is_empty());
        let sheet = TravelCard::default().sheet("Card", "", true, &words());
        assert_eq!(sheet.blocks, []);
        assert!(!card().is_empty());
    }

    proptest! {
        #[test]
        fn what_was_written_is_on_the_card(texts in prop::collection::vec("[a-z]{1,9}( [a-z]{1,9})?", 11)) {
            let card = TravelCard {
                name: texts[0].clone(),
                country: texts[1].clone(),
                place: texts[2].clone(),
                employer: texts[3].clone(),
                transport: texts[4].clone(),
                address: texts[5].clone(),
                contact: texts[6].clone(),
                phones: texts[7].clone(),
                code_hint: texts[8].clone(),
                if_missed: texts[9].clone(),
                passport: texts[10].clone(),
                ..TravelCard::default()
            };
            let sheet = card.sheet("", "", true, &words());
            let values: Vec<&str> = sheet.blocks.iter().flat_map(|block| block.value.lines()).collect();
            for text in &texts {
                prop_assert!(values.contains(&text.as_str()), "{}", text);
            }
            prop_assert_eq!(values.len(), texts.len());
        }

        #[test]
        fn no_part_is_blank(name in "[ \n\t]{0,5}", hour in "[ \n]{0,3}") {
            let mut card = TravelCard { name, ..TravelCard::default() };
            card.check_ins.hour = hour;
            prop_assert!(card.sheet("", "", true, &words()).blocks.is_empty());
        }
    }
}
