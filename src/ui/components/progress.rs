//! How much is done: a bar, and the same in words for those who don't see it.

use leptos::prelude::*;

use crate::domain::plan::Done;

/// A bar. `words` says the same, such as '3 of 8 done'.
#[component]
pub fn Progress(
    /// How much is done.
    #[prop(into)]
    done: Signal<Done>,
    /// What a screen reader says.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <progress
            class="progress"
            max="100"
            prop:value=move || done.get().percent() as f64
            aria-label=move || words.get()
        ></progress>
    }
}
