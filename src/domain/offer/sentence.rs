//! Cutting a text into sentences and words, each word with its place in the text.

use crate::domain::letters::{Letter, joins_next, letter};

/// A sentence is cut off after so many words, for text without any full stop. What stands across
/// such a cut is not found.
pub(super) const LONGEST: usize = 600;

/// A line of at least so many characters is taken for one that was broken to fit a page: its
/// sentence goes on in the next line. After a shorter one a sentence ends, as in a list or chat.
const FULL_LINE: usize = 45;

/// What kind of word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Letters,
    /// One letter, with its signs, of a script without spaces.
    Alone,
    Number,
    Currency,
}

/// A word of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    pub(super) kind: Kind,
    /// Where it begins in the text, in bytes.
    pub(super) start: usize,
    /// Where it ends in the text.
    pub(super) end: usize,
    /// The word in small letters, without accents and hidden characters.
    pub(super) folded: String,
    /// A comma stands before it.
    pub(super) comma: bool,
}

/// Reads one sentence of `text` from the byte `at` on: its words, and where the next begins.
pub(super) fn sentence(text: &str, at: usize) -> (Vec<Word>, usize) {
    let mut reader = Reader::default();
    let mut next = at;
    while let Some(c) = text[next..].chars().next() {
        let start = next;
        next += c.len_utf8();
        let place = (start, next);
        let fits = match letter(c) {
            Letter::In(folded) => reader.add(Kind::Letters, folded, place),
            Letter::Digit(folded) => reader.add(Kind::Number, folded, place),
            Letter::Alone(folded) => reader.add(Kind::Alone, folded, place),
            Letter::Currency(folded) => reader.add(Kind::Currency, folded, place),
            letter if reader.is_in_number() && is_in_number(letter, text, next) => {
                let sign = if letter == Letter::Dot { '.' } else { ',' };
                reader.add(Kind::Number, sign, place)
            }
            other => match reader.pass(other, text, place) {
                Some(after) => {
                    next = after;
                    true
                }
                None => break,
            },
        };
        if !fits {
            return (reader.words, start);
        }
    }
    (reader.words, next)
}

/// Whether a dot is one of several.
fn is_pause(text: &str, start: usize, next: usize) -> bool {
    text[..start].ends_with('.') || text[next..].starts_with('.')
}

/// Whether a dot or comma belongs to a number: a digit follows.
fn is_in_number(sign: Letter, text: &str, next: usize) -> bool {
    let next = text[next..].chars().next();
    matches!(sign, Letter::Comma | Letter::Dot)
        && next.is_some_and(|c| matches!(letter(c), Letter::Digit(_)))
}

/// Whether a sentence goes on after the end of a line, which is at `end`.
fn goes_on(text: &str, end: usize, next: usize) -> bool {
    // Lines of Windows end in two characters.
    let (line, next) = (&text[..end], &text[next..]);
    let line = line.strip_suffix('\r').unwrap_or(line).chars().rev();
    let next = next.strip_prefix('\n').unwrap_or(next).chars().next();
    let is_end = |c: &char| matches!(c, '\n' | '\r');
    let is_full = line.take(FULL_LINE).filter(|c| !is_end(c)).count() == FULL_LINE;
    is_full
        && next.is_some_and(|c| {
            use Letter::{Alone, Currency, Digit, In};
            matches!(letter(c), In(_) | Alone(_) | Digit(_) | Currency(_))
        })
}

/// Where the tag ends that begins at `start`, if one does.
fn tag_end(text: &str, start: usize) -> Option<usize> {
    const LONGEST_TAG: usize = 300;
    let bytes = text.as_bytes()[start..].strip_prefix(b"<")?;
    let first = bytes.first()?;
    if !first.is_ascii_alphabetic() && !b"/!".contains(first) {
        return None;
    }
    let bytes = &bytes[..bytes.len().min(LONGEST_TAG)];
    let end = bytes.iter().position(|b| *b == b'>')?;
    Some(start + 1 + end + 1)
}

#[derive(Default)]
struct Reader {
    words: Vec<Word>,
    /// The last word can still grow.
    is_open: bool,
    comma: bool,
}

impl Reader {
    /// The word that can still grow by what is of this kind.
    fn open(&mut self, kind: Kind) -> Option<&mut Word> {
        let word = self.words.last_mut().filter(|_| self.is_open)?;
        let stacked = || word.folded.chars().next_back().is_some_and(joins_next);
        let grows = match kind {
            Kind::Letters | Kind::Number => word.kind == kind,
            Kind::Alone => word.kind == kind && stacked(),
            Kind::Currency => false,
        };
        grows.then_some(word)
    }

    /// Adds a letter to the last word, or begins a new one. False when no more words fit.
    fn add(&mut self, kind: Kind, folded: char, (start, end): (usize, usize)) -> bool {
        if let Some(word) = self.open(kind) {
            word.folded.push(folded);
            word.end = end;
            return true;
        }
        if self.words.len() == LONGEST {
            return false;
        }
        self.words.push(Word {
            kind,
            start,
            end,
            folded: folded.into(),
            comma: std::mem::take(&mut self.comma),
        });
        self.is_open = true;
        true
    }

    /// Passes what is no part of a word. Gives where the sentence goes on, none where it ends.
    fn pass(&mut self, letter: Letter, text: &str, (start, next): (usize, usize)) -> Option<usize> {
        match letter {
            Letter::Attached => self.attach(text, start, next),
            Letter::Comma => self.comma(),
            Letter::Dot if is_pause(text, start, next) => self.comma(),
            Letter::Dot if self.is_after_initial() => self.part(),
            Letter::Line if self.words.is_empty() || goes_on(text, start, next) => self.part(),
            Letter::Dot | Letter::End | Letter::Line => return None,
            Letter::Space => {
                self.part();
                return Some(tag_end(text, start).unwrap_or(next));
            }
            // A letter is added before it gets here.
            _ => {}
        }
        Some(next)
    }

    /// A sign that belongs to the letter before it. It counts only where letters stand alone.
    fn attach(&mut self, text: &str, start: usize, end: usize) {
        if let Some(word) = self.words.last_mut().filter(|_| self.is_open) {
            word.end = end;
            if word.kind == Kind::Alone {
                word.folded.push_str(&text[start..end]);
            }
        }
    }

    /// After a single letter, as in 'p.m.' or 'S.Korea', a dot ends no sentence.
    fn is_after_initial(&self) -> bool {
        let word = self.words.last().filter(|_| self.is_open);
        word.is_some_and(|word| word.kind == Kind::Letters && word.folded.chars().count() == 1)
    }

    fn is_in_number(&self) -> bool {
        self.is_open
            && self
                .words
                .last()
                .is_some_and(|word| word.kind == Kind::Number)
    }

    fn part(&mut self) {
        self.is_open = false;
    }

    fn comma(&mut self) {
        self.part();
        self.comma = true;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The words of each sentence; a comma before a word stands before it.
    fn cut(text: &str) -> Vec<String> {
        let (mut at, mut sentences) = (0, Vec::new());
        while at < text.len() {
            let (words, next) = sentence(text, at);
            let words = words.iter().map(|word| {
                let comma = if word.comma { "," } else { "" };
                format!("{comma}{}", word.folded)
            });
            let words = words.collect::<Vec<_>>().join(" ");
            if !words.is_empty() {
                sentences.push(words);
            }
            at = next;
        }
        sentences
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        for (text, sentences) in [
            ("No fee! Pay later. Ok?", &["no fee", "pay later", "ok"][..]),
            ("S.Korea at 3.30 p.m. today", &["s korea at 3.30 p m today"]),
            (
                "Pay $3,000.50/month.Send it",
                &["pay $ 3,000.50 month", "send it"],
            ),
            ("wait... no, come", &["wait ,no ,come"]),
            ("don't pay 80k, P80k", &["dont pay 80 k ,p 80 k"]),
            (
                "one\ntwo\r\nthree\n\nfour",
                &["one", "two", "three", "four"],
            ),
            ("a <b>fee</b> <3 x", &["a fee 3 x"]),
            ("1,5 ٣٬٠٠٠ ١،٥", &["1,5 3,000 1,5"]),
            ("", &[]),
            ("...\n\n!!", &[]),
        ] {
            assert_eq!(cut(text), sentences, "{text}");
        }
    }

    #[test]
    fn a_full_line_goes_on_in_the_next() {
        let full = "You pay nothing for the job but you must send the";
        assert_eq!(cut(&format!("{full}\r\nfee now")).len(), 1);
        assert_eq!(cut(&format!("{full}\n- fee now")).len(), 2);
        assert_eq!(cut(&format!("{full}\n\nfee now")).len(), 2);
        assert_eq!(cut("You must send the\nfee now").len(), 2);
    }

    #[test]
    fn without_spaces_each_letter_is_a_word_with_its_signs() {
        assert_eq!(cut("ค่าวีซ่า"), ["ค่ า วี ซ่ า"]);
        assert_eq!(cut("ថ្លៃ"), ["ថ្លៃ"]);
        assert_eq!(cut("အခကြေး။ငွေ"), ["အ ခ ကြေး", "ငွေ"]);
        assert_eq!(cut("中介费"), ["中 介 费"]);
    }

    #[test]
    fn a_text_without_end_is_cut() {
        let sentences = cut(&"pay ".repeat(LONGEST * 2 + 1));
        let words = sentences.iter().map(|sentence| sentence.split(' ').count());
        assert_eq!(words.collect::<Vec<_>>(), [LONGEST, LONGEST, 1]);
        let sentences = cut(&"ก".repeat(LONGEST + 1));
        assert_eq!(sentences.len(), 2);
    }

    proptest! {
        #[test]
        fn words_lie_in_order_on_whole_characters(text in "(?s).{0,60}|(?s)[a-c1-3,.!<>$\n ค่ြ៛\u{300}\u{200B}👍]{0,60}") {
            let (mut at, mut last) = (0, 0);
            while at < text.len() {
                let (words, next) = sentence(&text, at);
                prop_assert!(next > at && text.is_char_boundary(next));
                for word in words {
                    prop_assert!(word.start >= last && word.start >= at && word.end <= next);
                    prop_assert!(!text[word.start..word.end].is_empty() && !word.folded.is_empty());
                    last = word.end;
                }
                at = next;
            }
        }
    }
}
