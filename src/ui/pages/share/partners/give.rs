//! Handing contacts on as a file: first what leaves the phone, then it leaves.

use std::rc::Rc;

use crate::ui::notices::notices;
use crate::ui::signals::*;

use super::words::{both, group_title, name_of, status_words};
use crate::domain::calendar::moment;
use crate::domain::partners::Partner;
use crate::domain::partners::cards::card_of;
use crate::domain::plan::text::file_name;
use crate::domain::vcard::Version;
use crate::domain::vcard::write::write;
use crate::platform::clock;
use crate::ui::components::icon::Icon;
use crate::ui::components::select::select;
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::share::as_file::AsFile;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::fold::folding;
use crate::ui::view::{View, el};

/// How many names are listed before they leave.
const LISTED: usize = 12;

const MIME: &str = "text/vcard;charset=utf-8";

/// Those that are handed on, tracked.
pub type Which = Rc<dyn Fn() -> Vec<(String, Partner)>>;

/// What the user chose for the file.
#[derive(Clone, Copy)]
struct Giving {
    version: RwSignal<Version>,
    note: RwSignal<bool>,
    progress: RwSignal<bool>,
    file: AsFile,
}

/// The part of a page that hands contacts on.
pub fn give(which: Which) -> View {
    let giving = Giving {
        version: RwSignal::new(Version::V3),
        note: RwSignal::new(false),
        progress: RwSignal::new(false),
        file: AsFile::new(),
    };
    folding(
        "partners-give",
        Icon::Share,
        t!("partners-give"),
        Box::new(String::new),
        RwSignal::new(false),
        Box::new(move || inside(giving, which.clone())),
    )
}

fn inside(giving: Giving, which: Which) -> View {
    let (listed, notices) = (which.clone(), notices());
    let make = move || {
        let chosen = untrack(|| which());
        match chosen.is_empty() {
            true => notices.say(t!("partners-none-fit")),
            false => hand_out(giving, &chosen),
        }
    };
    let make = action(
        "button wide",
        Icon::Share,
        t!("partners-give-do"),
        Box::new(make),
    );
    let inside = el("div")
        .class("part-text stack")
        .child(el("p").text(t!("partners-give-lead")))
        .child(leaves(giving, listed))
        .child(kinds(giving))
        .child(make.id("partners-give-do"));
    giving.file.shown_in(inside)
}

/// What leaves the phone: whose contacts, and what of them.
fn leaves(giving: Giving, which: Which) -> View {
    let whose = move || {
        let chosen = which();
        let more = chosen.len().saturating_sub(LISTED);
        let names = chosen.iter().take(LISTED);
        let name = |(_, partner): &(String, Partner)| {
            let line = both(&name_of(partner), &partner.contact);
            el("li").attr("dir", "auto").text(&line)
        };
        let last = (more > 0).then(|| el("li").text(&tn!("partners-give-more", more)));
        Some(el("ul").class("points").each(names.map(name)).child(last))
    };
    let tick = |id: &str, label: &'static str, on: RwSignal<bool>| {
        let set = move |ticked| on.set(ticked);
        tick_row(id, move || label.to_owned(), move || on.get(), set, None)
    };
    el("div")
        .class("note-box")
        .child(el("h3").text(t!("partners-give-leaves")))
        .child(el("p").text(t!("partners-give-fields")))
        .child_by(whose)
        .child(tick("give-note", t!("partners-give-note"), giving.note))
        .child(tick(
            "give-progress",
            t!("partners-give-progress"),
            giving.progress,
        ))
        .child(el("p").class("soft").text(t!("partners-give-not")))
}

fn kinds(giving: Giving) -> View {
    let options = [("3", t!("partners-give-3")), ("4", t!("partners-give-4"))];
    let options = options.map(|(value, word)| (value.to_owned(), word.to_owned()));
    let set = move |value: String| {
        giving.version.set(match value.as_str() {
            "4" => Version::V4,
            _ => Version::V3,
        });
    };
    select(
        "partners-give-kind",
        t!("partners-give-kind"),
        options.to_vec(),
        Rc::new(move || match giving.version.get() {
            Version::V3 => "3".to_owned(),
            Version::V4 => "4".to_owned(),
        }),
        Rc::new(set),
    )
}

/// The note of the contact: what the user chose to hand on of what they wrote.
fn note_of(giving: Giving, partner: &Partner) -> String {
    let mut lines: Vec<String> = Vec::new();
    if giving.note.get_untracked() {
        lines.push(partner.note.clone());
    }
    if giving.progress.get_untracked() {
        lines.push(status_words(partner.status).to_owned());
        lines.push(labelled(t!("partner-offers"), &partner.offers));
        let by = partner.next_by.map(|day| day.to_string());
        let next = both(&partner.next, &by.unwrap_or_default());
        lines.push(labelled(t!("partner-next"), &next));
    }
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

fn labelled(label: &str, text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        text => format!("{label}: {text}"),
    }
}

fn hand_out(giving: Giving, chosen: &[(String, Partner)]) {
    let rev = moment(clock::now());
    let mut text = String::new();
    for (id, partner) in chosen {
        let group = group_title(&partner.group).unwrap_or_default();
        let mut card = card_of(id, partner, group, &note_of(giving, partner));
        card.rev.clone_from(&rev);
        write(&mut text, &card, giving.version.get_untracked());
    }
    let name = match chosen {
        [(_, partner)] => name_of(partner),
        _ => t!("partners-give-file").to_owned(),
    };
    giving.file.hand_out(file_name(&name, "vcf"), MIME, text);
}
