//! Writing GIFT text.

use super::{GiftOption, GiftQuestion, Kind};

/// Questions as GIFT text. Read again, they are the same, but for the lines they stand on.
pub fn write(questions: &[GiftQuestion]) -> String {
    let mut text = String::new();
    let mut category = "";
    for question in questions {
        if question.category != category {
            category = &question.category;
            text.push_str("$CATEGORY: ");
            text.push_str(category);
            text.push_str("\n\n");
        }
        push_question(&mut text, question);
        text.push_str("\n\n");
    }
    text
}

fn push_question(text: &mut String, question: &GiftQuestion) {
    text.push_str("::");
    push_escaped(text, &question.title);
    // As plain text: Moodle would take `<` for HTML.
    text.push_str("::[plain]");
    push_escaped(text, &question.text);
    text.push('{');
    let options = &question.options;
    match question.kind {
        Kind::TrueFalse => push_true_or_false(text, options),
        Kind::Order => {
            for (at, step) in options.iter().enumerate() {
                text.push_str("\n\t=");
                text.push_str(&(at + 1).to_string());
                text.push_str(" -> ");
                push_text(text, &step.text);
            }
        }
        Kind::One => {
            for option in options {
                push_option(text, if option.right { "=" } else { "~" }, option);
            }
        }
        Kind::Several => {
            let right = options.iter().filter(|option| option.right).count();
            for option in options {
                let share = if option.right {
                    share_of(right)
                } else {
                    "~%-100%"
                };
                push_option(text, share, option);
            }
        }
    }
    if !question.explanation.is_empty() {
        text.push_str("\n\t####");
        push_text(text, &question.explanation);
    }
    text.push_str("\n}");
}

fn push_true_or_false(text: &mut String, options: &[GiftOption]) {
    let answer = options.first().is_some_and(|option| option.right);
    text.push_str(if answer { "TRUE" } else { "FALSE" });
    let why = |right: bool| {
        let option = options.iter().find(|option| option.right == right);
        option.map_or("", |option| option.why.as_str())
    };
    let (wrong, right) = (why(false), why(true));
    if !wrong.is_empty() || !right.is_empty() {
        text.push('#');
        push_text(text, wrong);
    }
    if !right.is_empty() {
        text.push('#');
        push_text(text, right);
    }
}

fn push_option(text: &mut String, sign: &str, option: &GiftOption) {
    text.push_str("\n\t");
    text.push_str(sign);
    push_text(text, &option.text);
    if !option.why.is_empty() {
        text.push('#');
        push_text(text, &option.why);
    }
}

/// The share of each of so many right options: only these numbers are taken by Moodle.
fn share_of(right: usize) -> &'static str {
    match right {
        0 | 1 => "~%100%",
        2 => "~%50%",
        3 => "~%33.33333%",
        4 => "~%25%",
        5 => "~%20%",
        6 => "~%16.66667%",
        7 => "~%14.28571%",
        8 => "~%12.5%",
        9 => "~%11.11111%",
        _ => "~%10%",
    }
}

/// A text that must not be taken for a share or a format.
fn push_text(text: &mut String, words: &str) {
    if words.starts_with(['[', '%']) {
        text.push_str("[plain]");
    }
    push_escaped(text, words);
}

fn push_escaped(text: &mut String, words: &str) {
    for character in words.chars() {
        match character {
            '\n' => text.push_str("\\n"),
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => {
                text.push('\\');
                text.push(character);
            }
            _ => text.push(character),
        }
    }
}
