//! The way to the first words, and to the app that answers.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{empty, median, slow_down, slow_network};
use crate::chromium::{Chromium, Tab};
use crate::static_server::{Options, StaticServer};

/// The middle of all runs, in milliseconds since the page was asked for.
pub(super) struct Times {
    pub(super) app: Start,
    pub(super) empty: f64,
}

/// One start of the app.
pub(super) struct Start {
    pub(super) words: f64,
    pub(super) usable: f64,
}

const WORDS: &str =
    "(performance.getEntriesByName('first-contentful-paint')[0] || {}).startTime || null";
pub(super) const USABLE: &str =
    "(performance.getEntriesByName('handrail-usable')[0] || {}).startTime || null";
pub(super) const KEPT: &str = "!!window.handrail && handrail.offline.state === 'ready'";

/// Someone opens the app for the first time, over a slow network.
pub(super) fn first_visits(chromium: &mut Chromium, dist: &Path, runs: usize) -> Result<Times> {
    let empty = empty::site()?;
    let mut collected = Collected::default();
    for _ in 0..runs {
        collected
            .empty
            .push(first_visit(chromium, empty.path(), false)?.words);
        collected.starts.push(first_visit(chromium, dist, true)?);
    }
    Ok(collected.middle())
}

fn first_visit(chromium: &mut Chromium, root: &Path, is_app: bool) -> Result<Start> {
    let server = StaticServer::start(root.to_path_buf(), Options::default())?;
    let visitor = chromium.visitor()?;
    let tab = chromium.tab(&visitor)?;
    slow_down(chromium, &tab)?;
    slow_network(chromium, &tab)?;
    let start = watch_start(chromium, &tab, &server.url(), is_app)?;
    chromium.forget(visitor)?;
    Ok(start)
}

/// Someone comes back, with the app kept by its worker and the network gone.
pub(super) fn later_starts(chromium: &mut Chromium, dist: &Path, runs: usize) -> Result<Times> {
    let empty = empty::site()?;
    let mut collected = Collected::default();
    for _ in 0..runs {
        let other = later_start(chromium, empty.path(), empty::KEPT, false)?;
        collected.empty.push(other.words);
        collected
            .starts
            .push(later_start(chromium, dist, KEPT, true)?);
    }
    Ok(collected.middle())
}

fn later_start(chromium: &mut Chromium, root: &Path, kept: &str, is_app: bool) -> Result<Start> {
    let mut server = StaticServer::start(root.to_path_buf(), Options::default())?;
    let url = server.url();
    let visitor = chromium.visitor()?;
    let before = chromium.tab(&visitor)?;
    chromium.open(&before, &url)?;
    chromium.wait_for(&before, "keeping the page for offline", kept)?;
    chromium.close(before)?;
    server.stop();

    let tab = chromium.tab(&visitor)?;
    slow_down(chromium, &tab)?;
    let start = watch_start(chromium, &tab, &url, is_app)?;
    chromium.forget(visitor)?;
    Ok(start)
}

fn watch_start(chromium: &mut Chromium, tab: &Tab, url: &str, is_app: bool) -> Result<Start> {
    chromium.open(tab, url)?;
    let words = number(&chromium.wait_for(tab, "the first words", WORDS)?)?;
    let usable = if is_app {
        number(&chromium.wait_for(tab, "the start of the app", USABLE)?)?
    } else {
        words
    };
    Ok(Start { words, usable })
}

fn number(value: &Value) -> Result<f64> {
    value.as_f64().context("the browser gave no time")
}

#[derive(Default)]
struct Collected {
    starts: Vec<Start>,
    empty: Vec<f64>,
}

impl Collected {
    fn middle(self) -> Times {
        Times {
            app: Start {
                words: median(self.starts.iter().map(|start| start.words).collect()),
                usable: median(self.starts.iter().map(|start| start.usable).collect()),
            },
            empty: median(self.empty),
        }
    }
}
