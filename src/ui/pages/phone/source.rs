//! One source.

use leptos::prelude::*;

/// One source.
#[component]
pub fn SourcePage(
    /// Its id.
    id: String,
) -> impl IntoView {
    view! { <p>{id}</p> }
}
