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

/// A card with a heading that opens. `id` is unique on the page; `line` may be empty.
pub fn folding(
    id: &str,
    icon: Icon,
    title: &'static str,
    line: &str,
    open: RwSignal<bool>,
    body: Box<dyn Fn() -> View>,
) -> View {
    let line = line.to_owned();
    let toggle = fold(
        "fold heading-toggle",
        icon,
        Box::new(|| title.to_owned()),
        Box::new(move || line.clone()),
        open,
    );
    let card = el("section")
        .class("card heading")
        .child(el("h2").child(toggle.id(&format!("part-{id}"))));
    unfolds(card, open, body)
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
