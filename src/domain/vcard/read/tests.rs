use proptest::prelude::*;

use super::*;

fn one(inside: &str) -> Card {
    let file = read(format!("BEGIN:VCARD\r\n{inside}\r\nEND:VCARD\r\n").as_bytes());
    file.cards.into_iter().next().unwrap_or_default()
}

#[test]
fn names_are_made_of_their_parts_when_there_is_no_other() {
    assert_eq!(
        one("N:Srisai;Dao;Mai,Lin;Dr.;").name,
        "Dr. Dao Mai Lin Srisai"
    );
    assert_eq!(one("N:Srisai;Dao\r\nFN:Dao S.").name, "Dao S.");
    assert_eq!(one("FN:\r\nN:;;;;\r\nNICKNAME:Dao").name, "Dao");
    assert_eq!(one("NICKNAME:Dao\r\nORG:Clinic;Front desk").name, "");
    assert_eq!(one("ORG:Clinic;Front desk").org, "Clinic, Front desk");
}

#[test]
fn numbers_come_as_one_dials_them() {
    let card = one(
        "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+1-555-0100;ext=12\r\nTEL;FAX:02 99\r\n\
        TEL;TYPE=cell,pref:08 1\r\nTEL:  \r\nEMAIL;PREF=1:mailto:a@b.org",
    );
    assert_eq!(card.phones, ["08 1", "+1-555-0100 ext. 12", "02 99 (fax)"]);
    assert_eq!(card.emails, ["a@b.org"]);
}

#[test]
fn pauses_lead_to_an_extension_and_not_to_another_number() {
    for (written, read) in [
        (r"+15550100\,\,100", "+15550100 ext. 100"),
        (r"+15550100\;100", "+15550100 ext. 100"),
        ("+1 555 0100,,100,,2#", "+1 555 0100 ext. 100 2#"),
        ("025550100,,123456789", "025550100 ext. 123456789"),
        // Numbers of their own.
        ("025550100, 025550101", "025550100, 025550101"),
        ("025550100,025550101", "025550100,025550101"),
        ("191,1300", "191,1300"),
        ("025550100;ext", "025550100;ext"),
        ("025550100,,", "025550100,,"),
    ] {
        assert_eq!(one(&format!("TEL:{written}")).phones, [read], "{written}");
    }
    assert_eq!(
        one("TEL;FAX:025550100,,1").phones,
        ["025550100 ext. 1 (fax)"]
    );
}

#[test]
fn a_contact_within_a_contact_is_passed_over() {
    let card = one("FN:Dao\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Inner\r\nEND:VCARD\r\nTEL:1");
    assert_eq!((card.name.as_str(), card.phones.len()), ("Dao", 1));
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    let file = read(
        b"hello\nthere\nBEGIN:VCARD\nFN:A\nrubbish\nBEGIN:VCARD\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nNOTE;ENCODING=b:QQ==\nFN;CHARSET=X-NONE:B\n",
    );
    let problems: Vec<(usize, Why)> = file
        .problems
        .iter()
        .map(|problem| (problem.line, problem.why))
        .collect();
    assert_eq!(
        problems,
        [
            (1, Why::Outside),
            (5, Why::NoProperty),
            (3, Why::NoEnd),
            (6, Why::Blank),
            (8, Why::NoBeginning),
            (10, Why::Binary),
            (11, Why::Letters),
            (9, Why::NoEnd),
        ]
    );
    let names: Vec<&str> = file.cards.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["A", "B"]);
}

#[test]
fn wide_letters_are_read_in_any_blocks() {
    let text = "BEGIN:VCARD\r\nFN:Đào 🧵\r\nEND:VCARD\r\n";
    for (mark, big) in [(true, true), (true, false), (false, true), (false, false)] {
        let marked = if mark {
            format!("\u{FEFF}{text}")
        } else {
            text.to_owned()
        };
        let units = marked.encode_utf16();
        let bytes: Vec<u8> = units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect();
        for size in [2, 3, 7, 1000] {
            let mut reader = Reader::new(|_, _| None);
            bytes.chunks(size).for_each(|block| reader.feed(block));
            let file = reader.finish();
            assert_eq!(file.cards[0].name, "Đào 🧵", "{mark} {big} {size}");
            assert!(file.problems.is_empty());
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_some_file(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn blocks_make_no_difference(
        lines in prop::collection::vec(
            prop::sample::select(vec![
                "BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "FN:Dao", " more", "\tmore", "",
                "NOTE;QUOTED-PRINTABLE:a=", "=C3=A9=", "TEL;HOME:1", "PHOTO:AAAA", "rubbish",
                "AGENT:", "N;CHARSET=ISO-8859-1:\u{e9}", "ORG:a\\;b;c",
            ]),
            0..24,
        ),
        end in prop::sample::select(vec!["\r\n", "\n", "\r", "\r\r\n"]),
        size in 1usize..9,
    ) {
        let text = lines.join(end);
        let mut reader = Reader::new(|_, _| None);
        text.as_bytes().chunks(size).for_each(|block| reader.feed(block));
        prop_assert_eq!(reader.finish(), read(text.as_bytes()));
    }
}
