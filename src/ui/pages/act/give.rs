//! What comes out of a message: a poster, a square card, a code that phones read.

mod choices;
mod code;
mod content;
mod drawings;
mod hand_out;
mod number;
mod paper;
mod preview;

use crate::ui::signals::*;

use self::choices::looks;
use self::code::code;
use self::content::drawing;
use self::drawings::Drawings;
use self::hand_out::hand_out;
use self::number::number;
use self::preview::{kinds, preview, warnings};
use crate::domain::message::Message;
use crate::domain::numbers::HelpNumbers;
use crate::domain::poster::Poster;
use crate::domain::poster::drawing::Drawing;
use crate::domain::poster::layout::Shape;
use crate::platform::canvas::poster::Ruler;
use crate::platform::page;
use crate::platform::paper::Paper;
use crate::storage::keys::Key;
use crate::ui::app::app_state;
use crate::ui::components::button::link;
use crate::ui::components::field::asked_field;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Kept, keeper};
use crate::ui::pages::act::messages::let_go_of_blank;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::view::{View, el, follow};

/// The message that is open, as the parts of the page share it.
#[derive(Clone, Copy)]
struct Give {
    kept: Kept<Message>,
    id: StoredValue<String>,
    /// The card is on the screen, and not the poster.
    card: RwSignal<bool>,
    /// What is on the screen. None while the message is too long.
    drawn: RwSignal<Option<Drawing>>,
    drawings: Drawings,
    ruler: StoredValue<Ruler, LocalStorage>,
    /// The chosen country.
    numbers: Kept<HelpNumbers>,
}

impl Give {
    /// Changes a choice and saves it soon.
    fn change(self, change: &dyn Fn(&mut Poster)) {
        self.kept.update(|message| change(&mut message.poster));
    }

    /// A choice, tracked.
    fn poster<T>(self, look: impl FnOnce(&Poster) -> T) -> T {
        self.kept.with(|message| look(&message.poster))
    }

    /// What it is drawn on, tracked.
    fn shape(self) -> Shape {
        match (self.card.get(), self.poster(|poster| poster.landscape)) {
            (true, _) => Shape::Card,
            (false, true) => Shape::Landscape,
            (false, false) => Shape::Portrait,
        }
    }

    /// The page on which the message is written.
    fn writing(self) -> Route {
        Route::Message(self.id.get_value())
    }
}

/// The page for the message with this id.
pub fn give_page(id: String) -> View {
    let keeper = keeper();
    // What another page changed a moment ago must be read, not what was stored before.
    keeper.flush();
    let kept = keeper.keep::<Message>(Key::Message(id.clone()));
    if !kept.found.get_untracked() {
        return missing(&Route::Messages, t!("give-write"));
    }
    set_title(t!("give-title"));
    let_go_of_blank(id.clone());
    let give = Give {
        kept,
        id: StoredValue::new(id),
        card: RwSignal::new(false),
        drawn: RwSignal::new(None),
        drawings: Drawings::new(kept),
        ruler: StoredValue::new_local(Ruler::new()),
        numbers: app_state().numbers,
    };
    let is_empty = move || kept.with(|message| message.text.trim().is_empty());
    set_paper(give);
    el("div")
        .class("page-body give-page")
        .show_if(is_empty, move || nothing_written(give))
        .show_if(move || !is_empty(), move || made(give))
}

/// The poster has nothing to say yet.
fn nothing_written(give: Give) -> View {
    el("section")
        .class("card empty")
        .child(el("h2").text(t!("give-empty-title")))
        .child(el("p").text(t!("give-empty")))
        .child(link("button", &give.writing(), t!("give-write")))
}

fn made(give: Give) -> View {
    follow(move || give.drawn.set(drawing(give)));
    el("div")
        .class("stack")
        .child(kinds(give))
        .child(preview(give))
        .child(warnings(give))
        .child(hand_out(give))
        .child(looks(give))
        .child(number(give))
        .child(code(give))
        .child(maker(give))
}

fn maker(give: Give) -> View {
    let field = asked_field(
        "give-by",
        "text",
        t!("give-by"),
        t!("give-by-why"),
        std::rc::Rc::new(move || give.poster(|poster| poster.by.clone())),
        std::rc::Rc::new(move |text: String| {
            give.change(&|poster| text.clone_into(&mut poster.by))
        }),
    );
    el("section").class("card give-part").child(field)
}

/// Has the printer take the paper that was chosen, as long as this page is open.
fn set_paper(give: Give) {
    const MARK: &str = "data-paper";
    let rule = StoredValue::new_local(None::<Paper>);
    page::set_root_attribute(MARK, "poster");
    follow(move || {
        let size = give.poster(|poster| poster.paper.page_size(poster.landscape));
        // The old rule first: removing it moves what comes after it.
        rule.set_value(None);
        if !give.card.get() {
            rule.set_value(Paper::of(size));
        }
    });
    on_cleanup(move || page::set_root_attribute(MARK, ""));
}
