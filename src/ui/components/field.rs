//! Text fields with a label that stays.

use std::rc::Rc;

use crate::ui::view::{View, el};

/// What is in a field.
pub type Value = Rc<dyn Fn() -> String>;

/// Hears every keystroke.
pub type Heard = Rc<dyn Fn(String)>;

/// A line of text. `id` is unique on the page; `kind` is `text`, `date`, `time` ...
pub fn text_field(id: &str, kind: &str, label: &str, value: Value, heard: Heard) -> View {
    let input = el("input")
        .id(id)
        .attr("type", kind)
        .attr("autocomplete", "off")
        .value_by(move || value())
        .on_input(move |text| heard(text));
    labelled(id, label, input)
}

/// Several lines of text, growing with what is in them. `id` is unique on the page.
pub fn text_area(id: &str, label: &str, value: Value, heard: Heard) -> View {
    let lines = value.clone();
    let area = el("textarea")
        .id(id)
        .attr_by("rows", move || {
            Some(lines().lines().count().clamp(2, 10).to_string())
        })
        .value_by(move || value())
        .on_input(move |text| heard(text));
    labelled(id, label, area)
}

fn labelled(id: &str, label: &str, input: View) -> View {
    el("div")
        .class("field")
        .child(el("label").attr("for", id).text(label))
        .child(input)
}
