//! Reading questions, and making sure that each can be answered.

use super::files::File;
use super::ledger::{Kind, Ledger};
use super::table::{self, Table};
use crate::content::pack::{Choice, Question, QuestionKind, Text};

/// The questions of a file, which is named after their topic.
pub(super) fn questions(ledger: &Ledger, file: &File) -> Vec<Question> {
    let topic = file.id();
    ledger.want(Kind::Topic, topic, &file.top());
    let questions = table::read(ledger, file, |table| {
        table.tables("question", |question| shape(question, topic))
    });
    questions
        .unwrap_or_default()
        .into_iter()
        .flatten()
        .collect()
}

fn shape(table: &mut Table<'_>, topic: &str) -> Option<Question> {
    let kinds = [
        ("one", QuestionKind::One),
        ("several", QuestionKind::Several),
        ("true-false", QuestionKind::TrueFalse),
        ("order", QuestionKind::Order),
    ];
    let id = table.id(Kind::Question, "");
    let lesson = table.reference("lesson", Kind::Lesson);
    let text = table.prose("text");
    let explanation = table.prose("explanation");
    let kind = table.word("kind", &kinds);
    // Without a kind nothing can be said about the rest, so nothing in it is unknown either.
    let options = match kind {
        Some(QuestionKind::TrueFalse) => true_and_false(table),
        Some(QuestionKind::Order) => steps(table, &id),
        Some(kind) => options(table, &id, kind),
        None => {
            table.forgive();
            Vec::new()
        }
    };
    Some(Question {
        id,
        topic: topic.to_owned(),
        lesson,
        kind: kind?,
        text,
        options,
        explanation,
    })
}

fn true_and_false(table: &mut Table<'_>) -> Vec<Choice> {
    let answer = table.flag("answer");
    let why_true = table.prose_if_given("why_true");
    let why_false = table.prose_if_given("why_false");
    let choice = |id: &str, right, why| Choice {
        id: id.to_owned(),
        text: Text::new(),
        right,
        why,
    };
    vec![
        choice("true", answer, why_true),
        choice("false", !answer, why_false),
    ]
}

/// How many steps a small screen and a patient reader can take.
const STEPS: std::ops::RangeInclusive<usize> = 3..=6;

/// Steps, written in their right order.
fn steps(table: &mut Table<'_>, question: &str) -> Vec<Choice> {
    let steps = table.tables("option", |step| Choice {
        id: step.id(Kind::Choice, question),
        text: step.prose("text"),
        right: true,
        why: step.prose_if_given("why"),
    });
    if !STEPS.contains(&steps.len()) {
        table.problem(format!(
            "3 to 6 steps can be put in order, not {}",
            steps.len()
        ));
    }
    steps
}

fn options(table: &mut Table<'_>, question: &str, kind: QuestionKind) -> Vec<Choice> {
    let options = table.tables("option", |option| Choice {
        id: option.id(Kind::Choice, question),
        text: option.prose("text"),
        right: option.flag("right"),
        why: option.prose("why"),
    });
    let right = options.iter().filter(|option| option.right).count();
    let wrong = options.len() - right;
    if kind == QuestionKind::One && (right != 1 || wrong == 0) {
        table.problem(format!(
            "exactly one option is right beside wrong ones, not {right} of {}",
            right + wrong
        ));
    }
    if kind == QuestionKind::Several && (right < 2 || wrong == 0) {
        table.problem(format!(
            "at least two options are right and one is wrong, not {right} and {wrong}"
        ));
    }
    options
}
