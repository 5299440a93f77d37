//! What is gathered while the files are read: problems, ids, and references to ids.
//!
//! Readers only ever add to it, so it is shared and changes inside. References are resolved
//! once everything has been read.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::checks::{self, Obsolete};
use super::problem::{Place, Problem};
use super::suggest::did_you_mean;
use crate::domain::ids::is_id;

/// The kinds of things that have an id. Ids are unique among things of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Topic,
    Lesson,
    Question,
    Choice,
    Checklist,
    CheckItem,
    TipTheme,
    Tip,
    Guide,
    GuideStep,
    Heading,
    TaskIdea,
    Template,
    TemplateTask,
    Audience,
    Action,
    LeftOut,
    BuyingPart,
    Letter,
    DigitalPart,
    PostIdea,
    Way,
    WorkPlace,
    Indicator,
    Look,
    SignStep,
    ChainLink,
    Part,
    ProcessPlace,
    Scene,
    SortCase,
    Stage,
    Story,
    OfferQuestion,
    OfferSignal,
    OfferStep,
    OrganisePart,
    OrganiseStep,
    SeatIdea,
    PartnerGroup,
    PartnerIdea,
    WorkshopQuestion,
    Country,
    CountryName,
    Purpose,
    Hours,
    SpokenLanguage,
    MoreLanguages,
    Caution,
    Note,
    Service,
    Source,
    Word,
    Fact,
    Message,
    Picture,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Lesson => "lesson",
            Self::Question => "question",
            Self::Choice => "option of this question",
            Self::Checklist => "checklist",
            Self::CheckItem => "checklist item",
            Self::TipTheme => "theme of tips",
            Self::Tip => "tip",
            Self::Guide => "guide",
            Self::GuideStep => "step of this guide",
            Self::Heading => "heading",
            Self::TaskIdea => "idea",
            Self::Template => "template",
            Self::TemplateTask => "task of this template",
            Self::Audience => "audience",
            Self::Action => "way to act",
            Self::LeftOut => "thing that was left out",
            Self::BuyingPart => "part of buying fairly",
            Self::Letter => "letter",
            Self::DigitalPart => "part of going digital",
            Self::PostIdea => "idea for a post",
            Self::Way => "way in",
            Self::WorkPlace => "place of work",
            Self::Indicator => "sign",
            Self::Look => "example of this sign",
            Self::SignStep => "step after the signs",
            Self::Story => "story",
            Self::Scene => "scene of this story",
            Self::ChainLink => "link of the chain",
            Self::ProcessPlace => "place of the process",
            Self::Stage => "stage",
            Self::Part => "part of trafficking",
            Self::SortCase => "case",
            Self::OfferQuestion => "question about an offer",
            Self::OfferSignal => "signal in an offer",
            Self::OfferStep => "step after the check of an offer",
            Self::OrganisePart => "part of getting organised",
            Self::OrganiseStep => "step of getting organised",
            Self::SeatIdea => "seat at the table",
            Self::PartnerGroup => "group of partners",
            Self::PartnerIdea => "partner to think of",
            Self::WorkshopQuestion => "question of the workshop",
            Self::Country => "country",
            Self::CountryName => "name of the country",
            Self::Purpose => "kind of services",
            Self::Hours => "wording of hours",
            Self::SpokenLanguage => "name of the language",
            Self::MoreLanguages => "wording of more languages",
            Self::Caution => "caution",
            Self::Note => "note",
            Self::Service => "record",
            Self::Source => "source",
            Self::Word => "word of the glossary",
            Self::Fact => "fact",
            Self::Message => "interface string",
            Self::Picture => "drawing in public/pictures with the name",
        }
    }
}

/// A kind, what it stands in where ids need to be unique only there, and the id.
type Key = (Kind, String, String);

pub(super) struct Ledger {
    obsolete: Vec<Obsolete>,
    problems: RefCell<Vec<Problem>>,
    defined: RefCell<BTreeMap<Key, Place>>,
    wanted: RefCell<Vec<(Kind, String, Place)>>,
    lost: RefCell<BTreeSet<Kind>>,
    facts: RefCell<BTreeMap<String, String>>,
    claims: RefCell<Vec<Claim>>,
}

/// A figure in a text, and the sources that it names.
struct Claim {
    figure: String,
    sources: Vec<String>,
    place: Place,
}

impl Ledger {
    pub(super) fn new(obsolete: Vec<Obsolete>) -> Self {
        Self {
            obsolete,
            problems: RefCell::default(),
            defined: RefCell::default(),
            wanted: RefCell::default(),
            lost: RefCell::default(),
            facts: RefCell::default(),
            claims: RefCell::default(),
        }
    }

    /// The phone numbers that no text may contain.
    pub(super) fn obsolete(&self) -> &[Obsolete] {
        &self.obsolete
    }

    pub(super) fn add(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    pub(super) fn problem(&self, place: &Place, message: impl Into<String>) {
        self.add(place.problem(message));
    }

    /// Notes an id, which must be new. `within` names what it has to be unique in, and is empty
    /// where that is the whole language.
    pub(super) fn define(&self, kind: Kind, within: &str, id: &str, place: &Place) {
        if !is_kebab(id) {
            self.problem(
                place,
                format!("the id `{id}` may have only small letters, digits and single dashes"),
            );
            return;
        }
        let key = (kind, within.to_owned(), id.to_owned());
        let earlier = self.defined.borrow().get(&key).cloned();
        match earlier {
            Some(earlier) => self.problem(
                place,
                format!("the {} `{id}` exists already, at {earlier}", kind.name()),
            ),
            None => {
                self.defined.borrow_mut().insert(key, place.clone());
            }
        }
    }

    /// Notes that `place` speaks of a thing, which must exist when everything has been read.
    pub(super) fn want(&self, kind: Kind, id: &str, place: &Place) {
        self.wanted
            .borrow_mut()
            .push((kind, id.to_owned(), place.clone()));
    }

    /// Notes all that a source says, its title and year included.
    pub(super) fn fact(&self, source: &str, says: String) {
        self.facts.borrow_mut().insert(source.to_owned(), says);
    }

    /// Notes that a text has a figure, which one of these sources must say.
    pub(super) fn claim(&self, figure: &str, sources: &[&str], place: &Place) {
        self.claims.borrow_mut().push(Claim {
            figure: figure.to_owned(),
            sources: sources.iter().map(|id| (*id).to_owned()).collect(),
            place: place.clone(),
        });
    }

    /// Claims that none of their sources bears out. A source that is not there is another fault.
    fn false_claims(&self) -> Vec<Problem> {
        let facts = self.facts.borrow();
        let claims = self.claims.borrow();
        let is_false = |claim: &&Claim| {
            claim.sources.iter().all(|source| {
                let fact = facts.get(source);
                fact.is_some_and(|fact| !checks::says(fact, &claim.figure))
            })
        };
        let problem = |claim: &Claim| {
            let (figure, sources) = (&claim.figure, claim.sources.join("`, `"));
            let message = format!("the figure `{figure}` is not what `{sources}` says");
            claim.place.problem(message)
        };
        claims.iter().filter(is_false).map(problem).collect()
    }

    /// Notes that a file with ids of this kind could not be read, so that whoever refers to one
    /// is not blamed for it.
    pub(super) fn lose(&self, kind: Kind) {
        self.lost.borrow_mut().insert(kind);
    }

    /// Whether not all ids of this kind are known.
    pub(super) fn is_lost(&self, kind: Kind) -> bool {
        self.lost.borrow().contains(&kind)
    }

    /// Looks up every reference, and gives all problems in the order of files and lines.
    pub(super) fn close(self) -> Vec<Problem> {
        let defined = self.defined.borrow();
        let lost = self.lost.borrow();
        let mut problems = self.problems.take();
        for (kind, id, place) in self.wanted.borrow().iter() {
            let known = || {
                let all = defined.keys().filter(|(other, _, _)| other == kind);
                all.map(|(_, _, id)| id.as_str())
            };
            if !lost.contains(kind) && !known().any(|other| other == id) {
                let hint = did_you_mean(id, known());
                problems.push(place.problem(format!("there is no {} `{id}`{hint}", kind.name())));
            }
        }
        problems.extend(self.false_claims());
        problems.sort();
        problems.dedup();
        problems
    }
}

/// Small letters and digits in words joined by single dashes, and fit to be a part of a storage
/// key.
pub(super) fn is_kebab(id: &str) -> bool {
    is_id(id) && id.split('-').all(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn messages(ledger: Ledger) -> Vec<String> {
        ledger.close().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn kebab_case() {
        for id in ["a", "signs", "help-without-harm", "2-step"] {
            assert!(is_kebab(id), "{id}");
        }
        for id in [
            "",
            "-",
            "a-",
            "-a",
            "a--b",
            "A",
            "a_b",
            "a b",
            "ä",
            &"a".repeat(65),
        ] {
            assert!(!is_kebab(id), "{id}");
        }
    }

    #[test]
    fn an_id_is_defined_once_in_what_it_stands_in() {
        let ledger = Ledger::new(Vec::new());
        let place = Place::top(Path::new("x.toml"));
        ledger.define(Kind::Choice, "first", "yes", &place);
        ledger.define(Kind::Choice, "second", "yes", &place);
        ledger.define(Kind::Choice, "second", "yes", &place.after("\n\n"));
        assert_eq!(
            messages(ledger),
            ["x.toml:3: the option of this question `yes` exists already, at x.toml:1"]
        );
    }

    #[test]
    fn a_figure_stands_in_one_of_its_sources() {
        let ledger = Ledger::new(Vec::new());
        let place = Place::top(Path::new("x.md"));
        ledger.fact("ilo", "In 2021 it was 27.6 million.".to_owned());
        ledger.fact("un", "It rose by 25 percent.".to_owned());
        ledger.claim("27,6", &["un", "ilo"], &place);
        ledger.claim("26", &["un", "ilo"], &place);
        ledger.claim("99", &["not-there"], &place);
        assert_eq!(
            messages(ledger),
            ["x.md:1: the figure `26` is not what `un`, `ilo` says"]
        );
    }

    #[test]
    fn references_are_resolved_at_the_end() {
        let ledger = Ledger::new(Vec::new());
        let place = Place::top(Path::new("x.toml"));
        ledger.want(Kind::Lesson, "signs", &place);
        ledger.want(Kind::Lesson, "sign", &place);
        ledger.want(Kind::Source, "signs", &place);
        ledger.want(Kind::Tip, "anything", &place);
        ledger.lose(Kind::Tip);
        ledger.define(Kind::Lesson, "", "signs", &place);
        assert_eq!(
            messages(ledger),
            [
                "x.toml:1: there is no lesson `sign`; did you mean `signs`?",
                "x.toml:1: there is no source `signs`",
            ]
        );
    }
}
