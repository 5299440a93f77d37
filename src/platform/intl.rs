//! Plural forms, numbers, dates and sizes, as the chosen language writes them.
//!
//! The browser's `Intl` knows them all and costs nothing. Where it does not know the language it
//! falls back to the phone's.

use std::cell::RefCell;

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

/// What something is to be written as.
#[derive(Clone, Copy, PartialEq)]
enum Purpose {
    Plural,
    Number,
    /// With this many digits after the point.
    Amount(&'static str),
    Date(Parts),
}

/// Parts of a date, and how each is written.
type Parts = &'static [(&'static str, &'static str)];

/// A language, what for, and what writes it.
type Made = (String, Purpose, Function);

thread_local! {
    // To make one takes a slow phone a millisecond, and a page asks dozens of times.
    static MADE: RefCell<Vec<Made>> = const { RefCell::new(Vec::new()) };
}

/// Writes a value in a language.
fn written(language: &str, purpose: Purpose, value: &JsValue) -> String {
    let known = MADE.with_borrow(|made| {
        let mut made = made.iter();
        made.find(|(other, is_for, _)| other == language && *is_for == purpose)
            .map(|(_, _, function)| function.clone())
    });
    let function = known.unwrap_or_else(|| {
        let function = make(language, purpose);
        let entry = (language.to_owned(), purpose, function.clone());
        MADE.with_borrow_mut(|made| made.push(entry));
        function
    });
    let text = function.call1(&JsValue::UNDEFINED, value).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

fn make(language: &str, purpose: Purpose) -> Function {
    let locales = locales(language);
    match purpose {
        Purpose::Plural => {
            let rules = Intl::PluralRules::new(&locales, &Object::new());
            let select = Reflect::get(&rules, &"select".into()).unwrap_or_default();
            select.unchecked_into::<Function>().bind0(&rules)
        }
        Purpose::Number => Intl::NumberFormat::new(&locales, &Object::new()).format(),
        Purpose::Amount(digits) => {
            let fraction = options(&[("minimumFractionDigits", digits)]);
            Intl::NumberFormat::new(&locales, &fraction).format()
        }
        Purpose::Date(parts) => Intl::DateTimeFormat::new(&locales, &options(parts)).format(),
    }
}

/// `one`, `few`, `other` ...: the plural category of a count.
pub fn plural_category(language: &str, count: usize) -> String {
    written(language, Purpose::Plural, &JsValue::from_f64(count as f64))
}

/// A number with the language's digits and separators.
pub fn number(language: &str, number: f64) -> String {
    written(language, Purpose::Number, &JsValue::from_f64(number))
}

/// An amount in hundredths: without a fraction where there is none, else with both digits.
pub fn amount(language: &str, hundredths: i64) -> String {
    let digits = if hundredths % 100 == 0 { "0" } else { "2" };
    let amount = JsValue::from_f64(hundredths as f64 / 100.0);
    written(language, Purpose::Amount(digits), &amount)
}

/// A date in words, such as `Friday 11 December 2026`.
pub fn date(language: &str, date: Date) -> String {
    const PARTS: Parts = &[
        ("weekday", "long"),
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
    ];
    date_with(language, date, PARTS)
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
    const PARTS: Parts = &[("day", "numeric"), ("month", "long"), ("year", "numeric")];
    date_with(language, date, PARTS)
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

fn date_with(language: &str, date: Date, parts: Parts) -> String {
    let (year, month, day) = date.parts();
    let value = js_sys::Date::new_with_year_month_day(
        u32::try_from(year).unwrap_or_default(),
        i32::try_from(month).unwrap_or(1) - 1,
        i32::try_from(day).unwrap_or(1),
    );
    written(language, Purpose::Date(parts), &value)
}

/// A moment, as day and time, from milliseconds since 1970.
pub fn moment(language: &str, ms: u64) -> String {
    const PARTS: Parts = &[
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ];
    let value = js_sys::Date::new(&JsValue::from_f64(ms as f64));
    written(language, Purpose::Date(PARTS), &value)
}
