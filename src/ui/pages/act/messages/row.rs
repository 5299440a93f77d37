//! A message in the list, and what one can do with it there.

use crate::ui::signals::*;

use super::name;
use crate::domain::message::Message;
use crate::domain::plan::neighbour;
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::keeper::keeper;
use crate::ui::navigation::navigation;
use crate::ui::notices::notices;
use crate::ui::pages::share::all_of::AllOf;
use crate::ui::pages::share::buttons::{Run, action, tool_by};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::{opens, unfolds};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The message with this id: a tap opens it, the dots show what else can be done.
pub(super) fn message_card(all: AllOf<Message>, id: &str) -> View {
    let menu_open = RwSignal::new(false);
    let (words, line, more) = (id.to_owned(), id.to_owned(), id.to_owned());
    let text = el("span")
        .class("row-text")
        .child(
            el("span")
                .class("row-title")
                .attr("dir", "auto")
                .text_by(move || name(&all.one(&words))),
        )
        .child(
            el("span")
                .class("row-line")
                .text_by(move || audience(&all.one(&line))),
        );
    let link = el("a")
        .class("row")
        .attr("href", &Route::Message(id.to_owned()).href())
        .child(
            el("span")
                .class("row-icon")
                .child(glyph(Icon::MessageCircle)),
        )
        .child(text);
    let dots = tool_by(
        &dots_id(id),
        Icon::DotsVertical,
        Box::new(move || t!("messages-more", name = name(&all.one(&more)))),
        Box::new(move || menu_open.update(|open| *open = !*open)),
    );
    let line = el("div")
        .class("plan-line")
        .child(link)
        .child(opens(dots, menu_open));
    let menu_id = id.to_owned();
    unfolds(
        el("li").class("card plan-card message-card").child(line),
        menu_open,
        Box::new(move || menu(all, &menu_id)),
    )
}

/// Whom a message is for, in words.
fn audience(message: &Message) -> String {
    let audience = message.audience.as_deref();
    match audience.and_then(|id| texts::pack().audience(id)) {
        Some(audience) => t!("messages-for", name = audience.title),
        None => t!("messages-for-anyone").to_owned(),
    }
}

fn menu(all: AllOf<Message>, id: &str) -> View {
    let item = |icon, word: &str, run| action("menu-item", icon, word, run);
    let copy = duplicate(id.to_owned());
    let delete = delete(all, id.to_owned());
    el("div")
        .class("menu")
        .child(item(Icon::Copy, t!("messages-duplicate"), copy))
        .child(item(Icon::Trash, t!("messages-delete"), delete))
}

/// Makes a copy and opens it.
pub fn duplicate(id: String) -> Run {
    let (keeper, navigation, notices) = (keeper(), navigation(), notices());
    Box::new(move || {
        keeper.flush();
        let Some(message) = keeper.load::<Message>(&Key::Message(id.clone())) else {
            return;
        };
        let id = clock::new_id();
        if keeper.write(&Key::Message(id.clone()), &message) {
            navigation.go(&Route::Message(id));
            notices.say(t!("messages-copied"));
        }
    })
}

fn delete(all: AllOf<Message>, id: String) -> Run {
    let remove = remover();
    Box::new(move || {
        let ids = untrack(|| all.ids());
        let next = neighbour(ids.iter().map(String::as_str), &id).map(dots_id);
        remove(id.clone());
        all.read_again();
        focus_soon(next.unwrap_or_else(|| "message-new".to_owned()));
    })
}

/// Takes a message off the phone, with undo. Taken when a view is built.
pub fn remover() -> Box<dyn Fn(String)> {
    let (keeper, notices) = (keeper(), notices());
    Box::new(move |id| {
        // As it is now, and not as it was when the list was read.
        keeper.flush();
        let (dots, key) = (dots_id(&id), Key::Message(id));
        let Some(removed) = keeper.load::<Message>(&key) else {
            return;
        };
        keeper.remove(&key);
        let said = t!("messages-deleted", name = name(&removed));
        notices.offer_undo(&said, move || {
            keeper.put_back(key.clone(), &removed);
            // Where the list is open.
            focus_soon(dots.clone());
        });
    })
}

fn dots_id(id: &str) -> String {
    format!("more-{id}")
}
