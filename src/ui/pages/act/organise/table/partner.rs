//! A seat at the table as a partner: taken over with one tap, and only once.

use crate::ui::signals::*;

use super::OpenTable;
use crate::domain::organise::Seat;
use crate::domain::partners::{MOST, Partner};
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::button::link;
use crate::ui::components::icon::Icon;
use crate::ui::keeper::Keeper;
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::partners::words::name_of;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The list of partners, as the table needs it.
#[derive(Clone, Copy)]
pub(super) struct Partners {
    keeper: Keeper,
    notices: Notices,
    /// Read when the first seat is opened.
    all: RwSignal<Option<Vec<(String, Partner)>>>,
}

impl Partners {
    /// Nothing is read yet.
    pub(super) fn read(keeper: Keeper) -> Partners {
        Partners {
            keeper,
            notices: notices(),
            all: RwSignal::new(None),
        }
    }

    /// The id of the partner who has this seat, tracked.
    fn of_seat(self, seat: &Seat) -> Option<String> {
        if self.all.with_untracked(Option::is_none) {
            self.all.set(Some(self.keeper.partners()));
        }
        self.all.with(|all| {
            let mut all = all.iter().flatten();
            let found = all.find(|(_, partner)| partner.has_seat(seat));
            found.map(|(id, _)| id.clone())
        })
    }
}

/// The button that takes a seat over, or the way to the partner it became.
pub(super) fn as_partner(table: OpenTable, id: &str) -> View {
    let (partners, id) = (table.partners, id.to_owned());
    let seat = move || {
        let seat = table.kept.with(|table| table.seat(&id).cloned());
        seat.unwrap_or_default()
    };
    let there = {
        let seat = seat.clone();
        memo(move || partners.of_seat(&seat()))
    };
    el("p").class("actions seat-partner").child_by(move || {
        if let Some(id) = there.get() {
            let word = t!("table-partner-there");
            return Some(link("button plain small", &Route::Partner(id), word).id("seat-partner"));
        }
        let seat = seat.clone();
        group_of(&seat())?;
        let take = move || take_over(partners, &untrack(&seat));
        let word = t!("table-partner");
        Some(action("button plain small", Icon::Users, word, Box::new(take)).id("seat-take"))
    })
}

/// Where a seat belongs among partners; empty for one of the user's own. None for those who have
/// no place on such a list: people who lived through exploitation.
fn group_of(seat: &Seat) -> Option<&'static str> {
    let Some(idea) = &seat.idea else {
        return Some("");
    };
    let mut groups = texts::pack().rest.partners.iter();
    let group = groups.find(|group| group.seats.contains(idea));
    group.map(|group| group.id.as_str())
}

fn take_over(partners: Partners, seat: &Seat) {
    let group = group_of(seat).unwrap_or_default();
    let keeper = partners.keeper;
    if keeper.count_partners() >= MOST {
        return partners.notices.say(&t!("partners-full", most = MOST));
    }
    let partner = Partner::of_seat(seat, group, clock::today());
    let key = Key::Partner(clock::new_id());
    // Where there is no room for it the keeper has said so.
    if !keeper.write(&key, &partner) {
        return;
    }
    partners.all.set(Some(keeper.partners()));
    focus_soon("seat-partner".to_owned());
    let said = t!("table-partner-taken", name = name_of(&partner));
    partners.notices.offer_undo(&said, move || {
        keeper.remove(&key);
        partners.all.try_set(Some(keeper.partners()));
        keeper.renew();
    });
}
