//! The ways to have it: on paper, and as a picture.

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::Give;
use crate::domain::poster::layout::Shape;
use crate::domain::poster::picture::{A4_SIDE, CARD_SIDE};
use crate::platform::canvas::poster::png_of;
use crate::platform::page;
use crate::ui::components::icon::Icon;
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::share::as_picture::AsPicture;
use crate::ui::pages::share::buttons::action;
use crate::ui::view::{View, el};

/// The buttons. There are none for a message that is too long.
pub(super) fn hand_out(give: Give) -> View {
    let (picture, notices) = (AsPicture::new(), notices());
    let half = RwSignal::new(false);
    let printer = || {
        action(
            "button small",
            Icon::Printer,
            t!("share-print"),
            Box::new(page::print),
        )
        .id("print")
    };
    let save = move || spawn_local(save(give, picture, half, notices));
    let fits = move || give.drawn.with(Option::is_some);
    let tools = move || {
        el("div")
            .class("tools")
            .show_if(move || !give.card.get(), printer)
            .child(
                action(
                    "button plain small",
                    Icon::Photo,
                    t!("give-save"),
                    Box::new(save),
                )
                .id("give-save"),
            )
    };
    let view = el("div")
        .class("hand-on")
        .show_if(fits, tools)
        .show_if(
            move || half.get(),
            || el("p").class("note").id("give-half").text(t!("give-half")),
        )
        .show_if(
            move || !give.card.get(),
            || el("p").class("soft").text(t!("give-print-hint")),
        );
    picture.shown_in(view)
}

/// Draws it in full size, or in half of it where the phone has no room for more.
async fn save(give: Give, to: AsPicture, half: RwSignal<bool>, notices: Notices) {
    let Some(Some(now)) = give.drawn.try_get_untracked() else {
        return;
    };
    let people = give.drawings.address_now();
    let people = people.as_deref();
    let title = give.kept.peek(|message| message.text.trim().to_owned());
    let (pixels, tenths) = match untrack(|| give.shape()) {
        Shape::Card => CARD_SIDE,
        Shape::Portrait | Shape::Landscape => {
            let percent = give.kept.peek(|message| message.poster.paper.percent());
            // On the larger paper it is the same picture, larger.
            (A4_SIDE.0, A4_SIDE.1 * percent / 100)
        }
    };
    let whole = png_of(&now, (pixels, tenths), people).await;
    let is_half = whole.is_none();
    let png = match whole {
        Some(png) => Some(png),
        None => png_of(&now, (pixels / 2, tenths), people).await,
    };
    match png {
        Some(png) => {
            // The page may have been left in the meantime.
            let _ = half.try_set(is_half);
            to.hand_out(&title, &png).await;
        }
        None => notices.say(t!("share-picture-not-here")),
    }
}
