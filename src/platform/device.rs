//! Which browser this is, where words or steps depend on it, and what it grants.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::domain::browser::{Browser, recognise};

/// The browser in hand.
pub fn browser() -> Browser {
    let agent = navigator()
        .and_then(|navigator| navigator.user_agent().ok())
        .unwrap_or_default();
    // iPads call themselves Macs; only they have a touch screen.
    let touch = navigator().is_some_and(|navigator| navigator.max_touch_points() > 1);
    match recognise(&agent, touch) {
        // An app on the home screen of iOS calls itself what a window inside an app does.
        Browser::InApp if is_standalone() => Browser::SafariIos,
        browser => browser,
    }
}

/// Whether the app runs from the home screen, without the browser around it.
pub fn is_standalone() -> bool {
    let by_display = web_sys::window()
        .and_then(|window| {
            window
                .match_media("(display-mode: standalone)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches());
    // Safari before 15.4 knows only this.
    let by_navigator = navigator()
        .and_then(|navigator| Reflect::get(&navigator, &"standalone".into()).ok())
        .is_some_and(|standalone| standalone.is_truthy());
    by_display || by_navigator
}

/// What the browser says about keeping our storage when room gets short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// It will be kept.
    Granted,
    /// It may be removed.
    NotGranted,
    /// The browser can't say: old, or plain http.
    Unknown,
}

/// Whether our storage is kept when room gets short.
pub async fn persistence() -> Persistence {
    ask("persisted").await
}

/// Asks to keep our storage when room gets short.
pub async fn request_persistence() -> Persistence {
    ask("persist").await
}

async fn ask(method: &str) -> Persistence {
    let answer = async {
        let navigator: JsValue = navigator()?.into();
        let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
        let method = Reflect::get(&storage, &method.into())
            .ok()?
            .dyn_into::<Function>()
            .ok()?;
        let promise = method.call0(&storage).ok()?.dyn_into::<Promise>().ok()?;
        JsFuture::from(promise).await.ok()
    };
    match answer.await {
        Some(answer) if answer == JsValue::TRUE => Persistence::Granted,
        Some(_) => Persistence::NotGranted,
        None => Persistence::Unknown,
    }
}

/// The languages that the phone is set to, the first one first: BCP 47, often with a region.
pub fn languages() -> Vec<String> {
    let languages = navigator().map(|navigator| navigator.languages());
    let languages = languages.unwrap_or_default();
    languages.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Shakes the phone for so many milliseconds, where it can and its owner lets it.
pub fn shake(ms: u32) {
    let shake = || {
        let navigator: JsValue = navigator()?.into();
        let method = Reflect::get(&navigator, &"vibrate".into()).ok()?;
        let method = method.dyn_into::<Function>().ok()?;
        method.call1(&navigator, &ms.into()).ok()
    };
    let _ = shake();
}

fn navigator() -> Option<web_sys::Navigator> {
    web_sys::window().map(|window| window.navigator())
}
