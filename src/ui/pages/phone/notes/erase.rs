//! Erase everything: the only thing here that can't be undone, and so the only one that asks.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::platform::{boot, page, timers};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::pages::phone::save_file;
use crate::ui::route::Route;

/// Erase everything, after a second yes.
#[component]
pub fn Erase() -> impl IntoView {
    let asking = RwSignal::new(false);
    let ask = move |_| {
        asking.set(true);
        timers::after_paint(|| page::focus("erase-sure"));
    };
    view! {
        <section class="card">
            <h2>{t!("erase-title")}</h2>
            <p>{t!("erase-text")}</p>
            <Show
                when=move || asking.get()
                fallback=move || {
                    view! {
                        <p class="actions">
                            <button type="button" id="erase" class="button warn plain" on:click=ask>
                                <Glyph icon=Icon::Eraser />
                                {t!("erase")}
                            </button>
                        </p>
                    }
                }
            >
                <Sure asking />
            </Show>
            <h3>{t!("erase-not-title")}</h3>
            {not_erased()}
        </section>
    }
}

#[component]
fn Sure(asking: RwSignal<bool>) -> impl IntoView {
    let keeper = keeper();
    let keep = move |_| {
        asking.set(false);
        timers::after_paint(|| page::focus("erase"));
    };
    view! {
        <div class="sure" role="group" aria-labelledby="erase-sure">
            <p id="erase-sure" class="row-title" tabindex="-1">{t!("erase-sure")}</p>
            <p class="actions">
                <button type="button" class="button warn" on:click=move |_| erase(keeper)>
                    {t!("erase-yes")}
                </button>
                <button type="button" class="button plain" on:click=keep>{t!("erase-no")}</button>
                <button type="button" class="button plain" on:click=move |_| save_file(keeper)>
                    {t!("erase-save-first")}
                </button>
            </p>
        </div>
    }
}

/// What is not ours to erase.
fn not_erased() -> impl IntoView {
    view! {
        <ul class="points">
            <li>{t!("erase-not-history")}</li>
            <li>{t!("erase-not-files")}</li>
            <li>{t!("erase-not-icon")}</li>
            <li>{t!("erase-not-sent")}</li>
        </ul>
    }
}

fn erase(keeper: Keeper) {
    keeper.erase();
    let Some(element) = page::app_element() else {
        return page::restart();
    };
    // The app must not go on as if nothing had happened: it leaves the screen for good.
    element.set_text_content(None);
    page::mark_entry(0, Some(&Route::Learn.href()));
    page::scroll_to(0.0);
    mount_to(element, || view! { <Gone /> }).forget();
    timers::after_paint(|| page::focus("gone"));
}

/// All that is left, until the window is closed or the app is loaded anew.
#[component]
fn Gone() -> impl IntoView {
    page::set_title(&t!("gone-title"));
    // The notes are gone by now; the files of the app follow.
    let files = RwSignal::new(None);
    spawn_local(async move { files.set(Some(boot::erase().await.is_ok())) });
    let words = move || match files.get() {
        None => t!("gone-wait"),
        Some(true) => t!("gone-all"),
        Some(false) => t!("gone-not-files"),
    };
    view! {
        <main class="page section-phone gone">
            <h1 id="gone" tabindex="-1">{t!("gone-title")}</h1>
            <p role="status">{words}</p>
            <p>{t!("gone-close")}</p>
            <h2>{t!("erase-not-title")}</h2>
            {not_erased()}
            <p>{t!("gone-again-text")}</p>
            <p class="actions">
                <button type="button" class="button" on:click=|_| page::restart()>
                    {t!("gone-again")}
                </button>
            </p>
        </main>
    }
}
