//! Drawings of ours as text, so that they can be given another size or other colours.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Response, Url};

/// The text of a drawing, by its name. None when it is not on this phone and there is no network.
pub async fn text_of(name: &str) -> Option<String> {
    let address = format!("pictures/{name}.svg");
    let asked = web_sys::window()?.fetch_with_str(&address);
    let response: Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string();
    text.filter(|text| text.starts_with("<svg"))
}

/// An address for the text of a drawing. It holds until [`super::files::let_go`].
pub fn address_of(svg: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
