//! Stay safe: what to do right now, what to look at before one goes, and tips for quiet times.

use crate::content::pack::{Section, TipTheme};
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::pages::help::home::guide_rows;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The start of Stay safe.
pub fn safe_home() -> View {
    set_title(t!("safe-title"));
    el("div")
        .class("page-body")
        .child(el("h2").text(t!("safe-now-title")))
        .child(guide_rows(&[Section::Safe]))
        .child(el("h2").text(t!("safe-before-title")))
        .child(rows(before()))
        .child(el("h2").text(t!("tips-title")))
        .child(el("p").text(t!("tips-intro")))
        .child(rows(texts::pack().tips.iter().map(theme_row).collect()))
}

/// What to look at before one says yes, or goes. The nearest to a decision comes first.
fn before() -> Vec<View> {
    vec![
        list_row(
            &Route::Offer,
            Some(Icon::Briefcase),
            t!("offer-title"),
            t!("offer-line"),
        ),
        list_row(
            &Route::Signs,
            Some(Icon::HelpCircle),
            t!("signs-title"),
            t!("signs-line"),
        ),
        list_row(
            &Route::Travel,
            Some(Icon::MapPin),
            t!("travel-title"),
            t!("travel-line"),
        ),
    ]
}

fn theme_row(theme: &TipTheme) -> View {
    let tips = theme.tips.iter().map(|tip| tip.id.as_str());
    let done = app_state().tips.with(|followed| followed.count(tips));
    let line = match done {
        0 => theme.summary.clone(),
        _ => tn!("tips-done", done, total = theme.tips.len()),
    };
    list_row(
        &Route::Tips(theme.id.clone()),
        Icon::named(&theme.icon),
        &theme.title,
        &line,
    )
}
