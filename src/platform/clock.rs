//! Time and chance.

use crate::domain::date::Date;
use crate::domain::ids;

/// Milliseconds since 1970.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Today where the phone is.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(
        i32::try_from(now.get_full_year()).ok()?,
        now.get_month() + 1,
        now.get_date(),
    )
}

/// Minutes since midnight where the phone is.
pub fn minutes_of_day() -> u32 {
    let now = js_sys::Date::new_0();
    now.get_hours() * 60 + now.get_minutes()
}

/// The moment so many minutes after the midnight of a day, in milliseconds since 1970: by the
/// phone's own time zone, with the summer time of that day. None before 1970.
pub fn moment_of(day: Date, minutes: u32) -> Option<u64> {
    let (year, month, day) = day.parts();
    let moment = js_sys::Date::new_with_year_month_day_hr_min(
        u32::try_from(year).ok()?,
        i32::try_from(month).ok()? - 1,
        i32::try_from(day).ok()?,
        0,
        i32::try_from(minutes).ok()?,
    );
    let ms = moment.get_time();
    (ms >= 0.0).then_some(ms as u64)
}

/// A new id for something the user makes.
pub fn new_id() -> String {
    // Math.random: an id must differ from others, not be a secret. WebCrypto is missing on
    // plain http.
    ids::new_id(now(), (js_sys::Math::random() * f64::from(u32::MAX)) as u32)
}

/// A number from 0 up to `below`.
pub fn random_below(below: usize) -> usize {
    (js_sys::Math::random() * below as f64) as usize
}
