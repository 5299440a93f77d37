//! One of many words, from a list that the phone shows in its own way.

use super::field::Heard;
use crate::ui::view::{View, el};

/// A list to choose from. `id` is unique on the page; `options` are values with their words, of
/// which `chosen` is the value that is chosen at first.
pub fn select(
    id: &str,
    label: &str,
    options: Vec<(String, String)>,
    chosen: &str,
    heard: Heard,
) -> View {
    let option = |(value, word): &(String, String)| {
        el("option")
            .attr("value", value)
            .flag("selected", value == chosen)
            .text(word)
    };
    let list = el("select")
        .id(id)
        .each(options.iter().map(option))
        .on("change", move |event| heard(event.value()));
    el("div")
        .class("field")
        .child(el("label").attr("for", id).text(label))
        .child(list)
}
