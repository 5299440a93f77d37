//! Short messages above the tabs: saved, undone, something to decide.

use crate::ui::view::Giving;
use std::sync::Arc;

use crate::ui::signals::*;

use super::app::app_state;
use crate::platform::page::{self, Place};
use crate::platform::timers;

/// How long a notice stays that offers something: undo must be reachable by slow hands and by
/// keyboard, and what it offers stays possible some other way.
const OFFER_MS: i32 = 20_000;

/// After so long it has been seen: it does not follow to another page.
const SEEN_MS: i32 = 8_000;

/// How long one stays that only tells something.
const TELL_MS: i32 = 7_000;

/// How many pixels of the window the tabs and a notice above them take.
const LOW: f64 = 144.0;

/// One short message.
#[derive(Clone)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// What it offers, such as undo.
    pub action: Option<NoticeAction>,
    number: u64,
}

/// Something that a notice offers.
#[derive(Clone)]
pub struct NoticeAction {
    /// The word on the button.
    pub label: String,
    /// What it does.
    pub run: Arc<dyn Giving<()> + Send + Sync>,
}

/// The place where notices are put. One at a time: a new one takes the place of the old.
#[derive(Clone, Copy)]
pub struct Notices {
    current: RwSignal<Option<Notice>>,
    count: StoredValue<u64>,
    /// The number of the last one that was on show long enough to be seen.
    seen: StoredValue<u64>,
    /// It stands below the bar, and not above the tabs.
    high: RwSignal<bool>,
}

impl Notices {
    /// An empty place.
    pub fn empty() -> Notices {
        Notices {
            current: RwSignal::new(None),
            count: StoredValue::new(0),
            seen: StoredValue::new(0),
            high: RwSignal::new(false),
        }
    }

    /// Shows a message.
    pub fn say(self, text: &str) {
        self.show(text, None);
    }

    /// Shows a message with an undo button.
    pub fn offer_undo(self, text: &str, undo: impl Fn() + Send + Sync + 'static) {
        self.offer(text, t!("undo"), undo);
    }

    /// Shows a message with a button of its own.
    pub fn offer(self, text: &str, label: &str, run: impl Fn() + Send + Sync + 'static) {
        self.show(
            text,
            Some(NoticeAction {
                label: label.to_owned(),
                run: Arc::new(run),
            }),
        );
    }

    /// Whether the message on show offers something.
    pub fn offers(self) -> bool {
        self.current
            .with_untracked(|notice| notice.as_ref().is_some_and(|n| n.action.is_some()))
    }

    /// Whether there is one. Not tracked.
    pub fn is_on_show(self) -> bool {
        self.current.with_untracked(Option::is_some)
    }

    /// Whether the place is below the bar, and not above the tabs. Tracked.
    pub fn is_high(self) -> bool {
        self.high.get()
    }

    /// Moves the message where it does not cover what has focus, or what is said below a field.
    pub fn make_way(self) {
        if self.is_on_show()
            && let Some(place) = page::focus_place("notice")
        {
            self.set_high(is_low(&place));
        }
    }

    /// After scrolling: back down, once nothing is in its way there. Below the bar, nothing can be
    /// scrolled out from under it.
    pub fn come_down(self) {
        if self.high.get_untracked()
            && let Some(place) = page::focus_place("notice")
        {
            self.set_high(place.top < place.window && is_low(&place));
        }
    }

    fn set_high(self, high: bool) {
        if high != self.high.get_untracked() {
            self.high.set(high);
        }
    }

    /// Takes the message away.
    pub fn dismiss(self) {
        self.current.set(None);
    }

    /// Takes this message away, if it is the one on show: it holds no longer.
    pub fn take_back(self, text: &str) {
        let is_on_show = |notice: &Option<Notice>| notice.as_ref().is_some_and(|n| n.text == text);
        if self.current.with_untracked(is_on_show) {
            self.dismiss();
        }
    }

    /// Takes the message away when another page comes and it was on show for a while.
    pub fn leave_behind(self) {
        let seen = self.seen.get_value();
        self.take_away(seen);
    }

    /// The message on show.
    pub fn current(self) -> Option<Notice> {
        self.current.get()
    }

    fn show(self, text: &str, action: Option<NoticeAction>) {
        let number = self.count.try_update_value(|count| {
            *count += 1;
            *count
        });
        let Some(number) = number else { return };
        let stays = if action.is_some() { OFFER_MS } else { TELL_MS };
        self.current.set(Some(Notice {
            text: text.to_owned(),
            action,
            number,
        }));
        timers::after(SEEN_MS, move || {
            self.seen.try_set_value(number);
        });
        timers::after(stays, move || self.take_away(number));
    }

    /// Takes this message away, if it is the one on show.
    fn take_away(self, number: u64) {
        let current = self.current.try_get_untracked().flatten();
        if current.is_some_and(|notice| notice.number == number) {
            self.current.set(None);
        }
    }
}

/// Whether a message above the tabs would cover this. A field wants half of the window, for what
/// may be said below it.
fn is_low(place: &Place) -> bool {
    let window = place.window;
    place.top + place.bottom > window && (!place.is_button || place.bottom > window - LOW)
}

/// The place for notices. Taken when a view is built.
pub fn notices() -> Notices {
    app_state().notices
}
