//! The drawing of people on a poster: fetched once, in colour or grey.

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use crate::domain::message::Message;
use crate::domain::poster::colours::greyed;
use crate::domain::poster::picture::{known, sized};
use crate::domain::poster::{Ink, Layout};
use crate::platform::{files, pictures};
use crate::ui::keeper::Kept;
use crate::ui::view::follow;

/// Which drawing, and whether in grey.
type Wanted = Option<(&'static str, bool)>;

/// The drawing that belongs on the poster now.
#[derive(Clone, Copy)]
pub(super) struct Drawings {
    wanted: StoredValue<Wanted>,
    /// Its address, once it is there.
    address: RwSignal<Option<String>>,
    /// It could not be had.
    missing: RwSignal<bool>,
}

impl Drawings {
    /// Follows the choices of a message.
    pub(super) fn new(kept: Kept<Message>) -> Drawings {
        let drawings = Drawings {
            wanted: StoredValue::new(None),
            address: RwSignal::new(None),
            missing: RwSignal::new(false),
        };
        follow(move || {
            let wanted = kept.with(wanted);
            if wanted != drawings.wanted.get_value() {
                drawings.wanted.set_value(wanted);
                untrack(|| drawings.fetch(wanted));
            }
        });
        on_cleanup(move || drawings.let_go());
        drawings
    }

    /// Its address, tracked. None where there is none, or not yet.
    pub(super) fn address(self) -> Option<String> {
        self.address.get()
    }

    /// The same, untracked, and also when the page is gone.
    pub(super) fn address_now(self) -> Option<String> {
        self.address.try_get_untracked().flatten()
    }

    /// Whether it is wanted and cannot be had, tracked.
    pub(super) fn is_missing(self) -> bool {
        self.missing.get()
    }

    fn fetch(self, wanted: Wanted) {
        self.missing.set(false);
        let Some((name, grey)) = wanted else {
            self.let_go();
            return self.address.set(None);
        };
        spawn_local(async move {
            let svg = pictures::text_of(name).await.map(|svg| sized(&svg));
            let svg = svg.map(|svg| if grey { greyed(&svg) } else { svg });
            let address = svg.and_then(|svg| pictures::address_of(&svg));
            // Another one may have been chosen, or the page left, in the meantime.
            if self.wanted.try_get_value() != Some(wanted) {
                return address.into_iter().for_each(files::let_go);
            }
            self.let_go();
            self.missing.set(address.is_none());
            self.address.set(address);
        });
    }

    fn let_go(self) {
        if let Some(Some(address)) = self.address.try_get_untracked() {
            files::let_go(address);
        }
    }
}

fn wanted(message: &Message) -> Wanted {
    let poster = &message.poster;
    let wanted = poster.layout == Layout::Picture;
    wanted.then(|| (known(&poster.picture), poster.ink == Ink::Black))
}
