//! A row of a card that leads to a page.

use super::icon::{Icon, glyph};
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// A row with an icon, a name, a line below it unless that is empty, and an arrow.
pub fn list_row(to: &Route, icon: Option<Icon>, title: &str, line: &str) -> View {
    let face = icon.map(|icon| el("span").class("row-icon").child(glyph(icon)));
    row(to, face, title, line)
}

/// A row whose beginning is the page's own, such as a number.
pub fn row(to: &Route, face: Option<View>, title: &str, line: &str) -> View {
    let line = (!line.is_empty()).then(|| el("span").class("row-line").text(line));
    let text = el("span")
        .class("row-text")
        .child(el("span").class("row-title").text(title))
        .child(line);
    let link = el("a")
        .class("row")
        .attr("href", &to.href())
        .child(face)
        .child(text)
        .child(arrow());
    el("li").child(link)
}

/// The arrow at the end of a row.
pub fn arrow() -> View {
    el("span").class("turn").child(glyph(Icon::ChevronRight))
}

/// A card of rows.
pub fn rows(rows: Vec<View>) -> View {
    el("ul").class("card rows").child(rows)
}
