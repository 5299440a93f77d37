//! Parts of the app that come after its start: there when they are needed, or a page that says so.

use crate::case::{Case, on_every_engine};
use crate::paths;
use crate::places;
use crate::shell;
use crate::site::Site;

on_every_engine!(
    parts_stay_when_the_network_goes,
    missing_part_is_told_and_comes_later,
);

/// Says whether every part has come.
const ALL_READY: &str = "const parts = Object.values(handrail.parts);
    return parts.length > 0 && parts.every((state) => state === 'ready')";

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
    let broken = case.folder().join("broken");
    paths::copy(&paths::dist(), &broken);
    shell::remove_all(&broken.join("parts"), ".wasm");
    let site = Site::serve(broken);
    let page = case.browser().await;
    page.open(&format!("{}#/share/plans", site.url())).await;
    page.wait_usable().await;
    page.wait_message("part-failed-line").await;
    page.go("#/help").await;
    page.wait_message("help-danger").await;

    page.go("#/share/plans").await;
    site.publish(paths::dist());
    page.tap_message("part-again").await;
    page.wait_message("plans-title").await;
    page.go("#/learn/quiz").await;
    page.wait_message("quiz-title").await;
}
