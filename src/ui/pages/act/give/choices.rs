//! Layout, paper, colours and drawing.

use crate::ui::signals::*;

use super::Give;
use crate::domain::poster::picture::{PICTURES, known};
use crate::domain::poster::{Ink, Layout, Paper, Poster};
use crate::ui::components::pick::{pick, picks};
use crate::ui::view::{View, el};

/// All that is chosen of how it looks.
pub(super) fn looks(give: Give) -> View {
    el("section")
        .class("card give-part")
        .child(el("h2").text(t!("give-look")))
        .child(titled(
            t!("give-layout"),
            Layout::ALL.iter().map(|of| layout(give, *of)).collect(),
        ))
        .show_if(
            move || give.poster(|poster| poster.layout == Layout::Picture),
            move || drawings(give),
        )
        .child(titled(
            t!("give-ink"),
            Ink::ALL.iter().map(|of| ink(give, *of)).collect(),
        ))
        .show_if(move || !give.card.get(), move || papers(give))
}

/// A name above words to tap.
pub(super) fn titled(title: &str, all: Vec<View>) -> View {
    el("div")
        .child(
            el("p")
                .class("field-title")
                .attr("aria-hidden", "true")
                .text(title),
        )
        .child(picks(title, all))
}

/// A choice that is on or off. `id`: unique on the page.
fn choice(give: Give, id: &str, word: &str, is: fn(&Poster) -> bool, set: fn(&mut Poster)) -> View {
    pick(
        word,
        move || give.poster(is),
        Box::new(move || give.change(&set)),
    )
    .id(&format!("give-{id}"))
}

fn layout(give: Give, layout: Layout) -> View {
    let word = match layout {
        Layout::Words => t!("give-layout-words"),
        Layout::Picture => t!("give-layout-picture"),
        Layout::Strips => t!("give-layout-strips"),
    };
    pick(
        word,
        move || give.poster(|poster| poster.layout == layout),
        Box::new(move || give.change(&|poster| poster.layout = layout)),
    )
    .id(&format!("give-{}", layout.name()))
}

fn ink(give: Give, ink: Ink) -> View {
    let word = match ink {
        Ink::Plum => t!("give-ink-plum"),
        Ink::Blue => t!("give-ink-blue"),
        Ink::Green => t!("give-ink-green"),
        Ink::Black => t!("give-ink-black"),
    };
    pick(
        word,
        move || give.poster(|poster| poster.ink == ink),
        Box::new(move || give.change(&|poster| poster.ink = ink)),
    )
    .id(&format!("give-{}", ink.name()))
}

fn papers(give: Give) -> View {
    let papers = vec![
        choice(
            give,
            "a4",
            t!("give-paper-a4"),
            |poster| poster.paper == Paper::A4,
            |poster| poster.paper = Paper::A4,
        ),
        choice(
            give,
            "a3",
            t!("give-paper-a3"),
            |poster| poster.paper == Paper::A3,
            |poster| poster.paper = Paper::A3,
        ),
    ];
    let ways = vec![
        choice(
            give,
            "upright",
            t!("give-upright"),
            |poster| !poster.landscape,
            |poster| poster.landscape = false,
        ),
        choice(
            give,
            "across",
            t!("give-across"),
            |poster| poster.landscape,
            |poster| poster.landscape = true,
        ),
    ];
    el("div")
        .child(titled(t!("give-paper"), papers))
        .child(titled(t!("give-way"), ways))
}

fn drawings(give: Give) -> View {
    let all = PICTURES.iter().map(|name| thumb(give, name)).collect();
    titled(t!("give-drawing"), all).class("give-drawings")
}

/// A drawing, small, to choose it.
fn thumb(give: Give, name: &'static str) -> View {
    let picture = el("img")
        .attr("src", &format!("pictures/{name}.svg"))
        .attr("alt", drawing_words(name))
        .attr("width", "131")
        .attr("height", "60");
    el("button")
        .attr("type", "button")
        .class("pick")
        .id(&format!("give-{name}"))
        .attr_by("aria-pressed", move || {
            let is = give.poster(|poster| known(&poster.picture) == name);
            Some(is.to_string())
        })
        .child(picture)
        .on_click(move || give.change(&|poster| name.clone_into(&mut poster.picture)))
}

/// What a drawing shows.
fn drawing_words(name: &str) -> &'static str {
    match name {
        "recruitment" => t!("give-drawing-recruitment"),
        "safety-card" => t!("give-drawing-safety-card"),
        "someone-who-listens" => t!("give-drawing-someone-who-listens"),
        "what-trafficking-is" => t!("give-drawing-what-trafficking-is"),
        "children-and-young-people" => t!("give-drawing-children-and-young-people"),
        "months-at-sea" => t!("give-drawing-months-at-sea"),
        "what-help-looks-like" => t!("give-drawing-what-help-looks-like"),
        _ => t!("give-drawing-job-offers"),
    }
}
