//! The run sheet of a plan: the day hour by hour, and one page of paper, which a reader of PDF files
//! looks at.

use handrail::domain::directory::{listing, urgent};
use handrail::domain::plan::run::who_helps;
use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::languages;
use crate::page::Page;
use crate::pdf::{Printed, SIZES, print};
use crate::safety::{items, not_yet, open, wait_in_plan};
use crate::site::without_network;
use crate::tools;
use crate::words;

on_every_engine!(the_day_is_put_in_order);
on_chromium!(
    sheet_is_printed_on_one_page,
    long_plan_is_printed_on_two_pages,
    both_pages_are_full_and_say_whom_to_call,
    what_is_shared_says_who_and_where,
    paper_is_white_in_the_dark,
    from_right_to_left_names_stand_at_the_right,
    anything_may_be_typed,
);

/// The lines of the day as they stand on the screen.
async fn day(page: &Page) -> Vec<String> {
    page.texts(".run-lines .run-what").await
}

async fn wait_day(page: &Page, lines: &[&str]) {
    let script = "return JSON.stringify([...document.querySelectorAll('.run-lines .run-what')]
        .map((one) => one.innerText.trim())) === JSON.stringify(arguments[0])";
    page.wait(&format!("the day is {lines:?}"), script, vec![json!(lines)])
        .await;
}

/// Sets a field for a time, which each engine types in another way.
async fn set_time(page: &Page, field: &str, time: &str) {
    page.wait_shows(field).await;
    let script = "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.eval(script, vec![json!(field), json!(time)]).await;
}

async fn the_day_is_put_in_order(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let plan = tools::start_plan(&page, "Film night").await;
    set_time(&page, "#plan-time", "18:00").await;
    open(&page, &plan, "run").await;
    page.tap("#run-begin").await;
    let beats = [
        "set-up", "welcome", "activity", "talk", "thanks", "clean-up",
    ];
    let beats = beats.map(|beat| words::words("en", &format!("run-beat-{beat}")));
    let beats: Vec<&str> = beats.iter().map(String::as_str).collect();
    wait_day(&page, &beats).await;
    page.tap_message("undo").await;
    wait_day(&page, &[]).await;
    page.tap("#run-begin").await;
    wait_day(&page, &beats).await;

    // A new line goes where its time belongs.
    page.tap("#run-add").await;
    page.wait_message("run-bad-what").await;
    page.fill("#run-add-what", "Briefing").await;
    set_time(&page, "#run-add-time", "17:30").await;
    page.fill("#run-add-who", "Dao").await;
    page.tap("#run-add").await;
    page.wait_value("#run-add-what", "").await;
    assert_eq!(day(&page).await[1], "Briefing");
    wait_in_plan(&page, &plan, "Briefing").await;

    // By hand, and by time again.
    page.tap(".run-lines li:nth-child(2) [aria-expanded]").await;
    page.tap("[id^=run-up-]").await;
    let mut moved = beats.clone();
    moved.insert(0, "Briefing");
    wait_day(&page, &moved).await;
    page.tap("#run-sort").await;
    let mut sorted = beats.clone();
    sorted.insert(1, "Briefing");
    wait_day(&page, &sorted).await;
    page.tap_message("undo").await;
    wait_day(&page, &moved).await;
    page.tap("#run-sort").await;
    page.tap("[id^=run-remove-]").await;
    wait_day(&page, &beats).await;
    page.tap_message("undo").await;
    wait_day(&page, &sorted).await;

    page.fill("#run-place", "Blue gate").await;
    wait_in_plan(&page, &plan, "Blue gate").await;
    page.reload().await;
    page.wait_usable().await;
    wait_day(&page, &sorted).await;
    let text = shared_text(&page).await;
    for words in ["Film night", "17:30  Briefing (Dao)", "Blue gate"] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

/// Takes what is shared as text, in place of the phone.
const CATCH_SHARED: &str = "Object.defineProperty(navigator, 'share', { configurable: true,
    value: (data) => { window.shared = data; return Promise.resolve(); } });";

/// A plan as another day left it: so many tasks, of which so many are done.
pub(crate) fn a_plan(tasks: usize, done: usize, more: &Value) -> Value {
    let headings = [
        "information",
        "entertainment",
        "equipment",
        "promotion",
        "safety",
        "clean-up",
    ];
    let what = [
        "Fetch the chairs from the school",
        "Test the sound with the band",
        "Print posters",
    ];
    let who = ["Dao", "Somchai", "Lek", ""];
    let task = |at: usize| {
        json!({ "id": format!("t{at}"), "heading": headings[at % 6],
            "text": format!("{} no{at}", what[at % 3]), "owner": who[at % 4], "done": at < done })
    };
    let run = TIMES
        .map(|(time, what, who)| json!({ "id": what, "time": time, "what": what, "who": who }));
    let need = |at: usize| json!({ "id": format!("n{at}"), "text": format!("Extension cable no{at}"), "who": "Nok", "here": false });
    let mut plan = json!({ "name": "Film night at the school", "date": "2030-12-11", "time": "18:00",
        "ends": "21:00", "place": "School yard behind the temple", "run": run,
        "tasks": (0..tasks).map(task).collect::<Vec<_>>(),
        "needs": (0..6).map(need).collect::<Vec<_>>(),
        "answers": { "outdoors": true, "children": true, "many": true, "survivors": false, "night": true },
        "partners": ["p1"],
        "directions": "Bus 8 stops at the temple gate.\nGo left, then on to the blue gate." });
    for (name, value) in more.as_object().into_iter().flatten() {
        plan[name] = value.clone();
    }
    plan
}

const TIMES: [(&str, &str, &str); 8] = [
    ("16:30", "Arrive and set up", "Somchai, Lek"),
    ("17:30", "Meeting of all helpers", "Dao"),
    ("18:00", "Welcome and ways out", "Dao"),
    ("18:15", "Songs of the school choir", "Nok"),
    ("18:40", "Film", "Somchai"),
    ("20:10", "Check a job offer together", "Clinic"),
    ("20:40", "Thanks and the way home", "Dao"),
    ("21:00", "Clean up", "all"),
];

/// Where that plan is.
pub(crate) const PLAN: &str = "#/share/plan/day";

/// Puts a plan on the phone.
pub(crate) async fn store_plan(page: &Page, plan: &Value) {
    let stored = json!({ "v": 2, "r": 1, "t": 1_790_000_000_000_u64, "d": plan });
    page.store("handrail.plan.day", &stored.to_string()).await;
    let partner =
        json!({ "name": "Mae Tao clinic", "offers": "A nurse", "next": "Brings leaflets" });
    let stored = json!({ "v": 1, "r": 1, "t": 1_790_000_000_000_u64, "d": partner });
    page.store("handrail.partner.p1", &stored.to_string()).await;
}

/// A phone with this plan, a country and a number of its own, on the run sheet.
async fn at_sheet(case: &mut Case, plan: &Value) -> Page {
    let (_site, page) = without_network(case).await;
    store_plan(&page, plan).await;
    tools::store_numbers(&page, "VN", "Caretaker").await;
    open(&page, PLAN, "run").await;
    page
}

/// Every number that has to stand on a sheet in Viet Nam where children take part, and nothing
/// else that could be dialled.
fn numbers_are_those_of_the_directory(printed: &Printed) {
    let pack = words::pack("en");
    let directory = &pack.directory;
    let country = directory.country("VN").expect("Viet Nam is listed");
    let services = &directory.services;
    let mut wanted = vec!["024 123".to_owned()];
    let mut all = urgent(services, country);
    all.extend(who_helps(&listing(services, country), true));
    assert!(all.len() > 1);
    for service in all {
        assert!(printed.text.contains(&service.name), "{}", service.name);
        let number = service.number.clone().expect("a number");
        let year = service.confirmed.expect("a date").year.to_string();
        assert!(printed.text.contains(&year), "{} of {year}", service.id);
        wanted.push(number);
    }
    for number in &wanted {
        assert!(
            printed.text.contains(number.as_str()),
            "{number} in {}",
            printed.text
        );
    }
    let (_, calls) = printed
        .text
        .split_once(&words::words("en", "run-danger"))
        .expect("numbers");
    let (calls, _) = calls
        .split_once(&words::words("en", "run-times"))
        .expect("times");
    // Years and days of the month stand behind 'confirmed' and 'checked'.
    let is_date = |word: &str| word.len() == 4 && word.starts_with("20");
    let digits = calls
        .split(|c: char| !c.is_ascii_digit())
        .filter(|word| word.len() > 2 && !is_date(word));
    for word in digits {
        assert!(
            wanted.iter().any(|number| number.contains(word)),
            "{word} in {calls}"
        );
    }
}

fn times_are_all_there(printed: &Printed) {
    for (time, what, who) in TIMES {
        let line = format!("{time} {what} {who}");
        assert!(printed.text.contains(&line), "'{line}' in {}", printed.text);
    }
}

async fn sheet_is_printed_on_one_page(case: &mut Case) {
    let page = at_sheet(case, &a_plan(15, 3, &json!({}))).await;
    for size in SIZES {
        let printed = print(case.folder(), &page, size).await;
        assert_eq!(printed.pages, 1, "{size:?}: {}", printed.text);
        numbers_are_those_of_the_directory(&printed);
        times_are_all_there(&printed);
        for at in 0..15 {
            assert!(printed.text.contains(&format!("no{at}")), "task {at}");
        }
        let wanted = [
            "School yard behind the temple",
            "18:00 to 21:00",
            "blue gate",
            "Mae Tao clinic",
            "Brings leaflets",
            "Extension cable no5",
            "Nok brings it",
        ];
        for words in wanted {
            assert!(printed.text.contains(words), "{words} in {}", printed.text);
        }
        let open = not_yet(
            items("access")
                + items("security")
                + items("health")
                + items("children")
                + items("crowd")
                + items("weather")
                + items("evacuation"),
        );
        assert!(printed.text.contains(&open), "{open} in {}", printed.text);
        assert!(
            !printed.text.contains("A nurse"),
            "what they offered is nobody's business"
        );
    }
    // Closed, it is printed all the same, and nothing of the form gets onto the paper.
    page.tap("#run-sheet").await;
    page.wait_gone(".run-paper").await;
    let printed = print(case.folder(), &page, SIZES[0]).await;
    times_are_all_there(&printed);
    assert!(!printed.text.contains(&page.message("run-add").await));
}

async fn long_plan_is_printed_on_two_pages(case: &mut Case) {
    let page = at_sheet(case, &a_plan(60, 0, &json!({}))).await;
    let long = "Walk along the river to the third bridge, then ask for the mill. ".repeat(77);
    let plans = [
        (a_plan(60, 0, &json!({})), None),
        (
            a_plan(60, 20, &json!({ "directions": "" })),
            Some("run-done-out[other]"),
        ),
        (a_plan(15, 0, &json!({ "directions": long })), None),
        (
            a_plan(500, 100, &json!({ "directions": long, "name": long })),
            Some("run-left-out-tasks[other]"),
        ),
    ];
    for (at, (plan, says)) in plans.into_iter().enumerate() {
        store_plan(&page, &plan).await;
        page.reload().await;
        page.wait_usable().await;
        page.wait_shows(".run-paper").await;
        for size in SIZES {
            let printed = print(case.folder(), &page, size).await;
            assert!(
                printed.pages <= 2,
                "{at} on {size:?}: {} pages",
                printed.pages
            );
            numbers_are_those_of_the_directory(&printed);
            times_are_all_there(&printed);
            if let Some(key) = says {
                let pattern = words::pattern(key);
                let end = pattern.rsplit("{count}").next().unwrap_or_default();
                assert!(
                    printed.text.contains(end.trim()),
                    "{end} in {}",
                    printed.text
                );
            } else {
                assert!(printed.text.contains("no14"), "{}", printed.text);
            }
        }
    }
}

/// So many things in the day, each of several rows, to do and to bring.
fn a_full_plan(run: usize, tasks: usize, needs: usize) -> Value {
    let words = "Thing that has to be done by someone. ";
    let beat = |at: usize| {
        json!({ "id": format!("r{at}"), "time": format!("{:02}:00", 6 + at % 18),
            "what": format!("{} at{at}", words.repeat(3)), "who": "Dao" })
    };
    let task = |at: usize| {
        let owner = if at.is_multiple_of(2) { "Dao" } else { "Mali" };
        json!({ "id": format!("t{at}"), "heading": "equipment", "owner": owner,
            "text": format!("{} no{at}", words.repeat(2)) })
    };
    let need =
        |at: usize| json!({ "id": format!("n{at}"), "text": format!("Cable no{at}"), "who": "" });
    a_plan(
        0,
        0,
        &json!({
            "run": (0..run).map(beat).collect::<Vec<_>>(),
            "tasks": (0..tasks).map(task).collect::<Vec<_>>(),
            "needs": (0..needs).map(need).collect::<Vec<_>>(),
        }),
    )
}

async fn both_pages_are_full_and_say_whom_to_call(case: &mut Case) {
    let page = at_sheet(case, &a_full_plan(12, 12, 8)).await;
    let call = words::words("en", "run-danger");
    let left_out = words::pattern("run-left-out-tasks[other]");
    let left_out = left_out.rsplit("{count}").next().unwrap_or_default().trim();
    for (run, tasks, needs) in [(12, 12, 8), (20, 20, 10), (24, 80, 30)] {
        store_plan(&page, &a_full_plan(run, tasks, needs)).await;
        page.reload().await;
        page.wait_usable().await;
        page.wait_shows(".run-paper").await;
        for size in SIZES {
            let printed = print(case.folder(), &page, size).await;
            assert_eq!(printed.pages, 2, "{run} on {size:?}");
            for text in &printed.each {
                assert!(text.contains("Film night at the school"), "{text}");
                assert!(text.contains(&call) && text.contains("113"), "{text}");
            }
            let [first, _] = printed.each.as_slice() else {
                panic!("{} texts", printed.each.len());
            };
            let many = first.split(' ').count();
            assert!(many > 350, "{many} words on {size:?}: {first}");
            let at = |at: usize| printed.text.contains(&format!("at{at} "));
            assert!((0..run).all(at), "{}", printed.text);
            let is_whole = printed.text.contains(&format!("no{}", tasks - 1));
            assert!(
                is_whole || printed.text.contains(left_out),
                "{}",
                printed.text
            );
        }
    }
}

/// What the button hands on as text.
async fn shared_text(page: &Page) -> String {
    page.eval(CATCH_SHARED, vec![]).await;
    page.tap("#share-text").await;
    page.wait("a text is shared", "return !!window.shared", vec![])
        .await;
    let text = page.eval("return window.shared.text", vec![]).await;
    text.as_str().unwrap_or_default().to_owned()
}

async fn what_is_shared_says_who_and_where(case: &mut Case) {
    let map = "  |\n  |    [exit]\n  gate";
    let plan = a_plan(
        9,
        0,
        &json!({ "directions": map, "answers": {}, "run": [] }),
    );
    let page = at_sheet(case, &plan).await;
    let text = shared_text(&page).await;
    let dao = "Dao:\n[ ] Fetch the chairs from the school no0\n[ ] Test the sound";
    let nobody = format!("{}:\n[ ] ", words::words("en", "run-nobody"));
    let place = format!("{}\n{map}", words::words("en", "run-place"));
    let asked = words::pattern("safety-open-ask").replace("{question}", "");
    let asked = format!("{}\n{}", not_yet(5 + 8 + 10 + 9), asked.trim());
    for words in [dao, &nobody, &place, &asked, "Mae Tao clinic: Brings"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert_eq!(text.matches(asked.lines().last().unwrap_or("-")).count(), 1);
    let script = "return document.querySelector('.is-place .paper-text').innerText";
    let shown = page.eval(script, vec![]).await;
    assert_eq!(shown, json!(map), "on the sheet");
}

async fn paper_is_white_in_the_dark(case: &mut Case) {
    let page = at_sheet(case, &a_plan(6, 0, &json!({}))).await;
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    for contrast in ["", "more"] {
        let script = "const root = document.documentElement;
            root.dataset.theme = 'dark';
            root.dataset.contrast = arguments[0];
            const style = getComputedStyle(root);
            return [style.colorScheme, getComputedStyle(document.body).color,
                style.getPropertyValue('--ground').trim()]";
        let seen = page.eval(script, vec![json!(contrast)]).await;
        assert_eq!(seen, json!(["light", "rgb(0, 0, 0)", "#fff"]));
    }
}

async fn from_right_to_left_names_stand_at_the_right(case: &mut Case) {
    let (_site, page) = languages::in_language(case, "ar-XB").await;
    store_plan(&page, &a_plan(6, 0, &json!({}))).await;
    page.reload().await;
    page.wait_usable().await;
    open(&page, PLAN, "run").await;
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    // How far a name is from the edge at which the lines begin, and a word from what is before.
    let script = "const edge = (one) => one.getBoundingClientRect();
        const names = [...document.querySelectorAll('.run-part:not(.is-times) > ul > li > .paper-lead')]
            .map((one) => edge(one).right - edge(one.querySelector('bdi')).right);
        const tails = [...document.querySelectorAll('.run-part:not(.is-times) .paper-text + .paper-tail')]
            .map((one) => parseFloat(getComputedStyle(one).marginRight));
        return names.length > 2 && tails.length > 2 && names.every((far) => Math.abs(far) < 1)
            && tails.every((far) => far > 2) ? '' : JSON.stringify([names, tails]);";
    let wrong = page.eval(script, vec![]).await;
    assert_eq!(wrong, json!(""));
}

async fn anything_may_be_typed(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let plan = tools::start_plan(&page, "1").await;
    let texts = [
        "\u{1f600}".repeat(9),
        "<img src=x onerror=alert(1)>".to_owned(),
        "\u{645}\u{631}\u{62d}\u{628}\u{627} 18:00".to_owned(),
        "a".repeat(5000),
    ];
    for text in &texts {
        open(&page, &plan, "run").await;
        for field in ["#run-add-what", "#run-place"] {
            let script = "const field = document.querySelector(arguments[0]);
                field.value = arguments[1];
                field.dispatchEvent(new Event('input', { bubbles: true }));";
            page.eval(script, vec![json!(field), json!(text)]).await;
        }
        page.tap("#run-add").await;
        page.wait_value("#run-add-what", "").await;
        wait_in_plan(&page, &plan, &serde_json::to_string(text).expect("JSON")).await;
        page.wait(
            "the sheet shows it",
            "return document.querySelector('.run-paper').innerText.includes(arguments[0])",
            vec![json!(text.chars().take(40).collect::<String>())],
        )
        .await;
        let wide = page.too_wide().await;
        assert!(wide.is_empty(), "{wide:?}");
    }
    page.reload().await;
    page.wait_usable().await;
    assert_eq!(day(&page).await.len(), texts.len());
    let printed = print(case.folder(), &page, SIZES[0]).await;
    assert!(printed.pages <= 2, "{} pages", printed.pages);
}
