//! Parts of the app that come after its start: there when they are needed, or a page that says so.

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::page::Page;
use crate::paths;
use crate::places;
use crate::shell;
use crate::site::Site;

on_every_engine!(
    parts_stay_when_the_network_goes,
    missing_part_is_told_and_comes_later,
);
on_chromium!(first_screens_need_no_later_styles);

/// Says whether every part has come.
const ALL_READY: &str = "const parts = Object.values(handrail.parts);
    return parts.length > 0 && parts.every((state) => state === 'ready')";

/// Says whether every part was asked for in vain.
const NONE_CAME: &str = "return Object.values(handrail.parts).every((state) => state === 'failed')";

/// On plain http no worker keeps anything: what is in the open window is all there is.
async fn parts_stay_when_the_network_goes(case: &mut Case) {
    let mut site = Site::serve(paths::dist());
    let page = places::by_host_name(case, &site).await;
    page.wait("all parts have come", ALL_READY, vec![]).await;
    site.stop();
    for (route, title) in [
        ("#/share/plans", "plans-title"),
        ("#/learn/quiz", "quiz-title"),
        ("#/phone/notes", "notes-title"),
    ] {
        page.go(route).await;
        page.wait_message(title).await;
    }
}

async fn missing_part_is_told_and_comes_later(case: &mut Case) {
    let page = case.browser().await;
    for ending in [".wasm", ".css"] {
        let broken = case.folder().join(format!("without{ending}"));
        paths::copy(&paths::dist(), &broken);
        shell::remove_all(&broken.join("parts"), ending);
        // Each is an origin of its own: nothing is kept from before.
        let site = Site::serve(broken);
        comes_later(&page, &site).await;
    }
}

async fn comes_later(page: &Page, site: &Site) {
    page.open(&format!("{}#/share/plans", site.url())).await;
    page.wait_usable().await;
    page.wait_message("part-failed-line").await;
    page.go("#/help").await;
    page.wait_message("help-danger").await;

    page.go("#/share/plans").await;
    // Going there asked for it once more: that has failed too, before it can be had.
    page.wait("no part has come", NONE_CAME, vec![]).await;
    page.wait_message("part-failed-line").await;
    site.publish(paths::dist());
    page.tap_message("part-again").await;
    page.wait_message("plans-title").await;
    page.go("#/learn/quiz").await;
    page.wait_message("quiz-title").await;
}

/// What the first screens look like must not change when the rest arrives, and not be bare before:
/// the build decides by names of classes which styles can wait.
async fn first_screens_need_no_later_styles(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    for (key, record) in RECORDS {
        page.store(key, record).await;
    }
    page.open(&format!("{}?again#/learn", site.url())).await;
    page.wait_usable().await;
    page.wait("all parts have come", ALL_READY, vec![]).await;
    for route in [
        "#/learn",
        "#/act",
        "#/share",
        "#/safe",
        "#/help",
        "#/phone",
        "#/help/countries",
        "#/help/country/th",
        "#/help/country/is",
        "#/help/everywhere",
        "#/help/guide/danger-now",
        "#/nowhere",
    ] {
        page.go(route).await;
        let (with, without) = (looks(&page, false).await, looks(&page, true).await);
        let (with, without) = (with.as_array(), without.as_array());
        let (Some(with), Some(without)) = (with, without) else {
            panic!("{route}: the page told nothing");
        };
        assert!(with.len() > 20, "{route}: it has elements");
        for (with, without) in with.iter().zip(without) {
            assert_eq!(
                with, without,
                "{route}: as it looks without the later styles"
            );
        }
    }
}

/// A plan, a partner and own numbers: with them, the first screens show more.
const RECORDS: [(&str, &str); 3] = [
    (
        "handrail.plan.a",
        r#"{"v":2,"r":1,"t":1,"d":{"name":"Film night","date":"2030-12-11","tasks":[{"id":"t","heading":"information","text":"Ask the cinema","done":true}]}}"#,
    ),
    (
        "handrail.partner.a",
        r#"{"v":1,"r":1,"t":1,"d":{"name":"Clinic"}}"#,
    ),
    (
        "handrail.numbers",
        r#"{"v":1,"r":1,"t":1,"d":{"country":"TH","own":[{"id":"a","name":"Aunt","number":"0812345678","note":"Evenings"}]}}"#,
    ),
];

/// What each element looks like, and where it stands, with or without the later sheet.
async fn looks(page: &Page, without: bool) -> Value {
    page.eval(
        "document.getElementById('rest-style').disabled = arguments[0];
        return Array.from(document.querySelectorAll('#app *')).map((element) => {
            const box = element.getBoundingClientRect(), style = getComputedStyle(element);
            const looks = ['color', 'backgroundColor', 'fontSize', 'fontWeight', 'border', 'textDecoration', 'display']
                .map((name) => style[name]);
            return [element.tagName, element.getAttribute('class'), box.x, box.y, box.width, box.height, ...looks];
        })",
        vec![json!(without)],
    )
    .await
}
