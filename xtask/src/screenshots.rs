//! `screenshots`: pictures of the app as a phone shows it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use clap::ValueEnum;
use serde_json::{Value, json};

use crate::chromium::{Chromium, Tab};
use crate::static_server::{Options, StaticServer};
use crate::{build, project, setup};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    build: build::Which,
    /// Folder for the pictures, instead of public/screenshots/
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Pages to take, such as '#/learn,#/help'; without it, those that the README shows
    #[arg(long, value_delimiter = ',')]
    routes: Vec<String>,
    /// Light or dark
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    theme: Theme,
    /// Width of the screen
    #[arg(long, default_value_t = 360)]
    width: u32,
    /// Height of the screen
    #[arg(long, default_value_t = 640)]
    height: u32,
    /// Dots of the picture for each dot of the screen
    #[arg(long, default_value_t = 2)]
    scale: u32,
    /// The whole page, not only what the screen shows
    #[arg(long)]
    full: bool,
    /// What the phone has stored: a JSON file of key and value
    #[arg(long, value_name = "FILE")]
    storage: Option<PathBuf>,
    /// JavaScript to run on each page before its picture is taken
    #[arg(long, value_name = "CODE")]
    script: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Theme {
    Light,
    Dark,
}

/// The pictures of the README and of the manifest: a name, and where it is taken. What the phone
/// has stored in them is in `docs/screenshots.json`, for `--storage`.
const PICTURES: [(&str, &str); 3] = [
    ("learn", "#/learn"),
    ("planner", "#/share/plan/film-night"),
    ("help", "#/help"),
];

const USABLE: &str = "performance.getEntriesByName('handrail-usable').length > 0";

/// Either kept for offline, or never to be: the pictures show the app at rest.
const SETTLED: &str =
    "!!window.handrail && ['ready', 'unsupported', 'failed'].includes(handrail.offline.state)";

/// Two frames later everything that a change set off is painted.
const PAINTED: &str = "document.fonts.ready.then(() => new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))))";

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    setup::for_measuring()?;
    let dist = arguments.build.ready()?;
    let out = match &arguments.out {
        Some(folder) => build::absolute(folder)?,
        None => project::root().join("public/screenshots"),
    };
    fs::create_dir_all(&out)?;
    let storage = storage(arguments.storage.as_deref())?;

    let server = StaticServer::start(dist.folder, Options::default())?;
    let mut chromium = Chromium::start()?;
    let visitor = chromium.visitor()?;
    let tab = chromium.tab(&visitor)?;
    set_screen(&mut chromium, &tab, arguments)?;
    prepare(&mut chromium, &tab, &server.url(), &storage)?;
    for (name, route) in pictures(arguments) {
        chromium.open(&tab, "about:blank")?;
        chromium.open(&tab, &format!("{}{route}", server.url()))?;
        chromium.wait_for(&tab, "the start of the app", USABLE)?;
        if let Some(script) = &arguments.script {
            chromium.value(&tab, script)?;
        }
        chromium.wait_for(&tab, "a calm picture", PAINTED)?;
        let file = out.join(format!("{name}.png"));
        fs::write(&file, take(&mut chromium, &tab, arguments.full)?)
            .with_context(|| format!("{} could not be written", file.display()))?;
        println!("{}", project::shown(&file));
    }
    Ok(())
}

fn pictures(arguments: &Arguments) -> Vec<(String, String)> {
    if arguments.routes.is_empty() {
        let owned = |(name, route): (&str, &str)| (name.to_owned(), route.to_owned());
        return PICTURES.into_iter().map(owned).collect();
    }
    let dark = matches!(arguments.theme, Theme::Dark);
    let named = |route: &String| (name_of(route, dark), route.clone());
    arguments.routes.iter().map(named).collect()
}

/// `#/learn/lesson/signs` becomes `learn-lesson-signs`.
fn name_of(route: &str, dark: bool) -> String {
    let words = route.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        words.push("start");
    }
    if dark {
        words.push("dark");
    }
    words.join("-")
}

/// What to put into local storage; a value that is no text is stored as its JSON.
fn storage(file: Option<&Path>) -> Result<BTreeMap<String, String>> {
    let Some(file) = file else {
        return Ok(BTreeMap::new());
    };
    let shown = file.display();
    let text = fs::read_to_string(file).with_context(|| format!("{shown} could not be read"))?;
    let values: BTreeMap<String, Value> = serde_json::from_str(&text)
        .with_context(|| format!("{shown} is no JSON object of key and value"))?;
    let as_text = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    Ok(values
        .into_iter()
        .map(|(key, value)| (key, as_text(value)))
        .collect())
}

fn set_screen(chromium: &mut Chromium, tab: &Tab, arguments: &Arguments) -> Result<()> {
    let screen = json!({
        "width": arguments.width,
        "height": arguments.height,
        "deviceScaleFactor": arguments.scale,
        "mobile": true,
    });
    chromium.call(tab, "Emulation.setDeviceMetricsOverride", screen)?;
    let scheme = match arguments.theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let media = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ] });
    chromium.call(tab, "Emulation.setEmulatedMedia", media)?;
    Ok(())
}

/// Opens the app once, so that it is kept, and leaves the user's things in its storage.
fn prepare(
    chromium: &mut Chromium,
    tab: &Tab,
    url: &str,
    storage: &BTreeMap<String, String>,
) -> Result<()> {
    chromium.open(tab, url)?;
    chromium.wait_for(tab, "keeping the app for offline", SETTLED)?;
    let entries = serde_json::to_string(storage)?;
    chromium.value(
        tab,
        &format!(
            "Object.entries({entries}).forEach(([key, value]) => localStorage.setItem(key, value))"
        ),
    )?;
    Ok(())
}

fn take(chromium: &mut Chromium, tab: &Tab, full: bool) -> Result<Vec<u8>> {
    let mut picture = json!({ "format": "png" });
    if full {
        let metrics = chromium.call(tab, "Page.getLayoutMetrics", json!({}))?;
        let size = &metrics["cssContentSize"];
        picture["captureBeyondViewport"] = true.into();
        picture["clip"] = json!({
            "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
        });
    }
    let answer = chromium.call(tab, "Page.captureScreenshot", picture)?;
    let data = answer["data"].as_str().context("the picture is empty")?;
    STANDARD.decode(data).context("the picture is damaged")
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn pictures_are_named_by_their_page() {
        assert_eq!(name_of("#/learn/lesson/signs", false), "learn-lesson-signs");
        assert_eq!(name_of("#/", true), "start-dark");
    }
}
