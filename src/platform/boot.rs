//! The boot script's side of the app: `window.handrail`.
//!
//! The boot script is plain JavaScript, so that it outlives a broken app: it loads the module,
//! looks after the service worker, and shows the plain page when something fails.

use js_sys::{Function, JSON, Promise, Reflect};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Event on the window after every change of [`Offline`].
pub const OFFLINE_EVENT: &str = "handrail-offline";

/// Event on the window after every change of [`Install`].
pub const INSTALL_EVENT: &str = "handrail-install";

/// Event on the window after every change of [`part_state`].
pub const PART_EVENT: &str = "handrail-part";

/// A part of the app that comes after its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartState {
    /// On its way, or not asked for yet.
    Waiting,
    /// There: its functions may be called.
    Ready,
    /// It could not be had. Asking again tries again.
    Failed,
}

/// A language of this build.
#[derive(Clone, Debug, PartialEq)]
pub struct PackEntry {
    /// BCP 47 code.
    pub code: String,
    /// Its own name.
    pub name: String,
    /// Written from right to left.
    pub rtl: bool,
    /// Hash of the pack's bytes, see `content::pack_hash`.
    pub hash: String,
    /// Hash of the bytes of what follows it.
    pub later_hash: String,
    /// Size of the pack.
    pub bytes: u32,
}

/// What works without a network.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offline {
    /// One of `unsupported`, `waiting`, `installing`, `ready`, `failed`.
    pub state: String,
    /// Why it is unsupported: `insecure` (plain http) or `missing`.
    pub why: Option<String>,
    /// Files kept.
    pub done: u32,
    /// Files to keep.
    pub total: u32,
    /// Bytes kept.
    pub bytes: f64,
    /// A new version waits.
    pub update: bool,
    /// Another window switched to a new version.
    pub replaced: bool,
}

/// Whether the app can be put on the home screen from here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Install {
    /// The browser offers to.
    pub prompt: bool,
    /// It runs from there, or was just put there.
    pub installed: bool,
}

/// The languages of this build.
pub fn packs() -> Vec<PackEntry> {
    let entries = json("packs");
    let entry = |entry: &Value| {
        Some(PackEntry {
            code: words_of(entry, "code")?,
            name: words_of(entry, "name")?,
            rtl: flag(entry, "rtl"),
            hash: words_of(entry, "hash")?,
            later_hash: words_of(entry, "laterHash")?,
            bytes: number(entry, "bytes") as u32,
        })
    };
    entries
        .as_array()
        .map(|entries| entries.iter().filter_map(entry).collect())
        .unwrap_or_default()
}

/// Names the build, for reports and for the page about this phone.
pub fn build() -> String {
    get("build").as_string().unwrap_or_default()
}

/// Code of the language that the boot script chose, and the text of its pack.
pub fn first_pack() -> Option<(String, String)> {
    Some((get("language").as_string()?, get("packText").as_string()?))
}

/// Whether the first pack came from storage rather than from the server.
pub fn first_pack_is_stored() -> bool {
    get("packFrom").as_string().as_deref() == Some("store")
}

/// Fetches the text of a language's pack, past every cache.
pub async fn fetch_pack(code: &str) -> Result<String, String> {
    text_of(call("fetchPack", Some(code.into()))).await
}

/// Fetches the text of what follows a language's pack; `fresh`: past every cache.
pub async fn fetch_later(code: &str, fresh: bool) -> Result<String, String> {
    text_of(call2("fetchLater", code.into(), fresh.into())).await
}

async fn text_of(promise: JsValue) -> Result<String, String> {
    let text = resolve(promise).await?;
    text.as_string().ok_or_else(|| "no text".to_owned())
}

/// How far a part is.
pub fn part_state(name: &str) -> PartState {
    let states = get("parts");
    let state = Reflect::get(&states, &name.into()).unwrap_or_default();
    match state.as_string().as_deref() {
        Some("ready") => PartState::Ready,
        Some("failed") => PartState::Failed,
        _ => PartState::Waiting,
    }
}

/// Loads a part. Returns when it is there or could not be had: [`part_state`] tells which.
pub async fn load_part(name: &'static str) {
    let _ = resolve(call("loadPart", Some(name.into()))).await;
}

/// Says that the app is on the screen.
pub fn started() {
    call("started", None);
}

/// Goes back to the plain page. `kind` is `pack` or `panic`.
pub fn failed(kind: &str, detail: &str) {
    call2("failed", kind.into(), detail.into());
}

/// Leaves a record that could not be stored for the plain page's file, or takes it back. `key`
/// comes without the prefix; `text` is what would have been stored.
pub fn note_unsaved(key: &str, text: Option<&str>) {
    let unsaved = get("unsaved");
    if unsaved.is_object() {
        let _ = match text {
            Some(text) => Reflect::set(&unsaved, &key.into(), &text.into()),
            None => {
                Reflect::delete_property(unsaved.unchecked_ref::<js_sys::Object>(), &key.into())
            }
        };
    }
}

/// Puts what was stored under a key, without the prefix, into the journal too, which is on disk at
/// once. None: it was removed.
pub fn write_journal(key: &str, text: Option<&str>) {
    let text = text.map_or(JsValue::NULL, JsValue::from_str);
    call2("writeJournal", key.into(), text);
}

/// A line of the journal: key, text, and when that was, in milliseconds since 1970.
pub type JournalLine = (String, Option<String>, u64);

/// What the journal holds. None when it is late; with `late`, all that this window has not written
/// since, whenever it comes.
pub async fn read_journal(late: bool) -> Option<Vec<JournalLine>> {
    let entries = resolve(call("readJournal", Some(late.into()))).await.ok()?;
    let entry = |entry: &Value| {
        let at = number(entry, "at") as u64;
        Some((words_of(entry, "key")?, words_of(entry, "text"), at))
    };
    let entries = from_js(&entries);
    Some(entries.as_array()?.iter().filter_map(entry).collect())
}

/// What works without a network right now.
pub fn offline() -> Offline {
    let offline = json("offline");
    Offline {
        state: words_of(&offline, "state").unwrap_or_default(),
        why: words_of(&offline, "why"),
        done: number(&offline, "done") as u32,
        total: number(&offline, "total") as u32,
        bytes: number(&offline, "bytes"),
        update: flag(&offline, "update"),
        replaced: flag(&offline, "replaced"),
    }
}

/// Counts again and looks for a new version.
pub fn check_offline() {
    call("checkOffline", None);
}

/// Switches this window to the version that waits.
pub fn use_update() {
    call("useUpdate", None);
}

/// Tells the worker which languages to keep.
pub fn keep_languages(codes: &[String]) {
    let codes: js_sys::Array = codes.iter().map(|code| JsValue::from_str(code)).collect();
    call("keepLanguages", Some(codes.into()));
}

/// How the app can be installed right now.
pub fn install() -> Install {
    let install = json("install");
    Install {
        prompt: flag(&install, "prompt"),
        installed: flag(&install, "installed"),
    }
}

/// Opens the browser's question. Returns whether the user said yes.
pub async fn prompt_install() -> bool {
    resolve(call("promptInstall", None))
        .await
        .is_ok_and(|answer| answer.is_truthy())
}

/// Puts a plain title and icon in place of ours, or our icon back. The title is the app's to name.
pub fn disguise(on: bool) {
    call("disguise", Some(on.into()));
}

/// Gives the browser's bars the colour of a theme, `light` or `dark`; empty for that of the phone.
pub fn tint(theme: &str) {
    call("tint", Some(theme.into()));
}

/// Says which site to leave to; an empty address is the page that needs no network.
pub fn leave_to(site: &str) {
    let handrail = handrail();
    if handrail.is_object() {
        let _ = Reflect::set(&handrail, &"leaveTo".into(), &site.into());
    }
}

/// What the browser did not let go of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// All is gone.
    Nothing,
    /// The journal: what was written in the last minutes, and perhaps files of the app.
    Notes,
    /// Files of the app.
    Files,
}

/// Removes the journal, our caches and our worker. Local storage is the store's to clear.
pub async fn erase() -> Left {
    let left = resolve(call("erase", None)).await.unwrap_or_default();
    match left.as_string().as_deref() {
        Some("") => Left::Nothing,
        Some("files") => Left::Files,
        _ => Left::Notes,
    }
}

fn handrail() -> JsValue {
    web_sys::window()
        .and_then(|window| Reflect::get(&window, &"handrail".into()).ok())
        .unwrap_or(JsValue::UNDEFINED)
}

fn get(name: &str) -> JsValue {
    Reflect::get(&handrail(), &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn json(name: &str) -> Value {
    from_js(&get(name))
}

fn from_js(value: &JsValue) -> Value {
    let text = JSON::stringify(value)
        .ok()
        .and_then(|text| text.as_string());
    text.and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

fn words_of(object: &Value, name: &str) -> Option<String> {
    object.get(name)?.as_str().map(str::to_owned)
}

fn number(object: &Value, name: &str) -> f64 {
    object.get(name).and_then(Value::as_f64).unwrap_or(0.0)
}

fn flag(object: &Value, name: &str) -> bool {
    object.get(name).and_then(Value::as_bool).unwrap_or(false)
}

fn call(name: &str, argument: Option<JsValue>) -> JsValue {
    call2(name, argument.unwrap_or_default(), JsValue::UNDEFINED)
}

fn call2(name: &str, first: JsValue, second: JsValue) -> JsValue {
    let Ok(function) = get(name).dyn_into::<Function>() else {
        return JsValue::UNDEFINED;
    };
    function
        .call2(&handrail(), &first, &second)
        .unwrap_or_default()
}

async fn resolve(promise: JsValue) -> Result<JsValue, String> {
    let promise = promise
        .dyn_into::<Promise>()
        .map_err(|_| "not available".to_owned())?;
    JsFuture::from(promise).await.map_err(|error| words(&error))
}

fn words(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into())
        .ok()
        .and_then(|m| m.as_string());
    message.or_else(|| error.as_string()).unwrap_or_default()
}
