//! A row of a card that leads to a page.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::ui::route::Route;

/// A row with an icon, a name, a line below it, and an arrow.
#[component]
pub fn ListRow(
    /// Where it leads.
    to: Route,
    /// Left of the name.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The name.
    #[prop(into)]
    title: String,
    /// A line below the name; none when empty.
    #[prop(optional, into)]
    line: String,
) -> impl IntoView {
    let icon = icon.map(|icon| view! { <span class="row-icon"><Glyph icon=icon /></span> });
    let line = (!line.is_empty()).then(|| view! { <span class="row-line">{line}</span> });
    view! {
        <li>
            <a class="row" href=to.href()>
                {icon}
                <span class="row-text">
                    <span class="row-title">{title}</span>
                    {line}
                </span>
                <span class="turn"><Glyph icon=Icon::ChevronRight /></span>
            </a>
        </li>
    }
}
