//! A new version comes when its owner says so, whole or not at all.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::case::{Case, on_every_engine};
use crate::page::Page;
use crate::paths;
use crate::site::Site;

on_every_engine!(update_from_a_to_b, update_interrupted, kill_switch);

async fn update_from_a_to_b(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    let old_build = page.build().await;
    let asking = page.tab().await;
    let other = page.new_tab().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    page.eval("window.notReloaded = true", vec![]).await;
    a_neighbour_moves_in(&page).await;

    site.forget_requests();
    site.publish(paths::next_dist());
    page.look_at(&asking).await;
    page.check_offline().await;
    page.wait_message("update-ready").await;
    assert_only_changes_were_fetched(&site.requests());

    page.tap_message("update-later").await;
    page.wait_message_gone("update-ready").await;
    page.reload().await;
    page.wait_usable().await;
    assert_eq!(page.build().await, old_build, "'later' keeps the version");

    page.check_offline().await;
    page.tap_message("update-now").await;
    let script = "return !!window.handrail && handrail.build !== arguments[0]";
    page.wait("the new version runs", script, vec![json!(old_build)])
        .await;
    page.wait_usable().await;
    page.wait_offline_ready().await;

    page.look_at(&other).await;
    let kept = page
        .eval(
            "return window.notReloaded === true && handrail.build",
            vec![],
        )
        .await;
    assert_eq!(
        kept,
        json!(old_build),
        "only the tab that agreed loads again"
    );
    page.wait(
        "the other tab knows",
        "return handrail.offline.replaced === true",
        vec![],
    )
    .await;
    page.go("#/help").await;
    assert_eq!(page.route().await, "#/help", "the other tab still works");
    the_neighbour_is_still_there(&page).await;
}

async fn update_interrupted(case: &mut Case) {
    let mut site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    let old_build = page.build().await;
    let old_caches = page.caches().await;

    // The list comes, the files on it do not.
    site.publish(paths::next_dist());
    site.fail_after(Some(1));
    site.forget_requests();
    page.check_offline().await;
    site.wait_for_requests(2).await;
    let given_up = "return navigator.serviceWorker.getRegistration()
        .then((found) => !found.installing && !found.waiting)";
    page.wait("the update was given up", given_up, vec![]).await;

    page.reload().await;
    page.wait_offline_ready().await;
    assert_eq!(page.build().await, old_build, "the old version is whole");
    assert_eq!(
        page.caches().await,
        old_caches,
        "no half-filled cache is left"
    );

    site.fail_after(None);
    page.check_offline().await;
    page.tap_message("update-now").await;
    let script = "return !!window.handrail && handrail.build !== arguments[0]";
    page.wait("the new version runs", script, vec![json!(old_build)])
        .await;
    page.wait_offline_ready().await;

    site.stop();
    page.come_back(&site.url()).await;
    page.wait_usable().await;
    assert_ne!(
        page.build().await,
        old_build,
        "the new version stays, without a network too"
    );
}

/// A worker that went wrong is called back by putting `sw-off.js` in place of `sw.js`.
async fn kill_switch(case: &mut Case) {
    let off = case.folder().join("off");
    paths::copy(&paths::dist(), &off);
    let switch =
        std::fs::read_to_string(off.join("sw-off.js")).expect("the build has a kill switch");
    paths::rewrite(&off.join("sw.js"), |_| switch);

    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    a_neighbour_moves_in(&page).await;
    page.store("handrail.tips", r#"{"v":1,"r":1,"t":1,"d":{}}"#)
        .await;

    site.publish(off);
    page.check_offline().await;
    page.wait_for_worker(false).await;
    page.wait(
        "its caches are gone",
        "return caches.keys().then((keys) => !keys.some((key) => key.startsWith('handrail:')))",
        vec![],
    )
    .await;
    the_neighbour_is_still_there(&page).await;
    assert!(
        page.stored("handrail.tips").await.is_some(),
        "notes are not touched"
    );
    page.reload().await;
    page.wait_usable().await;
}

/// Another app on the same origin.
async fn a_neighbour_moves_in(page: &Page) {
    page.store("neighbour.notes", "mine").await;
    page.eval(
        "return caches.open('neighbour').then((cache) => cache.put('neighbour.txt', new Response('mine'))).then(() => true)",
        vec![],
    )
    .await;
}

async fn the_neighbour_is_still_there(page: &Page) {
    assert_eq!(
        page.stored("neighbour.notes").await.as_deref(),
        Some("mine")
    );
    let kept = page
        .eval("return caches.open('neighbour').then((cache) => cache.match('neighbour.txt')).then((found) => !!found)", vec![])
        .await;
    assert_eq!(kept, json!(true), "only caches of ours are ever deleted");
}

/// What changed between the two builds, and the lists, which are never named by their bytes.
fn assert_only_changes_were_fetched(requests: &[String]) {
    let (old, new) = (files(&paths::dist()), files(&paths::next_dist()));
    let mut allowed: BTreeSet<String> = new.difference(&old).cloned().collect();
    allowed.extend(["", "index.html", "sw.js"].map(str::to_owned));
    let fetched = requests
        .iter()
        .filter_map(|line| line.splitn(4, '/').nth(3));
    let extra: Vec<&str> = fetched.filter(|path| !allowed.contains(*path)).collect();
    assert!(extra.is_empty(), "fetched although unchanged: {extra:?}");
}

fn files(root: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders: Vec<PathBuf> = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)
            .expect("a build")
            .filter_map(Result::ok)
        {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(path) = path.strip_prefix(root) {
                found.insert(path.display().to_string());
            }
        }
    }
    found
}
