//! What works without a network, updates, and whether the browser keeps what is here.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::notes;
use super::state_head::state_head;
use crate::domain::plan::Done;
use crate::platform::boot::{self, Offline};
use crate::platform::device::{self, Persistence};
use crate::platform::intl;
use crate::ui::app::{AppState, app_state};
use crate::ui::components::banners::use_update;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::progress::Progress;
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::notices::notices;
use crate::ui::route::Route;
use crate::ui::texts;

/// The state in a few words, for the row that leads here.
pub(super) fn line(offline: &Offline) -> String {
    match offline.state.as_str() {
        "ready" => files(offline),
        "installing" => t!("offline-line-installing", files = files(offline)),
        "failed" => t!("offline-line-failed"),
        "unsupported" => t!("offline-line-unsupported"),
        _ => t!("offline-line-waiting"),
    }
}

/// The sign of the state.
pub(super) fn icon(offline: &Offline) -> Icon {
    match offline.state.as_str() {
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
#[component]
pub fn OfflinePage() -> impl IntoView {
    set_title(t!("offline-title"));
    view! {
        <State />
        <Version />
        <Keeping />
    }
}

/// How far it is. Nothing here is said that was not counted.
#[component]
fn State() -> impl IntoView {
    let offline = app_state().offline;
    let state = Memo::new(move |_| {
        offline.with(|offline| {
            (
                offline.state.clone(),
                offline.why.clone().unwrap_or_default(),
            )
        })
    });
    let counted = Memo::new(move |_| {
        offline
            .with(|offline| (offline.total > 0).then(|| files(offline)))
            .unwrap_or_default()
    });
    let look = move || match state.get().0.as_str() {
        "ready" => "card is-good",
        "installing" | "waiting" => "card",
        _ => "card is-warning",
    };
    let head = move || {
        let (state, _) = state.get();
        state_head(offline.with_untracked(icon), title(&state))
    };
    let rest = move || {
        let (state, why) = state.get();
        details(&state, &why)
    };
    view! {
        <section class=look>
            <div role="status">{head}</div>
            <p class="count">{move || counted.get()}</p>
            {rest}
        </section>
    }
}

fn title(state: &str) -> String {
    match state {
        "ready" => t!("offline-ready-title"),
        "installing" => t!("offline-installing-title"),
        "failed" => t!("offline-failed-title"),
        "unsupported" => t!("offline-unsupported-title"),
        _ => t!("offline-waiting-title"),
    }
}

fn details(state: &str, why: &str) -> AnyView {
    match state {
        "ready" => view! { <p>{t!("offline-ready-text")}</p> }.into_any(),
        "installing" => view! { <Filling /> }.into_any(),
        "failed" => view! {
            <p>{t!("offline-failed-text")}</p>
            <p class="actions">
                <button type="button" class="button small" on:click=|_| boot::check_offline()>
                    <Glyph icon=Icon::Refresh />
                    {t!("offline-retry")}
                </button>
            </p>
        }
        .into_any(),
        "unsupported" => view! { <WithoutWorker insecure=why == "insecure" /> }.into_any(),
        _ => view! { <p>{t!("offline-waiting-text")}</p> }.into_any(),
    }
}

#[component]
fn Filling() -> impl IntoView {
    let offline = app_state().offline;
    let done = Signal::derive(move || {
        offline.with(|offline| Done {
            done: offline.done as usize,
            total: offline.total as usize,
        })
    });
    let words = Signal::derive(move || offline.with(files));
    view! {
        <Progress done words />
        <p>{t!("offline-installing-text")}</p>
    }
}

/// The browser can't keep the page itself, from this address or at all.
#[component]
fn WithoutWorker(insecure: bool) -> impl IntoView {
    let why = if insecure {
        t!("offline-insecure-why")
    } else {
        t!("offline-missing-why")
    };
    let here = if keeper().lasts() {
        t!("offline-kept-here")
    } else {
        t!("offline-nothing-kept")
    };
    let better = if insecure {
        t!("offline-insecure-better")
    } else {
        t!("offline-missing-better")
    };
    view! {
        <p>{why}</p>
        <ul class="points">
            <li>{here}</li>
            <li>{t!("offline-not-kept")}</li>
            <li>{t!("offline-keep-open")}</li>
        </ul>
        <p>{better}</p>
    }
}

/// Which build this is, and how the next one comes.
#[component]
fn Version() -> impl IntoView {
    let AppState {
        offline,
        update_later,
        ..
    } = app_state();
    let (keeper, notices) = (keeper(), notices());
    // Until it is put off, the banner above offers the same.
    let waits = move || offline.with(|offline| offline.update) && update_later.get();
    let supported = Memo::new(move |_| offline.with(|offline| offline.state != "unsupported"));
    let check = move |_| {
        boot::check_offline();
        notices.say(t!("update-looking"));
    };
    view! {
        <section class="card">
            <h2>{t!("update-title")}</h2>
            <p>{t!("update-text")}</p>
            <p class="soft">
                {t!("build-label")} " " <span translate="no">{boot::build()}</span>
            </p>
            <Show
                when=move || supported.get()
                fallback=|| view! { <p class="soft">{t!("update-by-loading")}</p> }
            >
                <p class="actions">
                    <Show when=waits>
                        <button type="button" class="button small" on:click=move |_| use_update(keeper)>
                            {t!("update-now")}
                        </button>
                    </Show>
                    <button type="button" id="update-check" class="button small plain" on:click=check>
                        <Glyph icon=Icon::Refresh />
                        {t!("update-check")}
                    </button>
                </p>
            </Show>
        </section>
    }
}

/// Whether the browser keeps it when room gets short.
#[component]
fn Keeping() -> impl IntoView {
    let answer = RwSignal::new(None);
    let asked = RwSignal::new(false);
    let lasts = keeper().lasts();
    let has_notes = notes::stored(keeper()).any();
    if lasts {
        spawn_local(async move {
            answer.try_set(Some(device::persistence().await));
        });
    }
    let ask = move |_| {
        spawn_local(async move {
            let granted = device::request_persistence().await;
            answer.try_set(Some(granted));
            asked.try_set(true);
        });
    };
    let words = move || match answer.get() {
        _ if !lasts => t!("keep-blocked"),
        None => String::new(),
        Some(Persistence::Granted) => t!("keep-granted"),
        Some(Persistence::NotGranted) if asked.get() => t!("keep-refused"),
        Some(Persistence::NotGranted) => t!("keep-not-granted"),
        Some(Persistence::Unknown) => t!("keep-unknown"),
    };
    let can_ask = move || has_notes && answer.get() == Some(Persistence::NotGranted);
    let forgets = device::browser().forgets() && !device::is_standalone();
    let forgets = forgets.then(|| {
        view! {
            <p>{t!("keep-safari")}</p>
            <p class="actions">
                <a class="button small plain" href=Route::Install.href()>{t!("install-title")}</a>
            </p>
        }
    });
    view! {
        <section class="card">
            <h2>{t!("keep-title")}</h2>
            <p role="status">{words}</p>
            <Show when=can_ask>
                <p class="actions">
                    <button type="button" id="keep-ask" class="button small" on:click=ask>
                        {t!("keep-ask")}
                    </button>
                </p>
            </Show>
            {forgets}
            <p class="soft">{t!("keep-backup")}</p>
        </section>
    }
}
