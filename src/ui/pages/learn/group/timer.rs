//! Time for a question, where the group wants it. When it is over nothing is taken away.

use crate::ui::signals::*;

use crate::platform::timers;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{View, el};

/// A count of the seconds that are left; nothing when there is no limit.
pub(super) fn timer(seconds: usize) -> Option<View> {
    if seconds == 0 {
        return None;
    }
    let left = RwSignal::new(seconds);
    tick(left);
    let words = move || match left.get() {
        0 => String::new(),
        left => tn!("group-seconds", left),
    };
    let count = el("p")
        .class("group-timer")
        .attr("role", "timer")
        .attr("aria-live", "off")
        .child(glyph(Icon::Clock))
        .child(el("span").text_by(words));
    let over = move || match left.get() {
        0 => t!("group-time-over").to_owned(),
        _ => String::new(),
    };
    let view = el("div")
        .child(count.attr_by("hidden", move || (left.get() == 0).then(String::new)))
        .child(
            el("p")
                .class("group-timer")
                .attr("role", "status")
                .text_by(over),
        );
    Some(view)
}

/// Counts down until the screen is gone.
fn tick(left: RwSignal<usize>) {
    timers::after(1000, move || {
        let now = left.try_update(|left| {
            *left = left.saturating_sub(1);
            *left
        });
        if now.is_some_and(|now| now > 0) {
            tick(left);
        }
    });
}
