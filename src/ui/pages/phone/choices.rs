//! One of several: radio buttons with large targets.

use std::rc::Rc;

use crate::ui::view::{Giving, Hearing, View, el};

/// Tells which one is chosen, from 0.
pub(super) type Chosen = Rc<dyn Giving<usize>>;

/// Hears which one the user chooses.
pub(super) type Heard = Rc<dyn Hearing<usize>>;

/// A group of which one is chosen. `id` is unique on the page.
pub(super) fn choices(
    id: &str,
    legend: &str,
    options: Vec<String>,
    chosen: Chosen,
    heard: Heard,
) -> View {
    let faces = options
        .iter()
        .map(|words| el("span").class("choice-text").text(words))
        .collect();
    group(id, legend, faces, chosen, heard)
}

/// The same with a letter in growing sizes in place of the words, which screen readers say all
/// the same.
pub(super) fn letter_choices(
    id: &str,
    legend: &str,
    letter: &str,
    options: Vec<String>,
    chosen: Chosen,
    heard: Heard,
) -> View {
    let face = |words: &String| {
        let shown = el("span")
            .class("choice-letter")
            .attr("aria-hidden", "true")
            .text(letter);
        el("span")
            .child(shown)
            .child(el("span").class("off-screen").text(words))
    };
    let faces = options.iter().map(face).collect();
    group(id, legend, faces, chosen, heard).class("choices letters")
}

fn group(id: &str, legend: &str, faces: Vec<View>, chosen: Chosen, heard: Heard) -> View {
    let list = faces.into_iter().enumerate().map(|(index, face)| {
        let input = format!("{id}-{index}");
        let (chosen, heard) = (chosen.clone(), heard.clone());
        let radio = el("input")
            .id(&input)
            .attr("type", "radio")
            .attr("name", id)
            .checked_by(move || chosen.give() == index)
            .on_tick(move |_| heard.hear(index));
        el("label")
            .class("choice")
            .attr("for", &input)
            .child(radio)
            .child(el("span").class("choice-mark"))
            .child(face)
    });
    let list = el("div").class("choice-list").each(list);
    el("fieldset")
        .class("choices")
        .child(el("legend").text(legend))
        .child(list)
}
