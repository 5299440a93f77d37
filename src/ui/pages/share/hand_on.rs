//! Handing a plan, a list or a card on: as text to another phone, as a picture, or on paper.

use std::cell::RefCell;
use std::rc::Rc;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::as_picture::{AsPicture, SheetOf};
use super::buttons::{Run, action};
use super::fold::unfolds;
use crate::domain::plan::text::file_name;
use crate::platform::share::{self, Shared};
use crate::platform::{files, page, timers};
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::notices::{Notices, notices};
use crate::ui::view::{Give, Giving, View, el, follow};

const MIME: &str = "text/plain;charset=utf-8";

/// Something that can be handed on in words: its name, and all of it.
pub type Handout = Rc<dyn Giving<(String, String)>>;

/// Buttons to share it as text, as a picture where there is a sheet for one, and to print it.
/// Where nothing can be shared, the text or the picture is shown.
pub fn hand_on(handout: Handout, sheet: Option<SheetOf>, print: Run) -> View {
    let printer = action(
        "button plain small",
        Icon::Printer,
        t!("share-print"),
        print,
    )
    .id("print");
    buttons("", handout, sheet, Some(printer))
}

/// Buttons to hand something on, and the sheet that is printed in place of the screen.
pub fn with_sheet(handout: Handout, sheet: Give<View>) -> View {
    let place = el("div");
    let (filled, owner) = (place.clone(), Owner::current().unwrap_or_default());
    let last = RefCell::new(None::<Owner>);
    // Made when it is needed: following every keystroke on a sheet that nobody sees would cost. And
    // at once: once Firefox prints, it runs nothing that is to happen later.
    let make = Rc::new(move || {
        let own = owner.child();
        if let Some(before) = last.replace(Some(own.clone())) {
            before.cleanup();
        }
        filled.hold(own.with(|| untrack(|| sheet.give())));
    });
    let before_print = make.clone();
    StoredValue::new_local(page::listen("beforeprint", move || before_print()));
    let print = move || {
        make();
        timers::after_paint(page::print);
    };
    el("div")
        .child(hand_on(handout, None, Box::new(print)))
        .child(place)
}

/// The card of a sheet, which `shown` opens, with the buttons to hand the sheet on.
pub fn with_buttons(card: View, sheet: SheetOf, shown: RwSignal<bool>) -> View {
    let told = sheet.clone();
    let handout = move || {
        let sheet = told.give();
        (sheet.title.clone(), sheet.text())
    };
    let print = move || {
        shown.set(true);
        timers::after_paint(page::print);
    };
    let buttons = hand_on(Rc::new(handout), Some(sheet), Box::new(print));
    el("div").class("stack").child(card).child(buttons)
}

/// Buttons to share one of several things of a page as text or as a picture. `name` keeps them
/// apart.
pub fn to_share(name: &str, handout: Handout, sheet: SheetOf) -> View {
    buttons(&format!("-{name}"), handout, Some(sheet), None)
}

/// The button to share one of several texts of a page.
pub fn words_to_share(name: &str, handout: Handout) -> View {
    buttons(&format!("-{name}"), handout, None, None)
}

/// Acts when the browser is about to print, by whatever way, as long as the page is there.
pub fn before_print(act: Run) {
    let prints = app_state().prints;
    let before = prints.get_untracked();
    follow(move || {
        if prints.get() > before {
            untrack(|| act.give());
        }
    });
}

fn buttons(name: &str, handout: Handout, sheet: Option<SheetOf>, printer: Option<View>) -> View {
    let notices = notices();
    let by_hand = RwSignal::new(false);
    let shared = handout.clone();
    let share = move || spawn_local(share(shared.give(), by_hand, notices));
    let picture = sheet.map(|sheet| (AsPicture::new(), sheet));
    let to_picture = picture
        .clone()
        .map(|(picture, sheet)| picture.button(sheet).id(&format!("share-picture{name}")));
    let tools = el("div")
        .class("tools")
        .child(
            action(
                "button plain small",
                Icon::Share,
                t!("share-text"),
                Box::new(share),
            )
            .id(&format!("share-text{name}")),
        )
        .child(to_picture)
        .child(printer);
    let view = unfolds(
        el("div").class("hand-on").child(tools),
        by_hand,
        Box::new(move || to_copy(&handout)),
    );
    match picture {
        Some((picture, _)) => picture.shown_in(view),
        None => view,
    }
}

async fn share(handout: (String, String), by_hand: RwSignal<bool>, notices: Notices) {
    match share::share_text(&handout.0, &handout.1).await {
        Shared::Done => {}
        Shared::Copied => notices.say(t!("copied")),
        // The page may have been left in the meantime.
        Shared::NotHere => {
            // Closed first, so that it shows the words as they are now.
            let _ = by_hand.try_set(false);
            timers::after(0, move || {
                let _ = by_hand.try_set(true);
            });
        }
    }
}

/// The text, to be selected by hand or saved as a file.
fn to_copy(handout: &Handout) -> View {
    let (title, text) = handout.give();
    let area = el("textarea")
        .id("by-hand")
        .attr("rows", "8")
        .flag("readonly", true)
        .text(&text);
    let save = move || {
        files::download(&file_name(&title, "txt"), MIME, &text);
    };
    el("div")
        .class("card by-hand")
        .child(el("label").attr("for", "by-hand").text(t!("share-by-hand")))
        .child(area)
        .child(action(
            "button small",
            Icon::Download,
            t!("save-as-file"),
            Box::new(save),
        ))
}
