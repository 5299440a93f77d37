//! All that can be found, and its index: made when first needed, and kept while the window is
//! open.

use std::cell::RefCell;
use std::rc::Rc;

use crate::content::pack::Target;
use crate::content::searchable::{Item, Kind, Named, Place, index, items};
use crate::domain::search::{Index, Typed};
use crate::ui::components::icon::Icon;
use crate::ui::components::prose::route_of;
use crate::ui::frame::quiz_is_on;
use crate::ui::route::Route;
use crate::ui::texts;

/// Things, and the words in them.
pub(super) struct Library {
    language: &'static str,
    items: Vec<Item<'static>>,
    index: Index,
}

thread_local! {
    static LIBRARY: RefCell<Option<Rc<Library>>> = const { RefCell::new(None) };
}

/// Everything in the language of now.
pub(super) fn library() -> Rc<Library> {
    let pack = texts::pack();
    let made = LIBRARY.with_borrow(Clone::clone);
    if let Some(made) = made.filter(|made| made.language == pack.language.code) {
        return made;
    }
    let named: Vec<Named> = pages()
        .iter()
        .map(|(_, title, line)| (*title, *line))
        .collect();
    let items = items(pack, &named);
    let library = Rc::new(Library {
        language: &pack.language.code,
        index: index(&items),
        items,
    });
    LIBRARY.set(Some(library.clone()));
    library
}

/// What was found.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Found {
    /// What was typed, knowing which words are only nearly there.
    pub(super) typed: Typed,
    /// Numbers of the things that fit, the best first.
    pub(super) items: Vec<usize>,
}

/// Looks for what was typed. Nothing of the quiz is found where it is switched off.
pub(super) fn find(text: &str) -> Found {
    let mut typed = Typed::new(text);
    if typed.is_empty() {
        return Found::default();
    }
    let library = library();
    let mut items = library.index.find(&mut typed);
    if !quiz_is_on() {
        items.retain(|at| {
            let item = &library.items[*at];
            let is_quiz = matches!(
                route(item.to),
                Route::Quiz | Route::Group | Route::Questions | Route::Certificate
            );
            item.kind != Kind::Question && !is_quiz
        });
    }
    Found { typed, items }
}

impl Library {
    /// A thing by its number.
    pub(super) fn item(&self, at: usize) -> Option<&Item<'static>> {
        self.items.get(at)
    }
}

/// The address of a thing.
pub(super) fn route(to: Place<'static>) -> Route {
    match to {
        Place::Named(at) => match pages().into_iter().nth(at) {
            Some((route, ..)) => route,
            None => Route::Learn,
        },
        Place::Lesson(id, screen) => Route::Lesson(id.to_owned(), screen),
        Place::Guide(id) => route_of(&Target::Guide(id.to_owned())),
        Place::List(id) => route_of(&Target::Checklist(id.to_owned())),
        Place::Tips(id) => Route::Tips(id.to_owned()),
        Place::Audience(id) => Route::Audience(id.to_owned()),
        Place::Action(id) => Route::Action(id.to_owned()),
        Place::Word(id) => Route::Word(id.to_owned()),
        Place::Story(id) => Route::Story(id.to_owned()),
        Place::Stage(id) => Route::Process(Some(id.to_owned())),
        Place::Template(id) => Route::Template(id.to_owned()),
        Place::Country(code) => Route::Country(code.to_ascii_lowercase()),
        Place::Page("everywhere") => Route::Everywhere,
        Place::Page(name) => route_of(&Target::Page(name.to_owned())),
    }
}

/// What a thing is, in a word, and its icon.
pub(super) fn face(kind: Kind) -> (Icon, &'static str) {
    match kind {
        Kind::Guide => (Icon::Heart, t!("search-guide")),
        Kind::Page => (Icon::FileText, t!("search-page")),
        Kind::Word => (Icon::Language, t!("search-word")),
        Kind::Lesson => (Icon::Book, t!("search-lesson")),
        Kind::Fact => (Icon::InfoCircle, t!("search-fact")),
        Kind::Story => (Icon::Users, t!("search-story")),
        Kind::Stage => (Icon::MapPin, t!("process-title")),
        Kind::Organise => (Icon::UsersGroup, t!("organise-title")),
        Kind::Tips => (Icon::Bulb, t!("search-tip")),
        Kind::List => (Icon::ListCheck, t!("search-list")),
        Kind::Audience => (Icon::UsersGroup, t!("search-audience")),
        Kind::Action => (Icon::Flag, t!("search-action")),
        Kind::Buying => (Icon::ShoppingBag, t!("buying-title")),
        Kind::Digital => (Icon::DeviceMobile, t!("digital-title")),
        Kind::Plan => (Icon::Calendar, t!("search-plan")),
        Kind::Template => (Icon::ClipboardList, t!("search-template")),
        Kind::Sign => (Icon::ShieldCheck, t!("search-sign")),
        Kind::Offer => (Icon::Briefcase, t!("search-offer")),
        Kind::Country => (Icon::MapPin, t!("search-country")),
        Kind::Service => (Icon::Phone, t!("search-service")),
        Kind::Question => (Icon::HelpCircle, t!("search-question")),
    }
}

/// Pages and tools by their names, each with a line about it.
fn pages() -> [(Route, &'static str, &'static str); 41] {
    [
        (Route::Help, t!("help-title"), t!("help-danger-line")),
        (
            Route::Countries,
            t!("countries-title"),
            t!("countries-line"),
        ),
        (
            Route::Everywhere,
            t!("everywhere-title"),
            t!("everywhere-line"),
        ),
        (Route::Numbers, t!("own-title"), t!("own-line")),
        (Route::Offer, t!("offer-title"), t!("offer-line")),
        (Route::Signs, t!("signs-title"), t!("signs-line")),
        (Route::Travel, t!("travel-title"), t!("travel-line")),
        (Route::Card, t!("card-title"), ""),
        (Route::Plans, t!("plans-title"), t!("act-plan-line")),
        (
            Route::Templates,
            t!("templates-title"),
            t!("templates-lead"),
        ),
        (Route::Lists, t!("lists-title"), ""),
        (Route::Reports, t!("reports-title"), t!("reports-line")),
        (Route::Partners, t!("partners-title"), t!("partners-line")),
        (Route::Audiences, t!("audience-title"), ""),
        (Route::Messages, t!("messages-title"), t!("messages-line")),
        (Route::Words, t!("words-title"), t!("words-line")),
        (Route::Facts, t!("facts-title"), t!("facts-line")),
        (Route::Quiz, t!("quiz-title"), t!("quiz-line")),
        (Route::Group, t!("group-title"), t!("group-line")),
        (Route::Questions, t!("sets-title"), t!("sets-line")),
        (
            Route::Certificate,
            t!("certificate-title"),
            t!("certificate-line"),
        ),
        (Route::Stories, t!("stories-title"), t!("stories-line")),
        (Route::Chain, t!("chain-title"), t!("chain-line")),
        (
            Route::Process(None),
            t!("process-title"),
            t!("process-line"),
        ),
        (Route::Means, t!("means-title"), t!("means-line")),
        (Route::Actions, t!("actions-title"), t!("actions-line")),
        (Route::Buying, t!("buying-title"), t!("buying-line")),
        (Route::Digital, t!("digital-title"), t!("digital-line")),
        (Route::Organise, t!("organise-title"), t!("organise-line")),
        (Route::ActionPlan, t!("action-title"), t!("action-line")),
        (Route::AtTable, t!("table-title"), t!("table-line")),
        (Route::Workshop, t!("workshop-title"), t!("workshop-line")),
        (Route::Install, t!("install-title"), t!("install-line")),
        (Route::Offline, t!("offline-title"), ""),
        (Route::Language, t!("language-title"), ""),
        (Route::Display, t!("display-title"), ""),
        (Route::Leave, t!("leave-title"), ""),
        (Route::Notes, t!("notes-title"), ""),
        (Route::Sources, t!("sources-title"), ""),
        (Route::Phone, t!("phone-title"), ""),
        (Route::Safe, t!("safe-title"), ""),
    ]
}
