//! Noticing that someone is on the list already: by a telephone number, an e-mail address, or
//! the name in its plain form.
//!
//! The index holds hashes in buckets, so that a file of ten thousand contacts is looked through
//! once. Two texts of the same hash are taken for the same: the chance is one in billions, and
//! all that follows is a question to the user.

use super::Partner;
use crate::domain::letters::squeezed;
use crate::domain::message::numbers::digits;

/// By what two are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// The same contact file named both.
    Uid,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// The name.
    Name,
}

/// Partners by what they can be recognised by.
#[derive(Clone, Debug)]
pub struct Index {
    buckets: Vec<Vec<Entry>>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    key: Key,
    item: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    by: Alike,
    hash: u64,
    /// The contact person, for names: one office has several people. 0 where there is none.
    person: u64,
}

impl Key {
    fn fits(self, other: Key) -> bool {
        let persons = self.person == other.person || self.person == 0 || other.person == 0;
        self.by == other.by && self.hash == other.hash && persons
    }
}

const BUCKETS: usize = 4096;

impl Default for Index {
    fn default() -> Index {
        Index {
            buckets: vec![Vec::new(); BUCKETS],
        }
    }
}

impl Index {
    /// Adds a partner under a number of the caller's. `id` is its id on this phone, if it has one.
    pub fn add(&mut self, item: usize, id: Option<&str>, partner: &Partner) {
        for key in keys(id, partner) {
            self.buckets[bucket(key)].push(Entry { key, item });
        }
    }

    /// The first partner that was added and seems to be the same, and by what.
    pub fn find(&self, id: Option<&str>, partner: &Partner) -> Option<(usize, Alike)> {
        keys(id, partner).into_iter().find_map(|key| {
            let entries = self.buckets[bucket(key)].iter();
            let mut fitting = entries.filter(|entry| entry.key.fits(key));
            fitting.next().map(|entry| (entry.item, key.by))
        })
    }
}

fn bucket(key: Key) -> usize {
    (key.hash % BUCKETS as u64) as usize
}

/// What a partner that was made on this phone is called in contact files.
pub fn own_uid(id: &str) -> String {
    format!("handrail-{id}")
}

fn keys(id: Option<&str>, partner: &Partner) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut push = |by, text: &str, person| {
        if !text.is_empty() {
            let hash = hash(text);
            keys.push(Key { by, hash, person });
        }
    };
    push(Alike::Uid, partner.uid.trim(), 0);
    if let Some(id) = id {
        push(Alike::Uid, &own_uid(id), 0);
    }
    for phone in partner.phones() {
        push(Alike::Phone, &last_digits(phone), 0);
    }
    for email in partner.emails() {
        if email.contains('@') {
            push(Alike::Email, &email.to_ascii_lowercase(), 0);
        }
    }
    let person = match squeezed(&partner.contact) {
        person if person.is_empty() => 0,
        person => hash(&person),
    };
    push(Alike::Name, &squeezed(&partner.name), person);
    keys
}

/// What tells a number from others: its last eight digits, as what comes before is written in
/// many ways. Of a short one all; of one that is no number nothing.
fn last_digits(phone: &str) -> String {
    let digits = digits(phone);
    match digits.len() {
        0..3 => String::new(),
        length => digits[length.saturating_sub(8)..].to_owned(),
    }
}

/// FNV-1a.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partner(name: &str, contact: &str, phone: &str, email: &str) -> Partner {
        Partner {
            name: name.into(),
            contact: contact.into(),
            phone: phone.into(),
            email: email.into(),
            ..Partner::default()
        }
    }

    #[test]
    fn numbers_addresses_and_names_are_recognised() {
        let mut index = Index::default();
        index.add(
            0,
            Some("k-1"),
            &partner("Café Río", "", "+66 81 234 5678", ""),
        );
        index.add(
            1,
            None,
            &partner("Clinic", "Dao", "", "Info@Clinic.example"),
        );
        for (other, found) in [
            (partner("x", "", "081-2345678", ""), Some((0, Alike::Phone))),
            (
                partner("x", "", "02 99; ๐๘๑๒๓๔๕๖๗๘", ""),
                Some((0, Alike::Phone)),
            ),
            (partner("CAFE RIO", "Ana", "", ""), Some((0, Alike::Name))),
            (
                partner("x", "", "", "info@clinic.EXAMPLE"),
                Some((1, Alike::Email)),
            ),
            (partner("clinic", "", "", ""), Some((1, Alike::Name))),
            (partner("clinic", "dao", "", ""), Some((1, Alike::Name))),
            (partner("clinic", "Somchai", "", ""), None),
            (partner("", "", "12", "@"), None),
            (partner("🧵", "", "", ""), None),
        ] {
            assert_eq!(index.find(None, &other), found, "{other:?}");
        }
        let mut from_file = partner("New name", "", "", "");
        from_file.uid = own_uid("k-1");
        assert_eq!(index.find(None, &from_file), Some((0, Alike::Uid)));
    }

    #[test]
    fn blanks_are_not_alike() {
        let mut index = Index::default();
        index.add(0, None, &Partner::default());
        assert_eq!(index.find(None, &Partner::default()), None);
    }
}
