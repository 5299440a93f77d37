//! One of many words, from a list that the phone shows in its own way.

use super::field::{Heard, Value};
use crate::ui::view::{View, el};

/// A list to choose from. `id` is unique on the page; `options` are values with their words, and
/// `value` says which of them is chosen now.
pub fn select(
    id: &str,
    label: &str,
    options: Vec<(String, String)>,
    value: Value,
    heard: Heard,
) -> View {
    let option = |(value, word): &(String, String)| el("option").attr("value", value).text(word);
    let list = el("select")
        .id(id)
        .each(options.iter().map(option))
        .value_by(move || value.give())
        .on("change", move |event| heard.hear(event.value()));
    el("div")
        .class("field")
        .child(el("label").attr("for", id).text(label))
        .child(list)
}
