//! The compiled text of one language: resolved, linked, checked.
//!
//! Every item has an id that outlives its wording and is the same in every language; what a
//! user did is stored under these ids, never inside content.

mod actions;
mod directory;
mod explorers;
mod facts;
mod glossary;
mod later;
mod message;
mod offer;
mod organise;
mod partners;
mod rest;
mod search;
mod signs;
mod stories;

pub use actions::{Action, ActionTask, Actions, Buying, Digital, LeftOut, Letter, PostIdea};
pub use directory::{Directory, NumberSource};
pub use explorers::{CaseAnswer, ChainLink, Explorers, Part, Point, ProcessPlace, SortCase, Stage};
pub use facts::Fact;
pub use glossary::Term;
pub use later::{AudienceInside, ItemInside, Later, LessonInside, ListInside};
pub use message::{MessageIdeas, MessageKit, ShownPicture};
pub use offer::{
    Licence, OfferCheck, OfferMoment, OfferQuestion, OfferSignal, OfferStep, ResultWords,
};

pub use organise::{AgendaPoint, Organise, OrganisePart, OrganiseStep, SeatIdea, WorkshopQuestion};
pub use partners::{PartnerGroup, PartnerIdea};
pub use rest::Rest;
pub use search::{First, SearchWords};
pub use signs::{Indicator, Look, SignStep, Signs, WorkPlace};
pub use stories::{Scene, SceneChoice, Story};

use std::mem::ManuallyDrop;

use crate::domain::table::Table;

/// Raised when the shape of a pack changes, so that an old copy in storage is fetched again.
pub const FORMAT: u32 = 1;

/// Everything the app says in one language. What only later pages show follows ([`Later`]), and is
/// empty until then.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// Always [`FORMAT`] in a pack this build can read.
    pub format: u32,
    /// The language it is written in.
    pub language: Language,
    /// Interface strings by key. A plural message has one entry for each form, `key[one]`.
    pub strings: Table<String>,
    /// What lessons and questions are grouped by, in reading order.
    pub topics: Vec<Topic>,
    /// Ways in, for different readers.
    pub ways: Vec<WayIn>,
    /// Lessons in reading order.
    pub lessons: Vec<Lesson>,
    /// Safety lists to start from.
    pub checklists: Vec<Checklist>,
    /// Online-safety tips, by theme.
    pub tips: Vec<TipTheme>,
    /// Step-by-step guides for a bad moment.
    pub guides: Vec<Guide>,
    /// Whom an activity can speak to.
    pub audiences: Vec<Audience>,
    /// Help numbers.
    pub directory: Directory,
    /// Where figures and claims come from.
    pub sources: Vec<Source>,
    /// What only later pages show. It stays in memory for good: code to drop it would be 3 KB.
    pub rest: ManuallyDrop<Rest>,
}

/// A language as its readers know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Language {
    /// BCP 47 code, such as `en`.
    pub code: String,
    /// The language's own name for itself.
    pub name: String,
    /// Written from right to left.
    pub rtl: bool,
    /// A native speaker has read all of it. Where not, the app says so.
    pub reviewed: bool,
}

/// A run of prose.
pub type Text = Vec<Inline>;

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain words.
    Words(String),
    /// Words that matter more.
    Strong(String),
    /// Words that lead elsewhere in the app.
    Link(Link),
    /// A mark that opens a source, by id.
    Source(String),
}

/// A block of a lesson's screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// Points without an order.
    List(Vec<Text>),
    /// Steps in order.
    Steps(Vec<Text>),
    /// Words set apart: an example, or what someone says.
    Aside(Text),
}

/// A link inside the app. Its target exists.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it leads.
    pub to: Target,
    /// What it says.
    pub text: String,
}

/// A place in the app that text may lead to. The interface turns it into an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A lesson, by id.
    Lesson(String),
    /// A theme of the online-safety tips, by id.
    Tips(String),
    /// A step-by-step guide, by id.
    Guide(String),
    /// A safety list, by id.
    Checklist(String),
    /// A word of the glossary, by id.
    Word(String),
    /// A page of the app, by its name in [`PAGES`].
    Page(String),
}

/// The pages that text may link to as `page:NAME`.
pub const PAGES: &[&str] = &[
    "learn",
    "quiz",
    "stories",
    "chain",
    "process",
    "means",
    "words",
    "facts",
    "search",
    "act",
    "audience",
    "organise",
    "action-plan",
    "at-table",
    "workshop",
    "messages",
    "actions",
    "buying",
    "share",
    "plans",
    "lists",
    "templates",
    "partners",
    "reports",
    "digital",
    "safe",
    "signs",
    "offer",
    "travel",
    "help",
];

/// A group of lessons and questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// A way in: what one kind of reader takes, step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct WayIn {
    /// Stable id.
    pub id: String,
    /// Who it is for, as that reader would say it.
    pub title: String,
    /// Name of an icon.
    pub icon: String,
    /// What the reader gets from it.
    pub about: String,
    /// Lessons and tools, in order.
    pub steps: Vec<Link>,
}

/// A lesson of three to five minutes: one idea a screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What the reader gets from it, in a sentence.
    pub summary: String,
    /// Reading time.
    pub minutes: u32,
    /// A [`Topic`] id.
    pub topic: String,
    /// The drawing at its start.
    pub picture: Picture,
    /// One idea each.
    pub screens: Vec<Screen>,
    /// Three things to keep.
    pub remember: Vec<Text>,
    /// A question to talk about.
    pub talk: Text,
    /// What to do next in the app.
    pub next: Vec<Link>,
    /// Ids of every source it uses, in order of appearance.
    pub sources: Vec<String>,
}

/// A drawing in `pictures/`.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// File name without `.svg`.
    pub name: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// One screen of a lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// Its heading.
    pub title: String,
    /// Its words.
    pub blocks: Vec<Block>,
}

/// A quiz question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Stable id.
    pub id: String,
    /// A [`Topic`] id.
    pub topic: String,
    /// The [`Lesson`] id that answers it.
    pub lesson: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// What is asked.
    pub text: Text,
    /// What can be chosen. For true or false: exactly two, `true` and `false`.
    pub options: Vec<Choice>,
    /// Why, shown after any answer.
    pub explanation: Text,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// One option is right.
    One,
    /// One or more options are right, and all of them are asked for.
    Several,
    /// A statement holds or not.
    TrueFalse,
    /// The options are steps, to be put in the order in which the pack has them.
    Order,
}

/// An option of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Stable within its question.
    pub id: String,
    /// What it says. Empty for true or false, which the interface names.
    pub text: Text,
    /// Whether it should be chosen. Always so for a step.
    pub right: bool,
    /// Why it is right or wrong.
    pub why: Text,
}

/// A safety list to start from.
#[derive(Clone, Debug, PartialEq)]
pub struct Checklist {
    /// Stable id.
    pub id: String,
    /// Where it is listed.
    pub section: Section,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// Name of an icon.
    pub icon: String,
    /// What to check.
    pub items: Vec<CheckItem>,
}

/// A line of a safety list.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckItem {
    /// Stable within all lists.
    pub id: String,
    /// What to check.
    pub text: String,
    /// Why, or how. May be empty.
    pub why: Text,
}

/// Online-safety tips on one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct TipTheme {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it helps with.
    pub summary: String,
    /// Name of an icon.
    pub icon: String,
    /// Things to do, each of which can be ticked.
    pub tips: Vec<Tip>,
}

/// One thing to do to stay safe.
#[derive(Clone, Debug, PartialEq)]
pub struct Tip {
    /// Stable within all tips.
    pub id: String,
    /// What to do.
    pub text: String,
    /// Why, and how.
    pub why: Text,
}

/// Steps for a bad moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// Stable id.
    pub id: String,
    /// Where it is listed.
    pub section: Section,
    /// Its name.
    pub title: String,
    /// Whom it is for.
    pub summary: String,
    /// Name of an icon.
    pub icon: String,
    /// What comes first, before any step. May be empty.
    pub first: Text,
    /// What to do, in order.
    pub steps: Vec<GuideStep>,
    /// What not to do.
    pub avoid: Vec<Text>,
    /// Where to go on.
    pub next: Vec<Link>,
}

/// The tab that lists a guide or a safety list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Share.
    Share,
    /// Stay safe.
    Safe,
    /// Help.
    Help,
}

/// One step of a guide.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideStep {
    /// Stable within its guide.
    pub id: String,
    /// What to do, in a few words.
    pub title: String,
    /// How.
    pub text: Text,
}

/// One of the six headings of an activity plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanHeading {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// Name of an icon.
    pub icon: String,
    /// Questions that help to think.
    pub prompts: Vec<String>,
    /// Tasks that many plans need, to add with one tap.
    pub ideas: Vec<TaskIdea>,
}

/// A task that many plans need.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskIdea {
    /// Stable within all headings.
    pub id: String,
    /// What to do.
    pub text: String,
}

/// Whom an activity can speak to: a link of the chain, or the user's own network.
#[derive(Clone, Debug, PartialEq)]
pub struct Audience {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Who they are.
    pub about: Text,
    /// Name of an icon.
    pub icon: String,
    /// What they can do against trafficking.
    pub can: Vec<Text>,
    /// Questions that make the choice clearer.
    pub ask: Vec<String>,
    /// Messages that tell them what to do.
    pub messages: Vec<String>,
    /// What to take care of when speaking to them.
    pub care: Text,
}

/// Where a figure or claim comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Stable id.
    pub id: String,
    /// What it says, in plain words.
    pub says: String,
    /// The document.
    pub title: String,
    /// The year that the figure or claim is about, if it has one.
    pub year: Option<u32>,
    /// Where to read it. A link out, opened only by the user.
    pub url: Option<String>,
}

impl Guide {
    /// All its runs of prose, in the order of reading.
    pub fn texts(&self) -> Vec<&Text> {
        let steps = self.steps.iter().map(|step| &step.text);
        std::iter::once(&self.first)
            .chain(steps)
            .chain(&self.avoid)
            .collect()
    }
}

impl Pack {
    /// A pack that says nothing, for the moment before the first one is there.
    pub fn empty() -> Pack {
        Pack {
            format: FORMAT,
            language: Language {
                code: "en".into(),
                name: String::new(),
                rtl: false,
                reviewed: true,
            },
            strings: Table::default(),
            topics: Vec::new(),
            ways: Vec::new(),
            lessons: Vec::new(),
            checklists: Vec::new(),
            tips: Vec::new(),
            guides: Vec::new(),
            audiences: Vec::new(),
            directory: Directory::default(),
            sources: Vec::new(),
            rest: ManuallyDrop::default(),
        }
    }

    /// The way in with this id.
    pub fn way(&self, id: &str) -> Option<&WayIn> {
        self.ways.iter().find(|way| way.id == id)
    }

    /// The lesson with this id.
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }

    /// The safety lists of a section, in their order.
    pub fn checklists_of(&self, section: Section) -> impl Iterator<Item = &Checklist> {
        self.checklists
            .iter()
            .filter(move |list| list.section == section)
    }

    /// The safety list with this id.
    pub fn checklist(&self, id: &str) -> Option<&Checklist> {
        self.checklists.iter().find(|list| list.id == id)
    }

    /// The theme of tips with this id.
    pub fn tip_theme(&self, id: &str) -> Option<&TipTheme> {
        self.tips.iter().find(|theme| theme.id == id)
    }

    /// The guide with this id.
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.id == id)
    }

    /// The audience with this id.
    pub fn audience(&self, id: &str) -> Option<&Audience> {
        self.audiences.iter().find(|audience| audience.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}
