//! SourcesPage.

use leptos::prelude::*;

/// SourcesPage.
#[component]
pub fn SourcesPage() -> impl IntoView {
    view! { <p></p> }
}
