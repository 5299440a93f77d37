//! What the user must know on every page: nothing is kept, no room, a new version.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::platform::{boot, page};
use crate::ui::app::{AppState, app_state};
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::pages::phone::save_file;

/// The banners that apply.
#[component]
pub fn Banners() -> impl IntoView {
    let keeper = keeper();
    let AppState { offline, update_later, .. } = app_state();
    let update = move || offline.with(|offline| offline.update) && !update_later.get();
    let replaced = move || offline.with(|offline| offline.replaced);
    view! {
        <Show when=move || !keeper.lasts()>
            <Banner icon=Icon::AlertTriangle text=t!("store-blocked") />
        </Show>
        <Show when=move || keeper.full.get()>
            <Banner icon=Icon::AlertTriangle text=t!("store-full")>
                <button type="button" class="button small" on:click=move |_| save_file(keeper)>
                    {t!("save-as-file")}
                </button>
            </Banner>
        </Show>
        <Show when=update>
            <Banner icon=Icon::Refresh text=t!("update-ready")>
                <button type="button" class="button small" on:click=move |_| use_update(keeper)>
                    {t!("update-now")}
                </button>
                <button type="button" class="button small plain" on:click=move |_| update_later.set(true)>
                    {t!("update-later")}
                </button>
            </Banner>
        </Show>
        <Show when=replaced>
            <Banner icon=Icon::Refresh text=t!("update-elsewhere")>
                <button type="button" class="button small" on:click=move |_| reload(keeper)>
                    {t!("update-reload")}
                </button>
            </Banner>
        </Show>
    }
}

/// A message across the page, with what one can do about it.
#[component]
fn Banner(icon: Icon, text: String, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! {
        <div class="banner" role="status">
            <Glyph icon=icon />
            <p>{text}</p>
            {children.map(|children| view! { <div class="banner-actions">{children()}</div> })}
        </div>
    }
}

/// Switches to the new version, never while something is unsaved.
pub fn use_update(keeper: Keeper) {
    if keeper.flush() {
        boot::use_update();
    }
}

fn reload(keeper: Keeper) {
    if keeper.flush() {
        page::reload();
    }
}
