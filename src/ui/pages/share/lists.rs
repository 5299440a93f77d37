//! Being written.

use leptos::prelude::*;

/// Being written.
#[component]
pub fn ListsPage() -> impl IntoView {}
