//! Help: the first step in danger, and short ways for each situation.

use leptos::prelude::*;

use crate::content::pack::{Guide, Section};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::list_row::ListRow;
use crate::ui::components::prose::guide_route;
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;

/// The guide that stands above all others.
const IN_DANGER: &str = "danger-now";

/// The start of Help.
#[component]
pub fn HelpHome() -> impl IntoView {
    set_title(t!("help-title"));
    view! {
        <a class="button danger" href=Route::HelpGuide(IN_DANGER.into()).href()>
            <Glyph icon=Icon::AlertTriangle />
            {t!("help-danger")}
        </a>
        <p class="soft centred">{t!("help-danger-line")}</p>
        <GuideRows section=Section::Help />
        <h2>{t!("help-online-title")}</h2>
        <GuideRows section=Section::Safe />
    }
}

/// The guides of a section, the one for danger apart.
#[component]
pub fn GuideRows(
    /// Which.
    section: Section,
) -> impl IntoView {
    let pack = texts::pack();
    let guides = pack.guides.iter().filter(|g| g.section == section && g.id != IN_DANGER);
    let rows = guides.map(guide_row).collect_view();
    view! { <ul class="card rows">{rows}</ul> }
}

fn guide_row(guide: &Guide) -> impl IntoView + use<> {
    let icon = Icon::named(&guide.icon).unwrap_or(Icon::InfoCircle);
    view! {
        <ListRow
            to=guide_route(&guide.id)
            icon=icon
            title=guide.title.clone()
            line=guide.summary.clone()
        />
    }
}
