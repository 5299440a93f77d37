//! What a file of contacts would do to the list. Nothing is changed before the user says so.

use super::cards::partner_of;
use super::join::joined;
use super::same::{Alike, Index};
use super::{MOST, Partner};
use crate::domain::vcard::Card;

/// How many contacts are looked through at once. Nobody chooses among more.
pub const MOST_READ: usize = 20_000;

/// What becomes of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is new.
    New,
    /// It seems to be here: the number of the partner, and by what.
    Here(usize, Alike),
    /// It seems to stand in the file before: the number of that entry, and by what.
    Twice(usize, Alike),
}

/// A contact of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// As it would be on the list.
    pub partner: Partner,
    /// What it is called in the file's groups.
    pub groups: Vec<String>,
    /// It has a name of its own. Else it is called by its number or address, if it has one.
    pub named: bool,
    /// The line at which it begins.
    pub line: usize,
    /// What becomes of it.
    pub fate: Fate,
}

/// What to do with those that seem to be there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Doubles {
    /// Nothing.
    #[default]
    Leave,
    /// Join them with the one that is there.
    Join,
    /// Add them all the same.
    Add,
}

/// The contacts of a file, beside the partners that are here.
#[derive(Debug, Default)]
pub struct Import {
    /// Partners of this phone with their ids, as they were when the file was read.
    here: Vec<(String, Partner)>,
    here_index: Index,
    file_index: Index,
    /// Every contact that was read.
    pub entries: Vec<Entry>,
    /// How many more there were than [`MOST_READ`].
    pub left_out: usize,
}

/// Where an entry went, so that a double of it finds it.
#[derive(Clone, Copy)]
enum Went {
    /// It is this one of the new partners.
    New(usize),
    /// It was joined to this one of those that are here.
    Here(usize),
}

/// What an import writes.
#[derive(Debug, Default, PartialEq)]
pub struct Changes {
    /// New partners.
    pub new: Vec<Partner>,
    /// Partners of this phone, by id, with what was joined to them.
    pub joined: Vec<(String, Partner)>,
}

impl Import {
    /// An import beside these partners.
    pub fn beside(here: Vec<(String, Partner)>) -> Import {
        let mut import = Import::default();
        for (at, (id, partner)) in here.iter().enumerate() {
            import.here_index.add(at, Some(id), partner);
        }
        import.here = here;
        import
    }

    /// Takes a contact of the file.
    pub fn add(&mut self, card: Card) {
        if self.entries.len() >= MOST_READ {
            self.left_out += 1;
            return;
        }
        let (partner, named) = partner_of(&card);
        let at = self.entries.len();
        let here = self.here_index.find(None, &partner);
        let fate = match here {
            Some((at, by)) => Fate::Here(at, by),
            None => match self.file_index.find(None, &partner) {
                Some((at, by)) => Fate::Twice(at, by),
                None => Fate::New,
            },
        };
        self.file_index.add(at, None, &partner);
        self.entries.push(Entry {
            partner,
            groups: card.categories,
            named,
            line: card.line,
            fate,
        });
    }

    /// How many more partners the list holds.
    pub fn room(&self) -> usize {
        MOST.saturating_sub(self.here.len())
    }

    /// How many are new, how many seem to be there already, and how many seem to stand in the file
    /// before.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |is: fn(Fate) -> bool| {
            let entries = self.entries.iter();
            entries.filter(|entry| is(entry.fate)).count()
        };
        (
            count(|fate| fate == Fate::New),
            count(|fate| matches!(fate, Fate::Here(..))),
            count(|fate| matches!(fate, Fate::Twice(..))),
        )
    }

    /// How many have no name of their own.
    pub fn nameless(&self) -> usize {
        self.entries.iter().filter(|entry| !entry.named).count()
    }

    /// The one that an entry seems to be, and by what. None for a new one.
    pub fn same_as(&self, entry: &Entry) -> Option<(&Partner, Alike)> {
        match entry.fate {
            Fate::New => None,
            Fate::Here(at, by) => Some((&self.here[at].1, by)),
            Fate::Twice(at, by) => Some((&self.entries[at].partner, by)),
        }
    }

    /// Whether an entry would be written when it is chosen.
    pub fn is_taken(entry: &Entry, doubles: Doubles) -> bool {
        entry.fate == Fate::New || doubles != Doubles::Leave
    }

    /// What is written when these entries are chosen. New partners come first in the order of the
    /// file; what is joined to a partner several times is joined once, with all of it.
    /// `group`: the group of new ones, of the names of their groups in the file.
    pub fn changes(
        &self,
        chosen: &dyn Fn(usize) -> bool,
        doubles: Doubles,
        group: &dyn Fn(&[String]) -> String,
    ) -> Changes {
        let mut changes = Changes::default();
        let mut went: Vec<Option<Went>> = vec![None; self.entries.len()];
        for (at, entry) in self.entries.iter().enumerate() {
            if !chosen(at) || !Import::is_taken(entry, doubles) {
                continue;
            }
            let other = match entry.fate {
                Fate::Here(here, _) => Some(Went::Here(here)),
                Fate::Twice(first, _) => went[first],
                Fate::New => None,
            };
            let other = other.filter(|_| doubles == Doubles::Join);
            went[at] = other.or(Some(Went::New(changes.new.len())));
            match other {
                Some(Went::Here(here)) => changes.join(&self.here[here], &entry.partner),
                Some(Went::New(place)) => {
                    changes.new[place] = joined(&changes.new[place], &entry.partner);
                }
                None => changes.new.push(Partner {
                    group: group(&entry.groups),
                    ..entry.partner.clone()
                }),
            }
        }
        changes
    }
}

impl Changes {
    fn join(&mut self, (id, here): &(String, Partner), partner: &Partner) {
        match self.joined.iter_mut().find(|(other, _)| other == id) {
            Some((_, already)) => *already = joined(already, partner),
            None => self.joined.push((id.clone(), joined(here, partner))),
        }
    }

    /// How many records it writes.
    pub fn count(&self) -> usize {
        self.new.len() + self.joined.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(name: &str, phone: &str) -> Card {
        Card {
            name: name.into(),
            phones: vec![phone.into()],
            ..Card::default()
        }
    }

    fn of_school(groups: &[String]) -> String {
        assert!(groups.is_empty());
        "schools".to_owned()
    }

    fn import() -> Import {
        let here = Partner {
            phone: "08 1234 5678".into(),
            ..Partner::new("Clinic", "services")
        };
        let mut import = Import::beside(vec![("k-1".into(), here)]);
        import.add(card("Dr. Dao", "+66 8 1234 5678"));
        import.add(card("School", "02 111 1111"));
        import.add(card("school", ""));
        import.add(card("", "02 222 2222"));
        import
    }

    #[test]
    fn it_says_what_it_would_do() {
        let import = import();
        let fates: Vec<Fate> = import.entries.iter().map(|entry| entry.fate).collect();
        assert_eq!(
            fates,
            [
                Fate::Here(0, Alike::Phone),
                Fate::New,
                Fate::Twice(1, Alike::Name),
                Fate::New
            ]
        );
        assert_eq!(import.counts(), (2, 1, 1));
        assert_eq!(import.room(), MOST - 1);
        let same = |at: usize| {
            import
                .same_as(&import.entries[at])
                .map(|(other, _)| &other.name[..])
        };
        assert_eq!(
            [same(0), same(1), same(2)],
            [Some("Clinic"), None, Some("School")]
        );
        assert_eq!(import.nameless(), 1);
        assert!(!import.entries[3].named);
        assert_eq!(import.entries[3].partner.name, "02 222 2222");
    }

    #[test]
    fn doubles_are_left_joined_or_added() {
        let import = import();
        let all = |_| true;
        let names = |changes: &Changes| -> Vec<String> {
            changes
                .new
                .iter()
                .map(|partner| partner.name.clone())
                .collect()
        };
        let left = import.changes(&all, Doubles::Leave, &of_school);
        assert_eq!(names(&left), ["School", "02 222 2222"]);
        assert!(left.joined.is_empty());
        assert_eq!(left.new[0].group, "schools");
        let added = import.changes(&all, Doubles::Add, &of_school);
        assert_eq!(added.new.len(), 4);
        let joined = import.changes(&all, Doubles::Join, &of_school);
        assert_eq!(names(&joined), ["School / school", "02 222 2222"]);
        let (id, clinic) = &joined.joined[0];
        assert_eq!(
            (id.as_str(), clinic.name.as_str()),
            ("k-1", "Clinic / Dr. Dao")
        );
        assert_eq!(clinic.group, "services");
        assert_eq!(
            import.changes(&|_| false, Doubles::Add, &of_school).count(),
            0
        );
        // The first of two was not chosen: the second comes in its own right.
        let second = import.changes(&|at| at == 2, Doubles::Join, &of_school);
        assert_eq!(names(&second), ["school"]);
    }

    #[test]
    fn a_double_follows_the_one_before_it() {
        let here = Partner {
            phone: "08 1234 5678".into(),
            ..Partner::new("Clinic", "services")
        };
        let mut import = Import::beside(vec![("k-1".into(), here)]);
        import.add(card("Dr. Dao", "+66 8 1234 5678"));
        import.add(card("dr dao", "02 111 1111"));
        import.add(card("Reception", "02 111 1111"));
        let fates: Vec<Fate> = import.entries.iter().map(|entry| entry.fate).collect();
        assert_eq!(
            fates[1..],
            [Fate::Twice(0, Alike::Name), Fate::Twice(1, Alike::Phone)]
        );
        let joined = import.changes(&|_| true, Doubles::Join, &of_school);
        assert_eq!(joined.new, []);
        let [(id, clinic)] = &joined.joined[..] else {
            panic!("one partner: {joined:?}");
        };
        assert_eq!(
            (id.as_str(), clinic.phone.as_str()),
            ("k-1", "08 1234 5678; +66 8 1234 5678; 02 111 1111")
        );
    }

    #[test]
    fn ten_thousand_contacts_of_one_office_are_sorted_in_time() {
        let mut import = Import::default();
        for at in 0..10_000 {
            import.add(Card {
                name: format!("Person {at}"),
                org: "Town hall".into(),
                ..Card::default()
            });
        }
        assert_eq!(import.counts(), (10_000, 0, 0));
    }
}
