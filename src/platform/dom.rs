//! The document: making elements and changing them.
//!
//! Nothing here is generic, so that each call costs a few bytes of WebAssembly wherever it
//! stands. Elements can't be made from markup: there is no call that takes HTML.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, HtmlInputElement, HtmlTextAreaElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element, a text or a mark between them. None inside: there is no document.
#[derive(Clone, Debug)]
pub struct Node(Option<web_sys::Node>);

/// Keeps an event's callback alive.
pub struct Listener {
    _callback: Closure<dyn FnMut(Event)>,
}

/// An event as pages see it.
#[derive(Clone, Debug)]
pub struct UserEvent(Event);

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

impl Node {
    /// A new HTML element.
    pub fn element(tag: &str) -> Node {
        Node(document().and_then(|d| d.create_element(tag).ok()).map(Into::into))
    }

    /// A new SVG element.
    pub fn svg(tag: &str) -> Node {
        Node(document().and_then(|d| d.create_element_ns(Some(SVG), tag).ok()).map(Into::into))
    }

    /// A new text.
    pub fn text(text: &str) -> Node {
        Node(document().map(|d| d.create_text_node(text).into()))
    }

    /// A new mark that shows nothing, to find a place again.
    pub fn mark() -> Node {
        Node(document().map(|d| d.create_comment("").into()))
    }

    /// The element with this id.
    pub fn by_id(id: &str) -> Option<Node> {
        document()?.get_element_by_id(id).map(|element| Node(Some(element.into())))
    }

    /// Replaces all text in it.
    pub fn set_text(&self, text: &str) {
        if let Some(node) = &self.0 {
            node.set_text_content(Some(text));
        }
    }

    /// Sets an attribute, or removes it.
    pub fn set_attribute(&self, name: &str, value: Option<&str>) {
        if let Some(element) = self.as_element() {
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
    }

    /// What stands in a field.
    pub fn value(&self) -> String {
        let node = self.0.as_ref();
        if let Some(input) = node.and_then(|node| node.dyn_ref::<HtmlInputElement>()) {
            input.value()
        } else if let Some(area) = node.and_then(|node| node.dyn_ref::<HtmlTextAreaElement>()) {
            area.value()
        } else {
            String::new()
        }
    }

    /// Puts text into a field. One that holds it already keeps its caret.
    pub fn set_value(&self, value: &str) {
        if self.value() == value {
            return;
        }
        let node = self.0.as_ref();
        if let Some(input) = node.and_then(|node| node.dyn_ref::<HtmlInputElement>()) {
            input.set_value(value);
        } else if let Some(area) = node.and_then(|node| node.dyn_ref::<HtmlTextAreaElement>()) {
            area.set_value(value);
        }
    }

    /// Ticks a check box or radio button, or takes the tick away.
    pub fn set_checked(&self, checked: bool) {
        if let Some(input) = self.0.as_ref().and_then(|node| node.dyn_ref::<HtmlInputElement>()) {
            input.set_checked(checked);
        }
    }

    /// The file input itself, for [`super::files::chosen_text`].
    pub fn as_input(&self) -> Option<HtmlInputElement> {
        self.0.as_ref()?.dyn_ref::<HtmlInputElement>().cloned()
    }

    /// Adds a node at its end.
    pub fn append(&self, child: &Node) {
        if let (Some(node), Some(child)) = (&self.0, &child.0) {
            let _ = node.append_child(child);
        }
    }

    /// Puts `node` before this one, under the same parent; moves it if it is elsewhere.
    pub fn insert_before_me(&self, node: &Node) {
        if let (Some(here), Some(node)) = (&self.0, &node.0)
            && let Some(parent) = here.parent_node()
        {
            let _ = parent.insert_before(node, Some(here));
        }
    }

    /// Whether `node` stands right before this one.
    pub fn follows(&self, node: &Node) -> bool {
        match (&self.0, &node.0) {
            (Some(here), Some(node)) => here.previous_sibling().as_ref() == Some(node),
            _ => false,
        }
    }

    /// Takes it out of the page.
    pub fn remove(&self) {
        if let Some(node) = &self.0
            && let Some(parent) = node.parent_node()
        {
            let _ = parent.remove_child(node);
        }
    }

    /// Calls back on every event of this name, until the listener is dropped.
    pub fn listen(&self, event: &str, callback: Rc<dyn Fn(&UserEvent)>) -> Listener {
        let callback =
            Closure::<dyn FnMut(Event)>::new(move |event| callback(&UserEvent(event)));
        if let Some(node) = &self.0 {
            let _ =
                node.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
        }
        Listener { _callback: callback }
    }

    fn as_element(&self) -> Option<&Element> {
        self.0.as_ref()?.dyn_ref()
    }
}

impl UserEvent {
    /// What stands in the field that the event is about.
    pub fn value(&self) -> String {
        self.target().value()
    }

    /// Whether the box that the event is about is ticked.
    pub fn checked(&self) -> bool {
        self.target().as_input().is_some_and(|input| input.checked())
    }

    /// The name of the key that was pressed, such as `Enter`.
    pub fn key(&self) -> String {
        self.0.dyn_ref::<web_sys::KeyboardEvent>().map(|event| event.key()).unwrap_or_default()
    }

    /// The element that the event is about.
    pub fn target(&self) -> Node {
        Node(self.0.target().and_then(|target| target.dyn_into().ok()))
    }

    /// Keeps the browser from doing what it would do.
    pub fn prevent_default(&self) {
        self.0.prevent_default();
    }
}
