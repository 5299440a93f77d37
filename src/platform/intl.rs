//! Plural forms, numbers, dates and sizes, as the chosen language writes them.
//!
//! The browser's `Intl` knows them all and costs nothing. Where it does not know the language it
//! falls back to the phone's.

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::date::Date;
use crate::domain::picture::lines::{ZERO_WIDTH_SPACE, hides_words};

fn locales(language: &str) -> Array {
    // Pseudo-languages have private-use codes that some engines reject.
    let known =
        Intl::DateTimeFormat::supported_locales_of(&Array::of1(&language.into()), &Object::new());
    if known.length() > 0 {
        known
    } else {
        Array::new()
    }
}

fn options(entries: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in entries {
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

/// The text with a zero width space after each word of a script that writes them without spaces,
/// where the browser knows words (Chrome 87, Safari 14.1, Firefox 125).
pub fn with_parted_words(text: &str) -> String {
    let parted = hides_words(text).then(|| parted(text)).flatten();
    parted.unwrap_or_else(|| text.to_owned())
}

fn parted(text: &str) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let segmenter = Reflect::get(&intl, &"Segmenter".into()).ok()?;
    let arguments = Array::of2(&JsValue::UNDEFINED, &options(&[("granularity", "word")]));
    let segmenter = Reflect::construct(segmenter.dyn_ref::<Function>()?, &arguments).ok()?;
    let segment: Function = Reflect::get(&segmenter, &"segment".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let segments = segment.call1(&segmenter, &text.into()).ok()?;
    let mut parted = String::new();
    for segment in js_sys::try_iter(&segments).ok()?? {
        let word = Reflect::get(&segment.ok()?, &"segment".into())
            .ok()?
            .as_string()?;
        if hides_words(&word) && hides_words(&parted) {
            parted.push_str(ZERO_WIDTH_SPACE);
        }
        parted.push_str(&word);
    }
    Some(parted)
}

/// `one`, `few`, `other` ...: the plural category of a count.
pub fn plural_category(language: &str, count: usize) -> String {
    let rules = Intl::PluralRules::new(&locales(language), &Object::new());
    rules.select(count as f64).into()
}

/// A number with the language's digits and separators.
pub fn number(language: &str, number: f64) -> String {
    let format = Intl::NumberFormat::new(&locales(language), &Object::new());
    call(&format.format(), &JsValue::from_f64(number))
}

/// An amount in hundredths: without a fraction where there is none, else with both digits.
pub fn amount(language: &str, hundredths: i64) -> String {
    let digits = if hundredths % 100 == 0 { "0" } else { "2" };
    let fraction = [("minimumFractionDigits", digits)];
    let format = Intl::NumberFormat::new(&locales(language), &options(&fraction));
    call(
        &format.format(),
        &JsValue::from_f64(hundredths as f64 / 100.0),
    )
}

/// A date in words, such as `Friday 11 December 2026`.
pub fn date(language: &str, date: Date) -> String {
    let parts = [
        ("weekday", "long"),
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
    ];
    date_with(language, date, &parts)
}

/// Day and month alone, such as `11 December`.
pub fn day_and_month(language: &str, date: Date) -> String {
    date_with(language, date, &[("day", "numeric"), ("month", "long")])
}

/// A date of this year in words, such as `Friday 11 December`.
pub fn day_of_year(language: &str, date: Date) -> String {
    date_with(
        language,
        date,
        &[("weekday", "long"), ("day", "numeric"), ("month", "long")],
    )
}

/// A date without its weekday, such as `11 December 2026`.
pub fn day(language: &str, date: Date) -> String {
    let parts = [("day", "numeric"), ("month", "long"), ("year", "numeric")];
    date_with(language, date, &parts)
}

/// The month with its year, such as `December 2026`.
pub fn month(language: &str, date: Date) -> String {
    date_with(language, date, &[("month", "long"), ("year", "numeric")])
}

/// The month with its year, in as few letters as can be, such as `Dec 2026`.
pub fn short_month(language: &str, date: Date) -> String {
    date_with(language, date, &[("month", "short"), ("year", "numeric")])
}

/// The name of its weekday, such as `Friday`.
pub fn weekday(language: &str, date: Date) -> String {
    date_with(language, date, &[("weekday", "long")])
}

fn date_with(language: &str, date: Date, parts: &[(&str, &str)]) -> String {
    let (year, month, day) = date.parts();
    let value = js_sys::Date::new_with_year_month_day(
        u32::try_from(year).unwrap_or_default(),
        i32::try_from(month).unwrap_or(1) - 1,
        i32::try_from(day).unwrap_or(1),
    );
    in_words(language, &value, parts)
}

/// A moment, as day and time, from milliseconds since 1970.
pub fn moment(language: &str, ms: u64) -> String {
    let value = js_sys::Date::new(&JsValue::from_f64(ms as f64));
    let parts = [
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ];
    in_words(language, &value, &parts)
}

fn in_words(language: &str, value: &js_sys::Date, parts: &[(&str, &str)]) -> String {
    let format = Intl::DateTimeFormat::new(&locales(language), &options(parts));
    call(&format.format(), value)
}

fn call(function: &js_sys::Function, argument: &JsValue) -> String {
    let text = function
        .call1(&JsValue::UNDEFINED, argument)
        .ok()
        .and_then(|v| v.as_string());
    text.unwrap_or_default()
}
