//! The head of a card that tells how something stands: a sign and a few words.

use leptos::prelude::*;

use crate::ui::components::icon::{Glyph, Icon};

/// A sign and a heading beside it. The card's class `is-good` or `is-warning` colours the sign.
pub(super) fn state_head(icon: Icon, title: String) -> impl IntoView {
    view! {
        <div class="state-head">
            <Glyph icon=icon />
            <h2>{title}</h2>
        </div>
    }
}
