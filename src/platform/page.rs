//! The page as a whole: title, language, looks, focus, scrolling, address.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, HtmlElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn root() -> Option<HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// The element that the app lives in.
pub fn app_element() -> Option<web_sys::HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets language and direction.
pub fn set_language(code: &str, rtl: bool) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", code);
        let _ = root.set_attribute("dir", if rtl { "rtl" } else { "ltr" });
    }
}

/// Sets or, with an empty value, removes an attribute of the root that style sheets look at.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = match value {
            "" => root.remove_attribute(name),
            _ => root.set_attribute(name, value),
        };
    }
}

/// Sets the size of text in percent of the phone's own.
pub fn set_text_size(percent: u32) {
    if let Some(root) = root() {
        let size = if percent == 100 {
            String::new()
        } else {
            format!("{percent}%")
        };
        let _ = root.style().set_property("font-size", &size);
    }
}

/// Moves focus to the element with this id, in HTML or in a drawing, without scrolling to it.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        let options = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE);
        let focus = js_sys::Reflect::get(&element, &"focus".into());
        if let Some(focus) = focus
            .ok()
            .and_then(|f| f.dyn_into::<js_sys::Function>().ok())
        {
            let _ = focus.call1(&element, &options);
        }
    }
}

/// Moves focus to the element with this id and scrolls so far that it is seen.
pub fn focus_in_view(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The id of what has focus; empty when it has none.
pub fn focused_id() -> String {
    let element = document().and_then(|document| document.active_element());
    element.map(|element| element.id()).unwrap_or_default()
}

/// Where something stands in the window, in pixels below its top.
pub struct Place {
    /// Where it begins.
    pub top: f64,
    /// Where it ends.
    pub bottom: f64,
    /// Where the window ends.
    pub window: f64,
    /// It is a button or a link, and no field.
    pub is_button: bool,
}

/// Where what has focus stands. What fills the window stands nowhere, and what is in an element of
/// the class `apart` does not count: none for both.
pub fn focus_place(apart: &str) -> Option<Place> {
    let element = document()?.active_element()?;
    if element.closest(&format!(".{apart}")).ok()?.is_some() {
        return None;
    }
    let measure = js_sys::Reflect::get(&element, &"getBoundingClientRect".into()).ok()?;
    let edges = measure
        .dyn_ref::<js_sys::Function>()?
        .call0(&element)
        .ok()?;
    let edge = |name: &str| js_sys::Reflect::get(&edges, &name.into()).ok()?.as_f64();
    let place = Place {
        top: edge("top")?,
        bottom: edge("bottom")?,
        window: window()?.inner_height().ok()?.as_f64()?,
        is_button: matches!(element.tag_name().as_str(), "BUTTON" | "A"),
    };
    (place.bottom - place.top < place.window).then_some(place)
}

/// Whether the date or time field with this id holds something half typed. It then says that it
/// is empty.
pub fn half_typed(id: &str) -> bool {
    let bad_input = || {
        let field = document()?.get_element_by_id(id)?;
        let validity = js_sys::Reflect::get(&field, &"validity".into()).ok()?;
        js_sys::Reflect::get(&validity, &"badInput".into())
            .ok()?
            .as_bool()
    };
    bad_input().unwrap_or(false)
}

/// How far down the page is scrolled, in pixels.
pub fn scroll_position() -> f64 {
    window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or(0.0)
}

/// Scrolls to a position, at once.
pub fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Scrolls, at once, so that the element with this id stands at the top, below the app's bar.
pub fn scroll_to_element(id: &str) {
    let Some(document) = document() else { return };
    let element = document.get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // `scroll-margin` would do it too, but for Safari 13.
        let bar = document.query_selector("#app header").ok().flatten();
        let bar = bar.map_or(0, |bar| bar.client_height());
        scroll_to(f64::from(element.offset_top() - bar - 16));
    }
}

/// The part of the address after `#`, with it.
pub fn hash() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to an address within the page, as a link does.
pub fn go_to(href: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(href);
    }
}

/// Goes back, as the browser's own Back does.
pub fn go_back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// The number that [`mark_entry`] left on this entry of the history.
pub fn entry_mark() -> Option<u32> {
    let state = window()?.history().ok()?.state().ok()?;
    state.as_f64().map(|mark| mark as u32)
}

/// Leaves a number on this entry of the history and, if given, changes its address.
pub fn mark_entry(mark: u32, href: Option<&str>) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::from_f64(f64::from(mark)), "", href);
    }
}

/// Keeps the browser from scrolling by itself on Back: the app puts pages where they were.
pub fn own_scrolling() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Loads the page anew, at its start.
pub fn restart() {
    if let Some(window) = window() {
        mark_entry(0, Some("#/"));
        let _ = window.location().reload();
    }
}

/// Calls back on every event of this name on the window, for as long as the app runs.
pub fn on_window(event: &str, callback: impl Fn(web_sys::Event) + 'static) {
    on_window_boxed(event, Box::new(callback));
}

fn on_window_boxed(event: &str, callback: Box<dyn Fn(web_sys::Event)>) {
    let closure = Closure::wrap(callback);
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    }
    // The app listens until the window closes.
    closure.forget();
}

/// A listener on the window. It ends when this is dropped.
pub struct Listening {
    event: &'static str,
    callback: Closure<dyn Fn()>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let callback = self.callback.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback(self.event, callback);
        }
    }
}

/// Calls back on every event of this name on the window or in it, until what it returns is
/// dropped.
pub fn listen(event: &'static str, callback: impl Fn() + 'static) -> Listening {
    let callback: Box<dyn Fn()> = Box::new(callback);
    let callback = Closure::wrap(callback);
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
    }
    Listening { event, callback }
}

/// Whether nobody sees the page: another tab or app is in front.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Calls back with the key when another window of this app changes local storage.
pub fn on_storage(callback: impl Fn(&str) + 'static) {
    on_window("storage", move |event| {
        let event = event.dyn_into::<web_sys::StorageEvent>();
        if let Some(key) = event.ok().and_then(|event| event.key()) {
            callback(&key);
        }
    });
}

/// Calls back when the page is hidden or about to go: the last chance to save.
pub fn on_hide(callback: impl Fn() + Clone + 'static) {
    let hidden = callback.clone();
    on_window("pagehide", move |_| callback());
    let closure = Closure::<dyn Fn()>::new(move || {
        if is_hidden() {
            hidden();
        }
    });
    if let Some(document) = document() {
        let _ = document
            .add_event_listener_with_callback("visibilitychange", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}
