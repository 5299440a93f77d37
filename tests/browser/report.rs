//! Report back: each person is counted once and at once, and nothing leaves that was not chosen.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_chromium_and_firefox, on_every_engine};
use crate::engine::Settings;
use crate::frame::{axe_in_both, load_axe};
use crate::page::Page;
use crate::paths;
use crate::processes;
use crate::site::{Site, without_network};
use crate::storage::{FILL, NO_LONGER_FULL};
use crate::tools;

on_every_engine!(
    people_are_counted_once_and_taken_back,
    a_report_from_a_plan_and_its_words,
    log_adds_up_and_goes_out_as_chosen,
);
on_chromium_and_firefox!(
    killed_while_counting_nothing_is_lost,
    killed_with_its_browser_a_second_is_lost_at_most,
);
on_chromium!(counters_fit_and_reports_print, report_axe_clean_in_use);

/// Starts a count with one tap in the log, and hands back its route.
async fn start_count(page: &Page) -> String {
    page.go("#/share/reports").await;
    page.tap("#report-new").await;
    page.wait_shows("#count-one-women").await;
    page.route().await
}

/// A finger taps a counter so many times, with so many milliseconds between.
async fn taps(page: &Page, selector: &str, times: usize, apart: usize) {
    page.wait_shows(selector).await;
    let script = "const [selector, times, apart, done] = arguments;
        let left = times;
        const tap = () => {
            if (left-- === 0) { return done(); }
            const button = document.querySelector(selector);
            button.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
            button.click();
            // What follows is another tap.
            setTimeout(tap, left > 0 ? apart : 320);
        };
        tap();";
    page.eval_async(script, vec![json!(selector), json!(times), json!(apart)])
        .await;
}

/// Waits until the page says how many people there are.
async fn wait_all(page: &Page, words: &str) {
    let script = "const all = document.querySelector('#count-all');
        return !!all && new RegExp('\\\\b' + arguments[0] + '\\\\b').test(all.textContent)";
    page.wait(&format!("there are {words}"), script, vec![json!(words)])
        .await;
}

async fn number_of(page: &Page, group: &str) -> String {
    page.text(&format!("#number-{group}")).await
}

/// What is stored of the report of a route.
async fn stored(page: &Page, route: &str) -> Value {
    let id = route.rsplit('/').next().unwrap_or_default();
    let text = page.stored(&format!("handrail.report.{id}")).await;
    let stored: Value = serde_json::from_str(&text.unwrap_or_default()).unwrap_or_default();
    stored["d"].clone()
}

async fn again(page: &Page) {
    page.reload().await;
    page.wait_usable().await;
}

async fn people_are_counted_once_and_taken_back(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let route = start_count(&page).await;
    page.tap("#age-18-24").await;
    // A finger that bounces counts once; two people are two; two counters are two.
    taps(&page, "#count-one-women", 2, 60).await;
    wait_all(&page, "1").await;
    taps(&page, "#count-one-women", 2, 400).await;
    wait_all(&page, "3").await;
    taps(&page, "#count-one-men", 1, 0).await;
    taps(&page, "#count-ten-others", 1, 0).await;
    wait_all(&page, "14").await;
    assert_eq!(number_of(&page, "women").await, "3");
    // What is on the screen is stored, with no pause in between.
    let counted = json!({ "men.18-24": 1, "others.18-24": 10, "women.18-24": 3 });
    assert_eq!(stored(&page, &route).await["people"]["counted"], counted);

    // Keys and a mouse do not bounce.
    page.eval("document.querySelector('#count-one-men').focus()", vec![])
        .await;
    page.press_keys(&["\u{e007}", "\u{e007}"]).await;
    wait_all(&page, "16").await;
    // It is said once, when nobody counts any more.
    let said = page.message("report-group-men").await;
    let script = "const said = document.querySelector('.report-page > [role=status]').textContent;
        return said.includes(arguments[0]) && said.includes('16')";
    page.wait("it is said", script, vec![json!(said)]).await;

    // Tap by tap back, and never below nothing.
    taps(&page, "#count-undo", 2, 400).await;
    wait_all(&page, "14").await;
    taps(&page, "#count-undo", 1, 0).await;
    wait_all(&page, "4").await;
    page.tap("#age-60").await;
    taps(&page, "#count-less-women", 1, 0).await;
    page.tap("#age-18-24").await;
    taps(&page, "#count-less-women", 1, 0).await;
    wait_all(&page, "3").await;
    assert_eq!(number_of(&page, "women").await, "2");
    again(&page).await;
    wait_all(&page, "3").await;
    assert_eq!(page.text("#age-18-24 .count-of-age").await, "3");
    let nothing = "return document.querySelector('#count-undo').getAttribute('aria-disabled')";
    assert_eq!(page.eval(nothing, vec![]).await, json!("true"));

    // A rough number says so, and adds nothing to what was counted.
    page.tap("#part-rough").await;
    page.fill("#report-rough", "many").await;
    page.wait_message("report-rough-unclear").await;
    page.fill("#report-rough", "about 120").await;
    wait_all(&page, "120").await;
    assert!(page.text("#count-all").await.contains("3 of them"));

    // Another window counts on; this one hears of it.
    let first = page.tab().await;
    let address = page.eval("return location.href", vec![]).await;
    page.new_tab().await;
    page.open(address.as_str().unwrap_or_default()).await;
    page.wait_usable().await;
    taps(&page, "#count-ten-men", 1, 0).await;
    page.look_at(&first).await;
    wait_all(&page, "13 of them").await;
    taps(&page, "#count-one-women", 1, 0).await;
    wait_all(&page, "14 of them").await;
}

/// A plan whose day is over, with a partner and something borrowed.
async fn store_plan(page: &Page) {
    let plan = json!({ "name": "Harbour film", "date": "2026-01-15", "time": "18:00",
        "place": "Pier 4", "notes": {}, "tasks": [], "partners": ["clinic"],
        "needs": [{ "id": "n1", "text": "Projector", "who": "The school", "here": true }] });
    let plan = json!({ "v": 2, "r": 1, "t": 1, "d": plan });
    page.store("handrail.plan.film", &plan.to_string()).await;
    let partner = json!({ "v": 1, "r": 1, "t": 1, "d": { "name": "The clinic" } });
    page.store("handrail.partner.clinic", &partner.to_string())
        .await;
    again(page).await;
}

/// Chooses a value in a list.
async fn choose(page: &Page, selector: &str, value: &str) {
    page.wait_shows(selector).await;
    let script = "const list = document.querySelector(arguments[0]);
        list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.eval(script, vec![json!(selector), json!(value)]).await;
}

async fn a_report_from_a_plan_and_its_words(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    store_plan(&page).await;
    page.go("#/share/reports").await;
    page.wait_says("Harbour film").await;
    page.go("#/share/plan/film").await;
    page.tap("#plan-report .row").await;
    page.wait_shows("#count-one-women").await;
    let route = page.route().await;
    assert_eq!(page.title().await, "Harbour film");
    page.tap("#part-event").await;
    page.wait_value("#report-name", "Harbour film").await;
    page.wait_value("#report-day", "2026-01-15").await;
    page.wait_value("#report-place", "Pier 4").await;
    choose(&page, "#report-kind", "film-night").await;
    // Another plan, or none, can be chosen, and what came from it is had back.
    page.fill("#report-name", "Film at sea").await;
    choose(&page, "#report-plan", "").await;
    page.wait_shows("#report-plan").await;
    choose(&page, "#report-plan", "film").await;
    page.wait_value("#report-name", "Harbour film").await;
    page.tap_message("undo").await;
    page.wait_value("#report-name", "Film at sea").await;
    choose(&page, "#report-plan", "film").await;
    page.wait_value("#report-name", "Harbour film").await;

    // Thanks and what goes back.
    page.tap("#part-after").await;
    page.tap("label[for=tick-thank-clinic]").await;
    page.tap("label[for=tick-return-n1]").await;
    page.wait_shows("#app main a[href='#/share/partner/clinic']")
        .await;

    // Questions and actions, with how often; what was removed comes back.
    page.tap("#part-questions").await;
    page.fill("#add-question", "Is it free?").await;
    page.keys("\u{e007}").await;
    page.wait_shows("[id^=tally-remove-]").await;
    taps(&page, ".tallies [id^=more-]", 2, 400).await;
    page.tap("[id^=tally-remove-]").await;
    page.wait_gone("[id^=tally-remove-]").await;
    page.tap_message("undo").await;
    page.wait_shows("[id^=tally-remove-]").await;
    page.tap("#part-actions").await;
    taps(&page, "#more-call", 2, 400).await;
    page.fill("#add-action", "Joined the club").await;
    page.keys("\u{e007}").await;
    page.tap("#part-look-back").await;
    page.fill("#report-worked", "My neighbour told her story")
        .await;
    page.wait_shows(".guard").await;
    // WebKit types into nothing that lies below the tabs.
    let script = "document.querySelector('#report-change').scrollIntoView({ block: 'center' })";
    page.eval(script, vec![]).await;
    page.fill("#report-change", "More chairs").await;
    let script = "return (localStorage.getItem(arguments[0]) || '').includes('More chairs')";
    let id = route.rsplit('/').next().unwrap_or_default();
    let key = format!("handrail.report.{id}");
    page.wait("all is stored", script, vec![json!(key)]).await;
    let kept = stored(&page, &route).await;
    assert_eq!(kept["questions"][0]["times"], json!(3));
    assert_eq!(
        kept["actions"][0],
        json!({ "id": "call", "text": "", "times": 2 })
    );
    assert_eq!(
        (&kept["thanked"], &kept["returned"]),
        (&json!(["clinic"]), &json!(["n1"]))
    );

    // What may show someone stays here until its owner says otherwise.
    page.tap("#part-out").await;
    page.wait_shows(".out-shown .given").await;
    let given = page.text(".out-shown").await;
    for words in [
        "Harbour film",
        "Pier 4",
        "Is it free? (3 times)",
        "Joined the club",
        "More chairs",
    ] {
        assert!(given.contains(words), "{words} in {given}");
    }
    for words in ["My neighbour", "The clinic", "Projector"] {
        assert!(!given.contains(words), "{words} in {given}");
    }
    page.tap("label[for=tick-out-doubtful]").await;
    page.tap("label[for=tick-out-partners]").await;
    page.tap("label[for=tick-out-place]").await;
    let script = "const text = document.querySelector('.out-shown').innerText;
        return text.includes('My neighbour') && text.includes('The clinic') && !text.includes('Pier 4')";
    page.wait("what was chosen is shown", script, vec![]).await;

    // Deleted, and had back.
    page.tap("#report-delete").await;
    page.wait_shows("#report-new").await;
    let gone = "return localStorage.getItem(arguments[0]) === null";
    page.wait("it is gone", gone, vec![json!(key)]).await;
    page.tap_message("undo").await;
    page.wait_shows(&format!("#app main a[href='{route}']"))
        .await;
    page.go("#/share").await;
    page.wait_shows("#app main a[href='#/share/reports']").await;
    page.wait_says("Harbour film").await;
    page.go("#/search").await;
    page.fill("#app main input", "report back").await;
    page.wait_shows("#app main a[href='#/share/reports']").await;
}

/// Texts that spreadsheets, quotes and scripts trip over.
const CELLS: [&str; 4] = [
    "=HYPERLINK(\"http://x.invalid\")",
    "Film \"and\" talk, twice\nfor all",
    "مهرجان الميناء",
    "🎬 +film",
];

async fn store_events(page: &Page) {
    let days = ["2026-11-20", "2026-11-02", "2026-08-31", "2025-12-24"];
    for (at, (name, day)) in CELLS.iter().zip(days).enumerate() {
        let counted = json!({ "women.18-24": 10 * (at + 1), "men.age": 1 });
        let rough = if at == 2 { "about 90" } else { "" };
        let mut report = json!({ "name": name, "date": day, "place": "- the harbour", "kind": "film-night",
            "people": { "counted": counted, "rough": rough }, "worked": "=all", "change": "\tless" });
        if at == 0 {
            report["questions"] = json!([{ "id": "q", "text": "+ is it free?", "times": 2 }]);
            report["worked"] = json!("My neighbour told her story");
        }
        let report = json!({ "v": 1, "r": 1, "t": 1, "d": report });
        page.store(&format!("handrail.report.e{at}"), &report.to_string())
            .await;
    }
    again(page).await;
}

/// The file that is handed out, as Python's own reader of CSV understands it.
async fn read_by_python(page: &Page, folder: &Path) -> Vec<Vec<String>> {
    let there = "return window.caught.length > 0";
    page.wait("a file was handed out", there, vec![]).await;
    let bytes = "return window.caught.pop().arrayBuffer()
        .then((bytes) => Array.from(new Uint8Array(bytes)))";
    let bytes = page.eval(bytes, vec![]).await;
    let bytes = bytes.as_array().into_iter().flatten();
    let bytes: Vec<u8> = bytes
        .filter_map(Value::as_u64)
        .map(|byte| byte as u8)
        .collect();
    assert!(bytes.starts_with("\u{FEFF}".as_bytes()), "it says UTF-8");
    let file = folder.join("log.csv");
    fs::write(&file, bytes).expect("a file");
    let script = "import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    print(json.dumps(list(csv.reader(file, strict=True))))";
    let output = Command::new("/usr/bin/python3")
        .args(["-c", script])
        .arg(&file)
        .output()
        .expect("Python is installed");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).expect("rows")
}

async fn log_adds_up_and_goes_out_as_chosen(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    store_events(&page).await;
    page.go("#/share/reports").await;
    page.wait_shows("#reports-all").await;
    // 11 + 21 + 31 + 41 counted, and one crowd of about 90.
    let all = page.text("#reports-all").await;
    assert!(all.contains("163") && all.contains("104"), "{all}");
    page.tap("#table-months").await;
    let cells = "return [...document.querySelectorAll('#chart-months ~ .chart-numbers tbody tr')]
        .map((row) => [...row.children].map((cell) => cell.textContent))";
    let months = json!([
        ["December 2025", "41", "0", "41"],
        ["August 2026", "31", "59", "90"],
        ["November 2026", "32", "0", "32"],
    ]);
    assert_eq!(page.eval(cells, vec![]).await, months);
    let bars = "return document.querySelectorAll('svg.chart .chart-counted').length";
    assert_eq!(page.number(bars, vec![]).await, 5.0);
    let named = "return [...document.querySelectorAll('svg.chart')]
        .every((chart) => chart.getAttribute('role') === 'img' && /32|100/.test(chart.getAttribute('aria-label')))";
    assert_eq!(page.eval(named, vec![]).await, json!(true));

    // One year: the events of the other are nowhere.
    choose(&page, "#reports-period", "1").await;
    let script = "return document.querySelector('#reports-all').textContent.includes('122')";
    page.wait("one year", script, vec![]).await;
    page.tap("#part-out").await;
    page.wait_shows(".out-shown .given").await;
    let given = page.text(".out-shown").await;
    assert!(
        given.contains("2026") && !given.contains(CELLS[3]),
        "{given}"
    );
    page.tap("#out-csv").await;
    page.wait_shows("#csv-text").await;
    tools::catch_files(&page).await;
    page.tap("#csv-save").await;
    let rows = read_by_python(&page, case.folder()).await;
    assert_eq!(rows.len(), 4, "{rows:?}");
    let width = rows[0].len();
    assert!(rows.iter().all(|row| row.len() == width));
    let column =
        |at: usize| -> Vec<&str> { rows[1..].iter().map(|row| row[at].as_str()).collect() };
    assert_eq!(column(0), ["2026-11-20", "2026-11-02", "2026-08-31"]);
    assert_eq!(column(1), [&format!("'{}", CELLS[0]), CELLS[1], CELLS[2]]);
    assert_eq!(column(3), ["'- the harbour"; 3]);
    assert_eq!(column(4), ["11", "21", "31"]);
    assert_eq!(column(5), ["0", "0", "59"]);
    // What may show someone stayed here.
    assert_eq!(column(width - 2), ["", "'=all", "'=all"]);
    assert_eq!(column(width - 1), ["'\tless"; 3]);
    assert_eq!(rows[1][width - 3], "'+ is it free? (2 times)");

    // What is shown is what goes out, also when less is chosen.
    page.tap("label[for=tick-out-words]").await;
    page.tap("label[for=tick-out-place]").await;
    page.tap("#csv-save").await;
    let rows = read_by_python(&page, case.folder()).await;
    assert!(
        rows[1..]
            .iter()
            .all(|row| row[3].is_empty() && row[width - 1].is_empty())
    );
    // Emoji go out as they are.
    choose(&page, "#reports-period", "0").await;
    let script = "return document.querySelector('#csv-text').value.includes(arguments[0])";
    page.wait("all events", script, vec![json!(CELLS[3])]).await;
}

/// The phone needs the memory and ends the page between two taps, without a goodbye.
async fn killed_while_counting_nothing_is_lost(case: &mut Case) {
    counts_on_after(case, Duration::ZERO, processes::of_pages).await;
}

/// It ends the whole browser, which may not have brought local storage to disk for a minute.
async fn killed_with_its_browser_a_second_is_lost_at_most(case: &mut Case) {
    counts_on_after(case, Duration::from_secs(1), processes::of_browser).await;
}

/// Counts, waits, kills what `to_kill` finds for a profile, and looks whether all is there.
async fn counts_on_after(case: &mut Case, wait: Duration, to_kill: fn(&Path) -> Vec<u32>) {
    let mut site = Site::serve(paths::dist());
    let profile = case.folder().join("kept");
    let settings = Settings {
        profile: Some(profile.clone()),
        ..Settings::default()
    };
    let page = case.browser_with(settings.clone()).await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    site.stop();
    let route = start_count(&page).await;
    taps(&page, "#count-ten-women", 2, 320).await;
    taps(&page, "#count-one-men", 1, 0).await;
    wait_all(&page, "21").await;
    tokio::time::sleep(wait).await;
    let pids = to_kill(&profile);
    assert!(!pids.is_empty(), "a page is shown");
    for pid in pids {
        // One that ends with another is gone already.
        let _ = Command::new("kill").args(["-9", &pid.to_string()]).status();
    }
    drop(page);
    case.close_browsers().await;

    let page = case.browser_with(settings).await;
    page.open(&format!("{}{route}", site.url())).await;
    page.wait_usable().await;
    wait_all(&page, "21").await;
    assert_eq!(number_of(&page, "women").await, "20");
}

/// How many pages a print-out has.
async fn printed_pages(page: &Page) -> f64 {
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
    let printed = page.devtools("Page.printToPDF", paper).await;
    let pages = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page[^s]/g) || []).length";
    page.number(pages, vec![printed["data"].clone()]).await
}

async fn counters_fit_and_reports_print(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    store_events(&page).await;
    let route = start_count(&page).await;
    let fits = "const tabs = document.querySelector('.tabs').getBoundingClientRect().top;
        const bar = document.querySelector('header.bar').getBoundingClientRect().bottom;
        scrollTo(0, 0);
        return [...document.querySelectorAll('.counters button')].every((button) => {
            const box = button.getBoundingClientRect();
            return box.top >= bar && box.bottom <= tabs && box.height >= 48
                && (!button.id.startsWith('count-one') || box.height >= 56);
        })";
    assert_eq!(page.eval(fits, vec![]).await, json!(true));
    assert!(!page.shows(".notice").await, "nothing lies over them");
    // A real finger that taps twice in a trice.
    let place = "const box = document.querySelector('#count-one-men').getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2]";
    let place = page.eval(place, vec![]).await;
    for (at, kind) in ["touchStart", "touchEnd", "touchStart", "touchEnd"]
        .iter()
        .enumerate()
    {
        let points = match at % 2 {
            0 => json!([{ "x": place[0], "y": place[1] }]),
            _ => json!([]),
        };
        // When it happened, however late a busy machine hears of it.
        let touch =
            json!({ "type": kind, "touchPoints": points, "timestamp": 1000.0 + at as f64 / 20.0 });
        page.devtools("Input.dispatchTouchEvent", touch).await;
    }
    wait_all(&page, "1").await;
    page.settle().await;
    assert_eq!(number_of(&page, "men").await, "1");

    // No room: it is told, and the count stays on the screen.
    page.eval(FILL, vec![]).await;
    page.tap("#part-look-back").await;
    page.fill("#report-worked", "More than fits. ".repeat(40).trim())
        .await;
    taps(&page, "#count-ten-women", 1, 0).await;
    page.wait_message("store-full").await;
    wait_all(&page, "11").await;
    page.eval(NO_LONGER_FULL, vec![]).await;
    taps(&page, "#count-one-women", 1, 0).await;
    wait_all(&page, "12").await;
    assert_eq!(
        stored(&page, &route).await["people"]["counted"]["women.age"],
        json!(11)
    );

    page.tap("#part-out").await;
    page.wait_shows(".out-shown .given").await;
    assert_eq!(printed_pages(&page).await, 1.0);
    page.go("#/share/reports").await;
    page.tap("#part-out").await;
    page.wait_shows(".out-shown .given").await;
    assert!(printed_pages(&page).await <= 3.0);
    let media = json!({ "media": "print" });
    page.devtools("Emulation.setEmulatedMedia", media).await;
    let text = page.text("#app main").await;
    assert!(text.contains("August 2026"), "the table is printed: {text}");
    assert!(page.shows("svg.chart").await);
    assert!(
        !page
            .shows("#app main button, #app main input, #app header")
            .await
    );
}

async fn report_axe_clean_in_use(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    load_axe(&page).await;
    let mut faults = Vec::new();
    page.go("#/share/reports").await;
    faults.extend(axe_in_both(&page, "a log without events").await);
    store_plan(&page).await;
    store_events(&page).await;
    load_axe(&page).await;
    page.go("#/share/reports").await;
    for part in ["#table-months", "#table-ages", "#part-out", "#out-csv"] {
        page.tap(part).await;
    }
    faults.extend(axe_in_both(&page, "a log").await);
    assert_eq!(page.too_wide().await, Vec::<String>::new());
    page.go("#/share/plan/film").await;
    page.tap("#plan-report .row").await;
    page.tap("#count-one-women").await;
    for part in [
        "rough",
        "event",
        "questions",
        "actions",
        "look-back",
        "after",
        "out",
    ] {
        page.tap(&format!("#part-{part}")).await;
    }
    page.fill("#add-question", "Is it free?").await;
    page.keys("\u{e007}").await;
    page.wait_shows("[id^=tally-remove-]").await;
    faults.extend(axe_in_both(&page, "a report").await);
    assert_eq!(page.too_wide().await, Vec::<String>::new());
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}
