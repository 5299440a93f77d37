//! Words to tap on and off, side by side.

use crate::ui::view::{Give, View, el};

/// A word that is on or off. A button and no field: browsers store what stands in fields, so as
/// to restore a window, and what is picked on some pages is not to be stored.
pub fn pick(word: &str, on: impl Fn() -> bool + 'static, act: Give<()>) -> View {
    el("button")
        .attr("type", "button")
        .class("pick")
        .attr_by("aria-pressed", move || Some(on().to_string()))
        .text(word)
        .on_click(move || act.give())
}

/// Several of them. `label` says for what.
pub fn picks(label: &str, all: Vec<View>) -> View {
    el("div")
        .class("picks")
        .attr("role", "group")
        .attr("aria-label", label)
        .child(all)
}
