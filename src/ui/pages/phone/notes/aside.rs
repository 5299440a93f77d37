//! What could not be read, or met a later version: kept untouched until its owner decides.

use super::super::handing_out::hand_out;
use super::super::parts::{card, words};
use super::put_back;
use super::restore::record_name;
use crate::platform::intl;
use crate::storage::keys::{ASIDE, Key};
use crate::storage::store::SetAside;
use crate::ui::components::button::icon_button;
use crate::ui::components::icon::Icon;
use crate::ui::keeper::Keeper;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The records that were set aside; nothing when there is none.
pub(super) fn aside(keeper: Keeper) -> Option<View> {
    keeper.watch_outside();
    let records = keeper.with_store(|store| store.aside()).unwrap_or_default();
    let some = !records.is_empty();
    some.then(|| {
        let rows = records.into_iter().map(|record| row(keeper, record));
        card(t!("aside-title"))
            .child(words(t!("aside-text")))
            .child(el("ul").class("rows").each(rows))
    })
}

fn row(keeper: Keeper, record: SetAside) -> View {
    let (name, when) = describe(&record.key);
    let text = el("span")
        .class("row-text")
        .child(el("span").class("row-title").text(&name))
        .child(el("span").class("row-line").text(&when));
    let SetAside { key, text: stored } = record;
    let file = format!("handrail-{}.json", key.replace('.', "-"));
    let save = icon_button(Icon::Download, &t!("aside-save", name = name), move || {
        hand_out(keeper, file.clone(), stored.clone());
    });
    let remove = icon_button(Icon::Trash, &t!("aside-remove", name = name), move || {
        remove(keeper, &key)
    });
    el("li")
        .class("aside-row")
        .child(text)
        .child(save)
        .child(remove)
}

fn remove(keeper: Keeper, key: &str) {
    let before = keeper.backup();
    keeper.with_store(|store| store.drop_aside(key));
    keeper.renew();
    let key = key.to_owned();
    let undo = move || put_back(keeper, &before, Some(&key));
    keeper.notices().offer_undo(t!("aside-removed"), undo);
}

/// What it was and when it was set aside, from its key.
pub(super) fn describe(key: &str) -> (String, String) {
    let rest = key.strip_prefix(ASIDE).unwrap_or(key);
    let (time, record) = rest.split_once('.').unwrap_or(("", rest));
    let name = match Key::parse(record) {
        Some(record) => record_name(&record, None),
        None => t!("record-other").to_owned(),
    };
    let language = &texts::pack().language.code;
    let when = time
        .parse()
        .map(|time| intl::moment(language, time))
        .unwrap_or_default();
    (name, when)
}
