//! The directory as it ships: nobody is left without help, and nothing was lost or changed.

use std::collections::BTreeMap;

use super::super::*;
use crate::content::compile::tests::listed;
use crate::content::pack_hash::{fingerprint, hex};

/// The directory as it ships.
fn shipped() -> Directory {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ledger = Ledger::new(checks::obsolete_numbers().unwrap_or_default());
    let path = root.join("locales/en/directory.toml");
    let words = File {
        role: Role::Directory,
        text: std::fs::read_to_string(&path).expect("words"),
        path: path.into(),
    };
    let folder = root.join("data");
    let numbers = data(
        &folder,
        &files::read_tree(&folder, is_data, &ledger),
        &ledger,
    );
    let directory = directory(&ledger, [&words].into_iter(), &numbers);
    let problems = ledger.close();
    assert!(problems.is_empty(), "{}", listed(&problems));
    directory
}

#[test]
fn every_country_has_someone_to_turn_to() {
    use crate::domain::directory::listing;
    let directory = shipped();
    let mut without_emergency = Vec::new();
    for country in &directory.countries {
        let listing = listing(&directory.services, country);
        let count = listing.urgent.len() + listing.others.len() + listing.europe.len();
        assert!(count > 0, "{}", country.code);
        assert!(listing.international.len() >= 8);
        if listing.urgent.is_empty() {
            without_emergency.push(country.code.as_str());
        }
    }
    // Nobody has confirmed an emergency number of these yet.
    assert_eq!(without_emergency, ["MD", "MM", "NO", "KR", "UA"]);
}

#[test]
fn what_could_harm_is_never_first() {
    use crate::domain::directory::listing;
    let directory = shipped();
    let mut cautioned = Vec::new();
    for service in directory.services.iter().filter(|s| !s.cautions.is_empty()) {
        cautioned.push(service.id.as_str());
        let country = directory.country(&service.country).expect("there");
        let listing = listing(&directory.services, country);
        assert!(!service.urgent && listing.nearest().is_none_or(|s| s.id != service.id));
        assert_eq!(listing.others.last().map(|s| &s.id), Some(&service.id));
    }
    assert_eq!(
        cautioned,
        [
            "mm-labour-complaints",
            "pk-fia",
            "tw-immigration-agency",
            "us-dhs-tip-line"
        ]
    );
}

#[test]
fn no_record_was_lost() {
    let directory = shipped();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for service in &directory.services {
        *count.entry(service.kind.id()).or_default() += 1;
        assert!(directory.source(service).is_some(), "{}", service.id);
    }
    assert_eq!(directory.services.len(), 129);
    let expected = [
        ("child", 9),
        ("emergency", 19),
        ("general", 8),
        ("labour", 4),
        ("migrant", 11),
        ("police", 20),
        ("trafficking", 47),
        ("women", 11),
    ];
    assert_eq!(count, BTreeMap::from(expected));
}

/// A digit that was changed by mistake looks like any other. Who changes a number on purpose
/// checks it against its source, and then writes the new fingerprint here.
#[test]
fn no_digit_was_changed_unnoticed() {
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    let directory = shipped();
    let line = |s: &Service| {
        let (number, international) = (or_none(&s.number), or_none(&s.international));
        format!("{} {number} {international}", s.country)
    };
    let mut lines: Vec<String> = directory.services.iter().map(line).collect();
    lines.sort();
    let all = lines.join("\n");
    assert_eq!(hex(fingerprint(all.as_bytes())), "1e339a2124449e70");
}
