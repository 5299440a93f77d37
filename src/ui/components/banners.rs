//! What the user must know on every page: nothing is kept, no room, a new version.

use super::button::button;
use super::icon::{Icon, glyph};
use crate::platform::{boot, page};
use crate::ui::app::{AppState, app_state};
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::pages::phone::save_file;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// The banners that apply.
pub fn banners() -> View {
    let keeper = keeper();
    let AppState {
        offline,
        update_later,
        ..
    } = app_state();
    let blocked = (!keeper.lasts()).then(|| banner(Icon::AlertTriangle, t!("store-blocked")));
    el("div")
        .class("banners")
        .child(blocked)
        .show_if(move || keeper.full.get(), move || full(keeper))
        .show_if(
            move || offline.with(|offline| offline.update) && !update_later.get(),
            move || update(keeper, update_later),
        )
        .show_if(
            move || offline.with(|offline| offline.replaced),
            move || replaced(keeper),
        )
}

fn full(keeper: Keeper) -> View {
    let save = button("button small", t!("save-as-file"), move || {
        save_file(keeper)
    });
    banner(Icon::AlertTriangle, t!("store-full")).child(actions().child(save))
}

fn update(keeper: Keeper, later: RwSignal<bool>) -> View {
    let now = button("button small", t!("update-now"), move || use_update(keeper));
    let later = button("button small plain", t!("update-later"), move || {
        later.set(true)
    });
    banner(Icon::Refresh, t!("update-ready")).child(actions().child(now).child(later))
}

fn replaced(keeper: Keeper) -> View {
    let load = button("button small", t!("update-reload"), move || reload(keeper));
    banner(Icon::Refresh, t!("update-elsewhere")).child(actions().child(load))
}

/// A message across the page.
fn banner(icon: Icon, text: &str) -> View {
    el("div")
        .class("banner")
        .attr("role", "status")
        .child(glyph(icon))
        .child(el("p").text(text))
}

fn actions() -> View {
    el("div").class("banner-actions")
}

/// Switches to the new version, never while something is unsaved.
pub fn use_update(keeper: Keeper) {
    if keeper.flush() {
        boot::use_update();
    }
}

fn reload(keeper: Keeper) {
    if keeper.flush() {
        page::reload();
    }
}
