//! Text fields with a label that stays.

use std::rc::Rc;

use crate::ui::view::{Giving, Hearing, View, el};

/// What is in a field.
pub type Value = Rc<dyn Giving<String>>;

/// Hears every keystroke.
pub type Heard = Rc<dyn Hearing<String>>;

/// A text of a record, for the field that shows and changes it.
pub struct Of<R: 'static> {
    /// Where it stands.
    pub look: fn(&R) -> &String,
    /// The same, to be changed.
    pub touch: fn(&mut R) -> &mut String,
}

impl<R> Clone for Of<R> {
    fn clone(&self) -> Of<R> {
        *self
    }
}

impl<R> Copy for Of<R> {}

/// The text in a field of a record.
macro_rules! of {
    ($($field:ident).+) => {
        $crate::ui::components::field::Of {
            look: |record| &record.$($field).+,
            touch: |record| &mut record.$($field).+,
        }
    };
}

pub(crate) use of;

/// A line of text. `id` is unique on the page; `kind` is `text`, `date`, `time` ...
pub fn text_field(id: &str, kind: &str, label: &str, value: Value, heard: Heard) -> View {
    labelled(id, label, "", line(id, kind, value, heard))
}

/// The same, with a word below the label on why it is asked for.
pub fn asked_field(
    id: &str,
    kind: &str,
    label: &str,
    why: &str,
    value: Value,
    heard: Heard,
) -> View {
    labelled(id, label, why, line(id, kind, value, heard))
}

fn line(id: &str, kind: &str, value: Value, heard: Heard) -> View {
    let line = el("input")
        .id(id)
        .attr("type", kind)
        .attr("autocomplete", "off");
    // As it is written: a number keeps its order also where words run to the left.
    let line = match kind {
        "text" => line.attr("dir", "auto"),
        _ => line,
    };
    line.value_by(move || value.give())
        .on_input(move |text| heard.hear(text))
}

/// Several lines of text, growing with what is in them. `id` is unique on the page.
pub fn text_area(id: &str, label: &str, value: Value, heard: Heard) -> View {
    labelled(id, label, "", area(id, value, heard))
}

/// The same, with a word below the label on why it is asked for.
pub fn asked_area(id: &str, label: &str, why: &str, value: Value, heard: Heard) -> View {
    labelled(id, label, why, area(id, value, heard))
}

/// The same, with a label that follows signals.
pub fn area_labelled_by(id: &str, label: Value, value: Value, heard: Heard) -> View {
    let label = el("label").attr("for", id).text_by(move || label.give());
    el("div")
        .class("field")
        .child(label)
        .child(area(id, value, heard))
}

fn area(id: &str, value: Value, heard: Heard) -> View {
    let lines = value.clone();
    el("textarea")
        .id(id)
        .attr("dir", "auto")
        .attr_by("rows", move || Some(rows_for(&lines.give()).to_string()))
        .value_by(move || value.give())
        .on_input(move |text| heard.hear(text))
}

/// Lines that a text takes on a small phone.
fn rows_for(text: &str) -> usize {
    let rows = text.lines().map(|line| line.chars().count() / 30 + 1);
    rows.sum::<usize>().clamp(2, 10)
}

fn labelled(id: &str, label: &str, why: &str, input: View) -> View {
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", id).text(label));
    if why.is_empty() {
        return field.child(input);
    }
    let why_id = format!("{id}-why");
    field
        .child(el("p").class("field-why").id(&why_id).text(why))
        .child(input.attr("aria-describedby", &why_id))
}
