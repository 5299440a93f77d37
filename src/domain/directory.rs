//! The directory of help numbers: which service comes first, what can be dialled, how old is old.
//!
//! A number as dialled inside a country and one from abroad are two facts. A short code works
//! only inside its country and a toll-free number often does, so that nothing here makes one out
//! of the other.

mod search;

pub use search::{find_countries, suggested_country};

use super::date::Date;
use super::numbers::digit;

/// The code under which services stand that work in all of the European Union.
pub const EUROPE: &str = "EU";

/// The code under which directories and tools stand that are for everyone.
pub const INTERNATIONAL: &str = "ZZ";

/// Ids of the parts of the world that countries are listed by.
pub const REGIONS: [&str; 5] = ["africa", "americas", "asia", "europe", "oceania"];

/// After how many years a source counts as old.
const OLD_AFTER: u32 = 3;

/// A country or area.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1, such as `VN`.
    pub code: String,
    /// One of [`REGIONS`].
    pub region: String,
    /// A member of the European Union.
    pub eu: bool,
    /// Its name in the language of the app.
    pub name: String,
    /// Its name inside a sentence, where that is another: 'the Philippines'.
    pub in_sentence: Option<String>,
    /// What else people call it in that language.
    pub also: Vec<String>,
    /// What it calls itself, in its own scripts.
    pub own: Vec<String>,
}

impl Country {
    /// Its name as it stands inside a sentence.
    pub fn name_in_sentence(&self) -> &str {
        self.in_sentence.as_ref().unwrap_or(&self.name)
    }
}

/// A helpline, a police or emergency number, or an international directory.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Stable id.
    pub id: String,
    /// Code of its [`Country`], [`EUROPE`] or [`INTERNATIONAL`].
    pub country: String,
    /// The part of the country that it serves, where it is not all of it.
    pub area: Option<String>,
    /// What it calls itself, in English.
    pub name: String,
    /// Who runs it, where that is known and not its name.
    pub by: Option<String>,
    /// What it is for.
    pub kind: ServiceKind,
    /// Not of that kind alone: it says that it helps with trafficking too.
    pub covers_trafficking: bool,
    /// To be dialled in danger.
    pub urgent: bool,
    /// As dialled inside the country.
    pub number: Option<String>,
    /// As dialled from abroad: `+` and digits.
    pub international: Option<String>,
    /// Other ways to reach it.
    pub ways: Vec<Way>,
    /// Id of the words for its hours.
    pub hours: Option<String>,
    /// What stands for `{times}` in those words, such as `09:00–15:00`.
    pub times: Option<String>,
    /// The year that these hours are of, where they are old.
    pub hours_of: Option<u32>,
    /// BCP 47 codes of the languages that are spoken there.
    pub languages: Vec<String>,
    /// Id of the words for further languages.
    pub more_languages: Option<String>,
    /// Whether a call costs nothing; none where that is not known.
    pub free: Option<bool>,
    /// Ids of cautions: it may harm some callers.
    pub cautions: Vec<String>,
    /// Ids of notes that a caller has to know.
    pub notes: Vec<String>,
    /// Of when its source is.
    pub confirmed: Option<Confirmed>,
    /// Which of the directory's sources it was found in.
    pub source: u32,
    /// How well it is sourced.
    pub confidence: Confidence,
}

/// What a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceKind {
    /// Human trafficking.
    Trafficking,
    /// People who work or live far from home.
    Migrant,
    /// Wages, fees, forced work.
    Labour,
    /// Anyone under 18.
    Child,
    /// Women, and violence at home.
    Women,
    /// The police.
    Police,
    /// The general emergency number.
    Emergency,
    /// Many things.
    General,
}

impl ServiceKind {
    /// Every kind.
    pub const ALL: [ServiceKind; 8] = [
        ServiceKind::Trafficking,
        ServiceKind::Migrant,
        ServiceKind::Labour,
        ServiceKind::Child,
        ServiceKind::Women,
        ServiceKind::Police,
        ServiceKind::Emergency,
        ServiceKind::General,
    ];

    /// Its id, under which content has words for it.
    pub fn id(self) -> &'static str {
        match self {
            ServiceKind::Trafficking => "trafficking",
            ServiceKind::Migrant => "migrant",
            ServiceKind::Labour => "labour",
            ServiceKind::Child => "child",
            ServiceKind::Women => "women",
            ServiceKind::Police => "police",
            ServiceKind::Emergency => "emergency",
            ServiceKind::General => "general",
        }
    }
}

/// A way to reach a service beside its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Which way.
    pub by: WayKind,
    /// A number, an address, or the name of an app.
    pub to: String,
    /// What to write, where a message needs a word.
    pub say: Option<String>,
}

/// A way to reach a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayKind {
    /// A second number to call.
    Phone,
    /// A text message, to a number.
    Sms,
    /// WhatsApp, at a number.
    Whatsapp,
    /// A text phone (TTY) or the relay service for one, at a number.
    TextPhone,
    /// E-mail.
    Mail,
    /// A chat on a web page.
    Chat,
    /// A form on a web page.
    Form,
    /// A web page.
    Web,
    /// An app of the service, by its name.
    App,
}

impl WayKind {
    /// Whether it leads to a number.
    pub fn is_number(self) -> bool {
        use WayKind::{Phone, Sms, TextPhone, Whatsapp};
        matches!(self, Phone | Sms | TextPhone | Whatsapp)
    }

    /// Whether it leads to the address of a web page.
    pub fn is_page(self) -> bool {
        matches!(self, WayKind::Chat | WayKind::Form | WayKind::Web)
    }
}

/// The date of a source, as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// Four digits.
    pub year: u32,
    /// 1 to 12.
    pub month: Option<u32>,
    /// 1 to 31.
    pub day: Option<u32>,
    /// The source itself gives no date.
    pub about: bool,
}

/// How well a number is sourced. It says nothing about its age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// An official source, or two that do not depend on each other.
    High,
    /// One secondary source.
    Medium,
}

impl Confirmed {
    /// On a day.
    pub fn on(date: Date) -> Confirmed {
        let (year, month, day) = date.parts();
        Confirmed {
            year: year.unsigned_abs(),
            month: Some(month),
            day: Some(day),
            about: false,
        }
    }
}

/// Whether a number may be shown without 'not confirmed recently': its source has a date, and is
/// not older than three years.
///
/// A year alone counts from its last day, and a month from its last: the source may be as young
/// as that, and its date is shown beside the number. To count from the first day would call old
/// what may be recent, and teach people to overlook the mark.
pub fn confirmed_recently(confirmed: Option<Confirmed>, today: Date) -> bool {
    let Some(confirmed) = confirmed else {
        return false;
    };
    let (year, month, day) = today.parts();
    let until = (
        confirmed.year + OLD_AFTER,
        confirmed.month.unwrap_or(12),
        confirmed.day.unwrap_or(31),
    );
    until >= (year.unsigned_abs(), month, day)
}

/// A number for a `tel:` address: digits, after a `+` where there is one (RFC 3966). Numbers that
/// work only inside a country stay as they are dialled there. The RFC wants a context beside
/// those, which the diallers of phones do not know.
pub fn dialable(number: &str) -> String {
    let mut dialled = String::new();
    for c in number.chars() {
        match c {
            '0'..='9' => dialled.push(c),
            '+' | '*' if dialled.is_empty() => dialled.push(c),
            '#' if dialled.is_empty() => dialled.push_str("%23"),
            _ => {}
        }
    }
    dialled
}

/// A text in which no number breaks at the end of a line.
pub fn unbroken(text: &str) -> String {
    let is_digit = |c: char| digit(c).is_some();
    let (mut unbroken, mut before) = (String::with_capacity(text.len()), ' ');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_within = (is_digit(before) || before == ')')
            && chars
                .peek()
                .is_some_and(|next| is_digit(*next) || *next == '(');
        unbroken.push(match c {
            ' ' if is_within => '\u{A0}',
            _ => c,
        });
        before = c;
    }
    unbroken
}

/// A number for a voice: digit by digit, as it would read `111` as a hundred and eleven, with a
/// rest where the number has a gap.
pub fn spoken(number: &str) -> String {
    let mut spoken = String::new();
    for part in number
        .split([' ', '-', '(', ')'])
        .filter(|part| !part.is_empty())
    {
        if !spoken.is_empty() {
            spoken.push(',');
        }
        for c in part.chars() {
            if !spoken.is_empty() {
                spoken.push(' ');
            }
            spoken.push(c);
        }
    }
    spoken
}

/// What a country's page shows, each list in its order.
#[derive(Debug, PartialEq)]
pub struct Listing<'a> {
    /// To dial in danger.
    pub urgent: Vec<&'a Service>,
    /// All others that work in this country, the nearest to trafficking first.
    pub others: Vec<&'a Service>,
    /// What all of the European Union has, when the country is a member.
    pub europe: Vec<&'a Service>,
    /// Directories and tools for everyone.
    pub international: Vec<&'a Service>,
}

/// The services of a country, in the order in which they help.
pub fn listing<'a>(services: &'a [Service], country: &Country) -> Listing<'a> {
    let mut listing = Listing {
        urgent: urgent(services, country),
        others: Vec::new(),
        europe: Vec::new(),
        international: international(services),
    };
    for service in services {
        if service.country == EUROPE && country.eu && !service.urgent {
            listing.europe.push(service);
        }
    }
    for rank in 0..RANKS {
        for service in services {
            let is_other = service.country == country.code && !service.urgent;
            if is_other && service.rank() == rank {
                listing.others.push(service);
            }
        }
    }
    listing
}

/// What to dial in danger in a country: its own numbers, then those of the European Union that
/// are other ones.
pub fn urgent<'a>(services: &'a [Service], country: &Country) -> Vec<&'a Service> {
    let mut urgent: Vec<&Service> = Vec::new();
    for service in services {
        if service.urgent && service.country == country.code {
            urgent.push(service);
        }
    }
    for service in services {
        let is_common = service.urgent && service.country == EUROPE && country.eu;
        if is_common && urgent.iter().all(|s| s.number != service.number) {
            urgent.push(service);
        }
    }
    urgent
}

/// Directories and tools for everyone.
pub fn international(services: &[Service]) -> Vec<&Service> {
    let is_it = |service: &&Service| service.country == INTERNATIONAL;
    services.iter().filter(is_it).collect()
}

/// How many values [`Service::rank`] has.
const RANKS: usize = 24;

impl Service {
    /// 0 for what is nearest to trafficking. A line that could harm some callers comes after all
    /// others, and one for a part of the country after those of its kind for all of it.
    fn rank(&self) -> usize {
        use ServiceKind::{Child, Emergency, General, Labour, Migrant, Police, Trafficking, Women};
        let nearness = match self.kind {
            Trafficking => 0,
            Police | Emergency => 5,
            _ if self.covers_trafficking => 1,
            Migrant | Labour => 2,
            Child => 3,
            Women | General => 4,
        };
        let cautioned = if self.cautions.is_empty() { 0 } else { 12 };
        cautioned + 2 * nearness + usize::from(self.area.is_some())
    }

    /// The number from abroad, where it is another one: some are the same from everywhere.
    pub fn abroad(&self) -> Option<&str> {
        let abroad = self.international.as_deref();
        let number = self.number.as_deref().unwrap_or_default();
        abroad.filter(|_| !number.starts_with('+'))
    }

    fn is_for_all(&self) -> bool {
        self.cautions.is_empty() && self.area.is_none()
    }
}

impl<'a> Listing<'a> {
    /// Whether some number is for trafficking and for the whole country.
    pub fn has_trafficking_line(&self) -> bool {
        let is_it = |s: &&Service| s.kind == ServiceKind::Trafficking && s.area.is_none();
        self.others.iter().any(is_it)
    }

    /// The service to try first where there is no line for trafficking: the nearest that serves
    /// the whole country and could harm nobody. None where there is no such one.
    pub fn nearest(&self) -> Option<&'a Service> {
        self.others.iter().copied().find(|s| s.is_for_all())
    }
}

#[cfg(test)]
mod tests;
