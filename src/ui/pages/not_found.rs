//! A page for addresses that lead nowhere.

use crate::ui::components::button::link;
use crate::ui::frame::set_title;
use crate::ui::route::{Route, Tab};
use crate::ui::view::{View, el};

/// Says that there is no such page and leads on. `path`: what the address said.
pub fn not_found(path: &str) -> View {
    set_title(t!("not-found-title"));
    let actions = el("p")
        .class("actions")
        .child(link("button", &Tab::Learn.route(), t!("not-found-start")))
        .child(link("button plain", &Route::Help, t!("help-title")));
    el("div")
        .class("page-body")
        .child(
            el("p")
                .class("lead")
                .text(&t!("not-found-text", path = path)),
        )
        .child(el("p").text(t!("not-found-next")))
        .child(actions)
}

/// For a page whose item is not there: an old link, or something removed. `to` and `label`: where
/// to go on.
pub fn missing(to: &Route, label: &str) -> View {
    set_title(t!("not-found-title"));
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("missing-text")))
        .child(el("p").class("actions").child(link("button", to, label)))
}
