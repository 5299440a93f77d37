//! Help numbers of the user's own: a shelter, a lawyer, a nurse whom they or their group know.

mod form;

use crate::ui::signals::*;

use self::form::form;
use crate::domain::numbers::{HelpNumbers, OwnNumber};
use crate::domain::plan::neighbour;
use crate::platform::clock;
use crate::ui::app::app_state;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::number_card::own_number_card;
use crate::ui::frame::set_title;
use crate::ui::keeper::Kept;
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::view::{View, el};

/// All own numbers, to add to and to change.
pub fn numbers_page() -> View {
    set_title(t!("own-title"));
    let page = Own::new();
    let is_empty = move || page.keys.with(Vec::is_empty) && page.typing.with(String::is_empty);
    let is_new = move || {
        let numbers = page.numbers;
        let of = |id: &str| numbers.with(|numbers| numbers.own.iter().any(|own| own.id == *id));
        page.typing.with(|id| !id.is_empty() && !of(id))
    };
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("own-lead")))
        .show_if(is_empty, move || nothing_yet(page))
        .show_if(is_new, move || new_number(page))
        .child(el("h2").class("off-screen").text(t!("own-title")))
        .child(
            el("ul")
                .class("call-cards")
                .each_by(move || page.keys.get(), move |key| number(page, key)),
        )
        .show_if(
            move || !page.keys.with(Vec::is_empty) && page.typing.with(String::is_empty),
            move || el("p").class("actions").child(add_button(page)),
        )
        .child(care())
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Own {
    numbers: Kept<HelpNumbers>,
    /// For each number its id and all that its card shows.
    keys: Memo<Vec<String>>,
    /// The id of the number that is being typed; empty when none is.
    typing: Memo<String>,
    notices: Notices,
}

impl Own {
    fn new() -> Own {
        let numbers = app_state().numbers;
        let keys = move || numbers.with(|numbers| numbers.own.iter().map(key).collect());
        let typing = move || {
            numbers.with(|numbers| {
                let draft = numbers.draft.as_ref();
                draft.map(|draft| draft.id.clone()).unwrap_or_default()
            })
        };
        Own {
            numbers,
            keys: memo(keys),
            typing: memo(typing),
            notices: notices(),
        }
    }

    /// Begins to type: a new number, or a change of one that is there.
    fn begin(self, draft: OwnNumber) {
        self.put_draft(Some(draft));
        focus_soon("own-name".to_owned());
    }

    /// Puts this in place of what is being typed. If something is lost by that, undo is offered.
    fn put_draft(self, draft: Option<OwnNumber>) {
        let before = self.numbers.peek(|numbers| {
            let typed = numbers.draft.clone();
            typed.filter(|typed| !is_blank(typed) && !numbers.own.contains(typed))
        });
        self.numbers.update(|numbers| numbers.draft = draft);
        let numbers = self.numbers;
        if let Some(before) = before {
            self.notices.offer_undo(t!("own-dropped"), move || {
                numbers.update(|numbers| numbers.draft = Some(before.clone()));
                focus_soon("own-name".to_owned());
            });
        }
    }

    fn remove(self, id: &str) {
        let next = self.numbers.peek(|numbers| {
            let ids = numbers.own.iter().map(|own| own.id.as_str());
            neighbour(ids, id).map(change_id)
        });
        let removed = self.numbers.change(|numbers| numbers.remove(id)).flatten();
        let Some((at, removed)) = removed else { return };
        let said = t!("own-removed", name = removed.name);
        let numbers = self.numbers;
        self.notices.offer_undo(&said, move || {
            numbers.update(|numbers| numbers.put_back(at, removed.clone()));
            focus_soon(change_id(&removed.id));
        });
        focus_soon(next.unwrap_or_else(|| ADD.to_owned()));
    }

    fn confirm(self, id: &str) {
        let Some(today) = clock::today() else { return };
        let before = self.numbers.peek(Clone::clone);
        self.numbers.update(|numbers| numbers.confirm(id, today));
        let (numbers, own) = (self.numbers, before.own);
        self.notices.offer_undo(t!("own-confirmed"), move || {
            numbers.update(|numbers| numbers.own.clone_from(&own));
        });
        focus_soon(checked_id(id));
    }
}

fn is_blank(draft: &OwnNumber) -> bool {
    [&draft.name, &draft.number, &draft.note, &draft.group]
        .iter()
        .all(|text| text.trim().is_empty())
}

/// The id of the button that adds a number.
const ADD: &str = "own-add";

fn change_id(id: &str) -> String {
    format!("change-{id}")
}

fn checked_id(id: &str) -> String {
    format!("checked-{id}")
}

/// A change of anything in it makes another key, and so a new card.
fn key(own: &OwnNumber) -> String {
    let day = own.confirmed.map(|day| day.to_string()).unwrap_or_default();
    let country = own.country.as_deref().unwrap_or_default();
    let parts = [
        &own.id,
        &own.name,
        &own.number,
        &own.note,
        country,
        &day,
        &own.group,
    ];
    parts.join("\n")
}

/// What own numbers are for, and the first step.
fn nothing_yet(page: Own) -> View {
    el("div")
        .class("card empty")
        .child(el("h2").text(t!("own-none")))
        .child(el("p").text(t!("own-none-line")))
        .child(add_button(page))
}

fn add_button(page: Own) -> View {
    let add = move || {
        page.begin(OwnNumber {
            id: clock::new_id(),
            country: page.numbers.peek(|numbers| numbers.country.clone()),
            ..OwnNumber::default()
        });
    };
    action("button", Icon::Plus, t!("own-add"), Box::new(add)).id(ADD)
}

fn new_number(page: Own) -> View {
    el("section")
        .class("card")
        .child(el("h2").text(t!("own-new")))
        .child(form(page))
}

/// A number as a card, or as fields while it is changed.
fn number(page: Own, key: &str) -> View {
    let id = key.split('\n').next().unwrap_or_default().to_owned();
    let found = page.numbers.peek(|numbers| {
        let own = numbers.own.iter().find(|own| own.id == id);
        own.cloned()
    });
    let Some(own) = found else { return el("li") };
    let (typed, shown) = (id.clone(), id);
    let is_typed = move || page.typing.with(|typing| *typing == typed);
    let is_shown = move || page.typing.with(|typing| *typing != shown);
    el("li")
        .show_if(is_shown, move || {
            own_number_card(&own, Some(tools(page, &own)))
        })
        .show_if(is_typed, move || {
            el("section")
                .class("card")
                .child(el("h2").text(t!("own-change-title")))
                .child(form(page))
        })
}

fn tools(page: Own, own: &OwnNumber) -> View {
    let (draft, checked, removed) = (own.clone(), own.id.clone(), own.id.clone());
    let named = |view: View, id: String| {
        let name = el("span").class("off-screen").attr("translate", "no");
        view.id(&id).child(name.text(&format!(" {}", own.name)))
    };
    let small = "button plain small";
    let change = move || page.begin(draft.clone());
    let confirm = move || page.confirm(&checked);
    let remove = move || page.remove(&removed);
    let change = action(small, Icon::Pencil, t!("own-change"), Box::new(change));
    let confirm = action(small, Icon::Check, t!("own-confirm"), Box::new(confirm));
    let remove = action(small, Icon::Trash, t!("own-remove"), Box::new(remove));
    el("div")
        .class("actions")
        .child(named(confirm, checked_id(&own.id)))
        .child(named(change, change_id(&own.id)))
        .child(named(remove, format!("remove-{}", own.id)))
}

/// Who can see them, and what not to write.
fn care() -> View {
    el("p")
        .class("note")
        .child(glyph(Icon::EyeOff))
        .child(el("span").text(t!("own-care")))
}
