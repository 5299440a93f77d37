//! Handing a shared phone to the next person: the notes go, the app stays.

use crate::ui::signals::*;

use super::super::parts::{actions, card, sign_button, soft, words};
use super::put_back;
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::keeper::Keeper;
use crate::ui::pages::phone::save_file;
use crate::ui::view::View;

/// Finish and clear.
pub(super) fn hand_over(keeper: Keeper) -> View {
    let save = Box::new(move || save_file(keeper));
    let save = sign_button("button plain", Icon::Download, t!("hand-over-save"), save);
    let typed = app_state().typed;
    let clear = Box::new(move || clear(keeper, typed));
    let clear = sign_button("button", Icon::Users, t!("hand-over-clear"), clear);
    card(t!("hand-over-title"))
        .child(words(t!("hand-over-text")))
        .child(soft(t!("hand-over-stays")))
        .child(actions().child(save).child(clear.id("hand-over")))
}

fn clear(keeper: Keeper, typed: RwSignal<String>) {
    let before = keeper.backup();
    keeper.clear();
    keeper.as_text.set(None);
    // What was searched for tells of the one who did.
    typed.set(String::new());
    let undo = move || put_back(keeper, &before, None);
    keeper.notices().offer_undo(t!("hand-over-done"), undo);
}
