//! One page a file, in folders by section.

pub mod act;
pub mod help;
pub mod learn;
pub mod not_found;
pub mod phone;
pub mod safe;
pub mod share;

use leptos::prelude::*;

use super::route::Route;

/// The page of a route.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Learn => view! { <learn::home::LearnHome /> }.into_any(),
        Route::Lesson(id, screen) => {
            view! { <learn::lesson::LessonPage id screen /> }.into_any()
        }
        Route::Quiz => view! { <learn::quiz::QuizHome /> }.into_any(),
        Route::Round => view! { <learn::round::RoundPage /> }.into_any(),
        Route::Act => view! { <act::home::ActHome /> }.into_any(),
        Route::Audiences => view! { <act::audiences::AudiencesPage /> }.into_any(),
        Route::Audience(id) => view! { <act::audience::AudiencePage id /> }.into_any(),
        Route::Share => view! { <share::home::ShareHome /> }.into_any(),
        Route::Plans => view! { <share::plans::PlansPage /> }.into_any(),
        Route::Plan(id) => view! { <share::plan::PlanPage id /> }.into_any(),
        Route::Lists => view! { <share::lists::ListsPage /> }.into_any(),
        Route::List(id) => view! { <share::list::ListPage id /> }.into_any(),
        Route::Safe => view! { <safe::home::SafeHome /> }.into_any(),
        Route::Tips(id) => view! { <safe::tips::TipsPage id /> }.into_any(),
        Route::SafeGuide(id) | Route::HelpGuide(id) => {
            view! { <help::guide::GuidePage id /> }.into_any()
        }
        Route::Help => view! { <help::home::HelpHome /> }.into_any(),
        Route::Phone => view! { <phone::home::PhoneHome /> }.into_any(),
        Route::Install => view! { <phone::install::InstallPage /> }.into_any(),
        Route::Offline => view! { <phone::offline::OfflinePage /> }.into_any(),
        Route::Language => view! { <phone::language::LanguagePage /> }.into_any(),
        Route::Display => view! { <phone::display::DisplayPage /> }.into_any(),
        Route::Notes => view! { <phone::notes::NotesPage /> }.into_any(),
        Route::Sources => view! { <phone::sources::SourcesPage /> }.into_any(),
        Route::Source(id) => view! { <phone::source::SourcePage id /> }.into_any(),
        Route::Unknown(path) => view! { <not_found::NotFound path /> }.into_any(),
    }
}
