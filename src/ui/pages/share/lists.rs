//! The safety lists.

use leptos::prelude::*;

use crate::content::pack::Checklist;
use crate::domain::checklist::{Item, ListRecord, progress};
use crate::domain::plan::Done;
use crate::storage::keys::Key;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::progress::Progress;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::route::Route;
use crate::ui::texts;

/// The five lists, what they are for, and how far each is.
#[component]
pub fn ListsPage() -> impl IntoView {
    set_title(t!("lists-title"));
    let keeper = keeper();
    let rows = move || {
        keeper.watch_outside();
        let pack = texts::pack();
        untrack(|| {
            pack.checklists
                .iter()
                .map(|list| list_row(keeper, list))
                .collect_view()
        })
    };
    view! {
        <p class="lead">{t!("lists-lead")}</p>
        <ul class="card rows lists">{rows}</ul>
        <p class="soft">{t!("lists-next")}</p>
    }
}

fn list_row(keeper: Keeper, list: &Checklist) -> impl IntoView + use<> {
    let done = list_progress(keeper, list);
    let words = Signal::stored(standing_words(done));
    let icon = Icon::named(&list.icon).unwrap_or(Icon::ListCheck);
    view! {
        <li>
            <a class="row list-link" href=Route::List(list.id.clone()).href()>
                <span class="row-icon"><Glyph icon=icon /></span>
                <span class="row-text">
                    <span class="row-title">{list.title.clone()}</span>
                    <span class="row-line">{list.about.clone()}</span>
                    <Progress done=Signal::stored(done) words=words />
                    <span class="row-line">{words}</span>
                </span>
                <span class="turn"><Glyph icon=Icon::ChevronRight /></span>
            </a>
        </li>
    }
}

/// How much of a list is ticked, as it is stored.
fn list_progress(keeper: Keeper, list: &Checklist) -> Done {
    keeper.flush();
    let record = keeper
        .load::<ListRecord>(&Key::List(list.id.clone()))
        .unwrap_or_default();
    progress(&items(&record, list))
}

/// How much of all lists together is ticked.
pub fn all_ticked(keeper: Keeper) -> Done {
    let pack = texts::pack();
    pack.checklists
        .iter()
        .map(|list| list_progress(keeper, list))
        .fold(Done { done: 0, total: 0 }, |all, list| Done {
            done: all.done + list.done,
            total: all.total + list.total,
        })
}

/// A list as the user sees it.
pub fn items(record: &ListRecord, list: &Checklist) -> Vec<Item> {
    record.items(
        list.items
            .iter()
            .map(|item| (item.id.as_str(), item.text.as_str())),
    )
}

/// '3 of 8 ticked'.
pub fn ticked_words(done: Done) -> String {
    tn!("list-done", done.done, total = done.total)
}

/// '3 of 8 ticked, 5 to go', or 'All ticked'.
pub fn standing_words(done: Done) -> String {
    match done.total - done.done {
        0 => t!("list-all-done"),
        left => t!(
            "list-standing",
            done = ticked_words(done),
            left = tn!("list-to-go", left)
        ),
    }
}
