//! A line that opens something below itself, and cards with such a line for a heading.

use crate::ui::signals::*;

use super::buttons::Words;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{Give, View, el};

/// The line. `class` says how it looks, `title` and `line` what; `line` may be empty.
pub fn fold(class: &str, icon: Icon, title: &str, line: Words, open: RwSignal<bool>) -> View {
    titled(class, icon, row_title().text(title), line, open)
}

/// The same, with a title that follows signals.
pub fn fold_by(class: &str, icon: Icon, title: Words, line: Words, open: RwSignal<bool>) -> View {
    titled(
        class,
        icon,
        row_title().text_by(move || title.give()),
        line,
        open,
    )
}

fn row_title() -> View {
    el("span").class("row-title")
}

fn titled(class: &str, icon: Icon, title: View, line: Words, open: RwSignal<bool>) -> View {
    let text = el("span")
        .class("row-text")
        .child(title)
        .child(el("span").class("row-line").text_by(move || line.give()));
    let button = el("button")
        .attr("type", "button")
        .class(class)
        .child(glyph(icon))
        .child(text)
        .child(glyph(Icon::ChevronDown))
        .on_click(move || open.update(|open| *open = !*open));
    opens(button, open)
}

/// A card with a heading that opens. `line` may be empty; `body` is made when it is open.
pub fn folding(
    id: &str,
    icon: Icon,
    title: &str,
    line: Words,
    open: RwSignal<bool>,
    body: Give<View>,
) -> View {
    unfolds(fold_card(id, icon, title, line, open), open, body)
}

/// The same without what it opens, for what has to be there while it is closed.
pub fn fold_card(id: &str, icon: Icon, title: &str, line: Words, open: RwSignal<bool>) -> View {
    headed("h2", heading_fold(id, icon, title, line, open))
}

/// The line that such a card has for a heading. `id` is unique on the page.
pub fn heading_fold(id: &str, icon: Icon, title: &str, line: Words, open: RwSignal<bool>) -> View {
    fold("fold heading-toggle", icon, title, line, open).id(id)
}

/// The card of such a line. `heading` says of which level it is.
pub fn headed(heading: &str, line: View) -> View {
    el("section")
        .class("card heading")
        .child(el(heading).child(line))
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
pub fn unfolds(view: View, open: RwSignal<bool>, made: Give<View>) -> View {
    view.show_if(move || open.get(), move || made.give())
}
