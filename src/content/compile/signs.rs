//! Reading the signs of forced work, and making sure that the rule about them finds its texts.

use super::ledger::Kind;
use super::markdown;
use super::suggest::did_you_mean;
use super::table::Table;
use crate::content::pack::{Indicator, Look, SignStep, Signs, Text, WorkPlace};
use crate::domain::signs::{About, INDICATORS, all_steps, leads_to};

pub(super) fn signs(table: &mut Table<'_>) -> Signs {
    let places = table.tables("place", |place| WorkPlace {
        id: place.id(Kind::WorkPlace, ""),
        title: place.plain("title"),
    });
    let indicators = table.tables("indicator", |entry| indicator(entry, &places));
    let steps = table.tables("step", step);
    all_there(table, "indicator", &INDICATORS, |id| {
        indicators.iter().any(|indicator| indicator.id == id)
    });
    let expected: Vec<_> = all_steps().collect();
    all_there(table, "step", &expected, |id| {
        steps.iter().any(|step| step.id == id)
    });
    Signs {
        places,
        indicators,
        steps,
    }
}

/// Complains of what the rule speaks of and the file does not have.
fn all_there(table: &Table<'_>, kind: &str, expected: &[&str], has: impl Fn(&str) -> bool) {
    for id in expected.iter().filter(|id| !has(id)) {
        table.problem(format!("there is no [[{kind}]] with the id `{id}`"));
    }
}

fn indicator(table: &mut Table<'_>, places: &[WorkPlace]) -> Indicator {
    let id = known_id(table, Kind::Indicator, &INDICATORS);
    let indicator = Indicator {
        title: table.plain("title"),
        me: table.plain("me"),
        other: table.plain("other"),
        why: sourced(table, "why"),
        looks: table.tables("looks", |look| Look {
            place: place(look, &id),
            text: look.plain("text"),
        }),
        id,
    };
    for place in places {
        if indicator.look(&place.id).is_none() {
            table.problem(format!(
                "`looks` has no example for the place `{}`",
                place.id
            ));
        }
    }
    indicator
}

/// The place of an example. A sign has one example for each.
fn place(table: &mut Table<'_>, indicator: &str) -> String {
    let Some(written) = table.written("place") else {
        return String::new();
    };
    let ledger = table.ledger;
    ledger.want(Kind::WorkPlace, &written.text, &written.place);
    ledger.define(Kind::Look, indicator, &written.text, &written.place);
    written.text
}

fn step(table: &mut Table<'_>) -> SignStep {
    let known: Vec<_> = all_steps().collect();
    let id = known_id(table, Kind::SignStep, &known);
    let is_for_me = leads_to(&id, About::Me);
    let is_for_others = leads_to(&id, About::Adult) || leads_to(&id, About::Child);
    SignStep {
        title: table.plain("title"),
        me: text_if(table, "me", is_for_me),
        other: text_if(table, "other", is_for_others),
        next: match table.has("next") {
            true => table.links("next"),
            false => Vec::new(),
        },
        id,
    }
}

/// The text that a step has for those it can come out for. One for nobody is an unknown key.
fn text_if(table: &mut Table<'_>, key: &'static str, is_wanted: bool) -> Text {
    match is_wanted {
        true => table.prose(key),
        false => Text::new(),
    }
}

/// An id that the rule knows.
fn known_id(table: &mut Table<'_>, kind: Kind, known: &[&str]) -> String {
    let id = table.id(kind, "");
    if !id.is_empty() && !known.contains(&id.as_str()) {
        let hint = did_you_mean(&id, known.iter().copied());
        table.problem_of(
            "id",
            format!("the app knows no {} `{id}`{hint}", kind.name()),
        );
        table.forgive();
    }
    id
}

/// A text that names where it comes from, whether it has a figure or not.
fn sourced(table: &mut Table<'_>, key: &'static str) -> Text {
    let text = table.prose(key);
    if !text.is_empty() && markdown::sources(&text).next().is_none() {
        table.problem_of(key, format!("`{key}` names no source: add `[^source-id]`"));
    }
    text
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::content::compile::files::{File, Role};
    use crate::content::compile::ledger::Ledger;
    use crate::content::compile::table::read;
    use crate::content::compile::tests::sample::signs_sample;

    fn problems(text: &str) -> Vec<String> {
        let ledger = Ledger::new(Vec::new());
        let file = File {
            role: Role::Signs,
            path: Path::new("signs.toml").into(),
            text: text.to_owned(),
        };
        ledger.lose(Kind::Source);
        read(&ledger, &file, signs);
        ledger
            .close()
            .into_iter()
            .map(|problem| problem.message)
            .collect()
    }

    /// The problems after replacing the first `from` by `to`.
    fn after(from: &str, to: &str) -> Vec<String> {
        let text = signs_sample();
        assert!(text.contains(from), "no {from}");
        problems(&text.replacen(from, to, 1))
    }

    #[test]
    fn a_whole_file_has_no_problem() {
        assert_eq!(problems(&signs_sample()), [""; 0]);
    }

    #[test]
    fn what_the_rule_speaks_of_is_there() {
        assert_eq!(
            after("id = 'wages'", "id = 'wage'"),
            [
                "there is no [[indicator]] with the id `wages`",
                "the app knows no sign `wage`; did you mean `wages`?",
            ]
        );
        assert_eq!(
            after("id = 'papers'", "id = 'papres'"),
            [
                "there is no [[step]] with the id `papers`",
                "the app knows no step after the signs `papres`; did you mean `papers`?",
            ]
        );
    }

    #[test]
    fn a_step_speaks_to_those_who_can_come_to_it() {
        let text = signs_sample();
        let (before, trusted) = text.split_once("id = 'trusted'").unwrap_or_default();
        let for_others = format!(
            "{before}id = 'trusted'{}",
            trusted.replacen("me =", "other =", 1)
        );
        assert_eq!(
            problems(&for_others),
            ["`me` is missing", "unknown key `other`"]
        );
    }

    #[test]
    fn every_place_has_one_example_of_each_sign() {
        let twice = after("place = 'boat'", "place = 'home'");
        assert!(twice.contains(&"`looks` has no example for the place `boat`".to_owned()));
        assert!(
            twice
                .iter()
                .any(|problem| problem.starts_with("the example of this sign `home` exists")),
            "{twice:?}"
        );
        assert_eq!(
            after("place = 'boat'", "place = 'boot'")
                .last()
                .map(String::as_str),
            Some("there is no place of work `boot`; did you mean `boat`?")
        );
    }

    #[test]
    fn why_it_matters_has_a_source() {
        assert_eq!(
            after("'Why[^ilo].'", "'Why.'"),
            ["`why` names no source: add `[^source-id]`"]
        );
    }
}
