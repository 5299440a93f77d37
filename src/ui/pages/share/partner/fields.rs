//! What one writes about a partner: how far asking is, how to reach them, what comes next.

use std::rc::Rc;

use crate::ui::signals::*;

use super::OpenPartner;
use crate::domain::date::Date;
use crate::domain::partners::{Partner, Status};
use crate::platform::{clock, intl};
use crate::ui::components::field::{asked_field, of, text_field};
use crate::ui::components::guard::guarded_area;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::select::select;
use crate::ui::pages::share::days::{day_value, read_day};
use crate::ui::pages::share::fold::{fold_card, folded};
use crate::ui::pages::share::partners::words::{both, group_choices, group_title, status_words};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// A day in words.
pub(super) fn day_words(day: Date) -> String {
    intl::day(&texts::pack().language.code, day)
}

/// How far asking is, to be changed with one tap.
pub(super) fn standing(partner: OpenPartner) -> View {
    let status = memo(move || partner.kept.with(|partner| partner.status));
    let changed = memo(move || partner.kept.with(|partner| partner.changed));
    let one = |one: Status| {
        pick(
            status_words(one),
            move || status.get() == one,
            Box::new(move || partner.set_status(one)),
        )
        .id(&format!("partner-{}", one.name()))
    };
    let since = move || {
        let day = changed.get().map(day_words);
        day.map_or(String::new(), |day| t!("partner-since", day = day))
    };
    el("section")
        .class("card")
        .child(el("h2").text(t!("partner-status")))
        .child(picks(t!("partner-status"), Status::ALL.map(one).to_vec()))
        .child(el("p").class("soft partner-since").text_by(since))
}

/// Name, group, numbers, address and note, behind a line that opens them.
pub(super) fn details(partner: OpenPartner, open: bool) -> View {
    let open = RwSignal::new(open);
    let line = partner.text(|partner| {
        let group = group_title(&partner.group).unwrap_or_default();
        both(group, &partner.contact)
    });
    fold_card(
        "partner-details",
        Icon::Pencil,
        t!("partner-details"),
        Box::new(move || line.get()),
        open,
    )
    .child(folded(fields(partner), open))
}

fn fields(partner: OpenPartner) -> View {
    let care = el("p")
        .class("note")
        .child(glyph(Icon::ShieldCheck))
        .child(el("span").text(t!("partner-care")));
    let note = guarded_area(
        "partner-note",
        t!("partner-note"),
        partner.value(of!(note)),
        partner.typed(of!(note)),
    );
    el("div")
        .class("part-text")
        .child(who(partner))
        .child(how_to_reach(partner))
        .child(note)
        .child(care)
}

fn who(partner: OpenPartner) -> Vec<View> {
    let name = partner.line("partner-name", t!("partner-name"), of!(name));
    let contact = partner.line("partner-contact", t!("partner-contact"), of!(contact));
    vec![name, contact, group(partner)]
}

fn how_to_reach(partner: OpenPartner) -> Vec<View> {
    let phone = asked_field(
        "partner-phone",
        "tel",
        t!("partner-phone"),
        t!("partner-phone-why"),
        partner.value(of!(phone)),
        partner.typed(of!(phone)),
    );
    // Not of the kind for addresses: that takes one, and drops spaces as they are typed.
    let email = partner.line("partner-email", t!("partner-email"), of!(email));
    let place = partner.area("partner-place", t!("partner-place"), of!(place));
    vec![phone, email, place]
}

fn group(partner: OpenPartner) -> View {
    let chosen = partner.kept.peek(|partner| partner.group.clone());
    let mut choices = group_choices(t!("partners-no-group"));
    if choices.iter().all(|(id, _)| *id != chosen) {
        // Of a later build: it stays until another one is chosen.
        choices.push((chosen.clone(), t!("partners-no-group").to_owned()));
    }
    select(
        "partner-group",
        t!("partner-group"),
        choices,
        partner.value(of!(group)),
        partner.typed(of!(group)),
    )
}

/// What they offered, what comes next, and by when.
pub(super) fn next(partner: OpenPartner) -> View {
    let late = memo(move || {
        partner.kept.with(|partner| {
            let is_late = clock::today().is_some_and(|today| partner.is_late(today));
            partner.next_by.filter(|_| is_late)
        })
    });
    let late_words = move || {
        let day = late.get().map(day_words)?;
        let words = t!("partner-next-late", day = day);
        Some(
            el("p")
                .class("note late")
                .child(glyph(Icon::Clock))
                .child(el("span").text(&words)),
        )
    };
    let day = partner.text(|partner| day_value(partner.next_by));
    let by = text_field(
        "partner-next-by",
        "date",
        t!("partner-next-by"),
        Rc::new(move || day.get()),
        partner.heard(set_next_by),
    );
    el("section")
        .class("card")
        .child(partner.area("partner-offers", t!("partner-offers"), of!(offers)))
        .child(partner.area("partner-next", t!("partner-next"), of!(next)))
        .child(by)
        .child_by(late_words)
}

fn set_next_by(partner: &mut Partner, text: String) {
    if let Some(day) = read_day("partner-next-by", &text) {
        partner.next_by = day;
    }
}

impl OpenPartner {
    /// Sets the status, as of today.
    pub(super) fn set_status(self, status: Status) {
        let today = clock::today();
        self.change(&mut |partner| partner.set_status(status, today));
    }
}
