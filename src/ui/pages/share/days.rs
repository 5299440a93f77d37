//! Days in fields.

use std::rc::Rc;

use crate::ui::signals::*;

use crate::domain::date::Date;
use crate::domain::plan::days::{Distance, Typed};
use crate::platform::{clock, page};
use crate::ui::components::field::text_field;
use crate::ui::view::{Giving, Hearing, View, el};

/// What a date field shows for a day.
pub fn day_value(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Reads the day in the date field with this id. None while someone is in the middle of typing
/// it: then what was there must stay, or the field would be emptied under their fingers.
pub fn read_day(field: &str, text: &str) -> Option<Option<Date>> {
    match Typed::read(text) {
        Typed::Day(day) => Some(Some(day)),
        Typed::Nothing if !page::half_typed(field) => Some(None),
        Typed::Nothing | Typed::Unfinished => None,
    }
}

/// Whether a day, as a field shows it, lies before today.
pub fn is_past(day: &str) -> bool {
    let distance = clock::today()
        .zip(day.parse().ok())
        .map(|(today, day)| Distance::of(today, day));
    matches!(distance, Some(Distance::Past(_)))
}

/// A field for a day. Below it stands a word when there is no such day, or `past`, unless that is
/// empty, when the day is past. Who leaves it with no such day has the one from before again, not
/// one of those on the way.
pub fn day_field(
    id: &str,
    label: &str,
    past: &'static str,
    day: Rc<dyn Giving<Option<Date>>>,
    set: Rc<dyn Hearing<Option<Date>>>,
) -> View {
    let odd = RwSignal::new(false);
    let before = RwSignal::new(day.give());
    let (entered, taken_back) = (day.clone(), set.clone());
    let (heard_in, left) = (id.to_owned(), id.to_owned());
    let shown = day.clone();
    let field = text_field(
        id,
        "date",
        label,
        Rc::new(move || day_value(day.give())),
        Rc::new(move |text: String| {
            if let Some(day) = read_day(&heard_in, &text) {
                odd.set(false);
                set.hear(day);
            }
        }),
    );
    // A field that knows no such day says that it is empty; only once it is left, nobody is in the
    // middle of typing.
    let field = field.on("focusin", move |_| before.set(untrack(|| entered.give())));
    let field = field.on("focusout", move |event| {
        let no_day = Typed::read(&event.value()) == Typed::Unfinished || page::half_typed(&left);
        odd.set(no_day);
        if no_day {
            taken_back.hear(before.get_untracked());
        }
    });
    let hint = move || match odd.get() {
        true => t!("plan-day-odd", example = day_value(clock::today())),
        false if is_past(&day_value(shown.give())) => past.to_owned(),
        false => String::new(),
    };
    let hint = el("p")
        .class("day-hint")
        .attr("role", "status")
        .text_by(hint);
    field.child(hint)
}
