//! Shapes that the pages about this phone share.

use crate::platform::boot;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{Give, View, el};

/// All parts of a page.
pub(super) fn page_body() -> View {
    el("div").class("page-body")
}

/// A card with a heading.
pub(super) fn card(title: &str) -> View {
    el("section").class("card").child(el("h2").text(title))
}

/// A card that tells how something stands. `look` is `is-good` or `is-warning`: the colour of
/// the sign beside the heading.
pub(super) fn state_card(look: &str, icon: Icon, title: &str) -> View {
    let head = el("div")
        .class("state-head")
        .child(glyph(icon))
        .child(el("h2").text(title));
    el("section").class(&format!("card {look}")).child(head)
}

/// Parts of a card that come and go together.
pub(super) fn group() -> View {
    el("div").class("group")
}

/// A paragraph.
pub(super) fn words(text: &str) -> View {
    el("p").text(text)
}

/// A paragraph of lesser weight.
pub(super) fn soft(text: &str) -> View {
    words(text).class("soft")
}

/// Points in a list.
pub(super) fn points(lines: Vec<String>) -> View {
    el("ul")
        .class("points")
        .each(lines.iter().map(|line| el("li").text(line)))
}

/// A row of buttons.
pub(super) fn actions() -> View {
    el("div").class("actions")
}

/// A button with a sign before its word.
pub(super) fn sign_button(class: &str, icon: Icon, word: &str, act: Give<()>) -> View {
    el("button")
        .attr("type", "button")
        .class(class)
        .child(glyph(icon))
        .text(word)
        .on_click(move || act.give())
}

/// Which build this is.
pub(super) fn version() -> View {
    let build = el("span").attr("translate", "no").text(&boot::build());
    soft(t!("build-label")).text(" ").child(build)
}
