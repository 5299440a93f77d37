//! All action messages.

mod row;

pub use self::row::{duplicate, remover};

use self::row::message_card;
use crate::domain::message::Message;
use crate::storage::keys::Key;
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::navigation::navigation;
use crate::ui::notices::notices;
use crate::ui::pages::share::all_of::{AllOf, blank_or_new};
use crate::ui::pages::share::buttons::{Run, action};
use crate::ui::route::Route;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// All messages, the newest first.
pub fn messages_page() -> View {
    set_title(t!("messages-title"));
    let all = AllOf::read(keeper(), written);
    el("div")
        .class("page-body")
        .show_if(move || !all.is_empty(), move || list(all))
        .show_if(move || all.is_empty(), none)
}

/// All but one that is blank: it may be open in another window, or a killed browser left it.
fn written(keeper: Keeper) -> Vec<(String, Message)> {
    let mut all = keeper.messages();
    all.retain(|(_, message)| !message.is_blank());
    all
}

fn list(all: AllOf<Message>) -> View {
    let list = el("ul")
        .class("plan-list")
        .each_by(move || all.ids(), move |id| message_card(all, id));
    el("div")
        .class("stack")
        .child(el("p").class("lead").text(t!("messages-lead")))
        .child(el("p").class("actions").child(new_message()))
        .child(list)
}

/// What a message is for, and the first step.
fn none() -> View {
    // Width and height reserve the room before the drawing is there.
    let picture = el("img")
        .attr("src", "pictures/message-together.svg")
        .attr("alt", "")
        .attr("width", "328")
        .attr("height", "150");
    el("div")
        .class("card empty")
        .child(picture)
        .child(el("h2").text(t!("messages-empty-title")))
        .child(el("p").text(t!("messages-empty")))
        .child(new_message())
}

fn new_message() -> View {
    let chosen = app_state().audience.with(|choice| choice.chosen.clone());
    let start = start(move || Message {
        audience: chosen.clone(),
        ..Message::default()
    });
    action("button", Icon::Plus, t!("messages-new"), start).id("message-new")
}

/// Starts a message with one tap. Taken when a view is built.
pub fn start(begin: impl Fn() -> Message + 'static) -> Run {
    start_boxed(Box::new(begin))
}

fn start_boxed(begin: Box<dyn Fn() -> Message>) -> Run {
    let (keeper, navigation) = (keeper(), navigation());
    Box::new(move || {
        let message = begin();
        let id = blank_or_new(keeper.messages(), Message::is_blank);
        // Where there is no room for it the keeper has said so.
        if keeper.write(&Key::Message(id.clone()), &message) {
            navigation.go(&Route::Message(id));
        }
    })
}

/// Does not keep a message that is left blank. For the pages of the message with this id, when
/// they are built.
pub fn let_go_of_blank(id: String) {
    let (keeper, navigation, notices) = (keeper(), navigation(), notices());
    on_cleanup(move || {
        let is_open = match untrack(|| navigation.route()) {
            Route::Message(open) | Route::GiveMessage(open) => open == id,
            _ => false,
        };
        // What made it blank can still be undone, from another page too.
        if is_open || notices.offers() {
            return;
        }
        keeper.flush();
        let key = Key::Message(id.clone());
        let left = keeper.load::<Message>(&key);
        if left.is_some_and(|message| message.is_blank()) {
            keeper.remove(&key);
        }
    });
}

/// What a message is called.
pub fn name(message: &Message) -> String {
    match message.first_words() {
        words if words.is_empty() => t!("messages-unnamed").to_owned(),
        words => words,
    }
}
