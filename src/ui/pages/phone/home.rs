//! This phone: the way to all that concerns the app itself, each with its present state.

use super::parts::{page_body, version};
use super::{display, install, leave, notes, offline};
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::list_row;
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The start of This phone.
pub fn phone_home() -> View {
    set_title(t!("phone-title"));
    page_body()
        .child(about_the_app())
        .child(about_looks())
        .child(about_notes())
        .child(version().class("soft centred"))
}

fn rows() -> View {
    el("ul").class("card rows")
}

fn about_the_app() -> View {
    let offline = app_state().offline;
    let install = list_row(
        &Route::Install,
        Some(Icon::DeviceMobile),
        t!("install-title"),
        &install::line(),
    );
    rows()
        .child(install)
        .child_by(move || Some(offline.with(offline_row)))
}

fn offline_row(state: &crate::platform::boot::Offline) -> View {
    let (icon, line) = (offline::sign_of(&state.state), offline::line(state));
    list_row(&Route::Offline, Some(icon), t!("offline-title"), &line)
}

fn about_looks() -> View {
    let language = texts::pack().language.name.clone();
    let display = app_state().settings.peek(display::line);
    rows()
        .child(list_row(
            &Route::Language,
            Some(Icon::Language),
            t!("language-title"),
            &language,
        ))
        .child(list_row(
            &Route::Display,
            Some(Icon::TextSize),
            t!("display-title"),
            &display,
        ))
}

fn about_notes() -> View {
    let keeper = keeper();
    let notes = move || {
        let line = notes::line(keeper);
        Some(list_row(
            &Route::Notes,
            Some(Icon::Pencil),
            t!("notes-title"),
            &line,
        ))
    };
    let leave = app_state().settings.peek(leave::line);
    rows()
        .child(list_row(
            &Route::Leave,
            Some(Icon::Logout),
            t!("leave-title"),
            &leave,
        ))
        .child_by(notes)
        .child(list_row(
            &Route::Sources,
            Some(Icon::FileText),
            t!("sources-title"),
            t!("sources-line"),
        ))
}
