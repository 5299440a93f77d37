//! Someone who seems to be on the list already: noticed while one types, and made one with undo.

use std::rc::Rc;

use crate::ui::signals::*;

use super::OpenPartner;
use crate::domain::partners::Partner;
use crate::domain::partners::join::joined;
use crate::domain::partners::same::{Alike, Index};
use crate::domain::plan::Plan;
use crate::domain::report::Report;
use crate::platform::timers;
use crate::storage::keys::Key;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::pages::share::partners::words::name_of;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The others on the list.
struct Others {
    partners: Vec<(String, Partner)>,
    index: Index,
}

/// A word about the one on the list that seems to be the same; nothing while there is none.
pub(super) fn same(partner: OpenPartner) -> View {
    let others: RwSignal<Option<Rc<Others>>, LocalStorage> = RwSignal::new_local(None);
    // Reading a long list takes a moment: the page comes first.
    timers::after_paint(move || {
        timers::after(50, move || {
            if let Some(id) = partner.id.try_get_value() {
                others.try_set(Some(Rc::new(read(partner, &id))));
            }
        });
    });
    let found = memo(move || {
        let others = others.get()?;
        let id = partner.id.get_value();
        let (at, by) = partner.kept.with(|now| others.index.find(Some(&id), now))?;
        let (id, other) = &others.partners[at];
        Some((id.clone(), said(by, &name_of(other))))
    });
    let place = el("div").class("same-place").attr("role", "status");
    place.child_by(move || {
        let (id, said) = found.get()?;
        Some(notice(partner, id, &said))
    })
}

fn read(partner: OpenPartner, id: &str) -> Others {
    let mut partners = partner.keeper.partners();
    partners.retain(|(other, _)| other != id);
    let mut index = Index::default();
    for (at, (id, other)) in partners.iter().enumerate() {
        index.add(at, Some(id), other);
    }
    Others { partners, index }
}

fn said(by: Alike, name: &str) -> String {
    match by {
        Alike::Uid => t!("partner-same-uid", name = name),
        Alike::Phone => t!("partner-same-phone", name = name),
        Alike::Email => t!("partner-same-email", name = name),
        Alike::Name => t!("partner-same-name", name = name),
    }
}

fn notice(partner: OpenPartner, other: String, said: &str) -> View {
    let words = el("p")
        .class("same-words")
        .child(glyph(Icon::InfoCircle))
        .child(el("span").text(said));
    let look = link(
        "button plain small",
        &Route::Partner(other.clone()),
        t!("partner-same-open"),
    );
    let join = button("button small", t!("partner-same-join"), move || {
        join(partner, &other);
    });
    el("div").class("card").child(words).child(
        el("p")
            .class("actions")
            .child(join.id("partner-join"))
            .child(look),
    )
}

/// Makes one of this partner and another, under the id of the other.
fn join(partner: OpenPartner, other_id: &str) {
    let keeper = partner.keeper;
    keeper.flush();
    let own_id = partner.id.get_value();
    let (own_key, other_key) = (
        Key::Partner(own_id.clone()),
        Key::Partner(other_id.to_owned()),
    );
    let own = partner.kept.peek(Clone::clone);
    let Some(other) = keeper.load::<Partner>(&other_key) else {
        return;
    };
    let plans: Vec<(Key, Plan)> = keeper
        .plans()
        .into_iter()
        .filter(|(_, plan)| plan.partners.contains(&own_id))
        .map(|(id, plan)| (Key::Plan(id), plan))
        .collect();
    let reports: Vec<(Key, Report)> = keeper
        .reports()
        .into_iter()
        .filter(|(_, report)| report.names_partner(&own_id))
        .map(|(id, report)| (Key::Report(id), report))
        .collect();
    // All or nothing, and the longer record before the other is removed.
    if !keeper.write(&other_key, &joined(&other, &own)) {
        return;
    }
    for (key, plan) in &plans {
        let mut plan = plan.clone();
        plan.partners.retain(|id| *id != own_id && id != other_id);
        plan.partners.push(other_id.to_owned());
        keeper.write(key, &plan);
    }
    for (key, report) in &reports {
        let mut report = report.clone();
        report.rename_partner(&own_id, other_id);
        keeper.write(key, &report);
    }
    keeper.remove(&own_key);
    partner
        .navigation
        .replace(Route::Partner(other_id.to_owned()));
    partner.notices.offer_undo(t!("partner-joined"), move || {
        keeper.flush();
        keeper.write(&other_key, &other);
        keeper.write(&own_key, &own);
        for (key, plan) in &plans {
            keeper.write(key, plan);
        }
        for (key, report) in &reports {
            keeper.write(key, report);
        }
        keeper.renew();
    });
}
