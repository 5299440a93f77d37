//! Choice of language: each by its own name.

use std::rc::Rc;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::offline::size;
use super::parts::{page_body, words};
use crate::platform::boot::{self, PackEntry};
use crate::platform::{page, timers};
use crate::ui::app::app_state;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::rows;
use crate::ui::frame::set_title;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The languages of this build.
pub fn language_page() -> View {
    set_title(t!("language-title"));
    let (fetching, failed) = (RwSignal::new(false), RwSignal::new(false));
    let choose = chooser(fetching, failed);
    let packs = boot::packs();
    let single = packs.len() < 2;
    let lead = if single {
        t!("language-only")
    } else {
        t!("language-lead")
    };
    let busy = move || {
        if fetching.get() {
            t!("language-fetching").to_owned()
        } else {
            String::new()
        }
    };
    page_body()
        .child(words(lead).class("lead"))
        .child(rows(
            packs
                .into_iter()
                .map(|entry| row(entry, choose.clone()))
                .collect(),
        ))
        .child(
            el("p")
                .class("soft fetching")
                .attr("role", "status")
                .text_by(busy),
        )
        .show_if(move || failed.get(), could_not)
        .child(about(single))
}

/// Changes to the language of a code, with what comes of it on the page.
fn chooser(fetching: RwSignal<bool>, failed: RwSignal<bool>) -> Rc<dyn Fn(String)> {
    let state = app_state();
    Rc::new(move |code| {
        if fetching.get_untracked() || code == texts::pack().language.code {
            return;
        }
        fetching.set(true);
        failed.set(false);
        spawn_local(async move {
            match state.change_language(&code).await {
                // Every view is built anew, so the focus has gone with the old one.
                Ok(()) => timers::after_paint(|| page::focus("title")),
                Err(_) => {
                    fetching.try_set(false);
                    failed.try_set(true);
                }
            }
        });
    })
}

fn row(entry: PackEntry, choose: Rc<dyn Fn(String)>) -> View {
    let current = entry.code == texts::pack().language.code;
    let line = match current {
        true => t!("language-current").to_owned(),
        false => t!("language-fetch", size = size(f64::from(entry.bytes))),
    };
    let name = el("span")
        .class("row-title")
        .attr("lang", &entry.code)
        .attr("dir", if entry.rtl { "rtl" } else { "ltr" })
        .attr("translate", "no")
        .text(&entry.name);
    let text = el("span")
        .class("row-text")
        .child(name)
        .child(el("span").class("row-line").text(&line));
    let button = el("button")
        .attr("type", "button")
        .class("row row-button")
        .child(text)
        .on_click(move || choose(entry.code.clone()));
    let button = match current {
        true => button.attr("aria-current", "true").child(mark()),
        false => button,
    };
    el("li").child(button)
}

fn mark() -> View {
    el("span").class("row-icon").child(glyph(Icon::CircleCheck))
}

fn could_not() -> View {
    words(t!("language-failed"))
        .class("alert")
        .attr("role", "alert")
}

/// Who has read the texts, and what the choice means for this phone.
fn about(single: bool) -> View {
    let reviewed = texts::pack().language.reviewed;
    let checked = if reviewed {
        t!("language-reviewed")
    } else {
        t!("language-not-reviewed")
    };
    let kept = (!single).then(|| words(t!("language-kept")));
    el("section")
        .class("card")
        .child(words(checked))
        .child(kept)
}
