//! What the search knows beyond the texts themselves.

use super::Link;

/// Words to begin with, and words that mean someone may be in danger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchWords {
    /// Words to try, for someone who does not know what can be found.
    pub suggested: Vec<String>,
    /// What comes first when certain words are typed.
    pub firsts: Vec<First>,
}

/// What comes first when certain words are typed.
#[derive(Clone, Debug, PartialEq)]
pub struct First {
    /// The words: each entry is a word or some words in a row.
    pub words: Vec<String>,
    /// What to dial in danger stands there too.
    pub number: bool,
    /// Where to go.
    pub to: Vec<Link>,
}
