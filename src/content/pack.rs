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
pub use search::{First, SearchWords};
pub use signs::{Indicator, Look, SignStep, Signs, WorkPlace};
pub use stories::{Scene, SceneChoice, Story};

use crate::domain::identifying::Guard;
use crate::domain::table::Table;
use crate::domain::templates::Template;

/// Raised when the shape of a pack changes, so that an old copy in storage is fetched again.
pub const FORMAT: u32 = 1;

/// Everything the app says in one language. What only later pages show follows ([`Later`]).
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
    /// Quiz questions, grouped by topic order.
    pub questions: Vec<Question>,
    /// Safety lists to start from.
    pub checklists: Vec<Checklist>,
    /// Online-safety tips, by theme.
    pub tips: Vec<TipTheme>,
    /// Step-by-step guides for a bad moment.
    pub guides: Vec<Guide>,
    /// The six headings of an activity plan.
    pub headings: Vec<PlanHeading>,
    /// Plans of ours to start from.
    pub templates: Vec<Template>,
    /// Whom an activity can speak to.
    pub audiences: Vec<Audience>,
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
    /// Help numbers.
    pub directory: Directory,
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
    /// Where figures and claims come from.
    pub sources: Vec<Source>,
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
            questions: Vec::new(),
            checklists: Vec::new(),
            tips: Vec::new(),
            guides: Vec::new(),
            headings: Vec::new(),
            templates: Vec::new(),
            audiences: Vec::new(),
            message: MessageKit::default(),
            actions: Actions::default(),
            buying: Buying::default(),
            digital: Digital::default(),
            signs: Signs::default(),
            stories: Vec::new(),
            explorers: Explorers::default(),
            directory: Directory::default(),
            offer: OfferCheck::default(),
            glossary: Vec::new(),
            facts: Vec::new(),
            search: SearchWords::default(),
            organise: Organise::default(),
            partners: Vec::new(),
            guard: Guard::default(),
            sources: Vec::new(),
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

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
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

    /// The plan of ours with this id.
    pub fn template(&self, id: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == id)
    }

    /// The audience with this id.
    pub fn audience(&self, id: &str) -> Option<&Audience> {
        self.audiences.iter().find(|audience| audience.id == id)
    }

    /// The group of partners with this id.
    pub fn partner_group(&self, id: &str) -> Option<&PartnerGroup> {
        self.partners.iter().find(|group| group.id == id)
    }

    /// The story with this id.
    pub fn story(&self, id: &str) -> Option<&Story> {
        self.stories.iter().find(|story| story.id == id)
    }

    /// The word of the glossary with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}
