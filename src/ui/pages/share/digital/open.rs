//! The posting plan that is open, as the parts of the page share it.

use crate::ui::signals::*;

use crate::domain::posting::{Draft, Posting, by_turns, from_messages, of_ours};
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::share::undo::{Back, Undo};
use crate::ui::texts;

/// The plan, and what is needed to work on it.
#[derive(Clone, Copy)]
pub(super) struct OpenPosting {
    /// The record.
    pub(super) kept: Kept<Posting>,
    /// What just happened, for those who do not see it.
    pub(super) spoken: RwSignal<String>,
    /// The user's messages, as they were when the page was opened.
    pub(super) messages: StoredValue<Vec<String>>,
    pub(super) notices: Notices,
    undo: StoredValue<Undo<Posting>>,
}

impl OpenPosting {
    /// Reads it.
    pub(super) fn open() -> OpenPosting {
        let keeper = keeper();
        // What the page before changed a moment ago must be read.
        keeper.flush();
        let kept = keeper.keep::<Posting>(Key::Posting);
        OpenPosting {
            kept,
            spoken: RwSignal::new(String::new()),
            messages: StoredValue::new(messages(keeper)),
            notices: notices(),
            undo: StoredValue::new(Undo::new(kept, Key::Posting)),
        }
    }

    /// Drafts that carry the user's messages. None without a message.
    pub(super) fn of_messages(self) -> Vec<Draft> {
        self.messages
            .with_value(|messages| from_messages(texts::pack().rest.digital.ideas(), messages))
    }

    /// Drafts that need no message.
    pub(super) fn of_ours(self) -> Vec<Draft> {
        of_ours(texts::pack().rest.digital.ideas())
    }

    /// All drafts, the user's messages and ours by turns.
    pub(super) fn drafts(self) -> Vec<Draft> {
        by_turns(self.of_messages(), self.of_ours())
    }

    /// Adds a post on the next free day, and says so. False when there are no words in it.
    pub(super) fn add(self, text: &str, idea: Option<&str>) -> bool {
        let Some(today) = clock::today() else {
            return false;
        };
        let add = |posting: &mut Posting| posting.add(clock::new_id(), text, idea, today);
        let Some(Some(day)) = self.kept.change(add) else {
            return false;
        };
        self.spoken
            .set(t!("posting-added", day = super::post::day_words(day)));
        true
    }

    /// Says what was done and offers to undo it.
    pub(super) fn offer_undo(self, said: String, focus: String, back: Back<Posting>) {
        self.undo.get_value().offer(said, focus, back);
    }
}

fn messages(keeper: Keeper) -> Vec<String> {
    let messages = keeper.messages().into_iter();
    let texts = messages.map(|(_, message)| message.text);
    texts.filter(|text| !text.trim().is_empty()).collect()
}
