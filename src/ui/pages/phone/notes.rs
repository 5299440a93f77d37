//! The user's own notes: what is here, back up, restore, hand over, erase.

mod aside;
mod erase;
mod hand_over;
mod restore;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::parts::{actions, card, group, page_body, points, sign_button, soft, words};
use super::save_file;
use crate::domain::table::Ids;
use crate::platform::{page, share, timers};
use crate::storage::backup;
use crate::storage::keys::Key;
use crate::ui::components::button::button;
use crate::ui::components::icon::Icon;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::notices::notices;
use crate::ui::view::{View, el};

/// What of the user's lies on this phone. How the app looks is not counted: it is no note.
#[derive(Default)]
pub(super) struct Stored {
    plans: usize,
    lists: usize,
    messages: usize,
    partners: usize,
    reports: usize,
    others: Vec<Key>,
}

impl Stored {
    /// Whether there is anything.
    pub(super) fn any(&self) -> bool {
        let kinds = self.plans + self.lists + self.messages + self.partners + self.reports;
        kinds + self.others.len() > 0
    }
}

/// Counts what is stored; tracks changes from outside.
pub(super) fn stored(keeper: Keeper) -> Stored {
    keeper.watch_outside();
    let mut stored = Stored::default();
    for key in keeper
        .with_store(|store| store.records())
        .unwrap_or_default()
    {
        match key {
            Key::Plan(_) => stored.plans += 1,
            Key::List(_) => stored.lists += 1,
            Key::Message(_) => stored.messages += 1,
            Key::Partner(_) => stored.partners += 1,
            Key::Report(_) => stored.reports += 1,
            Key::Settings => {}
            other => stored.others.push(other),
        }
    }
    stored
}

/// What is stored in a few words, for the row that leads here.
pub(super) fn line(keeper: Keeper) -> String {
    let stored = stored(keeper);
    match (stored.plans, stored.lists) {
        _ if !stored.any() => t!("notes-line-none").to_owned(),
        (0, 0) => t!("notes-line-progress").to_owned(),
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
pub fn notes_page() -> View {
    set_title(t!("notes-title"));
    let keeper = keeper();
    on_cleanup(move || keeper.as_text.set(None));
    page_body()
        .child(here(keeper))
        .child(save(keeper))
        .child(restore::restoring(keeper))
        .child_by(move || aside::aside(keeper))
        .child(hand_over::hand_over(keeper))
        .child(erase::erase_everything(keeper))
}

fn here(keeper: Keeper) -> View {
    card(t!("notes-here"))
        .child_by(move || Some(what_is_stored(stored(keeper))))
        .child(soft(t!("notes-open")))
}

fn what_is_stored(stored: Stored) -> View {
    if !stored.any() {
        return words(t!("notes-none"));
    }
    let mut lines = Vec::new();
    if stored.plans > 0 {
        lines.push(tn!("notes-plans", stored.plans));
    }
    if stored.lists > 0 {
        lines.push(tn!("notes-lists", stored.lists));
    }
    if stored.messages > 0 {
        lines.push(tn!("notes-messages", stored.messages));
    }
    if stored.partners > 0 {
        lines.push(tn!("notes-partners", stored.partners));
    }
    if stored.reports > 0 {
        lines.push(tn!("notes-reports", stored.reports));
    }
    lines.extend(
        stored
            .others
            .iter()
            .map(|key| restore::record_name(key, None)),
    );
    points(lines)
}

/// A back-up as a file, or as text where the browser takes no file.
fn save(keeper: Keeper) -> View {
    let to_file = Box::new(move || save_file(keeper));
    let to_file = sign_button("button", Icon::Download, t!("notes-save"), to_file);
    let show = move || keeper.as_text.set(Some(keeper.backup()));
    let show = button("button plain", t!("notes-show"), show);
    card(t!("backup-title"))
        .child(words(t!("backup-text")))
        .child(actions().child(to_file).child(show))
        .child_by(move || keeper.as_text.get().map(as_text))
        .child(soft(t!("backup-care")))
}

fn as_text(text: String) -> View {
    let notices = notices();
    let label = el("label")
        .attr("for", "backup-text")
        .text(t!("backup-as-text"));
    let area = el("textarea")
        .id("backup-text")
        .attr("rows", "6")
        .flag("readonly", true)
        .attr("translate", "no")
        .text(&text);
    let copy = move || {
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
    let copy = sign_button(
        "button small plain",
        Icon::Copy,
        t!("backup-copy"),
        Box::new(copy),
    );
    // One paint later than the focus that a change of page sets.
    timers::after_paint(|| timers::after_paint(|| page::focus_in_view("backup-text")));
    group()
        .child(el("div").class("field").child(label).child(area))
        .child(actions().child(copy))
}

/// Puts records back from the text of a back-up that was made a moment ago: all, or one.
fn put_back(keeper: Keeper, text: &str, only: Option<&str>) {
    let file = keeper.with_store(|store| backup::read(store, text));
    let Some(Ok(file)) = file else { return };
    let mut wanted = Ids::default();
    for item in &file.items {
        if only.is_none_or(|only| item.key == only) {
            wanted.add(&item.key);
        }
    }
    if keeper.restore(&file, &wanted).is_err() {
        keeper.notices().say(t!("restore-no-room"));
    }
}
