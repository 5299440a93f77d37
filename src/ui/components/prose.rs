//! Text of a pack as views. No HTML strings: a pack can say words, not markup.

use super::icon::{Icon, glyph};
use super::list_row::{arrow, rows};
use crate::content::pack::{Block, Inline, Link, Source, Target, Text};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// An element with a run of prose in it.
pub fn prose(tag: &str, text: &Text) -> View {
    run_of(tag, text, source_mark)
}

/// The same without the marks of sources, for a page that forgets what was done on it when it is
/// left. The sources stand elsewhere on it.
pub fn unmarked(tag: &str, text: &Text) -> View {
    run_of(tag, text, |_| None)
}

fn run_of(tag: &str, text: &Text, mark: fn(&Source) -> Option<View>) -> View {
    text.iter().fold(el(tag), |view, part| match part {
        Inline::Words(words) => view.text(words),
        Inline::Strong(words) => view.child(el("strong").text(words)),
        Inline::Link(link) => view.child(link_to(link)),
        Inline::Source(id) => view.child(texts::pack().source(id).and_then(mark)),
    })
}

/// A block of a screen.
pub fn block(block: &Block) -> View {
    match block {
        Block::Paragraph(text) => prose("p", text),
        Block::Aside(text) => el("blockquote").child(prose("p", text)),
        Block::List(items) => points("ul", items),
        Block::Steps(items) => points("ol", items),
    }
}

/// A list of runs of prose.
pub fn points(tag: &str, items: &[Text]) -> View {
    el(tag)
        .class("points")
        .each(items.iter().map(|item| prose("li", item)))
}

/// Where a link of the content leads.
pub fn route_of(target: &Target) -> Route {
    Route::of(target, texts::pack())
}

/// The page of a guide, in the section that lists it.
pub fn guide_route(id: &str) -> Route {
    route_of(&Target::Guide(id.to_owned()))
}

/// The page of a safety list, in the section that lists it.
pub fn list_route(id: &str) -> Route {
    route_of(&Target::Checklist(id.to_owned()))
}

/// Links as rows of a card: where to go on.
pub fn next_links(links: &[Link]) -> View {
    let row = |link: &Link| {
        let text = el("span").class("row-text").text(&link.text);
        let link = el("a")
            .class("row")
            .attr("href", &route_of(&link.to).href());
        el("li").child(link.child(text).child(arrow()))
    };
    rows(links.iter().map(row).collect())
}

/// The sources at the foot of a text: title and year, one tap from their page. Each claim is a
/// source of its own, so a document that bears several of them stands here once.
pub fn source_list(ids: &[String]) -> Option<View> {
    let mut listed: Vec<&Source> = Vec::new();
    let mut lines: Vec<View> = Vec::new();
    for source in ids.iter().filter_map(|id| texts::pack().source(id)) {
        if !listed.iter().any(|known| tells_as_much(known, source)) {
            let href = Route::Source(source.id.clone()).href();
            lines.push(el("li").child(el("a").attr("href", &href).text(&titled(source))));
            listed.push(source);
        }
    }
    let list = el("ul").attr("aria-label", t!("sources-here"));
    let shown = !lines.is_empty();
    shown.then(|| {
        el("div")
            .class("sources")
            .child(glyph(Icon::FileText))
            .child(list.child(lines))
    })
}

/// Whether a reader of the first line would learn nothing from the second.
fn tells_as_much(known: &Source, source: &Source) -> bool {
    known.title == source.title && (source.year.is_none() || known.year == source.year)
}

/// Ids of the sources that runs of prose cite, in order, each once.
pub fn cited(texts: &[&Text]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for part in texts.iter().flat_map(|text| text.iter()) {
        if let Inline::Source(id) = part
            && !ids.contains(id)
        {
            ids.push(id.clone());
        }
    }
    ids
}

/// The runs of prose in a block.
pub fn runs(block: &Block) -> Vec<&Text> {
    match block {
        Block::Paragraph(text) | Block::Aside(text) => vec![text],
        Block::List(items) | Block::Steps(items) => items.iter().collect(),
    }
}

fn link_to(link: &Link) -> View {
    el("a")
        .attr("href", &route_of(&link.to).href())
        .text(&link.text)
}

/// The small mark behind a figure: its name tells source and year, a tap shows all of it.
fn source_mark(source: &Source) -> Option<View> {
    let mark = el("a")
        .class("source-mark")
        .attr("href", &Route::Source(source.id.clone()).href())
        .attr("aria-label", &t!("source-mark", source = titled(source)))
        .child(glyph(Icon::FileText));
    Some(mark)
}

/// What a source is called, with its year.
pub fn titled(source: &Source) -> String {
    let title = &source.title;
    match source.year.map(|year| year.to_string()) {
        Some(year) if !title.contains(&year) => format!("{title}, {year}"),
        _ => title.clone(),
    }
}
