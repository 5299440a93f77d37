//! The check of a job offer: its texts, the words it looks for, and where offers can be checked.
//!
//! Texts stand in `offer.toml`, words in `offer-words.toml` of a language. What is the same in
//! every language, offices and amounts of money, stands in `data/`.

mod patterns;

use super::files::{File, Role};
use super::ledger::{Kind, Ledger};
use super::table::{self, Table};
use crate::content::pack::{
    Licence, OfferCheck, OfferMoment, OfferQuestion, OfferSignal, OfferStep, ResultWords, Text,
};

/// Offices that know which agencies and jobs are approved, in `data/`.
pub(super) const LICENCES: &str = "licences.toml";
/// From how much money on pay is high, in `data/`.
pub(super) const PAY: &str = "pay.toml";

/// Puts texts, words and data together.
pub(super) fn offer(ledger: &Ledger, files: &[File], data: &[File]) -> OfferCheck {
    let of = |role| files.iter().find(move |file| file.role == role);
    let data_file = |name| data.iter().find(|file| file.path.ends_with(name));
    let offices = data_file(LICENCES).and_then(|file| table::read(ledger, file, offices));
    let read = |table: &mut Table<'_>| texts(table, offices.as_deref());
    let texts = of(Role::Offer).and_then(|file| table::read(ledger, file, read));
    // What is missing has been told.
    let (Some(mut check), Some(words), Some(pay)) = (texts, of(Role::OfferWords), data_file(PAY))
    else {
        return OfferCheck::default();
    };
    check.rules = patterns::rules(ledger, &check.signals, words, pay).unwrap_or_default();
    check
}

fn texts(table: &mut Table<'_>, offices: Option<&[Office]>) -> OfferCheck {
    let mut check = OfferCheck {
        questions: table.tables("question", question),
        signals: table.tables("signal", signal),
        next: table.tables("next", step),
        ..OfferCheck::default()
    };
    table.part("verify", |verify| {
        check.anywhere = verify.proses("anywhere");
        check.licences = licences(verify, offices);
    });
    table.part("friend", |friend| check.friend = friend.proses("lines"));
    table.part("limits", |limits| {
        check.nothing = limits.prose("nothing");
        check.limits = limits.proses("lines");
    });
    table.part("result", |words| check.result = result(words));
    check
}

fn question(table: &mut Table<'_>) -> OfferQuestion {
    OfferQuestion {
        id: table.id(Kind::OfferQuestion, ""),
        title: table.plain("title"),
        ask: table.plain("ask"),
        why: table.prose("why"),
        fine: table.plain("fine"),
        warning: table.plain("warning"),
        unknown: table.plain("unknown"),
        reply: table.plain("reply"),
    }
}

fn signal(table: &mut Table<'_>) -> OfferSignal {
    OfferSignal {
        id: table.id(Kind::OfferSignal, ""),
        question: table.reference("question", Kind::OfferQuestion),
        title: table.plain("title"),
        why: table.prose("why"),
        reply: table.plain("reply"),
    }
}

fn step(table: &mut Table<'_>) -> OfferStep {
    let moments = [
        ("always", OfferMoment::Always),
        ("warning", OfferMoment::Warning),
        ("unknown", OfferMoment::Unknown),
    ];
    OfferStep {
        id: table.id(Kind::OfferStep, ""),
        when: table.word("when", &moments).unwrap_or(OfferMoment::Always),
        text: table.prose("text"),
    }
}

/// A title has a place for the name; the one for a check without a name has none.
fn result(table: &mut Table<'_>) -> ResultWords {
    let words = ResultWords {
        mine: table.plain("mine"),
        mine_nameless: table.plain("mine-nameless"),
        friend: table.plain("friend"),
        friend_nameless: table.plain("friend-nameless"),
        warnings: table.plain("warnings"),
        found: table.plain("found"),
        unknown: table.plain("unknown"),
        replies: table.plain("replies"),
        verify: table.plain("verify"),
        next: table.plain("next"),
        end: table.plain("end"),
    };
    for (key, text) in [("mine", &words.mine), ("friend", &words.friend)] {
        if !text.contains("{name}") {
            table.problem_of(
                key,
                format!("`{key}` has no place for the name: write {{name}}"),
            );
        }
    }
    words
}

/// An office as it stands in `data/`.
struct Office {
    country: String,
    body: String,
    lists: Vec<String>,
    source: String,
    year: u32,
}

fn offices(table: &mut Table<'_>) -> Vec<Office> {
    table.tables("licence", |office| Office {
        country: country(office),
        body: office.plain("body"),
        lists: office.plains("lists"),
        source: office.reference("source", Kind::Source),
        year: office.number("year", 2000, 2200),
    })
}

fn country(table: &mut Table<'_>) -> String {
    let code = table.plain("country");
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        table.problem_of(
            "country",
            format!("`{code}` is no code of a country, such as `PH`"),
        );
    }
    code
}

/// Offices with what readers are told about them. Each has its words, and all words an office.
fn licences(table: &mut Table<'_>, offices: Option<&[Office]>) -> Vec<Licence> {
    let lists = table.tables("lists", |list| (list.plain("id"), list.plain("text")));
    let words: Vec<(String, Text)> = table.tables("licence", |words| {
        let code = country(words);
        let is_known = |offices: &[Office]| offices.iter().any(|office| office.country == code);
        if offices.is_some_and(|offices| !is_known(offices)) {
            words.problem_of(
                "country",
                format!("data/{LICENCES} has no office in `{code}`"),
            );
        }
        (code, words.prose("text"))
    });
    let mut licences = Vec::new();
    for office in offices.unwrap_or_default() {
        let Some((_, text)) = words.iter().find(|(code, _)| *code == office.country) else {
            table.problem(format!(
                "there is no [[verify.licence]] for `{}`",
                office.country
            ));
            continue;
        };
        let mut named = Vec::new();
        for list in &office.lists {
            match lists.iter().find(|(id, _)| id == list) {
                Some((_, name)) => named.push(name.clone()),
                None => table.problem(format!("there is no [[verify.lists]] `{list}`")),
            }
        }
        licences.push(Licence {
            country: office.country.clone(),
            body: office.body.clone(),
            lists: named,
            text: text.clone(),
            source: office.source.clone(),
            year: office.year,
        });
    }
    licences
}

#[cfg(test)]
mod adverts;
#[cfg(test)]
pub(super) mod tests;
