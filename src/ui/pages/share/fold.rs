//! A line that opens something below itself.

use crate::ui::signals::*;

use super::buttons::Words;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{View, el};

/// The line. `class` says how it looks, `title` and `line` what; `line` may be empty.
pub fn fold(class: &str, icon: Icon, title: Words, line: Words, open: RwSignal<bool>) -> View {
    let text = el("span")
        .class("row-text")
        .child(el("span").class("row-title").text_by(title))
        .child(el("span").class("row-line").text_by(line));
    let button = el("button")
        .attr("type", "button")
        .class(class)
        .child(glyph(icon))
        .child(text)
        .child(glyph(Icon::ChevronDown))
        .on_click(move || open.update(|open| *open = !*open));
    opens(button, open)
}

/// Says of a button whether what it opens is open.
pub fn opens(button: View, open: RwSignal<bool>) -> View {
    button.attr_by("aria-expanded", move || Some(open.get().to_string()))
}

/// Hides something, but for the time it is open. What is in it stays as it is.
pub fn folded(view: View, open: RwSignal<bool>) -> View {
    view.attr_by("hidden", move || (!open.get()).then(String::new))
}

/// Adds something to `view` that is made only when it is open.
pub fn unfolds(view: View, open: RwSignal<bool>, made: Box<dyn Fn() -> View>) -> View {
    view.show_if(move || open.get(), made)
}
