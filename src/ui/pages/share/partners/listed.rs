//! The list itself: how many, a search, a filter, and the partners by group.

use std::rc::Rc;

use crate::ui::signals::*;

use super::words::{both, counts_words, group_title, name_of, status_sign, status_words};
use super::{AllPartners, new_partner};
use crate::domain::date::Date;
use crate::domain::partners::{Partner, Status, counts};
use crate::platform::clock;
use crate::ui::components::button::button;
use crate::ui::components::field::text_field;
use crate::ui::components::list_row::list_row;
use crate::ui::components::pick::{pick, picks};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How many of a group are shown at first. With seven groups that is what a slow phone draws at
/// once.
const FIRST: usize = 8;

/// How many more each time.
const MORE: usize = 40;

/// From how many on there is a search.
const SEARCH_FROM: usize = 8;

/// The list.
pub(super) fn listed(all: AllPartners) -> View {
    let counted = Memo::new(move |_| {
        all.partners
            .with(|partners| counts(partners.iter().map(|(_, partner)| partner)))
    });
    let total = Memo::new(move |_| counted.get().iter().sum::<usize>());
    let head = el("section")
        .class("card")
        .child(
            el("p")
                .class("partners-count")
                .text_by(move || tn!("partners-count", total.get())),
        )
        .child(
            el("p")
                .class("soft")
                .text_by(move || counts_words(counted.get())),
        )
        .child(el("p").class("actions").child(new_partner(all)))
        .show_if(
            move || total.get() >= SEARCH_FROM,
            move || el("div").child(search(all)).child(filter(all, counted)),
        );
    let more = RwSignal::new((String::new(), FIRST));
    el("div")
        .class("stack")
        .child(head)
        .child(el("div").child_by(move || Some(groups(all, more))))
}

fn search(all: AllPartners) -> View {
    text_field(
        "partners-search",
        "search",
        t!("partners-search"),
        Rc::new(move || all.typed.get()),
        Rc::new(move |typed| all.typed.set(typed)),
    )
}

fn filter(all: AllPartners, counted: Memo<[usize; 5]>) -> View {
    let one = |status: Option<Status>| {
        let word = status.map_or(t!("partners-all"), status_words);
        let view = pick(
            word,
            move || all.status.get() == status,
            Box::new(move || all.status.set(status)),
        );
        let none = move || status.is_some_and(|status| counted.get()[status as usize] == 0);
        view.attr_by("hidden", move || {
            (none() && all.status.get() != status).then(String::new)
        })
    };
    let mut each = vec![one(None)];
    each.extend(Status::ALL.map(|status| one(Some(status))));
    picks(t!("partners-filter"), each)
}

/// Those that fit, by group. `more`: the group of which more is shown, and how many.
fn groups(all: AllPartners, more: RwSignal<(String, usize)>) -> View {
    let shown = all.shown();
    let (wide, most) = more.get();
    let today = clock::today();
    let mut view = el("div").class("stack");
    if shown.is_empty() {
        return view.child(el("p").class("soft").text(t!("partners-none-fit")));
    }
    let known = &texts::pack().partners;
    let ids = known.iter().map(|group| group.id.as_str()).chain([""]);
    for id in ids {
        // One of a later build may lie in a group that is not known here.
        let is_of = |partner: &Partner| match id {
            "" => group_title(&partner.group).is_none(),
            id => partner.group == id,
        };
        let of_group: Vec<_> = shown.iter().filter(|(_, partner)| is_of(partner)).collect();
        if of_group.is_empty() {
            continue;
        }
        let most = if wide == id && most > FIRST {
            most
        } else {
            FIRST
        };
        let rows = of_group.iter().take(most);
        let rows = rows.map(|(of, partner)| row(of, partner, today));
        let title = group_title(id).unwrap_or(t!("partners-no-group"));
        let heading = format!("group-{id}");
        let left = of_group.len().saturating_sub(most);
        let list = el("ul").class("card rows").each(rows);
        view = view.child(
            el("section")
                .class("partner-group")
                .child(el("h2").id(&heading).attr("tabindex", "-1").text(title))
                .child(list)
                .child((left > 0).then(|| more_button(more, id, most, left))),
        );
    }
    view
}

fn more_button(more: RwSignal<(String, usize)>, id: &str, most: usize, left: usize) -> View {
    let id = id.to_owned();
    let word = tn!("partners-more", left.min(MORE));
    button("button plain wide", &word, move || {
        more.set((id.clone(), most + MORE));
        // The button that has the focus goes.
        focus_soon(format!("group-{id}"));
    })
}

fn row(id: &str, partner: &Partner, today: Option<Date>) -> View {
    let mut line = both(status_words(partner.status), &partner.contact);
    line = both(&line, partner.next.lines().next().unwrap_or_default());
    if today.is_some_and(|today| partner.is_late(today)) {
        line = both(&line, t!("partners-late"));
    }
    list_row(
        &Route::Partner(id.to_owned()),
        Some(status_sign(partner.status)),
        &name_of(partner),
        &line,
    )
}
