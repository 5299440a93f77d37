//! Looking through the text of a job offer for what is worth a question.
//!
//! The words to look for are data, [`Rules`], made by the content compiler from
//! `locales/<lang>/offer-words.toml`. A text is cut into sentences, a sentence into words in a
//! plain form (small letters, no accents, digits of one script, nothing hidden), and each pattern
//! is tried at each word. Every word knows where it stands in the text, so a mark always points
//! at the text as it was pasted.
//!
//! What is found is a passage worth a question, never a verdict; what is not found says nothing.

pub(in crate::domain) mod letters;
mod money;
mod sentence;
mod words;
mod zawgyi;

pub use money::{Currency, Multiplier, Period};
pub use zawgyi::looks_like_zawgyi;

use sentence::sentence;
use words::{Word, words};

/// Of a longer text only so many bytes are examined, 1 MiB.
pub const LONGEST_TEXT: usize = 1 << 20;

/// A pattern marks at most so many passages: nobody reads more, and a page must hold them.
pub const MOST_MARKS: u32 = 20;

/// Stands in a pattern for any number.
pub const NUMBER: &str = "#";
/// Stands in a pattern for any amount of money.
pub const MONEY: &str = "#money";
/// Stands in a pattern for pay for a stated time that is high for work without skills.
pub const EASY: &str = "#easy";
/// As [`EASY`], where no time is stated: read as a month's.
pub const EASY_SUM: &str = "#easy-sum";
/// Stands in a pattern for pay for a stated time that is high for any work.
pub const HIGH: &str = "#high";
/// As [`HIGH`], where no time is stated: read as a month's.
pub const HIGH_SUM: &str = "#high-sum";

/// What to look for, in one language.
///
/// Patterns speak of words by number, an *entry*: the places in `words`, then those in `stems`, in
/// `phrases` and in `lists`. That keeps a pack small, and a text is compared by numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    /// How many signals there are. Groups from here on are hints: they are not shown, and only
    /// decide whether other patterns count.
    pub signals: u32,
    /// Whole words of all patterns, in their plain form, sorted.
    pub words: Vec<String>,
    /// Beginnings of words, sorted.
    pub stems: Vec<String>,
    /// Words and stems in a row, at least two.
    pub phrases: Vec<Vec<u32>>,
    /// Entries of the other three kinds that stand in for one another.
    pub lists: Vec<Vec<u32>>,
    /// What is looked for.
    pub patterns: Vec<Pattern>,
    /// The kinds of money, and what is a lot of each.
    pub currencies: Vec<Currency>,
    /// What wages are paid for: an hour, a month.
    pub periods: Vec<Period>,
    /// Words that make a number larger: thousand, lakh.
    pub multipliers: Vec<Multiplier>,
}

/// Steps that follow one another within a sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pattern {
    /// A signal, or a hint.
    pub group: u32,
    /// It finds nothing, but takes away what its group found in the same words ('no fees').
    pub unless: bool,
    /// Hints that must stand anywhere in the text, or the pattern does not count.
    pub needs: Vec<u32>,
    /// All steps, each as [`Step::write`] writes it. At least one; the first is neither optional
    /// nor after a gap.
    pub steps: Vec<u32>,
}

/// One of some entries, perhaps after a gap.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Step<'a> {
    /// Up to so many words may stand before it.
    pub gap: u32,
    /// A comma may stand before it, or in its gap.
    pub across: bool,
    /// It need not be there.
    pub optional: bool,
    /// What may stand there.
    pub entries: &'a [u32],
}

impl<'a> Step<'a> {
    /// Adds the step to those of a pattern: gap and flags in one number, how many entries there
    /// are, the entries.
    pub fn write(&self, steps: &mut Vec<u32>) {
        steps.push(self.gap * 4 + u32::from(self.across) * 2 + u32::from(self.optional));
        steps.push(self.entries.len() as u32);
        steps.extend(self.entries);
    }

    /// Reads the first of some steps; also gives the rest of them. None when there is none.
    fn read(steps: &'a [u32]) -> Option<(Step<'a>, &'a [u32])> {
        let (head, rest) = (steps.first()?, steps.get(2..)?);
        let (entries, rest) = rest.split_at_checked(steps[1] as usize)?;
        let step = Step {
            gap: head / 4,
            across: head & 2 != 0,
            optional: head & 1 != 0,
            entries,
        };
        Some((step, rest))
    }
}

/// A passage worth a question. Marks are in the order of the text and never overlap: passages
/// that do are one mark, with the signals of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Numbers of the signals, in order. At least one.
    pub signals: Vec<usize>,
}

/// What was found in a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// The passages, at most [`MOST_MARKS`] for each pattern.
    pub marks: Vec<Mark>,
    /// Numbers of all signals that were found, in order.
    pub signals: Vec<usize>,
    /// The text was longer than [`LONGEST_TEXT`], and its rest was not read.
    pub cut: bool,
    /// Burmese in the old encoding Zawgyi, in which our words are not found.
    pub looks_like_zawgyi: bool,
}

/// The words of a text in their plain form, as patterns hold them.
pub fn plain_words(text: &str) -> Vec<String> {
    let (mut at, mut plain) = (0, Vec::new());
    while at < text.len() {
        let (words, next) = sentence(text, at);
        plain.extend(words.into_iter().map(|word| word.folded));
        at = next;
    }
    plain
}

/// Examines a text in one go.
pub fn examine(rules: &Rules, text: &str) -> Findings {
    let mut examination = Examination::new(rules, text);
    examination.go_on(usize::MAX);
    examination.findings()
}

/// An examination of a text that is done in slices, so that the screen can live in between.
pub struct Examination<'a> {
    rules: &'a Rules,
    text: String,
    cut: bool,
    /// What lies before this byte has been examined.
    at: usize,
    /// Patterns by the word they begin with.
    starts: Vec<Vec<u32>>,
    /// Which groups were found.
    found: Vec<bool>,
    /// How often each pattern was found.
    counts: Vec<u32>,
    /// Where in the text each pattern was last found to end.
    ends: Vec<usize>,
    hits: Vec<Hit>,
}

/// Where a pattern was found, in bytes of the text or in words of a sentence.
#[derive(Clone, Copy)]
struct Hit {
    pattern: usize,
    start: usize,
    end: usize,
}

impl<'a> Examination<'a> {
    /// Begins to examine a text.
    pub fn new(rules: &'a Rules, text: &str) -> Examination<'a> {
        let mut end = text.len().min(LONGEST_TEXT);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let groups = rules.patterns.iter().map(|pattern| pattern.group + 1).max();
        Examination {
            rules,
            text: text[..end].to_owned(),
            cut: end < text.len(),
            at: 0,
            starts: rules.starts(),
            found: vec![false; groups.unwrap_or(0) as usize],
            counts: vec![0; rules.patterns.len()],
            ends: vec![0; rules.patterns.len()],
            hits: Vec::new(),
        }
    }

    /// Examines at least so many bytes more, to the end of a sentence. False when all is done.
    pub fn go_on(&mut self, bytes: usize) -> bool {
        let until = self.text.len().min(self.at.saturating_add(bytes));
        while self.at < until {
            let (sentence, next) = sentence(&self.text, self.at);
            let words = words(self.rules, sentence);
            self.search(&words);
            self.at = next;
        }
        self.at < self.text.len()
    }

    /// How much is done, from 0 to 100.
    pub fn percent(&self) -> usize {
        (self.at * 100).checked_div(self.text.len()).unwrap_or(100)
    }

    /// What was found so far.
    pub fn findings(&self) -> Findings {
        let mut marks: Vec<Mark> = Vec::new();
        let mut found = vec![false; self.rules.signals as usize];
        for hit in &self.hits {
            let pattern = &self.rules.patterns[hit.pattern];
            if pattern.needs.iter().all(|hint| self.found[*hint as usize]) {
                let signal = pattern.group as usize;
                found[signal] = true;
                add(&mut marks, *hit, signal);
            }
        }
        Findings {
            marks,
            signals: (0..found.len()).filter(|signal| found[*signal]).collect(),
            cut: self.cut,
            looks_like_zawgyi: looks_like_zawgyi(&self.text),
        }
    }

    /// Notes what is found in a sentence and is not taken away again.
    fn search(&mut self, words: &[Word]) {
        let hits = self.hits_in(words, &|pattern| !pattern.unless);
        if hits.is_empty() {
            return;
        }
        let rules = self.rules;
        let group = |hit: &Hit| rules.patterns[hit.pattern].group;
        let mut is_hit = vec![false; self.found.len()];
        for hit in &hits {
            is_hit[group(hit) as usize] = true;
        }
        let takes = |pattern: &Pattern| pattern.unless && is_hit[pattern.group as usize];
        // The groups that find nothing in a word.
        let mut taken: Vec<Vec<u32>> = vec![Vec::new(); words.len()];
        for hit in self.hits_in(words, &takes) {
            for groups in &mut taken[hit.start..hit.end] {
                if !groups.contains(&group(&hit)) {
                    groups.push(group(&hit));
                }
            }
        }
        for hit in &hits {
            let mut groups = taken[hit.start..hit.end].iter();
            if !groups.any(|groups| groups.contains(&group(hit))) {
                self.keep(hit, words);
            }
        }
    }

    fn keep(&mut self, hit: &Hit, words: &[Word]) {
        let group = self.rules.patterns[hit.pattern].group;
        self.counts[hit.pattern] += 1;
        self.found[group as usize] = true;
        if group < self.rules.signals {
            self.hits.push(Hit {
                pattern: hit.pattern,
                start: words[hit.start].start,
                end: words[hit.end - 1].end,
            });
        }
    }

    /// Where which of some patterns are found in a sentence, in the order of its words. The same
    /// pattern is not found twice in the same words.
    fn hits_in(&mut self, words: &[Word], wants: &dyn Fn(&Pattern) -> bool) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (start, word) in words.iter().enumerate() {
            for id in &word.ids {
                for pattern in &self.starts[*id as usize] {
                    let pattern = *pattern as usize;
                    if word.start < self.ends[pattern]
                        || self.counts[pattern] >= MOST_MARKS
                        || !wants(&self.rules.patterns[pattern])
                    {
                        continue;
                    }
                    let steps = Step::read(&self.rules.patterns[pattern].steps);
                    let end = steps.and_then(|(first, rest)| {
                        self.rules.any_end(first.entries, rest, words, start)
                    });
                    if let Some(end) = end {
                        self.ends[pattern] = words[end - 1].end;
                        hits.push(Hit {
                            pattern,
                            start,
                            end,
                        });
                    }
                }
            }
        }
        hits
    }
}

/// Adds a passage that begins no earlier than those before it.
fn add(marks: &mut Vec<Mark>, hit: Hit, signal: usize) {
    match marks.last_mut() {
        Some(last) if hit.start < last.end => {
            last.end = last.end.max(hit.end);
            if let Err(at) = last.signals.binary_search(&signal) {
                last.signals.insert(at, signal);
            }
        }
        _ => marks.push(Mark {
            start: hit.start,
            end: hit.end,
            signals: vec![signal],
        }),
    }
}

impl Rules {
    /// Patterns by the words that they may begin with.
    fn starts(&self) -> Vec<Vec<u32>> {
        let mut starts = vec![Vec::new(); self.words.len() + self.stems.len()];
        for (number, pattern) in self.patterns.iter().enumerate() {
            if let Some((first, _)) = Step::read(&pattern.steps) {
                for entry in first.entries {
                    self.add_start(*entry, number as u32, &mut starts);
                }
            }
        }
        starts
    }

    fn add_start(&self, entry: u32, pattern: u32, starts: &mut [Vec<u32>]) {
        match self.entry(entry) {
            Entry::Word => {
                let patterns = &mut starts[entry as usize];
                if patterns.last() != Some(&pattern) {
                    patterns.push(pattern);
                }
            }
            Entry::Phrase(words) => self.add_start(words[0], pattern, starts),
            Entry::List(entries) => {
                for entry in entries {
                    self.add_start(*entry, pattern, starts);
                }
            }
        }
    }

    fn entry(&self, entry: u32) -> Entry<'_> {
        let words = self.words.len() + self.stems.len();
        let (entry, phrases) = (entry as usize, words + self.phrases.len());
        if entry < words {
            Entry::Word
        } else if entry < phrases {
            Entry::Phrase(&self.phrases[entry - words])
        } else {
            Entry::List(&self.lists[entry - phrases])
        }
    }

    /// Where one of some entries and the steps after it end, if it begins at this word.
    fn any_end(&self, entries: &[u32], rest: &[u32], words: &[Word], at: usize) -> Option<usize> {
        let ids = &words[at].ids;
        if ids.is_empty() {
            return None;
        }
        for entry in entries {
            let end = match self.entry(*entry) {
                Entry::Word if !ids.contains(entry) => None,
                Entry::Word => self.rest_end(rest, words, at + 1),
                Entry::Phrase(phrase) => {
                    phrase_end(phrase, words, at).and_then(|end| self.rest_end(rest, words, end))
                }
                Entry::List(entries) => self.any_end(entries, rest, words, at),
            };
            if end.is_some() {
                return end;
            }
        }
        None
    }

    /// Where the steps end that follow at this word or, if there is a gap, after it.
    fn rest_end(&self, steps: &[u32], words: &[Word], at: usize) -> Option<usize> {
        let Some((step, rest)) = Step::read(steps) else {
            return Some(at);
        };
        let last = words.len().min(at + step.gap as usize + 1);
        for start in at..last {
            if words[start].comma && !step.across {
                break;
            }
            let end = self.any_end(step.entries, rest, words, start);
            if end.is_some() {
                return end;
            }
        }
        if step.optional {
            return self.rest_end(rest, words, at);
        }
        None
    }

    /// Where a word or a phrase ends that begins at this word, if it does.
    fn entry_end(&self, entry: u32, words: &[Word], at: usize) -> Option<usize> {
        match self.entry(entry) {
            Entry::Phrase(phrase) => phrase_end(phrase, words, at),
            _ => words[at].ids.contains(&entry).then_some(at + 1),
        }
    }
}

/// Where a phrase ends that begins at this word, if it does. No comma stands within it.
fn phrase_end(phrase: &[u32], words: &[Word], at: usize) -> Option<usize> {
    let words = words.get(at..at + phrase.len())?;
    for (place, word) in words.iter().enumerate() {
        if (place > 0 && word.comma) || !word.ids.contains(&phrase[place]) {
            return None;
        }
    }
    Some(at + phrase.len())
}

/// What an entry is.
enum Entry<'a> {
    /// A word or a stem.
    Word,
    Phrase(&'a [u32]),
    List(&'a [u32]),
}

#[cfg(test)]
mod tests;
