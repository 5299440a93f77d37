//! Whom people can call: a service of the country, a number of the user's own, a place to go, or
//! a number that nobody has checked.

mod notes;

use std::rc::Rc;

use crate::ui::signals::*;

use super::{OpenMessage, joins};
use crate::domain::directory::{Country, Service, listing, unbroken};
use crate::domain::message::guided::{choose, choose_place};
use crate::domain::message::numbers::{Contact, Origin, typed as typed_now};
use crate::domain::numbers::{OwnNumber, normalise};
use crate::ui::components::field::{Value, asked_field};
use crate::ui::components::guard::guard_hint;
use crate::ui::components::icon::Icon;
use crate::ui::components::number_card::service_text;
use crate::ui::components::radio_row::radio_row;
use crate::ui::components::select::select;
use crate::ui::pages::help::mine::directory;
use crate::ui::pages::share::fold::folding;
use crate::ui::view::{View, el, follow};

/// The id of the line that opens it.
const FOLD: &str = "message-call";

/// The choice, and what has to be known about what was chosen.
pub(super) fn whom_to_call(open: OpenMessage) -> View {
    let line = move || {
        open.with(|message| match &message.contact {
            Some(contact) => notes::named(contact, &open.numbers.get()),
            None if message.place.trim().is_empty() => t!("message-call-nobody").to_owned(),
            None => message.place.trim().to_owned(),
        })
    };
    let card = folding(
        FOLD,
        Icon::Phone,
        t!("message-call"),
        Box::new(line),
        RwSignal::new(false),
        Box::new(move || body(open)),
    );
    card.child(notes::notes(open))
}

fn body(open: OpenMessage) -> View {
    let code = memo(move || open.country().map(|country| country.code.clone()));
    let own = memo(move || {
        let country = code.get();
        let ids = |own: Vec<&OwnNumber>| own.iter().map(|own| own.id.clone()).collect();
        open.numbers.with(|numbers| match &country {
            Some(code) => ids(numbers.own_in(code)),
            None => ids(numbers.own.iter().collect()),
        })
    });
    // One group of radio buttons, with the country in the midst of it.
    let choice = el("div")
        .class("message-call")
        .attr("role", "group")
        .attr("aria-label", t!("message-call"))
        .child(nobody(open))
        .show_if(
            move || own.with(|own: &Vec<String>| !own.is_empty()),
            move || {
                el("div").child(el("h3").text(t!("message-own"))).child(
                    el("ul")
                        .class("rows")
                        .each_by(move || own.get(), move |id| own_row(open, id)),
                )
            },
        )
        .child(country(open))
        .child_by(move || {
            let country = directory().country(&code.get()?)?;
            Some(untrack(|| services(open, country)))
        });
    el("div")
        .class("heading-body message-call")
        .child(el("p").class("about").text(t!("message-call-line")))
        .child(choice)
        .child(place(open))
        .child(other(open))
}

fn country(open: OpenMessage) -> View {
    let mut options = vec![(String::new(), t!("message-country-choose").to_owned())];
    for country in &directory().countries {
        options.push((country.code.clone(), country.name.clone()));
    }
    let chosen = move || {
        let country = open.country();
        country.map_or_else(String::new, |country| country.code.clone())
    };
    let set = move |code: String| {
        let code = (!code.is_empty()).then_some(code);
        open.change(&mut |message| message.country.clone_from(&code));
    };
    select(
        "message-country",
        t!("message-country"),
        options,
        Rc::new(chosen),
        Rc::new(set),
    )
}

/// The services of a country: first those that help, then what to dial in danger.
fn services(open: OpenMessage, country: &'static Country) -> View {
    let all = listing(&directory().services, country);
    let rows = |services: &[&'static Service]| {
        let numbered = services.iter().filter(|s| Contact::of_service(s).is_some());
        let rows: Vec<View> = numbered.map(|service| service_row(open, service)).collect();
        el("ul").class("rows").child(rows)
    };
    let helps = [&all.others[..], &all.europe[..]].concat();
    let view = el("div");
    let view = match helps.is_empty() {
        true => view.child(el("p").class("note").child(el("span").text(&t!(
            "message-no-services",
            country = country.name_in_sentence()
        )))),
        false => view
            .child(el("h3").text(&t!(
                "message-services",
                country = country.name_in_sentence()
            )))
            .child(rows(&helps)),
    };
    view.child(el("h3").text(t!("message-danger")))
        .child(rows(&all.urgent))
}

fn service_row(open: OpenMessage, service: &'static Service) -> View {
    let directory = directory();
    // The name is the label: what follows it are numbers, where they work, and how old they are.
    let text = unbroken(&service_text(service));
    let text = text.split_once('\n').map_or("", |(_, rest)| rest);
    let by = service.by.as_ref().filter(|by| **by != service.name);
    let by = by.map(|by| el("p").text(&t!("message-run-by", name = by)));
    let cautions = directory.cautions(service);
    let why = el("div")
        .class("tick-why")
        .attr("translate", "no")
        .child(el("p").text(directory.kind(service.kind)))
        .child(by)
        .child(el("p").class("lines").text(text))
        .each(
            cautions
                .iter()
                .map(|words| el("p").class("late").text(words)),
        );
    let row = radio_row(
        FOLD,
        &format!("call-{}", service.id),
        || service.name.clone(),
        move || is_chosen(open, Origin::Directory, &service.id),
        move || put(open, Contact::of_service(service)),
        Some(why),
    );
    el("li").child(row)
}

fn own_row(open: OpenMessage, id: &str) -> View {
    let own = open.numbers.peek(|numbers| {
        let found = numbers.own.iter().find(|own| own.id == id);
        found.cloned().unwrap_or_default()
    });
    let (id, name) = (id.to_owned(), own.name.clone());
    let number = unbroken(&own.number);
    let row = radio_row(
        FOLD,
        &format!("call-own-{id}"),
        move || t!("message-own-mark", name = name),
        move || is_chosen(open, Origin::Own, &id),
        move || put(open, Some(Contact::of_own(&own))),
        Some(el("p").class("tick-why").attr("dir", "ltr").text(&number)),
    );
    el("li").child(row)
}

/// The way to take the number out again.
fn nobody(open: OpenMessage) -> View {
    radio_row(
        FOLD,
        "call-nobody",
        || t!("message-call-none").to_owned(),
        move || open.with(|message| message.contact.is_none()),
        move || put(open, None),
        None,
    )
}

fn is_chosen(open: OpenMessage, from: Origin, id: &str) -> bool {
    open.with(|message| {
        let contact = message.contact.as_ref();
        contact.is_some_and(|contact| contact.from == from && contact.id == id)
    })
}

/// Puts a number into the message, or takes it out, with undo.
fn put(open: OpenMessage, contact: Option<Contact>) {
    let said = match contact {
        Some(_) => t!("message-number-in"),
        None => t!("message-number-out"),
    };
    open.change_with_undo(said, FOLD, &mut |message| {
        choose(message, joins(), contact.clone());
    });
}

fn place(open: OpenMessage) -> View {
    let value: Value = Rc::new(move || open.with(|message| message.place.clone()));
    let heard = move |text: String| {
        open.change(&mut |message| {
            choose_place(message, joins(), &text);
        });
    };
    asked_field(
        "message-place",
        "text",
        t!("message-place"),
        t!("message-place-why"),
        value.clone(),
        Rc::new(heard),
    )
    .child(guard_hint(value))
}

/// A number that is typed by hand. It stands in the message once it can be dialled.
fn other(open: OpenMessage) -> View {
    let typed = RwSignal::new(String::new());
    let contact = memo(move || open.with(|message| message.contact.clone()));
    follow(move || {
        let contact = contact.get();
        if let Some(now) = typed.with_untracked(|typed| typed_now(typed, contact.as_ref())) {
            typed.set(now);
        }
    });
    let heard = move |text: String| {
        let number = normalise(&text).ok();
        typed.set(text);
        let was_other = open.kept.peek(|message| {
            let contact = message.contact.as_ref();
            contact.is_none_or(|contact| contact.from == Origin::Other)
        });
        if number.is_none() && !was_other {
            return;
        }
        let contact = number.map(|number| Contact {
            from: Origin::Other,
            id: String::new(),
            number,
        });
        open.change(&mut |message| choose(message, joins(), contact.clone()));
    };
    let bad = move || match typed.with(|typed| typed.trim().is_empty() || normalise(typed).is_ok())
    {
        true => String::new(),
        false => t!("message-other-bad").to_owned(),
    };
    let field = asked_field(
        "message-other",
        "tel",
        t!("message-other"),
        t!("message-other-line"),
        Rc::new(move || typed.get()),
        Rc::new(heard),
    );
    field.child(el("p").class("guard").attr("role", "status").text_by(bad))
}
