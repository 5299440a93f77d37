//! The words of the card, in the language of the app.

use crate::domain::date::Date;
use crate::domain::picture::Sheet;
use crate::domain::travel_card::{CheckIns, Part, TravelCard, Words};
use crate::platform::{clock, intl};
use crate::ui::components::number_card::service_text;
use crate::ui::texts;

/// The card as it is given away.
pub(super) fn sheet(card: &TravelCard, with_passport: bool) -> Sheet {
    let words = Words {
        label: &|part| label(part).to_owned(),
        day: &day_words,
        check_in_days: &check_in_days,
        service: &|id| {
            let service = texts::pack().directory.service(id)?;
            Some(service_text(service))
        },
    };
    let made = clock::today().map(day_words).unwrap_or_default();
    card.sheet(
        t!("card-title"),
        &t!("card-footer", day = made),
        with_passport,
        &words,
    )
}

fn label(part: Part) -> &'static str {
    match part {
        Part::Name => t!("card-name"),
        Part::Destination => t!("card-destination"),
        Part::Employer => t!("card-employer"),
        Part::Leaves => t!("card-leaves"),
        Part::Returns => t!("card-returns"),
        Part::Transport => t!("card-transport"),
        Part::Address => t!("card-address"),
        Part::Contact => t!("card-contact"),
        Part::Phones => t!("card-phones"),
        Part::CheckIns => t!("card-check-ins"),
        Part::CodeHint => t!("card-code"),
        Part::IfMissed => t!("card-missed"),
        Part::Call => t!("card-call"),
        Part::Passport => t!("card-passport"),
    }
}

/// A day with its weekday and year.
pub fn day_words(day: Date) -> String {
    intl::date(&texts::pack().language.code, day)
}

/// The name of a day of the week, from 1 for Monday to 7 for Sunday.
pub(super) fn weekday(day: u32) -> String {
    // Any week will do: this one begins on a Monday.
    let date = Date::new(2024, 1, day);
    date.map(|date| intl::weekday(&texts::pack().language.code, date))
        .unwrap_or_default()
}

fn check_in_days(check_ins: &CheckIns) -> String {
    if check_ins.weekdays.is_empty() {
        return tn!("card-every", check_ins.every as usize);
    }
    let names = check_ins.weekdays.iter().map(|day| weekday(*day));
    names
        .reduce(|all, day| t!("plan-and", first = all, second = day))
        .unwrap_or_default()
}

/// Whose card it is and where they go, as far as that is written.
pub fn who_and_where(card: &TravelCard) -> String {
    let texts = [&card.name, &card.place, &card.country];
    side_by_side(texts.into_iter().map(String::as_str))
}

/// The first line of each text that is not empty, side by side.
pub(super) fn side_by_side<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let first = |text: &'a str| text.trim().lines().next();
    let lines = texts.filter_map(first).map(|line| {
        // Each in its own direction, where the ones around it have another.
        match texts::pack().language.rtl {
            true => format!("\u{2068}{line}\u{2069}"),
            false => line.to_owned(),
        }
    });
    lines
        .reduce(|all, line| t!("plan-and", first = all, second = line))
        .unwrap_or_default()
}
