//! Files out of the app and into it.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Response, TextDecoder, Url};

use super::canvas::Png;
use super::dom::Node;
use super::timers;

/// Hands a text to the browser as a download. False where that can't be done.
///
/// An installed iOS app must not do this: the download view there has no way back. Use
/// [`super::share::share_file`] first.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    try_download(name, mime, text).is_some()
}

fn try_download(name: &str, mime: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let done = follow_link(name, &url);
    let_go(url);
    done
}

/// An address of a picture, for [`download_from`] and to show it. It holds until [`let_go`].
pub fn address_of(png: &Png) -> Option<String> {
    Url::create_object_url_with_blob(&png.0).ok()
}

/// As [`download`], for what has an address of ours already.
pub fn download_from(name: &str, address: &str) -> bool {
    follow_link(name, address).is_some()
}

/// Gives up an address of ours, once the browser has surely read what it stands for.
pub fn let_go(address: String) {
    timers::after(60_000, move || drop(Url::revoke_object_url(&address)));
}

fn follow_link(name: &str, address: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    // Firefox follows only links that are in the page.
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}

/// Why a chosen file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Larger than allowed; nothing of it was read.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// The text of the file chosen in a file input; none when no file is chosen.
pub async fn chosen_text(field: &Node, max_bytes: usize) -> Option<Result<String, FileError>> {
    let input = field.as_input()?;
    let file = input.files()?.get(0)?;
    // So that the same file can be chosen again.
    input.set_value("");
    if file.size() > max_bytes as f64 {
        return Some(Err(FileError::TooLarge));
    }
    // FileReader would need three listeners; Response reads any blob, from Chromium 42 and
    // Safari 11 on.
    let Ok(response) = Response::new_with_opt_blob(Some(&file)) else {
        return Some(Err(FileError::Unreadable));
    };
    let Ok(promise) = response.text() else {
        return Some(Err(FileError::Unreadable));
    };
    let text = JsFuture::from(promise)
        .await
        .ok()
        .and_then(|text| text.as_string());
    Some(text.ok_or(FileError::Unreadable))
}

/// A chosen file, to be read block by block.
pub struct Chosen(web_sys::File);

/// All files chosen in a file input.
pub fn chosen_files(field: &Node) -> Vec<Chosen> {
    let mut chosen = Vec::new();
    if let Some(input) = field.as_input() {
        if let Some(files) = input.files() {
            chosen.extend((0..files.length()).filter_map(|at| files.get(at).map(Chosen)));
        }
        // So that the same file can be chosen again.
        input.set_value("");
    }
    chosen
}

impl Chosen {
    /// What it is called.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// So many of its bytes, from a place on. None where the browser can't read them.
    pub async fn block(&self, from: f64, length: f64) -> Option<Vec<u8>> {
        let block = self.0.slice_with_f64_and_f64(from, from + length).ok()?;
        let response = Response::new_with_opt_blob(Some(&block)).ok()?;
        let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
        Some(Uint8Array::new(&bytes).to_vec())
    }
}

/// Reads letters of a kind that browsers know by its name, such as `windows-874`.
pub fn letters(kind: &str, bytes: &[u8]) -> Option<String> {
    let decoder = TextDecoder::new_with_label(kind).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
