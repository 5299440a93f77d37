//! The safety lists.

use crate::ui::signals::*;

use crate::content::pack::{Checklist, Section};
use crate::domain::checklist::{Item, ListRecord, progress};
use crate::domain::plan::Done;
use crate::storage::keys::Key;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::arrow;
use crate::ui::components::progress::progress as bar;
use crate::ui::components::prose::list_route;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The lists, what they are for, and how far each is.
pub fn lists_page() -> View {
    set_title(t!("lists-title"));
    let keeper = keeper();
    let lists = move || {
        keeper.watch_outside();
        let pack = texts::pack();
        let rows = untrack(|| {
            pack.checklists_of(Section::Share)
                .map(|list| list_row(keeper, list))
                .collect()
        });
        Some(crate::ui::components::list_row::rows(rows))
    };
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("lists-lead")))
        .child(el("div").child_by(lists))
        .child(el("p").class("soft").text(t!("lists-next")))
}

/// The row of a list: what it is for, and how far it is.
pub fn list_row(keeper: Keeper, list: &Checklist) -> View {
    let done = list_progress(keeper, list);
    let icon = Icon::named(&list.icon).unwrap_or(Icon::ListCheck);
    let text = el("span")
        .class("row-text")
        .child(el("span").class("row-title").text(&list.title))
        .child(el("span").class("row-line").text(&list.about))
        .child(bar(move || done, move || standing_words(done)))
        .child(el("span").class("row-line").text(&standing_words(done)));
    let link = el("a")
        .class("row list-link")
        .attr("href", &list_route(&list.id).href())
        .child(el("span").class("row-icon").child(glyph(icon)))
        .child(text)
        .child(arrow());
    el("li").child(link)
}

/// How much of a list is ticked, as it is stored.
fn list_progress(keeper: Keeper, list: &Checklist) -> Done {
    keeper.flush();
    let record = keeper
        .load::<ListRecord>(&Key::List(list.id.clone()))
        .unwrap_or_default();
    progress(&items(&record, list))
}

/// How much of all lists for an event is ticked, together.
pub fn all_ticked(keeper: Keeper) -> Done {
    let mut all = Done { done: 0, total: 0 };
    for list in texts::pack().checklists_of(Section::Share) {
        let list = list_progress(keeper, list);
        all.done += list.done;
        all.total += list.total;
    }
    all
}

/// A list as the user sees it.
pub fn items(record: &ListRecord, list: &Checklist) -> Vec<Item> {
    record.items(
        list.items
            .iter()
            .map(|item| (item.id.as_str(), item.text.as_str())),
    )
}

/// '3 of 8 ticked'.
pub fn ticked_words(done: Done) -> String {
    tn!("list-done", done.done, total = done.total)
}

/// '3 of 8 ticked, 5 to go', or 'All ticked'.
pub fn standing_words(done: Done) -> String {
    match done.total - done.done {
        0 => t!("list-all-done").to_owned(),
        left => t!(
            "list-standing",
            done = ticked_words(done),
            left = tn!("list-to-go", left)
        ),
    }
}
