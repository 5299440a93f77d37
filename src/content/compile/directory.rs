//! The directory of help numbers: numbers from `data/`, words from `directory.toml` of a language.
//!
//! The numbers are no part of a language, so that no translation can change a digit of them.

use std::path::Path;

use super::checks;
use super::files::{self, File, Role, Tree};
use super::ledger::{Kind, Ledger};
use super::offer;
use super::problem::{Place, Problem};
use super::table::{self, Table, Written};
use crate::content::pack::{Directory, NumberSource};
use crate::domain::date::Date;
use crate::domain::directory::{
    Confidence, Confirmed, Country, EUROPE, INTERNATIONAL, REGIONS, Service, ServiceKind, Way,
    WayKind,
};
use crate::domain::numbers;
use crate::domain::table::Table as Map;

const COUNTRIES: &str = "countries.toml";
const NUMBERS: &str = "hotlines.toml";

/// What stands in the words of hours for the times of a record.
const TIMES: &str = "{times}";

/// The files of `data/` that become a part of a pack.
const DATA: [&str; 4] = [COUNTRIES, NUMBERS, offer::LICENCES, offer::PAY];

/// Whether a file of `data/` becomes a part of a pack.
pub(super) fn is_data(name: &str) -> bool {
    DATA.contains(&name)
}

/// The files of `data/` as text.
pub(super) fn data(folder: &Path, tree: &Tree, ledger: &Ledger) -> Vec<File> {
    let file = |name: &&str| {
        let path = folder.join(name);
        let Some(bytes) = tree.get(*name) else {
            ledger.add(Problem {
                file: path,
                line: None,
                message: "this file is missing".to_owned(),
            });
            return None;
        };
        let text = files::text(&path, bytes, ledger)?;
        Some(File {
            role: Role::Directory,
            path: path.into(),
            text,
        })
    };
    DATA.iter().filter_map(file).collect()
}

/// Puts numbers and words together.
pub(super) fn directory<'a>(
    ledger: &Ledger,
    words: impl Iterator<Item = &'a File>,
    data: &[File],
) -> Directory {
    let words = words.filter_map(|file| table::read(ledger, file, Words::read));
    let words = words.last();
    let data_file = |name| data.iter().find(|file| file.path.ends_with(name));
    let places = data_file(COUNTRIES).and_then(|file| table::read(ledger, file, places));
    let numbers = data_file(NUMBERS).and_then(|file| {
        table::read(ledger, file, |table| {
            let mut sources = Vec::new();
            let services =
                table.tables("service", |one| service(one, words.as_ref(), &mut sources));
            (services, sources)
        })
    });
    // What is missing has been told, and nobody else is to blame for it.
    if places.is_none() {
        ledger.lose(Kind::Country);
    }
    let (Some(words), Some(places), Some((services, sources))) = (words, places, numbers) else {
        return Directory::default();
    };
    words.name_all(ledger, &places);
    words.are_used(ledger, &places, &services);
    Directory {
        countries: words.countries(places),
        services,
        sources,
        kinds: map(&words.kinds),
        kind_lines: words.kind_lines.into_iter().collect(),
        hours: map(&words.hours),
        languages: map(&words.languages),
        more_languages: map(&words.more_languages),
        cautions: map(&words.cautions),
        notes: map(&words.notes),
    }
}

/// A text of a language and the id that records call it by.
struct Phrase {
    id: String,
    text: String,
    place: Place,
}

/// What a language calls a country.
struct CountryName {
    code: String,
    name: String,
    in_sentence: Option<String>,
    also: Vec<String>,
}

/// `directory.toml` of a language.
struct Words {
    place: Place,
    kinds: Vec<Phrase>,
    kind_lines: Vec<(String, String)>,
    hours: Vec<Phrase>,
    languages: Vec<Phrase>,
    more_languages: Vec<Phrase>,
    cautions: Vec<Phrase>,
    notes: Vec<Phrase>,
    countries: Vec<CountryName>,
}

impl Words {
    fn read(table: &mut Table<'_>) -> Words {
        let mut kind_lines = Vec::new();
        let kinds = table.tables("kind", |kind| {
            let named = phrase(kind, Kind::Purpose, "id", "name");
            kind_lines.push((named.id.clone(), kind.plain("does")));
            named
        });
        Words {
            place: table.place.clone(),
            kinds,
            kind_lines,
            hours: table.tables("hours", |entry| phrase(entry, Kind::Hours, "id", "text")),
            more_languages: table.tables("more_languages", |entry| {
                phrase(entry, Kind::MoreLanguages, "id", "text")
            }),
            cautions: table.tables("caution", |entry| {
                phrase(entry, Kind::Caution, "id", "text")
            }),
            notes: table.tables("note", |entry| phrase(entry, Kind::Note, "id", "text")),
            languages: table.tables("language", |entry| {
                phrase(entry, Kind::SpokenLanguage, "code", "name")
            }),
            countries: table.tables("country", |country| {
                let code = country.written("code");
                if let Some(code) = &code {
                    let (id, place) = (code.text.to_lowercase(), &code.place);
                    country.ledger.want(Kind::Country, &id, place);
                    country.ledger.define(Kind::CountryName, "", &id, place);
                }
                CountryName {
                    code: code.map_or_else(String::new, |code| code.text),
                    name: country.plain("name"),
                    in_sentence: country.plain_if_given("in_sentence"),
                    also: country.plains_if_given("also"),
                }
            }),
        }
    }

    /// Every kind and every country has its name.
    fn name_all(&self, ledger: &Ledger, places: &[Country]) {
        for kind in ServiceKind::ALL {
            if self.kinds.iter().all(|named| named.id != kind.id()) {
                let message = format!("there is no [[kind]] with the id `{}`", kind.id());
                ledger.problem(&self.place, message);
            }
        }
        for place in places {
            if self.countries.iter().all(|named| named.code != place.code) {
                let message = format!("the country `{}` has no name here", place.code);
                ledger.problem(&self.place, message);
            }
        }
    }

    /// Whatever no record uses would be loaded by everyone for nothing.
    fn are_used(&self, ledger: &Ledger, places: &[Country], services: &[Service]) {
        let uses = |used: fn(&Service, &str) -> bool, phrases: &[Phrase]| {
            for phrase in phrases {
                if !services.iter().any(|service| used(service, &phrase.id)) {
                    let message = format!("no record uses `{}`", phrase.id);
                    ledger.problem(&phrase.place, message);
                }
            }
        };
        let has = |ids: &[String], id: &str| ids.iter().any(|other| other == id);
        uses(|s, id| s.kind.id() == id, &self.kinds);
        uses(|s, id| s.hours.as_deref() == Some(id), &self.hours);
        uses(
            |s, id| s.more_languages.as_deref() == Some(id),
            &self.more_languages,
        );
        uses(
            |s, id| s.languages.iter().any(|code| code == id),
            &self.languages,
        );
        uses(
            |s, id| s.cautions.iter().any(|other| other == id),
            &self.cautions,
        );
        uses(|s, id| s.notes.iter().any(|other| other == id), &self.notes);
        let codes: Vec<String> = services.iter().map(|s| s.country.clone()).collect();
        for place in places
            .iter()
            .filter(|place| !place.eu && !has(&codes, &place.code))
        {
            let message = format!("no record is of the country `{}`", place.code);
            ledger.problem(&self.place, message);
        }
    }

    /// The countries in the order of this language.
    fn countries(&self, mut places: Vec<Country>) -> Vec<Country> {
        let order = |code: &str| self.countries.iter().position(|named| named.code == code);
        places.sort_by_key(|place| order(&place.code));
        for place in &mut places {
            if let Some(named) = order(&place.code).map(|at| &self.countries[at]) {
                place.name.clone_from(&named.name);
                place.in_sentence.clone_from(&named.in_sentence);
                place.also.clone_from(&named.also);
            }
        }
        places
    }
}

fn phrase(table: &mut Table<'_>, kind: Kind, id: &'static str, text: &'static str) -> Phrase {
    let place = table.place.clone();
    let id = table.written(id).map_or_else(String::new, |written| {
        table.ledger.define(kind, "", &written.text, &written.place);
        written.text
    });
    let text = table.plain(text);
    let rest = match kind {
        Kind::Hours => text.replacen(TIMES, "", 1),
        _ => text.clone(),
    };
    if rest.contains(['{', '}']) {
        table.problem("only hours have a place to fill, `{times}`, and only one");
    }
    Phrase { id, text, place }
}

fn map(phrases: &[Phrase]) -> Map<String> {
    let entries = phrases.iter();
    entries
        .map(|phrase| (phrase.id.clone(), phrase.text.clone()))
        .collect()
}

/// `data/countries.toml`, without names.
fn places(table: &mut Table<'_>) -> Vec<Country> {
    let regions = REGIONS.map(|id| (id, id));
    table.tables("country", |country| {
        let code = country.written("code");
        if let Some(code) = &code {
            let is_code =
                code.text.len() == 2 && code.text.bytes().all(|byte| byte.is_ascii_uppercase());
            if !is_code || [EUROPE, INTERNATIONAL].contains(&&*code.text) {
                let message = format!("`{}` is no code of a country", code.text);
                country.ledger.problem(&code.place, message);
            }
            let id = code.text.to_lowercase();
            country.ledger.define(Kind::Country, "", &id, &code.place);
        }
        Country {
            code: code.map_or_else(String::new, |code| code.text),
            region: country
                .word("region", &regions)
                .unwrap_or_default()
                .to_owned(),
            eu: country.flag_if_given("eu"),
            name: String::new(),
            in_sentence: None,
            also: Vec::new(),
            own: country.plains_if_given("own"),
        }
    })
}

/// A record of `data/hotlines.toml`.
fn service(
    table: &mut Table<'_>,
    words: Option<&Words>,
    sources: &mut Vec<NumberSource>,
) -> Service {
    let kinds = ServiceKind::ALL.map(|kind| (kind.id(), kind));
    let grades = [("high", Confidence::High), ("medium", Confidence::Medium)];
    let id = table.id(Kind::Service, "");
    let country = country_code(table);
    let service = Service {
        area: name_if_given(table, "area"),
        name: name(table, "name"),
        by: name_if_given(table, "by"),
        kind: table.word("kind", &kinds).unwrap_or(ServiceKind::General),
        covers_trafficking: table.flag_if_given("covers_trafficking"),
        urgent: table.flag_if_given("urgent"),
        number: number_if_given(table, "number"),
        international: international(table),
        ways: table.tables_if_given("ways", way),
        hours: table.reference_if_given("hours", Kind::Hours),
        times: times(table),
        hours_of: table.number_if_given("hours_of", 1990, 2100),
        languages: table.references_if_given("languages", Kind::SpokenLanguage),
        more_languages: table.reference_if_given("more_languages", Kind::MoreLanguages),
        free: table.has("free").then(|| table.flag("free")),
        cautions: table.references_if_given("cautions", Kind::Caution),
        notes: table.references_if_given("notes", Kind::Note),
        confirmed: confirmed(table),
        source: source(table, sources),
        confidence: table
            .word("confidence", &grades)
            .unwrap_or(Confidence::Medium),
        id,
        country,
    };
    is_whole(table, &service);
    hours_fit(table, &service, words);
    Service {
        urgent: service.urgent || service.kind == ServiceKind::Emergency,
        ..service
    }
}

/// What has to hold between the parts of a record.
fn is_whole(table: &Table<'_>, service: &Service) {
    let has_page = service.ways.iter().any(|way| way.by.is_page());
    if service.number.is_none() && !has_page {
        table.problem("this record has neither a `number` nor the address of a page in `ways`");
    }
    if service.number.is_none() && service.international.is_some() {
        table.problem("this record has a number for calls from abroad and none for inside");
    }
    if service.urgent && service.kind != ServiceKind::Police {
        table.problem_of(
            "urgent",
            "only the police can be `urgent`; `emergency` always is",
        );
    }
    // With the name, as some numbers are good and only known under a wrong name.
    let mut all = vec![service.name.as_str()];
    all.extend(service.by.as_deref());
    all.extend(service.number.as_deref());
    all.extend(service.international.as_deref());
    all.extend(service.ways.iter().map(|way| way.to.as_str()));
    checks::proper_name(table.ledger, &all.join(" | "), &table.place);
}

fn hours_fit(table: &Table<'_>, service: &Service, words: Option<&Words>) {
    let phrase = service.hours.as_ref().zip(words).and_then(|(id, words)| {
        let found = words.hours.iter().find(|phrase| phrase.id == *id);
        found.map(|phrase| phrase.text.contains(TIMES))
    });
    match (phrase, &service.times) {
        (Some(true), None) => table.problem_of("hours", "these hours need `times`"),
        (Some(false), Some(_)) => {
            table.problem_of("times", "the words for these hours have no place for times");
        }
        _ if service.hours.is_some() => {}
        _ if service.times.is_some() || service.hours_of.is_some() => {
            table.problem("`times` and `hours_of` say nothing without `hours`");
        }
        _ => {}
    }
}

fn country_code(table: &mut Table<'_>) -> String {
    let Some(written) = table.written("country") else {
        return String::new();
    };
    if ![EUROPE, INTERNATIONAL].contains(&&*written.text) {
        let id = written.text.to_lowercase();
        table.ledger.want(Kind::Country, &id, &written.place);
    }
    written.text
}

/// A name of something: shown as it is, in every language.
fn name(table: &mut Table<'_>, key: &'static str) -> String {
    let written = table.written(key);
    written.map_or_else(String::new, |written| checked_name(table, written))
}

fn name_if_given(table: &mut Table<'_>, key: &'static str) -> Option<String> {
    let written = table.written_if_given(key)?;
    Some(checked_name(table, written))
}

fn checked_name(table: &Table<'_>, written: Written) -> String {
    checks::proper_name(table.ledger, &written.text, &written.place);
    checks::unmarked(table.ledger, &written.text, &written.place);
    written.text
}

fn number_if_given(table: &mut Table<'_>, key: &'static str) -> Option<String> {
    let written = table.written_if_given(key)?;
    is_number(table, &written);
    Some(written.text)
}

fn is_number(table: &Table<'_>, written: &Written) {
    if numbers::normalise(&written.text).as_deref() != Ok(&written.text) {
        let message = format!(
            "`{}` is no number that can be dialled: digits, in groups with single spaces or dashes",
            written.text
        );
        table.ledger.problem(&written.place, message);
    }
}

fn international(table: &mut Table<'_>) -> Option<String> {
    let written = table.written_if_given("international")?;
    let digits = written.text.strip_prefix('+').unwrap_or_default();
    let fits = (5..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !fits {
        let message = format!("`{}` is no `+` with 5 to 15 digits after it", written.text);
        table.ledger.problem(&written.place, message);
    }
    Some(written.text)
}

fn way(table: &mut Table<'_>) -> Way {
    use WayKind::{App, Chat, Form, Mail, Phone, Sms, TextPhone, Web, Whatsapp};
    let kinds = [
        ("phone", Phone),
        ("sms", Sms),
        ("whatsapp", Whatsapp),
        ("text-phone", TextPhone),
        ("mail", Mail),
        ("chat", Chat),
        ("form", Form),
        ("web", Web),
        ("app", App),
    ];
    let by = table.word("by", &kinds).unwrap_or(App);
    let to = table.written("to");
    if let Some(to) = &to {
        let is_mail = to.text.split('@').count() == 2 && !to.text.contains(char::is_whitespace);
        match by {
            _ if by.is_number() => is_number(table, to),
            _ if by.is_page() && !checks::is_url(&to.text) => {
                let message = format!("`{}` is no address of a page", to.text);
                table.ledger.problem(&to.place, message);
            }
            Mail if !is_mail => {
                let message = format!("`{}` is no e-mail address", to.text);
                table.ledger.problem(&to.place, message);
            }
            _ => {}
        }
    }
    let say = name_if_given(table, "say");
    if say.is_some() && by != Sms {
        table.problem_of("say", "only a text message says something");
    }
    let to = to.map_or_else(String::new, |to| to.text);
    Way { by, to, say }
}

/// `09:00-12:30, 13:30-17:00`, with the dash that stands between times.
fn times(table: &mut Table<'_>) -> Option<String> {
    let written = table.written_if_given("times")?;
    let is_time = |text: &str| {
        let (hour, minute) = text.split_once(':')?;
        let fits = |part: &str, least: u32| {
            part.len() == 2 && part.parse::<u32>().is_ok_and(|number| number <= least)
        };
        (fits(hour, 24) && fits(minute, 59)).then_some(())
    };
    let is_span = |span: &str| {
        let (from, to) = span.split_once('-')?;
        is_time(from).and(is_time(to))
    };
    if written.text.split(", ").any(|span| is_span(span).is_none()) {
        let message = format!(
            "`{}` should look like `09:00-12:30, 13:30-17:00`",
            written.text
        );
        table.ledger.problem(&written.place, message);
    }
    Some(written.text.replace('-', "–"))
}

fn confirmed(table: &mut Table<'_>) -> Option<Confirmed> {
    let about = table.flag_if_given("about");
    let Some(written) = table.written_if_given("confirmed") else {
        if about {
            table.problem_of("about", "`about` says nothing without `confirmed`");
        }
        return None;
    };
    let date = partial_date(&written.text, about);
    if date.is_none() {
        let message = format!("`{}` should be YYYY, YYYY-MM or YYYY-MM-DD", written.text);
        table.ledger.problem(&written.place, message);
    }
    date
}

fn partial_date(text: &str, about: bool) -> Option<Confirmed> {
    // A day that exists stands for the parts that are not given.
    let whole: Date = match text.len() {
        4 => format!("{text}-01-01").parse().ok()?,
        7 => format!("{text}-01").parse().ok()?,
        _ => text.parse().ok()?,
    };
    let exact = Confirmed::on(whole);
    Some(Confirmed {
        month: exact.month.filter(|_| text.len() > 4),
        day: exact.day.filter(|_| text.len() > 7),
        about,
        ..exact
    })
}

/// The number of the record's source among all, of which each is held once.
fn source(table: &mut Table<'_>, sources: &mut Vec<NumberSource>) -> u32 {
    let title = name(table, "source_title");
    if !table.has("source_url") {
        table.problem("`source_url` is missing");
    }
    let url = table.url_if_given("source_url").unwrap_or_default();
    let source = NumberSource { title, url };
    let at = sources.iter().position(|other| *other == source);
    let at = at.unwrap_or_else(|| {
        sources.push(source);
        sources.len() - 1
    });
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
pub(super) mod tests;
