//! Plans of ours to start from.

use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All of them.
pub fn templates_page() -> View {
    set_title(t!("templates-title"));
    let row = |template: &crate::domain::templates::Template| {
        list_row(
            &Route::Template(template.id.clone()),
            Some(Icon::named(&template.icon).unwrap_or(Icon::ClipboardList)),
            &template.title,
            &template.suits,
        )
    };
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("templates-lead")))
        .child(rows(texts::pack().rest.templates.iter().map(row).collect()))
}
