//! A partner as a contact of a phone, and back.

use super::Partner;
use super::same::own_uid;
use crate::domain::letters::squeezed;
use crate::domain::vcard::Card;

/// The partner that a contact of a file would be, and whether it has a name. The name of one
/// without is its first number or address; where there is none either, it is empty.
pub fn partner_of(card: &Card) -> (Partner, bool) {
    let (name, org) = (card.name.trim(), card.org.trim());
    let mut partner = Partner {
        phone: card.phones.join("; "),
        email: card.emails.join("; "),
        place: card.addresses.join("\n"),
        note: card.note.trim().to_owned(),
        uid: card.uid.trim().to_owned(),
        ..Partner::default()
    };
    let is_person = !name.is_empty() && !org.is_empty() && squeezed(name) != squeezed(org);
    let named = if is_person {
        (org, name)
    } else {
        (if name.is_empty() { org } else { name }, "")
    };
    partner.name = named.0.to_owned();
    partner.contact = named.1.to_owned();
    let is_named = !partner.name.is_empty();
    if !is_named {
        let other = card.phones.first().or(card.emails.first());
        partner.name = other.map(|text| text.trim().to_owned()).unwrap_or_default();
    }
    (partner, is_named)
}

/// The contact that a partner is for other phones. What the user wrote about them stays here,
/// but for `note`: what they chose to hand on. `group` is the name of its group.
pub fn card_of(id: &str, partner: &Partner, group: &str, note: &str) -> Card {
    let (name, org) = match (partner.contact.trim(), partner.name.trim()) {
        ("", name) => (name, ""),
        (contact, name) => (contact, name),
    };
    let all = |parts: Vec<&str>| parts.into_iter().map(str::to_owned).collect();
    let own = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Card {
        name: name.to_owned(),
        org: org.to_owned(),
        phones: all(partner.phones()),
        emails: all(partner.emails()),
        addresses: own(partner.place.trim()).into_iter().collect(),
        note: note.to_owned(),
        uid: own(partner.uid.trim()).unwrap_or_else(|| own_uid(id)),
        categories: own(group).into_iter().collect(),
        ..Card::default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::any_partner;
    use super::*;
    use crate::domain::vcard::read::read;
    use crate::domain::vcard::{Version, write::write};

    fn card(name: &str, org: &str) -> Card {
        Card {
            name: name.into(),
            org: org.into(),
            ..Card::default()
        }
    }

    #[test]
    fn an_office_has_people_and_a_person_none() {
        for (name, org, partner, contact) in [
            ("Dao", "Clinic", "Clinic", "Dao"),
            ("Clinic", "CLINIC", "Clinic", ""),
            ("", "Clinic", "Clinic", ""),
            (" Dao ", "", "Dao", ""),
        ] {
            let (read, named) = partner_of(&card(name, org));
            assert_eq!(
                (read.name.as_str(), read.contact.as_str()),
                (partner, contact)
            );
            assert!(named);
        }
        let mut nameless = card("", " ");
        assert!(!partner_of(&nameless).1);
        nameless.emails.push("a@example.org".into());
        assert_eq!(partner_of(&nameless).0.name, "a@example.org");
    }

    #[test]
    fn only_what_was_chosen_leaves() {
        let partner = Partner {
            note: "Private".into(),
            offers: "Chairs".into(),
            next: "Call".into(),
            ..Partner::new("Café", "business")
        };
        let card = card_of("k-1", &partner, "Businesses", "");
        let told = format!("{card:?}");
        for word in ["Private", "Chairs", "Call"] {
            assert!(!told.contains(word), "{word}");
        }
        assert_eq!(card.uid, "handrail-k-1");
    }

    /// As a file keeps it: no control characters, no spaces around, one kind of line end.
    fn tidy(partner: &Partner) -> Partner {
        let clean = |text: &str| -> String {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            let keeps = |c: &char| !c.is_control() || matches!(c, '\n' | '\t' | '\u{80}'..);
            text.chars()
                .filter(keeps)
                .collect::<String>()
                .trim()
                .to_owned()
        };
        let parts = |parts: Vec<&str>| {
            let parts = parts.iter().map(|part| clean(part));
            let parts = parts.filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join("; ")
        };
        Partner {
            name: clean(&partner.name),
            contact: clean(&partner.contact),
            phone: parts(partner.phones()),
            email: parts(partner.emails()),
            place: clean(&partner.place),
            note: clean(&partner.note),
            uid: clean(&partner.uid),
            ..Partner::default()
        }
    }

    proptest! {
        #[test]
        fn a_partner_survives_the_way_through_a_file(partner in any_partner()) {
            let sent = tidy(&partner);
            // A person is told from their office by another name.
            prop_assume!(!sent.name.is_empty() && squeezed(&sent.name) != squeezed(&sent.contact));
            for version in [Version::V3, Version::V4] {
                let mut text = String::new();
                write(&mut text, &card_of("k-1", &partner, "", &partner.note), version);
                let file = read(text.as_bytes());
                prop_assert_eq!(file.cards.len(), 1, "{}", text);
                let mut back = partner_of(&file.cards[0]).0;
                if sent.uid.is_empty() {
                    back.uid.clear();
                }
                prop_assert_eq!(tidy(&back), sent.clone(), "{}", text);
            }
        }
    }
}
