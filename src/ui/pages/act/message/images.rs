//! What works in a picture, what to leave out, and whom to ask.

use super::kit;
use crate::content::pack::{ShownPicture, Text};
use crate::ui::components::icon::Icon;
use crate::ui::components::prose::points;
use crate::ui::pages::share::fold::folding;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

pub(super) fn images() -> View {
    folding(
        "message-images",
        Icon::Photo,
        t!("message-images"),
        Box::new(String::new),
        RwSignal::new(false),
        Box::new(body),
    )
}

fn body() -> View {
    let kit = kit();
    let part = |title: &str, lines: &[Text]| {
        el("div")
            .class("stack")
            .child(el("h3").text(title))
            .child(points("ul", lines))
    };
    el("div")
        .class("heading-body part-text")
        .child(
            el("div")
                .class("shown-pictures")
                .each(kit.pictures.iter().map(shown)),
        )
        .child(part(t!("message-images-works"), &kit.works))
        .child(part(t!("message-images-avoid"), &kit.avoid))
        .child(part(t!("message-images-consent"), &kit.consent))
}

fn shown(shown: &ShownPicture) -> View {
    let picture = el("img")
        .attr("src", &format!("pictures/{}.svg", shown.picture.name))
        .attr("alt", &shown.picture.alt)
        .attr("width", "328")
        .attr("height", "150");
    el("figure")
        .child(picture)
        .child(el("figcaption").text(&shown.text))
}
