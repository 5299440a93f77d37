//! Reading a lesson: a header in TOML between lines of `+++`, then its screens in Markdown.

use std::rc::Rc;

use super::files::File;
use super::ledger::{Kind, Ledger};
use super::markdown;
use super::table::{self, Table, Written};
use crate::content::pack::{Block, Lesson, Picture, Screen, Text};

/// Shorter is a note, not a lesson.
const FEWEST_SCREENS: usize = 3;
/// What a reader can keep.
const REMEMBERED: usize = 3;

pub(super) fn lesson(ledger: &Ledger, file: &File) -> Option<Lesson> {
    let Some((header, body)) = parts(file) else {
        file.lose(ledger);
        ledger.problem(
            &file.top(),
            "a lesson begins with its header between two lines of +++",
        );
        return None;
    };
    let screens = markdown::screens(ledger, &body);
    if screens.len() < FEWEST_SCREENS {
        let message = format!(
            "a lesson has at least {FEWEST_SCREENS} screens, this one {}",
            screens.len()
        );
        ledger.problem(&file.top(), message);
    }
    table::read(ledger, &header, |table| shape(table, screens))
}

/// The header, as a file of its own, and what follows it. Both keep their lines.
pub(super) fn parts(file: &File) -> Option<(File, Written)> {
    let (header, body) = split(&file.text)?;
    let body = Written {
        text: body.to_owned(),
        place: file.place(file.text.len() - body.len()),
    };
    // A line break in the place of the first +++ keeps the lines of the header where they are.
    let header = File {
        role: file.role,
        path: Rc::clone(&file.path),
        text: format!("\n{header}"),
    };
    Some((header, body))
}

/// The header and what follows it.
fn split(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix("+++\n")?;
    if let Some(body) = inside.strip_prefix("+++\n") {
        return Some(("", body));
    }
    let end = inside.find("\n+++\n")?;
    Some((&inside[..=end], &inside[end + "\n+++\n".len()..]))
}

fn shape(table: &mut Table<'_>, screens: Vec<Screen>) -> Lesson {
    let mut lesson = Lesson {
        id: table.id_of_file(Kind::Lesson),
        title: table.plain("title"),
        summary: table.plain("summary"),
        minutes: table.number("minutes", 1, 10),
        topic: table.reference("topic", Kind::Topic),
        picture: Picture {
            name: table.reference("picture", Kind::Picture),
            alt: table.plain("alt"),
        },
        screens,
        remember: table.proses("remember"),
        talk: table.prose("talk"),
        next: table.links("next"),
        sources: Vec::new(),
    };
    if lesson.remember.len() != REMEMBERED && table.has("remember") {
        let message = format!(
            "`remember` has {} things in it, but should have {REMEMBERED}",
            lesson.remember.len()
        );
        table.problem_of("remember", message);
    }
    let general = table.references_if_given("sources", Kind::Source);
    lesson.sources = sources(&lesson, general);
    lesson
}

/// Every source once: those of the texts in order of appearance, then those of the whole.
fn sources(lesson: &Lesson, general: Vec<String>) -> Vec<String> {
    let blocks = lesson
        .screens
        .iter()
        .flat_map(|screen| &screen.blocks)
        .flat_map(texts);
    let texts = blocks.chain(&lesson.remember).chain([&lesson.talk]);
    let named = texts.flat_map(markdown::sources).map(str::to_owned);
    let mut sources: Vec<String> = Vec::new();
    for id in named.chain(general) {
        if !sources.contains(&id) {
            sources.push(id);
        }
    }
    sources
}

fn texts(block: &Block) -> &[Text] {
    match block {
        Block::Paragraph(text) | Block::Aside(text) => std::slice::from_ref(text),
        Block::List(items) | Block::Steps(items) => items,
    }
}
