//! Handing a file to the user, in whichever way the browser in hand can.

use leptos::prelude::Set;
use wasm_bindgen_futures::spawn_local;

use crate::domain::browser::FileWay;
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
    spawn_local(async move {
        match handed_out(&name, &text).await {
            // The share sheet has told the user what came of it.
            Some(FileWay::Share) => {}
            // Some browsers drop a download without a word: the text is there for them.
            Some(FileWay::Download) => keeper.notices().offer(
                t!("file-downloaded", name = name),
                t!("file-not-there"),
                move || show(keeper, text.clone()),
            ),
            None => show(keeper, text),
        }
    });
}

async fn handed_out(name: &str, text: &str) -> Option<FileWay> {
    for way in device::browser().file_ways(device::is_standalone()) {
        let done = match way {
            FileWay::Share => share::share_file(name, MIME, text).await,
            FileWay::Download => files::download(name, MIME, text),
        };
        if done {
            return Some(*way);
        }
    }
    None
}

fn show(keeper: Keeper, text: String) {
    keeper.as_text.set(Some(text));
    page::go_to(&Route::Notes.href());
}
