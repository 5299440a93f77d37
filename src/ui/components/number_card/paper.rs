//! A number on paper, where nothing can be tapped: who answers, the digits, where they work, and
//! how old they are.

use super::line::digits;
use super::where_words;
use crate::domain::directory::{Confirmed, Country, Service, confirmed_recently};
use crate::domain::numbers::OwnNumber;
use crate::domain::plan::run::paper::Line;
use crate::platform::{clock, intl};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// A service of the directory as a line of a sheet; none where it has no number.
pub fn service_line(service: &Service, here: Option<&Country>) -> Option<Line> {
    let country = texts::pack().directory.country(&service.country).or(here);
    let place = where_words(service, country);
    let cautions = texts::pack().directory.cautions(service);
    let age = age(service.confirmed);
    let mut tail = t!("plan-and", first = place, second = age);
    for caution in cautions {
        tail.push(' ');
        tail.push_str(caution);
    }
    Some(Line {
        lead: service.name.clone(),
        text: service.number.clone()?,
        tail,
        ..Line::default()
    })
}

/// Of when a number is. Paper does not say it again when years have passed.
fn age(confirmed: Option<Confirmed>) -> String {
    let is_recent = |today| confirmed_recently(confirmed, today);
    match confirmed {
        Some(when) if clock::today().is_some_and(is_recent) => {
            t!("run-number-confirmed", year = when.year)
        }
        Some(when) => t!("run-number-old", year = when.year),
        None => t!("run-number-stale").to_owned(),
    }
}

/// A number of the user's own as a line of a sheet.
pub fn own_line(own: &OwnNumber) -> Line {
    let age = match own.confirmed {
        Some(day) => t!(
            "run-own-checked",
            day = intl::day(&texts::pack().language.code, day)
        ),
        None => t!("run-own-unchecked").to_owned(),
    };
    let tail = match own.note.split_whitespace().collect::<Vec<_>>().join(" ") {
        note if note.is_empty() => age,
        note => t!("plan-and", first = note, second = age),
    };
    Line {
        lead: own.name.clone(),
        text: own.number.clone(),
        tail,
        ..Line::default()
    }
}

/// The same in a few words, where it stands again: the digits, and who answers.
pub fn paper_again(line: &Line) -> View {
    let who = el("bdi").attr("translate", "no").text(&line.lead);
    match line.text.as_str() {
        // A line to write on.
        "" => el("span").class("run-blank"),
        number => el("span")
            .child(digits(number))
            .text(" ")
            .child(who)
            .text(" "),
    }
}

/// Such a line on the sheet.
pub fn paper_number(line: &Line) -> View {
    let named =
        |class: &str, words: &str| el("span").class(class).attr("translate", "no").text(words);
    el("li")
        .class("paper-number")
        .child(named("paper-who", &line.lead))
        .child(digits(&line.text))
        .child(el("span").class("paper-tail").text(&line.tail))
}
