//! Buttons, and links that look like them.

use super::icon::{Icon, glyph};
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// A button with a word. `class`: `button`, with `plain`, `small`, `wide` or `danger`.
pub fn button(class: &str, word: &str, act: impl Fn() + 'static) -> View {
    el("button")
        .attr("type", "button")
        .class(class)
        .text(word)
        .on_click(act)
}

/// A button with only an icon; `label` is its name.
pub fn icon_button(icon: Icon, label: &str, act: impl Fn() + 'static) -> View {
    el("button")
        .attr("type", "button")
        .class("icon-button")
        .attr("aria-label", label)
        .child(glyph(icon))
        .on_click(act)
}

/// A link to a page of the app.
pub fn link(class: &str, to: &Route, word: &str) -> View {
    el("a").class(class).attr("href", &to.href()).text(word)
}
