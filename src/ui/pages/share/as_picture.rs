//! Handing something on as a picture: to the phone's share sheet, else as a download, else shown.

use std::rc::Rc;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::buttons::action;
use crate::domain::picture::{Script, Sheet};
use crate::domain::plan::text::file_name;
use crate::platform::canvas::{self, Band, NoPicture, Png};
use crate::platform::{device, files, share};
use crate::ui::components::icon::Icon;
use crate::ui::navigation::navigation;
use crate::ui::notices::{Notices, notices};
use crate::ui::texts;
use crate::ui::view::{Giving, View, el};

/// What is to be drawn, as it stands when the button is tapped.
pub type SheetOf = Rc<dyn Giving<Sheet>>;

/// A picture that can be handed on.
#[derive(Clone, Copy)]
pub struct AsPicture {
    /// The address and the title of the last one that was made.
    made: RwSignal<Option<(String, String)>>,
    /// It stands on the page, to be kept by hand.
    shown: RwSignal<bool>,
    band: Band,
    notices: Notices,
}

impl AsPicture {
    /// None yet.
    pub fn new() -> AsPicture {
        let picture = AsPicture {
            made: RwSignal::new(None),
            shown: RwSignal::new(false),
            band: Band::of(untrack(|| navigation().tab()).class()),
            notices: notices(),
        };
        on_cleanup(move || {
            if let Some(Some((address, _))) = picture.made.try_get_untracked() {
                files::let_go(address);
            }
        });
        picture
    }

    /// The button that makes one.
    pub fn button(self, sheet: SheetOf) -> View {
        let make = move || spawn_local(self.make(sheet.give()));
        action(
            "button plain small",
            Icon::Photo,
            t!("share-picture"),
            Box::new(make),
        )
        .id("share-picture")
    }

    /// A place in `view` for a picture that has to be kept by hand.
    pub fn shown_in(self, view: View) -> View {
        view.show_if(
            move || self.shown.get(),
            move || {
                let picture = el("img")
                    .class("picture")
                    .id("by-hand-picture")
                    .attr_by("alt", move || Some(self.made.get()?.1))
                    .attr_by("src", move || Some(self.made.get()?.0));
                el("div")
                    .class("card by-hand")
                    .child(el("p").text(t!("share-picture-by-hand")))
                    .child(picture)
            },
        )
    }

    async fn make(self, sheet: Sheet) {
        let script = Script::of(texts::pack().language.rtl, &sheet.text());
        match canvas::png(&sheet, script, self.band).await {
            Ok(png) => self.hand_out(&sheet.title, &png).await,
            Err(NoPicture::TooLong) => self.notices.say(t!("share-picture-too-long")),
            Err(NoPicture::NotHere) => self.notices.say(t!("share-picture-not-here")),
        }
    }

    /// Hands out a picture that was drawn elsewhere. `title` says what it shows.
    pub async fn hand_out(self, title: &str, png: &Png) {
        let (name, browser) = (file_name(title, "png"), device::browser());
        // The share sheet tells the user what came of it.
        if browser.shares_pictures() && share::share_png(&name, png).await {
            return;
        }
        let Some(address) = files::address_of(png) else {
            return self.notices.say(t!("share-picture-not-here"));
        };
        let now = (address.clone(), title.to_owned());
        match self.made.try_update(|made| made.replace(now)) {
            Some(Some((before, _))) => files::let_go(before),
            Some(None) => {}
            // The page was left in the meantime.
            None => return files::let_go(address),
        }
        let can = browser.downloads(device::is_standalone());
        if can && files::download_from(&name, &address) {
            // Some browsers drop a download without a word: the picture is there for them.
            let not_there = move || {
                let _ = self.shown.try_set(true);
            };
            // Without its name: that can be long, and would lie over the buttons.
            let said = t!("picture-downloaded");
            self.notices.offer(said, t!("file-not-there"), not_there);
        } else {
            self.shown.set(true);
        }
    }
}

impl Default for AsPicture {
    fn default() -> Self {
        AsPicture::new()
    }
}
