//! A page for addresses that lead nowhere.

use leptos::prelude::*;

use crate::ui::frame::set_title;
use crate::ui::route::{Route, Tab};

/// Says that there is no such page and leads on.
#[component]
pub fn NotFound(
    /// What the address said.
    path: String,
) -> impl IntoView {
    set_title(t!("not-found-title"));
    view! {
        <p class="lead">{t!("not-found-text", path = path)}</p>
        <p>{t!("not-found-next")}</p>
        <p class="actions">
            <a class="button" href=Tab::Learn.route().href()>{t!("not-found-start")}</a>
            <a class="button plain" href=Route::Help.href()>{t!("help-title")}</a>
        </p>
    }
}

/// For a page whose item is not there: an old link, or something removed.
#[component]
pub fn Missing(
    /// Where to go on.
    to: Route,
    /// The words for that.
    label: String,
) -> impl IntoView {
    set_title(t!("not-found-title"));
    view! {
        <p class="lead">{t!("missing-text")}</p>
        <p class="actions"><a class="button" href=to.href()>{label}</a></p>
    }
}
