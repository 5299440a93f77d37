//! The plain pages: help without a program, in any browser, with and without a network.

use std::fs;
use std::process::Command;

use handrail::content::compile::PLAIN;
use handrail::domain::directory::{dialable, listing};
use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::engine::Settings;
use crate::frame::{axe_in_both, load_axe};
use crate::page::Page;
use crate::paths;
use crate::site::Site;
use crate::words::pack;

on_every_engine!(a_number_without_webassembly, all_open_without_a_server);
on_chromium!(they_shut_nobody_out);

/// The paths of the English pages in the build.
fn english() -> Vec<String> {
    let folder = paths::dist().join("plain");
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut pages: Vec<_> = names.filter(|name| name.ends_with(".html")).collect();
    pages.sort();
    assert!(pages.len() > 8, "{pages:?}");
    pages.iter().map(|name| format!("plain/{name}")).collect()
}

async fn a_number_without_webassembly(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let settings = Settings {
        no_wasm: true,
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open(&site.url()).await;
    page.wait_shell().await;
    page.tap("#shell a[href='plain/help.html']").await;
    page.tap("a[href='help-asia.html#TH']").await;
    let (number, _) = thai_numbers();
    let call = format!("a[href='tel:{number}']");
    page.wait_shows(&call).await;
    // Other countries may have the same.
    let on_screen = "return location.hash === '#TH' && [...document.querySelectorAll(arguments[0])]
        .map((found) => found.getBoundingClientRect())
        .some((box) => box.top > 0 && box.bottom < innerHeight)";
    page.wait("the number is on the screen", on_screen, vec![json!(call)])
        .await;
}

/// For danger, and about trafficking, as they are dialled.
fn thai_numbers() -> (String, String) {
    let pack = pack("en");
    let country = pack.directory.country("TH").expect("a country");
    let listing = listing(&pack.directory.services, country);
    let dialled = |service: Option<&&handrail::domain::directory::Service>| {
        let number = service.and_then(|service| service.number.clone());
        dialable(&number.expect("a number"))
    };
    (
        dialled(listing.urgent.first()),
        dialled(listing.others.first()),
    )
}

async fn all_open_without_a_server(case: &mut Case) {
    let mut site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    site.stop();

    for path in english() {
        page.open(&format!("{}{path}", site.url())).await;
        page.wait_shows("h1").await;
        assert!(page.text("main").await.len() > 500, "{path} is empty");
    }
    page.tap("#leave").await;
    page.wait(
        "left",
        "return location.pathname.endsWith('/units.html')",
        vec![],
    )
    .await;

    // And from a page into the app, at the place that the page speaks of.
    page.open(&format!("{}plain/guides.html", site.url())).await;
    page.tap("a[href^='../index.html#/safe/tips/']").await;
    page.wait_usable().await;
    assert!(page.route().await.starts_with("#/safe/tips/"));
}

/// In both themes, with large text, in other languages: no fault that axe finds, and nothing
/// wider than the phone.
async fn they_shut_nobody_out(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    let mut faults = Vec::new();
    for path in english() {
        page.open(&format!("{}{path}", site.url())).await;
        load_axe(&page).await;
        faults.extend(axe_in_both(&page, &path).await);
        faults.extend(too_wide(&page, &path).await);
    }
    for language in ["en-XA", "ar-XB"] {
        for path in english() {
            let path = path.replace("plain/", &format!("plain/{language}/"));
            page.open(&format!("{}{path}", site.url())).await;
            page.wait_shows("h1").await;
            faults.extend(too_wide(&page, &path).await);
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

async fn too_wide(page: &Page, path: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for size in ["", "200%"] {
        page.eval(
            "document.documentElement.style.fontSize = arguments[0]",
            vec![json!(size)],
        )
        .await;
        let found = page.too_wide().await.into_iter();
        faults.extend(found.map(|one| format!("{path} {size}: {one}")));
    }
    faults
}

/// The app does not carry what only these pages say.
#[test]
fn packs_have_no_word_of_the_plain_pages() {
    let english = pack("en");
    assert!(!english.strings.ids().any(|key| key.starts_with(PLAIN)));
}

/// A page as a browser shows it that knows nothing but text, in one line.
fn read_as_text(path: &str) -> String {
    let output = Command::new("w3m")
        .args(["-dump", "-cols", "60", "-T", "text/html"])
        .arg(paths::dist().join(path))
        .output()
        .unwrap_or_else(|error| panic!("w3m does not start: {error}; `cargo xtask setup`"));
    let text = String::from_utf8_lossy(&output.stdout);
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ")
}

/// Makes sure that a page says all this, in this order.
fn says_in_order(path: &str, expected: &[&str]) {
    let text = read_as_text(path);
    let mut rest = text.as_str();
    for words in expected {
        let Some((_, after)) = rest.split_once(words) else {
            panic!("{path} does not say '{words}' after what comes before it: {rest:.400}");
        };
        rest = after;
    }
}

#[test]
fn a_country_reads_in_order_as_text() {
    let (pack, (danger, trafficking)) = (pack("en"), thai_numbers());
    let country = pack.directory.country("TH").expect("a country");
    let listing = listing(&pack.directory.services, country);
    let (first, other) = (listing.urgent[0], listing.others[0]);
    let hours = pack.directory.hours(other).expect("hours");
    let source = pack.directory.source(other).expect("a source");
    // Once in the list of countries, once above its numbers.
    says_in_order(
        "plain/help-asia.html",
        &[
            &country.name,
            &country.name,
            &first.name,
            &danger,
            &other.name,
            other.by.as_deref().unwrap_or_default(),
            &trafficking,
            &hours,
            &source.title,
            &danger,
        ],
    );
    says_in_order("plain/help.html", &[&country.name]);
}

#[test]
fn questions_read_in_order_as_text() {
    let pack = pack("en");
    let mut expected = Vec::new();
    for indicator in &pack.rest.signs.indicators {
        expected.extend([&*indicator.title, &indicator.me, &indicator.other]);
        expected.extend(indicator.looks.iter().map(|look| &*look.text));
    }
    says_in_order("plain/signs.html", &expected);
    let questions = pack.rest.offer.questions.iter();
    let asked: Vec<_> = questions
        .flat_map(|question| [&*question.ask, &question.warning, &question.reply])
        .collect();
    says_in_order("plain/job.html", &asked);
}

#[test]
fn steps_read_in_order_as_text() {
    let pack = pack("en");
    for (path, id) in [
        ("plain/guides.html", "danger-now"),
        ("plain/online.html", "harassed-now"),
    ] {
        let guide = pack.guide(id).expect("a guide");
        let mut expected = vec![&*guide.title, &guide.summary];
        expected.extend(guide.steps.iter().map(|step| &*step.title));
        says_in_order(path, &expected);
    }
}
