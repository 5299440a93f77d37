//! What stands on the poster, in words.

use crate::ui::signals::*;

use super::Give;
use crate::domain::directory::dialable;
use crate::domain::message::Message;
use crate::domain::numbers::HelpNumbers;
use crate::domain::picture::direction::keep_numbers;
use crate::domain::poster::code::{address, encode, shown};
use crate::domain::poster::drawing::Drawing;
use crate::domain::poster::layout::{Content, draw};
use crate::domain::poster::number::{Called, Known, country_of};
use crate::domain::poster::{Layout, Leads, Poster};
use crate::platform::{clock, intl};
use crate::ui::pages::help::mine::directory;
use crate::ui::texts;

/// Where numbers are looked up.
pub(super) fn known(message: &Message, numbers: &HelpNumbers) -> Known<'static> {
    let services = &directory().services;
    let code = country_of(message, services, numbers.country.as_deref());
    Known {
        services,
        country: code.and_then(|code| directory().country(code)),
    }
}

/// The number on the poster.
pub(super) fn called(give: Give, message: &Message) -> Option<Called<'static>> {
    give.numbers
        .peek(|numbers| known(message, numbers).called(message, &numbers.own))
}

/// The poster or the card as it is now, tracked. None when the message is too long.
pub(super) fn drawing(give: Give) -> Option<Drawing> {
    let shape = give.shape();
    let has_picture = give.drawings.address().is_some();
    give.kept.with(|message| {
        let poster = &message.poster;
        let content = content(give, message, has_picture);
        give.ruler.with_value(|ruler| {
            let em = &mut |text: &str, bold| ruler.em(text, bold);
            draw(&content, poster.layout, poster.ink, shape, em)
        })
    })
}

fn content(give: Give, message: &Message, picture: bool) -> Content {
    let poster = &message.poster;
    let called = called(give, message);
    let number = called.as_ref().map_or("", |called| &called.number);
    let (leads_to, link) = match poster.leads {
        Leads::Call if !number.is_empty() => {
            (Some("tel:".to_owned() + &dialable(number)), String::new())
        }
        Leads::Page => match address(&poster.link) {
            Ok(whole) => {
                let link = shown(&whole).to_owned();
                (Some(whole), link)
            }
            Err(_) => (None, String::new()),
        },
        _ => (None, String::new()),
    };
    Content {
        message: words(&message.text),
        label: words(called.as_ref().map_or("", Called::name)),
        number: number.to_owned(),
        code: leads_to.and_then(|to| encode(&to)),
        caption: words(caption(poster)),
        link,
        footer: footer(poster, picture),
        picture,
    }
}

/// A text whose lines break between words in every script, and whose numbers keep their order.
fn words(text: &str) -> String {
    intl::with_parted_words(&keep_numbers(text))
}

/// What stands beside the code.
fn caption(poster: &Poster) -> &str {
    match poster.caption.trim() {
        "" => usual_caption(poster.leads),
        own => own,
    }
}

/// What stands beside the code when nothing else is written.
pub(super) fn usual_caption(leads: Leads) -> &'static str {
    match leads {
        Leads::Page => t!("give-caption-page"),
        Leads::Call | Leads::Nowhere => t!("give-caption-call"),
    }
}

/// Who made it and when. A poster that hangs for years says so itself.
fn footer(poster: &Poster, picture: bool) -> String {
    let day = clock::today().map(|today| intl::day(&texts::pack().language.code, today));
    let day = day.unwrap_or_default();
    let made = match poster.by.trim() {
        "" => t!("give-made", day = day),
        by => t!("give-made-by", name = by, day = day),
    };
    let made = match picture && poster.layout == Layout::Picture {
        true => t!("plan-and", first = made, second = t!("give-credit")),
        false => made,
    };
    words(&made)
}
