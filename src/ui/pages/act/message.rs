//! One action message: its words with hints, whom to call, and what becomes of it.

mod giving;
mod guided;
mod images;
mod number;
mod own;
mod radio;
mod seen;
mod sms;
mod writing;

use std::mem::take;

use crate::ui::signals::*;

use crate::content::pack::{MessageIdeas, MessageKit};
use crate::domain::directory::Country;
use crate::domain::message::Message;
use crate::domain::message::guided::Joins;
use crate::domain::message::numbers::{digits, known_digits};
use crate::domain::numbers::HelpNumbers;
use crate::platform::timers;
use crate::storage::keys::Key;
use crate::ui::app::app_state;
use crate::ui::components::button::link;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Kept, keeper};
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::act::messages::let_go_of_blank;
use crate::ui::pages::help::mine::directory;
use crate::ui::pages::not_found::missing;
use crate::ui::pages::share::undo::Undo;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el, follow};

/// The message that is open, as the parts of its page share it.
#[derive(Clone, Copy)]
struct OpenMessage {
    kept: Kept<Message>,
    /// What it says, at every letter.
    text: Memo<String>,
    /// Raised when what looks at all of the words should do so.
    settled: RwSignal<usize>,
    numbers: Kept<HelpNumbers>,
    undo: StoredValue<Undo<Message>>,
    /// A change can still be undone: what is typed now would be lost with it.
    undoable: StoredValue<bool>,
    notices: Notices,
}

impl OpenMessage {
    fn new(kept: Kept<Message>, key: Key) -> OpenMessage {
        OpenMessage {
            kept,
            text: memo(move || kept.with(|message| message.text.clone())),
            settled: settled(kept),
            numbers: app_state().numbers,
            undo: StoredValue::new(Undo::new(kept, key)),
            undoable: StoredValue::new(false),
            notices: notices(),
        }
    }

    /// Looks at it, tracked.
    fn with<T>(self, look: impl FnOnce(&Message) -> T) -> T {
        self.kept.with(look)
    }

    /// Looks at it, tracked, for what looks at all of its words: in a long one not at every letter.
    fn calm<T>(self, look: impl FnOnce(&Message) -> T) -> T {
        self.settled.track();
        self.kept.peek(look)
    }

    /// Changes it and saves it soon. Apart, so that saving is compiled once.
    fn change(self, change: &mut dyn FnMut(&mut Message)) {
        if self.undoable.get_value() {
            self.undoable.set_value(false);
            self.notices.dismiss();
        }
        self.kept.update(|message| change(message));
    }

    /// Changes it, and offers to have it back as it was. `focus`: the id of what then has the
    /// focus.
    fn change_with_undo(self, said: &str, focus: &str, change: &mut dyn FnMut(&mut Message)) {
        let before = self.kept.peek(Clone::clone);
        self.change(change);
        // Its poster is another page's.
        let back = move |message: &mut Message| {
            let poster = take(&mut message.poster);
            message.clone_from(&before);
            message.poster = poster;
        };
        self.undo
            .get_value()
            .offer(said.to_owned(), focus.to_owned(), Box::new(back));
        self.undoable.set_value(true);
    }

    /// The ideas for its audience, tracked.
    fn ideas(self) -> Option<&'static MessageIdeas> {
        self.calm(|message| kit().ideas(message.audience.as_deref()))
    }

    /// The country that it is for, else the user's own, tracked.
    fn country(self) -> Option<&'static Country> {
        let own = self.numbers.with(|numbers| numbers.country.clone());
        let code = self.calm(|message| message.country.clone()).or(own)?;
        directory().country(&code)
    }

    /// The digits of every number that may stand in it, tracked: what is known of the chosen one
    /// is told where it was chosen.
    fn known_numbers(self) -> Vec<String> {
        let country = self.country();
        let mut known = self
            .numbers
            .with(|own| known_digits(&directory().services, country, own));
        let contact = self.calm(|message| message.contact.clone());
        known.extend(contact.map(|contact| digits(&contact.number)));
        known
    }

    /// Whether it says nothing yet, tracked.
    fn says_nothing(self) -> bool {
        self.text.with(|text| text.trim().is_empty())
    }
}

/// In a message of more bytes, hints wait until nothing was typed for [`PAUSE_MS`].
const LONG: usize = 800;

const PAUSE_MS: i32 = 250;

/// Follows a message: at once while it is short, after a pause when it is long.
fn settled(kept: Kept<Message>) -> RwSignal<usize> {
    let (settled, run) = (RwSignal::new(0), StoredValue::new(0_usize));
    follow(move || {
        let long = kept.with(|message| {
            let own = message.sms.as_ref().map_or(0, String::len);
            message.text.len() + own > LONG
        });
        run.update_value(|run| *run += 1);
        if !long {
            return settled.update(|count| *count += 1);
        }
        let now = run.get_value();
        timers::after(PAUSE_MS, move || {
            // The page may be gone.
            if run.try_get_value() == Some(now) {
                settled.update(|count| *count += 1);
            }
        });
    });
    settled
}

fn kit() -> &'static MessageKit {
    &texts::pack().rest.message
}

fn joins() -> &'static Joins {
    &kit().joins
}

/// The message with this id.
pub fn message_page(id: String) -> View {
    let keeper = keeper();
    // What another page changed a moment ago must be read, not what was stored before.
    keeper.flush();
    let key = Key::Message(id.clone());
    let kept = keeper.keep::<Message>(key.clone());
    if !kept.found.get_untracked() {
        return missing(&Route::Messages, t!("messages-title"));
    }
    set_title(t!("message-title"));
    let_go_of_blank(id.clone());
    let open = OpenMessage::new(kept, key);
    el("div")
        .class("page-body message-page")
        .show_if(move || kept.found.get(), move || screen(open, id.clone()))
        .show_if(move || !kept.found.get(), removed)
}

fn screen(open: OpenMessage, id: String) -> View {
    let form = el("div")
        .class("card-form stack")
        .child(writing::writing(open))
        .child(number::whom_to_call(open))
        .child(el("h2").text(t!("message-out")))
        .child(el("p").class("soft").text(t!("message-care")))
        .child(giving::share(open, &id))
        .child(sms::sms(open))
        .child(radio::radio(open))
        .child(images::images())
        .child(giving::keep(id));
    el("div")
        .class("stack")
        .child(form)
        .child(radio::paper(open))
}

/// For a message that another window removed while it was open here.
fn removed() -> View {
    let on = link("button", &Route::Messages, t!("messages-title"));
    el("div")
        .child(el("p").class("lead").text(t!("messages-removed")))
        .child(el("p").class("actions").child(on))
}
