//! Getting organised: what to know, what to do, whom to ask, and nine questions.

use super::{Link, Text};

/// Everything about getting organised.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Organise {
    /// Why, who, how and what, in reading order.
    pub parts: Vec<OrganisePart>,
    /// The first meeting, point by point.
    pub agenda: Vec<AgendaPoint>,
    /// The steps that a plan starts with, in order.
    pub steps: Vec<OrganiseStep>,
    /// Questions that help to think about the plan.
    pub think: Vec<String>,
    /// Who should be at the table.
    pub seats: Vec<SeatIdea>,
    /// The questions of the workshop, in order.
    pub questions: Vec<WorkshopQuestion>,
}

/// One part, to open and read.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganisePart {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Name of an icon.
    pub icon: String,
    /// Paragraphs.
    pub text: Vec<Text>,
    /// Points below them. May be empty.
    pub points: Vec<Text>,
    /// Where to go on. May be empty.
    pub next: Vec<Link>,
    /// Ids of services whose numbers it shows. May be empty.
    pub services: Vec<String>,
}

/// A point of the first meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaPoint {
    /// How long it takes.
    pub minutes: u32,
    /// What it is.
    pub text: String,
    /// How to do it.
    pub how: Text,
}

/// A step of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganiseStep {
    /// Stable id.
    pub id: String,
    /// What to do.
    pub text: String,
    /// How.
    pub how: Text,
    /// Where in the app it can be done. May be empty.
    pub next: Vec<Link>,
}

/// A group of people to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatIdea {
    /// Stable id.
    pub id: String,
    /// Which group.
    pub who: String,
    /// What they bring, and what they need.
    pub why: String,
}

/// A question to think about.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkshopQuestion {
    /// Stable id.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// What helps to answer it.
    pub hint: Text,
}

impl Organise {
    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&OrganiseStep> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// How long the first meeting takes, in minutes.
    pub fn meeting_minutes(&self) -> u32 {
        self.agenda.iter().map(|point| point.minutes).sum()
    }
}
