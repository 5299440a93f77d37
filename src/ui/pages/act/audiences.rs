//! Choose your audience: the links of the chain, or one's own network.

use leptos::prelude::*;

use crate::content::pack::Audience;
use crate::ui::app::app_state;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;

/// All audiences, the chosen one marked.
#[component]
pub fn AudiencesPage() -> impl IntoView {
    set_title(t!("audience-title"));
    let chosen = app_state().audience.with(|choice| choice.chosen.clone());
    let pack = texts::pack();
    let rows = pack.audiences.iter().map(|audience| {
        let is_chosen = chosen.as_ref() == Some(&audience.id);
        audience_row(audience, is_chosen)
    });
    let rows = rows.collect_view();
    view! {
        <p class="lead">{t!("audience-lead")}</p>
        <ul class="card rows">{rows}</ul>
        <p class="soft">{t!("audience-stuck")}</p>
    }
}

fn audience_row(audience: &Audience, chosen: bool) -> impl IntoView + use<> {
    let icon = Icon::named(&audience.icon).unwrap_or(Icon::Users);
    let mark = chosen.then(|| view! { <span class="row-line">{t!("audience-yours")}</span> });
    view! {
        <li>
            <a class="row" href=Route::Audience(audience.id.clone()).href()>
                <span class="row-icon"><Glyph icon=icon /></span>
                <span class="row-text">
                    <span class="row-title">{audience.title.clone()}</span>
                    {mark}
                </span>
                <span class="turn"><Glyph icon=Icon::ChevronRight /></span>
            </a>
        </li>
    }
}
