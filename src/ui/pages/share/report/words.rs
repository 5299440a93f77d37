//! How reports speak of people, ages, kinds and actions.

use crate::domain::report::people::{Age, Group, Reached};
use crate::domain::report::{Report, Tally};
use crate::platform::intl;
use crate::ui::texts;

/// The name, or a stand-in for it.
pub fn name(report: &Report) -> String {
    match (report.name.trim(), report.date) {
        ("", None) => t!("report-unnamed").to_owned(),
        ("", Some(day)) => {
            let language = &texts::pack().language.code;
            let day = intl::day_and_month(language, day);
            t!("report-unnamed-day", day = day)
        }
        (name, _) => name.to_owned(),
    }
}

/// A number, as the language writes it.
pub fn number(number: usize) -> String {
    intl::number(&texts::pack().language.code, number as f64)
}

/// '47 people', 'About 120 people, 40 of them counted'. Never more than is known.
pub fn reached(reached: Reached) -> String {
    let Reached { counted, about } = reached;
    match (counted, about) {
        (0, 0) => t!("report-people-none").to_owned(),
        (counted, 0) => tn!("report-people", counted),
        (0, about) => t!("report-people-about", number = number(about)),
        _ => t!(
            "report-people-both",
            number = number(reached.all()),
            counted = number(counted),
        ),
    }
}

/// '47', or 'about 120', for a table or a list.
pub fn reached_number(reached: Reached) -> String {
    match reached.about {
        0 => number(reached.counted),
        _ => t!("report-sheet-number-about", number = number(reached.all())),
    }
}

/// The name of a group.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Women => t!("report-group-women"),
        Group::Men => t!("report-group-men"),
        Group::Others => t!("report-group-others"),
    }
}

/// The name of an age.
pub fn age(age: Age) -> &'static str {
    match age {
        Age::To11 => t!("report-age-0-11"),
        Age::To17 => t!("report-age-12-17"),
        Age::To24 => t!("report-age-18-24"),
        Age::To59 => t!("report-age-25-59"),
        Age::From60 => t!("report-age-60"),
        Age::NotSaid => t!("report-age-age"),
    }
}

/// The name of a kind of event; empty for one that this build does not know.
pub fn kind(kind: &str) -> &'static str {
    match kind {
        "film-night" => t!("report-kind-film"),
        "sports-day" => t!("report-kind-sports"),
        "theatre" => t!("report-kind-theatre"),
        "market-stall" => t!("report-kind-stall"),
        "school-lesson" => t!("report-kind-lesson"),
        "talk" => t!("report-kind-talk"),
        "visits" => t!("report-kind-visits"),
        "online-week" => t!("report-kind-online"),
        _ => "",
    }
}

/// What an action is called: the user's words, or ours.
pub fn action(tally: &Tally) -> String {
    let ours = match tally.id.as_str() {
        "number" => t!("report-action-number"),
        "promise" => t!("report-action-promise"),
        "call" => t!("report-action-call"),
        "offer" => t!("report-action-offer"),
        "spread" => t!("report-action-spread"),
        _ => "",
    };
    match tally.text.trim() {
        "" => ours.to_owned(),
        own => own.to_owned(),
    }
}

/// 'Called a helpline (3 times)', line by line.
pub fn tallies(list: &[Tally]) -> String {
    let lines: Vec<String> = list
        .iter()
        .filter(|tally| tally.times > 0)
        .map(|tally| {
            let times = tn!("report-times", tally.times);
            t!("report-sheet-tally", what = action(tally), times = times)
        })
        .collect();
    lines.join("\n")
}

/// 'Women and girls: 12'.
pub fn line(what: &str, number: &str) -> String {
    t!("report-sheet-line", what = what, number = number)
}
