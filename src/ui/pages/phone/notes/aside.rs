//! What could not be read, or met a later version: kept untouched until its owner decides.

use leptos::prelude::*;

use super::super::handing_out::hand_out;
use super::put_back;
use super::restore::record_name;
use crate::platform::intl;
use crate::storage::keys::{ASIDE, Key};
use crate::storage::store::SetAside;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::texts;

/// The records that were set aside; nothing when there is none.
#[component]
pub fn Aside() -> impl IntoView {
    let keeper = keeper();
    move || {
        keeper.watch_outside();
        let records = keeper.with_store(|store| store.aside()).unwrap_or_default();
        (!records.is_empty()).then(|| {
            let rows = records
                .into_iter()
                .map(|record| row(keeper, record))
                .collect_view();
            view! {
                <section class="card">
                    <h2>{t!("aside-title")}</h2>
                    <p>{t!("aside-text")}</p>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
    }
}

fn row(keeper: Keeper, record: SetAside) -> impl IntoView {
    let (name, when) = describe(&record.key);
    let file = format!("handrail-{}.json", record.key.replace('.', "-"));
    let save = move |_| hand_out(keeper, file.clone(), record.text.clone());
    let remove = move |_| remove(keeper, &record.key);
    view! {
        <li class="aside-row">
            <span class="row-text">
                <span class="row-title">{name.clone()}</span>
                <span class="row-line">{when}</span>
            </span>
            <button
                type="button"
                class="icon-button"
                aria-label=t!("aside-save", name = name.clone())
                on:click=save
            >
                <Glyph icon=Icon::Download />
            </button>
            <button
                type="button"
                class="icon-button"
                aria-label=t!("aside-remove", name = name)
                on:click=remove
            >
                <Glyph icon=Icon::Trash />
            </button>
        </li>
    }
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
        None => t!("record-other"),
    };
    let language = &texts::pack().language.code;
    let when = time
        .parse()
        .map(|time| intl::moment(language, time))
        .unwrap_or_default();
    (name, when)
}
