//! How long it takes from a tap on a tab to the next page on the screen.

use std::path::Path;

use anyhow::{Context, Result};

use super::start::USABLE;
use super::{median, slow_down};
use crate::chromium::Chromium;
use crate::static_server::{Options, StaticServer};

/// In milliseconds.
pub(super) struct Changes {
    pub(super) middle: f64,
    pub(super) slowest: f64,
}

const ROUTES: [&str; 5] = ["#/act", "#/share", "#/safe", "#/help", "#/learn"];

/// Goes round the five tabs, as often as there are runs.
pub(super) fn changes(chromium: &mut Chromium, dist: &Path, runs: usize) -> Result<Changes> {
    let server = StaticServer::start(dist.to_path_buf(), Options::default())?;
    let visitor = chromium.visitor()?;
    let tab = chromium.tab(&visitor)?;
    chromium.open(&tab, &server.url())?;
    chromium.wait_for(&tab, "the start of the app", USABLE)?;
    slow_down(chromium, &tab)?;
    let mut times = Vec::new();
    for _ in 0..runs {
        for route in ROUTES {
            let time = chromium.value(&tab, &measure(route))?;
            times.push(time.as_f64().context("the browser gave no time")?);
        }
    }
    chromium.forget(visitor)?;
    Ok(Changes {
        slowest: times.iter().copied().fold(f64::NAN, f64::max),
        middle: median(times),
    })
}

/// Goes to a list of three hundred partners and back, as often as there are runs.
pub(super) fn partners(chromium: &mut Chromium, dist: &Path, runs: usize) -> Result<Changes> {
    let server = StaticServer::start(dist.to_path_buf(), Options::default())?;
    let visitor = chromium.visitor()?;
    let tab = chromium.tab(&visitor)?;
    chromium.open(&tab, &server.url())?;
    chromium.wait_for(&tab, "the start of the app", USABLE)?;
    chromium.value(&tab, PARTNERS)?;
    // The first visit fetches the rest of the app.
    chromium.value(&tab, &measure("#/share/partners"))?;
    slow_down(chromium, &tab)?;
    let mut times = Vec::new();
    for _ in 0..runs * 2 {
        chromium.value(&tab, &measure("#/share"))?;
        let time = chromium.value(&tab, &measure("#/share/partners"))?;
        times.push(time.as_f64().context("the browser gave no time")?);
    }
    chromium.forget(visitor)?;
    Ok(Changes {
        slowest: times.iter().copied().fold(f64::NAN, f64::max),
        middle: median(times),
    })
}

/// Stores them, as if written another day.
const PARTNERS: &str = "(() => {
    const groups = ['offices', 'creative', 'business', 'schools', 'youth', 'leaders', 'services'];
    for (let at = 0; at < 300; at++) {
        const d = { name: 'Partner number ' + at, contact: 'Dao', group: groups[at % 7],
            phone: '08' + (10000000 + at), status: 'asked', next: 'Call again',
            note: 'Open in the morning, ask at the desk' };
        localStorage.setItem('handrail.partner.kx' + at, JSON.stringify({ v: 1, r: 1, t: 1, d }));
    }
    return true;
})()";

/// The title changes with the page; the frame after it shows both, and its end is what counts.
pub(super) fn measure(route: &str) -> String {
    format!(
        "new Promise((resolve, reject) => {{
            const before = document.title, start = performance.now();
            setTimeout(reject, 20000, 'the page did not change to {route}');
            const look = () => {{
                if (document.title === before) return requestAnimationFrame(look);
                const channel = new MessageChannel();
                channel.port1.onmessage = () => resolve(performance.now() - start);
                channel.port2.postMessage(0);
            }};
            location.hash = '{route}';
            requestAnimationFrame(look);
        }})"
    )
}
