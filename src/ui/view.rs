//! Views: elements that follow signals.
//!
//! ```ignore
//! el("ul").class("rows").each(tasks.iter().map(|task| {
//!     el("li").child(el("button").text(&task.name).on("click", move |_| done(task)))
//! }))
//! ```
//!
//! Leptos brings signals, effects, owners and contexts. Its typed views are not used: with the
//! pages of this app they came to 355 KB of Brotli-compressed WebAssembly (282 KB with
//! `erase_components`), because every closure and every nesting of elements is compiled anew.
//! Here all views are one type. A method ending in `_by` takes a closure and follows the signals
//! that it reads; everything made inside is cleaned up when it runs again.

use std::cell::RefCell;
use std::rc::Rc;

use crate::ui::signals::*;

use crate::platform::dom::{Hear, Listener, Node, UserEvent};

/// An element with what is in it.
#[derive(Clone)]
pub struct View(Node);

/// A closure in a box, called for a value. A table of `dyn Fn` has two more functions for each
/// closure, which no one calls: in all they came to several KB.
pub type Give<T> = Box<dyn Giving<T>>;

/// Gives a value each time it is asked.
pub trait Giving<T> {
    /// The value now.
    fn give(&self) -> T;
}

impl<T, F: Fn() -> T> Giving<T> for F {
    fn give(&self) -> T {
        self()
    }
}

/// Hears a value: a trait for the same reason.
pub trait Hearing<T> {
    /// Takes it.
    fn hear(&self, value: T);
}

impl<T, F: Fn(T)> Hearing<T> for F {
    fn hear(&self, value: T) {
        self(value);
    }
}

/// A new HTML element.
pub fn el(tag: &str) -> View {
    View(Node::element(tag))
}

/// A new SVG element.
pub fn svg(tag: &str) -> View {
    View(Node::svg(tag))
}

/// What can stand in an element: a view, a text, or several or none of them.
pub trait Piece {
    /// Puts it at the end of a parent.
    fn add_to(self, parent: &Node);
}

impl Piece for View {
    fn add_to(self, parent: &Node) {
        parent.append(&self.0);
    }
}

impl Piece for &str {
    fn add_to(self, parent: &Node) {
        parent.append(&Node::text(self));
    }
}

impl Piece for String {
    fn add_to(self, parent: &Node) {
        self.as_str().add_to(parent);
    }
}

impl<P: Piece> Piece for Option<P> {
    fn add_to(self, parent: &Node) {
        if let Some(piece) = self {
            piece.add_to(parent);
        }
    }
}

impl<P: Piece> Piece for Vec<P> {
    fn add_to(self, parent: &Node) {
        for piece in self {
            piece.add_to(parent);
        }
    }
}

impl View {
    /// Sets its classes.
    pub fn class(self, names: &str) -> View {
        self.attr("class", names)
    }

    /// Sets its id.
    pub fn id(self, id: &str) -> View {
        self.attr("id", id)
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> View {
        self.0.set_attribute(name, Some(value));
        self
    }

    /// Sets an attribute that needs no value, if `on`.
    pub fn flag(self, name: &str, on: bool) -> View {
        if on { self.attr(name, "") } else { self }
    }

    /// Adds a text.
    pub fn text(self, text: &str) -> View {
        text.add_to(&self.0);
        self
    }

    /// Adds a view, a text, or several or none of them.
    pub fn child(self, piece: impl Piece) -> View {
        piece.add_to(&self.0);
        self
    }

    /// Adds each of these.
    pub fn each<P: Piece>(self, pieces: impl IntoIterator<Item = P>) -> View {
        for piece in pieces {
            piece.add_to(&self.0);
        }
        self
    }

    /// Calls back on an event.
    pub fn on(self, event: &str, callback: impl Fn(&UserEvent) + 'static) -> View {
        self.on_boxed(event, Rc::new(callback))
    }

    fn on_boxed(self, event: &str, callback: Rc<dyn Hear>) -> View {
        keep(self.0.listen(event, callback));
        self
    }

    /// Calls back when it is tapped, clicked, or chosen by keyboard.
    pub fn on_click(self, callback: impl Fn() + 'static) -> View {
        self.on("click", move |_| callback())
    }

    /// Calls back when a form is sent, which then leaves the page where it is.
    pub fn on_submit(self, callback: impl Fn() + 'static) -> View {
        self.on("submit", move |event| {
            event.prevent_default();
            callback();
        })
    }

    /// Calls back with what stands in the field after every keystroke.
    pub fn on_input(self, callback: impl Fn(String) + 'static) -> View {
        self.on("input", move |event| callback(event.value()))
    }

    /// Calls back with the new state of a check box or radio button.
    pub fn on_tick(self, callback: impl Fn(bool) + 'static) -> View {
        self.on("change", move |event| callback(event.checked()))
    }

    /// Adds a text that follows signals.
    pub fn text_by(self, text: impl Fn() -> String + 'static) -> View {
        let node = Node::text("");
        self.0.append(&node);
        follow_text(Box::new(text), Box::new(move |text| node.set_text(text)));
        self
    }

    /// Sets an attribute that follows signals; none removes it.
    pub fn attr_by(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> View {
        self.attr_boxed(name, Box::new(value))
    }

    fn attr_boxed(self, name: &'static str, value: Give<Option<String>>) -> View {
        let node = self.0.clone();
        follow_boxed(Box::new(move || {
            node.set_attribute(name, value.give().as_deref())
        }));
        self
    }

    /// Sets classes that follow signals.
    pub fn class_by(self, names: impl Fn() -> String + 'static) -> View {
        self.attr_by("class", move || Some(names()))
    }

    /// Keeps what stands in a field the same as signals say.
    pub fn value_by(self, value: impl Fn() -> String + 'static) -> View {
        let node = self.0.clone();
        follow_boxed(Box::new(move || node.set_value(&value())));
        self
    }

    /// Keeps a check box or radio button ticked as signals say.
    pub fn checked_by(self, checked: impl Fn() -> bool + 'static) -> View {
        let node = self.0.clone();
        follow_boxed(Box::new(move || node.set_checked(checked())));
        self
    }

    /// Adds a place whose view follows signals: built anew whenever they change.
    pub fn child_by(self, view: impl Fn() -> Option<View> + 'static) -> View {
        self.child_boxed(Box::new(view))
    }

    fn child_boxed(self, view: Give<Option<View>>) -> View {
        let mark = Node::mark();
        self.0.append(&mark);
        let shown: RefCell<Option<View>> = RefCell::new(None);
        follow_boxed(Box::new(move || {
            let next = view.give();
            if let Some(View(old)) = shown.borrow_mut().take() {
                old.remove();
            }
            if let Some(View(node)) = &next {
                mark.insert_before_me(node);
            }
            *shown.borrow_mut() = next;
        }));
        self
    }

    /// Adds a place whose view is there while a condition holds. While it does, changes of other
    /// signals that the condition reads don't build it anew.
    pub fn show_if(
        self,
        condition: impl Fn() -> bool + Send + Sync + 'static,
        view: impl Fn() -> View + 'static,
    ) -> View {
        self.show_boxed(Box::new(condition), Box::new(view))
    }

    fn show_boxed(self, condition: Box<dyn Giving<bool> + Send + Sync>, view: Give<View>) -> View {
        let condition = Memo::new(move |_| condition.give());
        self.child_by(move || condition.get().then(|| untrack(|| view.give())))
    }

    /// Adds a view for each key, in order. A key that stays keeps its view, with focus and caret.
    pub fn each_by(
        self,
        keys: impl Fn() -> Vec<String> + 'static,
        view: impl Fn(&str) -> View + 'static,
    ) -> View {
        self.each_boxed(Box::new(keys), Box::new(view))
    }

    fn each_boxed(self, keys: Give<Vec<String>>, view: Box<dyn Fn(&str) -> View>) -> View {
        let end = Node::mark();
        self.0.append(&end);
        let rows: RefCell<Vec<Row>> = RefCell::new(Vec::new());
        let owner = Owner::current().unwrap_or_default();
        follow_boxed(Box::new(move || {
            let keys = keys.give();
            if rows.borrow().iter().map(|row| &row.key).eq(&keys) {
                return;
            }
            let old = rows.take();
            *rows.borrow_mut() = arrange(keys, old, &end, &owner, &*view);
        }));
        self
    }

    /// Puts a view in place of all that is in it.
    pub fn hold(&self, view: View) {
        self.0.set_text("");
        self.0.append(&view.0);
    }

    /// The same once more, for a view that neither follows signals nor hears events.
    pub fn copy(&self) -> View {
        View(self.0.copy())
    }

    /// Puts it at the end of the element with this id.
    pub fn mount_to(self, id: &str) {
        if let Some(parent) = Node::by_id(id) {
            parent.append(&self.0);
        }
    }
}

/// A row of [`View::each_by`].
struct Row {
    key: String,
    view: View,
    owner: Owner,
}

/// Brings rows into the order of the keys, before `end`: keeps, makes and removes them.
fn arrange(
    keys: Vec<String>,
    mut old: Vec<Row>,
    end: &Node,
    owner: &Owner,
    view: &dyn Fn(&str) -> View,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(keys.len());
    for key in keys {
        // Mostly nothing moved: the row is the first of those left.
        match old.iter().position(|row| row.key == key) {
            Some(at) => rows.push(old.remove(at)),
            None => {
                let owner = owner.child();
                let view = owner.with(|| untrack(|| view(&key)));
                rows.push(Row { key, view, owner });
            }
        }
    }
    for row in old {
        row.view.0.remove();
        row.owner.cleanup();
    }
    let mut next = end.clone();
    for row in rows.iter().rev() {
        if !next.follows(&row.view.0) {
            next.insert_before_me(&row.view.0);
        }
        next = row.view.0.clone();
    }
    rows
}

/// Runs now and whenever a signal that it read changes, until its owner is cleaned up.
pub fn follow(run: impl Fn() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(run: Give<()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run.give());
    StoredValue::new_local(effect);
}

/// As [`follow`], for a text: the document is touched only when it changes.
fn follow_text(text: Give<String>, show: Box<dyn Fn(&str)>) {
    let shown = RefCell::new(String::new());
    follow_boxed(Box::new(move || {
        let text = text.give();
        if *shown.borrow() != text {
            show(&text);
            *shown.borrow_mut() = text;
        }
    }));
}

fn keep(listener: Listener) {
    StoredValue::new_local(listener);
}
