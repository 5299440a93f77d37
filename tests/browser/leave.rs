//! Leaving quickly: in one go, for good, without a network, from anywhere; and a quiet name.

use std::fs;
use std::net::TcpListener;
use std::time::Duration;

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::crawl;
use crate::engine::{Engine, Settings};
use crate::page::Page;
use crate::paths;
use crate::reach::reach;
use crate::shell::remove_all;
use crate::site::{Proxy, Site};
use crate::tools;

on_every_engine!(
    left_for_good_without_a_network,
    left_for_good_with_storage_blocked,
    left_before_and_come_upon_by_back,
    what_was_typed_is_there_on_coming_back,
    shift_three_times_leaves,
    leaving_works_where_the_app_does_not,
    leaving_works_without_the_boot_script,
    a_site_is_left_to_only_with_a_network,
    a_silent_site_gives_way_to_the_converter,
    quiet_everywhere,
    quiet_before_the_first_paint,
);
on_chromium!(the_address_of_a_site_is_checked,);

/// The title of the page that is left to, and of everything in quiet.
const PLAIN: &str = "Units";

/// The keys of WebDriver.
const SHIFT: &str = "\u{e008}";
const ESCAPE: &str = "\u{e00c}";

pub(crate) async fn started(case: &mut Case) -> (Site, Page) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    // What was open before, so that Back has somewhere to go.
    page.open("about:blank").await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    (site, page)
}

/// A way through the app, with steps back in it, as a history that has to go.
async fn wander(page: &Page) {
    for route in [
        "#/help",
        "#/help/guide/worried",
        "#/safe",
        "#/share/plans",
        "#/learn",
    ] {
        page.go(route).await;
    }
    page.eval("history.back()", vec![]).await;
    page.wait(
        "one step back",
        "return location.hash === '#/share/plans'",
        vec![],
    )
    .await;
}

pub(crate) async fn wait_converter(page: &Page) {
    let script =
        "return location.pathname.endsWith('/units.html') && document.title === arguments[0]
        && document.readyState === 'complete' && document.getElementById('right').value !== ''";
    page.wait("the converter is there", script, vec![json!(PLAIN)])
        .await;
}

/// Looks for a while: neither a word of ours nor our title is seen, however shortly.
async fn assert_nothing_of_ours(page: &Page, when: &str) {
    for _ in 0..8 {
        let seen = page.all_that_is_seen().await.to_lowercase();
        for word in ["handrail", "trafficking", "danger", "helpline"] {
            assert!(!seen.contains(word), "{when}: '{word}' is seen in {seen}");
        }
        tokio::time::sleep(Duration::from_millis(80)).await;
    }
}

/// The icons that the page names.
async fn icons(page: &Page) -> Value {
    let script =
        "return [...document.querySelectorAll('link[rel~=icon], link[rel=apple-touch-icon]')]
        .map((link) => link.getAttribute('href').replace(/.*\\//, ''))";
    page.eval(script, vec![]).await
}

async fn assert_left_for_good(page: &Page) {
    wait_converter(page).await;
    assert_nothing_of_ours(page, "left").await;
    page.reload().await;
    wait_converter(page).await;
    for step in 1..=3 {
        page.forward().await;
        assert_nothing_of_ours(page, &format!("forward {step}")).await;
    }
    for step in 1..=8 {
        page.back().await;
        assert_nothing_of_ours(page, &format!("back {step}")).await;
    }
    for step in 1..=8 {
        page.forward().await;
        assert_nothing_of_ours(page, &format!("forward again {step}")).await;
    }
}

async fn left_for_good_without_a_network(case: &mut Case) {
    let (mut site, page) = started(case).await;
    wander(&page).await;
    site.stop();
    page.tap("#leave").await;
    assert_left_for_good(&page).await;
    // WebKit under automation keeps everything in memory, and forgets files that no page has used
    // for a while: all that stepping to and fro takes too long.
    if case.engine() == Engine::WebKit {
        return;
    }
    // By its address, it opens as ever.
    page.open(&site.url()).await;
    page.wait_usable().await;
    assert_eq!(page.title().await, page.message("learn-title").await);
    page.reload().await;
    page.wait_usable().await;
}

/// Nothing is kept, not even that someone left: the history alone has to do.
async fn left_for_good_with_storage_blocked(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let settings = Settings {
        storage_blocked: true,
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open("about:blank").await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    wander(&page).await;
    page.tap("#leave").await;
    assert_left_for_good(&page).await;
}

/// Handrail, another site, Handrail again: leaving the second reaches the first by no step of the
/// history, and Back comes upon it.
async fn left_before_and_come_upon_by_back(case: &mut Case) {
    let (site, page) = started(case).await;
    page.go("#/help").await;
    page.go("#/safe").await;
    let other = case.folder().join("other");
    fs::create_dir_all(&other).expect("a folder");
    fs::write(other.join("index.html"), "<title>Other</title><p>Other").expect("a page");
    let other = Site::serve(other);
    page.open(&other.url()).await;
    page.open(&format!("{}#/help", site.url())).await;
    page.wait_usable().await;
    page.go("#/learn").await;
    page.tap("#leave").await;
    wait_converter(&page).await;
    // It is the mark in the tab, not the history, that keeps these away.
    for step in 1..=6 {
        page.back().await;
        assert_nothing_of_ours(&page, &format!("back {step}")).await;
    }
    for step in 1..=6 {
        page.forward().await;
        assert_nothing_of_ours(&page, &format!("forward {step}")).await;
    }
    page.open(&site.url()).await;
    page.wait_usable().await;
}

async fn what_was_typed_is_there_on_coming_back(case: &mut Case) {
    let (mut site, page) = started(case).await;
    let plan = tools::start_plan(&page, "Market").await;
    site.stop();
    page.wait_shows(tools::PLAN_NAME).await;
    // Typed and left in one go, before anything is saved.
    let script = "const field = document.querySelector(arguments[0]);
        field.focus();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'Market day');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const stored = Object.keys(localStorage).some((key) => localStorage[key].includes('Market day'));
        document.getElementById('leave').click();
        return [stored, document.title, document.body.getClientRects().length]";
    let seen = page.eval(script, vec![json!(tools::PLAN_NAME)]).await;
    assert_eq!(
        seen,
        json!([false, PLAIN, 0]),
        "nothing is seen any more before the tap is over, and nothing was saved yet"
    );
    wait_converter(&page).await;
    page.open(&format!("{}{plan}", site.url())).await;
    page.wait_usable().await;
    page.wait_value(tools::PLAN_NAME, "Market day").await;
}

async fn shift_three_times_leaves(case: &mut Case) {
    let (mut site, page) = started(case).await;
    tools::start_plan(&page, "Day").await;
    site.stop();
    let here = page.route().await;
    let capital = format!("{SHIFT}a");
    page.press_keys(&[ESCAPE, ESCAPE, ESCAPE, ESCAPE]).await;
    page.press_keys(&[&capital, &capital, &capital, &capital])
        .await;
    page.wait(
        "capitals are typed",
        "return /AAAA$/.test(document.activeElement.value)",
        vec![],
    )
    .await;
    page.press_keys(&[
        SHIFT, SHIFT, &capital, SHIFT, SHIFT, "b", SHIFT, SHIFT, ESCAPE,
    ])
    .await;
    let control = format!("\u{e009}{SHIFT}");
    page.press_keys(&[&control, &control, &control]).await;
    page.press_keys(&[SHIFT, SHIFT]).await;
    tokio::time::sleep(Duration::from_millis(1700)).await;
    page.press_keys(&[SHIFT]).await;
    tokio::time::sleep(Duration::from_millis(1700)).await;
    assert_eq!(page.route().await, here, "nobody meant to leave");
    assert!(page.shows("#app").await);

    page.press_keys(&[SHIFT, SHIFT, SHIFT]).await;
    assert_left_for_good(&page).await;
}

async fn leaving_works_where_the_app_does_not(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let settings = Settings {
        no_wasm: true,
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open("about:blank").await;
    page.open(&site.url()).await;
    page.wait_shows("#shell-fail-unsupported").await;
    assert_eq!(reach(&page).await, json!([]));
    page.tap("#shell nav a[href='#shell-safe']").await;
    page.tap("#leave").await;
    assert_left_for_good(&page).await;
    page.open(&site.url()).await;
    page.wait_shows("#shell-fail-unsupported").await;
    page.press_keys(&[SHIFT, SHIFT, SHIFT]).await;
    wait_converter(&page).await;
}

/// Without the script it is what it looks like: a link.
async fn leaving_works_without_the_boot_script(case: &mut Case) {
    let spoilt = case.folder().join("spoilt");
    paths::copy(&paths::dist(), &spoilt);
    let boots = fs::read_dir(&spoilt).expect("a build").flatten();
    let mut names = boots.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let boot = names.find(|name| name.starts_with("boot-") && name.ends_with(".js"));
    remove_all(&spoilt, &boot.expect("a boot script"));
    let site = Site::serve(spoilt);
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_shows("#leave").await;
    assert_eq!(reach(&page).await, json!([]));
    let link = "const leave = document.getElementById('leave');
        return [leave.tagName, leave.getAttribute('href'), leave.innerText.trim()]";
    let word = crate::words::words("en", "shell-leave");
    assert_eq!(
        page.eval(link, vec![]).await,
        json!(["A", "units.html", word])
    );
    page.tap("#leave").await;
    wait_converter(&page).await;
    for step in 1..=3 {
        page.back().await;
        assert_nothing_of_ours(&page, &format!("back {step}")).await;
    }
}

#[test]
fn the_other_page_says_nothing_of_us() {
    let dist = paths::dist();
    let index = fs::read_to_string(dist.join("index.html")).expect("the page");
    assert!(index.contains("<a id=\"leave\" href=\"units.html\">"));
    let units = fs::read_to_string(dist.join("units.html")).expect("the other page");
    let lower = units.to_lowercase();
    for word in [
        "handrail",
        "traffick",
        "help",
        "index.html",
        "http:",
        "https:",
        "<a ",
        "storage",
    ] {
        assert!(!lower.contains(word), "'{word}' is in it");
    }
    assert!(units.contains("<title>Units</title>"));
    assert!(!units.contains("INLINE"), "its policy is filled in");
}

/// Stores settings past the app and opens it.
pub(crate) async fn with_settings(page: &Page, site: &Site, settings: Value) {
    let record = json!({ "v": 1, "r": 1, "t": 1, "d": settings }).to_string();
    page.store("handrail.settings", &record).await;
    page.open(&format!("{}?again#/help", site.url())).await;
    page.wait_usable().await;
}

async fn a_site_is_left_to_only_with_a_network(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let proxy = Proxy::before(site.address()).expect("a proxy");
    let settings = Settings {
        proxy: Some(proxy.address()),
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    let asked = || {
        proxy
            .hosts()
            .iter()
            .any(|host| host.starts_with("weather.test"))
    };

    // Whatever a restored file may hold, only a site is opened.
    with_settings(
        &page,
        &site,
        json!({ "leaveTo": "javascript:document.title='x'" }),
    )
    .await;
    page.tap("#leave").await;
    wait_converter(&page).await;

    let weather = json!({ "leaveTo": "https://weather.test/today" });
    with_settings(&page, &site, weather.clone()).await;
    let offline = "Object.defineProperty(navigator, 'onLine', { get: () => false })";
    page.eval(offline, vec![]).await;
    page.tap("#leave").await;
    wait_converter(&page).await;
    assert!(!asked(), "{:?}", proxy.hosts());

    with_settings(&page, &site, weather).await;
    page.go("#/safe").await;
    page.tap("#leave").await;
    for _ in 0..100 {
        if asked() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(asked(), "{:?}", proxy.hosts());
    // Nobody answers there: what the browser says of it has nothing of ours either.
    assert_nothing_of_ours(&page, "a site that is not there").await;
}

async fn a_silent_site_gives_way_to_the_converter(case: &mut Case) {
    // It takes the call and never speaks.
    let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = silent.local_addr().expect("an address");
    let (site, page) = started(case).await;
    with_settings(
        &page,
        &site,
        json!({ "leaveTo": format!("https://{address}/") }),
    )
    .await;
    page.go("#/safe").await;
    page.tap("#leave").await;
    wait_converter(&page).await;
    page.back().await;
    assert_nothing_of_ours(&page, "back").await;
    drop(silent);
}

async fn the_address_of_a_site_is_checked(case: &mut Case) {
    let (_site, page) = started(case).await;
    page.go("#/phone/leave").await;
    page.tap("label[for=leave-where-1]").await;
    page.wait_message("leave-site-none").await;
    page.fill("#leave-site", "javascript:alert(1)").await;
    page.wait_message("leave-site-wrong").await;
    page.fill("#leave-site", "weather.test/today").await;
    page.wait_says("https://weather.test/today").await;
    let stored =
        "return JSON.parse(localStorage.getItem('handrail.settings')).d.leaveTo === arguments[0]
        && handrail.leaveTo === arguments[0]";
    let site = json!("https://weather.test/today");
    page.wait("the site is kept", stored, vec![site]).await;
    page.go("#/phone").await;
    page.wait_says("weather.test/today").await;
    page.go("#/phone/leave").await;
    page.tap("label[for=leave-where-0]").await;
    page.wait("the converter is kept", stored, vec![json!("")])
        .await;
}

const QUIET_ICONS: [&str; 1] = ["units.png"];

async fn quiet_everywhere(case: &mut Case) {
    let (mut site, page) = started(case).await;
    let loud = icons(&page).await;
    assert!(
        loud.as_array().is_some_and(|icons| icons.len() == 3),
        "{loud}"
    );
    page.go("#/phone/leave").await;
    page.tap("label[for=tick-quiet]").await;
    page.wait("quiet at once", "return document.title === 'Units'", vec![])
        .await;
    assert_eq!(icons(&page).await, json!(QUIET_ICONS));
    page.wait_stored("handrail.settings").await;
    crawl::walk(&page, async |page, route| {
        let title = "return document.title";
        assert_eq!(page.eval(title, vec![]).await, json!(PLAIN), "{route}");
    })
    .await;
    assert_eq!(icons(&page).await, json!(QUIET_ICONS));

    // Also when it starts without a network, and when it fails.
    site.stop();
    page.come_back(&format!("{}#/help", site.url())).await;
    page.wait_usable().await;
    let title = "return document.title";
    assert_eq!(page.eval(title, vec![]).await, json!(PLAIN));
    assert_eq!(icons(&page).await, json!(QUIET_ICONS));
    page.eval("handrail.failed('panic', 'a test')", vec![])
        .await;
    page.wait_shows("#shell-fail-panic").await;
    assert_eq!(page.eval(title, vec![]).await, json!(PLAIN));
    assert_eq!(icons(&page).await, json!(QUIET_ICONS));

    // And it can be undone.
    page.come_back(&format!("{}#/phone/leave", site.url()))
        .await;
    page.wait_usable().await;
    page.tap("label[for=tick-quiet]").await;
    let named = "return document.title.includes(document.getElementById('title').textContent)";
    page.wait("the title is back", named, vec![]).await;
    assert_eq!(icons(&page).await, loud);
}

/// From the first bytes on, looked at whenever the page changes: no title but the plain one.
async fn quiet_before_the_first_paint(case: &mut Case) {
    let site = Site::serve_spied(case.folder(), SPY);
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    let titles = "return window.titles.filter((title) => title !== '')";
    let loud = page.eval(titles, vec![]).await;
    assert!(loud.to_string().contains("Handrail"), "the spy sees {loud}");
    with_settings(&page, &site, json!({ "quiet": true })).await;
    page.go("#/learn").await;
    assert_eq!(page.eval(titles, vec![]).await, json!([PLAIN]));
}

const SPY: &str = "window.titles = [];
    function look() {
        if (titles[titles.length - 1] !== document.title) { titles.push(document.title); }
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });";
