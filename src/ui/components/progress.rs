//! How much is done: a bar, and the same in words for those who don't see it.

use crate::domain::plan::Done;
use crate::ui::view::{View, el};

/// How far one is among several, in words and as a bar.
pub fn standing(words: &str, done: usize, total: usize) -> View {
    let (done, said) = (Done { done, total }, words.to_owned());
    el("div")
        .class("quiz-standing")
        .child(el("p").class("soft").text(words))
        .child(progress(move || done, move || said.clone()))
}

/// A bar. `words` says the same, such as '3 of 8 done'.
pub fn progress(done: impl Fn() -> Done + 'static, words: impl Fn() -> String + 'static) -> View {
    el("progress")
        .class("progress")
        .attr("max", "100")
        .attr_by("value", move || Some(done().percent().to_string()))
        .attr_by("aria-label", move || Some(words()))
}
