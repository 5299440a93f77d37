//! What has to be known about the number that was chosen, also while the choice is closed.

use crate::ui::signals::*;

use super::super::{OpenMessage, joins};
use super::{FOLD, put};
use crate::domain::directory::{confirmed_recently, unbroken};
use crate::domain::message::guided::{choose, lacks_place, put_place};
use crate::domain::message::numbers::{Contact, Origin, find};
use crate::domain::numbers::HelpNumbers;
use crate::platform::clock;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::pages::help::mine::directory;
use crate::ui::pages::share::buttons::{Run, action};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::view::{View, el};

/// A number with who answers it.
pub(super) fn named(contact: &Contact, numbers: &HelpNumbers) -> String {
    let name = match contact.from {
        Origin::Directory => directory().service(&contact.id).map(|s| &s.name),
        Origin::Own => {
            let own = numbers.own.iter().find(|own| own.id == contact.id);
            own.map(|own| &own.name)
        }
        Origin::Other => None,
    };
    let number = unbroken(&contact.number);
    match name {
        Some(name) => [&number, " · ", name].concat(),
        None => number,
    }
}

/// The notes that apply.
pub(super) fn notes(open: OpenMessage) -> View {
    let contact = memo(move || open.with(|message| message.contact.clone()));
    let is_there = memo(move || {
        let number = contact.get().map(|contact| contact.number);
        number.is_none_or(|number| open.calm(|message| find(&message.text, &number).is_some()))
    });
    let missing = move || match contact.get() {
        Some(contact) if !is_there.get() => Some(missing(open, &contact)),
        _ => None,
    };
    let place = memo(move || {
        let lacks = open.calm(lacks_place);
        lacks.then(|| open.with(|message| message.place.trim().to_owned()))
    });
    el("div")
        .class("message-notes")
        .child_by(move || Some(about(open, &contact.get()?)))
        .child_by(missing)
        .child_by(move || Some(missing_place(open, &place.get()?)))
}

fn note(words: &str) -> View {
    el("p")
        .class("note late")
        .child(glyph(Icon::AlertTriangle))
        .child(el("span").text(&unbroken(words)))
}

fn with_button(words: &str, icon: Icon, word: &str, run: Run) -> View {
    let button = action("button plain small", icon, word, run);
    el("div")
        .child(note(words))
        .child(el("p").class("actions").child(button))
}

/// The text does not have the number, because its words were changed by hand.
fn missing(open: OpenMessage, contact: &Contact) -> View {
    let words = t!("message-number-missing", number = contact.number);
    let put = move || {
        open.change(&mut |message| {
            let contact = message.contact.take();
            choose(message, joins(), contact);
        });
        focus_soon(FOLD.to_owned());
    };
    with_button(&words, Icon::Plus, t!("message-number-put"), Box::new(put))
}

/// The same for the place where people can go.
fn missing_place(open: OpenMessage, place: &str) -> View {
    let words = t!("message-place-missing", place = place);
    let put = move || {
        open.change_with_undo(t!("message-place-in"), FOLD, &mut |message| {
            put_place(message, joins());
        });
        focus_soon(FOLD.to_owned());
    };
    with_button(&words, Icon::Plus, t!("message-number-put"), Box::new(put))
        .id("message-place-missing")
}

/// What is known of the number itself.
fn about(open: OpenMessage, contact: &Contact) -> View {
    let number = &contact.number;
    let view = el("div");
    match contact.from {
        Origin::Other => view.child(note(&t!("message-number-other", number = number))),
        Origin::Own => own(view, open, contact),
        Origin::Directory => service(view, open, contact),
    }
}

fn own(view: View, open: OpenMessage, contact: &Contact) -> View {
    let own = open.numbers.with(|numbers| {
        let found = numbers.own.iter().find(|own| own.id == contact.id);
        found.cloned()
    });
    let Some(own) = own else {
        let words = t!("message-number-gone", number = contact.number);
        return view.child(note(&words));
    };
    let confirmed = own.confirmed.map(crate::domain::directory::Confirmed::on);
    let recent = clock::today().is_some_and(|today| confirmed_recently(confirmed, today));
    let stale = (!recent).then(|| note(&t!("message-number-stale", number = contact.number)));
    let new = Contact::of_own(&own);
    view.child(stale)
        .child(changed(open, contact, new, &own.name))
}

fn service(view: View, open: OpenMessage, contact: &Contact) -> View {
    let known = directory().service(&contact.id);
    let Some((service, new)) = known.and_then(|s| Some((s, Contact::of_service(s)?))) else {
        let words = t!("message-number-gone", number = contact.number);
        return view.child(note(&words));
    };
    let today = clock::today();
    let recent = today.is_some_and(|today| confirmed_recently(service.confirmed, today));
    let stale = (!recent).then(|| note(&t!("message-number-stale", number = contact.number)));
    let cautions = directory().cautions(service);
    view.each(cautions.iter().map(|words| note(words)))
        .child(stale)
        .child(changed(open, contact, new, &service.name))
}

/// The directory, or the user, has another number for it by now.
fn changed(open: OpenMessage, contact: &Contact, new: Contact, name: &str) -> Option<View> {
    (new.number != contact.number).then(|| {
        let words = t!("message-number-changed", name = name, number = new.number);
        with_button(
            &words,
            Icon::Refresh,
            t!("message-number-use"),
            Box::new(move || {
                put(open, Some(new.clone()));
                focus_soon(FOLD.to_owned());
            }),
        )
    })
}
