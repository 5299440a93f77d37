//! An action message: what it says, to whom, and whom to call.

use super::poster::Poster;

/// A message that tells people what to do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    /// What it says. May be empty while the user thinks.
    pub text: String,
    /// Id of the audience it speaks to, if one is chosen.
    pub audience: Option<String>,
    /// How it looks on paper.
    pub poster: Poster,
}
