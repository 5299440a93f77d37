//! One page a file, in folders by section.
//!
//! The first page of each section and everything under Help is there from the start. The others
//! come with the rest of the app: `super::rest`.

pub mod act;
pub mod help;
pub mod learn;
pub mod not_found;
pub mod phone;
pub mod safe;
pub mod search;
pub mod share;

use super::rest;
use super::route::{Route, Tab};
use super::view::View;
use crate::content::pack::Section;

/// Whether the page of a route comes with the rest of the app.
pub fn is_in_rest(route: &Route) -> bool {
    let is_first = Tab::BAR.iter().any(|tab| tab.route() == *route) || *route == Route::Phone;
    let is_of_help = matches!(
        route,
        Route::HelpGuide(_)
            | Route::SafeGuide(_)
            | Route::Countries
            | Route::Country(_)
            | Route::Everywhere
    );
    !is_first && !is_of_help && !matches!(route, Route::Unknown(_))
}

/// The page of a route. The rest of the app has to be there, if it is in it.
pub fn page(route: Route) -> View {
    if is_in_rest(&route) {
        return rest::page(route);
    }
    match route {
        Route::Learn => learn::home::learn_home(),
        Route::Act => act::home::act_home(),
        Route::Share => share::home::share_home(),
        Route::Safe => safe::home::safe_home(),
        Route::Phone => phone::home::phone_home(),
        Route::Help => help::home::help_home(),
        Route::Countries => help::countries::countries_page(),
        Route::Country(code) => help::country::country_page(&code),
        Route::Everywhere => help::everywhere::everywhere_page(),
        Route::HelpGuide(id) | Route::SafeGuide(id) => help::guide::guide_page(&id),
        other => not_found::not_found(&other.to_string()),
    }
}

/// The pages of the rest of the app.
pub fn rest_page(route: Route) -> View {
    match route {
        Route::Lesson(id, screen) => learn::lesson::lesson_page(&id, screen),
        Route::Way(id) => learn::way::way_page(&id),
        Route::Quiz => learn::quiz::quiz_home(),
        Route::Round => learn::round::round_page(),
        Route::Stories => learn::stories::stories_page(),
        Route::Story(id) => learn::story::story_page(&id),
        Route::Chain => learn::chain::chain_page(),
        Route::Process(stage) => learn::process::process_page(stage.as_deref()),
        Route::Means => learn::means::means_page(),
        Route::Cases => learn::cases::cases_page(),
        Route::Words => learn::words::words_page(),
        Route::Word(id) => learn::words::word_page(&id),
        Route::Facts => learn::facts::facts_page(),
        Route::Search => search::search_page(),
        Route::Group => learn::group::group_page(),
        Route::Questions => learn::questions::questions_page(),
        Route::Certificate => learn::certificate::certificate_page(),
        Route::Audiences => act::audiences::audiences_page(),
        Route::Audience(id) => act::audience::audience_page(id),
        Route::GiveMessage(id) => act::give::give_page(id),
        Route::Organise => act::organise::organise_page(),
        Route::ActionPlan => act::organise::plan::action_page(),
        Route::AtTable => act::organise::table::table_page(),
        Route::Workshop => act::workshop::workshop_page(),
        Route::Messages => act::messages::messages_page(),
        Route::Message(id) => act::message::message_page(id),
        Route::Actions => act::actions::actions_page(),
        Route::Action(id) => act::action::action_page(&id),
        Route::Buying => act::buying::buying_page(),
        Route::Digital => share::digital::digital_page(),
        Route::Plans => share::plans::plans_page(),
        Route::Reports => share::reports::reports_page(),
        Route::Report(id) => share::report::report_page(id),
        Route::Templates => share::templates::templates_page(),
        Route::Template(id) => share::template::template_page(&id),
        Route::Plan(id) => share::plan::plan_page(&id),
        Route::PlanSafety(id) => share::plan::safety::safety_page(&id),
        Route::RunSheet(id) => share::plan::run_sheet::run_sheet_page(&id),
        Route::Partners => share::partners::partners_page(),
        Route::Partner(id) => share::partner::partner_page(id),
        Route::Lists => share::lists::lists_page(),
        Route::List(id) => share::list::list_page(&id, Section::Share),
        Route::Signs => safe::signs::signs_page(),
        Route::Offer => safe::offer::offer_page(None),
        Route::KeptOffer(id) => safe::offer::offer_page(Some(id)),
        Route::Travel => safe::travel::travel_page(),
        Route::Card => safe::card::card_page(),
        Route::SafeList(id) => share::list::list_page(&id, Section::Safe),
        Route::Tips(id) => safe::tips::tips_page(&id),
        Route::Numbers => help::numbers::numbers_page(),
        Route::Install => phone::install::install_page(),
        Route::Offline => phone::offline::offline_page(),
        Route::Language => phone::language::language_page(),
        Route::Display => phone::display::display_page(),
        Route::Leave => phone::leave::leave_page(),
        Route::Notes => phone::notes::notes_page(),
        Route::Sources => phone::sources::sources_page(),
        Route::Source(id) => phone::source::source_page(&id),
        Route::LeftOut => phone::left_out::left_out_page(),
        other => not_found::not_found(&other.to_string()),
    }
}
