//! Help: the right number in a tap or two, with all that has to be said about it, and no network.

use std::sync::Arc;

use handrail::content::pack::{Directory, Pack};
use handrail::domain::date::Date;
use handrail::domain::directory::{
    Country, Service, WayKind, confirmed_recently, dialable, international, listing, urgent,
};
use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::engine::Settings;
use crate::frame;
use crate::page::Page;
use crate::paths;
use crate::site::{Site, without_network};
use crate::tools;
use crate::words;

on_every_engine!(
    country_is_found_with_a_typo_and_kept,
    card_says_what_a_caller_must_know,
    first_call_is_noted_once,
    a_call_works_where_nothing_is_kept,
    own_number_is_kept_and_shown_first,
    country_without_a_line_says_so,
);
on_chromium!(every_number_is_in_the_data, axe_clean_in_help);

/// A phone that has the app and no network, on the first page of Help.
async fn next_day(case: &mut Case) -> Page {
    at_help(case).await.1
}

/// The same, with the address of the app.
async fn at_help(case: &mut Case) -> (String, Page) {
    let (site, page) = without_network(case).await;
    page.come_back(&format!("{}#/help", site.url())).await;
    page.wait_usable().await;
    (site.url(), page)
}

fn pack() -> Arc<Pack> {
    words::pack("en")
}

fn country<'a>(directory: &'a Directory, code: &str) -> &'a Country {
    directory
        .country(code)
        .unwrap_or_else(|| panic!("no country {code}"))
}

fn service<'a>(directory: &'a Directory, id: &str) -> &'a Service {
    directory
        .service(id)
        .unwrap_or_else(|| panic!("no record {id}"))
}

fn card(id: &str) -> String {
    format!("#number-{id}")
}

/// Types into the field of the countries, and waits until as many are left.
async fn search(page: &Page, typed: &str, left: usize) {
    page.fill("#country-search", typed).await;
    let script =
        "return document.querySelectorAll('#app main ul.rows > li').length === arguments[0]";
    let what = format!("'{typed}' leaves {left}");
    page.wait(&what, script, vec![json!(left)]).await;
}

async fn country_is_found_with_a_typo_and_kept(case: &mut Case) {
    let (address, page) = at_help(case).await;
    assert!(!page.shows("[href^='tel:']").await, "no country, no number");
    page.tap("#choose-country").await;
    search(&page, "xyzzy", 0).await;
    page.wait_message("countries-none").await;
    page.wait_shows("#app main a[href='#/help/everywhere']")
        .await;
    for typed in ["kambodia", "Kampuchea", "កម្ពុ", "KH"] {
        search(&page, typed, 1).await;
        assert!(page.shows("a[href='#/help/country/kh']").await, "{typed}");
    }
    page.keys("\u{e007}").await;
    page.wait(
        "Enter opens it",
        "return location.hash === '#/help/country/kh'",
        vec![],
    )
    .await;
    page.tap("#country-choice").await;
    page.wait_message("country-yours").await;
    page.wait_stored("handrail.numbers").await;

    page.come_back(&format!("{address}#/help")).await;
    page.wait_usable().await;
    page.wait_says("Cambodia").await;
    // In danger: one tap from here, and first of all numbers.
    let first = "return document.querySelector('#app main [href^=\"tel:\"]').getAttribute('href')";
    assert_eq!(page.eval(first, vec![]).await, json!("tel:117"));

    page.go("#/help/country/kh").await;
    page.tap("#country-choice").await;
    page.wait_message("country-choose").await;
    page.tap_message("undo").await;
    page.wait_message("country-yours").await;
}

async fn card_says_what_a_caller_must_know(case: &mut Case) {
    let page = next_day(case).await;
    let pack = pack();
    let today = today(&page).await;
    for code in ["US", "VN", "MY"] {
        page.go(&format!("#/help/country/{}", code.to_lowercase()))
            .await;
        let country = country(&pack.directory, code);
        for service in in_country(&pack.directory, country) {
            holds_all(&page, &pack, service, country, today).await;
        }
    }
    // Two facts, neither made out of the other; a message with its words; a caution before digits.
    page.go("#/help/country/us").await;
    let line = card("us-trafficking-hotline");
    for href in ["tel:18883737888", "tel:+18883737888", "sms:233733"] {
        assert!(
            page.shows(&format!("{line} a[href='{href}']")).await,
            "{href}"
        );
    }
    page.wait_says("BEFREE or HELP").await;
    let tip = card("us-dhs-tip-line");
    let order = "const card = document.querySelector(arguments[0]);
        const [caution, digits] = ['.call-caution', '.digits'].map((what) => card.querySelector(what));
        return !!(caution.compareDocumentPosition(digits) & Node.DOCUMENT_POSITION_FOLLOWING)";
    assert_eq!(page.eval(order, vec![json!(tip)]).await, json!(true));
    let cards = page.texts(".call-cards > li").await;
    let last = cards.last().expect("cards");
    assert!(last.contains("DHS"), "it comes last: {last}");
}

/// The services on the page of a country that are its own.
fn in_country<'a>(directory: &'a Directory, country: &Country) -> Vec<&'a Service> {
    let listing = listing(&directory.services, country);
    [listing.urgent, listing.others, listing.europe].concat()
}

async fn today(page: &Page) -> Date {
    let script = "const now = new Date(); const two = (n) => String(n).padStart(2, '0');
        return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate())";
    let today = page.eval(script, vec![]).await;
    let today = today.as_str().unwrap_or_default();
    today
        .parse()
        .unwrap_or_else(|_| panic!("{today} is no day"))
}

/// Opens what is folded and reads the whole card.
async fn holds_all(page: &Page, pack: &Pack, service: &Service, country: &Country, today: Date) {
    let directory = &pack.directory;
    let id = &service.id;
    let script = "const card = document.querySelector(arguments[0]);
        card.querySelectorAll('details').forEach((fold) => { fold.open = true; });
        const links = [...card.querySelectorAll('a[href]')];
        return { said: card.innerText.replace(/\\s+/g, ' '),
            links: links.map((link) => link.getAttribute('href')),
            open: links.filter((link) => link.target === '_blank' && !/noreferrer/.test(link.rel)).length,
            digits: [...card.querySelectorAll('.digits')].every((one) => one.dir === 'ltr' && one.translate === false) }";
    let found = page.eval(script, vec![json!(card(id))]).await;
    let said = found["said"].as_str().unwrap_or_default();
    let links: Vec<&str> = found["links"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let mut wanted = vec![service.name.clone()];
    wanted.extend(service.by.clone());
    wanted.extend(service.number.clone());
    // Some numbers are for abroad alone, and stand there already.
    let is_abroad = |number: &String| number.starts_with('+');
    if !service.number.as_ref().is_some_and(is_abroad) {
        wanted.extend(service.international.clone());
    }
    wanted.extend(service.area.clone());
    wanted.extend(directory.hours(service));
    let is_line = service.number.is_some();
    if is_line {
        wanted.push(directory.kind_line(service.kind).to_owned());
    }
    let lists = [
        directory.languages(service),
        directory.cautions(service),
        directory.notes(service),
    ];
    wanted.extend(lists.concat().iter().map(|words| (*words).to_owned()));
    for way in service.ways.iter().filter(|way| way.by.is_number()) {
        wanted.push(way.to.clone());
    }
    let source = directory.source(service).expect("a source");
    wanted.push(source.title.clone());
    if let Some(confirmed) = service.confirmed {
        wanted.push(confirmed.year.to_string());
    }
    if is_line && service.international.is_none() && service.country == country.code {
        wanted.push(words::words("en", "number-inside-only"));
    }
    wanted.push(match service.free {
        Some(true) if is_line => words::words("en", "number-free"),
        Some(false) if is_line => words::words("en", "number-not-free"),
        _ => String::new(),
    });
    let first = urgent(&directory.services, country).first().copied();
    if is_line && !service.urgent {
        wanted.extend(first.and_then(|service| service.number.clone()));
    }
    for words in wanted {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(&words), "{id} does not say '{words}': {said}");
    }
    let stale = words::words("en", "number-stale");
    let is_stale = is_line && !confirmed_recently(service.confirmed, today);
    assert_eq!(said.contains(&stale), is_stale, "{id}: {said}");
    assert!(links.contains(&source.url.as_str()), "{id}: {links:?}");
    assert_eq!(found["open"], json!(0), "{id}: links out say nothing");
    assert_eq!(found["digits"], json!(true), "{id}");
}

/// Hears where taps would lead, in place of a telephone.
const SPY: &str = "window.called = [];
    addEventListener('click', (event) => {
        const link = event.target.closest('a[href^=\"tel:\"], a[href^=\"sms:\"]');
        if (!link || event.defaultPrevented) { return; }
        window.called.push(link.getAttribute('href'));
        event.preventDefault();
    });";

async fn wait_called(page: &Page, calls: &[&str]) {
    let script = "return JSON.stringify(window.called) === JSON.stringify(arguments[0])";
    page.wait(&format!("called {calls:?}"), script, vec![json!(calls)])
        .await;
}

async fn first_call_is_noted_once(case: &mut Case) {
    let page = next_day(case).await;
    page.go("#/help/country/vn").await;
    page.eval(SPY, vec![]).await;
    page.tap("#call-vn-111").await;
    page.wait_shows(".call-note").await;
    page.wait(
        "the note has the focus",
        "return document.activeElement.id === 'call-vn-111-note'",
        vec![],
    )
    .await;
    page.tap_message("call-not-now").await;
    page.wait_gone(".call-note").await;
    wait_called(&page, &[]).await;

    page.tap("#call-vn-111").await;
    page.tap(".call-note a").await;
    wait_called(&page, &["tel:111"]).await;
    page.wait_gone(".call-note").await;
    page.tap("#call-vn-111").await;
    wait_called(&page, &["tel:111", "tel:111"]).await;
    assert!(!page.shows(".call-note").await);
    let stored = "return JSON.parse(localStorage.getItem('handrail.numbers') || '{\"d\":{}}').d.callsKnown === true";
    page.wait("it is kept that this was read", stored, vec![])
        .await;
    page.reload().await;
    page.wait_usable().await;
    page.eval(SPY, vec![]).await;
    page.tap("#call-vn-111").await;
    wait_called(&page, &["tel:111"]).await;
}

async fn a_call_works_where_nothing_is_kept(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let settings = Settings {
        storage_blocked: true,
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open(&format!("{}#/help/country/vn", site.url())).await;
    page.wait_usable().await;
    page.eval(SPY, vec![]).await;
    // In danger nothing stands between the tap and the call: what it leaves behind is said before.
    let traces = page.message("call-traces").await;
    let said = page.text(&card("vn-113")).await;
    assert!(said.contains(&traces), "{said}");
    page.tap("#call-vn-113").await;
    wait_called(&page, &["tel:113"]).await;
    page.tap("#call-vn-111").await;
    wait_called(&page, &["tel:113", "tel:111"]).await;

    page.open(&format!("{}#/help/country/th", site.url())).await;
    page.reload().await;
    page.wait_usable().await;
    page.eval(SPY, vec![]).await;
    page.tap("#call-th-1300").await;
    page.tap(".call-note a").await;
    wait_called(&page, &["tel:1300"]).await;
    page.tap("#country-choice").await;
    page.go("#/help").await;
    page.wait_says("Thailand").await;
    assert!(page.shows("#call-th-191").await);
}

async fn own_number_is_kept_and_shown_first(case: &mut Case) {
    let page = next_day(case).await;
    page.go("#/help/country/vn").await;
    page.tap("#country-choice").await;
    page.go("#/help/numbers").await;
    page.tap("#own-add").await;
    page.fill("#own-name", "Sister Hoa <b>").await;
    page.fill("#own-number", "0800 HELP").await;
    page.fill("#own-note", "Mornings").await;
    // Something comes in between. What was typed is still there.
    let typed = "return (localStorage.getItem('handrail.numbers') || '').includes('Mornings')";
    page.wait("the draft is stored", typed, vec![]).await;
    page.reload().await;
    page.wait_usable().await;
    page.wait_value("#own-number", "0800 HELP").await;
    page.tap_message("own-save").await;
    page.wait_shows("#app main [role=alert] .alert").await;
    let reason = page.text("#app main [role=alert]").await;
    assert!(reason.contains("“H”"), "{reason}");
    page.wait(
        "the wrong field has the focus",
        "return document.activeElement.id === 'own-number'",
        vec![],
    )
    .await;
    page.fill("#own-number", "٠٢٤ ١٢٣").await;
    page.tap_message("own-save").await;
    page.wait_gone("#own-number").await;
    page.wait_says("Sister Hoa <b>").await;
    let mine = "#app main a[href='tel:024123']";
    page.wait_shows(mine).await;

    // Before all others but those for danger, and marked as theirs.
    for route in ["#/help", "#/help/country/vn"] {
        page.go(route).await;
        page.wait_shows(mine).await;
        let calls = page
            .eval(
                "return [...document.querySelectorAll('#app main .call-line:not(.small) .button[href^=\"tel:\"]')].map((one) => one.getAttribute('href'))",
                vec![],
            )
            .await;
        let calls = calls.as_array().cloned().unwrap_or_default();
        assert_eq!(calls[..3], ["tel:113", "tel:024123", "tel:111"], "{route}");
        let marked = page.text(".is-own").await;
        assert!(marked.contains(&page.message("own-mark").await), "{marked}");
    }
    page.go("#/help/country/th").await;
    assert!(!page.shows(mine).await, "it is for another country");

    page.go("#/help/numbers").await;
    page.tap_text(&format!(
        "{} Sister Hoa <b>",
        page.message("own-confirm").await
    ))
    .await;
    page.wait_message("own-checked").await;
    page.tap_text(&format!(
        "{} Sister Hoa <b>",
        page.message("own-change").await
    ))
    .await;
    page.fill("#own-name", "Sister Hoa").await;
    page.tap_message("own-save").await;
    page.wait_gone("#own-name").await;
    page.wait_message("own-checked").await;
    let stored = "const own = JSON.parse(localStorage.getItem('handrail.numbers')).d.own;
        return own.length === 1 && own[0].name === 'Sister Hoa' && /^20/.test(own[0].confirmed)";
    page.wait("it is stored", stored, vec![]).await;

    page.tap_text(&format!("{} Sister Hoa", page.message("own-remove").await))
        .await;
    page.wait_message("own-none").await;
    // Undo works from another page too.
    page.go("#/help").await;
    assert!(!page.shows(mine).await);
    page.tap_message("undo").await;
    page.wait_shows(mine).await;
    page.wait("it is stored again", stored, vec![]).await;
    let backup = page.eval("return handrail.notes()", vec![]).await;
    assert!(backup.to_string().contains("Sister Hoa"), "{backup}");
    page.go("#/phone/notes").await;
    page.wait_message("record-numbers").await;
}

async fn country_without_a_line_says_so(case: &mut Case) {
    let page = next_day(case).await;
    let pack = pack();
    let directory = &pack.directory;
    for code in ["LA", "FR", "MM"] {
        page.go(&format!("#/help/country/{}", code.to_lowercase()))
            .await;
        let country = country(directory, code);
        let listing = listing(&directory.services, country);
        assert!(!listing.has_trafficking_line(), "{code}");
        page.wait_message("country-no-line").await;
        for service in in_country(directory, country) {
            assert!(page.shows(&card(&service.id)).await, "{}", service.id);
        }
        for service in international(&directory.services) {
            assert!(page.shows(&card(&service.id)).await, "{}", service.id);
        }
    }
    // Where nobody has confirmed an emergency number, the guide says how to find it.
    page.wait_message("emergency-unknown").await;
    page.wait_shows("#app main a[href='#/help/guide/danger-now']")
        .await;
    let order =
        "const [directory, military] = [...arguments].map((what) => document.querySelector(what));
        return !!(directory.compareDocumentPosition(military) & Node.DOCUMENT_POSITION_FOLLOWING)";
    let ids = vec![
        json!(card("zz-modern-slavery-directory")),
        json!(card("mm-labour-complaints")),
    ];
    assert_eq!(
        page.eval(order, ids).await,
        json!(true),
        "a caution comes last"
    );
    page.go("#/help/country/la").await;
    let first = page.texts(".call-cards > li").await;
    let nearest = service(directory, "la-1362");
    assert!(first[1].contains(&nearest.name), "{first:?}");
}

/// Opens every page that shows numbers, and looks at each number there.
async fn every_number_is_in_the_data(case: &mut Case) {
    let page = next_day(case).await;
    let pack = pack();
    let directory = &pack.directory;
    let allowed = addresses(directory);
    let today = today(&page).await;
    for country in &directory.countries {
        let route = format!("#/help/country/{}", country.code.to_lowercase());
        page.go(&route).await;
        for service in in_country(directory, country) {
            holds_all(&page, &pack, service, country, today).await;
        }
        let links = "return [...document.querySelectorAll('#app main a[href]')].map((link) => link.getAttribute('href'))
            .filter((to) => /^(tel|sms):/.test(to))";
        let links = page.eval(links, vec![]).await;
        for link in links.as_array().into_iter().flatten() {
            let link = link.as_str().unwrap_or_default();
            assert!(allowed.iter().any(|known| known == link), "{route}: {link}");
        }
        let wide = page.too_wide().await;
        assert!(wide.is_empty(), "{route}: {wide:?}");
    }
    page.go("#/help/everywhere").await;
    for service in international(&directory.services) {
        assert!(page.shows(&card(&service.id)).await, "{}", service.id);
    }
}

/// Where the numbers of the data lead.
fn addresses(directory: &Directory) -> Vec<String> {
    let mut all = Vec::new();
    for service in &directory.services {
        let numbers = service.number.iter().chain(&service.international);
        all.extend(numbers.map(|number| format!("tel:{}", dialable(number))));
        for way in &service.ways {
            let scheme = match way.by {
                WayKind::Sms => "sms",
                _ => "tel",
            };
            all.push(format!("{scheme}:{}", dialable(&way.to)));
        }
    }
    all
}

async fn axe_clean_in_help(case: &mut Case) {
    let page = next_day(case).await;
    frame::load_axe(&page).await;
    let mut faults = frame::axe_in_both(&page, "no country").await;
    page.go("#/help/country/kh").await;
    page.eval(
        "document.querySelectorAll('#app details').forEach((fold) => { fold.open = true; })",
        vec![],
    )
    .await;
    page.tap("#call-kh-1288").await;
    page.wait_shows(".call-note").await;
    faults.extend(frame::axe_in_both(&page, "before the first call").await);
    page.go("#/help/countries").await;
    search(&page, "xyzzy", 0).await;
    faults.extend(frame::axe_in_both(&page, "no country fits").await);
    page.go("#/help/numbers").await;
    page.tap("#own-add").await;
    page.tap_message("own-save").await;
    page.wait_shows("#app main [role=alert] .alert").await;
    faults.extend(frame::axe_in_both(&page, "no number").await);
    tools::store_numbers(&page, "VN", "Sister Hoa").await;
    frame::load_axe(&page).await;
    for route in ["#/help", "#/help/numbers", "#/help/country/vn"] {
        page.go(route).await;
        faults.extend(frame::axe_in_both(&page, &format!("own number, {route}")).await);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
