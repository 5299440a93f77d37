//! Numbers that must never be shipped are in no file of a finished build.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::paths;

/// Nothing that ships holds a number that must never be shipped.
#[test]
fn no_obsolete_number_is_in_the_build() {
    let mut files = Vec::new();
    text_files(&paths::dist(), &mut files);
    let packs = files.iter().filter(|file| {
        file.parent()
            .is_some_and(|folder| folder.ends_with("packs"))
    });
    assert!(packs.count() >= 3, "{files:?}");
    assert!(files.iter().any(|file| file.ends_with("index.html")));
    let obsolete = obsolete();
    assert!(obsolete.len() > 10);
    for file in files {
        let text = fs::read_to_string(&file).expect("text");
        let text = said(&text);
        for number in &obsolete {
            assert!(!holds(&text, number), "{}: {number}", file.display());
        }
    }
    assert!(holds("call 1800-1567 now", "18001567"), "the look does see");
    assert!(holds("call 1177.", "1177"));
    assert!(!holds("call 11770 or a1177", "1177"));
}

/// What a file says. Of JSON only the words: packs refer to words by numbers of their own.
fn said(text: &str) -> String {
    fn collect(value: &Value, all: &mut String) {
        match value {
            Value::String(words) => {
                all.push_str(words);
                all.push('\n');
            }
            Value::Array(list) => list.iter().for_each(|one| collect(one, all)),
            Value::Object(fields) => fields.values().for_each(|one| collect(one, all)),
            _ => {}
        }
    }
    let mut all = String::new();
    match serde_json::from_str(text) {
        Ok(value) => collect(&value, &mut all),
        Err(_) => all.push_str(text),
    }
    all
}

/// Packs, pages and scripts of the build.
fn text_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            text_files(&path, files);
        } else if matches!(
            ending,
            Some("html" | "json" | "js" | "css" | "svg" | "webmanifest")
        ) {
            files.push(path);
        }
    }
}

/// The digits of every number that must never be shipped. One that is only known under a wrong
/// name is good under its own.
fn obsolete() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/obsolete_numbers.toml");
    let text = fs::read_to_string(path).expect("the list");
    let mut numbers = Vec::new();
    for record in text.split("[[number]]").skip(1) {
        let line = record.lines().find(|line| line.starts_with("number = "));
        let number = line.expect("a number");
        if !record.contains("only_as") {
            numbers.push(number.chars().filter(char::is_ascii_digit).collect());
        }
    }
    numbers
}

/// Whether a number stands in a text, however it is grouped. A short one counts only where it
/// stands alone.
fn holds(text: &str, number: &str) -> bool {
    let is_short = number.len() <= 6;
    let mut run = String::new();
    let mut before = ' ';
    for c in text.chars().chain(['\n']) {
        match c {
            '0'..='9' => run.push(c),
            ' ' | '-' | '.' | '(' | ')' | '\u{A0}' | '\u{2011}' if !is_short => {}
            _ => {
                let is_alone = !before.is_alphanumeric() && !c.is_alphanumeric();
                if (is_short && is_alone && run == number) || (!is_short && run.contains(number)) {
                    return true;
                }
                run.clear();
                before = c;
            }
        }
    }
    false
}
