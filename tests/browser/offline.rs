//! After one visit the network may be gone for good.

use crate::case::{Case, on_chromium_and_firefox, on_every_engine};
use crate::crawl;
use crate::engine::Settings;
use crate::frame::assert_titled;
use crate::page::Page;
use crate::paths;
use crate::site::Site;
use crate::tools;

on_every_engine!(first_open_then_server_stopped, counts_are_true);
on_chromium_and_firefox!(comes_back_the_next_day);

/// One visit, one look at the first screen, and the network is gone. Everything is there, with its
/// title, and the focus on it.
async fn first_open_then_server_stopped(case: &mut Case) {
    let mut site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    site.stop();

    page.come_back(&site.url()).await;
    page.wait_usable().await;
    let plan = tools::start_plan(&page, "Market day").await;
    let routes = crawl::walk(&page, assert_titled).await;
    for part in [
        "#/learn/lesson/",
        "#/learn/quiz",
        "#/act/audience",
        "#/share/plan/",
        "#/share/list/",
        "#/safe/tips/",
        "#/safe/guide/",
        "#/help/guide/",
        "#/help/country/",
        "#/help/numbers",
        "#/phone/",
    ] {
        assert!(
            routes.iter().any(|route| route.starts_with(part)),
            "{part} is reached: {routes:?}"
        );
    }

    // A link that someone kept opens too, and pictures are there.
    page.come_back(&format!("{}#/learn/lesson/signs", site.url()))
        .await;
    page.wait_usable().await;
    let loaded = "const pictures = [...document.querySelectorAll('#app main img')];
        return pictures.length > 0 && pictures.every((one) => one.complete && one.naturalWidth > 0)";
    page.wait("the picture is there", loaded, vec![]).await;
    page.go(&plan).await;
    page.wait_value(tools::PLAN_NAME, "Market day").await;
}

/// 'N of N files' is counted in the real caches: it falls when a file is gone, and the file is
/// fetched again when it can be had.
async fn counts_are_true(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    page.go("#/phone/offline").await;
    let total = page.number("return handrail.offline.total", vec![]).await;
    assert_eq!(
        page.number(FILES_KEPT, vec![]).await,
        total,
        "as many files as it says"
    );
    page.wait_says(&total.to_string()).await;

    page.eval(LOSE_ONE, vec![]).await;
    site.fail_after(Some(0));
    page.check_offline().await;
    let missed =
        "const now = handrail.offline; return now.state === 'failed' && now.done === now.total - 1";
    page.wait("the missing file is missed", missed, vec![])
        .await;
    page.wait_says(&(total - 1.0).to_string()).await;

    site.fail_after(None);
    page.check_offline().await;
    page.wait_offline_ready().await;
    assert_eq!(
        page.number(FILES_KEPT, vec![]).await,
        total,
        "it is there again"
    );
}

const FILES_KEPT: &str = "return caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.endsWith(':' + handrail.build)).map((name) => caches.open(name))))
    .then((all) => Promise.all(all.map((cache) => cache.keys())))
    .then((all) => all.flat().length)";

/// The one file that the browser's own cache does not bring back.
const LOSE_ONE: &str = "return caches.keys()
    .then((names) => caches.open(names.find((name) => name.endsWith(':' + handrail.build))))
    .then((cache) => cache.delete('index.html'))";

/// Closed, put away, opened again without a network: all of it is found.
async fn comes_back_the_next_day(case: &mut Case) {
    let mut site = Site::serve(paths::dist());
    let settings = Settings {
        profile: Some(case.folder().join("kept")),
        ..Settings::default()
    };
    let page = case.browser_with(settings.clone()).await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    let plan = tools::start_plan(&page, "School fair").await;
    page.go("#/share/list/access").await;
    page.tap("#app main label.tick").await;
    page.wait_stored("handrail.list.access").await;
    drop(page);
    case.close_browsers().await;
    site.stop();

    let page: Page = case.browser_with(settings).await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    page.go("#/share/plans").await;
    page.wait_says("School fair").await;
    page.go(&plan).await;
    page.wait_value(tools::PLAN_NAME, "School fair").await;
    page.go("#/share/list/access").await;
    let ticked =
        "return document.querySelectorAll('#app main input[type=checkbox]:checked').length === 1";
    page.wait("the tick is there", ticked, vec![]).await;
}
