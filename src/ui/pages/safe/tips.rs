//! Tips on one theme, each to be ticked when it is done.

use crate::content::pack::Tip;
use crate::domain::plan::Done;
use crate::ui::app::app_state;
use crate::ui::components::progress::progress;
use crate::ui::components::prose::{cited, prose, source_list};
use crate::ui::components::read_aloud::read_aloud;
use crate::ui::components::tick_row::tick_row;
use crate::ui::frame::set_title;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The tips of a theme, by its id.
pub fn tips_page(id: &str) -> View {
    let pack = texts::pack();
    let Some(theme) = pack.tip_theme(id) else {
        return missing(&Route::Safe, t!("safe-title"));
    };
    set_title(&theme.title.clone());
    let followed = app_state().tips;
    let theme_id = theme.id.clone();
    let done = move || {
        let pack = texts::pack();
        let tips = pack
            .tip_theme(&theme_id)
            .map_or(&[][..], |theme| &theme.tips);
        let ids = tips.iter().map(|tip| tip.id.as_str());
        Done {
            done: followed.with(|followed| followed.count(ids)),
            total: tips.len(),
        }
    };
    let counted = done.clone();
    let words = move || {
        let done = counted();
        tn!("tips-done", done.done, total = done.total)
    };
    let sources = cited(&theme.tips.iter().map(|tip| &tip.why).collect::<Vec<_>>());
    let card = el("section")
        .class("card")
        .child(el("p").class("soft").text_by(words.clone()))
        .child(progress(done, words))
        .child(el("ul").class("rows").each(theme.tips.iter().map(tip_row)));
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(&theme.summary))
        .child(read_aloud())
        .child(card)
        .child(source_list(&sources))
}

fn tip_row(tip: &Tip) -> View {
    let followed = app_state().tips;
    let (id, tick_id, label) = (tip.id.clone(), tip.id.clone(), tip.text.clone());
    let row = tick_row(
        &tip.id,
        move || label.clone(),
        move || followed.with(|followed| followed.done.contains(&id)),
        move |done| followed.update(|followed| followed.set(&tick_id, done)),
        Some(prose("p", &tip.why).class("tick-why")),
    );
    el("li").child(row)
}
