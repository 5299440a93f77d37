//! One of several to choose, with words below it that explain.

use super::icon::{Icon, glyph};
use crate::ui::view::{View, el};

/// A radio button with a large target: one of those with the same `name`. `id` is unique on the
/// page; `why` stands below it.
pub fn radio_row(
    name: &str,
    id: &str,
    label: impl Fn() -> String + 'static,
    chosen: impl Fn() -> bool + 'static,
    on_choose: impl Fn() + 'static,
    why: Option<View>,
) -> View {
    let id = format!("choose-{id}");
    let input = el("input")
        .id(&id)
        .attr("type", "radio")
        .attr("name", name)
        .checked_by(chosen)
        .on_tick(move |_| on_choose());
    let mark = el("span").class("tick-box round");
    let label = el("label")
        .class("tick")
        .attr("for", &id)
        .child(input)
        .child(mark.child(glyph(Icon::Circle)))
        .child(el("span").class("tick-text").text_by(label));
    el("div").class("tick-row").child(label).child(why)
}
