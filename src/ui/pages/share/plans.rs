//! Being written.

use leptos::prelude::*;

/// Being written.
#[component]
pub fn PlansPage() -> impl IntoView {}
