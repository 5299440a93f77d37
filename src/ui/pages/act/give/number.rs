//! Which help number stands on the poster, and what is to be known about it.

use std::rc::Rc;

use super::Give;
use super::content::{called, known};
use crate::domain::directory::{Country, Service, unbroken};
use crate::domain::message::Message;
use crate::domain::numbers::HelpNumbers;
use crate::domain::poster::Number;
use crate::domain::poster::number::{Called, Known, Who};
use crate::ui::components::button::link;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::number_card::{Shape, number_card, own_number_card};
use crate::ui::components::select::select;
use crate::ui::pages::help::mine::{directory, following};
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// What an option of the list stands for. No service has such an id.
const OF_MESSAGE: &str = ".message";
const NOTHING: &str = ".none";

/// The list of numbers, and the card of the one that was chosen.
pub(super) fn number(give: Give) -> View {
    el("section")
        .class("card give-part")
        .child(el("h2").text(t!("give-number")))
        .child(el("p").class("field-why").text(t!("give-number-why")))
        // The country may be chosen in another window.
        .child(following(Box::new(move || list(give))))
        .child_by(move || {
            give.kept
                .with(|message| called(give, message).map(|called| card(give, message, &called)))
        })
}

/// Looks at the message and at the numbers that the user keeps, untracked.
fn look<T>(give: Give, look: impl FnOnce(Known<'static>, &Message, &HelpNumbers) -> T) -> T {
    give.kept.peek(|message| {
        give.numbers
            .peek(|numbers| look(known(message, numbers), message, numbers))
    })
}

fn country(give: Give) -> Option<&'static Country> {
    look(give, |known, _, _| known.country)
}

fn value_of(number: &Number) -> &str {
    match number {
        Number::OfMessage => OF_MESSAGE,
        Number::Nothing => NOTHING,
        Number::Service(id) => id,
    }
}

fn list(give: Give) -> View {
    let chosen = give.kept.peek(|message| message.poster.number.clone());
    let heard = move |value: String| {
        let number = match value.as_str() {
            OF_MESSAGE => Number::OfMessage,
            NOTHING => Number::Nothing,
            id => Number::Service(id.to_owned()),
        };
        give.change(&|poster| poster.number = number.clone());
    };
    let options = options(give, value_of(&chosen));
    let value = move || {
        let kept = give.kept;
        kept.with(|message| value_of(&message.poster.number).to_owned())
    };
    let which = t!("give-number-which");
    let list = select(
        "give-number",
        which,
        options,
        Rc::new(value),
        Rc::new(heard),
    );
    let lacks_country = move || {
        let has_number = give.kept.with(|message| called(give, message).is_some());
        !has_number && country(give).is_none()
    };
    el("div").child(list).show_if(lacks_country, || {
        let choose = t!("give-number-choose-country");
        el("div")
            .child(el("p").class("soft").text(t!("give-number-country")))
            .child(link("button plain small", &Route::Countries, choose))
    })
}

/// What can be chosen. A service of another country that was chosen before stays among them.
fn options(give: Give, chosen: &str) -> Vec<(String, String)> {
    let mut services = look(give, |known, _, _| known.offered());
    if services.iter().all(|service| service.id != chosen) {
        services.extend(directory().service(chosen));
    }
    let mut options = vec![
        (OF_MESSAGE.to_owned(), of_message(give)),
        (NOTHING.to_owned(), t!("give-number-none").to_owned()),
    ];
    options.extend(services.iter().filter_map(|service| option(service)));
    options
}

fn of_message(give: Give) -> String {
    let found = look(give, |known, message, numbers| {
        known.of_message(message, &numbers.own)
    });
    match found {
        Some(found) => t!("give-number-of-message", number = found.number),
        None => t!("give-number-not-in-message").to_owned(),
    }
}

fn option(service: &Service) -> Option<(String, String)> {
    let number = service
        .number
        .as_deref()
        .or(service.international.as_deref())?;
    let words = t!("give-number-service", number = number, name = service.name);
    Some((service.id.clone(), words))
}

/// Who runs it, whom it could harm, how old it is: told here, as a poster has no room for it.
fn card(give: Give, message: &Message, called: &Called<'_>) -> View {
    let here = give.numbers.peek(|numbers| known(message, numbers).country);
    let card = match &called.who {
        Who::Service(service) => number_card(service, here, Shape::Brief),
        Who::Own(own) => own_number_card(own, None),
        Who::Unknown => return unchecked(&called.number),
    };
    el("div")
        .class("give-number")
        .child(el("p").class("field-why").text(t!("give-number-read")))
        .child(card)
}

/// For a number that was typed into the message, or is no longer known.
fn unchecked(number: &str) -> View {
    let words = unbroken(&t!("message-number-other", number = number));
    el("p")
        .class("note late give-number")
        .child(glyph(Icon::AlertTriangle))
        .child(el("span").text(&words))
}
