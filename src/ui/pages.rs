//! One page a file, in folders by section.
//!
//! The first page of each section and everything under Help is there from the start. The others
//! come in parts of the app that follow: `super::parts`.

pub mod act;
pub mod help;
pub mod learn;
pub mod not_found;
pub mod phone;
pub mod safe;
pub mod share;

use super::parts::{self, Part};
use super::route::Route;
use super::view::View;

/// The part of the app that holds the page of a route; none when it is there from the start.
pub fn part_of(route: &Route) -> Option<Part> {
    match route {
        Route::Learn | Route::Act | Route::Share | Route::Safe | Route::Phone => None,
        Route::Help | Route::HelpGuide(_) | Route::SafeGuide(_) | Route::Unknown(_) => None,
        Route::Lesson(..) | Route::Quiz | Route::Round => Some(Part::Learn),
        _ => Some(Part::Tools),
    }
}

/// The page of a route. Its part has to be ready.
pub fn page(route: Route) -> View {
    if let Some(part) = part_of(&route) {
        return parts::page(part, route);
    }
    match route {
        Route::Learn => learn::home::learn_home(),
        Route::Act => act::home::act_home(),
        Route::Share => share::home::share_home(),
        Route::Safe => safe::home::safe_home(),
        Route::Phone => phone::home::phone_home(),
        Route::Help => help::home::help_home(),
        Route::HelpGuide(id) | Route::SafeGuide(id) => help::guide::guide_page(&id),
        other => not_found::not_found(&other.to_string()),
    }
}

/// The pages of [`Part::Learn`].
pub fn learn_page(route: Route) -> View {
    match route {
        Route::Lesson(id, screen) => learn::lesson::lesson_page(&id, screen),
        Route::Quiz => learn::quiz::quiz_home(),
        Route::Round => learn::round::round_page(),
        other => not_found::not_found(&other.to_string()),
    }
}

/// The pages of [`Part::Tools`].
pub fn tools_page(route: Route) -> View {
    match route {
        Route::Audiences => act::audiences::audiences_page(),
        Route::Audience(id) => act::audience::audience_page(id),
        Route::Plans => share::plans::plans_page(),
        Route::Plan(id) => share::plan::plan_page(id),
        Route::Lists => share::lists::lists_page(),
        Route::List(id) => share::list::list_page(id),
        Route::Tips(id) => safe::tips::tips_page(&id),
        Route::Install => phone::install::install_page(),
        Route::Offline => phone::offline::offline_page(),
        Route::Language => phone::language::language_page(),
        Route::Display => phone::display::display_page(),
        Route::Notes => phone::notes::notes_page(),
        Route::Sources => phone::sources::sources_page(),
        Route::Source(id) => phone::source::source_page(&id),
        other => not_found::not_found(&other.to_string()),
    }
}
