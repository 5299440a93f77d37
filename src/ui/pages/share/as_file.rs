//! Handing something on as a file: to the phone's share sheet, else as a download, else as text.

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use crate::platform::{files, share};
use crate::ui::notices::{Notices, notices};
use crate::ui::view::{View, el};

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
        spawn_local(async move {
            if share::share_file(&name, mime, &text).await {
                return;
            }
            if files::download(&name, mime, &text) {
                let not_there = move || drop(self.as_text.try_set(Some(text.clone())));
                let said = t!("file-downloaded", name = name);
                self.notices.offer(&said, t!("file-not-there"), not_there);
            } else {
                self.as_text.try_set(Some(text));
            }
        });
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
