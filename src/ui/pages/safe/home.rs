//! Stay safe: what to do right now, and tips to follow in quiet times.

use leptos::prelude::*;

use crate::content::pack::{Section, TipTheme};
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::ListRow;
use crate::ui::frame::set_title;
use crate::ui::pages::help::home::GuideRows;
use crate::ui::route::Route;
use crate::ui::texts;

/// The start of Stay safe.
#[component]
pub fn SafeHome() -> impl IntoView {
    set_title(t!("safe-title"));
    let rows = texts::pack().tips.iter().map(theme_row).collect_view();
    view! {
        <h2>{t!("safe-now-title")}</h2>
        <GuideRows section=Section::Safe />
        <h2>{t!("tips-title")}</h2>
        <p>{t!("tips-intro")}</p>
        <ul class="card rows">{rows}</ul>
    }
}

fn theme_row(theme: &TipTheme) -> impl IntoView + use<> {
    let tips = theme.tips.iter().map(|tip| tip.id.as_str());
    let done = app_state().tips.with(|followed| followed.count(tips));
    let line = match done {
        0 => theme.summary.clone(),
        _ => tn!("tips-done", done, total = theme.tips.len()),
    };
    let icon = Icon::named(&theme.icon).unwrap_or(Icon::ShieldCheck);
    view! { <ListRow to=Route::Tips(theme.id.clone()) icon=icon title=theme.title.clone() line=line /> }
}
