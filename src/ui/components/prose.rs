//! Text of a pack as views. No HTML strings: a pack can say words, not markup.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::content::pack::{Block, Inline, Link, Section, Target, Text};
use crate::ui::route::Route;
use crate::ui::texts;

/// A run of prose, inline.
pub fn prose(text: &Text) -> impl IntoView + use<> {
    text.iter().map(inline).collect_view()
}

/// The blocks of a screen.
pub fn blocks(blocks: &[Block]) -> impl IntoView + use<> {
    blocks.iter().map(block).collect_view()
}

/// Where a link of the content leads.
pub fn route_of(target: &Target) -> Route {
    match target {
        Target::Lesson(id) => Route::Lesson(id.clone(), 0),
        Target::Tips(id) => Route::Tips(id.clone()),
        Target::Checklist(id) => Route::List(id.clone()),
        Target::Guide(id) => guide_route(id),
        Target::Page(name) => match name.as_str() {
            "quiz" => Route::Quiz,
            "act" => Route::Act,
            "audience" => Route::Audiences,
            "share" => Route::Share,
            "plans" => Route::Plans,
            "lists" => Route::Lists,
            "safe" => Route::Safe,
            "help" => Route::Help,
            _ => Route::Learn,
        },
    }
}

/// The page of a guide, in the section that lists it.
pub fn guide_route(id: &str) -> Route {
    match texts::pack().guide(id).map(|guide| guide.section) {
        Some(Section::Safe) => Route::SafeGuide(id.to_owned()),
        _ => Route::HelpGuide(id.to_owned()),
    }
}

/// Links as rows of a card: where to go on.
pub fn next_links(links: &[Link]) -> impl IntoView + use<> {
    let rows = links.iter().map(|link| {
        view! {
            <li>
                <a class="row" href=route_of(&link.to).href()>
                    <span class="row-text">{link.text.clone()}</span>
                    <span class="turn"><Glyph icon=Icon::ChevronRight /></span>
                </a>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! { <ul class="card rows">{rows}</ul> }
}

/// The sources at the foot of a text: title and year, one tap from their page.
pub fn source_list(ids: &[String]) -> impl IntoView + use<> {
    let pack = texts::pack();
    let sources: Vec<_> = ids.iter().filter_map(|id| pack.source(id).cloned()).collect();
    (!sources.is_empty()).then(|| {
        let lines = sources.into_iter().map(|source| {
            let year = source.year.map(|year| format!(", {year}"));
            view! {
                <li>
                    <a href=Route::Source(source.id).href()>{source.title}{year}</a>
                </li>
            }
        });
        let lines = lines.collect_view();
        view! {
            <div class="sources">
                <Glyph icon=Icon::FileText />
                <ul aria-label=t!("sources-here")>{lines}</ul>
            </div>
        }
    })
}

/// Ids of the sources that a run of prose cites, in order, each once.
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

fn block(block: &Block) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p>{prose(text)}</p> }.into_any(),
        Block::Aside(text) => view! { <blockquote><p>{prose(text)}</p></blockquote> }.into_any(),
        Block::List(items) => view! { <ul class="points">{list_items(items)}</ul> }.into_any(),
        Block::Steps(items) => view! { <ol class="points">{list_items(items)}</ol> }.into_any(),
    }
}

fn list_items(items: &[Text]) -> impl IntoView + use<> {
    items.iter().map(|item| view! { <li>{prose(item)}</li> }).collect_view()
}

fn inline(part: &Inline) -> AnyView {
    match part {
        Inline::Words(words) => words.clone().into_any(),
        Inline::Strong(words) => view! { <strong>{words.clone()}</strong> }.into_any(),
        Inline::Link(link) => {
            view! { <a href=route_of(&link.to).href()>{link.text.clone()}</a> }.into_any()
        }
        Inline::Source(id) => source_mark(id).into_any(),
    }
}

/// The small mark behind a figure: its name tells source and year, a tap shows all of it.
fn source_mark(id: &str) -> impl IntoView + use<> {
    texts::pack().source(id).map(|source| {
        let year = source.year.map(|year| format!(", {year}")).unwrap_or_default();
        view! {
            <a
                class="source-mark"
                href=Route::Source(source.id.clone()).href()
                aria-label=t!("source-mark", source = format!("{}{year}", source.title))
            >
                <Glyph icon=Icon::FileText />
            </a>
        }
    })
}
