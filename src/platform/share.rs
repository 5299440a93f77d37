//! Handing text on: the phone's share sheet, else the clipboard.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::canvas::Png;

/// What came of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The user handed it on, or closed the sheet.
    Done,
    /// It lies in the clipboard.
    Copied,
    /// Neither works here: show it, to be selected by hand.
    NotHere,
}

/// Shares a text, else copies it.
pub async fn share_text(title: &str, text: &str) -> Shared {
    let data = Object::new();
    set(&data, "title", &title.into());
    set(&data, "text", &text.into());
    match share(&data).await {
        Some(()) => Shared::Done,
        None if copy(text).await => Shared::Copied,
        None => Shared::NotHere,
    }
}

/// Shares a text as a file. False where the phone can't; then offer a download.
pub async fn share_file(name: &str, mime: &str, text: &str) -> bool {
    share_part(name, mime, &text.into()).await
}

/// Shares a picture. False where the phone can't; then offer a download.
pub async fn share_png(name: &str, png: &Png) -> bool {
    share_part(name, "image/png", &png.0).await
}

async fn share_part(name: &str, mime: &str, part: &JsValue) -> bool {
    let Some(data) = file_data(name, mime, part) else {
        return false;
    };
    let can_share = method("canShare")
        .and_then(|can_share| can_share.call1(&navigator()?, &data).ok())
        .is_some_and(|answer| answer.is_truthy());
    can_share && share(&data).await.is_some()
}

/// The address that opens the phone's messages with a text, for any receiver (RFC 5724). The sign
/// before `body` is what iPhones want beside what the standard says.
pub fn sms_address(text: &str) -> String {
    let text: String = js_sys::encode_uri_component(text).into();
    ["sms:?&body=", &text].concat()
}

/// The address of the app, without the page that is open.
pub fn app_address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Puts a text into the clipboard. False where that is not allowed.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = navigator() else {
        return false;
    };
    // Reflect, because the clipboard is missing altogether on plain http.
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    if clipboard.is_undefined() {
        return copy_by_command(text);
    }
    let write = Reflect::get(&clipboard, &"writeText".into()).ok();
    let Some(write) = write.and_then(|write| write.dyn_into::<Function>().ok()) else {
        return copy_by_command(text);
    };
    match write
        .call1(&clipboard, &text.into())
        .map(JsCast::dyn_into::<Promise>)
    {
        Ok(Ok(promise)) => JsFuture::from(promise).await.is_ok(),
        _ => copy_by_command(text),
    }
}

/// The old way, for plain http: select a field and copy the selection.
fn copy_by_command(text: &str) -> bool {
    fn try_copy(text: &str) -> Option<bool> {
        let document = web_sys::window()?.document()?;
        let field: web_sys::HtmlTextAreaElement =
            document.create_element("textarea").ok()?.dyn_into().ok()?;
        field.set_value(text);
        field.set_class_name("off-screen");
        document.body()?.append_child(&field).ok()?;
        field.select();
        let command = Reflect::get(&document, &"execCommand".into()).ok()?;
        let done = command
            .dyn_into::<Function>()
            .ok()?
            .call1(&document, &"copy".into());
        field.remove();
        done.ok().map(|done| done.is_truthy())
    }
    try_copy(text).unwrap_or(false)
}

/// None where sharing is missing or refused. Closing the sheet counts as done.
async fn share(data: &Object) -> Option<()> {
    let shared = method("share")?
        .call1(&navigator()?, data)
        .ok()?
        .dyn_into::<Promise>()
        .ok()?;
    match JsFuture::from(shared).await {
        Ok(_) => Some(()),
        Err(error) => {
            let name = Reflect::get(&error, &"name".into()).ok()?.as_string()?;
            (name == "AbortError").then_some(())
        }
    }
}

/// A file to share. `part`: its text, or its bytes.
fn file_data(name: &str, mime: &str, part: &JsValue) -> Option<Object> {
    let options = web_sys::FilePropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(part);
    let file = web_sys::File::new_with_blob_sequence_and_options(&parts, name, &options).ok()?;
    let data = Object::new();
    set(&data, "files", &Array::of1(&file));
    Some(data)
}

fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

fn method(name: &str) -> Option<Function> {
    Reflect::get(&navigator()?, &name.into())
        .ok()?
        .dyn_into()
        .ok()
}

fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
