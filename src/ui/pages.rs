//! One page a file, in folders by section.

pub mod act;
pub mod help;
pub mod learn;
pub mod not_found;
pub mod phone;
pub mod safe;
pub mod share;

use super::route::Route;
use super::view::View;

/// The page of a route.
pub fn page(route: Route) -> View {
    match route {
        Route::Learn => learn::home::learn_home(),
        Route::Lesson(id, screen) => learn::lesson::lesson_page(&id, screen),
        Route::Quiz => learn::quiz::quiz_home(),
        Route::Round => learn::round::round_page(),
        Route::Act => act::home::act_home(),
        Route::Audiences => act::audiences::audiences_page(),
        Route::Audience(id) => act::audience::audience_page(id),
        Route::Share => share::home::share_home(),
        Route::Plans => share::plans::plans_page(),
        Route::Plan(id) => share::plan::plan_page(id),
        Route::Lists => share::lists::lists_page(),
        Route::List(id) => share::list::list_page(id),
        Route::Safe => safe::home::safe_home(),
        Route::Tips(id) => safe::tips::tips_page(&id),
        Route::SafeGuide(id) | Route::HelpGuide(id) => help::guide::guide_page(&id),
        Route::Help => help::home::help_home(),
        Route::Phone => phone::home::phone_home(),
        Route::Install => phone::install::install_page(),
        Route::Offline => phone::offline::offline_page(),
        Route::Language => phone::language::language_page(),
        Route::Display => phone::display::display_page(),
        Route::Notes => phone::notes::notes_page(),
        Route::Sources => phone::sources::sources_page(),
        Route::Source(id) => phone::source::source_page(&id),
        Route::Unknown(path) => not_found::not_found(&path),
    }
}
