//! Whom to call when a call does not come: services of the directory, and people.

use std::rc::Rc;

use crate::ui::signals::*;

use super::OpenCard;
use crate::content::pack::Directory;
use crate::domain::directory::{Country, Service, find_countries, listing};
use crate::domain::travel_card::{CardNumber, TravelCard};
use crate::platform::clock;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::Icon;
use crate::ui::components::number_card::service_text;
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::share::buttons::{action, tool};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The services of the country, to choose from, and people with their numbers.
pub(super) fn whom_to_call(card: OpenCard) -> View {
    let offered = memo(move || card.kept.with(offered));
    let country = memo(move || card.kept.with(country_name));
    let lead = move || match country.get() {
        name if name.is_empty() => t!("card-services-country").to_owned(),
        name => t!("card-services", country = name),
    };
    let people = move || {
        card.kept.with(|card| {
            card.numbers
                .iter()
                .map(|number| number.id.clone())
                .collect()
        })
    };
    let add = move || {
        let id = clock::new_id();
        card.change(|card| {
            card.numbers.push(CardNumber {
                id: id.clone(),
                ..CardNumber::default()
            });
        });
        focus_soon(format!("who-{id}"));
    };
    el("div")
        .child(el("p").class("field-why").text(t!("card-call-why")))
        .child(el("p").class("field-title").text_by(lead))
        .child(
            el("ul")
                .class("rows")
                .each_by(move || offered.get(), move |id| service_row(card, id)),
        )
        .child(el("p").class("field-title").text(t!("card-people")))
        .child(el("p").class("field-why").text(t!("card-people-why")))
        .child(
            el("ul")
                .class("rows")
                .each_by(people, move |id| person(card, id)),
        )
        .child(
            el("p").class("actions").child(
                action(
                    "button plain small",
                    Icon::Plus,
                    t!("card-person-add"),
                    Box::new(add),
                )
                .id("card-person-add"),
            ),
        )
}

/// The country that was written down, if the directory has it.
fn country(card: &TravelCard) -> Option<&'static Country> {
    let typed = card.country.trim();
    let found = match typed {
        "" => Vec::new(),
        typed => find_countries(&texts::pack().directory.countries, typed),
    };
    found.into_iter().next()
}

fn country_name(card: &TravelCard) -> String {
    country(card)
        .map(|country| country.name.clone())
        .unwrap_or_default()
}

/// Ids of the services that can be chosen: those of the country, then those that were chosen for
/// another one.
fn offered(card: &TravelCard) -> Vec<String> {
    let directory: &Directory = &texts::pack().directory;
    let mut offered: Vec<String> = Vec::new();
    if let Some(country) = country(card) {
        let all = listing(&directory.services, country);
        let known = all.urgent.iter().chain(&all.others).chain(&all.europe);
        let known = known.filter(|service| has_number(service));
        offered.extend(known.map(|service| service.id.clone()));
    }
    for id in &card.services {
        if !offered.contains(id) && directory.service(id).is_some() {
            offered.push(id.clone());
        }
    }
    offered
}

fn has_number(service: &Service) -> bool {
    service.number.is_some() || service.international.is_some()
}

fn service_row(card: OpenCard, id: &str) -> View {
    let directory = &texts::pack().directory;
    let Some(service) = directory.service(id) else {
        return el("li");
    };
    let (of, set) = (id.to_owned(), id.to_owned());
    let cautions = directory.cautions(service);
    // The name is the label: what follows it is what will stand on the card.
    let text = service_text(service);
    let text = text.split_once('\n').map_or("", |(_, rest)| rest);
    let why = el("div")
        .class("tick-why")
        .child(el("p").class("lines").text(text))
        .each(
            cautions
                .iter()
                .map(|words| el("p").class("late").text(words)),
        );
    let name = service.name.clone();
    let row = tick_row(
        &format!("service-{id}"),
        move || name.clone(),
        move || card.kept.with(|card| card.services.contains(&of)),
        move |chosen| card.change(|card| card.choose_service(&set, chosen)),
        Some(why),
    );
    el("li").attr("translate", "no").child(row)
}

/// A person or a service with a number that the traveller wrote down.
fn person(card: OpenCard, id: &str) -> View {
    let field = |part: &str, label: &str, of: fn(&mut CardNumber) -> &mut String| {
        let (look, touch) = (id.to_owned(), id.to_owned());
        let value = move || {
            let number = card.kept.with(|card| {
                let mut all = card.numbers.iter();
                all.find(|number| number.id == look).cloned()
            });
            let mut number = number.unwrap_or_default();
            std::mem::take(of(&mut number))
        };
        let heard = move |text: String| {
            card.change(|card| {
                if let Some(number) = card.number_mut(&touch) {
                    text.clone_into(of(number));
                }
            });
        };
        text_field(
            &format!("{part}-{id}"),
            "text",
            label,
            Rc::new(value),
            Rc::new(heard),
        )
    };
    let fields = el("div")
        .class("field-pair")
        .child(field("who", t!("card-person-name"), |number| {
            &mut number.name
        }))
        .child(field("number", t!("card-person-number"), |number| {
            &mut number.number
        }));
    el("li")
        .class("person")
        .child(fields)
        .child(remove_button(card, id))
}

fn remove_button(card: OpenCard, id: &str) -> View {
    let id = id.to_owned();
    let button = format!("person-remove-{id}");
    let remove = move || {
        let mut removed = None;
        card.change(|card| removed = card.remove_number(&id));
        let Some((at, number)) = removed else { return };
        focus_soon("card-person-add".to_owned());
        let back = move |card: &mut TravelCard| card.put_number_back(at, number.clone());
        card.offer_undo(
            t!("card-person-removed").to_owned(),
            format!("who-{id}"),
            Box::new(back),
        );
    };
    tool(
        &button,
        Icon::Trash,
        t!("card-person-remove"),
        Box::new(remove),
    )
}
