//! The same build works wherever it lies: in a sub-folder, on plain http, behind a server that
//! knows little; and it asks nobody else for anything.

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::crawl;
use crate::engine::{Engine, Settings};
use crate::page::Page;
use crate::paths;
use crate::site::{Options, Proxy, Site};

on_every_engine!(
    sub_folder,
    plain_http_by_host_name,
    wrong_wasm_type,
    no_request_to_other_hosts,
    csp_violation_is_heard,
);
on_chromium!(installability);

/// A name that no name server knows: only our proxy does.
pub(crate) const HOST: &str = "handrail.test";

async fn sub_folder(case: &mut Case) {
    let options = Options {
        folder: "/kits/handrail/".to_owned(),
        ..Options::default()
    };
    let mut site = Site::serve_with(paths::dist(), options);
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    page.wait_offline_ready().await;
    for request in site.requests() {
        // Browsers look for this one by themselves.
        let ours = request.contains("/kits/handrail/") || request.ends_with("/favicon.ico");
        assert!(ours, "asked outside of its folder: {request}");
    }
    site.stop();
    page.come_back(&format!("{}#/help", site.url())).await;
    page.wait_usable().await;
    assert_eq!(page.route().await, "#/help");
}

async fn plain_http_by_host_name(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = by_host_name(case, &site).await;
    assert_eq!(
        page.eval("return isSecureContext", vec![]).await,
        json!(false)
    );
    let offline = page
        .eval(
            "return [handrail.offline.state, handrail.offline.why]",
            vec![],
        )
        .await;
    assert_eq!(offline, json!(["unsupported", "insecure"]));
    // That the app is whole here too, `no_request_to_other_hosts` has seen.
    page.go("#/share/plans").await;
    page.wait_message("plans-title").await;

    page.wait_stored("handrail.pack.en").await;
    page.come_back(&format!("http://{HOST}/#/learn")).await;
    page.wait_usable().await;
    let from = page.eval("return handrail.packFrom", vec![]).await;
    assert_eq!(from, json!("store"), "the texts come from this phone");
}

async fn wrong_wasm_type(case: &mut Case) {
    let options = Options {
        wrong_wasm_type: true,
        ..Options::default()
    };
    let mut site = Site::serve_with(paths::dist(), options);
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    page.wait_offline_ready().await;
    site.stop();
    page.come_back(&site.url()).await;
    page.wait_usable().await;
}

/// On all pages, with a worker and without one; nor is anything done that the page's own policy forbids.
async fn no_request_to_other_hosts(case: &mut Case) {
    let site = Site::serve_spied(case.folder(), SPY);
    let proxy = Proxy::before(site.address()).expect("a proxy");
    let settings = Settings {
        proxy: Some(proxy.address()),
        log_requests: true,
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    // With a worker, and without one.
    let own = [site.url(), format!("http://{HOST}/")];
    for address in &own {
        page.open(address).await;
        page.wait_usable().await;
        crawl::every_route(&page).await;
        let seen = page.eval("return window.seen", vec![]).await;
        assert_eq!(seen, json!([]), "violations or errors");
    }
    let own_hosts = [site.address().to_string(), HOST.to_owned()];
    assert!(proxy.hosts().contains(HOST), "the proxy is used");
    let strangers = proxy
        .hosts()
        .into_iter()
        .filter(|host| !own_hosts.contains(host));
    let strangers: Vec<String> = strangers
        .filter(|host| !asked_by_browser(case.engine(), host))
        .collect();
    assert!(strangers.is_empty(), "asked other hosts: {strangers:?}");

    if case.engine() == Engine::Chromium {
        let mut seen = 0;
        for line in page.chromium_log("performance").await {
            let line: Value = serde_json::from_str(&line).expect("a line of JSON");
            let request = &line["message"]["params"];
            let of_ours = |url: &str| own.iter().any(|address| url.starts_with(address.as_str()));
            if request["documentURL"].as_str().is_some_and(of_ours) {
                let url = request["request"]["url"].as_str().unwrap_or_default();
                // Neither asks anyone: pictures that we made, and the sign in a field of days, which
                // is Chromium's own.
                let asks_nobody = url.starts_with("blob:") || url.starts_with("data:");
                assert!(of_ours(url) || asks_nobody, "asked {url}");
                seen += 1;
            }
        }
        assert!(seen > 10, "the log holds the page's requests");
    }
}

/// What the browsers ask by themselves, with any page open. Chromium's log of the page's own
/// requests is looked at besides.
fn asked_by_browser(engine: Engine, host: &str) -> bool {
    let host = host.split(':').next().unwrap_or_default();
    match engine {
        // The last is the search that Debian sets, which Chromium connects to before anyone asks.
        Engine::Chromium => {
            host.ends_with(".google.com")
                || host.ends_with(".googleapis.com")
                || host.ends_with(".duckduckgo.com")
        }
        Engine::Firefox => {
            host.ends_with(".mozilla.com")
                || host.ends_with(".mozilla.org")
                || host.ends_with(".firefox.com")
        }
        Engine::WebKit => false,
    }
}

/// The listener of the case above does hear.
async fn csp_violation_is_heard(case: &mut Case) {
    let site = Site::serve_spied(case.folder(), SPY);
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    page.eval("const image = new Image(); image.src = 'http://other.invalid/x.png'; document.body.append(image)", vec![])
        .await;
    page.wait(
        "a violation is heard",
        "return window.seen.length > 0",
        vec![],
    )
    .await;
}

const SPY: &str = "window.seen = [];
    addEventListener('securitypolicyviolation', function (event) {
        window.seen.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber);
    });
    addEventListener('error', function (event) { window.seen.push('error: ' + event.message); });
    addEventListener('unhandledrejection', function (event) { window.seen.push('rejection: ' + event.reason); });";

async fn installability(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    let errors = page
        .devtools("Page.getInstallabilityErrors", json!({}))
        .await;
    assert_eq!(errors["installabilityErrors"], json!([]));
    let manifest = page.devtools("Page.getAppManifest", json!({})).await;
    assert_eq!(manifest["errors"], json!([]), "{manifest}");
    let text = manifest["data"].as_str().expect("a manifest");
    let manifest: Value = serde_json::from_str(text).expect("the manifest is JSON");
    let icons = manifest["icons"].as_array().expect("icons");
    assert!(icons.iter().any(|icon| {
        icon["purpose"]
            .as_str()
            .is_some_and(|purpose| purpose.contains("maskable"))
    }));
    for listed in ["shortcuts", "screenshots"] {
        assert!(
            manifest[listed]
                .as_array()
                .is_some_and(|list| !list.is_empty()),
            "{listed}"
        );
    }
}

/// Opens the app on plain http under a name of a host that is not this machine's.
pub(crate) async fn by_host_name(case: &mut Case, site: &Site) -> Page {
    let proxy = Proxy::before(site.address()).expect("a proxy");
    let settings = Settings {
        proxy: Some(proxy.address()),
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open(&format!("http://{HOST}/")).await;
    page.wait_usable().await;
    page
}
