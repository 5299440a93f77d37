//! Two languages that nobody speaks, made from English for the tests.
//!
//! `en-XA` is readable, 40 % longer and in brackets: a page that cuts a text off, or has a text
//! fixed in code, shows at a glance. `ar-XB` has no Latin letter and runs from right to left.
//! Both leave ids, addresses and `{placeholders}` as they are.

mod seen;

use crate::content::pack::{Language, Pack};
pub(super) use seen::Seen;

/// English with accents, 40 % longer, each text in brackets: `[Ĥéļļöö]`.
pub fn pseudo_accented(pack: &Pack) -> Pack {
    let mut pack = pack.clone();
    pack.language = language("en-XA", "Accented English", false, accent);
    pack.each(&mut accent);
    pack
}

/// Nonsense in Arabic letters, from right to left.
pub fn pseudo_rtl(pack: &Pack) -> Pack {
    let mut pack = pack.clone();
    pack.language = language("ar-XB", "Right to left", true, turn);
    pack.each(&mut turn);
    pack
}

fn language(code: &str, name: &str, rtl: bool, write: fn(Vec<&mut String>)) -> Language {
    let mut name = name.to_owned();
    write(vec![&mut name]);
    Language {
        code: code.to_owned(),
        name,
        rtl,
        reviewed: false,
    }
}

/// Accents the runs of one text, and puts it in brackets as a whole.
fn accent(mut runs: Vec<&mut String>) {
    for run in &mut runs {
        **run = outside_placeholders(run, accented);
    }
    if let Some(first) = runs.first_mut() {
        first.insert(0, '[');
    }
    if let Some(last) = runs.last_mut() {
        last.push(']');
    }
}

/// Words grow as they do in other languages: inside, by their vowels. What is still missing
/// where a text has few of them follows at its end.
fn accented(text: &str) -> String {
    let mut longer = String::with_capacity(text.len() * 3);
    // In fifths of a letter: two for each letter, and two ahead so that short words grow too.
    let (mut owed, mut given) = (2, 0);
    for c in text.chars() {
        let accented = accented_letter(c);
        longer.push(accented);
        owed += 2;
        if "aeiouyAEIOUY".contains(c) {
            let more = (owed / 5 - given).min(2);
            longer.extend(std::iter::repeat_n(accented, more));
            given += more;
        }
    }
    longer.extend(std::iter::repeat_n('~', owed / 5 - given));
    longer
}

fn accented_letter(c: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    PLAIN
        .chars()
        .zip(ACCENTED.chars())
        .find(|(plain, _)| *plain == c)
        .map_or(c, |(_, accented)| accented)
}

fn turn(runs: Vec<&mut String>) {
    for run in runs {
        *run = outside_placeholders(run, |text| text.chars().map(turned_letter).collect());
    }
}

fn turned_letter(c: char) -> char {
    const LETTERS: [char; 26] = [
        'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع',
        'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه',
    ];
    let of = |number: u32| LETTERS[number as usize % LETTERS.len()];
    match c {
        '?' => '؟',
        ',' => '،',
        ';' => '؛',
        'a'..='z' => of(u32::from(c) - u32::from('a')),
        'A'..='Z' => of(u32::from(c) - u32::from('A')),
        '\u{0600}'..='\u{06FF}' => c,
        c if c.is_alphabetic() => of(u32::from(c)),
        c => c,
    }
}

/// Rewrites a text, but for its `{placeholders}`.
fn outside_placeholders(text: &str, write: impl Fn(&str) -> String) -> String {
    let mut written = String::new();
    let (mut words, mut rest) = (0, 0);
    while let Some(open) = text[rest..].find('{').map(|at| rest + at) {
        rest = open + 1;
        let Some(close) = text[rest..].find('}').map(|at| rest + at) else {
            break;
        };
        let name = &text[rest..close];
        if !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        {
            written.push_str(&write(&text[words..open]));
            written.push_str(&text[open..=close]);
            (words, rest) = (close + 1, close + 1);
        }
    }
    written.push_str(&write(&text[words..]));
    written
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::content::compile::fluent::placeholders;

    fn written(text: &str, write: fn(Vec<&mut String>)) -> String {
        let mut text = text.to_owned();
        write(vec![&mut text]);
        text
    }

    #[test]
    fn accented_text_is_readable_longer_and_in_brackets() {
        assert_eq!(written("Hello", accent), "[Ĥééļļöö]");
        assert_eq!(written("Back to {page}", accent), "[Ɓààçķ ţööö {page}]");
        let text = "Someone offers you a job abroad. What do you ask before you say yes?";
        let ratio = written(text, accent).chars().count() as f64 / text.chars().count() as f64;
        assert!((1.3..1.6).contains(&ratio), "{ratio}");
    }

    #[test]
    fn a_text_without_vowels_grows_at_its_end() {
        assert_eq!(written("SMS", accent), "[ŠṀŠ~]");
    }

    #[test]
    fn brackets_stand_around_a_whole_text() {
        let (mut first, mut second) = ("It ".to_owned(), "is".to_owned());
        accent(vec![&mut first, &mut second]);
        assert!(first.starts_with('[') && second.ends_with(']') && !first.contains(']'));
    }

    #[test]
    fn no_latin_letter_stays_in_turned_text() {
        assert_eq!(written("Ask? {who} é", turn), "اغز؟ {who} ه");
    }

    proptest! {
        #[test]
        fn placeholders_stay(text in "([a-zA-Z é%.]{0,6}(\\{[a-z]{1,5}\\})?){0,5}") {
            for write in [accent, turn] {
                let written = written(&text, write);
                prop_assert_eq!(placeholders(&written), placeholders(&text));
            }
        }

        #[test]
        fn nothing_latin_is_left_of_any_text(text in "[^{}]{0,40}") {
            let turned = written(&text, turn);
            let arabic = '\u{0600}'..='\u{06FF}';
            let is_turned = turned.chars().all(|c| !c.is_alphabetic() || arabic.contains(&c));
            prop_assert!(is_turned, "{}", turned);
        }

        #[test]
        fn any_text_can_be_rewritten(text in "(?s)[{}a-zé ]{0,20}|.{0,40}") {
            written(&text, accent);
            written(&text, turn);
        }
    }
}
