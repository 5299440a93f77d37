//! Reading the glossary, the facts and the words of the search.

use super::checks;
use super::ledger::{Kind, Ledger};
use super::problem::Place;
use super::table::Table;
use crate::content::pack::{Fact, First, SearchWords, Source, Term};
use crate::domain::letters::squeezed;

/// The words in the order in which readers look for them.
pub(super) fn glossary(table: &mut Table<'_>) -> Vec<Term> {
    let mut terms = table.tables("term", |term| Term {
        id: term.id(Kind::Word, ""),
        title: term.plain("title"),
        also: term.plains_if_given("also"),
        meaning: term.prose("meaning"),
        see: match term.has("see") {
            true => term.links("see"),
            false => Vec::new(),
        },
    });
    terms.sort_by_key(|term| squeezed(&term.title));
    terms
}

/// A fact as written, with the figures that no longer hold.
pub(super) struct Dated {
    fact: Fact,
    /// They may be named in `changed` only, so that those who meet them know what they are.
    old: Vec<String>,
    place: Place,
}

pub(super) fn facts(table: &mut Table<'_>) -> Vec<Dated> {
    table.tables("fact", |fact| Dated {
        fact: Fact {
            id: fact.id(Kind::Fact, ""),
            figure: fact.evidence("figure"),
            text: fact.evidence("text"),
            changed: fact.evidence("changed"),
            year: fact.number("year", 1990, 2100),
            source: fact.reference("source", Kind::Source),
        },
        old: match fact.has("old") {
            true => fact
                .all_written("old")
                .into_iter()
                .map(|old| old.text)
                .collect(),
            false => Vec::new(),
        },
        place: fact.place.clone(),
    })
}

/// Makes sure that every figure of a fact stands in what its source says.
pub(super) fn founded(ledger: &Ledger, facts: Vec<Dated>, sources: &[Source]) -> Vec<Fact> {
    for Dated { fact, old, place } in &facts {
        let Some(source) = sources.iter().find(|source| source.id == fact.source) else {
            continue;
        };
        let today = [&fact.figure, &fact.text].map(|text| checks::unfounded(text, source));
        let mut then = checks::unfounded(&fact.changed, source);
        then.retain(|figure| !old.contains(figure));
        for figure in today.into_iter().flatten().chain(then) {
            let message = format!(
                "`{figure}` does not stand in what the source `{}` says",
                source.id
            );
            ledger.problem(place, message);
        }
        if source.year.is_some_and(|year| year != fact.year) {
            ledger.problem(
                place,
                format!("the source `{}` is of another year", source.id),
            );
        }
    }
    facts.into_iter().map(|dated| dated.fact).collect()
}

pub(super) fn search(table: &mut Table<'_>) -> SearchWords {
    SearchWords {
        suggested: table.plains("suggested"),
        firsts: table.tables("first", |first| First {
            words: first.plains("words"),
            number: first.flag_if_given("number"),
            to: first.links("to"),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::compile::files::{File, Role};
    use crate::content::compile::table::read;
    use std::path::Path;

    fn problems(text: &str) -> Vec<String> {
        let ledger = Ledger::new(Vec::new());
        let file = File {
            role: Role::Facts,
            path: Path::new("facts.toml").into(),
            text: format!("[[fact]]\nid = 'a'\nyear = 2021\nsource = 'ilo'\n{text}"),
        };
        ledger.lose(Kind::Source);
        let source = Source {
            id: "ilo".into(),
            says: "27.6 million in 2021.".into(),
            title: "Report 2022".into(),
            year: Some(2021),
            url: None,
        };
        let facts = read(&ledger, &file, facts).unwrap_or_default();
        founded(&ledger, facts, &[source]);
        ledger.close().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn figures_are_those_of_the_source() {
        let text = "figure = '27.6 million'\ntext = 'It was 27.6 in 2021.'\n";
        let fine =
            format!("{text}changed = 'You may see 20.9: that was 2012.'\nold = ['20.9', '2012']");
        assert_eq!(problems(&fine), [""; 0]);
        let undated = format!("{text}changed = 'You may see 20.9.'");
        assert_eq!(
            problems(&undated),
            ["facts.toml:1: `20.9` does not stand in what the source `ilo` says"]
        );
        let outdated = fine.replace("It was 27.6", "It was 20.9");
        assert_eq!(
            problems(&outdated),
            ["facts.toml:1: `20.9` does not stand in what the source `ilo` says"]
        );
    }
}
