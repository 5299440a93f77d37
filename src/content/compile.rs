//! From what authors write in `locales/<lang>/` to one checked [`Pack`].
//!
//! # The way of a text
//!
//! - `files`: which files there are, what each is for, UTF-8.
//! - `table`, `markdown`, `fluent`: reading TOML, prose and interface strings.
//! - `kit`, `lesson`, `quiz`, `signs`, `stories`, `explorers`: the shape of each thing an author
//!   writes.
//! - `glossary`: words with their meanings, facts, and the words of the search.
//! - `directory`: help numbers from `data/`, with their words.
//! - `offer`: the check of a job offer, and the words that it looks for.
//! - `message`: what helps to write a message, and the words that its hints look for.
//! - `actions`: ways to act, buying fairly, going digital.
//! - `templates`: plans of ours to start from.
//! - `organise`: getting organised, the workshop, and words that could show who someone is.
//! - `partners`: whom to ask for help with an activity.
//! - `checks`: what holds for every text: figures name a source, no addresses, no dead numbers.
//! - `usage`: the interface strings that the code and the plain pages use.
//! - `ledger`: problems, ids and references, gathered by all of them.
//! - `pseudo`: two languages that nobody speaks, for the tests.
//!
//! Every problem is found in one go, with its file and line. A pack is only made where there is
//! none: whoever reads a pack can trust it.

mod actions;
mod checks;
mod directory;
mod explorers;
mod files;
mod fluent;
mod glossary;
mod kit;
mod ledger;
mod lesson;
mod markdown;
mod message;
mod offer;
mod organise;
mod partners;
mod problem;
mod pseudo;
mod quiz;
mod signs;
mod stories;
mod suggest;
mod table;
mod templates;
mod usage;

use std::mem::ManuallyDrop;
use std::path::Path;

pub use problem::Problem;
pub use pseudo::{pseudo_accented, pseudo_rtl};
pub use usage::PLAIN;

use super::pack::{FORMAT, Language, MessageKit, Organise, Pack, Question, Rest, Source, Topic};
use files::{File, Role, Tree};
use fluent::Interface;
use ledger::{Kind, Ledger};
use problem::Place;
use table::Table;
use usage::Use;

/// Compiles the language in the folder `locale` for the app whose code is in the folder
/// `source`. Beside that folder stand the app's page, `index.html`, its drawings,
/// `public/pictures`, help numbers, `data`, and what makes the plain pages, `xtask/src`.
pub fn compile(locale: &Path, source: &Path) -> Result<Pack, Vec<Problem>> {
    let ledger = Ledger::new(checks::obsolete_numbers().map_err(|problem| vec![problem])?);
    let tree = files::read_tree(locale, |_| true, &ledger);
    let uses = usage::uses(source, &ledger);
    pictures(&source.with_file_name("public").join("pictures"), &ledger);
    let data = source.with_file_name("data");
    let numbers = files::read_tree(&data, directory::is_data, &ledger);
    let numbers = directory::data(&data, &numbers, &ledger);
    finish(locale, &tree, &numbers, &uses, ledger)
}

/// Notes which drawings there are.
fn pictures(folder: &Path, ledger: &Ledger) {
    let drawings = files::read_tree(folder, |name| name.ends_with(".svg"), ledger);
    for file in drawings.keys() {
        let name = file.trim_end_matches(".svg");
        ledger.define(Kind::Picture, "", name, &Place::top(&folder.join(file)));
    }
}

fn finish(
    root: &Path,
    tree: &Tree,
    numbers: &[File],
    uses: &[Use],
    ledger: Ledger,
) -> Result<Pack, Vec<Problem>> {
    let pack = assemble(root, tree, numbers, uses, &ledger);
    let problems = ledger.close();
    if problems.is_empty() {
        Ok(pack)
    } else {
        Err(problems)
    }
}

fn assemble(root: &Path, tree: &Tree, numbers: &[File], uses: &[Use], ledger: &Ledger) -> Pack {
    let files = files::sort(root, tree, ledger);
    let of = |role| files.iter().filter(move |file| file.role == role);
    let mut interface = Interface::default();
    of(Role::Interface).for_each(|file| interface.read(ledger, file));
    usage::check(uses, &interface, ledger);
    let topics = only(ledger, of(Role::Topics), kit::topics);
    let sources = only(ledger, of(Role::Sources), kit::sources);
    Pack {
        format: FORMAT,
        language: language(ledger, of(Role::Language)),
        strings: interface.strings().into_iter().collect(),
        ways: only(ledger, of(Role::Ways), kit::ways),
        lessons: of(Role::Lesson)
            .filter_map(|file| lesson::lesson(ledger, file))
            .collect(),
        checklists: each(ledger, of(Role::Checklist), kit::checklist),
        tips: only(ledger, of(Role::Tips), kit::tips),
        guides: each(ledger, of(Role::Guide), kit::guide),
        audiences: only(ledger, of(Role::Audiences), kit::audiences),
        directory: directory::directory(ledger, of(Role::Directory), numbers),
        rest: ManuallyDrop::new(rest(&files, numbers, &topics, &sources, ledger)),
        sources,
        topics,
    }
}

fn rest(
    files: &[File],
    numbers: &[File],
    topics: &[Topic],
    sources: &[Source],
    ledger: &Ledger,
) -> Rest {
    let of = |role| files.iter().filter(move |file| file.role == role);
    let questions = of(Role::Quiz).flat_map(|file| quiz::questions(ledger, file));
    let facts = only(ledger, of(Role::Facts), glossary::facts);
    Rest {
        questions: by_topic(questions.collect(), topics),
        headings: only(ledger, of(Role::Planner), kit::headings),
        templates: only(ledger, of(Role::Templates), templates::templates),
        message: MessageKit {
            words: one(ledger, of(Role::MessageWords), message::words),
            ..one(ledger, of(Role::Message), message::kit)
        },
        actions: one(ledger, of(Role::Actions), actions::actions),
        buying: one(ledger, of(Role::Buying), actions::buying),
        digital: one(ledger, of(Role::Digital), actions::digital),
        signs: one(ledger, of(Role::Signs), signs::signs),
        stories: of(Role::Story)
            .filter_map(|file| stories::story(ledger, file))
            .collect(),
        explorers: one(ledger, of(Role::Explorers), explorers::explorers),
        offer: offer::offer(ledger, files, numbers),
        glossary: only(ledger, of(Role::Glossary), glossary::glossary),
        facts: glossary::founded(ledger, facts, sources),
        search: one(ledger, of(Role::Search), glossary::search),
        organise: Organise {
            questions: only(ledger, of(Role::Workshop), organise::questions),
            ..one(ledger, of(Role::Organise), organise::organise)
        },
        partners: only(ledger, of(Role::Partners), partners::groups),
        guard: one(ledger, of(Role::Identifying), organise::guard),
    }
}

fn language<'a>(ledger: &Ledger, files: impl Iterator<Item = &'a File>) -> Language {
    let none = || Language {
        code: String::new(),
        name: String::new(),
        rtl: false,
        reviewed: false,
    };
    each(ledger, files, kit::language)
        .pop()
        .unwrap_or_else(none)
}

/// One thing a file.
fn each<'a, T>(
    ledger: &Ledger,
    files: impl Iterator<Item = &'a File>,
    shape: fn(&mut Table<'_>) -> T,
) -> Vec<T> {
    files
        .filter_map(|file| table::read(ledger, file, shape))
        .collect()
}

/// The one thing in one file.
fn one<'a, T: Default>(
    ledger: &Ledger,
    files: impl Iterator<Item = &'a File>,
    shape: fn(&mut Table<'_>) -> T,
) -> T {
    each(ledger, files, shape).pop().unwrap_or_default()
}

/// All things in one file.
fn only<'a, T>(
    ledger: &Ledger,
    files: impl Iterator<Item = &'a File>,
    shape: fn(&mut Table<'_>) -> Vec<T>,
) -> Vec<T> {
    each(ledger, files, shape).into_iter().flatten().collect()
}

/// Questions in the order of topics, and within a topic as written.
fn by_topic(mut questions: Vec<Question>, topics: &[Topic]) -> Vec<Question> {
    questions.sort_by_key(|question| topics.iter().position(|topic| topic.id == question.topic));
    questions
}

/// The English pack, read once for all tests of this library.
#[cfg(test)]
pub(super) fn english() -> &'static Pack {
    static PACK: std::sync::OnceLock<Pack> = std::sync::OnceLock::new();
    PACK.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let pack = compile(&root.join("locales/en"), &root.join("src"));
        pack.unwrap_or_else(|problems| panic!("{problems:?}"))
    })
}

#[cfg(test)]
mod tests;
