//! Reading the explorers of Learn, and making sure that they are whole and say what the law says.

use super::ledger::Kind;
use super::suggest::did_you_mean;
use super::table::Table;
use crate::content::pack::{
    CaseAnswer, ChainLink, Explorers, Part, Point, ProcessPlace, SortCase, Stage,
};
use crate::domain::cases::{CASES, QUESTIONS, answers, has_all_parts};
use crate::domain::explorers::{LINKS, PARTS, PLACES, STAGES};

pub(super) fn explorers(table: &mut Table<'_>) -> Explorers {
    let links = table.tables("link", link);
    let places = table.tables("place", |place| ProcessPlace {
        id: place.id(Kind::ProcessPlace, ""),
        title: place.plain("title"),
        about: place.plain("about"),
    });
    let stages = table.tables("stage", stage);
    let parts = table.tables("part", |part| Part {
        id: part.id(Kind::Part, ""),
        title: part.plain("title"),
        asks: part.plain("asks"),
        about: part.prose("about"),
        looks: part.plains("looks"),
    });
    let cases = table.tables("case", case);
    count(table, "link", links.len(), LINKS);
    count(table, "case", cases.len(), CASES);
    these(
        table,
        "place",
        &PLACES,
        places.iter().map(|place| &place.id),
    );
    these(
        table,
        "stage",
        &STAGES,
        stages.iter().map(|stage| &stage.id),
    );
    these(table, "part", &PARTS, parts.iter().map(|part| &part.id));
    Explorers {
        links,
        places,
        stages,
        parts,
        consent: table.prose("consent"),
        child: table.prose("child"),
        cases,
    }
}

fn count(table: &Table<'_>, kind: &str, found: usize, expected: usize) {
    if found != expected {
        table.problem(format!(
            "there are {found} [[{kind}]], but it takes {expected}"
        ));
    }
}

/// Complains unless there are just these, in this order: pictures are drawn for them.
fn these<'i>(
    table: &Table<'_>,
    kind: &str,
    expected: &[&str],
    found: impl Iterator<Item = &'i String>,
) {
    if !found.eq(expected.iter().copied()) {
        let expected = expected.join("`, `");
        table.problem(format!(
            "the [[{kind}]] should be `{expected}`, in this order"
        ));
    }
}

/// A link of the chain has the id of its audience, and there is one for each.
fn link(table: &mut Table<'_>) -> ChainLink {
    let audience = table.reference("audience", Kind::Audience);
    if !audience.is_empty() {
        let (ledger, place) = (table.ledger, table.place.clone());
        ledger.define(Kind::ChainLink, "", &audience, &place);
    }
    ChainLink {
        audience,
        name: table.plain("name"),
        role: table.prose("role"),
        weakens: table.proses("weakens"),
    }
}

fn stage(table: &mut Table<'_>) -> Stage {
    Stage {
        id: table.id(Kind::Stage, ""),
        title: table.plain("title"),
        icon: table.icon(),
        about: table.prose("about"),
        happens: points(table, "happens"),
        prevents: points(table, "prevents"),
        helps: points(table, "helps"),
        next: table.links("next"),
    }
}

/// What there is to say, with something for each place.
fn points(table: &mut Table<'_>, key: &'static str) -> Vec<Point> {
    let points = table.tables(key, |point| Point {
        places: point.references_if_given("at", Kind::ProcessPlace),
        text: point.prose("text"),
    });
    for place in PLACES {
        if !points.iter().any(|point| point.is_of(Some(place))) {
            table.problem_of(key, format!("`{key}` has nothing for the place `{place}`"));
        }
    }
    points
}

fn case(table: &mut Table<'_>) -> SortCase {
    let case = SortCase {
        id: table.id(Kind::SortCase, ""),
        title: table.plain("title"),
        story: table.plain("story"),
        under_18: table.flag_if_given("under_18"),
        answers: table.tables("answer", answer),
    };
    let asked = case.answers.iter().map(|answer| answer.question.as_str());
    if !asked.eq(QUESTIONS) {
        let expected = QUESTIONS.join("`, `");
        table.problem(format!(
            "the answers should be about `{expected}`, in this order"
        ));
        return case;
    }
    let said = |at: usize| case.answers[at].answer.as_str();
    let has_all = has_all_parts(said(0), said(1), said(2), case.under_18);
    if has_all != (said(3) == "trafficking") {
        let by_parts = if has_all { "is" } else { "is not" };
        table.problem(format!(
            "by its parts this {by_parts} trafficking, but it is named `{}`",
            said(3)
        ));
    }
    case
}

fn answer(table: &mut Table<'_>) -> CaseAnswer {
    let question = one_of(table, "question", &QUESTIONS);
    let answer = one_of(table, "answer", answers(&question));
    CaseAnswer {
        question,
        answer,
        why: table.prose("why"),
    }
}

/// A word that the app knows.
fn one_of(table: &mut Table<'_>, key: &'static str, known: &[&str]) -> String {
    let Some(written) = table.written(key) else {
        return String::new();
    };
    if !known.contains(&written.text.as_str()) {
        let hint = did_you_mean(&written.text, known.iter().copied());
        let message = format!("the app knows no {key} `{}`{hint}", written.text);
        table.ledger.problem(&written.place, message);
    }
    written.text
}

#[cfg(test)]
pub(super) mod tests {
    use std::path::Path;

    use super::*;
    use crate::content::compile::files::{File, Role};
    use crate::content::compile::ledger::Ledger;
    use crate::content::compile::table::read;

    /// All of it, as short as it may be. The audiences are `a` to `d`.
    pub(in crate::content::compile) fn sample() -> String {
        let mut text = "consent = 'C[^ilo].'\nchild = 'C'\n".to_owned();
        for audience in ["a", "b", "c", "d"] {
            text += &format!(
                "[[link]]\naudience = '{audience}'\nname = 'N'\nrole = 'R'\nweakens = ['W']\n"
            );
        }
        for id in PLACES {
            text += &format!("[[place]]\nid = '{id}'\ntitle = 'T'\nabout = 'A'\n");
        }
        for id in STAGES {
            text += &format!(
                "[[stage]]\nid = '{id}'\ntitle = 'T'\nicon = 'users'\nabout = 'A'\n\
                 happens = [{{text = 'H'}}]\nprevents = [{{at = ['origin'], text = 'P'}}, {{at = ['transit', 'destination'], text = 'P'}}]\n\
                 helps = [{{text = 'H'}}]\nnext = [{{to = 'page:help', text = 'N'}}]\n"
            );
        }
        for id in PARTS {
            text += &format!(
                "[[part]]\nid = '{id}'\ntitle = 'T'\nasks = 'Q?'\nabout = 'A'\nlooks = ['L']\n"
            );
        }
        for at in 0..CASES {
            text += &format!("[[case]]\nid = 'case-{at}'\ntitle = 'T'\nstory = 'S'\n");
            for (question, answer) in QUESTIONS.iter().zip(["yes", "no", "yes", "unknown"]) {
                text += &format!(
                    "[[case.answer]]\nquestion = '{question}'\nanswer = '{answer}'\nwhy = 'W'\n"
                );
            }
        }
        text
    }

    fn problems(text: &str) -> Vec<String> {
        let ledger = Ledger::new(Vec::new());
        let file = File {
            role: Role::Explorers,
            path: Path::new("explorers.toml").into(),
            text: text.to_owned(),
        };
        ledger.lose(Kind::Source);
        ledger.lose(Kind::Audience);
        read(&ledger, &file, explorers);
        let problems = ledger.close().into_iter();
        problems.map(|problem| problem.message).collect()
    }

    /// The problems after replacing the first `from` by `to`.
    fn after(from: &str, to: &str) -> Vec<String> {
        let text = sample();
        assert!(text.contains(from), "no {from}");
        problems(&text.replacen(from, to, 1))
    }

    #[test]
    fn a_whole_file_has_no_problem() {
        assert_eq!(problems(&sample()), [""; 0]);
    }

    #[test]
    fn there_are_as_many_as_the_pictures_show() {
        let text = sample();
        let (without, _) = text
            .split_once("[[case]]\nid = 'case-9'")
            .unwrap_or_default();
        assert_eq!(problems(without), ["there are 9 [[case]], but it takes 10"]);
        let twice = after("audience = 'b'", "audience = 'a'");
        assert!(
            twice[0].starts_with("the link of the chain `a` exists already"),
            "{twice:?}"
        );
        let order = "the [[stage]] should be `recruitment`, `transport`, `exploitation`, \
                     `getting-out`, `return`, in this order";
        assert_eq!(after("'getting-out'", "'leaving'"), [order]);
    }

    #[test]
    fn every_place_has_something_in_every_stage() {
        assert_eq!(
            after("['transit', 'destination']", "['transit']"),
            ["`prevents` has nothing for the place `destination`"]
        );
        assert_eq!(
            after(
                "'transit', 'destination'",
                "'transitt', 'transit', 'destination'"
            ),
            ["there is no place of the process `transitt`; did you mean `transit`?"]
        );
    }

    #[test]
    fn a_case_is_named_as_its_parts_say() {
        let named = "answer = 'unknown'";
        assert_eq!(
            after(named, "answer = 'trafficking'"),
            ["by its parts this is not trafficking, but it is named `trafficking`"]
        );
        let child = ("story = 'S'\n", "story = 'S'\nunder_18 = true\n");
        assert_eq!(
            after(child.0, child.1),
            ["by its parts this is trafficking, but it is named `unknown`"]
        );
        assert_eq!(
            problems(&sample().replacen(child.0, child.1, 1).replacen(
                named,
                "answer = 'trafficking'",
                1
            )),
            [""; 0]
        );
        assert_eq!(
            after(named, "answer = 'unknwon'"),
            ["the app knows no answer `unknwon`; did you mean `unknown`?"]
        );
    }
}
