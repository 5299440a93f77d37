//! The help numbers of a country: to dial in danger first, then what is nearest to trafficking.

use super::everywhere::directories;
use super::mine::{choice, directory, emergency, following, own_cards};
use crate::domain::directory::{Country, Listing, Service, listing};
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::number_card::{Shape, cards_of, number_cards};
use crate::ui::frame::set_title;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// A country, by its code in small letters.
pub fn country_page(code: &str) -> View {
    let Some(country) = directory().country(&code.to_ascii_uppercase()) else {
        return missing(&Route::Countries, t!("countries-title"));
    };
    set_title(&country.name);
    let listing = listing(&directory().services, country);
    let page = el("div")
        .class("page-body")
        .child(el("h2").text(t!("country-danger")))
        .child(emergency(country, Shape::Full))
        .child(choice(country))
        .child(own(country));
    let page = match listing.has_trafficking_line() {
        true => page
            .child(part(t!("country-helps"), &listing.others, country))
            .child(europe(country, &listing)),
        false => without_line(page, country, &listing),
    };
    page.child(go_on(&listing))
}

/// Services under a heading; nothing where there are none.
fn part(title: &str, services: &[&Service], country: &Country) -> Option<View> {
    (!services.is_empty()).then(|| {
        el("div")
            .class("stack")
            .child(el("h2").text(title))
            .child(number_cards(services, Some(country), Shape::Full))
    })
}

/// Own numbers for this country: before all others but those for danger.
fn own(country: &'static Country) -> View {
    let numbers = app_state().numbers;
    following(Box::new(move || {
        let cards = numbers.peek(|numbers| own_cards(&numbers.own_in(&country.code)));
        let stack = el("div").class("stack");
        if cards.is_empty() {
            return stack;
        }
        stack
            .child(el("h2").text(t!("own-title")))
            .child(cards_of(cards))
    }))
}

/// Says that there is no line for trafficking, and who is nearest: a service of the country that
/// could harm nobody, else what all of Europe has, else the directories.
fn without_line(page: View, country: &Country, listing: &Listing<'_>) -> View {
    let nearest = listing.nearest();
    let mut others = listing.others.clone();
    others.retain(|service| nearest.is_none_or(|nearest| nearest.id != service.id));
    let what_now = match nearest {
        Some(_) => t!("country-nearest"),
        None => t!("country-no-nearest"),
    };
    let words = el("p")
        .class("card")
        .text(&t!("country-no-line", country = country.name_in_sentence()))
        .text(" ")
        .text(what_now);
    let others = part(t!("country-others"), &others, country);
    let page = page
        .child(el("h2").text(t!("country-helps")))
        .child(words)
        .child(nearest.map(|service| number_cards(&[service], Some(country), Shape::Full)));
    let (before, after) = match nearest {
        Some(_) => (others, None),
        None => (None, others),
    };
    page.child(before)
        .child(europe(country, listing))
        .child(el("h2").text(t!("everywhere-title")))
        .child(directories())
        .child(after)
}

/// What all of the European Union has.
fn europe(country: &Country, listing: &Listing<'_>) -> Option<View> {
    part(t!("country-europe"), &listing.europe, country)
}

/// The international directories, unless they stand here, and own numbers.
fn go_on(listing: &Listing<'_>) -> View {
    let mut links = Vec::new();
    if listing.has_trafficking_line() {
        links.push(list_row(
            &Route::Everywhere,
            Some(Icon::ExternalLink),
            t!("everywhere-title"),
            t!("everywhere-line"),
        ));
    }
    links.push(list_row(
        &Route::Numbers,
        Some(Icon::Plus),
        t!("own-add-here"),
        t!("own-line"),
    ));
    rows(links)
}
