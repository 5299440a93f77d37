//! InstallPage.

use leptos::prelude::*;

/// InstallPage.
#[component]
pub fn InstallPage() -> impl IntoView {
    view! { <p></p> }
}
