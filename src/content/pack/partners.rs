//! Partners: groups of people to ask, whom to think of, and the first words to them.

/// A group of partners.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnerGroup {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Name of an icon.
    pub icon: String,
    /// Who they are.
    pub about: String,
    /// What they can bring.
    pub bring: Vec<String>,
    /// How to find them.
    pub find: Vec<String>,
    /// What a first message says to them.
    pub ask: String,
    /// What it ends with.
    pub end: String,
    /// What one may hope for from them.
    pub hopes: Vec<String>,
    /// Ids of seats at the table that belong here.
    pub seats: Vec<String>,
    /// Whom to think of.
    pub ideas: Vec<PartnerIdea>,
}

/// Someone to think of.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnerIdea {
    /// Stable within all groups.
    pub id: String,
    /// Who.
    pub who: String,
    /// What for.
    pub why: String,
}
