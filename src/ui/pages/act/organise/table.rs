//! Who should be at the table: groups and offices, why they matter, and whether they come.

mod partner;

use std::rc::Rc;

use crate::ui::signals::*;

use self::partner::Partners;
use crate::content::pack::SeatIdea;
use crate::domain::organise::{AtTable, Seat, Standing};
use crate::domain::plan::neighbour;
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::button::link;
use crate::ui::components::field::{Heard, Value, text_field};
use crate::ui::components::guard::guarded_area;
use crate::ui::components::icon::Icon;
use crate::ui::components::select::select;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Kept, keeper};
use crate::ui::pages::share::add_line::add_line;
use crate::ui::pages::share::buttons::{self, tool};
use crate::ui::pages::share::focus::{focus_soon, spoken};
use crate::ui::pages::share::fold::{fold_by, folded, unfolds};
use crate::ui::pages::share::row_tools::row_form;
use crate::ui::pages::share::undo::Undo;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The sheet that is open.
#[derive(Clone, Copy)]
struct OpenTable {
    kept: Kept<AtTable>,
    undo: StoredValue<Undo<AtTable>>,
    partners: Partners,
    /// What just happened, for those who do not see it.
    spoken: RwSignal<String>,
}

/// The sheet.
pub fn table_page() -> View {
    set_title(t!("table-title"));
    let keeper = keeper();
    // What another page changed a moment ago must be read, not what was stored before.
    keeper.flush();
    let kept = keeper.keep::<AtTable>(Key::AtTable);
    let table = OpenTable {
        kept,
        undo: StoredValue::new(Undo::new(kept, Key::AtTable)),
        partners: Partners::read(keeper),
        spoken: RwSignal::new(String::new()),
    };
    let count = move || kept.with(|table| table.seats.len());
    let standing = move || match count() {
        0 => String::new(),
        total => tn!("table-coming", kept.with(AtTable::coming), total = total),
    };
    let list = el("ul").class("tasks seats").each_by(
        move || kept.with(AtTable::ids),
        move |id| seat_row(table, id),
    );
    let add = add_line(
        "add-seat",
        t!("table-add"),
        Rc::new(move |who| table.add(who, None)),
    );
    let card = el("section")
        .class("card")
        .child(el("p").class("soft").text_by(standing))
        .show_if(move || count() == 0, || el("p").text(t!("table-empty")))
        .child(list)
        .child(add)
        .child(ideas(table, untrack(count) == 0));
    let plan = link("button plain wide", &Route::ActionPlan, t!("action-title"));
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("table-lead")))
        .child(card)
        .child(el("p").class("actions").child(plan))
        .child(spoken(table.spoken))
}

impl OpenTable {
    /// Adds a group and says so. False when there are no words in it.
    fn add(self, who: &str, idea: Option<&SeatIdea>) -> bool {
        let who = who.trim();
        if who.is_empty() {
            return false;
        }
        let why = idea.map_or("", |idea| idea.why.as_str());
        let of = idea.map(|idea| idea.id.as_str());
        self.change(&mut |table| {
            table.add(clock::new_id(), who, why, of);
        });
        self.spoken.set(t!("table-added", who = who));
        true
    }

    /// Changes a seat and saves it soon.
    fn change_seat(self, id: &str, change: &dyn Fn(&mut Seat)) {
        self.change(&mut |table| {
            if let Some(seat) = table.seat_mut(id) {
                change(seat);
            }
        });
    }

    /// Apart, so that saving is compiled once and not once for each kind of change.
    fn change(self, change: &mut dyn FnMut(&mut AtTable)) {
        self.kept.update(|table| change(table));
    }

    /// One text of a seat, tracked.
    fn text(self, id: &str, look: fn(&Seat) -> String) -> Value {
        let id = id.to_owned();
        Rc::new(move || {
            self.kept
                .with(|table| table.seat(&id).map(look).unwrap_or_default())
        })
    }

    /// Ids of our ideas that are not on the sheet yet, tracked.
    fn left(self) -> Vec<String> {
        let seats = texts::pack().rest.organise.seats.iter();
        self.kept.with(|table| {
            let left = seats.filter(|idea| !table.has_idea(&idea.id));
            left.map(|idea| idea.id.clone()).collect()
        })
    }

    fn remove(self, id: &str) {
        let next = self.kept.peek(|table| {
            let ids = table.seats.iter().map(|seat| seat.id.as_str());
            neighbour(ids, id).map(seat_id)
        });
        let mut removed = None;
        self.change(&mut |table| removed = table.remove(id));
        let Some((at, seat)) = removed else { return };
        focus_soon(next.unwrap_or_else(|| "add-seat".to_owned()));
        let said = t!("table-removed", who = who(&seat));
        let focus = seat_id(&seat.id);
        let back = move |table: &mut AtTable| table.put_back(at, seat.clone());
        self.undo.get_value().offer(said, focus, Box::new(back));
    }
}

fn seat_id(id: &str) -> String {
    format!("seat-{id}")
}

/// Its name, or a stand-in for it.
fn who(seat: &Seat) -> String {
    match seat.who.trim() {
        "" => t!("table-blank").to_owned(),
        who => who.to_owned(),
    }
}

/// How far asking someone is, in words.
pub(super) fn standing_words(standing: Standing) -> &'static str {
    match standing {
        Standing::ToAsk => t!("table-to-ask"),
        Standing::Asked => t!("table-asked"),
        Standing::Yes => t!("table-yes"),
        Standing::No => t!("table-no"),
    }
}

fn seat_row(table: OpenTable, id: &str) -> View {
    let open = RwSignal::new(false);
    let name = table.text(id, who);
    let line = table.text(id, |seat| standing_words(seat.standing).to_owned());
    let toggle = fold_by(
        "fold seat-toggle",
        Icon::User,
        Box::new(move || name.give()),
        Box::new(move || line.give()),
        open,
    );
    let row = el("li").class("task").child(toggle.id(&seat_id(id)));
    let id = id.to_owned();
    unfolds(row, open, Box::new(move || editor(table, &id, open)))
}

fn editor(table: OpenTable, id: &str, open: RwSignal<bool>) -> View {
    let value = |look| table.text(id, look);
    let heard = |set: fn(&mut Seat, &str)| -> Heard {
        let id = id.to_owned();
        Rc::new(move |text: String| table.change_seat(&id, &|seat| set(seat, &text)))
    };
    let who_field = text_field(
        &format!("seat-who-{id}"),
        "text",
        t!("table-who"),
        value(|seat| seat.who.clone()),
        heard(|seat, text| text.clone_into(&mut seat.who)),
    );
    let why = guarded_area(
        &format!("seat-why-{id}"),
        t!("table-why"),
        value(|seat| seat.why.clone()),
        heard(|seat, text| text.clone_into(&mut seat.why)),
    );
    let options = Standing::ALL.map(|standing| {
        (
            standing.name().to_owned(),
            standing_words(standing).to_owned(),
        )
    });
    let standing = select(
        &format!("seat-standing-{id}"),
        t!("table-standing"),
        options.to_vec(),
        value(|seat| seat.standing.name().to_owned()),
        heard(|seat, name| seat.standing = Standing::named(name).unwrap_or(seat.standing)),
    );
    let (removed, closed) = (id.to_owned(), seat_id(id));
    let remove = tool(
        &format!("seat-remove-{id}"),
        Icon::Trash,
        t!("table-remove"),
        Box::new(move || table.remove(&removed)),
    );
    let close = move || {
        open.set(false);
        focus_soon(closed.clone());
    };
    row_form(
        vec![who_field, why, standing, partner::as_partner(table, id)],
        vec![remove],
        t!("plan-task-close"),
        Box::new(close),
    )
}

/// Groups of ours that are not on the sheet yet.
fn ideas(table: OpenTable, open: bool) -> View {
    let open = RwSignal::new(open);
    let count = move || table.left().len();
    let toggle = fold_by(
        "fold",
        Icon::Bulb,
        Box::new(move || tn!("table-ideas", count())),
        Box::new(String::new),
        open,
    );
    let list = el("ul")
        .class("ideas")
        .each_by(move || table.left(), move |id| idea_row(table, id));
    el("div")
        .class("part")
        .attr_by("hidden", move || (count() == 0).then(String::new))
        .child(toggle)
        .child(folded(list, open))
}

fn idea_row(table: OpenTable, id: &str) -> View {
    let seats = &texts::pack().rest.organise.seats;
    let Some(idea) = seats.iter().find(|idea| idea.id == id) else {
        return el("li");
    };
    let take = move || {
        // The button that has the focus goes.
        let left = untrack(|| table.left());
        let next = neighbour(left.iter().map(String::as_str), &idea.id).map(idea_id);
        table.add(&idea.who, Some(idea));
        focus_soon(next.unwrap_or_else(|| "add-seat".to_owned()));
    };
    let button = buttons::idea(&idea_id(id), &idea.who, &idea.why, Box::new(take));
    el("li").child(button)
}

fn idea_id(id: &str) -> String {
    format!("seat-idea-{id}")
}
