//! The list itself: how many, a search, a filter, and the partners by group.

use std::rc::Rc;

use crate::ui::signals::*;

use super::words::{
    both, counts_words, group_sign, group_title, name_of, status_sign, status_words,
};
use super::{AllPartners, new_partner};
use crate::domain::date::Date;
use crate::domain::partners::{Partner, Status, counts};
use crate::platform::clock;
use crate::ui::components::button::button;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::list_row;
use crate::ui::components::pick::{pick, picks};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::{headed, heading_fold};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// So many are shown at once, which a slow phone draws in a tenth of a second. In a longer list
/// each group is a line that opens.
const AT_ONCE: usize = 16;

/// How many more each time.
const MORE: usize = 40;

/// From how many on there is a search.
const SEARCH_FROM: usize = 8;

/// The list.
pub(super) fn listed(all: AllPartners) -> View {
    let counted = memo(move || {
        all.partners
            .with(|partners| counts(partners.iter().map(|(_, partner)| partner)))
    });
    let total = memo(move || counted.get().iter().sum::<usize>());
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
    el("div")
        .class("stack")
        .child(head)
        .child(el("div").child_by(move || {
            let wide = all.wide.get();
            let is_searched =
                all.status.get().is_some() || all.typed.with(|typed| !typed.is_empty());
            Some(all.with_shown(|shown| groups(all, shown, is_searched, &wide)))
        }))
}

fn search(all: AllPartners) -> View {
    text_field(
        "partners-search",
        "search",
        t!("partners-search"),
        Rc::new(move || all.typed.get()),
        Rc::new(move |typed| {
            all.wide.set(Wide::default());
            all.typed.set(typed);
        }),
    )
}

fn filter(all: AllPartners, counted: Memo<[usize; 5]>) -> View {
    let one = |status: Option<Status>| {
        let word = status.map_or(t!("partners-all"), status_words);
        let view = pick(
            word,
            move || all.status.get() == status,
            Box::new(move || {
                all.wide.set(Wide::default());
                all.status.set(status);
            }),
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

/// What is open of a long list.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Wide {
    /// The group that is open.
    group: Option<String>,
    /// How many more than at first are shown.
    more: usize,
}

/// Those that fit, by group.
fn groups(all: AllPartners, shown: &[&(String, Partner)], is_searched: bool, wide: &Wide) -> View {
    let view = el("div").class("stack");
    if shown.is_empty() {
        return view.child(el("p").class("soft").text(t!("partners-none-fit")));
    }
    let today = clock::today();
    let is_flat = is_searched || shown.len() <= AT_ONCE;
    let mut room = AT_ONCE + wide.more;
    let mut parts = Vec::new();
    for (id, title, of_group) in by_group(shown) {
        let is_open = is_flat || wide.group.as_deref() == Some(id);
        let rows = of_group.iter().take(if is_open { room } else { 0 });
        let rows: Vec<View> = rows.map(|(id, partner)| row(id, partner, today)).collect();
        let count = rows.len();
        if is_flat {
            room -= count;
            parts.push((count > 0).then(|| part(id, title, rows)));
        } else {
            let left = of_group.len() - count;
            let more = (is_open && left > 0).then(|| more_button(all, id, left));
            parts.push(Some(
                folded_part(all, id, title, &of_group, rows).child(more),
            ));
        }
    }
    let left = shown.len().saturating_sub(AT_ONCE + wide.more);
    view.each(parts)
        .child((is_flat && left > 0).then(|| more_button(all, "", left)))
}

type OfGroup<'p> = (&'static str, &'static str, Vec<&'p (String, Partner)>);

/// Groups that have someone in them, with their names; those in none come last.
fn by_group<'p>(shown: &[&'p (String, Partner)]) -> Vec<OfGroup<'p>> {
    let known = texts::pack().rest.partners.iter();
    let known = known.map(|group| (group.id.as_str(), group.title.as_str()));
    let mut groups = Vec::new();
    for (id, title) in known.chain([("", t!("partners-no-group"))]) {
        // One of a later build may lie in a group that is not known here.
        let is_of = |partner: &Partner| match id {
            "" => group_title(&partner.group).is_none(),
            id => partner.group == id,
        };
        let of_group = shown.iter().copied().filter(|(_, partner)| is_of(partner));
        let of_group: Vec<_> = of_group.collect();
        if !of_group.is_empty() {
            groups.push((id, title, of_group));
        }
    }
    groups
}

fn heading_id(id: &str) -> String {
    format!("group-{id}")
}

fn part(id: &str, title: &str, rows: Vec<View>) -> View {
    let heading = el("h2").id(&heading_id(id)).attr("tabindex", "-1");
    el("section")
        .class("partner-group")
        .child(heading.text(title))
        .child(el("ul").class("card rows").child(rows))
}

/// A group of a long list: how many, and all of them at a tap.
fn folded_part(
    all: AllPartners,
    id: &str,
    title: &str,
    of_group: &[&(String, Partner)],
    rows: Vec<View>,
) -> View {
    let is_open = !rows.is_empty();
    let partners = of_group.iter().map(|(_, partner)| partner);
    let line = counts_words(counts(partners));
    let group = texts::pack().partner_group(id);
    // Built anew with every change: this only tells whether it is open.
    let open = RwSignal::new(is_open);
    let toggle = heading_fold(
        &heading_id(id),
        group.map_or(Icon::UsersGroup, group_sign),
        title,
        Box::new(move || line.clone()),
        open,
    );
    let of = id.to_owned();
    let toggle = toggle.on_click(move || {
        all.wide.set(Wide {
            group: (!is_open).then(|| of.clone()),
            more: MORE,
        });
        focus_soon(heading_id(&of));
    });
    headed("h2", toggle).child(is_open.then(|| el("ul").class("rows").child(rows)))
}

fn more_button(all: AllPartners, id: &str, left: usize) -> View {
    let word = tn!("partners-more", left.min(MORE));
    let of = id.to_owned();
    button("button plain wide partners-more", &word, move || {
        all.wide.update(|wide| wide.more += MORE);
        // The button that has the focus goes.
        if of.is_empty() {
            focus_soon("partners-search".to_owned());
        } else {
            focus_soon(heading_id(&of));
        }
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
