//! One source: what it says, where to read it, and which lessons lean on it.

use super::parts::{group, page_body, soft, words};
use crate::content::pack::{Lesson, Source};
use crate::platform::boot;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// A source, by its id.
pub fn source_page(id: &str) -> View {
    let pack = texts::pack();
    let Some(source) = pack.source(id) else {
        return missing(&Route::Sources, t!("sources-title"));
    };
    set_title(t!("source-title"));
    page_body()
        .child(words(&source.says).class("lead"))
        .child(facts(source))
        .child(source.url.as_deref().map(way_out))
        .child(cited_by(source))
}

fn facts(source: &Source) -> View {
    let list = el("dl")
        .class("card facts")
        .child(fact(t!("source-document"), &source.title));
    let year = source
        .year
        .map(|year| fact(t!("source-year"), &year.to_string()));
    list.child(year)
        .child(fact(t!("build-label"), &boot::build()))
}

/// What names itself is never translated.
fn fact(name: &str, value: &str) -> View {
    el("div")
        .child(el("dt").text(name))
        .child(el("dd").attr("translate", "no").text(value))
}

/// The only kind of link that leaves the app.
fn way_out(url: &str) -> View {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    let host = el("span")
        .class("address")
        .attr("translate", "no")
        .text(host);
    let link = el("a")
        .class("button wide")
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .child(glyph(Icon::ExternalLink))
        .text(t!("source-open"));
    group()
        .child(link)
        .child(soft(t!("source-open-care")).text(" ").child(host))
}

fn cited_by(source: &Source) -> Option<View> {
    let pack = texts::pack();
    let row = |lesson: &Lesson| {
        let to = Route::Lesson(lesson.id.clone(), 0);
        list_row(&to, Some(Icon::Book), &lesson.title, &lesson.summary)
    };
    let lessons = pack
        .lessons
        .iter()
        .filter(|lesson| lesson.sources.contains(&source.id));
    let lessons: Vec<View> = lessons.map(row).collect();
    let found = !lessons.is_empty();
    found.then(|| {
        page_body()
            .child(el("h2").text(t!("source-lessons")))
            .child(rows(lessons))
    })
}
