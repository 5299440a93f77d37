//! The compiled text against the data: every number of the packs stands in `data/hotlines.toml`,
//! with its source, in every language the same; none of `data/obsolete_numbers.toml` is anywhere.
//!
//! The finished build is looked at in `tests/browser/help.rs`.

use std::fs;
use std::path::{Path, PathBuf};

use handrail::content::codec::{decode, encode};
use handrail::content::compile::{pseudo_accented, pseudo_rtl};
use handrail::content::pack::Pack;
use handrail::domain::directory::{Confidence, Service};
use toml::{Table, Value};

use super::{english, project};

/// The records of the data, read by nothing of ours.
fn records() -> Vec<Table> {
    let text = fs::read_to_string(project().join("data/hotlines.toml")).expect("the data");
    let data: Table = text.parse().expect("TOML");
    let list = data["service"].as_array().expect("records").clone();
    let table = |record: Value| record.as_table().expect("a record").clone();
    list.into_iter().map(table).collect()
}

/// The packs as they are written and read back.
fn packs() -> Vec<Pack> {
    let pack = english();
    let made_up = [pseudo_accented(pack), pseudo_rtl(pack)];
    let all = made_up.into_iter().chain([pack.clone()]);
    all.map(|pack| decode(&encode(&pack)).expect("reads back"))
        .collect()
}

fn text<'a>(record: &'a Table, key: &str) -> Option<&'a str> {
    record.get(key).map(|value| value.as_str().expect("a text"))
}

#[test]
fn every_number_of_a_pack_is_in_the_data() {
    let records = records();
    for pack in packs() {
        let language = &pack.language.code;
        let services = &pack.directory.services;
        assert_eq!(services.len(), records.len(), "{language}");
        for (service, record) in services.iter().zip(&records) {
            is_the_record(service, record);
            let source = pack.directory.source(service).expect("a source");
            assert_eq!(text(record, "source_title"), Some(&*source.title));
            assert_eq!(text(record, "source_url"), Some(&*source.url));
            assert!(source.url.starts_with("http"), "{}", source.url);
        }
    }
}

fn is_the_record(service: &Service, record: &Table) {
    let id = &service.id;
    assert_eq!(text(record, "id"), Some(&**id));
    assert_eq!(text(record, "country"), Some(&*service.country), "{id}");
    assert_eq!(text(record, "name"), Some(&*service.name), "{id}");
    assert_eq!(text(record, "by"), service.by.as_deref(), "{id}");
    assert_eq!(text(record, "number"), service.number.as_deref(), "{id}");
    let international = service.international.as_deref();
    assert_eq!(text(record, "international"), international, "{id}");
    let ways = record.get("ways").and_then(Value::as_array);
    let ways: Vec<&str> = ways
        .into_iter()
        .flatten()
        .map(|way| way["to"].as_str().expect("where to"))
        .collect();
    let compiled: Vec<&str> = service.ways.iter().map(|way| way.to.as_str()).collect();
    assert_eq!(ways, compiled, "{id}");
    let confirmed = service.confirmed.map(|confirmed| {
        let parts = [confirmed.month, confirmed.day];
        let parts = parts.into_iter().flatten();
        parts.fold(confirmed.year.to_string(), |date, part| {
            format!("{date}-{part:02}")
        })
    });
    assert_eq!(text(record, "confirmed"), confirmed.as_deref(), "{id}");
    let grade = match service.confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
    };
    assert_eq!(text(record, "confidence"), Some(grade), "{id}");
}

#[test]
fn no_obsolete_number_is_in_what_ships() {
    let list = fs::read_to_string(project().join("data/obsolete_numbers.toml")).expect("the list");
    let list: Table = list.parse().expect("TOML");
    let list = list["number"].as_array().expect("numbers").clone();
    assert!(list.len() > 10);
    let mut files = vec![project().join("index.html")];
    for folder in ["public", "src/boot", "locales"] {
        collect(&project().join(folder), &mut files);
    }
    assert!(files.len() > 30, "{files:?}");
    let compiled = packs();
    for number in &list {
        let record = number.as_table().expect("a record");
        let digits = digits_of(text(record, "number").expect("a number"));
        for service in compiled.iter().flat_map(|pack| &pack.directory.services) {
            let name = format!("{} {}", service.name, service.by.as_deref().unwrap_or(""));
            let is_meant = text(record, "only_as").is_none_or(|only| name.contains(only));
            let ways = service.ways.iter().map(|way| &way.to);
            let numbers = service.number.iter().chain(&service.international);
            for number in numbers.chain(ways) {
                assert!(!is_meant || digits_of(number) != digits, "{}", service.id);
            }
        }
        // Short ones are also years and sizes: the compiler looks at those, where words stand.
        if digits.len() > 6 && !record.contains_key("only_as") {
            for file in &files {
                let all = fs::read_to_string(file).expect("text");
                let joined: String = all.chars().filter(|c| !" -.()".contains(*c)).collect();
                assert!(!joined.contains(&digits), "{}: {digits}", file.display());
            }
        }
    }
}

fn digits_of(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// The files of a folder that are text.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if fs::read_to_string(&path).is_ok() {
            files.push(path);
        }
    }
}
