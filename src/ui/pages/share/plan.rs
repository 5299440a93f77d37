//! Being written.

use leptos::prelude::*;

/// Being written.
#[component]
pub fn PlanPage(
    /// Its id.
    id: String,
) -> impl IntoView {
    let _ = id;
}
