//! Contact files as phones and programs have them, read as the app reads them.
//!
//! Each file in `tests/vcard/` was written to RFC 2426, RFC 6350 or the description of vCard 2.1,
//! in the shapes of old phones, or with the errors that are found in the wild. Beside it lies what
//! is read of it. After a change: run the tests once with `UPDATE_EXPECT=1` set, then read what
//! was written.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use handrail::domain::vcard::read::Reader;
use handrail::domain::vcard::{File, Version, write::write};

fn read(bytes: &[u8], block: usize) -> File {
    let mut reader = Reader::new(|_, _| None);
    bytes.chunks(block).for_each(|block| reader.feed(block));
    reader.finish()
}

#[test]
fn files_are_read_as_expected() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vcard");
    let (mut wrong, mut count) = (Vec::new(), 0);
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != "vcf") {
            continue;
        }
        count += 1;
        let bytes = fs::read(&path)?;
        let file = read(&bytes, usize::MAX >> 1);
        assert_eq!(read(&bytes, 5), file, "{}", path.display());
        let found = told(&file);
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&expected, &found)?;
        } else if fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
        comes_back(&file, &path);
    }
    assert!(count >= 7, "the files are there");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// What was read can be handed on, and is read again as it was.
fn comes_back(file: &File, path: &Path) {
    for version in [Version::V3, Version::V4] {
        let mut text = String::new();
        for card in &file.cards {
            write(&mut text, card, version);
        }
        let mut again = read(text.as_bytes(), usize::MAX >> 1);
        for (card, before) in again.cards.iter_mut().zip(&file.cards) {
            card.line = before.line;
        }
        assert_eq!(again.cards, file.cards, "{}", path.display());
        assert_eq!(again.problems, [], "{}", path.display());
    }
}

fn told(file: &File) -> String {
    let mut told = String::new();
    for card in &file.cards {
        let _ = writeln!(told, "{}: {:?} [{}]", card.line, card.name, card.org);
        let lists = [
            ("tel", &card.phones),
            ("email", &card.emails),
            ("adr", &card.addresses),
            ("of", &card.categories),
        ];
        for (name, list) in lists {
            for text in list {
                let _ = writeln!(told, "  {name} {text:?}");
            }
        }
        for (name, text) in [("note", &card.note), ("uid", &card.uid), ("rev", &card.rev)] {
            if !text.is_empty() {
                let _ = writeln!(told, "  {name} {text:?}");
            }
        }
    }
    for problem in &file.problems {
        let _ = writeln!(told, "line {}: {:?}", problem.line, problem.why);
    }
    told
}
