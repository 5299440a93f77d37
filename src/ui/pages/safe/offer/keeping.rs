//! Checks that the user wants to keep: nothing is, unless a button says so.

use std::rc::Rc;

use crate::ui::signals::*;

use super::OpenCheck;
use crate::domain::offers::OfferRecord;
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::safe::card::day_words;
use crate::ui::pages::share::buttons::action;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// What a check is called.
pub(super) fn name(record: &OfferRecord) -> &str {
    match record.name.trim() {
        "" => t!("offer-unnamed"),
        name => name,
    }
}

/// The ways to keep what is on the page or to clear it, and all that are kept.
pub(super) fn keep(open: OpenCheck) -> View {
    el("div")
        .class("stack")
        .show_if(
            move || !open.with(OfferRecord::is_empty),
            move || form(open),
        )
        .child_by(move || {
            open.tools().keeper.watch_outside();
            untrack(|| kept(open))
        })
}

fn form(open: OpenCheck) -> View {
    let with_text = RwSignal::new(false);
    let name = text_field(
        "offer-name",
        "text",
        t!("offer-name"),
        Rc::new(move || open.with(|record| record.name.clone())),
        Rc::new(move |text: String| {
            open.change(&mut |record| text.clone_into(&mut record.name));
        }),
    );
    let tick = tick_row(
        "offer-text",
        || t!("offer-keep-text").to_owned(),
        move || with_text.get(),
        move |on| with_text.set(on),
        None,
    );
    let keep = move || keep_it(open, with_text.get_untracked());
    let keep = action(
        "button small",
        Icon::Download,
        t!("offer-keep"),
        Box::new(keep),
    );
    let clear = action(
        "button plain small",
        Icon::Eraser,
        t!("offer-clear"),
        Box::new(move || clear(open)),
    );
    el("section")
        .class("card")
        .child(el("h2").text(t!("offer-keep")))
        .child(el("p").class("soft").text(t!("offer-keep-line")))
        .child(name)
        .child(tick)
        .child(
            el("p")
                .class("actions")
                .child(keep.id("offer-keep"))
                .child(clear.id("offer-clear")),
        )
}

fn keep_it(open: OpenCheck, with_text: bool) {
    let mut record = open.record.get_value();
    let text = std::mem::take(&mut record.text);
    let whole = !with_text || record.keep_text(&text);
    record.date = clock::today();
    let id = clock::new_id();
    // Where there is no room for it the keeper has said so.
    if !open.tools().keeper.write(&Key::Offer(id.clone()), &record) {
        return;
    }
    open.record.set_value(OfferRecord::default());
    open.tools().navigation.go(&Route::KeptOffer(id));
    if !whole {
        open.tools().notices.say(t!("offer-keep-cut"));
    }
}

/// Begins anew, with undo.
fn clear(open: OpenCheck) {
    let (draft, tools) = (open.record, open.tools());
    let navigation = tools.navigation;
    let before = draft.get_value();
    draft.set_value(OfferRecord::default());
    navigation.replace(Route::Offer);
    tools.notices.offer_undo(t!("offer-cleared"), move || {
        draft.set_value(before.clone());
        if untrack(|| navigation.route()) == Route::Offer {
            navigation.replace(Route::Offer);
        }
    });
}

/// All that are kept, the newest first.
fn kept(open: OpenCheck) -> Option<View> {
    let keys = open.tools().keeper.with_store(|store| store.records())?;
    let row = |key: Key| {
        let record: OfferRecord = match &key {
            Key::Offer(_) => open.tools().keeper.load(&key)?,
            _ => return None,
        };
        let Key::Offer(id) = key else { return None };
        let day = record.date.map(day_words).unwrap_or_default();
        let route = Route::KeptOffer(id);
        Some(list_row(&route, Some(Icon::FileText), name(&record), &day))
    };
    let all: Vec<View> = keys.into_iter().rev().filter_map(row).collect();
    (!all.is_empty()).then(|| {
        el("div")
            .class("stack")
            .child(el("h2").text(t!("offer-kept")))
            .child(rows(all))
    })
}

/// Takes a check that is kept off the phone, with undo.
pub(super) fn delete(open: OpenCheck, key: Key) -> View {
    let delete = move || {
        let tools = open.tools();
        let (keeper, navigation) = (tools.keeper, tools.navigation);
        let (key, before) = (key.clone(), open.record.get_value());
        let kept = untrack(|| navigation.route());
        keeper.remove(&key);
        navigation.replace(Route::Offer);
        tools.notices.offer_undo(t!("offer-deleted"), move || {
            keeper.write(&key, &before);
            if untrack(|| navigation.route()) == Route::Offer {
                navigation.replace(kept.clone());
            }
        });
    };
    el("p").class("actions").child(
        action(
            "button plain small",
            Icon::Trash,
            t!("offer-delete"),
            Box::new(delete),
        )
        .id("offer-delete"),
    )
}
