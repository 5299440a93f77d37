//! What makes it trafficking: act, means and purpose; and the way to ten cases to sort.

use crate::ui::signals::*;

use crate::content::pack::{Part, Text};
use crate::domain::cases::Sorting;
use crate::domain::plan::Done;
use crate::platform::{page, timers};
use crate::storage::keys::Key;
use crate::ui::components::button::{button, link};
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::progress::progress;
use crate::ui::components::prose::{cited, prose, source_list};
use crate::ui::components::read_aloud::read_aloud;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Kept, keeper};
use crate::ui::navigation::navigation;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The button that leads to the cases.
const TO_CASES: &str = "cases-go";

/// The page.
pub fn means_page() -> View {
    set_title(t!("means-title"));
    let explorers = &texts::pack().rest.explorers;
    let child = RwSignal::new(false);
    let one = |word: &str, is_child: bool| {
        let on = move || child.get() == is_child;
        pick(word, on, Box::new(move || child.set(is_child)))
    };
    let who = picks(
        t!("means-who"),
        vec![one(t!("means-adult"), false), one(t!("means-child"), true)],
    );
    let note = move || {
        let text = match child.get() {
            true => &explorers.child,
            false => &explorers.consent,
        };
        Some(prose("p", text))
    };
    let mut says: Vec<&Text> = explorers.parts.iter().map(|part| &part.about).collect();
    says.extend([&explorers.consent, &explorers.child]);
    let parts = explorers.parts.iter().enumerate();
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("means-lead")))
        .child(read_aloud())
        .child(el("h2").text(t!("means-who")))
        .child(who)
        .child(
            el("ol")
                .class("means")
                .each(parts.map(|(at, part)| part_card(at, part, child))),
        )
        .child(el("blockquote").attr("role", "status").child_by(note))
        .child(source_list(&titles_once(cited(&says))))
        .child(el("h2").text(t!("cases-title")))
        .child(to_cases())
}

/// One source for each title: the parts all come from one treaty.
fn titles_once(ids: Vec<String>) -> Vec<String> {
    let mut titles: Vec<&str> = Vec::new();
    let mut kept = Vec::new();
    for id in ids {
        let title = texts::pack()
            .source(&id)
            .map(|source| source.title.as_str());
        let title = title.unwrap_or_default();
        if !titles.contains(&title) {
            titles.push(title);
            kept.push(id);
        }
    }
    kept
}

/// A part. For a child the means are not needed.
fn part_card(at: usize, part: &Part, child: RwSignal<bool>) -> View {
    let is_means = part.id == "means";
    let spared = move || is_means && child.get();
    let class = move || match spared() {
        true => "card means-part spared",
        false => "card means-part",
    };
    let number = el("span").class("number").text(&(at + 1).to_string());
    let head = el("div").class("means-head").child(number).child(
        el("h3")
            .child(el("span").class("row-title").text(&part.title))
            .child(el("span").class("row-line").text(&part.asks)),
    );
    let looks = part.looks.iter().map(|look| el("li").text(look));
    el("li")
        .id(&format!("part-{}", part.id))
        .class_by(move || class().to_owned())
        .child(head)
        .show_if(spared, || {
            el("p").child(el("span").class("chip").text(t!("means-not-needed")))
        })
        .child(prose("p", &part.about))
        .child(el("ul").class("points").each(looks))
}

/// How far one is with the cases, and on.
fn to_cases() -> View {
    let sorting = keeper().keep::<Sorting>(Key::Cases);
    let total = texts::pack().rest.explorers.cases.len();
    let at = move || sorting.with(|sorting| sorting.at.min(total));
    let words = move || tn!("cases-sorted", at(), total = total);
    let begun = move || sorting.with(|sorting| *sorting != Sorting::default());
    let word = move || match (begun(), at() == total) {
        (_, true) => t!("cases-end-look"),
        (true, _) => t!("cases-go-on"),
        (false, _) => t!("cases-begin"),
    };
    let standing = move || {
        el("div")
            .class("quiz-standing")
            .child(el("p").class("soft").text_by(words))
            .child(progress(move || Done { done: at(), total }, words))
    };
    let go = link("button wide", &Route::Cases, "").text_by(move || word().to_owned());
    el("section")
        .class("card")
        .child(el("p").text(t!("cases-line")))
        .show_if(begun, standing)
        .child(go.id(TO_CASES))
        .show_if(begun, clear_button(sorting))
}

/// A button that forgets all answers.
fn clear_button(sorting: Kept<Sorting>) -> impl Fn() -> View {
    let (keeper, navigation) = (keeper(), navigation());
    // The button goes with what it clears.
    let stay = || timers::after_paint(|| page::focus(TO_CASES));
    let clear = move || {
        if let Some(before) = sorting.change(std::mem::take) {
            // Nothing is left that would need a place on the phone.
            keeper.remove(&Key::Cases);
            keeper.notices().offer_undo(t!("cases-cleared"), move || {
                keeper.put_back(Key::Cases, &before);
                if untrack(|| navigation.route()) == Route::Means {
                    stay();
                }
            });
            stay();
        }
    };
    move || {
        let clear = button("button plain small", t!("cases-clear"), clear);
        el("p").class("actions").child(clear.id("cases-clear"))
    }
}
