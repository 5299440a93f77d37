//! Being written.

use leptos::prelude::*;

/// Being written.
#[component]
pub fn ListPage(
    /// Its id.
    id: String,
) -> impl IntoView {
    let _ = id;
}
