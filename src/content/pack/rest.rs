//! What only the rest of the app shows, whole subjects of it.

use super::{
    Actions, Buying, Digital, Explorers, Fact, MessageKit, OfferCheck, Organise, Pack,
    PartnerGroup, PlanHeading, Question, SearchWords, Signs, Story, Term,
};
use crate::domain::identifying::Guard;
use crate::domain::templates::Template;

/// What no first screen shows. It comes after the start ([`super::Later`]).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rest {
    /// Quiz questions, grouped by topic order.
    pub questions: Vec<Question>,
    /// The six headings of an activity plan.
    pub headings: Vec<PlanHeading>,
    /// Plans of ours to start from.
    pub templates: Vec<Template>,
    /// What helps to write a message.
    pub message: MessageKit,
    /// Ways to act, and what was left out.
    pub actions: Actions,
    /// Buying fairly.
    pub buying: Buying,
    /// Going digital.
    pub digital: Digital,
    /// The signs of forced work, as questions, and what to do next.
    pub signs: Signs,
    /// Stories with choices, in reading order.
    pub stories: Vec<Story>,
    /// The chain, the process, and what makes it trafficking.
    pub explorers: Explorers,
    /// What to ask about a job offer, and what to look for in its text.
    pub offer: OfferCheck,
    /// Words that need explaining, in the order of the alphabet.
    pub glossary: Vec<Term>,
    /// Facts with a figure.
    pub facts: Vec<Fact>,
    /// What the search knows beyond the texts.
    pub search: SearchWords,
    /// How to get organised, and questions to think about together.
    pub organise: Organise,
    /// Whom to ask for help with an activity, by groups.
    pub partners: Vec<PartnerGroup>,
    /// What could show who someone is.
    pub guard: Guard,
}

impl Pack {
    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.rest
            .questions
            .iter()
            .find(|question| question.id == id)
    }

    /// The plan of ours with this id.
    pub fn template(&self, id: &str) -> Option<&Template> {
        self.rest
            .templates
            .iter()
            .find(|template| template.id == id)
    }

    /// The group of partners with this id.
    pub fn partner_group(&self, id: &str) -> Option<&PartnerGroup> {
        self.rest.partners.iter().find(|group| group.id == id)
    }

    /// The story with this id.
    pub fn story(&self, id: &str) -> Option<&Story> {
        self.rest.stories.iter().find(|story| story.id == id)
    }

    /// The word of the glossary with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.rest.glossary.iter().find(|term| term.id == id)
    }
}
