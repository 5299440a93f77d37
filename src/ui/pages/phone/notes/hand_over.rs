//! Handing a shared phone to the next person: the notes go, the app stays.

use leptos::prelude::*;

use super::put_back;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keeper::keeper;
use crate::ui::pages::phone::save_file;

/// Finish and clear.
#[component]
pub fn HandOver() -> impl IntoView {
    let keeper = keeper();
    let clear = move |_| {
        let before = keeper.backup();
        keeper.clear();
        keeper.as_text.set(None);
        let undo = move || put_back(keeper, &before, None);
        keeper.notices().offer_undo(t!("hand-over-done"), undo);
    };
    view! {
        <section class="card">
            <h2>{t!("hand-over-title")}</h2>
            <p>{t!("hand-over-text")}</p>
            <p class="soft">{t!("hand-over-stays")}</p>
            <p class="actions">
                <button type="button" class="button plain" on:click=move |_| save_file(keeper)>
                    <Glyph icon=Icon::Download />
                    {t!("hand-over-save")}
                </button>
                <button type="button" id="hand-over" class="button" on:click=clear>
                    <Glyph icon=Icon::Users />
                    {t!("hand-over-clear")}
                </button>
            </p>
        </section>
    }
}
