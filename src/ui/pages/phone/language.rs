//! Choice of language: each by its own name.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::offline::size;
use crate::platform::boot::{self, PackEntry};
use crate::platform::{page, timers};
use crate::ui::app::app_state;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::frame::set_title;
use crate::ui::texts;

/// What came of the last choice on this page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choosing {
    Idle,
    Fetching,
    Failed,
}

/// The languages of this build.
#[component]
pub fn LanguagePage() -> impl IntoView {
    set_title(t!("language-title"));
    let state = app_state();
    let choosing = RwSignal::new(Choosing::Idle);
    let choose = move |code: String| {
        if choosing.get_untracked() == Choosing::Fetching || code == texts::pack().language.code {
            return;
        }
        choosing.set(Choosing::Fetching);
        spawn_local(async move {
            match state.change_language(&code).await {
                // Every view is built anew, so the focus has gone with the old one.
                Ok(()) => timers::after_paint(|| page::focus("title")),
                Err(_) => drop(choosing.try_set(Choosing::Failed)),
            }
        });
    };
    let packs = boot::packs();
    let single = packs.len() < 2;
    let rows = packs
        .into_iter()
        .map(|entry| row(entry, choose))
        .collect_view();
    view! {
        <p class="lead">{if single { t!("language-only") } else { t!("language-lead") }}</p>
        <ul class="card rows">{rows}</ul>
        <p role="status" class="soft">
            {move || (choosing.get() == Choosing::Fetching).then(|| t!("language-fetching"))}
        </p>
        <Show when=move || choosing.get() == Choosing::Failed>
            <p role="alert" class="card alert">{t!("language-failed")}</p>
        </Show>
        <About single />
    }
}

fn row(entry: PackEntry, choose: impl Fn(String) + Copy + 'static) -> impl IntoView {
    let PackEntry {
        code,
        name,
        rtl,
        bytes,
        ..
    } = entry;
    let current = code == texts::pack().language.code;
    let line = match current {
        true => t!("language-current"),
        false => t!("language-fetch", size = size(f64::from(bytes))),
    };
    let tapped = code.clone();
    view! {
        <li>
            <button
                type="button"
                class="row row-button"
                aria-current=current.then_some("true")
                on:click=move |_| choose(tapped.clone())
            >
                <span class="row-text">
                    <span class="row-title" lang=code dir=if rtl { "rtl" } else { "ltr" } translate="no">
                        {name}
                    </span>
                    <span class="row-line">{line}</span>
                </span>
                {current.then(|| view! { <span class="row-icon"><Glyph icon=Icon::CircleCheck /></span> })}
            </button>
        </li>
    }
}

/// What the choice means for this phone, and who has read the texts.
#[component]
fn About(single: bool) -> impl IntoView {
    let reviewed = texts::pack().language.reviewed;
    let checked = if reviewed {
        t!("language-reviewed")
    } else {
        t!("language-not-reviewed")
    };
    view! {
        <section class="card">
            <p>{checked}</p>
            {(!single).then(|| view! { <p>{t!("language-kept")}</p> })}
        </section>
    }
}
