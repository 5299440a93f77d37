//! Something to tick, with words below it that explain.

use super::icon::{Icon, glyph};
use crate::ui::view::{View, el};

/// A check box with a large target. `id` is unique on the page; `why` stands below it.
pub fn tick_row(
    id: &str,
    label: impl Fn() -> String + 'static,
    ticked: impl Fn() -> bool + 'static,
    on_tick: impl Fn(bool) + 'static,
    why: Option<View>,
) -> View {
    let id = format!("tick-{id}");
    let input = el("input")
        .id(&id)
        .attr("type", "checkbox")
        .checked_by(ticked)
        .on_tick(on_tick);
    let label = el("label")
        .class("tick")
        .attr("for", &id)
        .child(input)
        .child(el("span").class("tick-box").child(glyph(Icon::Check)))
        .child(el("span").class("tick-text").text_by(label));
    el("div").class("tick-row").child(label).child(why)
}
