//! Handing a file to the user, in whichever way the browser in hand can.

use crate::ui::signals::Set;
use wasm_bindgen_futures::spawn_local;

use crate::platform::{clock, device, files, page, share};
use crate::ui::keeper::Keeper;
use crate::ui::route::Route;

const MIME: &str = "application/json";

/// Saves a back-up of everything: as a file, else as text to copy by hand.
pub fn save_file(keeper: Keeper) {
    let day = clock::today()
        .map(|day| format!("-{day}"))
        .unwrap_or_default();
    hand_out(keeper, format!("handrail{day}.json"), keeper.backup());
}

/// Hands out a file of this name. Where that can't be done, the page of the notes shows it.
pub(super) fn hand_out(keeper: Keeper, name: String, text: String) {
    if !device::browser().shares_files() {
        return to_downloads(keeper, name, text);
    }
    spawn_local(async move {
        // The share sheet tells the user what came of it.
        if !share::share_file(&name, MIME, &text).await {
            to_downloads(keeper, name, text);
        }
    });
}

fn to_downloads(keeper: Keeper, name: String, text: String) {
    let can = device::browser().downloads(device::is_standalone());
    if !can || !files::download(&name, MIME, &text) {
        return show(keeper, text);
    }
    // Some browsers drop a download without a word: the text is there for them.
    let not_there = move || show(keeper, text.clone());
    keeper.notices().offer(
        &t!("file-downloaded", name = name),
        t!("file-not-there"),
        not_there,
    );
}

fn show(keeper: Keeper, text: String) {
    keeper.as_text.set(Some(text));
    page::go_to(&Route::Notes.href());
}
