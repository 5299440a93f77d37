//! Help numbers with the words around them.

use crate::domain::directory::{Country, Service, ServiceKind};
use crate::domain::table::Table;

/// The directory of help numbers. What comes first is a rule: [`crate::domain::directory`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// Countries in the order of this language.
    pub countries: Vec<Country>,
    /// Every service, with its number.
    pub services: Vec<Service>,
    /// Where the numbers were found.
    pub sources: Vec<NumberSource>,
    /// Names of the kinds of services.
    pub kinds: Table<String>,
    /// What a service of a kind does, in a sentence.
    pub kind_lines: Table<String>,
    /// When someone answers; `{times}` stands for [`Service::times`].
    pub hours: Table<String>,
    /// Names of languages, by their codes.
    pub languages: Table<String>,
    /// What follows the named languages.
    pub more_languages: Table<String>,
    /// Whom a service may harm, and what to do first.
    pub cautions: Table<String>,
    /// What a caller has to know.
    pub notes: Table<String>,
}

/// Where a number was found.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberSource {
    /// The document or page.
    pub title: String,
    /// Its address. A link out, opened only by the user.
    pub url: String,
}

impl Directory {
    /// The country with this code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// The service with this id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// Where the number of a service was found.
    pub fn source(&self, service: &Service) -> Option<&NumberSource> {
        self.sources.get(service.source as usize)
    }

    /// What services of a kind are called.
    pub fn kind(&self, kind: ServiceKind) -> &str {
        words(&self.kinds, kind.id())
    }

    /// What services of a kind do.
    pub fn kind_line(&self, kind: ServiceKind) -> &str {
        words(&self.kind_lines, kind.id())
    }

    /// When someone answers, its times filled in; none where that is not known.
    pub fn hours(&self, service: &Service) -> Option<String> {
        let pattern = words(&self.hours, service.hours.as_deref()?);
        let times = service.times.as_deref().unwrap_or_default();
        Some(pattern.replace("{times}", times))
    }

    /// The languages that are spoken there, in words; empty where that is not known.
    pub fn languages(&self, service: &Service) -> Vec<&str> {
        let named = service
            .languages
            .iter()
            .map(|code| words(&self.languages, code));
        let more = service.more_languages.as_deref();
        named
            .chain(more.map(|id| words(&self.more_languages, id)))
            .collect()
    }

    /// The cautions of a service, in words.
    pub fn cautions(&self, service: &Service) -> Vec<&str> {
        let ids = service.cautions.iter();
        ids.map(|id| words(&self.cautions, id)).collect()
    }

    /// The notes of a service, in words.
    pub fn notes(&self, service: &Service) -> Vec<&str> {
        let ids = service.notes.iter();
        ids.map(|id| words(&self.notes, id)).collect()
    }
}

/// The words of an id. The compiler has made sure of them.
fn words<'a>(table: &'a Table<String>, id: &str) -> &'a str {
    table.get(id).map_or("", String::as_str)
}
