//! What the card says to the one who gets it, and the ways to give it to them.

use std::rc::Rc;

use crate::ui::signals::*;

use super::OpenCard;
use super::words::sheet;
use crate::domain::picture::Sheet;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::as_picture::SheetOf;
use crate::ui::pages::share::fold::folding;
use crate::ui::pages::share::hand_on::{before_print, with_buttons};
use crate::ui::view::{View, el};

/// The card as it is read, and the buttons to hand it on.
pub(super) fn given(card: OpenCard) -> View {
    let sheet = move || card.kept.with(|kept| sheet(kept, card.with_passport.get()));
    given_sheet(t!("card-preview"), Rc::new(sheet), card.shown)
}

/// A sheet as it is read, under a title that opens it, and the buttons to hand it on. `sheet`
/// follows signals.
pub fn given_sheet(title: &str, sheet: SheetOf, shown: RwSignal<bool>) -> View {
    let read = sheet.clone();
    let body = move || {
        let read = read.clone();
        el("div").child_by(move || Some(sheet_view(&read.give())))
    };
    let card = folding(
        "card-preview",
        Icon::HeartHandshake,
        title,
        Box::new(String::new),
        shown,
        Box::new(body),
    );
    // Printed by whatever way, it is the sheet that is wanted.
    before_print(Box::new(move || shown.set(true)));
    with_buttons(
        card.class("card heading card-given"),
        Rc::new(move || untrack(|| sheet.give())),
        shown,
    )
}

/// What a sheet says, as one reads it.
pub fn sheet_view(sheet: &Sheet) -> View {
    // A block without a label goes on under the one before.
    let mut groups: Vec<View> = Vec::new();
    for block in &sheet.blocks {
        let value = el("dd").attr("dir", "auto").text(&block.value);
        let group = match groups.pop() {
            Some(group) if block.label.is_empty() => group,
            before => {
                groups.extend(before);
                el("div").child(el("dt").text(&block.label))
            }
        };
        groups.push(group.child(value));
    }
    el("div")
        .class("given")
        .child(el("dl").child(groups))
        .child(el("p").class("soft").text(&sheet.footer))
}
