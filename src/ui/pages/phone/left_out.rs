//! What older lists of ways to act had, and why it is not here.

use super::parts::{page_body, words};
use crate::content::pack::LeftOut;
use crate::ui::components::prose::prose;
use crate::ui::frame::set_title;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All of it.
pub fn left_out_page() -> View {
    set_title(t!("left-out-title"));
    let thing = |thing: &LeftOut| {
        el("li")
            .child(el("p").class("row-title").text(&thing.title))
            .child(prose("p", &thing.why))
    };
    let things = &texts::pack().rest.actions.left_out;
    page_body()
        .child(words(t!("left-out-about")).class("lead"))
        .child(
            el("ul")
                .class("card rows left-out")
                .each(things.iter().map(thing)),
        )
}
