//! Help numbers: a page for each region, and a record as all pages show it.

use handrail::content::pack::Pack;
use handrail::domain::directory::{
    Confidence, Confirmed, Country, EUROPE, REGIONS, Service, Way, WayKind, dialable, listing,
};
use maud::{Markup, html};

use super::writer::{Message, Sheet, Writer};

/// The region that the numbers of the European Union stand with.
const EUROPE_REGION: &str = "europe";

/// The regions with a country in them.
pub(super) fn regions(pack: &Pack) -> impl Iterator<Item = &'static str> {
    REGIONS
        .into_iter()
        .filter(|region| countries(pack, region).next().is_some())
}

/// The countries of a region, in the order of the language.
pub(super) fn countries<'a>(pack: &'a Pack, region: &str) -> impl Iterator<Item = &'a Country> {
    let all = pack.directory.countries.iter();
    all.filter(move |country| country.region == region)
}

pub(super) fn region_file(region: &str) -> String {
    format!("help-{region}.html")
}

pub(super) fn region_name(region: &str) -> Message {
    match region {
        "africa" => t!("plain-africa"),
        "americas" => t!("plain-americas"),
        "asia" => t!("plain-asia"),
        EUROPE_REGION => t!("plain-europe"),
        _ => t!("plain-oceania"),
    }
}

/// The page of a region.
pub(super) fn page(writer: &Writer<'_>, region: &str) -> Sheet {
    let name = writer.say(region_name(region));
    let has_union = region == EUROPE_REGION;
    Sheet {
        name: region_file(region),
        title: writer.say(t!("plain-region", region = name)),
        main: html! {
            p { (writer.say(t!("call-traces"))) " " (writer.say(t!("call-traces-more"))) }
            p { (writer.say(t!("plain-dates"))) " " (writer.say(t!("number-not-dialled"))) }
            ul.go.many {
                @for country in countries(writer.pack, region) {
                    li { a href={ "#" (country.code) } { (country.name) } }
                }
                @if has_union { li { (union_link(writer)) } }
            }
            @for country in countries(writer.pack, region) { (of_country(writer, country)) }
            @if has_union { (of_union(writer)) }
        },
    }
}

fn of_country(writer: &Writer<'_>, country: &Country) -> Markup {
    let listing = listing(&writer.pack.directory.services, country);
    let has_line = listing.has_trafficking_line();
    // It stands first where no line is for trafficking.
    let nearest = listing.nearest().filter(|_| !has_line);
    let others = listing.others.iter().copied();
    let others = others.filter(|other| nearest.is_none_or(|nearest| nearest.id != other.id));
    let in_danger = listing
        .urgent
        .first()
        .and_then(|first| first.number.as_deref());
    html! {
        h2 id=(country.code) { (country.name) }
        @if in_danger.is_none() { (no_emergency_number(writer, country)) }
        @for service in &listing.urgent { (card(writer, service)) }
        @if !has_line { (no_line(writer, country, nearest)) }
        @for service in nearest.into_iter().chain(others) { (card(writer, service)) }
        @if !listing.europe.is_empty() { p.go { (union_link(writer)) } }
        @if let Some(number) = in_danger {
            p { (writer.say(t!("number-fails", country = country.name_in_sentence()))) " " (call(writer, number)) }
        }
    }
}

fn no_line(writer: &Writer<'_>, country: &Country, nearest: Option<&Service>) -> Markup {
    let country = country.name_in_sentence();
    html! {
        p {
            (writer.say(t!("country-no-line", country = country))) " "
            @if nearest.is_some() { (writer.say(t!("country-nearest"))) " " }
            a href="help.html#everywhere" { (writer.say(t!("everywhere-title"))) }
        }
    }
}

fn no_emergency_number(writer: &Writer<'_>, country: &Country) -> Markup {
    html! {
        p {
            (writer.say(t!("emergency-unknown", country = country.name_in_sentence()))) " "
            a href="help.html#find" { (writer.say(t!("number-fails-how"))) }
        }
    }
}

fn union_link(writer: &Writer<'_>) -> Markup {
    html! { a href={ "#" (EUROPE) } { (writer.say(t!("country-europe"))) } }
}

fn of_union(writer: &Writer<'_>) -> Markup {
    let services = writer.pack.directory.services.iter();
    let (urgent, others): (Vec<_>, Vec<_>) = services
        .filter(|service| service.country == EUROPE)
        .partition(|service| service.urgent);
    html! {
        h2 id=(EUROPE) { (writer.say(t!("country-europe"))) }
        @for service in urgent.iter().chain(&others) { (card(writer, service)) }
    }
}

/// A service with all that is known about it, as `src/ui/components/number_card.rs` shows it.
pub(super) fn card(writer: &Writer<'_>, service: &Service) -> Markup {
    let directory = &writer.pack.directory;
    let kind = directory.kind(service.kind);
    html! {
        article {
            h3 translate="no" { (writer.proper(&service.name)) }
            p {
                @if service.name != kind { (kind) ". " }
                @if let Some(by) = &service.by {
                    (writer.say(t!("number-run-by"))) " " (writer.proper(by)) ". "
                }
                @if let Some(area) = &service.area {
                    (writer.say(t!("number-serves"))) " " (writer.proper(area)) ". "
                }
            }
            // Whom it could harm, before anyone reads a digit.
            @for caution in directory.cautions(service) { p.care { (caution) } }
            dl {
                (numbers(writer, service))
                @for way in &service.ways { (other_way(writer, way)) }
                (facts(writer, service))
                (source(writer, service))
            }
        }
    }
}

fn numbers(writer: &Writer<'_>, service: &Service) -> Markup {
    let Some(number) = &service.number else {
        return html! {};
    };
    html! {
        dt { (writer.say(where_it_works(writer, service, number))) }
        dd { (call(writer, number)) }
        @if let Some(abroad) = service.abroad() {
            dt { (writer.say(t!("number-abroad"))) }
            dd { (call(writer, abroad)) }
        }
    }
}

/// Where a number works as it is dialled inside.
fn where_it_works(writer: &Writer<'_>, service: &Service, number: &str) -> Message {
    let country = writer.pack.directory.country(&service.country);
    match country.map(Country::name_in_sentence) {
        _ if number.starts_with('+') => t!("number-anywhere"),
        Some(name) if service.international.is_some() => t!("number-inside", country = name),
        Some(name) => t!("number-inside-only", country = name),
        None if service.country == EUROPE => t!("number-in-europe"),
        None => t!("number-anywhere"),
    }
}

fn other_way(writer: &Writer<'_>, way: &Way) -> Markup {
    use WayKind::{App, Chat, Form, Mail, Phone, Sms, TextPhone, Web, Whatsapp};
    let name = match way.by {
        Phone => t!("way-phone"),
        Sms => t!("way-sms"),
        Whatsapp => t!("way-whatsapp"),
        TextPhone => t!("way-text-phone"),
        Mail => t!("way-mail"),
        Chat => t!("way-chat"),
        Form => t!("way-form"),
        Web => t!("way-web"),
        App => t!("way-app"),
    };
    html! {
        dt { (writer.say(name)) }
        dd {
            @match way.by {
                Phone | TextPhone => (call(writer, &way.to)),
                Sms => (link(writer, "sms:", &dialable(&way.to), &way.to)),
                Mail => (link(writer, "mailto:", &way.to, &way.to)),
                Chat | Form | Web => (link(writer, "", &way.to, short(&way.to))),
                Whatsapp | App => (writer.proper(&way.to)),
            }
            @if let Some(say) = &way.say {
                " " (writer.say(t!("way-sms-say"))) " " (writer.proper(say))
            }
        }
    }
}

/// What to know before one calls.
fn facts(writer: &Writer<'_>, service: &Service) -> Markup {
    let directory = &writer.pack.directory;
    let languages = listed(writer, &directory.languages(service));
    html! {
        dt { (writer.say(t!("plain-facts"))) }
        dd {
            (directory.kind_line(service.kind))
            @if service.covers_trafficking { " " (writer.say(t!("number-covers"))) }
        }
        @if let Some(hours) = directory.hours(service) {
            dd { (writer.say(t!("number-hours", hours = hours))) }
        }
        @if let Some(year) = service.hours_of {
            dd { (writer.say(t!("number-hours-of", year = year))) }
        }
        @if !languages.is_empty() {
            dd { (writer.say(t!("number-languages", languages = languages))) }
        }
        @match service.free.filter(|_| service.number.is_some()) {
            Some(true) => dd { (writer.say(t!("number-free"))) },
            Some(false) => dd { (writer.say(t!("number-not-free"))) },
            None => {},
        }
        @for note in directory.notes(service) { dd { (note) } }
    }
}

/// Words side by side.
fn listed(writer: &Writer<'_>, words: &[&str]) -> String {
    let mut words = words.iter().map(|word| (*word).to_owned());
    let first = words.next().unwrap_or_default();
    words.fold(first, |all, word| {
        writer.say(t!("plan-and", first = all, second = word))
    })
}

/// Where the number was found and of when that is. Whether it is 'not confirmed recently' depends
/// on the day, so that the page says the rule; of a number without a date it holds on every day.
fn source(writer: &Writer<'_>, service: &Service) -> Markup {
    let Some(source) = writer.pack.directory.source(service) else {
        return html! {};
    };
    let grade = match service.confidence {
        Confidence::High => t!("number-high"),
        Confidence::Medium => t!("number-medium"),
    };
    html! {
        dt { (writer.say(t!("plain-source"))) }
        dd {
            // Without its address, which nothing packs well: the app has them all.
            (writer.proper(&source.title)) ". "
            @match service.confirmed {
                Some(confirmed) => {
                    (writer.say(t!("number-source-of", when = date(writer, confirmed))))
                },
                None => {
                    (writer.say(t!("plain-no-date")))
                    @if service.number.is_some() { " " (writer.say(t!("number-stale"))) "." }
                },
            }
            " " (writer.say(grade))
        }
    }
}

fn call(writer: &Writer<'_>, number: &str) -> Markup {
    link(writer, "tel:", &dialable(number), number)
}

/// A number or an address: it runs from left to right in every language, and no browser should
/// translate its digits.
fn link(writer: &Writer<'_>, scheme: &str, to: &str, shown: &str) -> Markup {
    let direction = writer.pack.language.rtl.then_some("ltr");
    html! { a href={ (scheme) (to) } dir=[direction] translate="no" { (shown) } }
}

/// An address as people write it down.
fn short(url: &str) -> &str {
    let host = url.trim_start_matches("https://");
    host.trim_start_matches("http://").trim_end_matches('/')
}

fn date(writer: &Writer<'_>, confirmed: Confirmed) -> String {
    let Confirmed {
        year, month, day, ..
    } = confirmed;
    let month = month.map(|month| writer.say(month_name(month)));
    let date = match (month, day) {
        (Some(month), Some(day)) => {
            writer.say(t!("plain-day", day = day, month = month, year = year))
        }
        (Some(month), None) => writer.say(t!("plain-month", month = month, year = year)),
        (None, _) => year.to_string(),
    };
    match confirmed.about {
        true => writer.say(t!("plain-about", date = date)),
        false => date,
    }
}

fn month_name(month: u32) -> Message {
    match month {
        1 => t!("plain-january"),
        2 => t!("plain-february"),
        3 => t!("plain-march"),
        4 => t!("plain-april"),
        5 => t!("plain-may"),
        6 => t!("plain-june"),
        7 => t!("plain-july"),
        8 => t!("plain-august"),
        9 => t!("plain-september"),
        10 => t!("plain-october"),
        11 => t!("plain-november"),
        _ => t!("plain-december"),
    }
}
