//! Days in fields.

use crate::domain::date::Date;
use crate::domain::plan::days::Typed;
use crate::platform::page;

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
