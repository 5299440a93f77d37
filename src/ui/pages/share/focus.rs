//! Where the focus goes when what had it is gone, and what is said to those who do not see.

use crate::ui::signals::*;

use crate::platform::{page, timers};
use crate::ui::view::{View, el};

/// Moves the focus to the element with this id, once the page shows it.
pub fn focus_soon(id: String) {
    timers::after_paint(move || page::focus_in_view(&id));
}

/// Read aloud by screen readers each time the words change: what just happened.
pub fn spoken(words: RwSignal<String>) -> View {
    el("p")
        .class("off-screen")
        .attr("role", "status")
        .text_by(move || words.get())
}
