//! Where the focus goes when what had it is gone.

use crate::platform::{page, timers};

/// Moves the focus to the element with this id, once the page shows it.
pub fn focus_soon(id: String) {
    timers::after_paint(move || page::focus_in_view(&id));
}
