//! The chain: four links to touch, what each can do, and what makes it hold less.

use crate::ui::signals::*;

use crate::content::pack::{ChainLink, Text};
use crate::domain::explorers::{LINKS, ring};
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::Icon;
use crate::ui::components::prose::{cited, points, prose, source_list};
use crate::ui::components::touch_picture::{
    TouchPicture, across, choose, touch_picture, touched_heading,
};
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el, svg};

/// The page.
pub fn chain_page() -> View {
    set_title(t!("chain-title"));
    let chosen = RwSignal::new(0);
    let links = &texts::pack().rest.explorers.links;
    let picture = TouchPicture {
        label: t!("chain-picture"),
        lines: (0..LINKS).map(|at| joint(at, chosen)).collect(),
        parts: links
            .iter()
            .map(|link| (icon(link), link.name.as_str()))
            .collect(),
        stop: ring,
        names_below: true,
    };
    let panel = move || {
        let at = chosen.get();
        untrack(|| link_panel(at, chosen))
    };
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("chain-lead")))
        .child(touch_picture(picture, chosen))
        .child(el("p").class("soft").text(t!("chain-how")))
        .child(el("div").child_by(panel))
}

fn icon(link: &ChainLink) -> Option<Icon> {
    Icon::named(&texts::pack().audience(&link.audience)?.icon)
}

/// What joins a link to the next one. It comes loose where a link is touched.
fn joint(at: usize, chosen: RwSignal<usize>) -> View {
    let (from, to) = (ring(at), ring(at + 1));
    let class = move || {
        let chosen = chosen.get();
        match chosen == at || chosen == (at + 1) % LINKS {
            true => "joint loose",
            false => "joint",
        }
    };
    svg("path").class_by(move || class().to_owned()).attr(
        "d",
        &format!("M{} {}L{} {}", across(from.x), from.y, across(to.x), to.y),
    )
}

/// The link at this place of the ring, in words.
fn link_panel(at: usize, chosen: RwSignal<usize>) -> Option<View> {
    let pack = texts::pack();
    let links = &pack.rest.explorers.links;
    let this = links.get(at)?;
    let audience = pack.audience(&this.audience)?;
    let after = (at + 1) % links.len();
    let next = t!("chain-next", name = links[after].name);
    let next = button("button plain", &next, move || choose(chosen, after));
    let speak = Route::Audience(this.audience.clone());
    let actions = el("p")
        .class("actions")
        .child(link("button", &speak, t!("chain-speak")))
        .child(next.id("touch-next"));
    let mut says: Vec<&Text> = vec![&this.role];
    says.extend(audience.can.iter().chain(&this.weakens));
    let panel = el("section")
        .class("card touched")
        .child(touched_heading(&audience.title))
        .child(prose("p", &this.role))
        .child(el("h3").text(t!("audience-can")))
        .child(points("ul", &audience.can))
        .child(el("h3").text(t!("chain-weakens")))
        .child(points("ul", &this.weakens))
        .child(actions)
        .child(source_list(&cited(&says)));
    Some(panel)
}
