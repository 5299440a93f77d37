//! What works without a network, updates, and whether the browser keeps what is here.

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::notes;
use super::parts::{actions, card, group, page_body, points, sign_button, soft, version, words};
use crate::domain::plan::Done;
use crate::platform::boot::{self, Offline};
use crate::platform::device::{self, Persistence};
use crate::platform::intl;
use crate::ui::app::{AppState, OfflineState, app_state};
use crate::ui::components::banners::use_update;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::progress::progress;
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::notices::notices;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The state in a few words, for the row that leads here.
pub(super) fn line(offline: &Offline) -> String {
    match offline.state.as_str() {
        "ready" => files(offline),
        "installing" => t!("offline-line-installing", files = files(offline)),
        "failed" => t!("offline-line-failed").to_owned(),
        "unsupported" => t!("offline-line-unsupported").to_owned(),
        _ => t!("offline-line-waiting").to_owned(),
    }
}

/// The sign of a state.
pub(super) fn sign_of(state: &str) -> Icon {
    match state {
        "ready" => Icon::CloudCheck,
        "installing" | "waiting" => Icon::Refresh,
        _ => Icon::CloudOff,
    }
}

/// A size in the units that phones use.
pub(super) fn size(bytes: f64) -> String {
    let number = |value: f64| intl::number(&texts::pack().language.code, value);
    match bytes / 1000.0 {
        kilo if kilo < 999.5 => t!("size-kilobytes", size = number(kilo.round())),
        kilo => t!(
            "size-megabytes",
            size = number((kilo / 100.0).round() / 10.0)
        ),
    }
}

fn files(offline: &Offline) -> String {
    let done = intl::number(&texts::pack().language.code, f64::from(offline.done));
    tn!(
        "offline-files",
        offline.total as usize,
        done = done,
        size = size(offline.bytes)
    )
}

/// What works without a network, and how it stays so.
pub fn offline_page() -> View {
    set_title(t!("offline-title"));
    page_body()
        .child(state_card(app_state().offline))
        .child(updates())
        .child(keeping())
}

/// How far it is. Nothing here is said that was not counted.
fn state_card(offline: OfflineState) -> View {
    let counted = move || match offline.with(|offline| offline.total > 0) {
        true => offline.with(files),
        false => String::new(),
    };
    // The state is the key: what stands below it stays while files are counted.
    let state = move || vec![offline.with(|offline| offline.state.clone())];
    let sign = el("span")
        .class("state-sign")
        .each_by(state, |state| glyph(sign_of(state)));
    // Only what changes is touched: a screen reader says the title once, not with each file.
    let title = el("h2").text_by(move || offline.with(title));
    let head = el("div")
        .class("state-head")
        .attr("role", "status")
        .child(sign)
        .child(title);
    el("section")
        .class_by(move || offline.with(look).to_owned())
        .child(head)
        .child(el("p").class("count").text_by(counted))
        .each_by(state, move |state| explained(state, offline))
}

fn explained(state: &str, offline: OfflineState) -> View {
    match state {
        "ready" => words(t!("offline-ready-text")),
        "installing" => filling(offline),
        "failed" => failed(),
        "unsupported" => without_worker(offline),
        _ => words(t!("offline-waiting-text")),
    }
}

fn look(offline: &Offline) -> &'static str {
    match offline.state.as_str() {
        "ready" => "card is-good",
        "installing" | "waiting" => "card",
        _ => "card is-warning",
    }
}

fn title(offline: &Offline) -> String {
    match offline.state.as_str() {
        "ready" => t!("offline-ready-title").to_owned(),
        "installing" => t!("offline-installing-title").to_owned(),
        "failed" => t!("offline-failed-title").to_owned(),
        "unsupported" => t!("offline-unsupported-title").to_owned(),
        _ => t!("offline-waiting-title").to_owned(),
    }
}

fn filling(offline: OfflineState) -> View {
    let done = |offline: &Offline| Done {
        done: offline.done as usize,
        total: offline.total as usize,
    };
    group()
        .child(progress(
            move || offline.with(done),
            move || offline.with(files),
        ))
        .child(words(t!("offline-installing-text")))
}

fn failed() -> View {
    let again = Box::new(boot::check_offline);
    let again = sign_button("button small", Icon::Refresh, t!("offline-retry"), again);
    el("div")
        .child(words(t!("offline-failed-text")))
        .child(actions().child(again))
}

/// The browser can't keep the page itself, from this address or at all.
fn without_worker(offline: OfflineState) -> View {
    let insecure = offline.with(|offline| offline.why.as_deref() == Some("insecure"));
    let (why, better) = match insecure {
        true => (t!("offline-insecure-why"), t!("offline-insecure-better")),
        false => (t!("offline-missing-why"), t!("offline-missing-better")),
    };
    let here = if keeper().lasts() {
        t!("offline-kept-here")
    } else {
        t!("offline-nothing-kept")
    };
    group()
        .child(words(why))
        .child(points(vec![
            here.to_owned(),
            t!("offline-not-kept").to_owned(),
            t!("offline-keep-open").to_owned(),
        ]))
        .child(words(better))
}

/// Which build this is, and how the next one comes.
fn updates() -> View {
    let AppState {
        offline,
        update_later,
        ..
    } = app_state();
    let (keeper, notices) = (keeper(), notices());
    let unsupported = move || offline.with(|offline| offline.state == "unsupported");
    // Until it is put off, the banner above offers the same.
    let waits = move || offline.with(|offline| offline.update) && update_later.get();
    let check = move || {
        boot::check_offline();
        notices.say(t!("update-looking"));
    };
    let check = move || {
        let word = t!("update-check");
        let check = sign_button("button small plain", Icon::Refresh, word, Box::new(check));
        let now = move || button("button small", t!("update-now"), move || use_update(keeper));
        actions()
            .show_if(waits, now)
            .child(check.id("update-check"))
    };
    card(t!("update-title"))
        .child(words(t!("update-text")))
        .child(version())
        .show_if(unsupported, || soft(t!("update-by-loading")))
        .show_if(move || !unsupported(), check)
}

/// Whether the browser keeps it when room gets short.
fn keeping() -> View {
    let keeper = keeper();
    let answer = RwSignal::new(if keeper.lasts() {
        String::new()
    } else {
        t!("keep-blocked").to_owned()
    });
    let can_ask = RwSignal::new(false);
    if keeper.lasts() {
        let has_notes = notes::stored(keeper).any();
        spawn_local(async move {
            let persistence = device::persistence().await;
            answer.try_set(kept_words(persistence, t!("keep-not-granted").to_owned()));
            can_ask.try_set(has_notes && persistence == Persistence::NotGranted);
        });
    }
    let ask = move || {
        spawn_local(async move {
            let persistence = device::request_persistence().await;
            answer.try_set(kept_words(persistence, t!("keep-refused").to_owned()));
            can_ask.try_set(persistence == Persistence::NotGranted);
        });
    };
    let ask = move || {
        let ask = button("button small", t!("keep-ask"), ask).id("keep-ask");
        actions().child(ask)
    };
    card(t!("keep-title"))
        .child(el("p").attr("role", "status").text_by(move || answer.get()))
        .show_if(move || can_ask.get(), ask)
        .child((device::browser().forgets() && !device::is_standalone()).then(safari_forgets))
        .child(soft(t!("keep-backup")))
}

fn kept_words(persistence: Persistence, not_granted: String) -> String {
    match persistence {
        Persistence::Granted => t!("keep-granted").to_owned(),
        Persistence::NotGranted => not_granted,
        Persistence::Unknown => t!("keep-unknown").to_owned(),
    }
}

fn safari_forgets() -> View {
    let install = link("button small plain", &Route::Install, t!("install-title"));
    el("div")
        .child(words(t!("keep-safari")))
        .child(actions().child(install))
}
