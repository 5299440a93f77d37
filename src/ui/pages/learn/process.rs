//! The process, stage by stage: what happens, what prevents it, who can help, and where.

use std::cell::Cell;

use crate::ui::signals::*;

use crate::content::pack::{Point, Stage, Text};
use crate::domain::explorers::{STAGES, way};
use crate::ui::components::button::button;
use crate::ui::components::icon::Icon;
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::prose::{cited, next_links, prose, source_list};
use crate::ui::components::touch_picture::{
    TouchPicture, across, choose, touch_picture, touched_heading,
};
use crate::ui::frame::set_title;
use crate::ui::navigation::navigation;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el, follow, svg};

/// Which place is looked at; none looks at all.
type Place = RwSignal<Option<&'static str>>;

/// The page, open at a stage by its id, else at the first.
pub fn process_page(stage: Option<&str>) -> View {
    set_title(t!("process-title"));
    let first = STAGES.iter().position(|id| Some(*id) == stage);
    let chosen = RwSignal::new(first.unwrap_or(0));
    let place: Place = RwSignal::new(None);
    keep_address(chosen);
    let stages = &texts::pack().rest.explorers.stages;
    let parts = stages
        .iter()
        .map(|stage| (Icon::named(&stage.icon), stage.title.as_str()));
    let picture = TouchPicture {
        label: t!("process-picture"),
        lines: vec![road(stages.len())],
        parts: parts.collect(),
        stop: way,
        names_below: false,
    };
    let panel = move || {
        let at = chosen.get();
        untrack(|| stage_panel(at, chosen, place))
    };
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("process-lead")))
        .child(touch_picture(picture, chosen))
        .child(el("p").class("soft").text(t!("process-how")))
        .child(el("div").child_by(panel))
}

/// The address follows the stage, so that it can be passed on and is found again.
fn keep_address(chosen: RwSignal<usize>) {
    let navigation = navigation();
    let begun = Cell::new(false);
    follow(move || {
        let at = chosen.get();
        if begun.replace(true) {
            navigation.note(&Route::Process(STAGES.get(at).map(|id| (*id).to_owned())));
        }
    });
}

/// The way from the first stage to the last.
fn road(stages: usize) -> View {
    let mut path = String::new();
    for at in 0..stages {
        let stop = way(at);
        let x = across(stop.x);
        if at == 0 {
            path = format!("M{x} {}", stop.y);
        } else {
            let before = way(at - 1);
            let (from, half) = (across(before.x), (before.y + stop.y) / 2);
            path += &format!("C{from} {half} {x} {half} {x} {}", stop.y);
        }
    }
    svg("path").class("road").attr("d", &path)
}

/// The stage at this place of the way, in words.
fn stage_panel(at: usize, chosen: RwSignal<usize>, place: Place) -> Option<View> {
    let stages = &texts::pack().rest.explorers.stages;
    let stage = stages.get(at)?;
    let after = stages.get(at + 1).map(|next| {
        let word = t!("process-next", name = next.title);
        let next = button("button plain", &word, move || choose(chosen, at + 1));
        el("p").class("actions").child(next.id("touch-next"))
    });
    let panel = el("section")
        .class("card touched")
        .child(touched_heading(&stage.title))
        .child(prose("p", &stage.about))
        .child(places(place))
        .child(aspect(t!("process-happens"), &stage.happens, place))
        .child(aspect(t!("process-prevents"), &stage.prevents, place))
        .child(aspect(t!("process-helps"), &stage.helps, place))
        .child(after)
        .child(source_list(&cited(&says(stage))));
    let more = el("div")
        .class("stack")
        .child(panel)
        .child(el("h2").text(t!("process-more")))
        .child(next_links(&stage.next));
    Some(more)
}

/// Where to look: all places, or one.
fn places(place: Place) -> View {
    let places = &texts::pack().rest.explorers.places;
    let one = |id: Option<&'static str>, word: &str| {
        pick(
            word,
            move || place.get() == id,
            Box::new(move || place.set(id)),
        )
    };
    let mut all = vec![one(None, t!("process-everywhere"))];
    all.extend(
        places
            .iter()
            .map(|place| one(Some(&place.id), &place.title)),
    );
    let about = move || {
        let here = place.get();
        let here = places.iter().find(|place| Some(place.id.as_str()) == here);
        here.map_or(t!("process-all-places"), |place| &place.about)
            .to_owned()
    };
    el("div")
        .class("stack touched-places")
        .child(picks(t!("process-where"), all))
        .child(el("p").class("soft").attr("role", "status").text_by(about))
}

/// What there is to say under one heading, about the place that is looked at.
fn aspect(title: &str, points: &'static [Point], place: Place) -> View {
    let list = move || {
        let here = place.get();
        let here = points.iter().filter(|point| point.is_of(here));
        Some(el("ul").class("points").each(here.map(point_row)))
    };
    el("div")
        .class("stack")
        .child(el("h3").text(title))
        .child_by(list)
}

fn point_row(point: &Point) -> View {
    let places = texts::pack().rest.explorers.places.iter();
    let named = places.filter(|place| point.places.contains(&place.id));
    let tag = |title: &str| el("span").class("place-tag").text(title);
    el("li")
        .each(named.map(|place| tag(&place.title)))
        .child(prose("span", &point.text))
}

fn says(stage: &Stage) -> Vec<&Text> {
    let points = stage
        .happens
        .iter()
        .chain(&stage.prevents)
        .chain(&stage.helps);
    let mut says = vec![&stage.about];
    says.extend(points.map(|point| &point.text));
    says
}
