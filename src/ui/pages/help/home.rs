//! Help: the first step in danger, and short ways for each situation.

use crate::content::pack::{Guide, Section};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::prose::guide_route;
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The guide that stands above all others.
const IN_DANGER: &str = "danger-now";

/// The start of Help.
pub fn help_home() -> View {
    set_title(t!("help-title"));
    let danger = el("a")
        .class("button danger")
        .attr("href", &Route::HelpGuide(IN_DANGER.into()).href())
        .child(glyph(Icon::AlertTriangle))
        .text(t!("help-danger"));
    el("div")
        .class("page-body")
        .child(danger)
        .child(el("p").class("soft centred").text(t!("help-danger-line")))
        .child(guide_rows(Section::Help))
        .child(el("h2").text(t!("help-online-title")))
        .child(guide_rows(Section::Safe))
}

/// The guides of a section, the one for danger apart.
pub fn guide_rows(section: Section) -> View {
    let pack = texts::pack();
    let guides = pack
        .guides
        .iter()
        .filter(|g| g.section == section && g.id != IN_DANGER);
    rows(guides.map(guide_row).collect())
}

fn guide_row(guide: &Guide) -> View {
    list_row(
        &guide_route(&guide.id),
        Icon::named(&guide.icon),
        &guide.title,
        &guide.summary,
    )
}
