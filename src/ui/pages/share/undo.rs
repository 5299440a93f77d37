//! Undo that still works when the page on which something was done has been left.

use leptos::prelude::*;

use super::focus::focus_soon;
use crate::storage::keys::Key;
use crate::storage::record::Record;
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::notices::{Notices, notices};
use crate::ui::route::Route;

/// Offers to undo a change of one record.
#[derive(Clone)]
pub struct Undo<R: 'static> {
    kept: Kept<R>,
    key: Key,
    route: Route,
    keeper: Keeper,
    notices: Notices,
    navigation: Navigation,
}

impl<R> Undo<R>
where
    R: Record + Default + Clone + Send + Sync + 'static,
{
    /// For the record on this page.
    pub fn new(kept: Kept<R>, key: Key, route: Route) -> Undo<R> {
        Undo {
            kept,
            key,
            route,
            keeper: keeper(),
            notices: notices(),
            navigation: navigation(),
        }
    }

    /// Says what was done and offers to undo it. `focus` is the id of what then has the focus.
    pub fn offer(self, said: String, focus: String, undo: impl Fn(&mut R) + Send + Sync + 'static) {
        let notices = self.notices;
        notices.offer_undo(said, move || {
            if self.kept.change(|record| undo(record)).is_none() {
                self.undo_from_afar(&undo);
            }
            focus_soon(focus.clone());
        });
    }

    /// The page is gone: works on what is stored, and builds the page anew if it is open again.
    fn undo_from_afar(&self, undo: &dyn Fn(&mut R)) {
        self.keeper.flush();
        let Some(mut record) = self.keeper.load::<R>(&self.key) else {
            return;
        };
        undo(&mut record);
        self.keeper.write(&self.key, &record);
        if untrack(|| self.navigation.route()) == self.route {
            self.navigation.replace(self.route.clone());
        }
    }
}
