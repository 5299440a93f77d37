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
