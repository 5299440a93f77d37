//! Posts as entries of the phone's calendar.

use crate::ui::signals::*;

use super::open::OpenPosting;
use super::post::post_words;
use crate::domain::calendar::calendar;
use crate::domain::plan::text::file_name;
use crate::platform::clock;
use crate::ui::pages::share::as_file::hand_out;

const MIME: &str = "text/calendar;charset=utf-8";

/// Hands out a calendar file of what still has to go out. `by_hand` gets its text where the
/// browser takes no file.
pub(super) fn to_calendar(plan: OpenPosting, by_hand: RwSignal<Option<String>>) {
    let title = |words: &str| t!("posting-entry", words = post_words(words));
    let entries = plan.kept.peek(|posting| posting.entries(&title));
    if entries.is_empty() {
        return plan.notices.say(t!("posting-nothing"));
    }
    let issued = plan.kept.change(|posting| {
        posting.issued = posting.issued.saturating_add(1);
        posting.issued
    });
    let text = calendar(&entries, clock::now(), issued.unwrap_or_default());
    let shown = text.clone();
    hand_out(
        plan.notices,
        file_name(t!("posting-text-title"), "ics"),
        MIME,
        text,
        move || drop(by_hand.try_set(Some(shown.clone()))),
    );
}
