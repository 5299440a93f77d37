//! Being written.

use leptos::prelude::*;

/// Being written.
#[component]
pub fn ShareHome() -> impl IntoView {}
