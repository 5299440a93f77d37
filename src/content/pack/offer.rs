//! Checking a job offer: what to ask, what to look for in its text, where to check it.

use super::Text;
use crate::domain::offer::Rules;

/// Everything that the check of a job offer says and looks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfferCheck {
    /// What to ask about any offer.
    pub questions: Vec<OfferQuestion>,
    /// What can be found in the text of an offer. [`Rules`] know them by their places here.
    pub signals: Vec<OfferSignal>,
    /// The words to look for.
    pub rules: Rules,
    /// Where an offer can be checked in any country.
    pub anywhere: Vec<Text>,
    /// Where it can be checked in some countries.
    pub licences: Vec<Licence>,
    /// What to do next.
    pub next: Vec<OfferStep>,
    /// How to do the check with a friend.
    pub friend: Vec<Text>,
    /// What to say when nothing was found in a text.
    pub nothing: Text,
    /// What the check cannot do.
    pub limits: Vec<Text>,
    /// Words for its result.
    pub result: ResultWords,
}

/// A question about a job offer.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferQuestion {
    /// Stable id. Answers are stored under it.
    pub id: String,
    /// The question in a word.
    pub title: String,
    /// What readers ask themselves.
    pub ask: String,
    /// Why it matters.
    pub why: Text,
    /// The answer that needs no more.
    pub fine: String,
    /// The answer that is a warning sign.
    pub warning: String,
    /// The answer of someone who does not know yet.
    pub unknown: String,
    /// What to write back, to copy.
    pub reply: String,
}

/// Something in the text of an offer that is worth a question.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferSignal {
    /// Stable id.
    pub id: String,
    /// Id of the [`OfferQuestion`] it belongs to.
    pub question: String,
    /// What was found.
    pub title: String,
    /// Why it matters.
    pub why: Text,
    /// What to write back, to copy.
    pub reply: String,
}

/// An office that knows which agencies or jobs are approved.
#[derive(Clone, Debug, PartialEq)]
pub struct Licence {
    /// Country of the worker, ISO 3166-1, two letters.
    pub country: String,
    /// Its name. The same in every language.
    pub body: String,
    /// What it can tell.
    pub lists: Vec<String>,
    /// What to ask there.
    pub text: Text,
    /// Id of the source that says so.
    pub source: String,
    /// Year of the source.
    pub year: u32,
}

/// Something to do after the check.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferStep {
    /// Stable id.
    pub id: String,
    /// After which checks.
    pub when: OfferMoment,
    /// What to do.
    pub text: Text,
}

/// After which checks something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferMoment {
    /// After each.
    Always,
    /// When there is a warning sign, in an answer or in the text.
    Warning,
    /// When an answer is not known yet, or is missing.
    Unknown,
}

/// Words for the result of a check that is shown or shared. `{name}` is what the user called it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResultWords {
    /// Title of a check for oneself.
    pub mine: String,
    /// The same without a name.
    pub mine_nameless: String,
    /// Title of a check for a friend.
    pub friend: String,
    /// The same without a name.
    pub friend_nameless: String,
    /// Above the answers that are warning signs.
    pub warnings: String,
    /// Above what was found in the text.
    pub found: String,
    /// Above what is not known yet.
    pub unknown: String,
    /// Above what to write back.
    pub replies: String,
    /// Above where to check.
    pub verify: String,
    /// Above what to do next.
    pub next: String,
    /// The last line: what the result is not.
    pub end: String,
}

impl OfferCheck {
    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&OfferQuestion> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Where to check in a country, by its code.
    pub fn licence(&self, country: &str) -> Option<&Licence> {
        self.licences
            .iter()
            .find(|licence| licence.country == country)
    }
}

impl Licence {
    /// Whether its source is so old that it should be said, as for help numbers: more than three
    /// years.
    pub fn is_old(&self, this_year: u32) -> bool {
        self.year + 3 < this_year
    }
}
