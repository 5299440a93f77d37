//! Lines to add something with: Enter adds it, and the next one can follow at once.

use std::rc::Rc;

use crate::ui::signals::*;

use super::buttons::submit;
use super::focus::focus_soon;
use crate::platform::page;
use crate::ui::components::field::text_field;
use crate::ui::keeper::keeper;
use crate::ui::view::{Give, View, el};

/// A field with a button. `add` takes the text; what it took leaves the field, and the focus
/// stays in it. What stands in the field when the page is left is added too.
pub fn add_line(id: &str, label: &str, add: Rc<dyn Fn(&str) -> bool>) -> View {
    let text = RwSignal::new(String::new());
    let left = add.clone();
    on_leave(Box::new(move || {
        left(&text.get_untracked());
    }));
    let input = el("input")
        .id(id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .value_by(move || text.get())
        .on_input(move |typed| text.set(typed));
    let button = submit("button small", t!("plan-add"));
    let field = id.to_owned();
    el("form")
        .class("add-line")
        .child(el("label").attr("for", id).text(label))
        .child(el("div").class("add-row").child(input).child(button))
        .on_submit(move || {
            if add(&text.get_untracked()) {
                text.set(String::new());
            }
            page::focus_in_view(&field);
        })
}

/// Calls when the view that is made now goes, but for one whose record was removed.
pub fn on_leave(left: Give<()>) {
    let (keeper, left) = (keeper(), StoredValue::new_local(left));
    on_cleanup(move || {
        if !keeper.is_removing() {
            left.try_with_value(|left| left.give());
        }
    });
}

/// Takes what stands in both fields of a [`pair_line`]. False when there is nothing to take.
pub type Add = Rc<dyn Fn(&str, &str) -> bool>;

/// Two fields and a button. `id` is that of the first field. `add` takes both; what it took leaves
/// the fields. What stands in them when the page is left is added too.
pub fn pair_line(id: &str, labels: [&str; 2], button: &str, add: Add) -> View {
    let texts = [RwSignal::new(String::new()), RwSignal::new(String::new())];
    let ids = [id.to_owned(), format!("{id}-more")];
    let mut pair = el("div").class("field-pair");
    for ((id, label), text) in ids.iter().zip(labels).zip(texts) {
        let (value, heard) = (move || text.get(), move |typed| text.set(typed));
        pair = pair.child(text_field(
            id,
            "text",
            label,
            Rc::new(value),
            Rc::new(heard),
        ));
    }
    let left = add.clone();
    on_leave(Box::new(move || {
        let [what, more] = texts.map(|text| text.get_untracked());
        left(what.trim(), more.trim());
    }));
    let first = id.to_owned();
    el("form")
        .class("pair-add")
        .child(pair)
        .child(submit("button small", button))
        .on_submit(move || {
            let [what, more] = texts.map(|text| text.get_untracked());
            if add(what.trim(), more.trim()) {
                for text in texts {
                    text.set(String::new());
                }
            }
            focus_soon(first.clone());
        })
}
