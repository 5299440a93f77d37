//! The text of the offer: pasted, and read on this phone, a little at a time.

use crate::ui::signals::*;

use super::{OpenCheck, Read, check, note};
use crate::domain::offer::Examination;
use crate::platform::{clock, page, timers};
use crate::ui::components::button::button;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::view::{View, el};

/// How long to read before the screen has its turn.
const TURN_MS: u64 = 40;

/// How many bytes to read before a look at the clock.
const STRIDE: usize = 2048;

/// The field to paste into, and the button that has it read.
pub(super) fn field(open: OpenCheck) -> View {
    // Not drawn from the record while one types: a megabyte would be copied at each keystroke.
    let text = open.record.with_value(|record| record.text.clone());
    let area = el("textarea")
        .id("offer-text")
        .attr("dir", "auto")
        .attr("rows", "6")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "offer-here")
        .text(&text)
        .on_input(move |text| {
            let was_empty = open.record.with_value(|record| record.is_empty());
            open.record.update_value(|record| record.text = text);
            if was_empty != open.record.with_value(|record| record.is_empty()) {
                open.changed.update(|count| *count += 1);
            }
        });
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", "offer-text").text(t!("offer-text")))
        .child(area);
    el("section")
        .class("card")
        .child(field)
        .child(note(Icon::Lock, "note", t!("offer-here")).id("offer-here"))
        .child(
            el("p").class("actions").child(
                button("button", t!("offer-look"), move || read(open, true)).id("offer-look"),
            ),
        )
        .child(status(open))
}

/// For a check that is kept: its text does not change any more.
pub(super) fn standing(open: OpenCheck) -> View {
    status(open)
}

fn status(open: OpenCheck) -> View {
    let words = move || {
        open.looked.track();
        let found = open.read.with_value(|read| {
            let read = read.as_ref()?;
            Some(!read.findings.signals.is_empty())
        });
        match (open.percent.get(), found) {
            // In steps, because it is read aloud.
            (Some(percent), _) => t!("offer-looking", percent = percent / 10 * 10),
            (None, None) => String::new(),
            (None, Some(true)) => t!("offer-looked").to_owned(),
            (None, Some(false)) => t!("offer-looked-none").to_owned(),
        }
    };
    el("p")
        .class("soft")
        .id("offer-status")
        .attr("role", "status")
        .text_by(words)
}

/// Reads the text. `tapped`: by choice, so that what was found may take the focus.
pub(super) fn read(open: OpenCheck, tapped: bool) {
    let text = open.record.with_value(|record| record.text.clone());
    open.run.update_value(|run| *run += 1);
    if text.trim().is_empty() {
        open.percent.set(None);
        open.read.set_value(None);
        open.looked.update(|count| *count += 1);
        if tapped {
            page::focus("offer-text");
        }
        return;
    }
    let run = open.run.get_value();
    open.percent.set(Some(0));
    // The screen says so first.
    timers::after(0, move || {
        let examination = Box::new(Examination::new(&check().rules, &text));
        go_on(open, run, examination, text, tapped);
    });
}

fn go_on(
    open: OpenCheck,
    run: usize,
    mut examination: Box<Examination<'static>>,
    text: String,
    focus: bool,
) {
    // The page was left, or another text is being read.
    if open.run.try_get_value() != Some(run) {
        return;
    }
    let until = clock::now() + TURN_MS;
    while examination.go_on(STRIDE) {
        if clock::now() >= until {
            open.percent.set(Some(examination.percent()));
            // It takes long: the user may be busy elsewhere on the page when it is done.
            return timers::after(0, move || go_on(open, run, examination, text, false));
        }
    }
    let findings = examination.findings();
    open.read.set_value(Some(Read { text, findings }));
    open.percent.set(None);
    open.looked.update(|count| *count += 1);
    if focus {
        focus_soon("offer-found".to_owned());
    }
}
