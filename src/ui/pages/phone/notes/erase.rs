//! Erase everything: the only thing here that can't be undone, and so the only one that asks.

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::super::parts::{actions, card, points, sign_button, words};
use crate::platform::boot::{self, Left};
use crate::platform::dom::Node;
use crate::platform::{page, timers};
use crate::ui::components::button::button;
use crate::ui::components::icon::Icon;
use crate::ui::keeper::Keeper;
use crate::ui::pages::phone::save_file;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// Erase everything, after a second yes.
pub(super) fn erase_everything(keeper: Keeper) -> View {
    let asking = RwSignal::new(false);
    card(t!("erase-title"))
        .child(words(t!("erase-text")))
        .show_if(move || !asking.get(), move || first(asking))
        .show_if(move || asking.get(), move || sure(keeper, asking))
        .child(el("h3").text(t!("erase-not-title")))
        .child(not_erased())
}

fn first(asking: RwSignal<bool>) -> View {
    let ask = move || {
        asking.set(true);
        timers::after_paint(|| page::focus("erase-sure"));
    };
    let ask = sign_button(
        "button warn plain",
        Icon::Eraser,
        t!("erase"),
        Box::new(ask),
    );
    actions().child(ask.id("erase"))
}

fn sure(keeper: Keeper, asking: RwSignal<bool>) -> View {
    let keep = move || {
        asking.set(false);
        timers::after_paint(|| page::focus("erase"));
    };
    let question = words(t!("erase-sure")).id("erase-sure").class("row-title");
    let buttons = actions()
        .child(button("button warn", t!("erase-yes"), move || {
            erase(keeper)
        }))
        .child(button("button plain", t!("erase-no"), keep))
        .child(button("button plain", t!("erase-save-first"), move || {
            save_file(keeper)
        }));
    el("div")
        .class("sure")
        .attr("role", "group")
        .attr("aria-labelledby", "erase-sure")
        .child(question.attr("tabindex", "-1"))
        .child(buttons)
}

/// What is not ours to erase.
fn not_erased() -> View {
    points(vec![
        t!("erase-not-history").to_owned(),
        t!("erase-not-files").to_owned(),
        t!("erase-not-icon").to_owned(),
        t!("erase-not-sent").to_owned(),
    ])
}

fn erase(keeper: Keeper) {
    keeper.erase();
    // The app must not go on as if nothing had happened: it leaves the screen for good.
    let Some(app) = Node::by_id("app") else {
        return page::restart();
    };
    app.set_text("");
    page::mark_entry(0, Some(&Route::Learn.href()));
    page::scroll_to(0.0);
    page::set_title(t!("gone-title"));
    let owner = Owner::new();
    owner.with(gone).mount_to("app");
    // It stays until the window closes or the app is loaded anew.
    std::mem::forget(owner);
    timers::after_paint(|| page::focus("gone"));
}

/// All that is left.
fn gone() -> View {
    // The notes are gone by now; the files of the app follow.
    let told = RwSignal::new(t!("gone-wait"));
    let title = RwSignal::new(t!("gone-title"));
    spawn_local(async move {
        told.set(match boot::erase().await {
            Left::Nothing => t!("gone-all"),
            Left::Files => t!("gone-not-files"),
            Left::Notes => {
                title.set(t!("gone-in-part"));
                page::set_title(t!("gone-in-part"));
                t!("gone-not-notes")
            }
        });
    });
    let again = button("button", t!("gone-again"), page::restart);
    let parts = el("div")
        .class("page-body")
        .child(
            el("h1")
                .id("gone")
                .attr("tabindex", "-1")
                .text_by(move || title.get().to_owned()),
        )
        .child(
            el("p")
                .attr("role", "status")
                .text_by(move || told.get().to_owned()),
        )
        .child(words(t!("gone-close")))
        .child(el("h2").text(t!("erase-not-title")))
        .child(not_erased())
        .child(words(t!("gone-again-text")))
        .child(actions().child(again));
    el("main").class("page section-phone gone").child(parts)
}
