//! Whom the user wants to speak to.

/// The chosen audience of an activity, by content id, and the user's thoughts on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AudienceChoice {
    /// Id of the audience, if one is chosen.
    pub chosen: Option<String>,
    /// What the user wrote about these people.
    pub notes: String,
}
