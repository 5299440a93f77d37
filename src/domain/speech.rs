//! What a voice says in one go: the sentences of a text.

/// A sentence in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its words, without blanks around them.
    pub words: String,
    /// Where it begins in the text, in UTF-16 units, as browsers count.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// The sentences of a text, in order; nothing but blanks is left out. A simple form of Unicode
/// Standard Annex 29: a sentence ends at a mark that a blank follows, in scripts without blanks at
/// the mark, and not before a small letter.
pub fn sentences(text: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut chars = text.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        at += c.len_utf8();
        let next = chars.peek().map(|(_, next)| *next);
        let is_end = match c {
            '\n' | '។' | '။' | '。' | '！' | '？' | '।' | '؟' | '۔' => {
                !next.is_some_and(is_closing)
            }
            '.' | '!' | '?' | '…' => ends_here(&text[at..]),
            c if is_closing(c) => ended_before(&text[start..at]) && ends_here(&text[at..]),
            _ => false,
        };
        if is_end {
            found.extend(sentence(text, start, at));
            start = at;
        }
    }
    found.extend(sentence(text, start, text.len()));
    found
}

/// Whether what comes after a mark begins another sentence, or is none.
fn ends_here(after: &str) -> bool {
    let trimmed = after.trim_start();
    let blank = trimmed.len() < after.len();
    let is_small = trimmed.chars().next().is_some_and(is_small);
    after.is_empty() || (blank && !is_small)
}

/// A small letter of the scripts that have some; the tables of all of them would be 6 KB.
fn is_small(c: char) -> bool {
    matches!(c, 'a'..='z' | 'ß'..='ÿ' | 'α'..='ω' | 'а'..='џ')
}

/// Whether there is anything to say.
fn has_words(text: &str) -> bool {
    let is_mark =
        |c: char| c.is_ascii_punctuation() || is_closing(c) || "…។။。！？।؟۔·–—".contains(c);
    text.chars().any(|c| !c.is_whitespace() && !is_mark(c))
}

/// Whether the mark that ends a sentence stands before closing quotes and brackets.
fn ended_before(text: &str) -> bool {
    text.trim_end_matches(is_closing)
        .ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | ')' | ']' | '”' | '’' | '»' | '」' | '』')
}

fn sentence(text: &str, start: usize, end: usize) -> Option<Sentence> {
    let all = &text[start..end];
    let words = all.trim();
    if !has_words(words) {
        return None;
    }
    let blanks = all.len() - all.trim_start().len();
    let start = units(&text[..start + blanks]);
    Some(Sentence {
        words: words.to_owned(),
        start,
        end: start + units(words),
    })
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        sentences(text).into_iter().map(|one| one.words).collect()
    }

    #[test]
    fn a_sentence_ends_at_its_mark() {
        assert_eq!(
            words("You can say no. Can you? Yes!"),
            ["You can say no.", "Can you?", "Yes!"]
        );
        assert_eq!(
            words("He said: 'Go.' Then he left."),
            ["He said: 'Go.'", "Then he left."]
        );
        assert_eq!(words("One line\nAnother"), ["One line", "Another"]);
        assert_eq!(words(" … "), [""; 0]);
    }

    #[test]
    fn not_every_point_is_an_end() {
        assert_eq!(words("It was 27.6 million."), ["It was 27.6 million."]);
        assert_eq!(
            words("Ask them, e.g. by phone."),
            ["Ask them, e.g. by phone."]
        );
        assert_eq!(words("Wait ... and see."), ["Wait ... and see."]);
    }

    #[test]
    fn scripts_without_blanks() {
        assert_eq!(words("你好。再见！"), ["你好。", "再见！"]);
        assert_eq!(words("ជំរាបសួរ។ លាហើយ"), ["ជំរាបសួរ។", "លាហើយ"]);
    }

    #[test]
    fn places_are_in_units_of_the_browser() {
        let all = sentences("👍 Good.  Yes.");
        assert_eq!((all[0].start, all[0].end), (0, 8));
        assert_eq!((all[1].start, all[1].end), (10, 14));
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "([a-z]{1,5}|[.!?\n'\" …。]|[0-9]|👍){0,40}") {
            let text16: Vec<u16> = text.encode_utf16().collect();
            let mut end = 0;
            let mut left = String::new();
            for one in sentences(&text) {
                prop_assert!(one.start >= end);
                let here = String::from_utf16_lossy(&text16[one.start..one.end]);
                prop_assert_eq!(&here, &one.words);
                left += &String::from_utf16_lossy(&text16[end..one.start]);
                end = one.end;
            }
            left += &String::from_utf16_lossy(&text16[end..]);
            prop_assert!(!left.chars().any(char::is_alphanumeric), "{:?}", left);
        }
    }
}
