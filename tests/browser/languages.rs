//! Two made-up languages show what is fixed in code or does not fit: one accented and longer,
//! one from right to left.

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::crawl;
use crate::page::Page;
use crate::paths;
use crate::site::Site;
use crate::tools;

on_chromium!(accented_language_holds, right_to_left_language_holds);
on_every_engine!(language_is_kept);

pub(crate) async fn in_language(case: &mut Case, code: &str) -> (Site, Page) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    choose(&page, code).await;
    (site, page)
}

pub(crate) async fn choose(page: &Page, code: &str) {
    page.go("#/phone/language").await;
    page.tap(&format!("#app main [lang=\"{code}\"]")).await;
    let script = "return document.documentElement.lang === arguments[0]";
    page.wait("the language is there", script, vec![json!(code)])
        .await;
}

/// No word on any screen stays English, and nothing is wider than the phone.
async fn accented_language_holds(case: &mut Case) {
    let (_site, page) = in_language(case, "en-XA").await;
    holds(&page, "[A-Za-z]{3,}").await;
}

async fn right_to_left_language_holds(case: &mut Case) {
    let (_site, page) = in_language(case, "ar-XB").await;
    let dir = page.eval("return [document.documentElement.dir, getComputedStyle(document.querySelector('#app main')).direction]", vec![]).await;
    assert_eq!(dir, json!(["rtl", "rtl"]));
    holds(&page, "[A-Za-z]{3,}").await;
}

async fn holds(page: &Page, foreign: &str) {
    // The look at the words does see: the name of a made-up language is plain, if one may look.
    let seen = FOREIGN_WORDS.replace("[translate=no], ", "");
    assert_ne!(page.eval(&seen, vec![json!(foreign)]).await, json!([]));
    tools::start_plan(page, "123").await;
    tools::store_numbers(page, "VN", "123").await;
    let mut faults = Vec::new();
    let routes = crawl::walk(page, async |page, route| {
        let found = page.eval(FOREIGN_WORDS, vec![json!(foreign)]).await;
        for words in found.as_array().into_iter().flatten() {
            faults.push(format!("{route}: not translated: {words}"));
        }
        for one in page.too_wide().await {
            faults.push(format!("{route}: too wide: {one}"));
        }
    })
    .await;
    assert!(routes.len() > 20, "{routes:?}");
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// Texts and labels that hold a plain word. A whole word is looked at, so that an accented letter
/// anywhere in it makes it translated. What names itself is left out: addresses, names of
/// languages, services and documents (`translate=\"no\"`), and what the user typed.
const FOREIGN_WORDS: &str = "
    const plain = new RegExp('^' + arguments[0] + '$');
    const ours = new Set();
    const foreign = (text) => (text || '').split(/[^\\p{L}\\p{M}]+/u).some((word) => plain.test(word) && !ours.has(word));
    // Made-up languages have no dates of their own: those are as the browser writes them.
    const months = new Intl.DateTimeFormat([], { month: 'long' });
    for (let month = 0; month < 12; month++) { ours.add(months.format(new Date(2026, month, 1))); }
    const days = new Intl.DateTimeFormat([], { weekday: 'long' });
    for (let day = 1; day <= 7; day++) { ours.add(days.format(new Date(2026, 0, day))); }
    const kept = (one) => one.closest('[translate=no], script, style, noscript') !== null;
    const found = [];
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!kept(parent) && foreign(walker.currentNode.data)) { found.push(walker.currentNode.data.trim()); }
    }
    for (const one of document.querySelectorAll('#app *')) {
        if (kept(one)) { continue; }
        for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description']) {
            if (foreign(one.getAttribute(name))) { found.push(name + '=' + one.getAttribute(name)); }
        }
    }
    if (foreign(document.title)) { found.push('document.title=' + document.title); }
    return [...new Set(found)];";

async fn language_is_kept(case: &mut Case) {
    let (mut site, page) = in_language(case, "ar-XB").await;
    page.wait_offline_ready().await;
    site.stop();
    page.come_back(&site.url()).await;
    page.wait_usable().await;
    let seen: Value = page
        .eval(
            "return [document.documentElement.lang, document.documentElement.dir]",
            vec![],
        )
        .await;
    assert_eq!(seen, json!(["ar-XB", "rtl"]));
    // The plain page speaks it too.
    page.eval("handrail.failed('panic', 'a test')", vec![])
        .await;
    page.wait_shell().await;
    let shell = page
        .eval(
            "const shell = document.getElementById('shell'); return [shell.lang, shell.dir]",
            vec![],
        )
        .await;
    assert_eq!(shell, json!(["ar-XB", "rtl"]));
}
