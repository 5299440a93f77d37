//! Handing a text on as a file: to the phone's share sheet, else as a download, else by hand.

use wasm_bindgen_futures::spawn_local;

use crate::platform::{device, files, share};
use crate::ui::notices::Notices;

/// Hands out a file of this name. Where that can't be done, or the user finds none, `by_hand`
/// shows the text.
pub fn hand_out(
    notices: Notices,
    name: String,
    mime: &'static str,
    text: String,
    by_hand: impl Fn() + Send + Sync + 'static,
) {
    spawn_local(async move {
        // What takes pictures takes texts too. The share sheet tells the user what came of it.
        if device::browser().shares_pictures() && share::share_file(&name, mime, &text).await {
            return;
        }
        let can = device::browser().downloads(device::is_standalone());
        if !can || !files::download(&name, mime, &text) {
            by_hand();
            return notices.say(t!("share-by-hand"));
        }
        // Some browsers drop a download without a word.
        let said = t!("file-downloaded", name = name);
        notices.offer(&said, t!("file-not-there"), by_hand);
    });
}
