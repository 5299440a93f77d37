//! When one was in touch, and what was said.

use std::rc::Rc;

use crate::ui::signals::*;

use super::OpenPartner;
use super::fields::day_words;
use crate::domain::partners::{Partner, Talk};
use crate::platform::clock;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::add_line::add_line;
use crate::ui::pages::share::buttons::tool;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::{fold_card, folded};
use crate::ui::view::{View, el};

const ADD: &str = "partner-talk";

/// The notes of talks, behind a line that says when the last one was.
pub(super) fn talks(partner: OpenPartner) -> View {
    let open = RwSignal::new(false);
    let last = memo(move || partner.kept.with(Partner::last_talk));
    let line = move || match last.get() {
        Some(day) => t!("partner-talks-last", day = day_words(day)),
        None => t!("partner-talks-none").to_owned(),
    };
    let ids = memo(move || {
        partner.kept.with(|partner| {
            let talks = partner.talks.iter().rev();
            talks.map(|talk| talk.id.clone()).collect::<Vec<_>>()
        })
    });
    let list = el("ul")
        .class("rows")
        .each_by(move || ids.get(), move |id| row(partner, id));
    let body = el("div")
        .child(add_line(
            ADD,
            t!("partner-talk-add"),
            Rc::new(move |text| add(partner, text)),
        ))
        .child(list);
    fold_card(
        "partner-talks",
        Icon::Clock,
        t!("partner-talks"),
        Box::new(line),
        open,
    )
    .child(folded(body, open))
}

fn add(partner: OpenPartner, text: &str) -> bool {
    let (id, today) = (clock::new_id(), clock::today());
    let mut added = false;
    if !text.trim().is_empty() {
        partner.change(&mut |partner| added = partner.add_talk(id.clone(), today, text));
        partner.spoken.set(t!("partner-talk-added").to_owned());
    }
    added
}

fn row(partner: OpenPartner, id: &str) -> View {
    let talk = partner.kept.peek(|partner| {
        let found = partner.talks.iter().find(|talk| talk.id == id);
        found.cloned().unwrap_or_default()
    });
    let day = talk.day.map(day_words).unwrap_or_default();
    let name = t!("partner-talk-remove", day = day);
    let removed = id.to_owned();
    let remove = tool(
        &format!("talk-remove-{id}"),
        Icon::Trash,
        &name,
        Box::new(move || remove(partner, &removed)),
    );
    let text = el("span")
        .class("row-text")
        .child(el("span").class("row-line").text(&day))
        .child(
            el("span")
                .class("lines")
                .attr("dir", "auto")
                .text(&talk.text),
        );
    el("li").class("talk-row").child(text).child(remove)
}

fn remove(partner: OpenPartner, id: &str) {
    let mut removed: Option<(usize, Talk)> = None;
    partner.change(&mut |partner| removed = partner.remove_talk(id));
    let Some((at, talk)) = removed else { return };
    focus_soon(ADD.to_owned());
    let back = move |partner: &mut Partner| partner.put_talk_back(at, talk.clone());
    let said = t!("partner-talk-removed").to_owned();
    partner.offer_undo(said, ADD.to_owned(), Box::new(back));
}
