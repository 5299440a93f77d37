//! What is to be known about a service before one calls, and where that was found.

use super::line::{Reach, number_line};
use super::way_words;
use crate::domain::date::Date;
use crate::domain::directory::{Confidence, Confirmed, Service, Way, WayKind};
use crate::platform::intl;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// Hours, languages, price, other ways, notes.
pub(super) fn facts(service: &Service) -> View {
    let directory = &texts::pack().directory;
    let mut lines: Vec<View> = Vec::new();
    let mut say = |words: &str| lines.push(el("li").text(words));
    if let Some(hours) = directory.hours(service) {
        say(&t!("number-hours", hours = hours));
    }
    if let Some(year) = service.hours_of {
        say(&t!("number-hours-of", year = year));
    }
    let languages = listed(&directory.languages(service));
    if !languages.is_empty() {
        say(&t!("number-languages", languages = languages));
    }
    match service.free {
        // A page is free as the network is, or not.
        _ if service.number.is_none() => {}
        Some(true) => say(t!("number-free")),
        Some(false) => say(t!("number-not-free")),
        None => {}
    }
    for note in directory.notes(service) {
        say(note);
    }
    let list = (!lines.is_empty()).then(|| el("ul").class("points").child(lines));
    let leads_out = service.ways.iter().any(|way| way.by.is_page());
    el("div")
        .class("call-facts")
        .child(list)
        .child(ways(service))
        // Cards without a number stand where this is said for all of them.
        .child((leads_out && service.number.is_some()).then(care))
}

/// Words side by side.
fn listed(words: &[&str]) -> String {
    let mut words = words.iter().map(|word| (*word).to_owned());
    let first = words.next().unwrap_or_default();
    words.fold(first, |all, word| {
        t!("plan-and", first = all, second = word)
    })
}

fn ways(service: &Service) -> Vec<View> {
    let has_number = service.number.is_some();
    // Without a number, its first page is what the card leads to.
    let mut pages = 0;
    let mut views = Vec::new();
    for (at, way) in service.ways.iter().enumerate() {
        pages += usize::from(way.by.is_page());
        if has_number || !way.by.is_page() || pages > 1 {
            views.push(way_view(&format!("{}-way-{at}", service.id), way));
        }
    }
    views
}

fn way_view(id: &str, way: &Way) -> View {
    let word = way_words(way.by);
    let label = || el("p").class("soft").text(word);
    match way.by {
        WayKind::Phone => number_line(id, label(), &way.to, Reach::Call).class("call-line small"),
        WayKind::Sms => {
            let say = way.say.as_ref().map(|say| {
                let line = el("p").class("soft").text(t!("way-sms-say"));
                line.text(" ")
                    .child(plain("strong", say).attr("lang", "en"))
            });
            number_line(id, label(), &way.to, Reach::Text)
                .class("call-line small")
                .child(say)
        }
        WayKind::Whatsapp | WayKind::TextPhone => {
            number_line(id, label(), &way.to, Reach::Copy).class("call-line small")
        }
        WayKind::Mail => label().text(" ").child(
            plain("a", &way.to)
                .class("address")
                .attr("href", &format!("mailto:{}", way.to)),
        ),
        WayKind::Chat | WayKind::Form | WayKind::Web => way_out(word, &way.to),
        WayKind::App => label().text(" ").child(plain("span", &way.to)),
    }
}

fn plain(tag: &str, words: &str) -> View {
    el(tag).attr("translate", "no").text(words)
}

/// What a link out of the app takes, and leaves behind.
fn care() -> View {
    el("p").class("soft").text(t!("number-out-care"))
}

/// A link that leaves the app, with where it leads.
pub(super) fn way_out(word: &str, url: &str) -> View {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    let link = el("a")
        .class("button plain small")
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .child(glyph(Icon::ExternalLink))
        .child(el("span").text(word))
        // Which page: several such links may stand on one page of ours.
        .child(plain("span", &format!(" {host}")).class("off-screen"));
    el("div")
        .class("call-line")
        .child(el("p").class("actions").child(link))
        .child(plain("p", host).class("soft address"))
}

/// Where a number was found, of when that is, and how good.
pub(super) fn proof(service: &Service) -> View {
    let view = el("div").class("call-proof");
    let Some(source) = texts::pack().directory.source(service) else {
        return view;
    };
    let grade = match service.confidence {
        Confidence::High => t!("number-high"),
        Confidence::Medium => t!("number-medium"),
    };
    view.child(plain("p", &source.title).attr("lang", "en"))
        .child(
            service
                .confirmed
                .and_then(day_words)
                .map(|day| el("p").text(&day)),
        )
        .child(el("p").text(grade).text(" ").text(t!("number-not-dialled")))
        .child(way_out(t!("number-open"), &source.url))
        .child(care())
}

/// The day of a source, or its month. Its year stands above.
fn day_words(confirmed: Confirmed) -> Option<String> {
    let month = confirmed.month?;
    let day = Date::new(
        i32::try_from(confirmed.year).ok()?,
        month,
        confirmed.day.unwrap_or(1),
    )?;
    let language = &texts::pack().language.code;
    let when = match confirmed.day {
        Some(_) => intl::day(language, day),
        None => intl::month(language, day),
    };
    Some(t!("number-source-of", when = when))
}
