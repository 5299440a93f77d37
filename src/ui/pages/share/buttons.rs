//! Buttons with an icon and a word, and buttons that are only an icon.
//!
//! What they do comes boxed: each is then compiled once, not once for each thing done.

use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{Give, View, el};

/// What a button does.
pub type Run = Give<()>;

/// What something says while it is on the screen.
pub type Words = Give<String>;

/// A button with an icon and a word. `class` says how it looks.
pub fn action(class: &str, icon: Icon, word: &str, run: Run) -> View {
    bare(class, icon, run).child(el("span").text(word))
}

/// The button of a form that adds something.
pub fn submit(class: &str, word: &str) -> View {
    el("button")
        .attr("type", "submit")
        .class(class)
        .child(glyph(Icon::Plus))
        .child(el("span").text(word))
}

/// A button that is only an icon, with a name.
pub fn tool(id: &str, icon: Icon, name: &str, run: Run) -> View {
    bare("icon-button", icon, run)
        .id(id)
        .attr("aria-label", name)
}

/// The same, with a name that follows signals.
pub fn tool_by(id: &str, icon: Icon, name: Words, run: Run) -> View {
    bare("icon-button", icon, run)
        .id(id)
        .attr_by("aria-label", move || Some(name.give()))
}

/// An idea of ours with a line about it, to be added with one tap.
pub fn idea(id: &str, title: &str, line: &str, take: Run) -> View {
    let text = el("span")
        .class("row-text")
        .child(el("span").text(title))
        .child(el("span").class("row-line").text(line));
    bare("idea", Icon::Plus, take).id(id).child(text)
}

fn bare(class: &str, icon: Icon, run: Run) -> View {
    el("button")
        .attr("type", "button")
        .class(class)
        .child(glyph(icon))
        .on_click(move || run.give())
}
