//! Words that could show who someone is: a hint before they are written down, never a block.
//!
//! [`all`] looks for what the [`Guard`] of the language knows: phrases that begin to tell of one
//! person, addresses, names; and for e-mail addresses and accounts, and long numbers. It knows no
//! names: a name is two or three words in a row that begin with a capital, or one with an age
//! behind it (`identifying/name.rs`). So it misses much and is sometimes wrong, and whoever shows
//! what it found should say so kindly.
//!
//! Scripts without capitals have no names for it. Scripts without spaces are read letter by
//! letter, and a phrase of the language matches letter by letter too.

mod name;

use super::letters::{Letter, letter};

/// What something looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An e-mail address or the name of an account.
    Account,
    /// A telephone number, or the number of a paper.
    Number,
    /// The story of one person.
    Person,
    /// A name.
    Name,
    /// Where someone lives.
    Address,
}

/// What the guard of one language knows. All words are in the form that [`fold`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guard {
    /// Phrases, in the order in which they are tried.
    pub patterns: Vec<Pattern>,
    /// Words with a capital that are part of no one's name.
    pub common: Vec<String>,
    /// Words that begin sentences, and have their capital from that.
    pub first: Vec<String>,
    /// Words before the name of a place: what follows them is not taken for a person's.
    pub places: Vec<String>,
}

/// A phrase, and what it gives away.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// What it gives away.
    pub kind: Kind,
    /// One after the other; each a choice of words. Four stand for others: [`NUMBER`],
    /// [`NAME`], [`PERSON`] and [`ANY`]. An empty one may be left out.
    pub parts: Vec<Vec<String>>,
}

/// Stands for a word that begins with a digit.
pub const NUMBER: &str = "#";

/// Stands for a word with a capital amid a sentence.
pub const NAME: &str = "^";

/// Stands for a word that may be part of someone's name, also where a sentence begins.
pub const PERSON: &str = "~";

/// Stands for any word.
pub const ANY: &str = "*";

/// Something that could show who someone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it looks like.
    pub kind: Kind,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// The kinds in the order in which they are told: who someone is weighs most.
const KINDS: [Kind; 5] = [
    Kind::Person,
    Kind::Name,
    Kind::Address,
    Kind::Account,
    Kind::Number,
];

/// What in a text could show who someone is: the first of each kind. Who takes one out should not
/// be told of the next only then.
pub fn all(guard: &Guard, text: &str) -> Vec<Found> {
    let words = words(text);
    let mut all: Vec<Found> = Vec::new();
    for kind in KINDS {
        let phrase = || phrase(guard, &words, kind);
        let found = match kind {
            Kind::Account => account(text),
            Kind::Number => number(text, &all),
            Kind::Person => phrase().or_else(|| name::with_age(guard, text, &words)),
            Kind::Name => phrase().or_else(|| name::in_a_row(guard, &words)),
            Kind::Address => phrase(),
        };
        all.extend(found.filter(|found| !is_told(&all, found.start, found.end)));
    }
    all
}

/// Whether what stands there is told as part of something else.
fn is_told(told: &[Found], start: usize, end: usize) -> bool {
    let mut told = told.iter();
    told.any(|other| other.start <= start && end <= other.end)
}

/// The first of [`all`].
pub fn find(guard: &Guard, text: &str) -> Option<Found> {
    all(guard, text).into_iter().next()
}

/// The form in which words are compared: small letters without accents, no signs.
pub fn fold(text: &str) -> String {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// A word of a text.
#[derive(Debug, Default)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) folded: String,
    pub(super) is_number: bool,
    /// A letter of a script that writes without spaces.
    pub(super) is_alone: bool,
    is_capital: bool,
    /// Capitals throughout, and more than one: `UN`.
    is_short_name: bool,
    /// Begins a sentence.
    pub(super) is_first: bool,
    /// More than a space parts it from the word before.
    pub(super) is_apart: bool,
}

impl Word {
    /// Has a capital, and not because a sentence begins.
    pub(super) fn is_named(&self) -> bool {
        self.is_capital && !self.is_first && !self.is_short_name
    }
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut open, mut is_first, mut is_apart) = (false, true, false);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let kind = letter(c);
        let (folded, is_digit, is_alone) = match kind {
            Letter::In(folded) => (folded, false, false),
            Letter::Digit(folded) => (folded, true, false),
            Letter::Alone(folded) => (folded, false, true),
            Letter::Nothing | Letter::Attached => {
                if open && is_of_owner(&text[at..]) {
                    chars.next();
                }
                continue;
            }
            _ => {
                let after_letter = open && words.last().is_some_and(|word| !word.is_number);
                let joins =
                    c == '-' && after_letter && chars.peek().is_some_and(|(_, c)| is_letter(*c));
                if joins {
                    continue;
                }
                open = false;
                is_apart |= c != ' ' && c != '\u{A0}';
                is_first |= ends(kind, c, words.last());
                continue;
            }
        };
        if !open || is_alone {
            words.push(Word {
                start: at,
                is_number: is_digit,
                is_alone,
                is_capital: is_capital(c),
                is_first,
                is_apart,
                ..Word::default()
            });
            (is_first, is_apart) = (false, false);
        }
        open = !is_alone;
        if let Some(word) = words.last_mut() {
            word.is_short_name =
                is_capital(c) && word.is_capital && (word.folded.len() == 1 || word.is_short_name);
            word.folded.push(folded);
            word.end = at + c.len_utf8();
        }
    }
    words
}

/// The `'s` of `Dao's`, which is `Dao` again.
fn is_of_owner(text: &str) -> bool {
    let after = text.strip_prefix("'s").or_else(|| text.strip_prefix("’s"));
    after.is_some_and(|after| !after.starts_with(is_letter))
}

fn is_letter(c: char) -> bool {
    matches!(letter(c), Letter::In(_))
}

/// Whether a sentence ends with this sign. After a short title (`Dr.`) it does not.
fn ends(kind: Letter, c: char, before: Option<&Word>) -> bool {
    match kind {
        Letter::End | Letter::Line => true,
        Letter::Dot => before.is_none_or(|word| !word.is_capital || word.folded.len() > 3),
        _ => matches!(c, ':' | '"' | '“' | '«' | '•'),
    }
}

/// A capital of the scripts that have them. From Ā on, Latin capitals and small letters take turns.
fn is_capital(c: char) -> bool {
    let is_even = u32::from(c).is_multiple_of(2);
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Ÿ' | 'Ơ' | 'Ư' | 'Ș' | 'Ț' => true,
        'Ά' | 'Έ'..='Ώ' | 'Α'..='Ω' | 'Ѐ'..='Я' => true,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ạ'..='ỹ' => is_even,
        'Ĺ'..='ň' | 'Ź'..='ž' => !is_even,
        _ => false,
    }
}

/// The first phrase of the language for something of this kind that stands in the text.
fn phrase(guard: &Guard, words: &[Word], kind: Kind) -> Option<Found> {
    let of_kind = |pattern: &&Pattern| pattern.kind == kind;
    for pattern in guard.patterns.iter().filter(of_kind) {
        for (at, word) in words.iter().enumerate() {
            let end = matches(guard, &pattern.parts, words, at);
            if let Some(end) = end.and_then(|end| words.get(end.checked_sub(1)?)) {
                return Some(Found {
                    kind,
                    start: word.start,
                    end: end.end,
                });
            }
        }
    }
    None
}

/// Where the words end that match from `at` on. A phrase never goes on in another sentence.
fn matches(guard: &Guard, parts: &[Vec<String>], words: &[Word], at: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else {
        return Some(at);
    };
    for choice in part {
        let next = match choice.as_str() {
            PERSON => {
                let word = words.get(at);
                word.filter(|word| guard.may_name(word)).map(|_| at + 1)
            }
            choice => eat(choice, words, at),
        };
        if let Some(next) = next
            && (rest.is_empty() || words.get(next).is_none_or(|word| !word.is_first))
            && let Some(end) = matches(guard, rest, words, next)
        {
            return Some(end);
        }
    }
    None
}

/// Where the words end that one choice stands for.
pub(super) fn eat(choice: &str, words: &[Word], mut at: usize) -> Option<usize> {
    let is_such = |fits: fn(&Word) -> bool| words.get(at).is_some_and(fits).then_some(at + 1);
    match choice {
        NUMBER => return is_such(|word| word.is_number),
        NAME => return is_such(Word::is_named),
        ANY => return is_such(|_| true),
        _ => {}
    }
    let mut rest = choice;
    while !rest.is_empty() {
        rest = rest.strip_prefix(words.get(at)?.folded.as_str())?;
        at += 1;
    }
    Some(at)
}

/// An e-mail address, or the name of an account behind `@`.
fn account(text: &str) -> Option<Found> {
    let is_of_word = |c: char| {
        !matches!(letter(c), Letter::Space | Letter::Line | Letter::Comma)
            || matches!(c, '_' | '-' | '+' | '@')
    };
    for (at, _) in text.match_indices('@') {
        let start = text[..at]
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_of_word(*c))
            .last()
            .map_or(at, |(start, _)| start);
        let after = text[at + 1..].chars();
        let length: usize = after
            .take_while(|c| is_of_word(*c))
            .map(char::len_utf8)
            .sum();
        if length >= 3 {
            return Some(Found {
                kind: Kind::Account,
                start,
                end: at + 1 + length,
            });
        }
    }
    None
}

/// Digits in groups, as telephone numbers and dates are written.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    /// In digits of ours.
    pub(super) digits: String,
    /// Length of each group.
    pub(super) groups: Vec<usize>,
    pub(super) has_plus: bool,
}

/// The shortest number that could belong to one person or one phone.
pub(super) const LONG: usize = 7;

/// A long number that is no day, no hours, no amount, and not part of what is told already.
fn number(text: &str, told: &[Found]) -> Option<Found> {
    let is_such = |run: &Run| {
        run.digits.len() >= LONG && run.is_of_phone() && !is_told(told, run.start, run.end)
    };
    let found = runs(text).into_iter().find(is_such);
    found.map(|run| Found {
        kind: Kind::Number,
        start: run.start,
        end: run.end,
    })
}

/// Everything in a text that is written in digits.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::default();
    // Signs since the last digit.
    let mut signs = 0;
    let mut plus = false;
    for (at, c) in text.char_indices() {
        let kind = letter(c);
        if let Letter::Digit(digit) = kind {
            if run.digits.is_empty() {
                (run.start, run.has_plus) = (at, plus);
            }
            match run.groups.last_mut() {
                Some(length) if signs == 0 => *length += 1,
                _ => run.groups.push(1),
            }
            run.digits.push(digit);
            run.end = at + c.len_utf8();
            signs = 0;
            continue;
        }
        let goes_on = matches!(c, ' ' | '\u{A0}' | '-' | '.' | '/' | '(' | ')') && signs < 2;
        if !goes_on && !run.digits.is_empty() {
            runs.push(std::mem::take(&mut run));
        }
        signs += 1;
        plus = c == '+';
    }
    if !run.digits.is_empty() {
        runs.push(run);
    }
    runs
}

impl Run {
    /// Whether it is no day, no hours and no amount.
    pub(super) fn is_of_phone(&self) -> bool {
        self.has_plus || !(self.is_day() || self.is_years() || self.is_amount() || self.is_hours())
    }

    /// `2026-12-11`, `11.12.2026 18`.
    fn is_day(&self) -> bool {
        let rest_is_short = self.groups.iter().skip(3).all(|length| *length <= 2);
        matches!(
            self.groups[..],
            [4, 1..=2, 1..=2, ..] | [1..=2, 1..=2, 4, ..]
        ) && rest_is_short
    }

    /// `2025-2026`.
    fn is_years(&self) -> bool {
        let is_year = |at: usize| ["19", "20"].contains(&self.digits.get(at..at + 2).unwrap_or(""));
        self.groups == [4, 4] && is_year(0) && is_year(4)
    }

    /// `27 600 000`, `1000000`.
    fn is_amount(&self) -> bool {
        let in_threes = self.groups.len() > 1
            && self.groups[0] <= 3
            && self.groups[1..].iter().all(|length| *length == 3)
            && self.digits.len() <= 8;
        let is_round = self.groups.len() == 1 && self.digits.ends_with("000");
        !self.digits.starts_with('0') && (in_threes || is_round)
    }

    /// `18.00-20.00`.
    fn is_hours(&self) -> bool {
        self.groups == [2, 2, 2, 2]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pattern(kind: Kind, parts: &[&[&str]]) -> Pattern {
        let owned = |part: &&[&str]| part.iter().map(|choice| (*choice).to_owned()).collect();
        Pattern {
            kind,
            parts: parts.iter().map(owned).collect(),
        }
    }

    /// 'Friend' in Thai, a language without spaces.
    const FRIEND: &str = "เพื่อน";

    fn guard() -> Guard {
        Guard {
            patterns: vec![
                pattern(
                    Kind::Person,
                    &[&["my", "our"], &["old", ""], &["neighbour"]],
                ),
                pattern(Kind::Address, &[&[NUMBER], &[NAME], &["road"]]),
                pattern(Kind::Name, &[&["dr"], &[NAME]]),
                pattern(Kind::Person, &[&[PERSON], &["from"], &["class"]]),
                pattern(Kind::Person, &[&[&fold(FRIEND)]]),
            ],
            common: ["red", "cross", "road"].map(str::to_owned).to_vec(),
            first: ["ask", "we"].map(str::to_owned).to_vec(),
            places: vec!["in".to_owned()],
        }
    }

    /// What is found, with its words.
    fn seen(text: &str) -> Option<(Kind, &str)> {
        let found = find(&guard(), text)?;
        Some((found.kind, text.get(found.start..found.end)?))
    }

    #[test]
    fn accounts_are_found() {
        for (text, words) in [
            ("Ask dao.s@mail.example today", "dao.s@mail.example"),
            ("She is @dao_99 there", "@dao_99"),
        ] {
            assert_eq!(seen(text), Some((Kind::Account, words)));
        }
        for text in ["10 chairs @ 2 each", "@", "a@b"] {
            assert_eq!(seen(text), None, "{text}");
        }
    }

    #[test]
    fn long_numbers_are_found_but_no_days_hours_and_amounts() {
        for (text, words) in [
            ("Call +84 (24) 555-0134.", "84 (24) 555-0134"),
            ("call 0912345678 now", "0912345678"),
            ("๐๑๒๓๔๕๖๗", "๐๑๒๓๔๕๖๗"),
            ("01.23.45.67.89", "01.23.45.67.89"),
        ] {
            assert_eq!(seen(text), Some((Kind::Number, words)), "{text}");
        }
        for text in [
            "on 2026-12-11",
            "on 11.12.2026 18:00",
            "in 2025-2026",
            "27 600 000 people",
            "1,000,000",
            "18.00-20.00",
            "room 12, floor 3, 45 chairs",
        ] {
            assert_eq!(seen(text), None, "{text}");
        }
    }

    #[test]
    fn phrases_match_in_any_writing_within_a_sentence() {
        for (text, kind, words) in [
            ("What of My NEIGHBOUR's maid?", Kind::Person, "My NEIGHBOUR"),
            ("our old neighbour", Kind::Person, "our old neighbour"),
            ("at 12b Mill Road", Kind::Address, "12b Mill Road"),
            ("ฉันเพื่อน", Kind::Person, "เพื่อน"),
        ] {
            assert_eq!(seen(text), Some((kind, words)), "{text}");
        }
        for text in ["It is my. Neighbour", "our neighbours", "the 12b mill road"] {
            assert_eq!(seen(text), None, "{text}");
        }
    }

    #[test]
    fn names_stand_anywhere_in_a_sentence() {
        for (text, words) in [
            ("we asked Anna-Maria Silva to come", "Anna-Maria Silva"),
            ("ask Dr. Silva", "Dr. Silva"),
            ("Anna Silva came", "Anna Silva"),
            ("It rains. Anna Silva came", "Anna Silva"),
            ("Ask Anna Silva", "Anna Silva"),
            ("Ask Anna. Mai Silva came", "Mai Silva"),
            ("Ask Đinh Mai about the room", "Đinh Mai"),
            ("Łukasz Żak helped with chairs", "Łukasz Żak"),
            ("we asked Šárka Ňuchová", "Šárka Ňuchová"),
            ("we asked Ștefan Țurcan", "Ștefan Țurcan"),
            ("we asked Ơn Ưng", "Ơn Ưng"),
            ("we asked Ÿlke Őry", "Ÿlke Őry"),
            ("we asked Έλλη Ώρα", "Έλλη Ώρα"),
        ] {
            assert_eq!(seen(text), Some((Kind::Name, words)), "{text}");
        }
        for text in [
            "Mill Road is long",
            "ask the Red Cross",
            "we met in Phnom Penh",
            "In Phnom Penh",
            "ask the UN Office",
            "we asked Anna. Silva came",
            "ask Anna, Silva and Dao",
            "Ask Anna",
            "A B C D E F",
            "we asked đinh łukasz śárka ňu şa",
            "we asked ơn ưng șa ța ÿlke őry ńa žak",
        ] {
            assert_eq!(seen(text), None, "{text}");
        }
    }

    #[test]
    fn one_name_with_an_age_or_a_place_behind_it_is_a_person() {
        for (text, words) in [
            ("Nadia, 17, ran away", "Nadia, 17"),
            ("we know Nadia (17)", "Nadia (17"),
            ("it was Nadia, 17.", "Nadia, 17"),
            ("Ask Nadia from class 9b", "Nadia from class"),
            ("Nadia from class 9b", "Nadia from class"),
        ] {
            assert_eq!(seen(text), Some((Kind::Person, words)), "{text}");
        }
        for text in [
            "In Hanoi, 20 came",
            "the bus to Hanoi, 17.30",
            "ask in Hanoi, 10:30",
            "Nadia 17, and more",
            "Nadia, 7, and more",
            "Nadia, 2017, and more",
            "nadia, 17, ran away",
            "We, 17, and they",
            "the Red, 17",
            "Ask from class 9b",
        ] {
            assert_eq!(seen(text), None, "{text}");
        }
    }

    #[test]
    fn each_kind_is_told_and_who_it_is_first() {
        let text = "my neighbour Anna Silva at 12 Mill Road, anna1234567@x.example, 0912345678";
        let all = all(&guard(), text);
        let kinds: Vec<Kind> = all.iter().map(|found| found.kind).collect();
        assert_eq!(kinds, KINDS);
        let number = all
            .last()
            .and_then(|found| text.get(found.start..found.end));
        // The one of the mail address is told with it.
        assert_eq!(number, Some("0912345678"));
    }

    proptest! {
        #[test]
        fn what_is_found_stands_in_the_text(text in "(?s).{0,60}|([A-Z][a-z]{0,3}[ ,.(]{0,2}|[0-9]{1,3}|от|ก){0,20}") {
            for found in all(&guard(), &text) {
                prop_assert!(found.start < found.end);
                prop_assert!(text.get(found.start..found.end).is_some());
            }
        }

        #[test]
        fn folding_twice_changes_nothing(text in "[A-Za-zÀ-ÿ ]{0,20}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
