//! Whom to take of a file: a search, ticks, and the contacts some at a time.

use std::rc::Rc;

use crate::ui::signals::*;

use super::Choosing;
use crate::domain::letters::squeezed;
use crate::domain::partners::import::{Doubles, Fate, Import};
use crate::ui::components::button::button;
use crate::ui::components::field::text_field;
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::partners::bring::Found;
use crate::ui::pages::share::partners::words::{both, name_of, same_words};
use crate::ui::view::{View, el};

/// How many contacts are shown at once.
pub(super) const SHOWN: usize = 30;

pub(super) fn search(choosing: Choosing) -> View {
    text_field(
        "partners-pick-search",
        "search",
        t!("partners-pick-search"),
        Rc::new(move || choosing.typed.get()),
        Rc::new(move |typed| {
            choosing.most.set(SHOWN);
            choosing.typed.set(typed);
        }),
    )
}

/// Ticks for all that are looked at, at once.
pub(super) fn ticks(choosing: Choosing) -> View {
    let searched = move || choosing.typed.with(|typed| !squeezed(typed).is_empty());
    let one = move |words: [&'static str; 2], ticked: fn(Fate) -> bool| {
        el("button")
            .attr("type", "button")
            .class("button plain small")
            .text_by(move || words[usize::from(searched())].to_owned())
            .on_click(move || choosing.tick(ticked))
    };
    let new = [t!("partners-pick-new"), t!("partners-pick-new-found")];
    let none = [t!("partners-pick-none"), t!("partners-pick-none-found")];
    el("div")
        .class("tools")
        .child(one(new, |fate| fate == Fate::New).id("partners-pick-new"))
        .child(one(none, |_| false).id("partners-pick-none"))
}

/// Those that fit what is typed, some at a time.
pub(super) fn list(choosing: Choosing) -> View {
    let typed = choosing.typed.with(|typed| squeezed(typed));
    let (most, doubles) = (choosing.most.get(), choosing.doubles.get());
    let found = choosing.found.get_value();
    let mut fitting = Vec::new();
    for (at, entry) in found.import.entries.iter().enumerate() {
        if entry.partner.fits(&typed) {
            fitting.push(at);
        }
    }
    if fitting.is_empty() {
        return el("p").class("soft").text(t!("partners-pick-nothing"));
    }
    let left = fitting.len().saturating_sub(most);
    let rows = fitting
        .iter()
        .take(most)
        .map(|at| pick_row(choosing, &found, *at, doubles));
    let more = (left > 0).then(|| {
        let word = tn!("partners-more", left.min(SHOWN));
        button("button plain wide", &word, move || {
            choosing.most.set(most + SHOWN);
            focus_soon(format!("tick-contact-{most}"));
        })
    });
    el("div")
        .child(el("ul").class("rows").each(rows))
        .child(more)
}

/// A contact to tick. One that is left out as a whole has no tick.
fn pick_row(choosing: Choosing, found: &Found, at: usize, doubles: Doubles) -> View {
    let entry = &found.import.entries[at];
    let partner = &entry.partner;
    let name = both(&name_of(partner), &partner.contact);
    let fields = both(&partner.phone, &partner.email);
    let same = found.import.same_as(entry);
    let same = same.map(|(other, by)| same_words(by, &name_of(other)));
    let why = el("div")
        .class("tick-why")
        .child((!fields.is_empty()).then(|| el("p").attr("dir", "auto").text(&fields)))
        .child(same.map(|words| el("p").class("late").text(&words)));
    if !Import::is_taken(entry, doubles) {
        let name = el("p").class("not-taken").text(&name);
        return el("li").child(name).child(why);
    }
    let row = tick_row(
        &format!("contact-{at}"),
        move || name.clone(),
        move || choosing.chosen.with(|chosen| chosen.get(at) == Some(&true)),
        move |ticked| {
            choosing.chosen.update(|chosen| {
                if let Some(chosen) = chosen.get_mut(at) {
                    *chosen = ticked;
                }
            });
        },
        Some(why),
    );
    el("li").child(row)
}
