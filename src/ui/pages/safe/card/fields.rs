//! The fields of the card, each with a word on why it is there, in groups that open.

use std::rc::Rc;

use crate::ui::signals::*;

use super::OpenCard;
use super::words::side_by_side;
use crate::domain::date::Date;
use crate::domain::travel_card::TravelCard;
use crate::ui::components::field::{Heard, Of, Value, asked_area, asked_field, text_field};
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::days::{day_value, read_day};
use crate::ui::pages::share::fold::folding;
use crate::ui::view::View;

/// A group of fields under a heading, which opens and closes it. Closed, it shows how they begin.
pub(super) fn group(
    card: OpenCard,
    id: &str,
    icon: Icon,
    title: &'static str,
    shown: &'static [Of<TravelCard>],
    open: bool,
    body: fn(OpenCard) -> View,
) -> View {
    let open = RwSignal::new(open);
    let begin = move || match open.get() {
        true => String::new(),
        false => card
            .kept
            .with(|card| side_by_side(shown.iter().map(|of| (of.look)(card).as_str()))),
    };
    folding(
        id,
        icon,
        title,
        Box::new(begin),
        open,
        Box::new(move || body(card).class("heading-body")),
    )
}

/// A line of text. `id` is unique on the page.
pub(super) fn line(card: OpenCard, id: &str, of: Of<TravelCard>, label: &str, why: &str) -> View {
    asked_field(id, "text", label, why, value(card, of), heard(card, of))
}

/// Several lines of text. `id` is unique on the page.
pub(super) fn area(card: OpenCard, id: &str, of: Of<TravelCard>, label: &str, why: &str) -> View {
    asked_area(id, label, why, value(card, of), heard(card, of))
}

fn value(card: OpenCard, of: Of<TravelCard>) -> Value {
    Rc::new(move || card.kept.with(|card| (of.look)(card).clone()))
}

fn heard(card: OpenCard, of: Of<TravelCard>) -> Heard {
    Rc::new(move |text: String| card.change(|card| text.clone_into((of.touch)(card))))
}

/// A day. `id` is unique on the page.
pub(super) fn date(
    card: OpenCard,
    id: &'static str,
    label: &str,
    look: fn(&TravelCard) -> Option<Date>,
    set: fn(&mut TravelCard, Option<Date>),
) -> View {
    text_field(
        id,
        "date",
        label,
        Rc::new(move || card.kept.with(|card| day_value(look(card)))),
        Rc::new(move |text: String| {
            if let Some(day) = read_day(id, &text) {
                card.change(|card| set(card, day));
            }
        }),
    )
}
