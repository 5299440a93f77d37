//! Finding things by the words in them, as someone types.
//!
//! An [`Index`] knows every word once, and in which things it stands. What is typed is compared
//! with the words, not with the texts, so that a keystroke costs the same however long they are.
//! Scripts without spaces have no words to be seen: there every two letters side by side count as
//! one. Capitals and accents do not matter (`domain::letters`).

use super::letters::{Letter, forgiven, letter, typos};

/// More words than these are not looked at.
const MOST_WORDS: usize = 12;

/// How well a word fits: the whole word, its beginning, its beginning but for a short ending
/// ('passports' finds 'passport'), nearly its beginning, its inside.
const WHOLE: u32 = 8;
const START: u32 = 5;
const STEM: u32 = 4;
const NEAR: u32 = 3;
const INSIDE: u32 = 2;

/// A word in a name counts as much as in so many texts.
const TITLE: u32 = 3;

/// How many words a name has at most.
const LONGEST_NAME: u32 = 9;

/// Endings up to this length may be too much.
const ENDING: usize = 3;

/// About how long an excerpt is, and how much of it stands before what fits, in characters.
const EXCERPT: usize = 150;
const BEFORE: usize = 45;

/// What someone typed, cut into words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed(Vec<TypedWord>);

#[derive(Clone, Debug, PartialEq)]
struct TypedWord {
    text: String,
    letters: Vec<char>,
    mask: u32,
    /// No word begins like this: nearly will do.
    nearly: bool,
}

impl Typed {
    /// Reads what was typed.
    pub fn new(text: &str) -> Typed {
        let mut words: Vec<TypedWord> = Vec::new();
        cut(text, false, &mut |word, _, _| {
            if words.len() < MOST_WORDS && !words.iter().any(|other| other.text == word) {
                words.push(TypedWord {
                    text: word.to_owned(),
                    letters: word.chars().collect(),
                    mask: mask(word),
                    nearly: false,
                });
            }
        });
        Typed(words)
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well a word of a text fits any of the words, by its length if it does: 0 if none.
    fn fits(&self, word: &str) -> usize {
        let mask = mask(word);
        let fitting = self.0.iter().filter(|typed| {
            typed.fit(word, mask) > 0 || (typed.nearly && typed.is_near(word, mask))
        });
        fitting.map(|typed| typed.letters.len()).max().unwrap_or(0)
    }
}

impl TypedWord {
    fn fit(&self, word: &str, mask: u32) -> u32 {
        let (typed, lacks) = (self.text.as_str(), self.mask & !mask);
        if lacks == 0 {
            if word == typed {
                return WHOLE;
            } else if word.starts_with(typed) {
                return START;
            } else if self.letters.len() > 2 && word.contains(typed) {
                return INSIDE;
            }
        }
        let ending = typed.strip_prefix(word).map_or(usize::MAX, str::len);
        if ending <= ENDING && word.len() > ENDING {
            return STEM;
        }
        0
    }

    fn is_near(&self, word: &str, mask: u32) -> bool {
        let allowed = forgiven(self.letters.len());
        // Each typo takes one letter away at most.
        allowed > 0
            && (self.mask & !mask).count_ones() as usize <= allowed
            && typos(&self.letters, word) <= allowed
    }
}

/// Which letters a word has, roughly: one bit for every 32nd character.
fn mask(word: &str) -> u32 {
    word.chars()
        .fold(0, |mask, c| mask | 1 << (u32::from(c) & 31))
}

/// Every word of some things, and where it stands.
#[derive(Debug, Default)]
pub struct Index {
    /// All words, one after the other.
    letters: String,
    words: Vec<Word>,
    /// Where words stand: for each word a chain, the last first.
    hits: Vec<Hit>,
    /// Places of words, by their fingerprints.
    slots: Vec<u32>,
    /// How many words the shortest name of each thing has.
    titles: Vec<u32>,
}

#[derive(Debug)]
struct Word {
    start: u32,
    end: u32,
    mask: u32,
    /// Its last hit.
    last: u32,
}

#[derive(Debug)]
struct Hit {
    item: u32,
    in_title: bool,
    /// The hit before it.
    before: u32,
}

const NONE: u32 = u32::MAX;

/// What a thing has gained by the words that it has.
#[derive(Clone, Copy, Default)]
struct Gain {
    score: u32,
    /// How much of what was typed it has.
    covered: u32,
    /// Words that stand in its title.
    in_title: u32,
}

impl Index {
    /// Adds a thing with its names, the first of which is its title. Its number is how many there
    /// were before.
    pub fn add(&mut self, names: &[&str], texts: &[&str]) {
        let item = self.titles.len() as u32;
        let mut fewest = NONE;
        for name in names {
            let mut words = 0;
            cut(name, false, &mut |_, _, _| words += 1);
            // What is longer is a sentence: its words count as those of a text.
            let is_name = words <= LONGEST_NAME;
            fewest = fewest.min(words);
            cut(name, true, &mut |word, _, _| self.put(word, item, is_name));
        }
        self.titles.push(fewest);
        for text in texts {
            cut(text, true, &mut |word, _, _| self.put(word, item, false));
        }
    }

    /// How many different words there are.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// Roughly how much memory it takes, in bytes.
    pub fn size(&self) -> usize {
        self.letters.capacity()
            + self.words.capacity() * size_of::<Word>()
            + self.hits.capacity() * size_of::<Hit>()
            + self.slots.capacity() * size_of::<u32>()
            + self.titles.capacity() * size_of::<u32>()
    }

    /// The things that fit, the best first. Notes which words were only nearly found.
    ///
    /// Rare words count more than common ones. A thing that has little of what was typed is left
    /// out where another has much more.
    pub fn find(&self, typed: &mut Typed) -> Vec<usize> {
        let mut gains = vec![Gain::default(); self.titles.len()];
        for word in &mut typed.0 {
            let best = self.best_fits(word);
            let found = best.iter().filter(|fit| **fit > 0).count();
            if found == 0 {
                continue;
            }
            let rarity = 1 + (best.len() / found).ilog2();
            for (gain, fit) in gains.iter_mut().zip(best).filter(|(_, fit)| *fit > 0) {
                gain.score += rarity * fit;
                gain.covered += rarity;
                gain.in_title += u32::from(fit >= START * TITLE);
            }
        }
        let most = gains.iter().map(|gain| gain.covered).max().unwrap_or(0);
        let mut ranked: Vec<(u32, usize)> = Vec::new();
        for (item, gain) in gains.iter().enumerate() {
            if gain.covered == 0 || gain.covered * 3 < most * 2 {
                continue;
            }
            let is_title = gain.in_title >= self.titles[item];
            let score = gain.score * if is_title { 2 } else { 1 };
            let at = ranked.partition_point(|(other, _)| *other >= score);
            ranked.insert(at, (score, item));
        }
        ranked.into_iter().map(|(_, item)| item).collect()
    }

    /// For every thing how well it fits a word.
    fn best_fits(&self, typed: &mut TypedWord) -> Vec<u32> {
        let mut best = vec![0; self.titles.len()];
        let mut is_there = false;
        for word in &self.words {
            let fit = typed.fit(self.text(word), word.mask);
            if fit > 0 {
                is_there |= fit > NEAR;
                self.mark(word, fit, &mut best);
            }
        }
        typed.nearly = !is_there;
        if typed.nearly {
            for word in &self.words {
                if typed.is_near(self.text(word), word.mask) {
                    self.mark(word, NEAR, &mut best);
                }
            }
        }
        best
    }

    fn mark(&self, word: &Word, fit: u32, best: &mut [u32]) {
        let mut next = word.last;
        while let Some(hit) = self.hits.get(next as usize) {
            let fit = if hit.in_title { fit * TITLE } else { fit };
            if let Some(best) = best.get_mut(hit.item as usize) {
                *best = fit.max(*best);
            }
            next = hit.before;
        }
    }

    fn text(&self, word: &Word) -> &str {
        &self.letters[word.start as usize..word.end as usize]
    }

    fn put(&mut self, text: &str, item: u32, in_title: bool) {
        let at = self.place_of(text);
        let last = self.words[at].last;
        // A title comes before the text of its thing: what stands there counts.
        if self
            .hits
            .get(last as usize)
            .is_some_and(|hit| hit.item == item)
        {
            return;
        }
        self.words[at].last = self.hits.len() as u32;
        self.hits.push(Hit {
            item,
            in_title,
            before: last,
        });
    }

    /// The place of a word, which is there from now on.
    fn place_of(&mut self, text: &str) -> usize {
        if self.words.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(text);
        if self.slots[slot] != NONE {
            return self.slots[slot] as usize;
        }
        self.slots[slot] = self.words.len() as u32;
        let start = self.letters.len() as u32;
        self.letters.push_str(text);
        self.words.push(Word {
            start,
            end: self.letters.len() as u32,
            mask: mask(text),
            last: NONE,
        });
        self.words.len() - 1
    }

    /// Where the place of a word is noted, or will be.
    fn slot(&self, text: &str) -> usize {
        // FNV-1a.
        let hash = text.bytes().fold(0x811C_9DC5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let last = self.slots.len() - 1;
        let mut slot = hash as usize & last;
        loop {
            let word = self.words.get(self.slots[slot] as usize);
            if word.is_none_or(|word| self.text(word) == text) {
                return slot;
            }
            slot = (slot + 1) & last;
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(1024);
        self.slots = vec![NONE; size];
        for at in 0..self.words.len() {
            let word = &self.words[at];
            let text = &self.letters[word.start as usize..word.end as usize];
            let slot = self.slot(text);
            self.slots[slot] = at as u32;
        }
    }
}

/// The parts of a text, in order, and whether each fits what was typed.
pub fn parts<'t>(text: &'t str, typed: &Typed) -> Vec<(&'t str, bool)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    cut(text, false, &mut |word, start, end| {
        if typed.fits(word) == 0 {
            return;
        }
        match spans.last_mut() {
            Some(last) if start <= last.1 => last.1 = end,
            _ => spans.push((start, end)),
        }
    });
    let mut parts = Vec::new();
    let mut done = 0;
    for (start, end) in spans {
        if start > done {
            parts.push((&text[done..start], false));
        }
        parts.push((&text[start..end], true));
        done = end;
    }
    if done < text.len() {
        parts.push((&text[done..], false));
    }
    parts
}

/// The part of a text around what fits best: from where to where. None where nothing fits.
pub fn excerpt(text: &str, typed: &Typed) -> Option<(usize, usize)> {
    let (mut best, mut at) = (0, 0);
    cut(text, false, &mut |word, start, _| {
        let fits = typed.fits(word);
        if fits > best {
            (best, at) = (fits, start);
        }
    });
    if best == 0 {
        return None;
    }
    let start = text[..at].char_indices().rev().nth(BEFORE);
    let start = start.map_or(0, |(start, _)| gap_after(text, start, at));
    let end = text[start..].char_indices().nth(EXCERPT);
    let end = end.map_or(text.len(), |(end, _)| {
        gap_after(text, start + end, text.len())
    });
    Some((start, end))
}

/// The next beginning of a word from `from` on, but before `to`; a script without spaces is cut
/// anywhere.
fn gap_after(text: &str, from: usize, to: usize) -> usize {
    match text[from..to]
        .char_indices()
        .take(20)
        .find(|(_, c)| *c == ' ')
    {
        Some((space, _)) => from + space + 1,
        None => from,
    }
}

/// Whether all the words of a phrase were typed, one after the other. The last one may be half
/// typed, and a long word may have a typo.
pub fn says(typed: &str, phrase: &str) -> bool {
    let words = |text: &str| {
        let mut words: Vec<String> = Vec::new();
        cut(text, false, &mut |word, _, _| words.push(word.to_owned()));
        words
    };
    let (typed, phrase) = (words(typed), words(phrase));
    let fits = |run: &[String]| {
        run.iter()
            .zip(&phrase)
            .all(|(typed, word)| is_meant(typed, word))
    };
    !phrase.is_empty() && typed.windows(phrase.len()).any(fits)
}

fn is_meant(typed: &str, word: &str) -> bool {
    let letters: Vec<char> = typed.chars().collect();
    let has_all = letters.len() + 1 >= word.chars().count();
    typed == word
        || (letters.len() >= 5 && word.starts_with(typed))
        || (letters.len() >= 6 && has_all && typos(&letters, word) <= 1)
}

/// The last letter that was read of a script without spaces.
struct Lone {
    letter: char,
    start: usize,
    end: usize,
    /// It is the end of a pair already.
    is_paired: bool,
}

/// Cuts a text into words in their plain form, each with its place in the text. In scripts
/// without spaces these are pairs of letters. `all`: also the last letter of each run of them, so
/// that every single letter is the beginning of some word.
fn cut(text: &str, all: bool, give: &mut dyn FnMut(&str, usize, usize)) {
    let mut word = String::new();
    let (mut start, mut end) = (0, 0);
    let mut lone: Option<Lone> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let after = (at + c.len_utf8()).min(text.len());
        let kind = letter(c);
        if matches!(kind, Letter::Attached | Letter::Nothing) {
            end = after;
            if let Some(lone) = &mut lone {
                lone.end = after;
            }
            continue;
        }
        let plain = match kind {
            Letter::In(plain) | Letter::Digit(plain) => Some(plain),
            _ => None,
        };
        if plain.is_none() && !word.is_empty() {
            give(&word, start, end);
            word.clear();
        }
        if let Letter::Alone(letter) = kind {
            if let Some(before) = &lone {
                give(
                    &String::from_iter([before.letter, letter]),
                    before.start,
                    after,
                );
            }
            lone = Some(Lone {
                letter,
                start: at,
                end: after,
                is_paired: lone.is_some(),
            });
        } else if let Some(last) = lone.take()
            && (all || !last.is_paired)
        {
            give(last.letter.encode_utf8(&mut [0; 4]), last.start, last.end);
        }
        if let Some(plain) = plain {
            if word.is_empty() {
                start = at;
            }
            word.push(plain);
            end = after;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const THINGS: [(&str, &str); 8] = [
        (
            "Debt bondage",
            "Work to pay off a debt that never gets smaller.",
        ),
        (
            "Keep your passport",
            "Your passport stays with you. Make copies.",
        ),
        ("Signs", "Someone else keeps the passport. A debt grows."),
        ("Hộ chiếu", "Giữ hộ chiếu của bạn."),
        ("គ្រោះថ្នាក់", "លេខជំនួយ"),
        ("ขอความช่วยเหลือ", "โทรหาตำรวจ"),
        ("护照", "不要交出护照和手机"),
        ("Паспорт", "Держите паспорт при себе"),
    ];

    fn index() -> Index {
        let mut index = Index::default();
        for (title, text) in THINGS {
            index.add(&[title], &[text]);
        }
        index
    }

    fn found(typed: &str) -> Vec<&'static str> {
        let found = index().find(&mut Typed::new(typed));
        found.into_iter().map(|item| THINGS[item].0).collect()
    }

    #[test]
    fn the_title_comes_before_the_text() {
        assert_eq!(found("debt"), ["Debt bondage", "Signs"]);
        assert_eq!(found("passport"), ["Keep your passport", "Signs"]);
        assert_eq!(found("signs"), ["Signs"]);
    }

    #[test]
    fn capitals_accents_and_endings_do_not_matter() {
        for typed in ["ho chieu", "HỘ CHIẾU", "hô chiêu", "Ho\u{323}\u{302} chie"] {
            assert_eq!(found(typed), ["Hộ chiếu"], "{typed}");
        }
        assert_eq!(found("passports")[0], "Keep your passport");
        assert_eq!(found("ПАСПОРТ"), ["Паспорт"]);
    }

    #[test]
    fn scripts_without_spaces_are_found_by_runs() {
        for (typed, title) in [
            ("护照", "护照"),
            ("手机", "护照"),
            ("护", "护照"),
            ("机", "护照"),
            ("ตำรวจ", "ขอความช่วยเหลือ"),
            ("ช่วย", "ขอความช่วยเหลือ"),
            ("ជំនួយ", "គ្រោះថ្នាក់"),
        ] {
            assert_eq!(found(typed).first(), Some(&title), "{typed}");
        }
    }

    #[test]
    fn typos_are_forgiven_where_nothing_else_begins_so() {
        for (typed, title) in [
            ("pasport", "Keep your passport"),
            ("bondgae", "Debt bondage"),
            ("smalller", "Debt bondage"),
            ("dept", "Debt bondage"),
        ] {
            assert_eq!(found(typed).first(), Some(&title), "{typed}");
        }
        assert!(found("xyz").is_empty());
        assert!(found("").is_empty());
        // Three letters are no word yet.
        assert!(found("dep").is_empty());
    }

    #[test]
    fn what_has_most_of_it_stays() {
        assert_eq!(found("debt bondage"), ["Debt bondage"]);
        assert_eq!(found("copies of the passport")[0], "Keep your passport");
    }

    #[test]
    fn what_fits_is_marked() {
        let marked = |text: &'static str, typed: &str| {
            let mut typed = Typed::new(typed);
            index().find(&mut typed);
            let parts = parts(text, &typed).into_iter();
            parts
                .map(|(part, fits)| {
                    if fits {
                        format!("[{part}]")
                    } else {
                        part.to_owned()
                    }
                })
                .collect::<String>()
        };
        assert_eq!(marked("Debt, a debtor.", "debt"), "[Debt], a [debtor].");
        assert_eq!(marked("Your passport", "pasport"), "Your [passport]");
        assert_eq!(
            marked("不要交出护照和手机", "护照和"),
            "不要交出[护照和]手机"
        );
        assert_eq!(marked("no work", "word"), "no [work]");
        assert_eq!(marked("nothing", "debt"), "nothing");
    }

    #[test]
    fn an_excerpt_is_around_what_fits() {
        let text = format!(
            "{} here the passport stands {}",
            "word ".repeat(60),
            "more ".repeat(60)
        );
        let typed = Typed::new("the passport");
        let (start, end) = excerpt(&text, &typed).unwrap_or_default();
        let shown = &text[start..end];
        assert!(shown.contains("the passport stands") && shown.chars().count() < 200);
        assert!(
            shown.starts_with("word ") && shown.ends_with("more "),
            "{shown}"
        );
        assert_eq!(excerpt("nothing", &typed), None);
    }

    #[test]
    fn phrases_of_danger_are_heard() {
        for (typed, phrase) in [
            ("help", "help"),
            ("HELP me", "help"),
            ("call the polise", "police"),
            ("i want to kill myself", "kill myself"),
            ("kill mysel", "kill myself"),
            ("ช่วยด้วย", "ช่วย"),
        ] {
            assert!(says(typed, phrase), "{typed}");
        }
        for (typed, phrase) in [
            ("helpline", "help"),
            ("helper", "help"),
            ("suits", "suicide"),
            ("kill", "kill myself"),
            ("", "help"),
            ("help", ""),
            ("what the", "hotel"),
        ] {
            assert!(!says(typed, phrase), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in any::<String>(), text in any::<String>()) {
            found(&typed);
            says(&typed, &text);
            let typed = Typed::new(&typed);
            let whole: String = parts(&text, &typed).into_iter().map(|(part, _)| part).collect();
            prop_assert_eq!(&whole, &text);
            if let Some((start, end)) = excerpt(&text, &typed) {
                prop_assert!(start <= end && text.get(start..end).is_some());
            }
        }

        #[test]
        fn every_word_finds_its_thing(thing in 0..8_usize, keep in 1..12_usize) {
            for word in THINGS[thing].1.split(' ') {
                let typed: String = word.chars().take(keep).collect();
                let is_word = !Typed::new(&typed).is_empty();
                prop_assert!(!is_word || found(&typed).contains(&THINGS[thing].0), "{}", typed);
            }
        }

        #[test]
        fn one_typo_is_forgiven(at in 1..7_usize) {
            let mut letters: Vec<char> = "passport".chars().collect();
            letters[at] = 'x';
            let typed: String = letters.into_iter().collect();
            prop_assert!(found(&typed).contains(&"Keep your passport"), "{}", typed);
        }
    }
}
