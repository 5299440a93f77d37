//! Act: begins with whom to speak to, and leads to a message.

use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The start of Act.
pub fn act_home() -> View {
    set_title(t!("act-title"));
    let pack = texts::pack();
    let chosen = app_state().audience.with(|choice| choice.chosen.clone());
    let line = match chosen.as_deref().and_then(|id| pack.audience(id)) {
        Some(audience) => t!("act-audience-chosen", name = audience.title),
        None => t!("act-audience-line").to_owned(),
    };
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("act-lead")))
        .child(el("p").text(t!("act-why")))
        .child(say_rows(&line))
        .child(el("h2").text(t!("act-do")))
        .child(do_rows())
        .child(el("h2").text(t!("act-together")))
        .child(together_rows())
}

/// Whom to speak to, and what to say.
fn say_rows(audience: &str) -> View {
    let harm = Route::Lesson("help-without-harm".into(), 0);
    rows(vec![
        list_row(
            &Route::Audiences,
            Some(Icon::UsersGroup),
            t!("audience-title"),
            audience,
        ),
        list_row(
            &Route::Messages,
            Some(Icon::Speakerphone),
            t!("messages-title"),
            t!("messages-line"),
        ),
        list_row(
            &harm,
            Some(Icon::HeartHandshake),
            t!("act-harm"),
            t!("act-harm-line"),
        ),
    ])
}

/// What one can do, alone or with few.
fn do_rows() -> View {
    rows(vec![
        list_row(
            &Route::Actions,
            Some(Icon::Flag),
            t!("actions-title"),
            t!("actions-line"),
        ),
        list_row(
            &Route::Buying,
            Some(Icon::ShoppingBag),
            t!("buying-title"),
            t!("buying-line"),
        ),
        list_row(
            &Route::Plans,
            Some(Icon::ClipboardList),
            t!("act-plan"),
            t!("act-plan-line"),
        ),
    ])
}

/// The ways to get organised as a group.
fn together_rows() -> View {
    rows(vec![
        list_row(
            &Route::Organise,
            Some(Icon::UsersGroup),
            t!("organise-title"),
            t!("organise-line"),
        ),
        list_row(
            &Route::Workshop,
            Some(Icon::MessageCircle),
            t!("workshop-title"),
            t!("workshop-line"),
        ),
    ])
}
