//! Handing a text on as a file: to the phone's share sheet, else as a download, else by hand.

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use crate::platform::{device, files, share};
use crate::ui::notices::{Notices, notices};
use crate::ui::view::{View, el};

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

/// Files that a page hands on.
#[derive(Clone, Copy)]
pub struct AsFile {
    /// One that this browser could not take, as text.
    as_text: RwSignal<Option<String>>,
    notices: Notices,
}

impl AsFile {
    /// None yet.
    pub fn new() -> AsFile {
        AsFile {
            as_text: RwSignal::new(None),
            notices: notices(),
        }
    }

    /// Hands a file on.
    pub fn hand_out(self, name: String, mime: &'static str, text: String) {
        let copy = text.clone();
        let by_hand = move || drop(self.as_text.try_set(Some(copy.clone())));
        hand_out(self.notices, name, mime, text, by_hand);
    }

    /// A place in `view` for a file that has to be copied by hand.
    pub fn shown_in(self, view: View) -> View {
        view.child_by(move || self.as_text.get().map(|text| by_hand(&text)))
    }
}

impl Default for AsFile {
    fn default() -> Self {
        AsFile::new()
    }
}

fn by_hand(text: &str) -> View {
    let area = el("textarea")
        .id("by-hand")
        .attr("rows", "8")
        .attr("translate", "no")
        .flag("readonly", true)
        .text(text);
    el("div")
        .class("card by-hand")
        .child(el("label").attr("for", "by-hand").text(t!("share-by-hand")))
        .child(area)
}
