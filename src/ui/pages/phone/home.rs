//! PhoneHome.

use leptos::prelude::*;

/// PhoneHome.
#[component]
pub fn PhoneHome() -> impl IntoView {
    view! { <p></p> }
}
