//! NotesPage.

use leptos::prelude::*;

/// NotesPage.
#[component]
pub fn NotesPage() -> impl IntoView {
    view! { <p></p> }
}
