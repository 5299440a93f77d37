//! Choose your audience: the links of the chain, or one's own network.

use crate::content::pack::Audience;
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All audiences, the chosen one marked.
pub fn audiences_page() -> View {
    set_title(t!("audience-title"));
    let chosen = app_state().audience.with(|choice| choice.chosen.clone());
    let row = |audience: &Audience| {
        let is_chosen = chosen.as_ref() == Some(&audience.id);
        let line = if is_chosen {
            t!("audience-yours")
        } else {
            &String::new()
        };
        let route = Route::Audience(audience.id.clone());
        list_row(&route, Icon::named(&audience.icon), &audience.title, line)
    };
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("audience-lead")))
        .child(rows(texts::pack().audiences.iter().map(row).collect()))
        .child(el("p").class("soft").text(t!("audience-stuck")))
}
