//! Hints on the words of a message, while they are typed: is it direct, short, positive, relevant
//! and doable? They never call anything wrong: a hint is good, or worth another try.
//!
//! They know words, not meanings, and only those of one language ([`MessageWords`]). A text whose
//! words they do not know gets no hint but on its length.

use super::numbers::without_numbers;
use super::words::{MessageWords, entry_end};
use crate::domain::identifying::{Guard, Word, find, words};

/// What a message is looked at for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// It speaks to the reader.
    Direct,
    /// It can be read in one go.
    Short,
    /// It neither frightens nor shames.
    Positive,
    /// It names something that its readers know.
    Relevant,
    /// It says one thing that can be done now.
    Doable,
}

impl Hint {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Hint; 5] = [
        Hint::Direct,
        Hint::Doable,
        Hint::Relevant,
        Hint::Positive,
        Hint::Short,
    ];

    /// Its id in content and in tests.
    pub fn id(self) -> &'static str {
        match self {
            Hint::Direct => "direct",
            Hint::Short => "short",
            Hint::Positive => "positive",
            Hint::Relevant => "relevant",
            Hint::Doable => "doable",
        }
    }
}

/// Why a message is worth another try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It says nothing that someone could do: a slogan, or a fact alone.
    NoAction,
    /// Someone may be frightened by the words from and to these bytes.
    Fear(usize, usize),
    /// Someone may be shamed by them.
    Shame(usize, usize),
    /// They make people small.
    Label(usize, usize),
    /// It speaks about people, and not to them.
    NotToYou,
    /// It asks for so many things.
    Several(usize),
    /// It could be about anything.
    Vague,
    /// So many words, of at most [`MOST_WORDS`].
    Words(usize),
    /// So many letters of a script without spaces, of at most so many.
    Letters(usize, usize),
}

/// What the hints say of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hints {
    /// The words are of a language that the hints know. If not, they look at the length alone.
    pub known: bool,
    /// What is worth another try, the most important first.
    pub tries: Vec<(Hint, Why)>,
    /// Something in it but a telephone number could show who someone is. That is told elsewhere,
    /// and here it must not be praised.
    pub shows_someone: bool,
}

impl Hints {
    /// Why a hint says so; none when it is good.
    pub fn why(&self, hint: Hint) -> Option<Why> {
        let found = self.tries.iter().find(|(other, _)| *other == hint);
        found.map(|(_, why)| *why)
    }

    /// Whether nothing stands against it.
    pub fn all_good(&self) -> bool {
        self.known && self.tries.is_empty() && !self.shows_someone
    }

    /// Whether it is a slogan or a fact, without anything to do.
    pub fn is_slogan(&self) -> bool {
        self.why(Hint::Doable) == Some(Why::NoAction)
    }
}

/// A longer message is hard to keep in mind. A line of a poster is read in a few seconds; the
/// good examples of the kits that this app began with have 17 and 18 words.
pub const MOST_WORDS: usize = 18;

/// How many letters stand for a word in Thai, Lao, Khmer and Burmese, without the signs above and
/// below them: on average between four and five.
const LETTERS_A_WORD: usize = 5;

/// The same for Chinese characters and kana: nearly two.
const IDEOGRAMS_A_WORD: usize = 2;

/// More things to do than these are a list, and no message.
const MOST_ACTS: usize = 3;

/// Looks at a text. None when it has no words. `things`: what the chosen audience knows, and the
/// name of the country, sorted and in plain form.
pub fn hints(known: &MessageWords, guard: &Guard, things: &[String], text: &str) -> Option<Hints> {
    let words = words(text);
    if words.iter().all(|word| word.is_number) {
        return None;
    }
    let seen = Seen::in_words(known, guard, things, &words);
    // Digits are of no language.
    let known = seen.covered * 4 >= without_digits(&words);
    let mut tries = Vec::new();
    let mut say = |hint, why: Option<Why>| tries.extend(why.map(|why| (hint, why)));
    if known {
        let slogan = seen.acts.is_empty().then_some(Why::NoAction);
        say(Hint::Doable, slogan);
        say(Hint::Positive, seen.dark);
        say(Hint::Direct, (!seen.is_direct()).then_some(Why::NotToYou));
        let acts = seen.acts.len();
        say(
            Hint::Doable,
            (acts > MOST_ACTS).then_some(Why::Several(acts)),
        );
        say(Hint::Relevant, (!seen.is_concrete).then_some(Why::Vague));
    }
    say(Hint::Short, too_long(text, &words));
    Some(Hints {
        known,
        tries,
        // Numbers to call belong into messages, and are looked at apart.
        shows_someone: find(guard, &without_numbers(text)).is_some(),
    })
}

fn without_digits(words: &[Word]) -> usize {
    words.iter().filter(|word| !word.is_number).count()
}

/// What was found in a text.
#[derive(Default)]
struct Seen {
    /// How many words without digits stand in some list.
    covered: usize,
    speaks_to_you: bool,
    /// A verb tells the reader something.
    has_order: bool,
    /// A verb of the lists stands anywhere.
    has_verb: bool,
    /// Different things to do, by the words for them.
    acts: Vec<usize>,
    is_concrete: bool,
    dark: Option<Why>,
}

impl Seen {
    fn in_words(known: &MessageWords, guard: &Guard, things: &[String], words: &[Word]) -> Seen {
        let mut seen = Seen::default();
        // Where the words end that are in some list, where those after an opener begin, and where
        // a harmless phrase ends.
        let (mut covered, mut open, mut harmless) = (0, usize::MAX, 0);
        let mut loose = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let end = |list: &[String]| entry_end(list, words, at);
            let begins = word.is_first || word.is_apart || word.is_alone || open == at;
            let mut reach = end(&known.common).unwrap_or(at);
            if let Some(end) = end(&known.you) {
                seen.speaks_to_you = true;
                reach = reach.max(end);
            }
            if let Some(end) = end(&known.openers) {
                open = end;
                reach = reach.max(end);
            }
            let hollow = end(&known.hollow);
            if let Some(end) = end(&known.act).filter(|_| hollow.is_none()) {
                seen.has_verb = true;
                seen.has_order |= begins;
                let list = if begins { &mut seen.acts } else { &mut loose };
                if !list.iter().any(|other| same(words, *other, at)) {
                    list.push(at);
                }
                reach = reach.max(end);
            }
            if let Some(end) = hollow.or_else(|| end(&known.soft)) {
                seen.has_verb = true;
                seen.has_order |= begins;
                reach = reach.max(end);
            }
            for list in [&known.things[..], things] {
                if let Some(end) = end(list) {
                    seen.is_concrete = true;
                    reach = reach.max(end);
                }
            }
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            let is_place = |before: &Word| guard.places.contains(&before.folded);
            seen.is_concrete |= word.is_named() && before.is_some_and(is_place);
            harmless = harmless.max(end(&known.harmless).unwrap_or(0));
            if let Some((end, why)) = dark(known, words, at) {
                reach = reach.max(end);
                if seen.dark.is_none() && harmless < end {
                    seen.dark = Some(why);
                }
            }
            let new = words.get(covered.max(at)..reach);
            seen.covered += without_digits(new.unwrap_or_default());
            covered = covered.max(reach);
        }
        if seen.acts.is_empty() && seen.speaks_to_you {
            // 'If they keep your papers, it is fine to call' has its verb elsewhere.
            seen.acts = loose;
        }
        seen
    }

    fn is_direct(&self) -> bool {
        self.has_order || (self.speaks_to_you && self.has_verb)
    }
}

/// Whether two words are the same.
fn same(words: &[Word], one: usize, other: usize) -> bool {
    let folded = |at: usize| words.get(at).map(|word| &word.folded);
    folded(one) == folded(other)
}

/// What is said of the words from and to these bytes.
type Tell = fn(usize, usize) -> Why;

/// A word that weighs on readers, where it ends, and how.
fn dark(known: &MessageWords, words: &[Word], at: usize) -> Option<(usize, Why)> {
    let kinds: [(&[String], Tell); 3] = [
        (&known.label, Why::Label),
        (&known.fear, Why::Fear),
        (&known.shame, Why::Shame),
    ];
    for (list, why) in kinds {
        if let Some(end) = entry_end(list, words, at) {
            let last = words.get(end.checked_sub(1)?)?;
            return Some((end, why(words[at].start, last.end)));
        }
    }
    None
}

/// Why a text is not short, if it is not.
fn too_long(text: &str, words: &[Word]) -> Option<Why> {
    let letters = words.iter().filter(|word| word.is_alone).count();
    if letters * 2 > words.len() {
        let most = MOST_WORDS
            * match text.chars().any(is_ideogram) {
                true => IDEOGRAMS_A_WORD,
                false => LETTERS_A_WORD,
            };
        return (letters > most).then_some(Why::Letters(letters, most));
    }
    (words.len() > MOST_WORDS).then_some(Why::Words(words.len()))
}

/// Chinese characters and kana.
pub(super) fn is_ideogram(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::identifying::fold;

    fn list(words: &[&str]) -> Vec<String> {
        let mut list: Vec<String> = words.iter().map(|word| fold(word)).collect();
        list.sort();
        list
    }

    fn known() -> MessageWords {
        MessageWords {
            you: list(&["you", "your"]),
            openers: list(&["please", "and", "you can", "don't"]),
            act: list(&["ask", "call", "check", "keep", "sign", "โทร"]),
            soft: list(&["know"]),
            hollow: list(&["call it out"]),
            fear: list(&["die"]),
            shame: list(&["fool"]),
            label: list(&["victim", "for sale"]),
            harmless: list(&["never say die"]),
            things: list(&["contract", "job offer"]),
            dial: list(&["call"]),
            common: list(&[
                "a", "the", "before", "we", "are", "not", "it", "is", "stop", "out",
            ]),
        }
    }

    fn seen(text: &str) -> Hints {
        let guard = Guard {
            first: list(&["ask"]),
            places: list(&["in"]),
            ..Guard::default()
        };
        hints(&known(), &guard, &list(&["harvest"]), text).expect("it has words")
    }

    fn tries(text: &str) -> Vec<&'static str> {
        let tries = seen(text).tries.into_iter();
        tries.map(|(hint, _)| hint.id()).collect()
    }

    #[test]
    fn a_message_says_what_to_do() {
        assert_eq!(tries("Call before you sign the contract."), [""; 0]);
        assert_eq!(tries("A job offer? Please ask."), [""; 0]);
        assert_eq!(tries("It is your contract, you can keep it."), [""; 0]);
        assert_eq!(tries("Don't sign it before the harvest"), [""; 0]);
        // The verb stands elsewhere, but it speaks to the reader.
        assert_eq!(tries("Before you sign call 1300 in Cebu"), [""; 0]);
    }

    #[test]
    fn a_slogan_is_known_by_what_it_lacks() {
        for slogan in [
            "Stop it!",
            "We are not for sale!",
            "Know the contract.",
            "Call it out!",
        ] {
            assert!(seen(slogan).is_slogan(), "{slogan}");
        }
        assert_eq!(
            tries("We are not for sale!"),
            ["doable", "positive", "direct", "relevant"]
        );
        assert_eq!(tries("Know your contract."), ["doable"]);
        assert!(!seen("Ask!").is_slogan());
        assert!(
            seen("We ask the contract").is_slogan(),
            "it speaks about us"
        );
    }

    #[test]
    fn dark_words_are_named_unless_they_do_no_harm() {
        let text = "Ask, or you die before it.";
        let Some(Why::Fear(start, end)) = seen(text).why(Hint::Positive) else {
            panic!("{:?}", seen(text));
        };
        assert_eq!(&text[start..end], "die");
        assert_eq!(seen("Never say die. Ask!").why(Hint::Positive), None);
        let text = "The job offer is not for sale, call.";
        let why = seen(text).why(Hint::Positive);
        assert!(matches!(why, Some(Why::Label(..))), "{why:?}");
    }

    #[test]
    fn length_is_counted_in_words_or_letters() {
        let words = |count: usize| format!("Ask it. {}", "the ".repeat(count - 2));
        assert_eq!(seen(&words(18)).why(Hint::Short), None);
        assert_eq!(seen(&words(19)).why(Hint::Short), Some(Why::Words(19)));
        let thai = |count: usize| seen(&"ก่".repeat(count)).why(Hint::Short);
        assert_eq!((thai(90), thai(91)), (None, Some(Why::Letters(91, 90))));
        let chinese = |count: usize| seen(&"问".repeat(count)).why(Hint::Short);
        assert_eq!(
            (chinese(36), chinese(37)),
            (None, Some(Why::Letters(37, 36)))
        );
        let several = "Ask, call, check and keep the contract you are before";
        assert_eq!(seen(several).why(Hint::Doable), Some(Why::Several(4)));
    }

    #[test]
    fn a_language_that_is_not_known_is_left_alone() {
        for text in [
            "Pregunte antes de firmar el contrato",
            "اسأل قبل أن توقع",
            "ถามก่อนเซ็นสัญญา",
            "افحص عرض العمل قبل أن تقول نعم. اتصل بالرقم 0800 123 456",
            "اتصل 12 34 56 78 90",
        ] {
            let seen = seen(text);
            assert!(!seen.known && seen.tries.is_empty(), "{text}: {seen:?}");
        }
        // Without spaces, a verb may stand anywhere.
        let mut thai = known();
        thai.act = list(&["โทร"]);
        thai.common = list(&["ก่อน", "ไป"]);
        let found = hints(&thai, &Guard::default(), &[], "ก่อนไปโทร");
        assert!(found.is_some_and(|hints| hints.known && !hints.is_slogan()));
    }

    #[test]
    fn what_could_show_who_someone_is_is_not_praised() {
        let good = seen("Ask before you sign the contract.");
        assert!(good.all_good());
        let named = seen("Ask Anna Silva before you sign the contract.");
        assert!(named.tries.is_empty() && !named.all_good());
        assert!(!seen("Pregunte antes de firmar").all_good());
        assert!(seen("Ask before you sign the contract: 0800 123 4567.").all_good());
    }

    #[test]
    fn without_words_there_is_nothing_to_say() {
        for text in ["", "  \n ", "👍🏽🎉", "1300", "...", "<>"] {
            let guard = Guard::default();
            assert_eq!(hints(&known(), &guard, &[], text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(text in "(?s).{0,80}|(ask|die|you|for sale|[ ,.!?<b>👍กعa1\u{301}]){0,40}") {
            let guard = Guard::default();
            if let Some(hints) = hints(&known(), &guard, &[], &text) {
                for (at, (hint, why)) in hints.tries.iter().enumerate() {
                    let again = hints.tries[..at].iter().any(|(other, _)| other == hint);
                    prop_assert!(!again, "{:?} twice", hint);
                    if let Why::Fear(start, end) | Why::Shame(start, end) | Why::Label(start, end) = why {
                        prop_assert!(text.get(*start..*end).is_some_and(|words| !words.is_empty()));
                    }
                }
            }
        }
    }
}
