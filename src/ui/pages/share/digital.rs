//! Going digital: two weeks of posts, ideas for them, and what is good to know.

mod calendar;
mod ideas;
mod open;
mod post;
mod start;
mod weeks;

use self::ideas::idea_lists;
use self::open::OpenPosting;
use self::start::start;
use self::weeks::weeks;
use super::focus::spoken;
use crate::ui::frame::set_title;
use crate::ui::pages::act::organise::{inside, part_card};
use crate::ui::signals::*;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All of it.
pub fn digital_page() -> View {
    set_title(t!("digital-title"));
    let plan = OpenPosting::open();
    let closed = |part| part_card(part, RwSignal::new(false), inside);
    let parts = texts::pack().rest.digital.parts.iter().map(closed);
    let has_posts = move || plan.kept.with(|posting| !posting.posts.is_empty());
    el("div")
        .class("page-body digital-page")
        .child(el("p").class("lead").text(t!("digital-lead")))
        .child(el("h2").text(t!("posting-title")))
        .child(
            el("div")
                .show_if(has_posts, move || weeks(plan))
                .show_if(move || !has_posts(), move || start(plan)),
        )
        .child(el("h2").class("unprinted").text(t!("digital-ideas")))
        .child(idea_lists(plan))
        .child(el("h2").class("unprinted").text(t!("digital-read")))
        .child(el("div").class("stack unprinted").each(parts))
        .child(spoken(plan.spoken))
}
