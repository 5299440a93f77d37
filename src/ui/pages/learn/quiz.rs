//! Check what you know: topics, rounds, and a switch to hide it all.

use leptos::prelude::*;

use crate::ui::frame::set_title;

/// Where rounds begin.
#[component]
pub fn QuizHome() -> impl IntoView {
    set_title(t!("quiz-title"));
}

/// A row at the end of a lesson that begins a round on its topic.
#[component]
pub fn TopicLink(
    /// Id of the topic.
    topic: String,
) -> impl IntoView {
    let _ = topic;
}
