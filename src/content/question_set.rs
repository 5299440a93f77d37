//! Between questions of a pack and questions of a set that was brought in.

use super::pack::{Choice, Inline, Question, QuestionKind, Text};
use crate::domain::gift::{GiftOption, GiftQuestion, Kind};

/// The words of a text without links and marks, which can't stand in a label or a file.
pub fn plain_words(text: &Text) -> String {
    let words = text.iter().map(|part| match part {
        Inline::Words(words) | Inline::Strong(words) => words.as_str(),
        Inline::Link(link) => link.text.as_str(),
        Inline::Source(_) => "",
    });
    words.collect()
}

/// A question of a set as the pages ask it. Its texts are words, whatever stands in them.
pub fn to_question(id: String, gift: GiftQuestion) -> Question {
    let words = |text: String| match text.is_empty() {
        true => Text::new(),
        false => vec![Inline::Words(text)],
    };
    let kind = match gift.kind {
        Kind::One => QuestionKind::One,
        Kind::Several => QuestionKind::Several,
        Kind::TrueFalse => QuestionKind::TrueFalse,
        Kind::Order => QuestionKind::Order,
    };
    let mut options = Vec::with_capacity(gift.options.len());
    for (place, option) in gift.options.into_iter().enumerate() {
        options.push(Choice {
            id: match (kind, place) {
                (QuestionKind::TrueFalse, 0) => "true".to_owned(),
                (QuestionKind::TrueFalse, _) => "false".to_owned(),
                _ => place.to_string(),
            },
            text: words(option.text),
            right: option.right,
            why: words(option.why),
        });
    }
    Question {
        id,
        topic: String::new(),
        lesson: String::new(),
        kind,
        text: words(gift.text),
        options,
        explanation: words(gift.explanation),
    }
}

/// A question of ours, to be written into a file. A file of GIFT has no place for the reasons of
/// steps: they follow the explanation.
pub fn to_gift(question: &Question, category: &str) -> GiftQuestion {
    let kind = match question.kind {
        QuestionKind::One => Kind::One,
        QuestionKind::Several => Kind::Several,
        QuestionKind::TrueFalse => Kind::TrueFalse,
        QuestionKind::Order => Kind::Order,
    };
    let mut explanation = plain_words(&question.explanation);
    let mut options = Vec::with_capacity(question.options.len());
    for option in &question.options {
        let mut why = plain_words(&option.why);
        if kind == Kind::Order && !why.is_empty() {
            explanation.push('\n');
            explanation.push_str(&why);
            why.clear();
        }
        options.push(GiftOption {
            text: plain_words(&option.text),
            right: option.right,
            why,
        });
    }
    GiftQuestion {
        line: 0,
        category: category.to_owned(),
        title: question.id.clone(),
        text: plain_words(&question.text),
        kind,
        options,
        explanation,
    }
}
