//! One audience: what they can do, what to ask oneself, messages that say what to do.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::content::pack::{Audience, Text};
use crate::domain::message::Message;
use crate::platform::share::{self, Shared};
use crate::ui::app::{AppState, app_state};
use crate::ui::components::button::{button, icon_button, link};
use crate::ui::components::field::text_area;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::prose::{cited, points, prose, source_list};
use crate::ui::frame::set_title;
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::act::messages::start;
use crate::ui::pages::not_found::missing;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// An audience by its id, to be chosen.
pub fn audience_page(id: String) -> View {
    let pack = texts::pack();
    let Some(audience) = pack.audience(&id) else {
        return missing(&Route::Audiences, t!("audience-title"));
    };
    set_title(&audience.title.clone());
    let notices = notices();
    let own = id.clone();
    let message = |message: &String| message_row(notices, &own, message);
    let ask = audience.ask.iter().map(|line| el("li").text(line));
    el("div")
        .class("page-body")
        .child(prose("p", &audience.about).class("lead"))
        .child(el("h2").text(t!("audience-can")))
        .child(points("ul", &audience.can))
        .child(el("h2").text(t!("audience-messages")))
        .child(
            el("ul")
                .class("card rows")
                .each(audience.messages.iter().map(message)),
        )
        .child(el("h2").text(t!("audience-care")))
        .child(el("blockquote").child(prose("p", &audience.care)))
        .child(el("h2").text(t!("audience-ask")))
        .child(el("ul").class("points").each(ask))
        .child(choice(id))
        .child(source_list(&cited(&all_texts(audience))))
}

/// An example: to be handed on as it is, or to begin a message of one's own with.
fn message_row(notices: Notices, id: &str, message: &str) -> View {
    let (id, words) = (id.to_owned(), message.to_owned());
    let begin = start(move || Message {
        text: words.clone(),
        audience: Some(id.clone()),
        free: true,
        ..Message::default()
    });
    let begin = icon_button(
        Icon::Pencil,
        &t!("message-start-from", text = message),
        move || begin.give(),
    );
    let text = message.to_owned();
    let share = icon_button(Icon::Share, &t!("share-this", text = message), move || {
        spawn_local(share_message(notices, text.clone()));
    });
    el("li")
        .class("message-row")
        .child(el("q").text(message))
        .child(begin)
        .child(share)
}

async fn share_message(notices: Notices, text: String) {
    match share::share_text("", &text).await {
        Shared::Done => {}
        Shared::Copied => notices.say(t!("copied")),
        Shared::NotHere => notices.say(t!("copy-by-hand")),
    }
}

/// The choice itself, and the user's own thoughts on these people.
fn choice(id: String) -> View {
    let state = app_state();
    let notices = notices();
    let this = id.clone();
    let is_chosen = move || {
        state
            .audience
            .with(|choice| choice.chosen.as_ref() == Some(&this))
    };
    let is_other = {
        let is_chosen = is_chosen.clone();
        move || !is_chosen()
    };
    el("div")
        .show_if(is_chosen, move || thoughts(state))
        .show_if(is_other, move || choose_button(state, notices, id.clone()))
}

fn choose_button(state: AppState, notices: Notices, id: String) -> View {
    button("button wide", t!("audience-choose"), move || {
        let before = state.audience.peek(|choice| choice.chosen.clone());
        state
            .audience
            .update(|choice| choice.chosen = Some(id.clone()));
        // What was noted meanwhile stays.
        let undo = move || {
            state
                .audience
                .update(|choice| choice.chosen.clone_from(&before));
        };
        notices.offer_undo(t!("audience-done"), undo);
        focus_soon(NOTES.to_owned());
    })
}

/// The field for what one thinks of them.
const NOTES: &str = "audience-notes";

fn thoughts(state: AppState) -> View {
    let notes = Rc::new(move || state.audience.with(|choice| choice.notes.clone()));
    let note = Rc::new(move |text| state.audience.update(|choice| choice.notes = text));
    let chip = el("span")
        .class("chip")
        .child(glyph(Icon::Check))
        .text(t!("audience-yours"));
    let id = state.audience.peek(|choice| choice.chosen.clone());
    let write = start(move || Message {
        audience: id.clone(),
        ..Message::default()
    });
    let write =
        button("button", t!("message-write-for"), move || write.give()).id("message-write-for");
    let plan = link("button plain", &Route::Plans, t!("act-plan"));
    el("section")
        .class("card")
        .child(el("p").child(chip))
        .child(text_area(NOTES, t!("audience-notes"), notes, note))
        .child(el("p").class("actions").child(write).child(plan))
}

fn all_texts(audience: &Audience) -> Vec<&Text> {
    audience
        .can
        .iter()
        .chain([&audience.about, &audience.care])
        .collect()
}
