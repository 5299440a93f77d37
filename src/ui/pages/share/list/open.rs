//! The safety list that is open, as its parts share it.

use crate::ui::signals::*;

use crate::content::pack::Checklist;
use crate::domain::checklist::{Item, ListRecord};
use crate::storage::keys::Key;
use crate::ui::components::prose::list_route;
use crate::ui::keeper::{Kept, keeper};
use crate::ui::pages::share::lists::items;
use crate::ui::pages::share::undo::{Back, Undo};

/// The open list.
#[derive(Clone, Copy)]
pub struct OpenList {
    /// What the user did with it.
    pub kept: Kept<ListRecord>,
    /// The list as we wrote it.
    pub ours: StoredValue<Checklist>,
    /// The list as the user sees it.
    pub items: Memo<Vec<Item>>,
    /// It is being changed, not ticked.
    pub editing: RwSignal<bool>,
    /// What just happened, for those who do not see it.
    pub spoken: RwSignal<String>,
    undo: StoredValue<Undo<ListRecord>>,
}

impl OpenList {
    /// What the user made of this list of ours.
    pub fn new(checklist: Checklist) -> OpenList {
        let keeper = keeper();
        // What another page changed a moment ago must be read, not what was stored before.
        keeper.flush();
        let key = Key::List(checklist.id.clone());
        let kept = keeper.keep::<ListRecord>(key.clone());
        let undo = Undo::new(kept, key, list_route(&checklist.id));
        let ours = StoredValue::new(checklist);
        let seen = move || kept.with(|record| ours.with_value(|ours| items(record, ours)));
        OpenList {
            kept,
            ours,
            items: Memo::new(move |_| seen()),
            editing: RwSignal::new(false),
            spoken: RwSignal::new(String::new()),
            undo: StoredValue::new(undo),
        }
    }

    /// One item, tracked.
    pub fn item(self, id: &str) -> Option<Item> {
        self.items
            .with(|items| items.iter().find(|item| item.id == id).cloned())
    }

    /// Changes the list and saves it soon.
    pub fn change(self, mut change: impl FnMut(&mut ListRecord)) {
        self.change_boxed(&mut change);
    }

    /// Apart, so that saving is compiled once and not once for each kind of change.
    fn change_boxed(self, change: &mut dyn FnMut(&mut ListRecord)) {
        self.kept.update(|record| change(record));
    }

    /// Says what was done and offers to undo it.
    pub fn offer_undo(self, said: String, focus: String, back: Back<ListRecord>) {
        self.undo.get_value().offer(said, focus, back);
    }
}
