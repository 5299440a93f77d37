//! The hint before someone writes down what could show who a person is, with the words of the
//! real English: how often it is right.

use std::fs;
use std::path::Path;

use handrail::content::pack::{Block, Lesson};
use handrail::content::question_set::plain_words;
use handrail::domain::identifying::{Guard, Kind, all, find};
use handrail::domain::speech::sentences as cut;
use toml::{Table, Value};

use super::{english, project};

fn guard() -> &'static Guard {
    &english().rest.guard
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
    let said = |text: &&String| find(guard, text).is_some();
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

/// The commonest ways to name someone bring a hint, each of them.
#[test]
fn whoever_names_someone_is_told() {
    let guard = guard();
    for (text, kind, words) in [
        (
            "Anna Petrova works in the bakery and needs help.",
            Kind::Name,
            "Anna Petrova",
        ),
        ("Anna Petrova told me", Kind::Person, "Anna Petrova told me"),
        (
            "We helped Anna Petrova last week",
            Kind::Name,
            "Anna Petrova",
        ),
        (
            "Nadia, 17, ran away from the hotel.",
            Kind::Person,
            "Nadia, 17",
        ),
        (
            "Maria, 15, was sold by her uncle.",
            Kind::Person,
            "Maria, 15",
        ),
        (
            "Nadia, 17, from Hill Village was tricked by her uncle in May 2025.",
            Kind::Person,
            "Nadia, 17",
        ),
        (
            "Ask Maria from class 9b what happened to her",
            Kind::Person,
            "Maria from class 9b",
        ),
    ] {
        let found = find(guard, text).unwrap_or_else(|| panic!("nothing in {text}"));
        assert_eq!((found.kind, &text[found.start..found.end]), (kind, words));
    }
    let text = "My neighbour Anna Petrova at 12 Mill Road needs help, write to anna@x.example.";
    let kinds: Vec<Kind> = all(guard, text).iter().map(|found| found.kind).collect();
    assert_eq!(
        kinds,
        [Kind::Person, Kind::Name, Kind::Address, Kind::Account]
    );
}

/// Every string of a file, without its links.
fn strings(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.replace(['[', ']'], "")),
        Value::Array(list) => list.iter().for_each(|value| strings(value, all)),
        Value::Table(table) => table.values().for_each(|value| strings(value, all)),
        _ => {}
    }
}

fn lesson_texts(lesson: &Lesson) -> Vec<String> {
    let mut all = vec![lesson.title.clone(), lesson.summary.clone()];
    all.push(plain_words(&lesson.talk));
    all.extend(lesson.remember.iter().map(plain_words));
    for screen in &lesson.screens {
        all.push(screen.title.clone());
        for block in &screen.blocks {
            match block {
                Block::Paragraph(text) | Block::Aside(text) => all.push(plain_words(text)),
                Block::List(texts) | Block::Steps(texts) => {
                    all.extend(texts.iter().map(plain_words));
                }
            }
        }
    }
    all
}

/// How many of our own sentences, none of which names someone who lives, bring a hint: of some
/// 3,000, one that tells of 'her boss'. A rule that raises this makes people read past the hints.
const OWN_ALARMS: usize = 1;

#[test]
fn our_own_texts_are_left_alone() {
    let pack = english();
    let mut texts: Vec<String> = pack.lessons.iter().flat_map(lesson_texts).collect();
    for file in [
        "locales/en/audiences.toml",
        "locales/en/message.toml",
        "locales/en/templates.toml",
        "locales/en/planner.toml",
        "locales/en/partners.toml",
        "tests/data/messages.toml",
    ] {
        let text = fs::read_to_string(project().join(file)).expect("the texts");
        let table: Table = text.parse().expect("TOML");
        strings(&Value::Table(table), &mut texts);
    }
    let sentences: Vec<String> = texts
        .iter()
        .flat_map(|text| cut(text))
        .map(|sentence| sentence.words)
        .collect();
    let alarm = |text: &String| {
        let found = find(&pack.rest.guard, text)?;
        Some(format!("{}: {text}", &text[found.start..found.end]))
    };
    let alarms: Vec<String> = sentences.iter().filter_map(alarm).collect();
    println!(
        "{} of {} sentences: {alarms:#?}",
        alarms.len(),
        sentences.len()
    );
    assert!(sentences.len() > 1000, "{}", sentences.len());
    assert!(alarms.len() <= OWN_ALARMS, "{alarms:#?}");
}
