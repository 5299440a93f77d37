//! DisplayPage.

use leptos::prelude::*;

/// DisplayPage.
#[component]
pub fn DisplayPage() -> impl IntoView {
    view! { <p></p> }
}
