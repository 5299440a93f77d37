//! The fields of an own number.

use std::rc::Rc;

use crate::ui::signals::*;

use super::{ADD, Own, change_id};
use crate::domain::numbers::{BadEntry, BadNumber, MOST_DIGITS, OwnNumber};
use crate::ui::components::button::button;
use crate::ui::components::field::{Heard, Of, Value, asked_field, of, text_area, text_field};
use crate::ui::components::select::select;
use crate::ui::pages::help::mine::directory;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::view::{View, el};

/// The fields of what is being typed. It is a number once it is good: until then it is kept as
/// it stands.
pub(super) fn form(page: Own) -> View {
    let bad = RwSignal::new(None::<BadEntry>);
    let line = |id: &str, label: &str, of: Of<OwnNumber>| {
        text_field(id, "text", label, value(page, of), heard(page, of))
    };
    let name = line("own-name", t!("own-name"), of!(name));
    let number = asked_field(
        "own-number",
        "tel",
        t!("own-number"),
        t!("own-number-why"),
        value(page, of!(number)),
        heard(page, of!(number)),
    );
    let note = text_area(
        "own-note",
        t!("own-note"),
        value(page, of!(note)),
        heard(page, of!(note)),
    );
    let group = line("own-group", t!("own-group"), of!(group));
    let save = el("button")
        .attr("type", "submit")
        .class("button grow")
        .text(t!("own-save"));
    let cancel = button("button plain grow", t!("own-cancel"), move || cancel(page));
    el("form")
        .class("own-form")
        .attr("novalidate", "")
        .child(name)
        .child(number)
        .child(el("div").attr("role", "alert").child_by(move || {
            let words = bad.get().map(reason)?;
            Some(el("p").class("alert").text(&words))
        }))
        .child(country(page))
        .child(note)
        .child(group)
        .child(el("div").class("actions").child(save).child(cancel))
        .on_submit(move || {
            save_draft(page, bad);
        })
}

fn value(page: Own, of: Of<OwnNumber>) -> Value {
    Rc::new(move || {
        page.numbers.with(|numbers| {
            let draft = numbers.draft.as_ref();
            draft.map(of.look).cloned().unwrap_or_default()
        })
    })
}

fn heard(page: Own, of: Of<OwnNumber>) -> Heard {
    Rc::new(move |text: String| change(page, &mut |draft| text.clone_into((of.touch)(draft))))
}

fn change(page: Own, change: &mut dyn FnMut(&mut OwnNumber)) {
    page.numbers.update(|numbers| {
        if let Some(draft) = &mut numbers.draft {
            change(draft);
        }
    });
}

/// The country in which it works, or any.
fn country(page: Own) -> View {
    let chosen = move || {
        page.numbers.with(|numbers| {
            let draft = numbers.draft.as_ref();
            draft
                .and_then(|draft| draft.country.clone())
                .unwrap_or_default()
        })
    };
    let mut options = vec![(String::new(), t!("own-any-country").to_owned())];
    for country in &directory().countries {
        options.push((country.code.clone(), country.name.clone()));
    }
    let set = move |code: String| {
        let code = Some(code).filter(|code| !code.is_empty());
        change(page, &mut |draft| draft.country.clone_from(&code));
    };
    select(
        "own-country",
        t!("own-country"),
        options,
        Rc::new(chosen),
        Rc::new(set),
    )
}

fn save_draft(page: Own, bad: RwSignal<Option<BadEntry>>) {
    match page
        .numbers
        .change(|numbers| numbers.keep_draft())
        .flatten()
    {
        Some(Err(why)) => {
            bad.set(Some(why));
            let field = match why {
                BadEntry::NoName => "own-name",
                BadEntry::Number(_) => "own-number",
            };
            focus_soon(field.to_owned());
        }
        Some(Ok(id)) => {
            page.notices.say(t!("own-saved"));
            focus_soon(change_id(&id));
        }
        None => {}
    }
}

fn cancel(page: Own) {
    let id = page.typing.get_untracked();
    let is_new = page
        .numbers
        .peek(|numbers| numbers.own.iter().all(|own| own.id != id));
    page.put_draft(None);
    focus_soon(if is_new {
        ADD.to_owned()
    } else {
        change_id(&id)
    });
}

/// Why it is no number yet, and what to do.
fn reason(why: BadEntry) -> String {
    let number = match why {
        BadEntry::NoName => return t!("own-bad-name").to_owned(),
        BadEntry::Number(number) => number,
    };
    match number {
        BadNumber::Empty => t!("own-bad-empty").to_owned(),
        BadNumber::Letter(sign) => t!("own-bad-letter", sign = sign),
        BadNumber::Sign(sign) => t!("own-bad-sign", sign = sign),
        BadNumber::Several => t!("own-bad-several").to_owned(),
        BadNumber::TooShort => t!("own-bad-short").to_owned(),
        BadNumber::TooLong => t!("own-bad-long", most = MOST_DIGITS),
    }
}
