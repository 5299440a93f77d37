//! How long it takes from a letter typed into the search to the results on the screen.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::route::Changes;
use super::start::USABLE;
use super::{median, slow_down};
use crate::chromium::Chromium;
use crate::static_server::{Options, StaticServer};

/// Types some searches, as often as there are runs.
pub(super) fn keystrokes(chromium: &mut Chromium, dist: &Path, runs: usize) -> Result<Changes> {
    let server = StaticServer::start(dist.to_path_buf(), Options::default())?;
    let visitor = chromium.visitor()?;
    let tab = chromium.tab(&visitor)?;
    chromium.open(&tab, &format!("{}#/search", server.url()))?;
    chromium.wait_for(&tab, "the start of the app", USABLE)?;
    chromium.wait_for(
        &tab,
        "the search",
        "!!document.getElementById('search-words')",
    )?;
    // The first letter makes the index.
    chromium.value(&tab, &typed("search-words", &["a"]))?;
    slow_down(chromium, &tab)?;
    let searches = [
        "passport taken by my boss",
        "trafiking",
        "scam centre work",
        "philippines",
    ];
    let mut times = Vec::new();
    for _ in 0..runs {
        let found = chromium.value(&tab, &typed("search-words", &searches))?;
        let found = found.as_array().context("the browser gave no times")?;
        times.extend(found.iter().filter_map(Value::as_f64));
    }
    chromium.forget(visitor)?;
    Ok(Changes {
        slowest: times.iter().copied().fold(f64::NAN, f64::max),
        middle: median(times),
    })
}

/// Types texts into a field letter by letter, and gives the time of each until the browser is free again.
pub(super) fn typed(field: &str, texts: &[&str]) -> String {
    let texts = serde_json::json!(texts);
    format!(
        "new Promise((resolve) => {{
            const field = document.getElementById('{field}'), times = [];
            const letters = {texts}.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
            const next = () => {{
                if (letters.length === 0) return resolve(times);
                field.value = letters.shift();
                const start = performance.now(), channel = new MessageChannel();
                channel.port1.onmessage = () => {{
                    times.push(performance.now() - start);
                    setTimeout(next, 50);
                }};
                field.dispatchEvent(new Event('input', {{ bubbles: true }}));
                // What follows is done once the microtasks of the event are, and a frame is drawn.
                requestAnimationFrame(() => channel.port2.postMessage(0));
            }};
            next();
        }})"
    )
}
