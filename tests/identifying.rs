//! The hint before someone writes down what could show who a person is, with the words of the
//! real English: how often it is right.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};

use handrail::content::compile::compile;
use handrail::domain::identifying::{Guard, find};
use toml::Table;

fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn guard() -> Guard {
    let pack = compile(&project().join("locales/en"), &project().join("src"));
    pack.expect("English is without fault").guard
}

fn sentences(file: &Path, kind: &str) -> Vec<String> {
    let text = fs::read_to_string(file).expect("the sentences");
    let table: Table = text.parse().expect("TOML");
    let list = table[kind].as_array().expect("a list");
    list.iter()
        .map(|text| text.as_str().expect("a text").to_owned())
        .collect()
}

#[test]
fn most_is_found_and_few_are_troubled() {
    let (guard, file) = (guard(), project().join("tests/data/identifying.toml"));
    let (harmless, harmful) = (sentences(&file, "harmless"), sentences(&file, "harmful"));
    let said = |text: &&String| find(&guard, text).is_some();
    let alarms: Vec<&String> = harmless.iter().filter(said).collect();
    let missed: Vec<&String> = harmful.iter().filter(|text| !said(text)).collect();
    let told = format!(
        "{} of {} harmless sentences bring a hint: {alarms:#?}\n{} of {} others bring none: {missed:#?}",
        alarms.len(),
        harmless.len(),
        missed.len(),
        harmful.len(),
    );
    println!("{told}");
    assert!(harmless.len() >= 30 && harmful.len() >= 15);
    assert!(alarms.len() * 20 <= harmless.len(), "{told}");
    assert!(missed.len() * 4 <= harmful.len(), "{told}");
}
