//! The clock of a question: it can be stopped, and it never stops anyone.

use crate::ui::signals::*;

use crate::domain::workshop::{Timer, clock_face};
use crate::platform::{clock, timers};
use crate::ui::components::button::button;
use crate::ui::view::{View, el};

/// How often the face is looked at.
const LOOK_MS: i32 = 500;

/// The clock on the screen.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    timer: StoredValue<Timer>,
    runs: RwSignal<bool>,
    /// Seconds that are left.
    left: RwSignal<usize>,
    /// Someone looks at it again soon.
    is_watched: StoredValue<bool>,
    spoken: RwSignal<String>,
}

impl Clock {
    /// No clock yet.
    pub(super) fn new(spoken: RwSignal<String>) -> Clock {
        Clock {
            timer: StoredValue::new(Timer::default()),
            runs: RwSignal::new(false),
            left: RwSignal::new(0),
            is_watched: StoredValue::new(false),
            spoken,
        }
    }

    /// Puts it to so many minutes, standing still; 0 for none.
    pub(super) fn set(self, minutes: usize) {
        self.timer.set_value(Timer::new(minutes));
        self.runs.set(false);
        self.look();
    }

    /// The clock, if one is wished for.
    pub(super) fn view(self) -> Option<View> {
        self.timer.get_value().is_on().then(|| self.face())
    }

    fn face(self) -> View {
        let word = move || match self.runs.get() {
            true => t!("workshop-time-pause").to_owned(),
            false => t!("workshop-time-start").to_owned(),
        };
        let toggle = button("button plain small", "", move || {
            self.toggle();
            self.watch();
        });
        el("div")
            .class("card workshop-clock")
            .child(
                el("p")
                    .attr("role", "timer")
                    .attr("aria-label", t!("workshop-time-left"))
                    .class_by(move || match self.left.get() {
                        0 => "clock-face late".to_owned(),
                        _ => "clock-face".to_owned(),
                    })
                    .text_by(move || clock_face(self.left.get())),
            )
            .child(toggle.id("workshop-clock").text_by(word))
    }

    fn toggle(self) {
        if !self.runs.get_untracked() && self.left.get_untracked() == 0 {
            // It has run out: it begins again.
            self.timer.update_value(Timer::begin_again);
        }
        self.timer.update_value(|timer| timer.toggle(clock::now()));
        self.runs.update(|runs| *runs = !*runs);
    }

    /// Looks at it from time to time while it runs and its page is there.
    fn watch(self) {
        if self.is_watched.try_get_value() != Some(false) {
            return;
        }
        self.is_watched.set_value(true);
        timers::after(LOOK_MS, move || {
            if self
                .is_watched
                .try_update_value(|watched| *watched = false)
                .is_none()
            {
                return;
            }
            self.look();
            if self.runs.get_untracked() {
                self.watch();
            }
        });
    }

    /// Shows what is left, and says when little or nothing is.
    fn look(self) {
        let before = self.left.get_untracked();
        let now = self.timer.get_value().seconds_left(clock::now());
        if now == before {
            return;
        }
        self.left.set(now);
        if !self.runs.get_untracked() {
            return;
        }
        if now == 0 {
            self.toggle();
            self.spoken.set(t!("workshop-time-over").to_owned());
        } else if before > 60 && now <= 60 {
            self.spoken.set(t!("workshop-time-minute").to_owned());
        }
    }
}
