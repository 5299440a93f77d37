//! Undo that still works when the page on which something was done has been left.

use crate::ui::signals::*;

use super::focus::focus_soon;
use crate::storage::keys::Key;
use crate::storage::record::Record;
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::notices::{Notices, notices};
use crate::ui::route::Route;

/// Takes a change of a record back.
pub type Back<R> = Box<dyn Fn(&mut R) + Send + Sync>;

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
        let (keeper, notices, navigation) = (keeper(), notices(), navigation());
        Undo {
            kept,
            key,
            route,
            keeper,
            notices,
            navigation,
        }
    }

    /// Says what was done and offers to undo it. `focus` is the id of what then has the focus.
    pub fn offer(self, said: String, focus: String, back: Back<R>) {
        let notices = self.notices;
        notices.offer_undo(&said, move || {
            if self.kept.change(&back).is_none() {
                self.undo_from_afar(&back);
            }
            focus_soon(focus.clone());
        });
    }

    /// The page is gone: works on what is stored, and builds the page anew if it is open again.
    fn undo_from_afar(&self, back: &Back<R>) {
        self.keeper.flush();
        let Some(mut record) = self.keeper.load::<R>(&self.key) else {
            return;
        };
        back(&mut record);
        self.keeper.write(&self.key, &record);
        if untrack(|| self.navigation.route()) == self.route {
            self.navigation.replace(self.route.clone());
        }
    }
}
