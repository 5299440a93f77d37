//! What to do next, the most urgent first.

use crate::ui::signals::*;

use super::{HEADING, IN_DANGER, Stage, Walk, in_danger};
use crate::content::pack::{Link, SignStep, Target, Text};
use crate::domain::signs::{About, next_steps};
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::prose::{cited, route_of, source_list, unmarked};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The last screen.
pub(super) fn steps(walk: Walk) -> View {
    let signs = &texts::pack().rest.signs;
    let about = walk.about.get_value();
    let ids = walk
        .answers
        .with_value(|answers| next_steps(about, answers));
    let steps: Vec<&SignStep> = ids.iter().filter_map(|id| signs.step(id)).collect();
    let says: Vec<&Text> = steps.iter().map(|step| words(step, about)).collect();
    let first = steps.first().is_some_and(|step| leads_to_danger(step));
    let keep = el("p")
        .class("note")
        .child(glyph(Icon::EyeOff))
        .child(el("span").text(t!("signs-steps-keep")));
    let tools = el("div")
        .class("actions")
        .child(button("button plain", t!("signs-change"), move || {
            walk.go(Stage::Asking(0))
        }))
        .child(button("button plain", t!("signs-again"), move || {
            walk.forget();
            walk.go(Stage::Begin);
        }));
    el("div")
        .class("stack")
        .child(
            el("h2")
                .id(HEADING)
                .attr("tabindex", "-1")
                .text(t!("signs-steps")),
        )
        .child(el("p").text(t!("signs-no-verdict")))
        .child(if first { None } else { in_danger() })
        .each(steps.iter().map(|step| step_card(step, about)))
        .child(keep)
        .child(tools)
        .child(source_list(&cited(&says)))
}

fn words(step: &SignStep, about: About) -> &Text {
    match about {
        About::Me => &step.me,
        About::Adult | About::Child => &step.other,
    }
}

fn step_card(step: &SignStep, about: About) -> View {
    let next = |next: &Link| link("button plain small", &route_of(&next.to), &next.text);
    let links =
        (!step.next.is_empty()).then(|| el("p").class("actions").each(step.next.iter().map(next)));
    let class = match leads_to_danger(step) {
        true => "card sign-step is-first",
        false => "card sign-step",
    };
    el("section")
        .class(class)
        .child(el("h3").text(&step.title))
        .child(unmarked("p", words(step, about)))
        .child(links)
}

fn leads_to_danger(step: &SignStep) -> bool {
    let to_danger = |next: &Link| matches!(&next.to, Target::Guide(id) if id == IN_DANGER);
    step.next.iter().any(to_danger)
}
