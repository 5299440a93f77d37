//! The hints on action messages, with the words of the real English: how often they are right,
//! and how long they take.

use std::fs;
use std::time::Instant;

use handrail::content::pack::Pack;
use handrail::domain::identifying::find;
use handrail::domain::message::hints::{Hint, Hints, hints};
use toml::{Table, Value};

use super::{english, project};

fn seen(pack: &Pack, text: &str) -> Option<Hints> {
    hints(&pack.rest.message.words, &pack.rest.guard, &[], text)
}

fn messages() -> Vec<Value> {
    let file = project().join("tests/data/messages.toml");
    let text = fs::read_to_string(file).expect("the messages");
    let table: Table = text.parse().expect("TOML");
    table["message"].as_array().expect("a list").clone()
}

#[test]
fn hints_are_mostly_right() {
    let (pack, messages) = (english(), messages());
    let (mut false_alarms, mut missed) = (Vec::new(), Vec::new());
    let (mut good, mut poor) = (0, 0);
    for message in &messages {
        let text = message["text"].as_str().expect("a text");
        let seen = seen(pack, text).expect("it has words");
        assert!(seen.known, "English is known: {text}");
        let wanted = message["tries"].as_array().expect("a list");
        for hint in Hint::ALL {
            let wants = wanted.iter().any(|id| id.as_str() == Some(hint.id()));
            match (wants, seen.why(hint)) {
                (false, None) => good += 1,
                (false, Some(why)) => {
                    good += 1;
                    false_alarms.push(format!("{} ({why:?}): {text}", hint.id()));
                }
                (true, Some(_)) => poor += 1,
                (true, None) => {
                    poor += 1;
                    missed.push(format!("{}: {text}", hint.id()));
                }
            }
        }
    }
    let told = format!(
        "{} messages. {} of {good} good marks are false alarms: {false_alarms:#?}\n{} of {poor} \
         others are missed: {missed:#?}",
        messages.len(),
        false_alarms.len(),
        missed.len(),
    );
    println!("{told}");
    let fine = |message: &&Value| message["tries"].as_array().is_some_and(Vec::is_empty);
    assert!(messages.iter().filter(fine).count() >= 15 && messages.len() >= 30);
    assert!(false_alarms.len() * 20 <= good, "{told}");
    assert!(missed.len() * 5 <= poor, "{told}");
}

#[test]
fn our_own_examples_are_good() {
    let pack = english();
    let mut said = Vec::new();
    let examples = pack
        .rest
        .message
        .ideas
        .iter()
        .flat_map(|ideas| &ideas.examples);
    let audiences = pack.audiences.iter().flat_map(|one| &one.messages);
    for text in examples.chain(audiences) {
        let seen = seen(pack, text).expect("it has words");
        if !seen.tries.is_empty() {
            said.push(format!("{:?}: {text}", seen.tries));
        }
        assert_eq!(find(&pack.rest.guard, text), None, "{text}");
    }
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn whoever_begins_with_an_idea_says_what_to_do() {
    let pack = english();
    for ideas in &pack.rest.message.ideas {
        for action in &ideas.actions {
            let seen = seen(pack, action).expect("it has words");
            assert!(!seen.is_slogan(), "{action}");
            assert_eq!(seen.why(Hint::Positive), None, "{action}");
        }
    }
    let known = |id: &str| {
        pack.rest
            .message
            .ideas
            .iter()
            .any(|ideas| ideas.audience == id)
    };
    for audience in &pack.audiences {
        assert!(known(&audience.id), "no ideas for {}", audience.id);
    }
}

#[test]
fn a_long_text_is_looked_at_in_no_time() {
    let pack = english();
    let text = "We walk to the well and back and nobody asks. ".repeat(110);
    assert!(text.len() > 5000);
    let began = Instant::now();
    let rounds = 20;
    for _ in 0..rounds {
        assert!(seen(pack, &text).is_some());
        find(&pack.rest.guard, &text);
    }
    println!(
        "5,000 characters: {:?} without optimisation",
        began.elapsed() / rounds
    );
}
