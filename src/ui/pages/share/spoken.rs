//! What just happened, for those who do not see it. Others see it happen.

use leptos::prelude::*;

/// Read aloud by screen readers each time the words change.
#[component]
pub fn Spoken(
    /// The words.
    words: RwSignal<String>,
) -> impl IntoView {
    view! { <p class="off-screen" role="status">{move || words.get()}</p> }
}
