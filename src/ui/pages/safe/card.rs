//! The safety card: written here, kept on this phone, and given away as text, picture or print.

mod call;
mod check_ins;
mod fields;
mod given;
mod words;

use crate::ui::signals::*;

use self::check_ins::check_ins;
use self::fields::{area, date, group, line};
use self::given::given;
pub use self::given::{given_sheet, sheet_view};
pub use self::words::{day_words, who_and_where};
use crate::domain::travel_card::TravelCard;
use crate::storage::keys::Key;
use crate::ui::components::field::of;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::tick_row::tick_row;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::share::buttons::{Run, action};
use crate::ui::pages::share::undo::{Back, Undo};
use crate::ui::view::{View, el};

/// The card that is open, as its parts share it.
#[derive(Clone, Copy)]
struct OpenCard {
    kept: Kept<TravelCard>,
    /// The number of the passport is to stand on what is given away. Asked for each time.
    with_passport: RwSignal<bool>,
    /// What is given away is shown.
    shown: RwSignal<bool>,
    undo: StoredValue<Undo<TravelCard>>,
    /// It was deleted on this page, and can be had back.
    deleted: StoredValue<bool>,
    keeper: Keeper,
    notices: Notices,
}

impl OpenCard {
    fn new() -> OpenCard {
        let (keeper, notices) = (keeper(), notices());
        // What another page changed a moment ago must be read, not what was stored before.
        keeper.flush();
        let kept = keeper.keep::<TravelCard>(Key::Travel);
        let begun = kept.peek(|card| !card.is_empty());
        OpenCard {
            kept,
            with_passport: RwSignal::new(false),
            shown: RwSignal::new(begun),
            undo: StoredValue::new(Undo::new(kept, Key::Travel)),
            deleted: StoredValue::new(false),
            keeper,
            notices,
        }
    }

    /// Changes the card and saves it soon.
    fn change(self, mut change: impl FnMut(&mut TravelCard)) {
        self.change_boxed(&mut change);
    }

    /// Apart, so that saving is compiled once and not once for each field.
    fn change_boxed(self, change: &mut dyn FnMut(&mut TravelCard)) {
        if self.deleted.get_value() {
            // Undo would now put the old card over the new one.
            self.deleted.set_value(false);
            self.notices.dismiss();
        }
        self.kept.update(|card| change(card));
    }

    /// Says what was done and offers to undo it.
    fn offer_undo(self, said: String, focus: String, back: Back<TravelCard>) {
        self.undo.get_value().offer(said, focus, back);
    }

    fn is_empty(self) -> bool {
        self.kept.with(TravelCard::is_empty)
    }
}

/// The page.
pub fn card_page() -> View {
    set_title(t!("card-title"));
    let card = OpenCard::new();
    let here = el("p")
        .class("note")
        .child(glyph(Icon::Lock))
        .child(el("span").text(t!("card-here")));
    let form = el("div")
        .class("card-form stack")
        .child(el("p").class("lead").text(t!("card-lead")))
        .child(here)
        .child(groups(card));
    el("div")
        .class("page-body card-page")
        .child(form)
        .show_if(move || !card.is_empty(), move || given(card))
        .show_if(move || !card.is_empty(), move || delete(card))
}

fn groups(card: OpenCard) -> View {
    let begun = card.kept.peek(|card| !card.is_empty());
    el("div")
        .class("stack")
        .child(group(
            card,
            "card-where",
            Icon::MapPin,
            t!("card-group-where"),
            &[of!(name), of!(place), of!(country), of!(employer)],
            !begun,
            whereto,
        ))
        .child(group(
            card,
            "card-journey",
            Icon::Calendar,
            t!("card-group-journey"),
            &[of!(transport)],
            false,
            journey,
        ))
        .child(group(
            card,
            "card-there",
            Icon::HomeHeart,
            t!("card-group-there"),
            &[of!(address), of!(contact), of!(phones)],
            false,
            there,
        ))
        .child(group(
            card,
            "card-touch",
            Icon::Clock,
            t!("card-group-touch"),
            &[of!(check_ins.hour), of!(code_hint), of!(if_missed)],
            false,
            check_ins,
        ))
        .child(group(
            card,
            "card-whom",
            Icon::Phone,
            t!("card-call"),
            &[],
            false,
            call::whom_to_call,
        ))
        .child(group(
            card,
            "card-papers",
            Icon::FileText,
            t!("card-passport"),
            &[],
            false,
            passport,
        ))
}

fn whereto(card: OpenCard) -> View {
    el("div")
        .child(line(
            card,
            "card-name",
            of!(name),
            t!("card-name"),
            t!("card-name-why"),
        ))
        .child(line(
            card,
            "card-country",
            of!(country),
            t!("card-country"),
            t!("card-country-why"),
        ))
        .child(line(
            card,
            "card-place",
            of!(place),
            t!("card-place"),
            t!("card-place-why"),
        ))
        .child(line(
            card,
            "card-employer",
            of!(employer),
            t!("card-employer"),
            t!("card-employer-why"),
        ))
}

fn journey(card: OpenCard) -> View {
    let leaves = date(
        card,
        "card-leaves",
        t!("card-leaves"),
        |card| card.leaves,
        |card, day| card.leaves = day,
    );
    let returns = date(
        card,
        "card-returns",
        t!("card-returns"),
        |card| card.returns,
        |card, day| card.returns = day,
    );
    let wrong = move || {
        if card.kept.with(TravelCard::returns_too_early) {
            t!("card-days-wrong").to_owned()
        } else {
            String::new()
        }
    };
    el("div")
        .child(el("div").class("field-pair").child(leaves).child(returns))
        .child(
            el("p")
                .class("soft late")
                .attr("role", "status")
                .text_by(wrong),
        )
        .child(line(
            card,
            "card-transport",
            of!(transport),
            t!("card-transport"),
            t!("card-transport-why"),
        ))
}

fn there(card: OpenCard) -> View {
    el("div")
        .child(area(
            card,
            "card-address",
            of!(address),
            t!("card-address"),
            t!("card-address-why"),
        ))
        .child(area(
            card,
            "card-contact",
            of!(contact),
            t!("card-contact"),
            t!("card-contact-why"),
        ))
        .child(area(
            card,
            "card-phones",
            of!(phones),
            t!("card-phones"),
            t!("card-phones-why"),
        ))
}

/// Needed by few and of use to many: it is written down, and shown, only when asked for.
fn passport(card: OpenCard) -> View {
    let care = el("p")
        .class("note late")
        .child(glyph(Icon::AlertTriangle))
        .child(el("span").text(t!("card-passport-care")));
    let show = tick_row(
        "card-passport",
        || t!("card-passport-show").to_owned(),
        move || card.with_passport.get(),
        move |on| card.with_passport.set(on),
        None,
    );
    el("div")
        .child(care)
        .child(line(
            card,
            "card-passport",
            of!(passport),
            t!("card-passport"),
            t!("card-passport-why"),
        ))
        .child(show)
}

/// Takes the card off the phone, with undo.
fn delete(card: OpenCard) -> View {
    let delete: Run = Box::new(move || {
        let (keeper, before) = (card.keeper, card.kept.peek(Clone::clone));
        keeper.remove(&Key::Travel);
        keeper.renew();
        card.deleted.set_value(true);
        card.notices.offer_undo(t!("card-deleted"), move || {
            // Never over one that was begun meanwhile.
            let now = keeper.load::<TravelCard>(&Key::Travel);
            if now.is_none_or(|now| now.is_empty()) {
                keeper.put_back(Key::Travel, &before);
            }
        });
    });
    el("div")
        .class("card-form")
        .child(el("p").class("soft").text(t!("card-delete-when")))
        .child(el("p").class("actions").child(
            action("button plain small", Icon::Trash, t!("card-delete"), delete).id("card-delete"),
        ))
}
