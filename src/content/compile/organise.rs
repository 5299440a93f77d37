//! Reading how to get organised, the questions of the workshop, and the words that could show
//! who someone is.

use super::ledger::Kind;
use super::table::{Table, Written};
use crate::content::pack::{
    AgendaPoint, Organise, OrganisePart, OrganiseStep, SeatIdea, WorkshopQuestion,
};
use crate::domain::identifying::{self, ANY, Guard, NAME, NUMBER, PERSON, Pattern, fold};

pub(super) fn organise(table: &mut Table<'_>) -> Organise {
    Organise {
        parts: table.tables("part", |table| part(table, Kind::OrganisePart)),
        agenda: table.tables("agenda", |point| AgendaPoint {
            minutes: point.number("minutes", 1, 60),
            text: point.plain("text"),
            how: point.prose("how"),
        }),
        steps: table.tables("step", |step| OrganiseStep {
            id: step.id(Kind::OrganiseStep, ""),
            text: step.plain("text"),
            how: step.prose("how"),
            next: links_if_given(step),
        }),
        think: table.plains("think"),
        seats: table.tables("seat", |seat| SeatIdea {
            id: seat.id(Kind::SeatIdea, ""),
            who: seat.plain("who"),
            why: seat.plain("why"),
        }),
        questions: Vec::new(),
    }
}

/// A part to open and read: other pages are made of such parts too, each a `kind`.
pub(super) fn part(part: &mut Table<'_>, kind: Kind) -> OrganisePart {
    OrganisePart {
        id: part.id(kind, ""),
        title: part.plain("title"),
        icon: part.icon(),
        text: part.proses("text"),
        points: part.proses_if_given("points"),
        next: links_if_given(part),
        services: part.references_if_given("services", Kind::Service),
    }
}

fn links_if_given(table: &mut Table<'_>) -> Vec<crate::content::pack::Link> {
    match table.has("next") {
        true => table.links("next"),
        false => Vec::new(),
    }
}

pub(super) fn questions(table: &mut Table<'_>) -> Vec<WorkshopQuestion> {
    table.tables("question", |question| WorkshopQuestion {
        id: question.id(Kind::WorkshopQuestion, ""),
        text: question.plain("text"),
        hint: question.prose("hint"),
    })
}

/// The words are looked for and never shown.
pub(super) fn guard(table: &mut Table<'_>) -> Guard {
    let kinds = [
        ("person", identifying::Kind::Person),
        ("name", identifying::Kind::Name),
        ("address", identifying::Kind::Address),
    ];
    let patterns = table.tables("phrase", |phrase| {
        let kind = phrase.word("kind", &kinds);
        let phrases = phrase.all_written("patterns");
        let parts = phrases.iter().map(|written| parts(phrase, written));
        let pattern = |parts| kind.map(|kind| Pattern { kind, parts });
        parts.filter_map(pattern).collect::<Vec<_>>()
    });
    Guard {
        patterns: patterns.into_iter().flatten().collect(),
        common: folded(table, "common"),
        first: folded(table, "first"),
        places: folded(table, "places"),
    }
}

fn folded(table: &mut Table<'_>, key: &'static str) -> Vec<String> {
    let words = table.all_written(key);
    words.iter().map(|word| fold(&word.text)).collect()
}

/// A phrase: words with spaces between them, `|` between choices, `?` behind what may be left
/// out.
fn parts(table: &Table<'_>, written: &Written) -> Vec<Vec<String>> {
    let parts: Vec<Vec<String>> = written.text.split_whitespace().map(choices).collect();
    let is_empty = |part: &Vec<String>| part.iter().all(String::is_empty);
    if parts.iter().any(is_empty) {
        let message = format!("`{}` has a part without words", written.text);
        table.ledger.problem(&written.place, message);
    }
    if parts.iter().all(|part| part.contains(&String::new())) {
        let message = format!("`{}` would be found in every text", written.text);
        table.ledger.problem(&written.place, message);
    }
    parts
}

fn choices(part: &str) -> Vec<String> {
    let (words, may_miss) = match part.strip_suffix('?') {
        Some(words) => (words, true),
        None => (part, false),
    };
    let choice = |word: &str| match word {
        NUMBER | NAME | PERSON | ANY => word.to_owned(),
        word => fold(word),
    };
    let mut choices: Vec<String> = words.split('|').map(choice).collect();
    if may_miss {
        choices.push(String::new());
    }
    choices
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::content::compile::files::{File, Role};
    use crate::content::compile::ledger::Ledger;
    use crate::content::compile::table::read;

    fn read_guard(phrases: &str) -> (Guard, Vec<String>) {
        let ledger = Ledger::new(Vec::new());
        let file = File {
            role: Role::Identifying,
            path: Path::new("identifying.toml").into(),
            text: format!(
                "common = ['Red', 'São']\nfirst = ['Ask']\nplaces = ['in']\n[[phrase]]\nkind = 'person'\npatterns = [{phrases}]\n"
            ),
        };
        let guard = read(&ledger, &file, guard).unwrap_or_default();
        let problems = ledger.close();
        (guard, problems.into_iter().map(|p| p.message).collect())
    }

    #[test]
    fn phrases_become_choices_in_their_plain_form() {
        let (guard, problems) = read_guard("'My|our Neighbour # old? ^ ~ *'");
        assert_eq!(problems, [""; 0]);
        let parts: Vec<Vec<&str>> = guard.patterns[0]
            .parts
            .iter()
            .map(|part| part.iter().map(String::as_str).collect())
            .collect();
        let expected = [
            vec!["my", "our"],
            vec!["neighbour"],
            vec!["#"],
            vec!["old", ""],
            vec!["^"],
            vec!["~"],
            vec!["*"],
        ];
        assert_eq!(parts, expected);
        assert_eq!(guard.common, ["red", "sao"]);
    }

    #[test]
    fn a_phrase_that_says_nothing_is_refused() {
        let (_, problems) = read_guard("'my !'");
        assert_eq!(problems, ["`my !` has a part without words"]);
        let (_, problems) = read_guard("'my? our?'");
        assert_eq!(problems, ["`my? our?` would be found in every text"]);
    }
}
