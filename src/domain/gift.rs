//! Questions as Moodle GIFT text, which many schools use.
//!
//! Moodle's description of the format, and what its own reader does, decide here. What this app
//! can't ask (numbers, written answers, most matching) is reported with its line and a reason, so
//! that nobody wonders where a question went.

pub mod read;
pub mod write;

/// The questions of a file, and what could not be taken from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gift {
    /// What can be asked, in the order of the file.
    pub questions: Vec<GiftQuestion>,
    /// What can't, or not as it stands, by line.
    pub problems: Vec<Problem>,
}

/// A question. All texts are plain: they are only ever shown as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiftQuestion {
    /// The line where it begins, from 1.
    pub line: usize,
    /// The category it stands in; empty for none.
    pub category: String,
    /// Its name; may be empty.
    pub title: String,
    /// What is asked.
    pub text: String,
    /// How it is answered.
    pub kind: Kind,
    /// What can be chosen. For true or false: two without words. For steps: in the right order.
    pub options: Vec<GiftOption>,
    /// Shown after any answer; may be empty.
    pub explanation: String,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One option is right.
    One,
    /// All right options are asked for.
    Several,
    /// A statement holds or not: the first option stands for 'true'.
    TrueFalse,
    /// Steps to be put in order.
    Order,
}

/// An option of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GiftOption {
    /// What it says.
    pub text: String,
    /// Whether it should be chosen. Always so for a step.
    pub right: bool,
    /// Why; may be empty.
    pub why: String,
}

/// Something in a file that could not be taken as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, from 1.
    pub line: usize,
    /// What it is.
    pub why: Why,
}

/// Why something could not be taken as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A number is asked for.
    Numerical,
    /// Words have to be typed.
    ShortAnswer,
    /// A long text has to be written.
    Essay,
    /// There is no answer block: a text between questions.
    Description,
    /// Pairs to be matched that are no numbered steps.
    Matching,
    /// There is more than one answer block.
    TwoBlocks,
    /// The answer block does not end before an empty line or the end of the file.
    NoEnd,
    /// There is an end of an answer block without a beginning.
    NoBeginning,
    /// Nothing is asked.
    NoText,
    /// Nothing is right.
    NoneRight,
    /// More than one option is wholly right, by itself.
    TwoRight,
    /// There are fewer than two options, or one says nothing.
    TooFew,
    /// A share is not a number between two percent signs.
    BadShare,
    /// A half-right option: taken, and counted as not right.
    HalfRight,
    /// A character that is not UTF-8: taken, with a mark in its place.
    NotUtf8,
}

#[cfg(test)]
mod tests;
