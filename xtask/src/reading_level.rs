//! How hard the lessons are to read, by the Flesch-Kincaid grade: 0.39 words a sentence + 11.8
//! syllables a word - 15.59 (Kincaid and others, 1975). It knows English only, and counts
//! syllables by a rule of thumb; the aim is 7 or lower.

use anyhow::Result;
use handrail::content::pack::{Block, Inline, Lesson, Text};

use crate::{finish, table};

/// The grade that a lesson should not go beyond.
const AIM: f64 = 7.0;

/// Prints each lesson with its grade.
pub(crate) fn print() -> Result<()> {
    let pack = finish::english()?;
    let rows: Vec<Vec<String>> = pack.lessons.iter().map(row).collect();
    table::print(&["Lesson", "words", "grade", ""], &rows);
    println!();
    Ok(())
}

fn row(lesson: &Lesson) -> Vec<String> {
    let text = text_of(lesson);
    let grade = grade(&text);
    let verdict = if grade > AIM { "harder than 7" } else { "" };
    vec![
        lesson.id.clone(),
        words(&text).count().to_string(),
        format!("{grade:.1}"),
        verdict.to_owned(),
    ]
}

/// All that a lesson says, each paragraph and point on a line.
fn text_of(lesson: &Lesson) -> String {
    let mut lines = vec![lesson.summary.clone()];
    for screen in &lesson.screens {
        lines.push(screen.title.clone());
        for block in &screen.blocks {
            match block {
                Block::Paragraph(text) | Block::Aside(text) => lines.push(plain(text)),
                Block::List(all) | Block::Steps(all) => lines.extend(all.iter().map(plain)),
            }
        }
    }
    lines.extend(lesson.remember.iter().map(plain));
    lines.push(plain(&lesson.talk));
    lines.join("\n")
}

fn plain(text: &Text) -> String {
    let words = text.iter().map(|part| match part {
        Inline::Words(words) | Inline::Strong(words) => words.as_str(),
        Inline::Link(link) => &link.text,
        Inline::Source(_) => "",
    });
    words.collect()
}

fn grade(text: &str) -> f64 {
    let count = |number: usize| u32::try_from(number.max(1)).map_or(f64::MAX, f64::from);
    let words: Vec<&str> = words(text).collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let sentences = text
        .split(['.', '!', '?', '\n'])
        .filter(|part| part.chars().any(char::is_alphabetic));
    0.39 * count(words.len()) / count(sentences.count())
        + 11.8 * count(syllables) / count(words.len())
        - 15.59
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| word.chars().any(char::is_alphanumeric))
}

/// Groups of vowels, without a silent e at the end; one at least.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut before = false;
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !before);
        before = is_vowel(c);
    }
    let is_silent = word.ends_with('e') && !word.ends_with("le") || word.ends_with("ed");
    let spoken_ed = word.ends_with("ted") || word.ends_with("ded");
    if is_silent && !spoken_ed && groups > 1 {
        groups -= 1;
    }
    groups.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_by_the_rule_of_thumb() {
        for (word, expected) in [
            ("help", 1),
            ("someone", 2),
            ("table", 2),
            ("trafficking", 3),
            ("asked", 1),
            ("wanted", 2),
            ("the", 1),
            ("15", 1),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn plain_words_are_easy_and_long_ones_are_not() {
        let easy = "You can say no. Ask a friend. Call for help.";
        let hard = "International organisations increasingly emphasise interdisciplinary \
                    cooperation regarding the identification of exploitative recruitment.";
        assert!(grade(easy) < 3.0);
        assert!(grade(hard) > 14.0);
    }
}
