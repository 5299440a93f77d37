//! Undo that still works when the page on which something was done has been left.

use super::focus::focus_soon;
use crate::storage::keys::Key;
use crate::storage::record::Record;
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::notices::{Notices, notices};

/// Takes a change of a record back.
pub type Back<R> = Box<dyn Fn(&mut R) + Send + Sync>;

/// Offers to undo a change of one record.
#[derive(Clone)]
pub struct Undo<R: 'static> {
    kept: Kept<R>,
    key: Key,
    keeper: Keeper,
    notices: Notices,
}

impl<R> Undo<R>
where
    R: Record + Default + Clone + Send + Sync + 'static,
{
    /// For the record on this page.
    pub fn new(kept: Kept<R>, key: Key) -> Undo<R> {
        let (keeper, notices) = (keeper(), notices());
        Undo {
            kept,
            key,
            keeper,
            notices,
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

    /// The page is gone: works on what is stored. Another page of the record reads it again: it would
    /// write over it with its next letter.
    fn undo_from_afar(&self, back: &Back<R>) {
        self.keeper.flush();
        let Some(mut record) = self.keeper.load::<R>(&self.key) else {
            return;
        };
        back(&mut record);
        self.keeper.put_back(self.key.clone(), &record);
    }
}
