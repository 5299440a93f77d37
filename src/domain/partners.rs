//! Partners: who may help with an activity, and how far asking them is.

/// A person, group or office that may help.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Partner {
    /// Who they are.
    pub name: String,
    /// What they offered.
    pub offers: String,
    /// What comes next with them.
    pub next: String,
}
