//! The user's own notes: what is here, back up, restore, hand over, erase.

pub mod aside;
pub mod erase;
pub mod hand_over;
pub mod restore;

use std::collections::BTreeSet;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::save_file;
use crate::platform::{page, share, timers};
use crate::storage::backup;
use crate::storage::keys::Key;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::notices::notices;

/// What of the user's lies on this phone. How the app looks is not counted: it is no note.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stored {
    plans: usize,
    lists: usize,
    lessons: bool,
    quiz: bool,
    tips: bool,
    audience: bool,
}

impl Stored {
    /// Whether there is anything.
    pub(super) fn any(&self) -> bool {
        *self != Stored::default()
    }
}

/// Counts what is stored; tracks changes from outside.
pub(super) fn stored(keeper: Keeper) -> Stored {
    keeper.watch_outside();
    let keys = keeper
        .with_store(|store| store.records())
        .unwrap_or_default();
    let mut stored = Stored::default();
    for key in keys {
        match key {
            Key::Plan(_) => stored.plans += 1,
            Key::List(_) => stored.lists += 1,
            Key::Lessons => stored.lessons = true,
            Key::Quiz => stored.quiz = true,
            Key::Tips => stored.tips = true,
            Key::Audience => stored.audience = true,
            Key::Settings => {}
        }
    }
    stored
}

/// What is stored in a few words, for the row that leads here.
pub(super) fn line(keeper: Keeper) -> String {
    let stored = stored(keeper);
    match (stored.plans, stored.lists) {
        _ if !stored.any() => t!("notes-line-none"),
        (0, 0) => t!("notes-line-progress"),
        (plans, 0) => tn!("notes-plans", plans),
        (0, lists) => tn!("notes-lists", lists),
        (plans, lists) => t!(
            "notes-line-both",
            plans = tn!("notes-plans", plans),
            lists = tn!("notes-lists", lists),
        ),
    }
}

/// Everything about the user's own notes.
#[component]
pub fn NotesPage() -> impl IntoView {
    set_title(t!("notes-title"));
    let keeper = keeper();
    on_cleanup(move || keeper.as_text.set(None));
    view! {
        <Here />
        <Save />
        <restore::Restoring />
        <aside::Aside />
        <hand_over::HandOver />
        <erase::Erase />
    }
}

#[component]
fn Here() -> impl IntoView {
    let keeper = keeper();
    let list = move || {
        let stored = stored(keeper);
        if !stored.any() {
            return view! { <p>{t!("notes-none")}</p> }.into_any();
        }
        let lines = [
            (stored.plans > 0).then(|| tn!("notes-plans", stored.plans)),
            (stored.lists > 0).then(|| tn!("notes-lists", stored.lists)),
            stored.lessons.then(|| t!("record-lessons")),
            stored.quiz.then(|| t!("record-quiz")),
            stored.tips.then(|| t!("record-tips")),
            stored.audience.then(|| t!("record-audience")),
        ];
        let lines = lines
            .into_iter()
            .flatten()
            .map(|line| view! { <li>{line}</li> });
        view! { <ul class="points">{lines.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="card">
            <h2>{t!("notes-here")}</h2>
            {list}
            <p class="soft">{t!("notes-open")}</p>
        </section>
    }
}

/// A back-up as a file, or as text where the browser takes no file.
#[component]
fn Save() -> impl IntoView {
    let keeper = keeper();
    let show = move |_| keeper.as_text.set(Some(keeper.backup()));
    view! {
        <section class="card">
            <h2>{t!("backup-title")}</h2>
            <p>{t!("backup-text")}</p>
            <p class="actions">
                <button type="button" class="button" on:click=move |_| save_file(keeper)>
                    <Glyph icon=Icon::Download />
                    {t!("notes-save")}
                </button>
                <button type="button" class="button plain" on:click=show>{t!("notes-show")}</button>
            </p>
            {move || keeper.as_text.get().map(|text| view! { <AsText text /> })}
            <p class="soft">{t!("backup-care")}</p>
        </section>
    }
}

#[component]
fn AsText(text: String) -> impl IntoView {
    let notices = notices();
    let shown = text.clone();
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let copied = share::copy(&text).await;
            notices.say(if copied {
                t!("copied")
            } else {
                t!("copy-by-hand")
            });
        });
    };
    // One paint later than the focus that a change of page sets.
    timers::after_paint(|| timers::after_paint(|| page::focus_in_view("backup-text")));
    view! {
        <div class="field">
            <label for="backup-text">{t!("backup-as-text")}</label>
            <textarea id="backup-text" rows="6" readonly translate="no" prop:value=shown></textarea>
        </div>
        <p class="actions">
            <button type="button" class="button small plain" on:click=copy>
                <Glyph icon=Icon::Copy />
                {t!("backup-copy")}
            </button>
        </p>
    }
}

/// Puts records back from the text of a back-up that was made a moment ago: all, or one.
fn put_back(keeper: Keeper, text: &str, only: Option<&str>) {
    let file = keeper.with_store(|store| backup::read(store, text));
    let Some(Ok(file)) = file else { return };
    let keys = file.items.iter().map(|item| item.key.clone());
    let wanted: BTreeSet<String> = keys
        .filter(|key| only.is_none_or(|only| key == only))
        .collect();
    if keeper.restore(&file, &wanted).is_err() {
        keeper.notices().say(t!("restore-no-room"));
    }
}
