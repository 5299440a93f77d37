//! Whatever fails, the plain page is there: never a blank one.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::case::{Case, on_every_engine};
use crate::engine::Settings;
use crate::page::Page;
use crate::paths;
use crate::site::{Proxy, Site};
use crate::tools;

on_every_engine!(
    no_wasm_shows_shell,
    missing_wasm_shows_shell_until_it_is_there,
    panic_shows_shell,
    damaged_pack_is_fetched_again,
);

async fn no_wasm_shows_shell(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let settings = Settings {
        no_wasm: true,
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open(&site.url()).await;
    page.wait_shows("#shell-fail-unsupported").await;
    assert_shell_is_useful(&page).await;
}

async fn missing_wasm_shows_shell_until_it_is_there(case: &mut Case) {
    let broken = case.folder().join("broken");
    paths::copy(&paths::dist(), &broken);
    remove_all(&broken, ".wasm");
    let site = Site::serve(broken);
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_shows("#shell-fail-load").await;
    assert_shell_is_useful(&page).await;

    site.publish(paths::dist());
    page.tap("#shell-retry").await;
    page.wait_usable().await;
}

async fn panic_shows_shell(case: &mut Case) {
    let mut site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    tools::start_plan(&page, "123").await;
    page.wait("the plan is stored", PLAN_STORED, vec![]).await;

    page.eval("handrail.failed('panic', 'a test')", vec![])
        .await;
    page.wait_shows("#shell-fail-panic").await;
    assert_shell_is_useful(&page).await;
    let notes = page.eval("return handrail.notes()", vec![]).await;
    let notes: Value = serde_json::from_str(notes.as_str().expect("a text")).expect("JSON");
    let records = notes["records"].as_object().expect("records");
    assert!(
        records.keys().any(|key| key.starts_with("plan.")),
        "{notes}"
    );
    assert!(
        !records.keys().any(|key| key.starts_with("pack.")),
        "only what is the user's"
    );
    tools::catch_files(&page).await;
    page.tap("#shell-save").await;
    let saved: Value = serde_json::from_str(&tools::caught_file(&page).await).expect("JSON");
    assert_eq!(saved["records"], notes["records"]);
    page.tap("#shell-show").await;
    page.wait_shows("#shell-notes-text").await;
    let shown = page
        .eval(
            "return document.getElementById('shell-notes-text').value",
            vec![],
        )
        .await;
    let shown: Value = serde_json::from_str(shown.as_str().expect("a text")).expect("JSON");
    assert_eq!(shown["records"], notes["records"]);

    site.stop();
    page.tap("#shell-retry").await;
    page.wait_usable().await;
}

/// Without a worker, so that nothing but storage and the server can bring the texts.
async fn damaged_pack_is_fetched_again(case: &mut Case) {
    let without_packs = case.folder().join("without-packs");
    paths::copy(&paths::dist(), &without_packs);
    remove_all(&without_packs.join("packs"), "");
    let site = Site::serve(paths::dist());
    let proxy = Proxy::before(site.address()).expect("a proxy");
    let settings = Settings {
        proxy: Some(proxy.address()),
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open("http://handrail.test/").await;
    page.wait_usable().await;
    page.wait_stored("handrail.pack.en").await;
    let whole = page.stored("handrail.pack.en").await;

    page.eval(DAMAGE, vec![]).await;
    assert_ne!(page.stored("handrail.pack.en").await, whole);
    page.reload().await;
    page.wait_usable().await;
    let script = "return localStorage.getItem('handrail.pack.en') === arguments[0]";
    page.wait("the copy is whole again", script, vec![json!(whole)])
        .await;

    page.eval(DAMAGE, vec![]).await;
    // The browser's own cache might still hold the file.
    page.open("about:blank").await;
    drop(page);
    case.close_browsers().await;
    site.publish(without_packs);
    let settings = Settings {
        proxy: Some(proxy.address()),
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open("http://handrail.test/").await;
    page.wait_shell().await;
    page.wait("the reason is said", FAIL_SHOWN, vec![]).await;
    assert_shell_is_useful(&page).await;
    site.publish(paths::dist());
    page.tap("#shell-retry").await;
    page.wait_usable().await;
}

const PLAN_STORED: &str =
    "return Object.keys(localStorage).some((key) => key.startsWith('handrail.plan.'))";

/// Changes letters in the middle of the stored texts and leaves the line with the hash.
const DAMAGE: &str = "const text = localStorage.getItem('handrail.pack.en');
    const middle = Math.floor(text.length / 2);
    localStorage.setItem('handrail.pack.en', text.slice(0, middle) + '#?#' + text.slice(middle + 3));";

const FAIL_SHOWN: &str = "return ['load', 'pack'].some((kind) => {
    const said = document.getElementById('shell-fail-' + kind);
    return said.getClientRects().length > 0 && said.innerText.length > 20; })";

/// Help, a way on, and no app over it.
async fn assert_shell_is_useful(page: &Page) {
    page.wait_shell().await;
    for part in ["#shell-help", "#shell-retry", "#shell nav a", "#shell-fail"] {
        assert!(
            page.shows(part).await,
            "the plain page has {part}; {}",
            page.screen().await
        );
    }
    let empty = "return [...document.querySelectorAll('#shell [data-text]')]
        .filter((one) => one.textContent.trim() === '').map((one) => one.dataset.text)";
    assert_eq!(
        page.eval(empty, vec![]).await,
        json!([]),
        "texts that were never filled in"
    );
}

pub(crate) fn remove_all(folder: &Path, ending: &str) {
    let mut removed = 0;
    for entry in fs::read_dir(folder)
        .expect("a build")
        .filter_map(Result::ok)
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let fits = [
            ending.to_owned(),
            format!("{ending}.br"),
            format!("{ending}.gz"),
        ];
        if fits.iter().any(|end| name.ends_with(end.as_str())) {
            fs::remove_file(entry.path()).expect("a file of the copy");
            removed += 1;
        }
    }
    assert!(removed > 0, "nothing ends in {ending}");
}
