//! Whom to think of: seven groups, what they can bring, how to find them, and ideas to add.

use crate::ui::signals::*;

use super::AllPartners;
use super::words::group_sign;
use crate::content::pack::{PartnerGroup, PartnerIdea};
use crate::domain::partners::Partner;
use crate::domain::plan::neighbour;
use crate::ui::pages::share::buttons;
use crate::ui::pages::share::fold::{fold, unfolds};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All groups, each to open.
pub(super) fn ideas(all: AllPartners) -> View {
    let groups = texts::pack().rest.partners.iter();
    el("section")
        .class("card partner-ideas")
        .child(el("h2").text(t!("partners-ideas")))
        .child(el("p").class("soft").text(t!("partners-ideas-line")))
        .each(groups.map(|group| group_part(all, group)))
}

fn group_part(all: AllPartners, group: &'static PartnerGroup) -> View {
    let open = RwSignal::new(false);
    let toggle = fold(
        "fold",
        group_sign(group),
        &group.title,
        Box::new(String::new),
        open,
    );
    let part = el("div")
        .class("part")
        .child(el("h3").child(toggle.id(&toggle_id(group))));
    unfolds(part, open, Box::new(move || about(all, group)))
}

fn about(all: AllPartners, group: &'static PartnerGroup) -> View {
    let points = |title: &str, lines: &[String]| {
        let points = el("ul").class("points");
        el("div")
            .child(el("h4").text(title))
            .child(points.each(lines.iter().map(|line| el("li").text(line))))
    };
    let left = move || left(all, group);
    el("div")
        .class("part-text")
        .child(el("p").text(&group.about))
        .child(points(t!("partners-bring-what"), &group.bring))
        .child(points(t!("partners-find-how"), &group.find))
        .show_if(
            move || !left().is_empty(),
            move || {
                let list = el("ul")
                    .class("ideas")
                    .each_by(left, move |id| idea_row(all, group, id));
                el("div")
                    .child(el("h4").text(t!("partners-add-idea")))
                    .child(list)
            },
        )
}

/// Ids of the ideas that are not on the list yet, tracked.
fn left(all: AllPartners, group: &PartnerGroup) -> Vec<String> {
    all.partners.with(|partners| {
        let is_there = |idea: &PartnerIdea| {
            partners
                .iter()
                .any(|(_, partner)| partner.idea.as_ref() == Some(&idea.id))
        };
        let left = group.ideas.iter().filter(|idea| !is_there(idea));
        left.map(|idea| idea.id.clone()).collect()
    })
}

fn idea_row(all: AllPartners, group: &'static PartnerGroup, id: &str) -> View {
    let Some(idea) = group.ideas.iter().find(|idea| idea.id == id) else {
        return el("li");
    };
    let take = move || {
        // The button that has the focus goes.
        let left = untrack(|| left(all, group));
        let next = neighbour(left.iter().map(String::as_str), &idea.id).map(idea_id);
        let partner = Partner {
            idea: Some(idea.id.clone()),
            ..Partner::new(&idea.who, &group.id)
        };
        all.add(&partner, next.unwrap_or_else(|| toggle_id(group)));
    };
    let button = buttons::idea(&idea_id(id), &idea.who, &idea.why, Box::new(take));
    el("li").child(button)
}

fn idea_id(id: &str) -> String {
    format!("partner-idea-{id}")
}

fn toggle_id(group: &PartnerGroup) -> String {
    format!("partner-group-{}", group.id)
}
