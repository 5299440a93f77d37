//! One source: what it says, where to read it, and which lessons lean on it.

use leptos::prelude::*;

use crate::content::pack::Source;
use crate::platform::boot;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::list_row::ListRow;
use crate::ui::frame::set_title;
use crate::ui::pages::not_found::Missing;
use crate::ui::route::Route;
use crate::ui::texts;

/// A source.
#[component]
pub fn SourcePage(
    /// Its id.
    id: String,
) -> impl IntoView {
    let pack = texts::pack();
    let Some(source) = pack.source(&id).cloned() else {
        return view! { <Missing to=Route::Sources label=t!("sources-title") /> }.into_any();
    };
    set_title(t!("source-title"));
    let year = source.year.map(|year| {
        view! { <dt>{t!("source-year")}</dt> <dd>{year}</dd> }
    });
    view! {
        <p class="lead">{source.says.clone()}</p>
        <dl class="card facts">
            <dt>{t!("source-document")}</dt>
            <dd translate="no">{source.title.clone()}</dd>
            {year}
            <dt>{t!("build-label")}</dt>
            <dd translate="no">{boot::build()}</dd>
        </dl>
        {source.url.as_deref().map(way_out)}
        {cited_by(&source)}
    }
    .into_any()
}

/// The only kind of link that leaves the app.
fn way_out(url: &str) -> impl IntoView + use<> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest).to_owned();
    view! {
        <a class="button wide" href=url.to_owned() target="_blank" rel="noopener noreferrer">
            <Glyph icon=Icon::ExternalLink />
            {t!("source-open")}
        </a>
        <p class="soft">
            {t!("source-open-care")} " " <span class="address" translate="no">{host}</span>
        </p>
    }
}

fn cited_by(source: &Source) -> impl IntoView + use<> {
    let pack = texts::pack();
    let lessons = pack
        .lessons
        .iter()
        .filter(|lesson| lesson.sources.contains(&source.id));
    let rows = lessons.map(|lesson| {
        view! {
            <ListRow
                to=Route::Lesson(lesson.id.clone(), 0)
                icon=Icon::Book
                title=lesson.title.clone()
                line=lesson.summary.clone()
            />
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{t!("source-lessons")}</h2>
            <ul class="card rows">{rows}</ul>
        }
    })
}
