//! Before the questions: what they are, what happens to the answers, whom they are about.

use crate::ui::signals::*;

use super::{HEADING, Stage, Walk, in_danger, whys};
use crate::domain::signs::About;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::arrow;
use crate::ui::components::prose::{cited, source_list};
use crate::ui::view::{View, el};

/// The first screen.
pub(super) fn begin(walk: Walk) -> View {
    let picture = el("img")
        .class("picture")
        .attr("src", "pictures/checking-signs.svg")
        .attr("alt", t!("signs-picture"))
        .attr("width", "328")
        .attr("height", "150");
    let forgets = el("p")
        .class("note")
        .child(glyph(Icon::EyeOff))
        .child(el("span").text(t!("signs-forgets")));
    let people = el("ul")
        .class("card rows")
        .child(person(
            walk,
            "about-me",
            About::Me,
            Icon::User,
            t!("signs-me"),
            t!("signs-me-line"),
        ))
        .child(person(
            walk,
            "about-adult",
            About::Adult,
            Icon::Users,
            t!("signs-adult"),
            t!("signs-adult-line"),
        ))
        .child(person(
            walk,
            "about-child",
            About::Child,
            Icon::MoodKid,
            t!("signs-child"),
            t!("signs-child-line"),
        ));
    el("div")
        .class("stack")
        .child(picture)
        .child(el("p").class("lead").text(t!("signs-lead")))
        .child(
            el("h2")
                .id(HEADING)
                .attr("tabindex", "-1")
                .text(t!("signs-who")),
        )
        .child(people)
        .child(el("p").text(t!("signs-clues")))
        .child(forgets)
        .child(in_danger())
        .child(source_list(&cited(&whys())))
}

fn person(walk: Walk, id: &str, about: About, icon: Icon, title: &str, line: &str) -> View {
    let text = el("span")
        .class("row-text")
        .child(el("span").class("row-title").text(title))
        .child(el("span").class("row-line").text(line));
    let button = el("button")
        .attr("type", "button")
        .class("row")
        .id(id)
        .child(el("span").class("row-icon").child(glyph(icon)))
        .child(text)
        .child(arrow())
        .on_click(move || {
            walk.about.set_value(about);
            walk.go(Stage::Asking(0));
        });
    el("li").child(button)
}
