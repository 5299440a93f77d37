//! OfflinePage.

use leptos::prelude::*;

/// OfflinePage.
#[component]
pub fn OfflinePage() -> impl IntoView {
    view! { <p></p> }
}
