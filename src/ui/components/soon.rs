//! What is made a moment after the page.

use crate::platform::timers;
use crate::ui::navigation::navigation;
use crate::ui::signals::*;
use crate::ui::view::{Give, View, el};

/// How long it waits, so that the page is drawn and can be tapped before.
const SOON_MS: i32 = 300;

/// Whether the moment is over: at once where one comes back to a place further down the page.
pub fn soon() -> RwSignal<bool> {
    let is_soon = RwSignal::new(navigation().is_further_down());
    if !is_soon.get_untracked() {
        timers::after(SOON_MS, move || {
            // None: the page was left in the meantime.
            let _ = is_soon.try_set(true);
        });
    }
    is_soon
}

/// What lies below the screen, in an element with this class: the page need not wait for it. Until
/// then it takes the room of a screen, so that nothing after it is seen and jumps.
pub fn below(class: &'static str, view: Give<View>) -> View {
    let is_soon = soon();
    let look = move || match is_soon.get() {
        true => class.to_owned(),
        false => "awaited".to_owned(),
    };
    el("div")
        .class_by(look)
        .show_if(move || is_soon.get(), move || view.give())
}
