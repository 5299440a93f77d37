//! What rows that can be changed have in common: a pencil that opens their fields, buttons that
//! move them, and a form that Enter closes.

use crate::platform::page;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::buttons::{Run, Words, tool, tool_by};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::opens;
use crate::ui::signals::*;
use crate::ui::view::{Give, View, el};

/// The pencil: it opens the fields of a row, of which `field` then has the focus.
pub fn pencil(id: &str, field: String, name: Words, open: RwSignal<bool>) -> View {
    let toggle = move || {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            focus_soon(field.clone());
        }
    };
    opens(tool_by(id, Icon::Pencil, name, Box::new(toggle)), open)
}

/// A button that moves a row up (`-1`) or down (`1`). `shift` does it, and gives what is then
/// said, unless nothing moved.
pub fn shifter(
    id: &str,
    by: isize,
    names: [&'static str; 2],
    spoken: RwSignal<String>,
    shift: Give<Option<String>>,
) -> View {
    let (icon, name) = match by {
        ..0 => (Icon::ArrowUp, names[0]),
        _ => (Icon::ArrowDown, names[1]),
    };
    let focus = id.to_owned();
    let run = move || {
        if let Some(said) = shift.give() {
            spoken.set(said);
            // Moving a row in the page takes the focus from it.
            focus_soon(focus.clone());
        }
    };
    tool(id, icon, name, Box::new(run))
}

/// The form of a row: its fields, what one can do with it, and a button that closes it.
pub fn row_form(fields: Vec<View>, tools: Vec<View>, word: &str, close: Run) -> View {
    let done = el("button").attr("type", "submit").class("button small");
    let tools = el("div")
        .class("editor-tools")
        .child(tools)
        .child(done.text(word));
    el("form")
        .class("editor")
        .child(fields)
        .child(tools)
        .on_submit(move || close.give())
}

/// Whether nobody is in the midst of typing a time: a field then says that it is empty.
pub fn is_typed(field: &str, text: &str) -> bool {
    !(text.is_empty() && page::half_typed(field))
}
