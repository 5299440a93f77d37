//! A service as plain text, to stand on something that is given away.

use super::where_words;
use crate::domain::directory::{Service, confirmed_recently};
use crate::domain::picture::direction::keep_numbers;
use crate::platform::clock;
use crate::ui::texts;

/// What it is called, its numbers with where each works, and how old they are, line by line.
pub fn service_text(service: &Service) -> String {
    let country = texts::pack().directory.country(&service.country);
    let mut lines = vec![service.name.clone()];
    if let Some(number) = &service.number {
        let place = where_words(service, country);
        lines.push(t!("card-call-line", place = place, number = number));
    }
    if let Some(abroad) = service.abroad() {
        let place = t!("number-abroad");
        lines.push(t!("card-call-line", place = place, number = abroad));
    }
    let is_recent = |today| confirmed_recently(service.confirmed, today);
    lines.push(match service.confirmed {
        Some(when) if clock::today().is_some_and(is_recent) => {
            t!("card-call-confirmed", year = when.year)
        }
        _ => t!("number-stale").to_owned(),
    });
    keep_numbers(&lines.join("\n"))
}
