//! A safety list: to tick in the field, and to change beforehand.

pub mod aside;
pub mod item;
pub mod open;

use std::rc::Rc;

use crate::ui::signals::*;

use self::item::item_row;
use self::open::OpenList;
use super::add_line::add_line;
use super::buttons::{Run, action};
use super::focus::spoken;
use super::fold::{folded, unfolds};
use super::hand_on::hand_on;
use super::lists::standing_words;
use crate::content::pack::Section;
use crate::domain::checklist::{ListRecord, list_text, progress};
use crate::domain::plan::Done;
use crate::platform::{clock, page, timers};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::progress::progress as bar;
use crate::ui::components::prose::{cited, source_list};
use crate::ui::frame::set_title;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The list with this id, from Share or Stay safe.
pub fn list_page(id: &str, section: Section) -> View {
    let pack = texts::pack();
    let Some(ours) = pack.checklist(id) else {
        return match section {
            Section::Safe => missing(&Route::Travel, t!("travel-title")),
            _ => missing(&Route::Lists, t!("lists-title")),
        };
    };
    set_title(&ours.title.clone());
    let whys: Vec<_> = ours.items.iter().map(|item| &item.why).collect();
    let list = OpenList::new(ours.clone());
    el("div")
        .class("page-body list-page")
        .child(el("p").class("lead").text(&ours.about))
        .child(items(list, el("section").class("card")))
        .child(changing(list))
        .child(on_paper(list))
        .child(source_list(&cited(&whys)))
        .child(spoken(list.spoken))
}

/// How far it is, and everything on it, in `card`.
pub fn items(list: OpenList, card: View) -> View {
    let done = move || list.done();
    let words = move || match list.plan() {
        Some(_) => settled_words(done()),
        None => standing(done()),
    };
    let hint = el("p")
        .class("note")
        .child(glyph(Icon::Pencil))
        .child(el("span").text(t!("list-change-hint")));
    let ids = move || {
        list.items
            .with(|items| items.iter().map(|item| item.id.clone()).collect())
    };
    let card = card
        .child(el("p").class("soft").text_by(words))
        .child(bar(done, words))
        .child(folded(hint, list.editing))
        .child(
            el("ul")
                .class("rows")
                .each_by(ids, move |id| item_row(list, id)),
        );
    unfolds(card, list.editing, Box::new(move || add_own(list)))
}

/// '3 of 8 done', of a list in a plan.
pub fn settled_words(done: Done) -> String {
    match (done.total, done.total - done.done) {
        (0, _) => t!("list-empty").to_owned(),
        (_, 0) => t!("safety-all-settled").to_owned(),
        (total, _) => tn!("safety-settled", done.done, total = total),
    }
}

fn standing(done: Done) -> String {
    match done.total {
        0 => t!("list-empty").to_owned(),
        _ => standing_words(done),
    }
}

fn add_own(list: OpenList) -> View {
    let add = move |text: &str| {
        let text = text.trim();
        if text.is_empty() {
            return false;
        }
        list.change(|record| {
            record.add(clock::new_id(), text);
        });
        list.spoken.set(t!("list-item-added", item = text));
        true
    };
    add_line(&list.id("add-item"), t!("list-item-add"), Rc::new(add))
}

/// Into changing the list and out of it: apart from ticking, which must stay calm in the field.
pub fn changing(list: OpenList) -> View {
    let editing = list.editing;
    let toggle = move || editing.update(|editing| *editing = !*editing);
    let word = move || match editing.get() {
        true => t!("list-change-done").to_owned(),
        false => t!("list-change").to_owned(),
    };
    let change = el("button")
        .attr("type", "button")
        .class(TOOL)
        .id(&list.id("list-change"))
        .child(glyph(Icon::Pencil))
        .child(el("span").text_by(word))
        .on_click(toggle);
    let any = move || {
        list.items
            .with(|items| items.iter().any(|item| item.ticked))
    };
    el("div")
        .class("tools")
        .child(change)
        .show_if(
            move || editing.get() && list.is_changed(),
            move || {
                let reset = reset(list);
                action(TOOL, Icon::ArrowBackUp, t!("list-reset"), reset).id(&list.id("list-reset"))
            },
        )
        .show_if(
            move || !editing.get() && any(),
            move || {
                let untick = untick(list);
                action(TOOL, Icon::Refresh, t!("list-untick"), untick).id(&list.id("list-untick"))
            },
        )
}

const TOOL: &str = "button plain small";

/// Our own list again.
fn reset(list: OpenList) -> Run {
    Box::new(move || {
        let mut before = None;
        list.change(|record| before = Some(record.reset()));
        let Some(before) = before else { return };
        let back = move |record: &mut ListRecord| record.undo_reset(before.clone());
        list.offer_undo(
            t!("list-was-reset").to_owned(),
            list.id("list-change"),
            Box::new(back),
        );
        page::focus_in_view(&list.id("list-change"));
    })
}

/// The same list for the next event or journey.
fn untick(list: OpenList) -> Run {
    Box::new(move || {
        let mut ticked = Default::default();
        list.change(|record| ticked = record.untick_all());
        let back = move |record: &mut ListRecord| record.tick_again(&ticked);
        let said = match list.ours.with_value(|ours| ours.section) {
            Section::Safe => t!("list-unticked-journey"),
            _ => t!("list-unticked"),
        };
        list.offer_undo(said.to_owned(), list.id("list-change"), Box::new(back));
        page::focus_in_view(&list.id("list-change"));
    })
}

fn on_paper(list: OpenList) -> View {
    let handout = move || {
        let items = list.items.get_untracked();
        let title = list.ours.with_value(|ours| ours.title.clone());
        let text = list_text(&title, &standing(progress(&items)), &items);
        (title, text)
    };
    let print = move || {
        // On paper, a list is to be ticked, not to be changed.
        list.editing.set(false);
        timers::after_paint(page::print);
    };
    hand_on(Rc::new(handout), None, Box::new(print))
}
