//! Directions within a line: words from right to left, and numbers, which nobody writes so.

/// Keeps numbers in their order where words run from right to left.
///
/// There, groups of digits with spaces between them are shown with the last group first (Unicode
/// Standard Annex 9): who dials what stands there calls a stranger. So each such number is put
/// between marks that isolate it. Lines without such words stay as they are.
pub fn keep_numbers(text: &str) -> String {
    let lines = text.split('\n').map(|line| match needs_marks(line) {
        true => marked(line),
        false => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Keeps numbers in their order in part of a text that is drawn from right to left, whatever
/// stands beside them: one that was broken over two lines has lost a mark.
pub fn keep_numbers_within(line: &str) -> String {
    marked(&line.replace([MARKS.0, MARKS.1], ""))
}

/// Whether a line is to be read from right to left: by its first letter that says so.
pub fn is_rtl(line: &str) -> bool {
    reads_rtl(line) == Some(true)
}

/// The same; nothing when no letter says so.
pub fn reads_rtl(text: &str) -> Option<bool> {
    let first = text.chars().find_map(direction);
    first.map(|direction| direction == Direction::ToLeft)
}

/// The mark before a number, and the one behind it.
const MARKS: (char, char) = ('\u{2066}', '\u{2069}');

fn needs_marks(line: &str) -> bool {
    !line.contains(MARKS.0)
        && line
            .chars()
            .any(|c| direction(c) == Some(Direction::ToLeft))
}

fn marked(line: &str) -> String {
    let mut done = String::with_capacity(line.len() + 12);
    let mut rest = line;
    while let Some(from) = rest.find(|c| is_digit(c) || c == '+') {
        done.push_str(&rest[..from]);
        rest = &rest[from..];
        let number = number_at(rest);
        if number.is_empty() {
            // A plus that no digit follows.
            done.push('+');
            rest = &rest[1..];
        } else {
            done.push(MARKS.0);
            done.push_str(number);
            done.push(MARKS.1);
            rest = &rest[number.len()..];
        }
    }
    done.push_str(rest);
    done
}

/// The number that a text begins with: to its last digit, over spaces and the like.
fn number_at(text: &str) -> &str {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if is_digit(c) {
            end = at + c.len_utf8();
        } else if !matches!(
            c,
            '+' | ' ' | '\u{A0}' | '\u{202F}' | '-' | '.' | '/' | '(' | ')'
        ) {
            break;
        }
    }
    &text[..end]
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    ToLeft,
    ToRight,
}

/// The direction of a letter; none for digits and signs, which follow what is around them.
fn direction(c: char) -> Option<Direction> {
    match c {
        _ if is_digit(c) => None,
        // Hebrew, Arabic, Syriac, Thaana, N'Ko and their forms; Rohingya, Adlam.
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' => {
            Some(Direction::ToLeft)
        }
        '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}' => Some(Direction::ToLeft),
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{58F}' | '\u{900}'..='\u{1FFF}' => {
            Some(Direction::ToRight)
        }
        '\u{2C00}'..='\u{2FFF}' | '\u{3040}'..='\u{D7FF}' | '\u{F900}'..='\u{FB1C}' => {
            Some(Direction::ToRight)
        }
        '\u{20000}'..='\u{3FFFF}' => Some(Direction::ToRight),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_among_words_from_right_to_left_is_isolated() {
        assert_eq!(
            keep_numbers("خالة 081 555 0104, بيت"),
            "خالة \u{2066}081 555 0104\u{2069}, بيت"
        );
        assert_eq!(
            keep_numbers("خالة +66 81 (0) 5"),
            "خالة \u{2066}+66 81 (0) 5\u{2069}"
        );
        assert_eq!(
            keep_numbers("خالة ٠٨١ ٥٥٥ +"),
            "خالة \u{2066}٠٨١ ٥٥٥\u{2069} +"
        );
    }

    #[test]
    fn a_number_in_a_line_from_right_to_left_is_isolated() {
        for (line, kept) in [
            ("08000 121 700.", "\u{2066}08000 121 700\u{2069}."),
            ("\u{2066}08000 121", "\u{2066}08000 121\u{2069}"),
            ("700\u{2069}. بيت", "\u{2066}700\u{2069}. بيت"),
            ("بيت", "بيت"),
        ] {
            assert_eq!(keep_numbers_within(line), kept);
        }
    }

    #[test]
    fn other_lines_stay() {
        for text in [
            "Aunt Mai 081 555 0104",
            "081 555 0104",
            "",
            "خالة\n081 555",
            "خالة + -",
        ] {
            assert_eq!(keep_numbers(text), text);
        }
    }

    #[test]
    fn a_line_is_read_as_its_first_letter_says() {
        for line in ["خالة Mai", "12, بيت", "(אבא) 4"] {
            assert!(is_rtl(line), "{line}");
        }
        for line in ["Mai خالة", "081 555", "", "ดาว 5", "中文", "+66 ٠٨١"] {
            assert!(!is_rtl(line), "{line}");
        }
        assert_eq!([reads_rtl("081."), reads_rtl("Mai")], [None, Some(false)]);
    }

    proptest! {
        #[test]
        fn only_marks_are_added_and_once(text in "[ -~\n٠-٩ا-ي+]{0,60}|\\PC{0,30}") {
            let marked = keep_numbers(&text);
            prop_assert_eq!(keep_numbers(&marked), marked.clone());
            if !text.contains(['\u{2066}', '\u{2069}']) {
                prop_assert_eq!(marked.replace(['\u{2066}', '\u{2069}'], ""), text);
            }
        }
    }
}
