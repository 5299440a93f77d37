//! The user's country and numbers of their own, as several pages of Help show them.

use crate::ui::signals::*;

use crate::content::pack::Directory;
use crate::domain::directory::{Country, urgent};
use crate::domain::numbers::{HelpNumbers, OwnNumber};
use crate::platform::{page, timers};
use crate::storage::fields::Field;
use crate::storage::json;
use crate::ui::app::app_state;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::number_card::{IN_DANGER, Shape, number_cards, own_number_card};
use crate::ui::keeper::Kept;
use crate::ui::notices::{Notices, notices};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{Give, View, el};

/// The numbers of the pack.
pub fn directory() -> &'static Directory {
    &texts::pack().directory
}

/// The address of a country's page.
pub fn route_to(country: &Country) -> Route {
    Route::Country(country.code.to_ascii_lowercase())
}

/// The chosen country, untracked.
pub fn my_country(numbers: Kept<HelpNumbers>) -> Option<&'static Country> {
    numbers.peek(|numbers| directory().country(numbers.country.as_deref()?))
}

/// Follows the country and the user's own numbers, and nothing else of the record: what is noted
/// at a call or while someone types must not build a page anew.
pub fn watch(numbers: Kept<HelpNumbers>) -> Memo<String> {
    memo(move || {
        let mut shown = numbers.get();
        shown.calls_known = false;
        shown.draft = None;
        json::write(&shown.put())
    })
}

/// A part of a page that is built anew when the country or an own number changes.
pub fn following(build: Give<View>) -> View {
    let watched = watch(app_state().numbers);
    el("div").class("stack").child_by(move || {
        watched.with(|_| ());
        Some(untrack(|| build.give()))
    })
}

/// Makes a country the user's own, or none, and offers to undo it. `focus`: the id of what then
/// has the focus.
pub fn choose(
    numbers: Kept<HelpNumbers>,
    notices: Notices,
    country: Option<&Country>,
    focus: &'static str,
) {
    let before = numbers.peek(|numbers| numbers.country.clone());
    let code = country.map(|country| country.code.clone());
    numbers.update(|numbers| numbers.country = code);
    let said = match country {
        Some(country) => t!("country-chosen", country = country.name_in_sentence()),
        None => t!("country-forgotten").to_owned(),
    };
    notices.offer_undo(&said, move || {
        numbers.update(|numbers| numbers.country.clone_from(&before));
    });
    timers::after_paint(move || page::focus_in_view(focus));
}

/// The button that makes a country the user's own, or the mark that it is.
pub fn choice(country: &'static Country) -> View {
    let (numbers, notices) = (app_state().numbers, notices());
    following(Box::new(move || {
        let set = move |to| choose(numbers, notices, to, "country-choice");
        let is_mine = my_country(numbers).is_some_and(|mine| mine.code == country.code);
        if !is_mine {
            let word = t!("country-choose");
            return el("p").class("actions").child(
                button("button plain", word, move || set(Some(country))).id("country-choice"),
            );
        }
        let chip = el("span")
            .class("chip")
            .child(glyph(Icon::Check))
            .text(t!("country-yours"));
        let forget = button("button plain small", t!("country-forget"), move || {
            set(None)
        });
        el("p")
            .class("actions centre-line")
            .child(chip)
            .child(forget.id("country-choice"))
    }))
}

/// What to dial in danger in a country, or what to do where that is not known.
pub fn emergency(country: &Country, shape: Shape) -> View {
    let services = urgent(&directory().services, country);
    if !services.is_empty() {
        return number_cards(&services, Some(country), shape);
    }
    let guide = link(
        "",
        &Route::HelpGuide(IN_DANGER.into()),
        t!("number-fails-how"),
    );
    el("p")
        .class("card")
        .text(&t!(
            "emergency-unknown",
            country = country.name_in_sentence()
        ))
        .text(" ")
        .child(guide)
}

/// What to dial in danger in the user's country, or the way to choose one.
pub fn emergency_here() -> View {
    let numbers = app_state().numbers;
    following(Box::new(move || match my_country(numbers) {
        Some(country) => emergency(country, Shape::Brief),
        None => link("button wide", &Route::Countries, t!("emergency-find")),
    }))
}

/// Cards of own numbers.
pub fn own_cards(own: &[&OwnNumber]) -> Vec<View> {
    own.iter().map(|own| own_number_card(own, None)).collect()
}
