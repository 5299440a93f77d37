//! Steps for a bad moment. What is ticked here is not stored: the phone may be watched.

use crate::ui::signals::*;

use crate::content::pack::{GuideStep, Text};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::number_card::IN_DANGER;
use crate::ui::components::prose::{cited, next_links, prose, source_list};
use crate::ui::components::read_aloud::read_aloud;
use crate::ui::components::tick_row::tick_row;
use crate::ui::frame::set_title;
use crate::ui::pages::help::mine::emergency_here;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// A guide by its id, from Help or Stay safe.
pub fn guide_page(id: &str) -> View {
    let pack = texts::pack();
    let Some(guide) = pack.guide(id) else {
        return missing(&Route::Help, t!("help-title"));
    };
    set_title(&guide.title.clone());
    let first = (!guide.first.is_empty()).then(|| prose("p", &guide.first).class("first"));
    let emergency = (guide.id == IN_DANGER).then(|| {
        el("div")
            .class("stack")
            .child(el("h2").text(t!("guide-emergency")))
            .child(emergency_here())
    });
    let steps = el("section")
        .class("card")
        .child(el("h2").text(t!("guide-steps")))
        .child(
            el("ol")
                .class("rows")
                .each(guide.steps.iter().map(step_row)),
        )
        .child(el("p").class("soft").text(t!("guide-not-stored")));
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(&guide.summary))
        .child(read_aloud())
        .child(first)
        .child(emergency)
        .child(steps)
        .child((!guide.avoid.is_empty()).then(|| avoid_list(&guide.avoid)))
        .child(el("h2").text(t!("guide-next")))
        .child(next_links(&guide.next))
        .child(source_list(&cited(&guide.texts())))
}

fn step_row(step: &GuideStep) -> View {
    let ticked = RwSignal::new(false);
    let title = step.title.clone();
    let row = tick_row(
        &step.id,
        move || title.clone(),
        move || ticked.get(),
        move |done| ticked.set(done),
        Some(prose("p", &step.text).class("tick-why")),
    );
    el("li").child(row)
}

fn avoid_list(avoid: &[Text]) -> View {
    let line = |line| el("li").child(glyph(Icon::X)).child(prose("span", line));
    el("section")
        .class("card")
        .child(el("h2").text(t!("guide-avoid")))
        .child(el("ul").class("avoid").each(avoid.iter().map(line)))
}
