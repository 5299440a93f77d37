//! Every source: what it says, which document, which year.

use super::parts::{page_body, words};
use crate::content::pack::Source;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{arrow, list_row, rows};
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
        .child(rows(vec![list_row(
            &Route::LeftOut,
            Some(Icon::InfoCircle),
            t!("left-out-title"),
            t!("left-out-line"),
        )]))
        .child(rows(texts::pack().sources.iter().map(source_row).collect()))
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
