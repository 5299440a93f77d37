//! Writing contacts, in version 3.0 or 4.0.

use super::text::clean;
use super::{Card, Version};

/// What a line may take, in bytes, without its end.
const LINE: usize = 75;

/// Adds a contact to a file.
pub fn write(file: &mut String, card: &Card, version: Version) {
    put(file, "BEGIN:VCARD");
    put(
        file,
        match version {
            Version::V3 => "VERSION:3.0",
            Version::V4 => "VERSION:4.0",
        },
    );
    property(file, "FN", &card.name);
    // Version 3.0 wants the parts of a name. Which is which nobody knows: all of it is the first.
    if version == Version::V3 {
        put(file, &["N:", &escaped(&card.name), ";;;;"].concat());
    }
    given(file, "ORG", &card.org);
    for phone in &card.phones {
        given(file, "TEL", phone);
    }
    for email in &card.emails {
        given(file, "EMAIL", email);
    }
    for address in &card.addresses {
        put(file, &["ADR:;;", &escaped(address), ";;;;"].concat());
    }
    if !card.categories.is_empty() {
        let names: Vec<String> = card.categories.iter().map(|name| escaped(name)).collect();
        put(file, &["CATEGORIES:", &names.join(",")].concat());
    }
    given(file, "NOTE", &card.note);
    // In 4.0 a name for ever is an address unless it says that it is a text.
    let uid = match version {
        Version::V3 => "UID",
        Version::V4 => "UID;VALUE=text",
    };
    given(file, uid, &card.uid);
    given(file, "REV", &card.rev);
    put(file, "END:VCARD");
}

fn given(file: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        property(file, name, value);
    }
}

fn property(file: &mut String, name: &str, value: &str) {
    put(file, &[name, ":", &escaped(value)].concat());
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in clean(text).chars() {
        match sign {
            '\n' => escaped.push_str("\\n"),
            '\\' | ',' | ';' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            _ => escaped.push(sign),
        }
    }
    escaped
}

/// Puts a line, folded so that no part is too long and no letter is cut.
fn put(file: &mut String, line: &str) {
    let mut room = LINE;
    for sign in line.chars() {
        if sign.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= sign.len_utf8();
        file.push(sign);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::read::read;
    use super::*;
    use crate::domain::calendar::moment;

    fn written(card: &Card, version: Version) -> String {
        let mut file = String::new();
        write(&mut file, card, version);
        file
    }

    #[test]
    fn a_contact_is_written_by_the_book() {
        let card = Card {
            name: "Dao; of, the".into(),
            org: "Clinic".into(),
            phones: vec!["+66 2 1".into()],
            note: "one\ntwo".into(),
            uid: "handrail-1".into(),
            rev: moment(1_796_000_000_000),
            ..Card::default()
        };
        assert_eq!(
            written(&card, Version::V3),
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dao\\; of\\, the\r\nN:Dao\\; of\\, the;;;;\r\n\
            ORG:Clinic\r\nTEL:+66 2 1\r\nNOTE:one\\ntwo\r\nUID:handrail-1\r\n\
            REV:20261130T005320Z\r\nEND:VCARD\r\n"
        );
        let newer = written(&card, Version::V4);
        assert!(newer.contains("VERSION:4.0\r\nFN:") && !newer.contains("\r\nN:"));
        assert!(newer.contains("UID;VALUE=text:handrail-1\r\n"));
    }

    fn any_text() -> impl Strategy<Value = String> {
        prop_oneof![
            "(?s).{0,24}",
            "[a-z;,\\\\:\n =\"]{0,120}",
            "[ก-๛🧵é \t]{0,90}",
            any::<String>(),
        ]
    }

    fn any_card() -> impl Strategy<Value = Card> {
        let list = || {
            prop::collection::vec(
                any_text().prop_filter("blank", |text| !clean(text).trim().is_empty()),
                0..3,
            )
        };
        let texts = (any_text(), any_text(), any_text(), any_text(), any_text());
        (texts, list(), list(), list(), list()).prop_map(
            |((name, org, note, uid, rev), phones, emails, addresses, categories)| Card {
                line: 1,
                name,
                org,
                phones,
                emails,
                addresses,
                note,
                uid,
                rev,
                categories,
            },
        )
    }

    fn cleaned(card: &Card) -> Card {
        let all = |texts: &[String]| texts.iter().map(|text| clean(text)).collect();
        Card {
            line: card.line,
            name: clean(&card.name),
            // An organisation of spaces is none.
            org: match clean(&card.org) {
                blank if blank.trim().is_empty() => String::new(),
                org => org,
            },
            phones: all(&card.phones),
            emails: all(&card.emails),
            addresses: all(&card.addresses),
            note: clean(&card.note),
            uid: clean(&card.uid),
            rev: clean(&card.rev),
            categories: all(&card.categories),
        }
    }

    proptest! {
        #[test]
        fn any_text_in_every_field_comes_back(card in any_card()) {
            for version in [Version::V3, Version::V4] {
                let text = written(&card, version);
                let file = read(text.as_bytes());
                let sent = cleaned(&card);
                if sent.is_blank() {
                    prop_assert!(file.cards.is_empty());
                } else {
                    prop_assert_eq!(&file.problems, &vec![], "{}", text);
                    prop_assert_eq!(&file.cards, &vec![sent], "{}", text);
                }
            }
        }

        #[test]
        fn no_line_is_too_long_or_cut_in_a_letter(card in any_card()) {
            let text = written(&card, Version::V3);
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= LINE, "{}", line);
            }
            prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        }
    }
}
