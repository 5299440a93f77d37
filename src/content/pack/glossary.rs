//! Words that need explaining.

use super::{Link, Text};

/// A word with its meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Stable id.
    pub id: String,
    /// The word.
    pub title: String,
    /// Other words that people use for it. May be empty.
    pub also: Vec<String>,
    /// What it means, in one to three sentences.
    pub meaning: Text,
    /// Where to read on. May be empty.
    pub see: Vec<Link>,
}
