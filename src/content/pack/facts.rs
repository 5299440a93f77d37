//! Facts with a figure, to know and to share.

/// A fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Stable id.
    pub id: String,
    /// The figure, as large letters show it: '27.6 million'.
    pub figure: String,
    /// What it says, in plain sentences that stand without the figure above them.
    pub text: String,
    /// What one may still read elsewhere, and what is wrong with it.
    pub changed: String,
    /// The year that the figure is about.
    pub year: u32,
    /// A [`super::Source`] id.
    pub source: String,
}
