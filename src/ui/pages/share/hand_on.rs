//! Handing a plan or a list on: as text to another phone, or on paper.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::plan::text::file_name;
use crate::platform::files;
use crate::platform::share::{self, Shared};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::notices::notices;

/// Buttons to share as text and to print. Where nothing can be shared, the text is shown.
#[component]
pub fn HandOn(
    /// Its name.
    title: impl Fn() -> String + Copy + Send + Sync + 'static,
    /// All of it in words.
    text: impl Fn() -> String + Copy + Send + Sync + 'static,
    /// Prints it.
    on_print: impl Fn() + 'static,
) -> impl IntoView {
    let notices = notices();
    let by_hand = RwSignal::new(false);
    let share = move |_| {
        let (title, text) = (title(), text());
        spawn_local(async move {
            match share::share_text(&title, &text).await {
                Shared::Done => {}
                Shared::Copied => notices.say(t!("copied")),
                // The page may have been left in the meantime.
                Shared::NotHere => drop(by_hand.try_set(true)),
            }
        });
    };
    view! {
        <div class="actions hand-on">
            <button type="button" class="button plain" id="share-text" on:click=share>
                <Glyph icon=Icon::Share />
                {t!("share-text")}
            </button>
            <button type="button" class="button plain" id="print" on:click=move |_| on_print()>
                <Glyph icon=Icon::Printer />
                {t!("share-print")}
            </button>
        </div>
        <Show when=move || by_hand.get()>
            <div class="card by-hand">
                <label for="by-hand">{t!("share-by-hand")}</label>
                <textarea id="by-hand" rows="8" readonly prop:value=text></textarea>
                <button
                    type="button"
                    class="button small"
                    on:click=move |_| {
                        files::download(&file_name(&title()), MIME, &text());
                    }
                >
                    {t!("save-as-file")}
                </button>
            </div>
        </Show>
    }
}

const MIME: &str = "text/plain;charset=utf-8";
