//! LanguagePage.

use leptos::prelude::*;

/// LanguagePage.
#[component]
pub fn LanguagePage() -> impl IntoView {
    view! { <p></p> }
}
