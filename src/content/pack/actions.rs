//! Ways to act, buying fairly, and going digital.

use super::{Link, OrganisePart, Text};
use crate::domain::actions::Fit;

/// Ways to act, and what is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Actions {
    /// In the order in which they are shown: the short ones first.
    pub all: Vec<Action>,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
}

/// A way to act.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Stable id.
    pub id: String,
    /// What to do.
    pub title: String,
    /// Name of an icon.
    pub icon: String,
    /// What it is.
    pub about: Text,
    /// What can be done of it today.
    pub first: Text,
    /// What it takes.
    pub need: Vec<String>,
    /// What to take care of.
    pub safety: Text,
    /// For whom and when it is.
    pub fit: Fit,
    /// What a plan for it begins with.
    pub tasks: Vec<ActionTask>,
    /// Where to go on.
    pub next: Vec<Link>,
}

/// A task of a way to act.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionTask {
    /// Id of a [`super::PlanHeading`].
    pub heading: String,
    /// What to do.
    pub text: String,
}

/// Something that older lists of ways to act had.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// Stable id.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Why it was left out.
    pub why: Text,
}

/// Buying fairly.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Buying {
    /// Questions and checks, part by part.
    pub parts: Vec<OrganisePart>,
    /// Words to copy or to send.
    pub letters: Vec<Letter>,
}

/// Words to copy or to send.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// Stable id.
    pub id: String,
    /// Id of the part that it stands in.
    pub part: String,
    /// What it is.
    pub title: String,
    /// The words, line by line.
    pub text: String,
}

/// Going digital.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Digital {
    /// What is good to know, part by part.
    pub parts: Vec<OrganisePart>,
    /// Ideas for posts.
    pub ideas: Vec<PostIdea>,
}

/// An idea for a post.
#[derive(Clone, Debug, PartialEq)]
pub struct PostIdea {
    /// Stable id.
    pub id: String,
    /// What kind of post it is.
    pub title: String,
    /// The post, with [`crate::domain::posting::SLOT`] where a message of the user's belongs.
    pub text: String,
    /// How to make it. May be empty.
    pub how: Text,
}

impl Actions {
    /// The way to act with this id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.all.iter().find(|action| action.id == id)
    }
}

impl Digital {
    /// The ideas as the rules know them.
    pub fn ideas(&self) -> impl Iterator<Item = (&str, &str)> {
        self.ideas
            .iter()
            .map(|idea| (idea.id.as_str(), idea.text.as_str()))
    }

    /// The idea with this id.
    pub fn idea(&self, id: &str) -> Option<&PostIdea> {
        self.ideas.iter().find(|idea| idea.id == id)
    }
}
