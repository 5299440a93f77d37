//! Directories and tools that are for everyone, whatever country they are in.

use super::mine::directory;
use crate::domain::directory::international;
use crate::ui::components::number_card::{Shape, number_cards};
use crate::ui::frame::set_title;
use crate::ui::view::{View, el};

/// The international directories.
pub fn everywhere_page() -> View {
    set_title(t!("everywhere-title"));
    el("div")
        .class("page-body")
        .child(el("h2").class("off-screen").text(t!("everywhere-title")))
        .child(directories())
}

/// What they are, and their cards.
pub fn directories() -> View {
    let services = international(&directory().services);
    el("div")
        .class("stack")
        .child(el("p").text(t!("everywhere-lead")))
        .child(number_cards(&services, None, Shape::Full))
}
