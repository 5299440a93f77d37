//! Act: begins with whom to speak to.

use leptos::prelude::*;

use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::ListRow;
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;

/// The start of Act.
#[component]
pub fn ActHome() -> impl IntoView {
    set_title(t!("act-title"));
    let chosen = app_state().audience.with(|choice| choice.chosen.clone());
    let pack = texts::pack();
    let chosen = chosen.and_then(|id| pack.audience(&id).cloned());
    let line = match &chosen {
        Some(audience) => t!("act-audience-chosen", name = audience.title),
        None => t!("act-audience-line"),
    };
    view! {
        <p class="lead">{t!("act-lead")}</p>
        <p>{t!("act-why")}</p>
        <ul class="card rows">
            <ListRow to=Route::Audiences icon=Icon::UsersGroup title=t!("audience-title") line=line />
        </ul>
        <h2>{t!("act-then")}</h2>
        <ul class="card rows">
            <ListRow
                to=Route::Plans
                icon=Icon::ClipboardList
                title=t!("act-plan")
                line=t!("act-plan-line")
            />
            <ListRow
                to=Route::Lesson("help-without-harm".into(), 0)
                icon=Icon::HeartHandshake
                title=t!("act-harm")
                line=t!("act-harm-line")
            />
        </ul>
    }
}
