//! Help: the first step in danger, the numbers of the user's country, short ways for each
//! situation. The calmest page of all: few things, each with room around it.

use crate::content::pack::{Guide, Section};
use crate::domain::directory::{listing, suggested_country};
use crate::domain::numbers::HelpNumbers;
use crate::platform::device;
use crate::ui::app::app_state;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::number_card::{IN_DANGER, Shape, cards_of, number_cards};
use crate::ui::components::prose::guide_route;
use crate::ui::frame::set_title;
use crate::ui::keeper::Kept;
use crate::ui::notices::notices;
use crate::ui::pages::help::mine::{
    choose, directory, emergency, following, my_country, own_cards, route_to,
};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How many services of the country, and how many own numbers, stand here; the country's page has
/// all of them.
const FIRST: usize = 2;

/// The start of Help.
pub fn help_home() -> View {
    set_title(t!("help-title"));
    let danger = el("a")
        .class("button danger")
        .attr("href", &Route::HelpGuide(IN_DANGER.into()).href())
        .child(glyph(Icon::AlertTriangle))
        .text(t!("help-danger"));
    el("div")
        .class("page-body")
        .child(danger)
        .child(el("p").class("soft centred").text(t!("help-danger-line")))
        .child(my_numbers())
        .child(el("h2").text(t!("help-steps-title")))
        .child(guide_rows(&[Section::Help, Section::Safe]))
        .child(el("h2").text(t!("help-more-title")))
        .child(more())
}

/// The numbers of the user's country, or the way to choose one.
fn my_numbers() -> View {
    let numbers = app_state().numbers;
    following(Box::new(move || {
        let title = |words: &str| {
            let title = el("h2").id("my-country").attr("tabindex", "-1");
            el("div").class("stack").child(title.text(words))
        };
        match my_country(numbers) {
            None => title(t!("help-your-country")).child(not_chosen(numbers)),
            Some(country) => {
                let all = listing(&directory().services, country);
                let first = &all.others[..all.others.len().min(FIRST)];
                let row = list_row(
                    &route_to(country),
                    Some(Icon::Phone),
                    &t!("help-all-here", country = country.name_in_sentence()),
                    "",
                );
                title(&country.name)
                    .child(emergency(country, Shape::Brief))
                    .child(own(numbers, Some(&country.code)))
                    .child((!first.is_empty()).then(|| number_cards(first, None, Shape::Brief)))
                    .child(rows(vec![row]))
            }
        }
    }))
}

/// Own numbers that help here: all of them, where no country is chosen.
fn own(numbers: Kept<HelpNumbers>, country: Option<&str>) -> Option<View> {
    let cards = numbers.peek(|numbers| {
        let mut own = match country {
            Some(code) => numbers.own_in(code),
            None => numbers.own.iter().collect(),
        };
        own.truncate(FIRST);
        own_cards(&own)
    });
    (!cards.is_empty()).then(|| cards_of(cards))
}

fn not_chosen(numbers: Kept<HelpNumbers>) -> View {
    let notices = notices();
    let suggested = suggested_country(&directory().countries, &device::languages());
    let word = |country: &crate::domain::directory::Country| {
        t!("help-suggested", country = country.name_in_sentence())
    };
    let accept = suggested.map(|country| {
        button("button grow", &word(country), move || {
            choose(numbers, notices, Some(country), "my-country");
        })
        .id("accept-country")
    });
    let class = if suggested.is_some() {
        "button plain grow"
    } else {
        "button grow"
    };
    let other = link(class, &Route::Countries, t!("help-choose")).id("choose-country");
    let card = el("div")
        .class("card")
        .child(el("p").text(t!("help-choose-why")))
        .child(el("div").class("actions").child(accept).child(other));
    el("div")
        .class("stack")
        .child(own(numbers, None))
        .child(card)
}

fn more() -> View {
    rows(vec![
        list_row(
            &Route::Countries,
            Some(Icon::MapPin),
            t!("countries-title"),
            t!("countries-line"),
        ),
        list_row(
            &Route::Numbers,
            Some(Icon::Pencil),
            t!("own-title"),
            t!("own-line"),
        ),
        list_row(
            &Route::Everywhere,
            Some(Icon::ExternalLink),
            t!("everywhere-title"),
            t!("everywhere-line"),
        ),
    ])
}

/// The guides of these sections, the one for danger apart.
pub fn guide_rows(sections: &[Section]) -> View {
    let mut list = Vec::new();
    for section in sections {
        let guides = texts::pack().guides.iter();
        let here = guides.filter(|guide| guide.section == *section && guide.id != IN_DANGER);
        list.extend(here.map(guide_row));
    }
    rows(list)
}

fn guide_row(guide: &Guide) -> View {
    list_row(
        &guide_route(&guide.id),
        Icon::named(&guide.icon),
        &guide.title,
        &guide.summary,
    )
}
