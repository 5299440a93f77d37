//! The signs of forced work as questions, and what an answer leads to.

use super::{Link, Text};

/// Questions, examples and next steps. Which answers lead to which step is a rule:
/// [`crate::domain::signs::next_steps`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signs {
    /// Where examples are told from, in reading order.
    pub places: Vec<WorkPlace>,
    /// The eleven signs, in the order in which they are asked.
    pub indicators: Vec<Indicator>,
    /// What an answer can lead to.
    pub steps: Vec<SignStep>,
}

/// A kind of place where people work.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkPlace {
    /// Stable id.
    pub id: String,
    /// 'In a factory'.
    pub title: String,
}

/// One sign, as a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Stable id, one of [`crate::domain::signs::INDICATORS`].
    pub id: String,
    /// Its name in a few words.
    pub title: String,
    /// The question about the reader.
    pub me: String,
    /// The question about someone else: what one may notice without looking into it.
    pub other: String,
    /// Why it matters, with its source.
    pub why: Text,
    /// What it can look like: one example for each [`WorkPlace`].
    pub looks: Vec<Look>,
}

/// What a sign can look like in one kind of place.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// A [`WorkPlace`] id.
    pub place: String,
    /// The example, in a sentence or two.
    pub text: String,
}

/// Something to do next.
#[derive(Clone, Debug, PartialEq)]
pub struct SignStep {
    /// Stable id, one of those that [`crate::domain::signs::next_steps`] gives.
    pub id: String,
    /// What to do, in a few words.
    pub title: String,
    /// How, for someone who answered about themselves. Empty where the step is not for them.
    pub me: Text,
    /// How, for someone who answered about another. Empty where the step is not for them.
    pub other: Text,
    /// Where to go on. May be empty.
    pub next: Vec<Link>,
}

impl Signs {
    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&SignStep> {
        self.steps.iter().find(|step| step.id == id)
    }
}

impl Indicator {
    /// The example from the place with this id.
    pub fn look(&self, place: &str) -> Option<&str> {
        let look = self.looks.iter().find(|look| look.place == place);
        look.map(|look| look.text.as_str())
    }
}
