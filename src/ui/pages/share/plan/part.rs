//! A part of a plan: a card that opens, with a word on how it stands.

use crate::ui::signals::*;

use crate::ui::components::icon::Icon;
use crate::ui::pages::share::fold::folding;
use crate::ui::view::{Give, View};

/// The card, `open` from the start or not. Where one was is not stored. `line` says how it stands,
/// `body` is made when it is opened.
pub fn part_card(
    id: &str,
    icon: Icon,
    title: &str,
    line: Memo<String>,
    open: bool,
    body: Give<View>,
) -> View {
    let line = Box::new(move || line.get());
    folding(id, icon, title, line, RwSignal::new(open), body)
}
