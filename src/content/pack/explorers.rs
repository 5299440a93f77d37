//! Learning by touching: the chain, the process, and what makes it trafficking.

use super::{Link, Text};

/// What the three explorers say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explorers {
    /// The four links of the chain, in the order in which they stand in the ring.
    pub links: Vec<ChainLink>,
    /// Where a stage can happen.
    pub places: Vec<ProcessPlace>,
    /// The stages of the process, in order.
    pub stages: Vec<Stage>,
    /// Act, means and purpose.
    pub parts: Vec<Part>,
    /// That a yes does not count where means were used.
    pub consent: Text,
    /// That for a child no means are needed.
    pub child: Text,
    /// Short cases to sort.
    pub cases: Vec<SortCase>,
}

/// A link of the chain. What these people can do is told by their audience.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainLink {
    /// A [`super::Audience`] id.
    pub audience: String,
    /// Its name in the picture, in two or three words.
    pub name: String,
    /// What it is to the chain.
    pub role: Text,
    /// What makes it hold less.
    pub weakens: Vec<Text>,
}

/// A place of the process.
#[derive(Clone, Debug, PartialEq)]
pub struct ProcessPlace {
    /// One of [`crate::domain::explorers::PLACES`].
    pub id: String,
    /// 'On the way'.
    pub title: String,
    /// What it means.
    pub about: String,
}

/// A stage of the process.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// One of [`crate::domain::explorers::STAGES`].
    pub id: String,
    /// Its name.
    pub title: String,
    /// Name of an icon.
    pub icon: String,
    /// What it is, in a sentence or two.
    pub about: Text,
    /// What happens.
    pub happens: Vec<Point>,
    /// What prevents it.
    pub prevents: Vec<Point>,
    /// Who can help.
    pub helps: Vec<Point>,
    /// Lessons, guides and tools that go with it.
    pub next: Vec<Link>,
}

/// Something about a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Ids of the [`ProcessPlace`]s where it belongs; none where it belongs to all.
    pub places: Vec<String>,
    /// What it is.
    pub text: Text,
}

/// A part of what makes it trafficking.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// One of [`crate::domain::explorers::PARTS`].
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it asks: 'What is done?'
    pub asks: String,
    /// What it is.
    pub about: Text,
    /// What it can look like.
    pub looks: Vec<String>,
}

/// A made-up case to sort.
#[derive(Clone, Debug, PartialEq)]
pub struct SortCase {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What happens.
    pub story: String,
    /// The person is a child, so that no means are needed.
    pub under_18: bool,
    /// One answer for each of [`crate::domain::cases::QUESTIONS`], in that order.
    pub answers: Vec<CaseAnswer>,
}

/// How we would answer a question about a case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseAnswer {
    /// One of [`crate::domain::cases::QUESTIONS`].
    pub question: String,
    /// One of [`crate::domain::cases::answers`].
    pub answer: String,
    /// Why, and what it means for the person.
    pub why: Text,
}

impl Point {
    /// Whether it belongs to a place; everything belongs to none in particular.
    pub fn is_of(&self, place: Option<&str>) -> bool {
        match place {
            Some(place) => self.places.is_empty() || self.places.iter().any(|id| id == place),
            None => true,
        }
    }
}
