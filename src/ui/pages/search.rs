//! The search: over everything the app says, as one types, with no network.
//!
//! What is typed may be about danger, and others may look at the phone. So it is stored nowhere:
//! in no record and no address. It stays in memory, so that Back from a result finds the results
//! again, and is forgotten as the signs are (`pages/safe/signs.rs`): when the window loads
//! something else, and when it was out of sight for a while.

mod library;
mod results;

use std::cell::Cell;

use crate::ui::signals::*;

use crate::content::pack::{First, Link, Target};
use crate::domain::search::says;
use crate::platform::{clock, page, timers};
use crate::ui::app::app_state;
use crate::ui::components::button::link;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::prose::route_of;
use crate::ui::frame::set_title;
use crate::ui::pages::help::mine::emergency_here;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The id of its field.
const SEARCH_FIELD: &str = "search-words";

/// How long the window may be out of sight before it forgets what was typed.
const FORGETS_AFTER_MS: u64 = 5 * 60 * 1000;

/// The page.
pub fn search_page() -> View {
    set_title(t!("search-title"));
    let typed = app_state().typed;
    forget_in_time(typed);
    if typed.with_untracked(String::is_empty) {
        // After the focus has gone to the title. Who comes back to results wants no keyboard.
        timers::after(0, || page::focus(SEARCH_FIELD));
    }
    // The first letter should not have to wait for it.
    timers::after_paint(|| drop(library::library()));
    let found = memo(move || typed.with(|typed| library::find(typed)));
    let first = memo(move || typed.with(|typed| first_of(typed)));
    let is_empty = memo(move || typed.with(|typed| typed.trim().is_empty()));
    let said = move || match (is_empty.get(), found.with(|found| found.items.len())) {
        (true, _) => String::new(),
        (false, count) => tn!("search-found", count),
    };
    let status = el("p").class("soft").attr("role", "status").text_by(said);
    el("div")
        .class("page-body")
        .child(field(typed))
        .child(
            el("div")
                .class("stack")
                .child_by(move || Some(before_all(first.get()?))),
        )
        .child(status)
        .show_if(move || is_empty.get(), move || ideas(typed))
        .show_if(
            move || !is_empty.get() && found.with(|found| found.items.is_empty()),
            nothing_found,
        )
        .child(results::results(typed, found))
}

fn field(typed: RwSignal<String>) -> View {
    let input = el("input")
        .id(SEARCH_FIELD)
        .attr("type", "search")
        // Browsers keep what stands in other fields, to restore a window.
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("enterkeyhint", "search")
        .attr("dir", "auto")
        .value_by(move || typed.get())
        .on_input(move |text| typed.set(text));
    let label = el("label").attr("for", SEARCH_FIELD);
    el("form")
        .class("field")
        .attr("role", "search")
        .child(label.text(t!("search-label")))
        .child(input)
        // Enter goes to the results, and the keyboard of a phone makes room for them.
        .on("submit", |event| {
            event.prevent_default();
            page::focus_in_view(results::FIRST_RESULT);
        })
}

/// Which entry stands before the results: its place in the pack.
fn first_of(typed: &str) -> Option<usize> {
    let firsts = &texts::pack().rest.search.firsts;
    let is_said = |first: &First| first.words.iter().any(|words| says(typed, words));
    firsts.iter().position(is_said)
}

/// What comes first: where to go, and what to dial.
fn before_all(at: usize) -> View {
    untrack(|| {
        let Some(first) = texts::pack().rest.search.firsts.get(at) else {
            return el("div");
        };
        let row = |link: &Link| list_row(&route_of(&link.to), Some(icon(&link.to)), &link.text, "");
        let links = first.to.iter().map(row).collect();
        el("section")
            .class("stack search-first section-help")
            .attr("aria-label", t!("search-first"))
            .child(rows(links))
            .child(first.number.then(emergency_here))
    })
}

/// The icon of what comes first: that of a guide, else the telephone.
fn icon(to: &Target) -> Icon {
    let guide = match to {
        Target::Guide(id) => texts::pack().guide(id),
        _ => None,
    };
    let icon = guide.and_then(|guide| Icon::named(&guide.icon));
    icon.unwrap_or(Icon::Phone)
}

/// What can be found, and words to begin with.
fn ideas(typed: RwSignal<String>) -> View {
    let word = |word: &'static String| {
        let button = el("button")
            .attr("type", "button")
            .class("button plain small");
        button.text(word).on_click(move || {
            typed.set(word.clone());
            page::focus(SEARCH_FIELD);
        })
    };
    el("section")
        .class("card")
        .child(el("p").text(t!("search-about")))
        .child(el("h2").text(t!("search-try")))
        .child(
            el("p")
                .class("actions")
                .each(texts::pack().rest.search.suggested.iter().map(word)),
        )
        .child(el("p").class("soft").text(t!("search-private")))
}

fn nothing_found() -> View {
    el("div")
        .class("card empty")
        .child(el("h2").text(t!("search-none")))
        .child(el("p").text(t!("search-none-line")))
        .child(
            el("p")
                .class("actions")
                .child(link("button", &Route::Help, t!("search-none-help")))
                .child(link("button plain", &Route::Words, t!("words-title"))),
        )
}

/// Forgets what was typed when the window is left, wherever in the app one then is.
fn forget_in_time(typed: RwSignal<String>) {
    thread_local! {
        static WATCHED: Cell<bool> = const { Cell::new(false) };
        static HIDDEN_SINCE: Cell<u64> = const { Cell::new(u64::MAX) };
    }
    if WATCHED.replace(true) {
        return;
    }
    page::on_window("pagehide", move |_| typed.set(String::new()));
    page::on_window("visibilitychange", move |_| {
        let now = clock::now();
        if page::is_hidden() {
            HIDDEN_SINCE.set(now);
        } else if now.saturating_sub(HIDDEN_SINCE.get()) > FORGETS_AFTER_MS {
            typed.set(String::new());
        }
    });
}
