//! This phone: the way to all that concerns the app itself, each with its present state.

use leptos::prelude::*;

use super::{display, install, notes, offline};
use crate::platform::boot;
use crate::ui::app::{AppState, app_state};
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::ListRow;
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::route::Route;
use crate::ui::texts;

/// The start of This phone.
#[component]
pub fn PhoneHome() -> impl IntoView {
    set_title(t!("phone-title"));
    let pack = texts::pack();
    view! {
        <ul class="card rows">
            <ListRow
                to=Route::Install
                icon=Icon::DeviceMobile
                title=t!("install-title")
                line=install::line()
            />
            <OfflineRow />
        </ul>
        <ul class="card rows">
            <ListRow
                to=Route::Language
                icon=Icon::Language
                title=t!("language-title")
                line=pack.language.name.clone()
            />
            <ListRow
                to=Route::Display
                icon=Icon::TextSize
                title=t!("display-title")
                line=app_state().settings.peek(display::line)
            />
        </ul>
        <ul class="card rows">
            <NotesRow />
            <ListRow
                to=Route::Sources
                icon=Icon::FileText
                title=t!("sources-title")
                line=tn!("sources-count", pack.sources.len())
            />
        </ul>
        <p class="soft centred">
            {t!("build-label")} " " <span translate="no">{boot::build()}</span>
        </p>
    }
}

#[component]
fn OfflineRow() -> impl IntoView {
    let AppState { offline: state, .. } = app_state();
    move || {
        let (icon, line) = state.with(|state| (offline::icon(state), offline::line(state)));
        view! { <ListRow to=Route::Offline icon=icon title=t!("offline-title") line=line /> }
    }
}

#[component]
fn NotesRow() -> impl IntoView {
    let keeper = keeper();
    move || {
        let line = notes::line(keeper);
        view! { <ListRow to=Route::Notes icon=Icon::Pencil title=t!("notes-title") line=line /> }
    }
}
