//! A line to add something with: Enter adds it, and the next one can follow at once.

use crate::ui::signals::*;

use crate::platform::page;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{View, el};

/// A field with a button. `add` takes the text; what it took leaves the field, and the focus
/// stays in it.
pub fn add_line(id: &str, label: &str, add: Box<dyn Fn(&str) -> bool>) -> View {
    let text = RwSignal::new(String::new());
    let input = el("input")
        .id(id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .value_by(move || text.get())
        .on_input(move |typed| text.set(typed));
    let button = el("button")
        .attr("type", "submit")
        .class("button small")
        .child(glyph(Icon::Plus))
        .child(el("span").text(t!("plan-add")));
    let field = id.to_owned();
    el("form")
        .class("add-line")
        .child(el("label").attr("for", id).text(label))
        .child(el("div").class("add-row").child(input).child(button))
        .on("submit", move |event| {
            event.prevent_default();
            if add(&text.get_untracked()) {
                text.set(String::new());
            }
            page::focus_in_view(&field);
        })
}
