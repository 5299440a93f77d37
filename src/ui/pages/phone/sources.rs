//! Every source: what it says, which document, which year.

use leptos::prelude::*;

use crate::content::pack::Source;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;

/// All sources.
#[component]
pub fn SourcesPage() -> impl IntoView {
    set_title(t!("sources-title"));
    let rows = texts::pack().sources.iter().map(source_row).collect_view();
    view! {
        <p class="lead">{t!("sources-lead")}</p>
        <p>{t!("sources-dates")}</p>
        <ul class="card rows">{rows}</ul>
    }
}

fn source_row(source: &Source) -> impl IntoView + use<> {
    let year = source.year.map(|year| {
        view! { <span class="row-line">{t!("source-about-year", year = year)}</span> }
    });
    view! {
        <li>
            <a class="row source-row" href=Route::Source(source.id.clone()).href()>
                <span class="row-text">
                    <span class="row-title" translate="no">{source.title.clone()}</span>
                    {year}
                    <span class="row-line source-says">{source.says.clone()}</span>
                </span>
                <span class="turn"><Glyph icon=Icon::ChevronRight /></span>
            </a>
        </li>
    }
}
