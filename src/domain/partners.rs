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
    // Into its place: a sort would cost KBs of WebAssembly. And the names alone: a partner is so
    // large that moving hundreds of them to make room takes a slow phone longer than all else.
    let mut names: Vec<(String, usize)> = Vec::with_capacity(partners.len());
    for (at, (_, partner)) in partners.iter().enumerate() {
        let name = squeezed(&partner.name);
        let place = names.partition_point(|(other, _)| *other <= name);
        names.insert(place, (name, at));
    }
    let mut partners: Vec<Option<(String, Partner)>> = partners.into_iter().map(Some).collect();
    let ordered = names.iter().filter_map(|(_, at)| partners[*at].take());
    ordered.collect()
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
pub(crate) mod tests;
