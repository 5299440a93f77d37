//! Check a job offer: what is found is explained, what is not proves nothing, and nothing is kept
//! unless asked for.

use std::sync::Arc;

use handrail::content::pack::{Inline, OfferCheck, Pack, Text};
use handrail::domain::offer::{Findings, LONGEST_TEXT, examine};
use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::engine::Settings;
use crate::frame;
use crate::page::Page;
use crate::paths;
use crate::site::{Site, without_network};
use crate::words;

on_every_engine!(
    warning_advert_is_marked_and_explained,
    harmless_advert_proves_nothing,
    pasted_text_is_never_markup,
    long_text_does_not_freeze,
    check_is_kept_only_when_asked,
    kept_check_in_two_tabs,
    check_works_where_nothing_is_kept,
);
on_chromium!(axe_clean_in_a_check);

const ADVERT: &str = "URGENT!! Housemaid needed in Dubai. First you pay 300 dollars processing fee, \
    before you travel. The agency will keep your passport. Come on a tourist visa. Tell nobody.";

/// A phone that has the app and no network, at the check.
async fn at_check(case: &mut Case) -> Page {
    let (_, page) = without_network(case).await;
    page.go("#/safe").await;
    page.tap("#app main a[href='#/safe/offer']").await;
    page.wait_shows("#offer-text").await;
    page
}

fn pack() -> Arc<Pack> {
    words::pack("en")
}

/// Puts a text into the field at once, as pasting does: keys would take minutes.
async fn paste(page: &Page, text: &str) {
    page.wait_shows("#offer-text").await;
    let script = "const field = document.getElementById('offer-text');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.eval(script, vec![json!(text)]).await;
}

/// Has the text looked through, to the end.
async fn look(page: &Page, text: &str) -> Findings {
    paste(page, text).await;
    page.tap("#offer-look").await;
    page.wait_shows("#offer-found").await;
    examine(&pack().rest.offer.rules, text)
}

/// The first words of a text, up to what is not plain in it.
fn begin(text: &Text) -> &str {
    match text.first() {
        Some(Inline::Words(words) | Inline::Strong(words)) => words.trim(),
        _ => panic!("no words at the beginning"),
    }
}

fn step<'a>(check: &'a OfferCheck, id: &str) -> &'a str {
    let step = check.next.iter().find(|step| step.id == id);
    begin(&step.unwrap_or_else(|| panic!("no step {id}")).text)
}

async fn warning_advert_is_marked_and_explained(case: &mut Case) {
    let page = at_check(case).await;
    let check = &pack().rest.offer;
    let warning = step(check, "do-not-pay");
    assert!(!page.says(warning).await);

    let found = look(&page, ADVERT).await;
    assert!(found.signals.len() >= 3, "{found:?}");
    let signals: Vec<_> = found.signals.iter().map(|at| &check.signals[*at]).collect();
    let titles: Vec<&str> = signals.iter().map(|signal| signal.title.as_str()).collect();
    assert_eq!(page.texts(".offer-reason h3").await, titles);
    let marks: Vec<&str> = found
        .marks
        .iter()
        .map(|mark| &ADVERT[mark.start..mark.end])
        .collect();
    assert_eq!(page.texts(".offer-marked mark").await, marks);
    for signal in &signals {
        assert!(page.says(begin(&signal.why)).await, "why {}", signal.id);
        assert!(page.says(&signal.reply).await, "what to ask {}", signal.id);
    }
    page.wait_says(warning).await;

    // A passage leads to its reason, and the address stays.
    page.tap(".offer-marked mark a").await;
    let at_reason = "return document.activeElement.id.startsWith('reason-')";
    page.wait("the reason has the focus", at_reason, vec![])
        .await;
    assert_eq!(page.route().await, "#/safe/offer");

    // A question, its three answers, and what to ask back.
    let fees = check.question("fees").expect("a question about fees");
    page.tap("#ask-fees").await;
    page.tap_text(&fees.unknown).await;
    page.wait_shows(".offer-answers .offer-reply").await;

    // A link away, and back: nothing is lost.
    page.go("#/help").await;
    page.back().await;
    page.wait_value("#offer-text", ADVERT).await;
    page.wait_shows(".offer-marked mark").await;
    assert!(page.says(&fees.unknown).await);

    page.eval(
        "Object.defineProperty(navigator, 'share', { configurable: true,
            value: (data) => { window.shared = data.text; return Promise.resolve(); } });",
        vec![],
    )
    .await;
    page.tap("#share-text").await;
    let shared = "return (window.shared || '').includes(arguments[0])";
    for words in [
        titles[0],
        &fees.unknown,
        &signals[0].reply,
        &check.result.end,
    ] {
        page.wait(words, shared, vec![json!(words)]).await;
    }
}

async fn harmless_advert_proves_nothing(case: &mut Case) {
    let page = at_check(case).await;
    let found = look(
        &page,
        "Baker wanted. Come by and talk to Anna in the shop on Market Street. Contract from day one.",
    )
    .await;
    assert!(found.signals.is_empty(), "{found:?}");
    page.wait_says(begin(&pack().rest.offer.nothing)).await;
    page.wait_message("offer-looked-none").await;
    assert!(!page.shows("mark").await);
    assert!(page.says(step(&pack().rest.offer, "check-elsewhere")).await);
    let seen = page.all_that_is_seen().await.to_lowercase();
    for verdict in ["is safe", "looks safe", "score", "out of 10"] {
        assert!(!seen.contains(verdict), "'{verdict}'");
    }
}

async fn pasted_text_is_never_markup(case: &mut Case) {
    let page = at_check(case).await;
    let text = "<img src=x onerror='window.ran = 1'><script>window.ran = 1</script> <b>Job</b> 👩🏽‍🍳🇵🇭\n\
        وظيفة في دبي. You pay 300 dollars processing fee first. עבודה &amp; &lt;i&gt;";
    let found = look(&page, text).await;
    assert!(!found.marks.is_empty(), "{found:?}");
    let shown = "return document.querySelector('.offer-marked').textContent";
    assert_eq!(page.eval(shown, vec![]).await, json!(text));
    let others = "return document.querySelectorAll('.offer-marked :not(mark):not(a)').length";
    assert_eq!(page.number(others, vec![]).await, 0.0);
    assert_eq!(
        page.eval("return window.ran === undefined", vec![]).await,
        json!(true)
    );
}

async fn long_text_does_not_freeze(case: &mut Case) {
    let page = at_check(case).await;
    let line = "Good morning, we need drivers and cooks. You pay 300 dollars processing fee first. \
        They sleep in a house near the river 🏠 and the boss is called Mr Tan.\n";
    let text = line.repeat(LONGEST_TEXT / line.len() + 40);
    paste(&page, &text).await;
    // What this machine needs for so much, at this moment.
    let unit = "const start = performance.now();
        let sum = 0;
        for (let at = 0; at < 2e7; at++) { sum = (sum + at) | 0; }
        return performance.now() - start + sum % 2;";
    let before = page.number(unit, vec![]).await;
    // How long the page was deaf at the worst, in milliseconds.
    page.eval(
        "window.worst = 0; let last = performance.now();
         setInterval(() => {
             const now = performance.now();
             window.worst = Math.max(window.worst, now - last);
             last = now;
         }, 10);",
        vec![],
    )
    .await;
    page.tap("#offer-look").await;
    page.tap("#ask-who").await;
    page.wait_shows("#ask-who[aria-expanded=true]").await;
    page.wait_message("offer-cut").await;
    let worst = page.number("return window.worst", vec![]).await;
    let unit = before.max(page.number(unit, vec![]).await).max(10.0);
    assert!(
        worst < 100.0 * unit,
        "deaf for {worst} ms, of units of {unit} ms"
    );
    // And what is shown of it stays small.
    let shown = "return document.querySelector('.offer-marked').textContent.length";
    assert!(page.number(shown, vec![]).await < 40_000.0);
}

const KEPT: &str = "handrail.offer.";

async fn keep(page: &Page, name: &str, with_text: bool) {
    look(page, ADVERT).await;
    page.fill("#offer-name", name).await;
    assert!(page.keys_like(KEPT).await.is_empty(), "kept unasked");
    if with_text {
        page.tap("label[for=tick-offer-text]").await;
    }
    page.tap("#offer-keep").await;
    page.wait_shows("#offer-delete").await;
}

async fn check_is_kept_only_when_asked(case: &mut Case) {
    let page = at_check(case).await;
    let fees = pack().rest.offer.question("fees").expect("fees").clone();
    page.tap("#ask-fees").await;
    page.tap_text(&fees.warning).await;
    keep(&page, "Maid <b>Dubai</b>", false).await;
    let keys = page.keys_like(KEPT).await;
    assert_eq!(keys.len(), 1);
    let stored = page.stored(&keys[0]).await.unwrap_or_default();
    assert!(stored.contains("Maid <b>Dubai</b>"), "{stored}");
    assert!(!stored.contains("processing fee"), "{stored}");
    assert!(page.says(&fees.warning).await);

    // Deleted, and had back.
    page.tap("#offer-delete").await;
    page.wait_shows("#offer-text").await;
    page.wait_value("#offer-text", "").await;
    assert!(page.keys_like(KEPT).await.is_empty());
    page.tap_message("undo").await;
    page.wait_shows("#offer-delete").await;
    assert_eq!(page.keys_like(KEPT).await, keys);
    page.tap("#offer-delete").await;
    page.wait_shows("#offer-text").await;

    // With the text it is read again when the check is opened.
    keep(&page, "Second", true).await;
    page.go("#/safe/offer").await;
    page.tap("#app main a[href^='#/safe/offer/']").await;
    page.wait_shows(".offer-marked mark").await;
    let keys = page.keys_like(KEPT).await;
    let stored = page.stored(&keys[0]).await.unwrap_or_default();
    assert!(stored.contains("processing fee"), "{stored}");

    // What was cleared is back after undo, and gone with the notes of whoever had the phone.
    page.go("#/safe/offer").await;
    paste(&page, ADVERT).await;
    page.tap("#offer-clear").await;
    page.wait_value("#offer-text", "").await;
    page.tap_message("undo").await;
    page.wait_value("#offer-text", ADVERT).await;
    page.go("#/phone/notes").await;
    page.tap("#hand-over").await;
    page.go("#/safe/offer").await;
    page.wait_value("#offer-text", "").await;
    assert!(page.keys_like(KEPT).await.is_empty());
}

async fn kept_check_in_two_tabs(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&format!("{}#/safe/offer", site.url())).await;
    page.wait_usable().await;
    keep(&page, "Two tabs", true).await;
    let route = page.route().await;
    let fees = pack().rest.offer.question("fees").expect("fees").clone();
    let one = page.tab().await;
    page.new_tab().await;
    page.open(&format!("{}{route}", site.url())).await;
    page.wait_shows("#offer-delete").await;

    // An answer in one tab is there in the other.
    page.tap("#ask-fees").await;
    page.tap_text(&fees.warning).await;
    page.look_at(&one).await;
    page.tap("#ask-fees").await;
    let chosen = "return [...document.querySelectorAll('.picks [aria-pressed=true]')]
        .some((pick) => pick.textContent === arguments[0])";
    page.wait("the answer is chosen", chosen, vec![json!(&fees.warning)])
        .await;

    // A later version that this tab has not heard of stays, and the words say so.
    let key = page.keys_like(KEPT).await.remove(0);
    let newer = "const stored = JSON.parse(localStorage.getItem(arguments[0]));
        stored.r += 1; stored.d.name = 'Newer';
        localStorage.setItem(arguments[0], JSON.stringify(stored));";
    page.eval(newer, vec![json!(key)]).await;
    page.tap_message("offer-friend").await;
    page.wait_message("store-outdated").await;
    let stored = page.stored(&key).await.unwrap_or_default();
    assert!(stored.contains("Newer"), "{stored}");
    let aside = page.keys_like("handrail.aside.").await;
    assert_eq!(aside.len(), 1, "{aside:?}");
}

async fn check_works_where_nothing_is_kept(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let settings = Settings {
        storage_blocked: true,
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open(&format!("{}#/safe/offer", site.url())).await;
    page.wait_usable().await;
    look(&page, ADVERT).await;
    page.wait_shows(".offer-reason").await;
    page.fill("#offer-name", "In memory").await;
    page.tap("#offer-keep").await;
    page.wait_shows("#offer-delete").await;
    page.go("#/safe/offer").await;
    page.wait_says("In memory").await;
}

async fn axe_clean_in_a_check(case: &mut Case) {
    let page = at_check(case).await;
    frame::load_axe(&page).await;
    look(&page, ADVERT).await;
    page.tap_message("offer-friend").await;
    page.tap("#ask-fees").await;
    page.tap_text(&pack().rest.offer.question("fees").expect("fees").unknown)
        .await;
    page.tap("#card-preview").await;
    let mut faults = frame::axe_in_both(&page, "a check").await;
    page.tap("#offer-keep").await;
    page.wait_shows("#offer-delete").await;
    faults.extend(frame::axe_in_both(&page, "a kept check").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
