//! A part of a plan: a card that opens, with a word on how it stands.

use crate::ui::signals::*;

use crate::ui::components::icon::Icon;
use crate::ui::pages::share::fold::{fold, unfolds};
use crate::ui::view::{View, el};

/// The card, `open` from the start or not. Where one was is not stored. `line` says how it stands,
/// `body` is made when it is opened.
pub fn part_card(
    id: &str,
    icon: Icon,
    title: String,
    line: Memo<String>,
    open: bool,
    body: Box<dyn Fn() -> View>,
) -> View {
    let open = RwSignal::new(open);
    let toggle = fold(
        "fold heading-toggle",
        icon,
        Box::new(move || title.clone()),
        Box::new(move || line.get()),
        open,
    );
    let card = el("section")
        .class("card heading")
        .child(el("h2").child(toggle.id(id)));
    unfolds(card, open, body)
}
