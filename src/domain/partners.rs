//! Partners: who may help with an activity, and how far asking them is.

pub mod cards;
pub mod import;
pub mod join;
pub mod reach;
pub mod same;

use super::date::Date;
use super::letters::squeezed;
use super::organise::{Seat, Standing};

/// How many partners one list holds. Beyond that nobody keeps up with them, and a phone with
/// little memory no longer opens the list at once.
pub const MOST: usize = 1000;

/// A person, group or office that may help.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Partner {
    /// Who they are.
    pub name: String,
    /// Whom to speak to there. May be empty.
    pub contact: String,
    /// Id of the group they belong to. Empty while nobody has chosen one.
    pub group: String,
    /// Telephone numbers as the user wrote them, `;` between them.
    pub phone: String,
    /// E-mail addresses, `;` between them.
    pub email: String,
    /// Address, or where to find them.
    pub place: String,
    /// Anything else.
    pub note: String,
    /// How far asking them is.
    pub status: Status,
    /// The day of the last change of the status.
    pub changed: Option<Date>,
    /// What they offered.
    pub offers: String,
    /// What comes next with them.
    pub next: String,
    /// By when.
    pub next_by: Option<Date>,
    /// When one was in touch, and what was said, in the order of writing.
    pub talks: Vec<Talk>,
    /// Id of the plan that the first message is about.
    pub about: Option<String>,
    /// What is hoped for from them.
    pub hope: String,
    /// The first message, once the user changed it. Until then it follows the plan and the hope.
    pub draft: Option<String>,
    /// The idea of ours it came from, so that it is not offered twice.
    pub idea: Option<String>,
    /// The seat at the table it came from.
    pub seat: Option<String>,
    /// What names it in contact files that came from elsewhere. Empty for those made here.
    pub uid: String,
}

/// One time one was in touch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talk {
    /// Unique with its partner.
    pub id: String,
    /// The day.
    pub day: Option<Date>,
    /// What was said.
    pub text: String,
}

/// How far asking someone is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Nobody asked them yet.
    #[default]
    Idea,
    /// Asked; no answer yet.
    Asked,
    /// They take part.
    Agreed,
    /// Not this time.
    Declined,
    /// They were thanked, and told what came of it.
    Thanked,
}

impl Status {
    /// All of them, in the order in which they follow each other.
    pub const ALL: [Status; 5] = [
        Status::Idea,
        Status::Asked,
        Status::Agreed,
        Status::Declined,
        Status::Thanked,
    ];

    /// Its name in records.
    pub fn name(self) -> &'static str {
        match self {
            Status::Idea => "idea",
            Status::Asked => "asked",
            Status::Agreed => "agreed",
            Status::Declined => "declined",
            Status::Thanked => "thanked",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Where someone stands who has a seat at the table.
    pub fn of_seat(standing: Standing) -> Status {
        match standing {
            Standing::ToAsk => Status::Idea,
            Standing::Asked => Status::Asked,
            Standing::Yes => Status::Agreed,
            Standing::No => Status::Declined,
        }
    }
}

impl Partner {
    /// Someone in a group, with a name and nothing else yet.
    pub fn new(name: &str, group: &str) -> Partner {
        Partner {
            name: name.to_owned(),
            group: group.to_owned(),
            ..Partner::default()
        }
    }

    /// The one who has this seat at the table. `group`: where such a seat belongs.
    pub fn of_seat(seat: &Seat, group: &str, today: Option<Date>) -> Partner {
        let mut partner = Partner::new(seat.who.trim(), group);
        partner.seat = Some(seat.id.clone());
        partner.note = seat.why.trim().to_owned();
        partner.set_status(Status::of_seat(seat.standing), today);
        partner
    }

    /// Whether this is the one with this seat: taken over from it, or called the same.
    pub fn has_seat(&self, seat: &Seat) -> bool {
        let name = squeezed(&seat.who);
        self.seat.as_ref() == Some(&seat.id) || (!name.is_empty() && squeezed(&self.name) == name)
    }

    /// Sets how far asking them is. The day is noted when it differs.
    pub fn set_status(&mut self, status: Status, today: Option<Date>) {
        if self.status != status {
            self.status = status;
            self.changed = today;
        }
    }

    /// Notes that one was in touch. A text of spaces only is none: returns false.
    pub fn add_talk(&mut self, id: String, day: Option<Date>, text: &str) -> bool {
        let text = text.trim();
        if text.is_empty() {
            return false;
        }
        self.talks.push(Talk {
            id,
            day,
            text: text.to_owned(),
        });
        true
    }

    /// Takes a note of a talk out and returns it with its place, for undo.
    pub fn remove_talk(&mut self, id: &str) -> Option<(usize, Talk)> {
        let at = self.talks.iter().position(|talk| talk.id == id)?;
        Some((at, self.talks.remove(at)))
    }

    /// Puts it back, at the end if its place is gone.
    pub fn put_talk_back(&mut self, at: usize, talk: Talk) {
        self.talks.insert(at.min(self.talks.len()), talk);
    }

    /// The last day one was in touch.
    pub fn last_talk(&self) -> Option<Date> {
        let days = self.talks.iter().filter_map(|talk| talk.day);
        days.fold(None, |last, day| last.max(Some(day)))
    }

    /// Whether its next step should have been done by now. Who said no, or was thanked, waits for
    /// nothing.
    pub fn is_late(&self, today: Date) -> bool {
        let open = matches!(self.status, Status::Idea | Status::Asked | Status::Agreed);
        open && self.next_by.is_some_and(|day| day < today)
    }

    /// Each telephone number.
    pub fn phones(&self) -> Vec<&str> {
        parts(&self.phone)
    }

    /// Each e-mail address.
    pub fn emails(&self) -> Vec<&str> {
        parts(&self.email)
    }

    /// Whether the user has put anything in. A group alone is nothing yet.
    pub fn is_blank(&self) -> bool {
        let group = self.group.clone();
        *self == Partner::new("", &group)
    }

    /// Whether what was typed into the search is in its names. `typed` is [`squeezed`].
    pub fn fits(&self, typed: &str) -> bool {
        let has = |text: &str| squeezed(text).contains(typed);
        typed.is_empty() || has(&self.name) || has(&self.contact)
    }
}

/// What a line holds of several things: `;`, a comma or a new line stands between them.
fn parts(line: &str) -> Vec<&str> {
    let parts = line.split([';', ',', '\n', '\r', '\u{60C}', '\u{3001}']);
    parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// Puts them in the order of their names in plain form.
pub fn by_name(partners: Vec<(String, Partner)>) -> Vec<(String, Partner)> {
    // Into its place: a sort would cost KBs of WebAssembly.
    let mut names: Vec<String> = Vec::with_capacity(partners.len());
    let mut ordered: Vec<(String, Partner)> = Vec::with_capacity(partners.len());
    for entry in partners {
        let name = squeezed(&entry.1.name);
        let at = names.partition_point(|other| *other <= name);
        names.insert(at, name);
        ordered.insert(at, entry);
    }
    ordered
}

/// How many there are of each status, in the order of [`Status::ALL`].
pub fn counts<'a>(partners: impl Iterator<Item = &'a Partner>) -> [usize; 5] {
    let mut counts = [0; 5];
    for partner in partners {
        counts[partner.status as usize] += 1;
    }
    counts
}

#[cfg(test)]
pub(crate) mod tests_of_partners {
    use proptest::prelude::*;

    use super::*;

    fn any_day() -> impl Strategy<Value = Option<Date>> {
        (2020i32..2030, 1u32..=12, 1u32..=28)
            .prop_map(|(year, month, day)| Date::new(year, month, day))
    }

    fn any_talks() -> impl Strategy<Value = Vec<Talk>> {
        let talk = ("[a-z]{4}", prop::option::of(any_day()), "\\PC{1,8}");
        let talk = talk.prop_map(|(id, day, text)| Talk {
            id,
            day: day.flatten(),
            text,
        });
        prop::collection::vec(talk, 0..3)
    }

    /// Any partner: texts with line ends, semicolons, signs and letters of all scripts.
    pub(crate) fn any_partner() -> impl Strategy<Value = Partner> {
        let text = || "(?s).{0,12}|[a-z;,\\\\:\n =\"]{0,30}|[a-zéא🧵 ]{60,90}";
        let texts = prop::collection::vec(text(), 12);
        let status = prop::sample::select(Status::ALL.to_vec());
        let rest = (status, any_day(), prop::option::of(any_day()), any_talks());
        (texts, rest).prop_map(|(texts, (status, changed, next_by, talks))| {
            let mut texts = texts.into_iter();
            let mut text = || texts.next().unwrap_or_default();
            Partner {
                name: text(),
                contact: text(),
                group: "schools".into(),
                phone: text(),
                email: text(),
                place: text(),
                note: text(),
                status,
                changed,
                offers: text(),
                next: text(),
                next_by: next_by.flatten(),
                talks,
                about: Some("p-1".into()),
                hope: text(),
                draft: Some(text()),
                idea: None,
                seat: Some("s-1".into()),
                uid: text(),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    #[test]
    fn the_day_of_a_status_is_that_of_its_last_change() {
        let mut partner = Partner::new("Clinic", "services");
        assert!(Partner::new("", "services").is_blank() && !partner.is_blank());
        partner.set_status(Status::Idea, day("2026-01-01"));
        assert_eq!(partner.changed, None, "nothing changed");
        partner.set_status(Status::Asked, day("2026-01-02"));
        partner.set_status(Status::Asked, day("2026-01-03"));
        assert_eq!(partner.changed, day("2026-01-02"));
        for status in Status::ALL {
            assert_eq!(Status::named(status.name()), Some(status));
            assert_eq!(Status::ALL[status as usize], status);
        }
    }

    #[test]
    fn the_last_talk_is_the_latest_day_and_not_the_last_line() {
        let mut partner = Partner::default();
        assert!(!partner.add_talk("a".into(), None, " \n"));
        assert!(partner.add_talk("b".into(), day("2026-03-02"), " Called "));
        assert!(partner.add_talk("c".into(), day("2026-02-01"), "Met"));
        assert_eq!(partner.last_talk(), day("2026-03-02"));
        let before = partner.clone();
        let (at, talk) = partner.remove_talk("b").unwrap_or_default();
        assert_eq!(partner.last_talk(), day("2026-02-01"));
        partner.put_talk_back(at, talk);
        assert_eq!(partner, before);
    }

    #[test]
    fn a_step_is_late_only_while_something_is_open() {
        let today = Date::new(2026, 5, 5).unwrap_or_else(|| panic!("a day"));
        let mut partner = Partner {
            next_by: day("2026-05-04"),
            ..Partner::default()
        };
        assert!(partner.is_late(today));
        partner.status = Status::Thanked;
        assert!(!partner.is_late(today));
        partner.status = Status::Agreed;
        partner.next_by = day("2026-05-05");
        assert!(!partner.is_late(today));
    }

    #[test]
    fn a_seat_becomes_a_partner_once() {
        let seat = Seat {
            id: "s-1".into(),
            who: " Café Río ".into(),
            why: "A room".into(),
            standing: Standing::Yes,
            idea: None,
        };
        let partner = Partner::of_seat(&seat, "business", day("2026-05-05"));
        assert_eq!(
            (partner.name.as_str(), partner.status),
            ("Café Río", Status::Agreed)
        );
        assert_eq!(partner.changed, day("2026-05-05"));
        assert!(partner.has_seat(&seat));
        assert!(Partner::new("cafe rio", "").has_seat(&seat), "by its name");
        assert!(!Partner::new("", "").has_seat(&Seat::default()));
    }

    #[test]
    fn several_numbers_stand_in_one_line() {
        let partner = Partner {
            phone: "02 123 45; +66 81 234,\n ;0999".into(),
            email: " a@example.org ".into(),
            ..Partner::default()
        };
        assert_eq!(partner.phones(), ["02 123 45", "+66 81 234", "0999"]);
        assert_eq!(partner.emails(), ["a@example.org"]);
    }

    #[test]
    fn names_are_found_without_their_accents() {
        let partner = Partner {
            contact: "Nguyễn Ánh".into(),
            ..Partner::new("Trường Lê Lợi", "")
        };
        for typed in ["", "truong le", "NGUYEN", "lợi"] {
            assert!(partner.fits(&squeezed(typed)), "{typed}");
        }
        assert!(!partner.fits(&squeezed("bank")));
        assert_eq!(counts([&partner].into_iter()), [1, 0, 0, 0, 0]);
        let named = |name: &str| (name.to_owned(), Partner::new(name, ""));
        let ordered = by_name(["Zoo", "École", "bank", "Bank"].map(named).to_vec());
        let ids: Vec<&str> = ordered.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["bank", "Bank", "École", "Zoo"]);
    }
}
