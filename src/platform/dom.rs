//! The document: making elements and changing them.
//!
//! Nothing here is generic, so that each call costs a few bytes of WebAssembly wherever it
//! stands. Elements can't be made from markup: there is no call that takes HTML.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element, a text or a mark between them.
///
/// One number wide, so that building a page passes it along in a register.
#[derive(Clone, Debug)]
pub struct Node(web_sys::Node);

/// Keeps an event's callback alive.
pub struct Listener {
    callback: Closure<dyn FnMut(Event)>,
    /// What it listens to, where an event may still come when that is taken out of the page: the
    /// field that has the focus loses it then.
    parting: Option<(web_sys::Node, &'static str)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some((node, event)) = &self.parting {
            let callback = self.callback.as_ref().unchecked_ref();
            let _ = node.remove_event_listener_with_callback(event, callback);
        }
    }
}

/// Events that an element hears while it is taken out of the page.
const PARTING: [&str; 2] = ["blur", "focusout"];

/// An event as pages see it.
#[derive(Clone, Debug)]
pub struct UserEvent(Event);

thread_local! {
    // Asked for with every element and text: each time it would be three calls out.
    static DOCUMENT: Option<Document> = web_sys::window().and_then(|window| window.document());
}

fn document() -> Option<Document> {
    DOCUMENT.with(Clone::clone)
}

/// A page always has a document, and a document makes every element and text it is asked for.
fn made(make: impl FnOnce(&Document) -> Option<web_sys::Node>) -> Node {
    let node = DOCUMENT.with(|document| make(document.as_ref()?));
    Node(node.unwrap_or_else(|| JsValue::NULL.unchecked_into()))
}

impl Node {
    /// A new HTML element.
    pub fn element(tag: &str) -> Node {
        made(|document| document.create_element(tag).ok().map(Into::into))
    }

    /// A new SVG element.
    pub fn svg(tag: &str) -> Node {
        made(|document| {
            document
                .create_element_ns(Some(SVG), tag)
                .ok()
                .map(Into::into)
        })
    }

    /// A new text.
    pub fn text(text: &str) -> Node {
        made(|document| Some(document.create_text_node(text).into()))
    }

    /// A new mark that shows nothing, to find a place again.
    pub fn mark() -> Node {
        made(|document| Some(document.create_comment("").into()))
    }

    /// The same once more, with all that is in it, but for what listens to it.
    pub fn copy(&self) -> Node {
        Node(
            self.0
                .clone_node_with_deep(true)
                .unwrap_or_else(|_| self.0.clone()),
        )
    }

    /// The element with this id.
    pub fn by_id(id: &str) -> Option<Node> {
        document()?
            .get_element_by_id(id)
            .map(|element| Node(element.into()))
    }

    /// Replaces all text in it.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Sets an attribute, or removes it.
    pub fn set_attribute(&self, name: &str, value: Option<&str>) {
        let element: &Element = self.0.unchecked_ref();
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }

    /// What stands in a field.
    pub fn value(&self) -> String {
        if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.value()
        } else if let Some(list) = self.0.dyn_ref::<HtmlSelectElement>() {
            list.value()
        } else {
            self.as_input()
                .map(|input| input.value())
                .unwrap_or_default()
        }
    }

    /// Puts text into a field, or chooses from a list. A field that holds it already keeps its caret.
    pub fn set_value(&self, value: &str) {
        if self.value() == value {
            return;
        }
        if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(value);
        } else if let Some(list) = self.0.dyn_ref::<HtmlSelectElement>() {
            list.set_value(value);
            // What is not on the list stands for nothing, as its first line mostly does.
            if list.selected_index() < 0 {
                list.set_selected_index(0);
            }
        } else if let Some(input) = self.as_input() {
            input.set_value(value);
        }
    }

    /// Ticks a check box or radio button, or takes the tick away.
    pub fn set_checked(&self, checked: bool) {
        if let Some(input) = self.as_input() {
            input.set_checked(checked);
        }
    }

    /// The file input itself, for [`super::files::chosen_text`].
    pub fn as_input(&self) -> Option<HtmlInputElement> {
        self.0.dyn_ref::<HtmlInputElement>().cloned()
    }

    /// Adds a node at its end.
    pub fn append(&self, child: &Node) {
        let _ = self.0.append_child(&child.0);
    }

    /// Puts `node` before this one, under the same parent; moves it if it is elsewhere.
    pub fn insert_before_me(&self, node: &Node) {
        if let Some(parent) = self.0.parent_node() {
            let _ = parent.insert_before(&node.0, Some(&self.0));
        }
    }

    /// Whether `node` stands right before this one.
    pub fn follows(&self, node: &Node) -> bool {
        self.0.previous_sibling().as_ref() == Some(&node.0)
    }

    /// Takes it out of the page.
    pub fn remove(&self) {
        if let Some(parent) = self.0.parent_node() {
            let _ = parent.remove_child(&self.0);
        }
    }

    /// Calls back on every event of this name, until the listener is dropped.
    pub fn listen(&self, event: &str, callback: Rc<dyn Hear>) -> Listener {
        let callback =
            Closure::<dyn FnMut(Event)>::new(move |event| callback.hear(&UserEvent(event)));
        let _ = self
            .0
            .add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
        let parting = PARTING.into_iter().find(|parting| *parting == event);
        Listener {
            callback,
            parting: parting.map(|event| (self.0.clone(), event)),
        }
    }
}

/// A callback for events. A table of `dyn Fn` has two more functions for each closure, which no
/// one calls.
pub trait Hear {
    /// Something happened.
    fn hear(&self, event: &UserEvent);
}

impl<F: Fn(&UserEvent)> Hear for F {
    fn hear(&self, event: &UserEvent) {
        self(event);
    }
}

impl UserEvent {
    /// What stands in the field that the event is about.
    pub fn value(&self) -> String {
        self.target().value()
    }

    /// Whether the box that the event is about is ticked.
    pub fn checked(&self) -> bool {
        self.target()
            .as_input()
            .is_some_and(|input| input.checked())
    }

    /// The name of the key that was pressed, such as `Enter`.
    pub fn key(&self) -> String {
        self.0
            .dyn_ref::<web_sys::KeyboardEvent>()
            .map(|event| event.key())
            .unwrap_or_default()
    }

    /// The element that the event is about.
    pub fn target(&self) -> Node {
        let target = self.0.target().map_or(JsValue::NULL, Into::into);
        Node(target.unchecked_into())
    }

    /// Whether a finger did it, where the event is of a pointer.
    pub fn is_touch(&self) -> bool {
        let kind = js_sys::Reflect::get(&self.0, &"pointerType".into());
        kind.is_ok_and(|kind| kind == "touch")
    }

    /// When it happened, in milliseconds since some moment. It begins anew once in weeks.
    pub fn time(&self) -> u32 {
        (self.0.time_stamp() % f64::from(u32::MAX)) as u32
    }

    /// Keeps the browser from doing what it would do.
    pub fn prevent_default(&self) {
        self.0.prevent_default();
    }
}
