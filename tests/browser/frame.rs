//! The house in which everything lives: titles, focus, Back, unknown addresses, keys, and nothing
//! that shuts anybody out.

use std::fs;

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::crawl;
use crate::page::Page;
use crate::paths;
use crate::tools;
use crate::site::Site;

on_every_engine!(titles_and_focus_follow_the_route, back_keeps_scroll, unknown_route);
on_chromium!(keyboard_reaches_everything, axe_clean);

async fn started(case: &mut Case) -> (Site, Page) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    (site, page)
}

async fn titles_and_focus_follow_the_route(case: &mut Case) {
    let (_site, page) = started(case).await;
    let mut titles = Vec::new();
    crawl::walk(&page, async |page, route| {
        let title = page.title().await;
        let seen = page
            .eval("return [document.title, document.activeElement.id, document.querySelectorAll('#app h1').length]", vec![])
            .await;
        let tab_title = seen[0].as_str().unwrap_or_default();
        assert!(tab_title.contains(&title), "{route}: '{tab_title}' does not name '{title}'");
        assert_eq!(seen[1], json!("title"), "{route}: the focus is on the heading");
        assert_eq!(seen[2], json!(1), "{route}: one main heading");
        titles.push(title);
    })
    .await;
    assert!(titles.len() > 20, "{titles:?}");
}

async fn back_keeps_scroll(case: &mut Case) {
    let (_site, page) = started(case).await;
    // A long page with links far down.
    page.go("#/phone/sources").await;
    let down = page.scroll_to_link(1.5).await;
    page.tap_marked_link().await;
    page.wait("another page is open", "return location.hash !== '#/phone/sources'", vec![]).await;
    let top = page.number("return scrollY", vec![]).await;
    assert!(top < 2.0, "a new page begins at its top, not at {top}");
    page.tap_message("back").await;
    page.wait("we are back", "return location.hash === '#/phone/sources'", vec![]).await;
    let script = "return Math.abs(scrollY - arguments[0]) <= 2";
    page.wait("the place on the page is found again", script, vec![json!(down)]).await;
}

async fn unknown_route(case: &mut Case) {
    let (site, page) = started(case).await;
    page.go("#/learn").await;
    let usual = page.title().await;
    for route in ["#/no/such/page", "#/learn/lesson/nothing", "#/share/plan/none", "#/safe/tips/%00", "#/%E0%A4%A"] {
        page.open(&format!("{}{route}", site.url())).await;
        page.wait_usable().await;
        page.wait("it leads on", "return document.querySelectorAll('#app main a[href^=\"#/\"]').length > 0", vec![])
            .await;
        assert_ne!(page.title().await, usual, "{route}: says that there is nothing");
        assert!(!page.shows("#shell").await, "{route}: the app still runs");
    }
}

/// Presses Tab through every page: what can be tapped can be reached, and is seen to be reached.
async fn keyboard_reaches_everything(case: &mut Case) {
    let (_site, page) = started(case).await;
    tools::start_plan(&page, "123").await;
    let mut faults = Vec::new();
    crawl::walk(&page, async |page, route| {
        let many = page.number(WATCH_FOCUS, vec![]).await;
        for _ in 0..(many as usize / 20 + 1) {
            page.keys(&"\u{e004}".repeat(20)).await;
        }
        let missed = page.eval(MISSED, vec![]).await;
        if missed != json!([]) {
            faults.push(format!("{route}: {missed}"));
        }
    })
    .await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));

    // And a key does what a tap does.
    page.go("#/learn").await;
    page.eval("document.querySelector('nav.tabs a[href=\"#/help\"]').focus()", vec![]).await;
    page.keys("\u{e007}").await;
    page.wait("Enter follows a link", "return location.hash === '#/help'", vec![]).await;
}

/// Listens for focus from here on; returns how many elements there are to reach.
const WATCH_FOCUS: &str = "
    window.toReach = [...document.querySelectorAll('#app a[href], #app button, #app input, #app select, #app textarea, #app summary, #app [tabindex=\"0\"]')]
        .filter((one) => !one.disabled && one.tabIndex >= 0 && one.getClientRects().length > 0
            && getComputedStyle(one).visibility !== 'hidden');
    window.reached = new Set();
    window.unseen = new Set();
    removeEventListener('focusin', window.onReach);
    window.onReach = (event) => {
        const style = getComputedStyle(event.target);
        const outlined = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const label = event.target.closest('label') || event.target.parentElement;
        if (!outlined(style) && style.boxShadow === 'none' && !outlined(getComputedStyle(label))
            && !(event.target.nextElementSibling && outlined(getComputedStyle(event.target.nextElementSibling)))) {
            window.unseen.add(event.target);
        }
        window.reached.add(event.target);
    };
    addEventListener('focusin', window.onReach);
    document.getElementById('title').focus();
    return window.toReach.length;";

/// Names what was not reached, or not seen to be. One radio button stands for its group: arrows
/// go from one to the next.
const MISSED: &str = "
    const name = (one) => (one.tagName + ' ' + (one.getAttribute('aria-label') || one.innerText || one.id || one.className)).slice(0, 60);
    const groups = new Set([...window.reached].filter((one) => one.type === 'radio').map((one) => one.name));
    const missed = window.toReach.filter((one) => one.isConnected && !window.reached.has(one)
        && !(one.type === 'radio' && groups.has(one.name)));
    return missed.map((one) => 'not reached: ' + name(one))
        .concat([...window.unseen].map((one) => 'focus not seen: ' + name(one)));";

async fn axe_clean(case: &mut Case) {
    let (_site, page) = started(case).await;
    tools::start_plan(&page, "123").await;
    let axe = paths::tools().join("node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
    page.eval(&format!("{axe}; window.axe = window.axe || axe;"), vec![]).await;
    let mut faults = Vec::new();
    for theme in ["light", "dark"] {
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        page.devtools("Emulation.setEmulatedMedia", media).await;
        let routes = crawl::walk(&page, async |page, route| {
            let found = page.eval_async(RUN_AXE, vec![]).await;
            assert!(found.is_array(), "axe ran: {found}");
            for fault in found.as_array().into_iter().flatten() {
                faults.push(format!("{theme} {route}: {}", fault.as_str().unwrap_or_default()));
            }
        })
        .await;
        assert!(routes.len() > 20, "{routes:?}");
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));

    // It does look: an image without words is a fault.
    page.eval("document.querySelector('#app main').append(document.createElement('img'))", vec![]).await;
    assert_ne!(page.eval_async(RUN_AXE, vec![]).await, json!([]));
}

const RUN_AXE: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        (found) => done(found.violations.flatMap((fault) => fault.nodes.map((node) =>
            fault.id + ' ' + node.target.join(' ') + ' ' + (node.any[0] ? node.any[0].message : fault.help)))),
        (error) => done('axe fails: ' + error));";
