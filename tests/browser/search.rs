//! The search, the words and the facts: found as one types, with no network and leaving no trace.

use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::frame;
use crate::page::Page;
use crate::paths;
use crate::site::{Site, without_network};
use crate::words;

on_every_engine!(
    found_as_one_types_without_network,
    words_of_danger_put_help_first,
    what_is_typed_leaves_no_trace,
    a_lesson_leads_to_the_meaning_of_a_word,
    a_fact_is_shared,
);
on_chromium!(axe_clean_in_search);

const FIELD: &str = "#search-words";

const FIRST: &str = "#search-first-result";

/// In a new tab, as the next day.
async fn next_day(case: &mut Case) -> (String, Page) {
    let (site, page) = without_network(case).await;
    page.come_back(&site.url()).await;
    page.wait_usable().await;
    (site.url(), page)
}

async fn online(case: &mut Case) -> (Site, Page) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    (site, page)
}

/// Types into the search and waits for the first result to lead somewhere.
async fn search(page: &Page, typed: &str, first: &str) {
    page.fill(FIELD, typed).await;
    let script = "const first = document.querySelector(arguments[0]);
        return !!first && first.getAttribute('href') === arguments[1]";
    let what = format!("'{typed}' finds {first}");
    page.wait(&what, script, vec![json!(FIRST), json!(first)])
        .await;
}

async fn found_as_one_types_without_network(case: &mut Case) {
    let (_, page) = next_day(case).await;
    page.tap("#to-search").await;
    let focused = "return document.activeElement.id === 'search-words'";
    page.wait("the field has the focus", focused, vec![]).await;
    page.wait_message("search-try").await;
    for (typed, first) in [
        ("debt bondage", "#/learn/words/debt-bondage"),
        ("debt bondgae", "#/learn/words/debt-bondage"),
        ("Phillipines", "#/help/country/ph"),
        ("ไทย", "#/help/country/th"),
        ("កម្ពុជា", "#/help/country/kh"),
        ("smugling", "#/learn/words/smuggling"),
    ] {
        search(&page, typed, first).await;
    }
    assert!(page.shows("mark").await, "what fits is marked");
    let count = page.text("#app [role=status].soft").await;
    assert!(count.starts_with(|c: char| c.is_ascii_digit()), "{count}");

    // Enter leaves the field for the first result, and Back from it finds the results again.
    page.keys("\u{e007}").await;
    let first = "return document.activeElement.id === 'search-first-result'";
    page.wait("the first result has the focus", first, vec![])
        .await;
    page.tap(FIRST).await;
    let there = "return location.hash === '#/learn/words/smuggling'";
    page.wait("the word is open", there, vec![]).await;
    page.back().await;
    page.wait_shows(FIRST).await;
    page.wait_value(FIELD, "smugling").await;

    page.fill(FIELD, "xqzvwjk").await;
    page.wait_message("search-none").await;
    page.wait_shows("#app main a[href='#/help']").await;
}

async fn words_of_danger_put_help_first(case: &mut Case) {
    let (_site, page) = online(case).await;
    page.go("#/search").await;
    for typed in ["help", "I want to kill myself", "he beats me", "polise"] {
        page.fill(FIELD, typed).await;
        page.wait_shows(".search-first a[href='#/help/guide/danger-now']")
            .await;
    }
    page.wait_shows(".search-first a[href='#/help/countries']")
        .await;
    page.fill(FIELD, "passport").await;
    page.wait_gone(".search-first").await;
    // Where a country is chosen, what to dial stands there.
    page.go("#/help/country/kh").await;
    page.tap("#country-choice").await;
    page.wait_message("country-yours").await;
    page.go("#/search").await;
    page.fill(FIELD, "police").await;
    page.wait_shows(".search-first [href='tel:117']").await;
}

async fn what_is_typed_leaves_no_trace(case: &mut Case) {
    let (site, page) = online(case).await;
    page.go("#/search").await;
    search(&page, "passport", "#/learn/words/document-retention").await;
    page.tap(FIRST).await;
    page.wait_shows("#app main .lead").await;
    page.back().await;
    page.wait_value(FIELD, "passport").await;
    let traces = "const kept = Object.keys(localStorage)
            .filter((key) => !key.startsWith('handrail.pack') && !key.startsWith('handrail.shell'))
            .map((key) => localStorage.getItem(key));
        return [...kept, location.href, JSON.stringify(history.state), document.cookie,
            JSON.stringify(sessionStorage)].join(' ').includes('passport')";
    assert_eq!(page.eval(traces, vec![]).await, json!(false));

    // Neither loading the page again nor coming back to it brings it up.
    page.reload().await;
    page.wait_usable().await;
    page.wait_value(FIELD, "").await;
    page.fill(FIELD, "passport").await;
    page.open(&format!("{}units.html", site.url())).await;
    page.back().await;
    page.wait_usable().await;
    page.wait_value(FIELD, "").await;
}

async fn a_lesson_leads_to_the_meaning_of_a_word(case: &mut Case) {
    let (_site, page) = online(case).await;
    let pack = words::pack("en");
    assert!(
        pack.rest.glossary.len() >= 60,
        "{} words",
        pack.rest.glossary.len()
    );
    page.go("#/learn/lesson/what-trafficking-is/4").await;
    page.tap("#app main a[href='#/learn/words/consent']").await;
    page.wait_says("free yes").await;
    page.go("#/learn").await;
    page.tap("#app main a[href='#/learn/words']").await;
    let rows = "return document.querySelectorAll('.words .row').length === arguments[0]";
    page.wait(
        "all words are there",
        rows,
        vec![json!(pack.rest.glossary.len())],
    )
    .await;
    page.fill("#word-filter", "hotline").await;
    page.wait("one is left", rows, vec![json!(1)]).await;
    assert!(page.shows("a[href='#/learn/words/helpline']").await);
    page.fill("#word-filter", "xyzzy").await;
    page.wait_message("words-none").await;
}

async fn a_fact_is_shared(case: &mut Case) {
    let (_site, page) = online(case).await;
    page.go("#/learn").await;
    page.tap("#app main a[href='#/learn/facts']").await;
    let pack = words::pack("en");
    assert_eq!(pack.rest.facts.len(), 10);
    page.wait_shows(&format!("#fact-{}", pack.rest.facts[9].id))
        .await;
    for fact in &pack.rest.facts {
        let card = format!("#fact-{}", fact.id);
        let text = page.text(&card).await;
        assert!(
            text.contains(&fact.figure) && text.contains(&fact.text),
            "{text}"
        );
        assert!(
            page.shows(&format!("{card} .sources a")).await,
            "{}",
            fact.id
        );
    }
    let shared = "window.shared = '';
        Object.defineProperty(navigator, 'share', { configurable: true,
            value: (what) => { window.shared = what.text || 'files'; return Promise.resolve(); } });
        Object.defineProperty(navigator, 'canShare', { configurable: true, value: () => true });";
    page.eval(shared, vec![]).await;
    page.tap("#share-text-profit").await;
    let script = "return window.shared.includes('236 billion')";
    page.wait("the fact goes out as text", script, vec![]).await;
    page.tap("#share-picture-profit").await;
    let made = "return window.shared === 'files'
        || !!document.querySelector('.notice, #by-hand-picture')";
    page.wait("the fact goes out as a picture", made, vec![])
        .await;
}

async fn axe_clean_in_search(case: &mut Case) {
    let (_site, page) = online(case).await;
    frame::load_axe(&page).await;
    let mut faults = Vec::new();
    page.go("#/search").await;
    page.fill(FIELD, "help").await;
    page.wait_shows(FIRST).await;
    faults.extend(frame::axe_in_both(&page, "results").await);
    page.fill(FIELD, "xqzvwjk").await;
    page.wait_message("search-none").await;
    faults.extend(frame::axe_in_both(&page, "nothing found").await);
    page.go("#/learn/words").await;
    page.fill("#word-filter", "debt").await;
    faults.extend(frame::axe_in_both(&page, "some words").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
