//! Every source: what it says, which document, which year.

use super::parts::{group, page_body, words};
use crate::content::pack::{LeftOut, Source};
use crate::ui::components::list_row::{arrow, rows};
use crate::ui::components::prose::prose;
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All sources.
pub fn sources_page() -> View {
    set_title(t!("sources-title"));
    page_body()
        .child(words(t!("sources-lead")).class("lead"))
        .child(words(t!("sources-dates")))
        .child(rows(texts::pack().sources.iter().map(source_row).collect()))
        .child(left_out())
}

/// What older lists of ways to act had, and why it is not here.
fn left_out() -> View {
    let thing = |thing: &LeftOut| {
        el("li")
            .child(el("p").class("row-title").text(&thing.title))
            .child(prose("p", &thing.why))
    };
    let things = &texts::pack().actions.left_out;
    group()
        .id("left-out")
        .child(el("h2").text(t!("left-out-title")))
        .child(words(t!("left-out-about")))
        .child(
            el("ul")
                .class("card rows left-out")
                .each(things.iter().map(thing)),
        )
}

fn source_row(source: &Source) -> View {
    let year = source.year.map(|year| t!("source-about-year", year = year));
    let year = year.map(|year| el("span").class("row-line").text(&year));
    let text = el("span")
        .class("row-text")
        .child(
            el("span")
                .class("row-title")
                .attr("translate", "no")
                .text(&source.title),
        )
        .child(year)
        .child(el("span").class("row-line source-says").text(&source.says));
    let href = Route::Source(source.id.clone()).href();
    let link = el("a")
        .class("row source-row")
        .attr("href", &href)
        .child(text)
        .child(arrow());
    el("li").child(link)
}
