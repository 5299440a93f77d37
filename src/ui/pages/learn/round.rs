//! The round under way: one question a screen, then what came of it.

use leptos::prelude::*;

use crate::ui::frame::set_title;

/// The round under way.
#[component]
pub fn RoundPage() -> impl IntoView {
    set_title(t!("quiz-title"));
}
