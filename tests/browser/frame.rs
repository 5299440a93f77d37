//! The house in which everything lives: titles, focus, Back, unknown addresses, keys, and nothing
//! that shuts anybody out.

use std::fs;

use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::crawl;
use crate::page::Page;
use crate::paths;
use crate::site::started;
use crate::tools::{self, Answer};

on_every_engine!(
    back_keeps_scroll,
    bars_take_the_colour_of_the_theme,
    unknown_route
);
on_chromium!(
    keyboard_reaches_everything,
    axe_clean,
    axe_clean_in_use,
    largest_text_holds
);

/// Title and focus follow the route, which screen readers then read.
pub(crate) async fn assert_titled(page: &Page, route: &str) {
    let what = format!("{route}: the focus is where it belongs");
    // Who goes to the search wants to type.
    let focus = if route == "#/search" {
        "search-words"
    } else {
        "title"
    };
    let focused = "return document.activeElement.id === arguments[0]";
    page.wait(&what, focused, vec![json!(focus)]).await;
    let seen = "return [document.title, document.getElementById('title').innerText.trim(),
        document.querySelectorAll('#app h1').length]";
    let seen = page.eval(seen, vec![]).await;
    let [window, title] = [0, 1].map(|at| seen[at].as_str().unwrap_or_default());
    assert!(
        window.contains(title),
        "{route}: '{window}' does not name '{title}'"
    );
    assert_eq!(seen[2], json!(1), "{route}: one main heading");
}

async fn back_keeps_scroll(case: &mut Case) {
    let (_site, page) = started(case).await;
    // A long page with links far down.
    page.go("#/phone/sources").await;
    let down = page.scroll_to_link(1.5).await;
    page.tap_marked_link().await;
    page.wait(
        "another page is open",
        "return location.hash !== '#/phone/sources'",
        vec![],
    )
    .await;
    page.wait("a new page begins at its top", "return scrollY < 2", vec![])
        .await;
    page.tap_message("back").await;
    page.wait(
        "we are back",
        "return location.hash === '#/phone/sources'",
        vec![],
    )
    .await;
    let script = "return Math.abs(scrollY - arguments[0]) <= 2";
    page.wait(
        "the place on the page is found again",
        script,
        vec![json!(down)],
    )
    .await;
}

/// Those of the browser, around the page.
async fn bars_take_the_colour_of_the_theme(case: &mut Case) {
    let (_site, page) = started(case).await;
    let colours = "return [...document.querySelectorAll('meta[name=theme-color]')]
        .map((one) => one.content)";
    let own = page.eval(colours, vec![]).await;
    let (light, dark) = (own[0].clone(), own[1].clone());
    page.go("#/phone/display").await;
    let are = format!(
        "return JSON.stringify((() => {{ {colours} }})()) === JSON.stringify(arguments[0])"
    );
    for (theme, expected) in [
        ("display-theme-dark", json!([dark, dark])),
        ("display-theme-light", json!([light, light])),
        ("display-theme-auto", own),
    ] {
        page.tap_message(theme).await;
        page.wait(theme, &are, vec![expected]).await;
    }
}

async fn unknown_route(case: &mut Case) {
    let (site, page) = started(case).await;
    page.go("#/learn").await;
    let usual = page.title().await;
    for route in [
        "#/no/such/page",
        "#/learn/lesson/nothing",
        "#/share/plan/none",
        "#/safe/tips/%00",
        "#/%E0%A4%A",
    ] {
        page.open(&format!("{}{route}", site.url())).await;
        page.wait_usable().await;
        page.wait(
            "it leads on",
            "return document.querySelectorAll('#app main a[href^=\"#/\"]').length > 0",
            vec![],
        )
        .await;
        assert_ne!(
            page.title().await,
            usual,
            "{route}: says that there is nothing"
        );
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
    page.eval(
        "document.querySelector('nav.tabs a[href=\"#/help\"]').focus()",
        vec![],
    )
    .await;
    page.keys("\u{e007}").await;
    page.wait(
        "Enter follows a link",
        "return location.hash === '#/help'",
        vec![],
    )
    .await;
}

/// Listens for focus from here on; returns how many elements there are to reach.
const WATCH_FOCUS: &str = "
    window.toReach = [...document.querySelectorAll('#leave, #app a[href], #app button, #app input, #app select, #app textarea, #app summary, #app [tabindex=\"0\"]')]
        .filter((one) => !one.disabled && one.tabIndex >= 0 && one.getClientRects().length > 0
            && getComputedStyle(one).visibility !== 'hidden'
            // What is folded away is laid out in some browsers all the same.
            && (one.tagName === 'SUMMARY' || !one.closest('details:not([open])')));
    window.reached = new Set();
    window.seen = new Set();
    removeEventListener('focusin', window.onReach);
    window.onReach = (event) => {
        if (event.target.tabIndex < 0) { return; }
        const style = getComputedStyle(event.target);
        const outlined = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const label = event.target.closest('label') || event.target.parentElement;
        const next = event.target.nextElementSibling;
        if (outlined(style) || style.boxShadow !== 'none' || outlined(getComputedStyle(label))
            || (next && outlined(getComputedStyle(next)))) {
            window.seen.add(event.target);
        }
        window.reached.add(event.target);
    };
    addEventListener('focusin', window.onReach);
    document.getElementById('title').focus();
    // A date or a time is several fields for the key; some stops lie outside of the app.
    return window.toReach.length + 4 + 6 * window.toReach.filter((one) => /date|time/.test(one.type)).length;";

/// Names what was not reached, or not seen to be. One radio button stands for its group: arrows
/// go from one to the next.
const MISSED: &str = "
    const name = (one) => (one.tagName + ' ' + (one.getAttribute('aria-label') || one.innerText || one.id || one.className)).slice(0, 60);
    const groups = new Set([...window.reached].filter((one) => one.type === 'radio').map((one) => one.name));
    const missed = window.toReach.filter((one) => one.isConnected && !window.reached.has(one)
        && !(one.type === 'radio' && groups.has(one.name)));
    return missed.map((one) => 'not reached: ' + name(one))
        .concat([...window.reached].filter((one) => !window.seen.has(one)).map((one) => 'focus not seen: ' + name(one)));";

async fn axe_clean(case: &mut Case) {
    let (_site, page) = started(case).await;
    tools::start_plan(&page, "123").await;
    load_axe(&page).await;
    let mut faults = Vec::new();
    for theme in THEMES {
        wear(&page, theme).await;
        let routes = crawl::walk(&page, async |page, route| {
            faults.extend(axe_faults(page, theme, route).await);
        })
        .await;
        assert!(routes.len() > 20, "{routes:?}");
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );

    // It does look: an image without words is a fault.
    page.eval(
        "document.querySelector('#app main').append(document.createElement('img'))",
        vec![],
    )
    .await;
    assert!(!axe_faults(&page, THEMES[0], "spoilt").await.is_empty());
}

/// The same in the midst of things, where no link leads.
async fn axe_clean_in_use(case: &mut Case) {
    let (_site, page) = started(case).await;
    load_axe(&page).await;
    let mut faults = Vec::new();

    let questions = tools::start_round(&page).await;
    faults.extend(axe_in_both(&page, "a question").await);
    tools::answer(&page, &questions[0], Answer::Wrong).await;
    faults.extend(axe_in_both(&page, "a wrong answer").await);
    for question in &questions[1..] {
        page.tap("#quiz-next").await;
        tools::wait_question(&page, question).await;
        tools::answer(&page, question, Answer::Right).await;
    }
    faults.extend(axe_in_both(&page, "a right answer").await);
    page.tap("#quiz-next").await;
    page.wait_message("quiz-read-again").await;
    faults.extend(axe_in_both(&page, "the end of a round").await);

    tools::start_plan(&page, "Film night").await;
    if !page.shows("#add-information").await {
        page.tap("#heading-information").await;
    }
    page.fill("#add-information", "Ask the clinic").await;
    page.keys("\u{e007}").await;
    page.tap(".task button[aria-expanded]").await;
    faults.extend(axe_in_both(&page, "a task that is changed").await);
    page.go("#/share/plans").await;
    page.tap("[id^=more-]").await;
    faults.extend(axe_in_both(&page, "the menu of a plan").await);
    page.go("#/share/list/security").await;
    page.tap("#app main label.tick").await;
    page.tap_message("list-change").await;
    faults.extend(axe_in_both(&page, "a list that is changed").await);

    page.go("#/safe/signs").await;
    page.tap("#about-me").await;
    page.tap("#answer-yes").await;
    page.tap(".pick").await;
    page.tap_message("signs-back").await;
    faults.extend(axe_in_both(&page, "a question about a sign").await);
    page.tap_message("signs-now").await;
    faults.extend(axe_in_both(&page, "next steps").await);
    page.go("#/safe/card").await;
    page.fill("#card-country", "Malaysia").await;
    for group in ["journey", "there", "touch", "whom", "papers"] {
        page.tap(&format!("#card-{group}")).await;
    }
    page.tap("#card-person-add").await;
    page.tap(".pick").await;
    page.tap("#card-preview").await;
    page.wait_shows(".given dd").await;
    faults.extend(axe_in_both(&page, "the safety card").await);

    page.go("#/phone/notes").await;
    page.tap_message("erase").await;
    faults.extend(axe_in_both(&page, "sure to erase").await);
    let file = case.folder().join("letter.json");
    fs::write(&file, "Dear friend").expect("a file");
    page.hand_file("#restore-file", &file).await;
    page.wait_shows("#app main [role=alert]").await;
    faults.extend(axe_in_both(&page, "a refused file").await);
    let backup = page
        .eval(
            "return handrail.notes().replaceAll('Film night', 'Film day')",
            vec![],
        )
        .await;
    fs::write(&file, backup.as_str().unwrap_or_default()).expect("a file");
    page.hand_file("#restore-file", &file).await;
    page.wait_message("restore-shows").await;
    faults.extend(axe_in_both(&page, "what a restore would do").await);
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

const THEMES: [&str; 2] = ["light", "dark"];

/// Puts the phone into light or dark colours.
pub(crate) async fn wear(page: &Page, theme: &str) {
    let media = json!({ "features": [
        { "name": "prefers-color-scheme", "value": theme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ] });
    page.devtools("Emulation.setEmulatedMedia", media).await;
}

pub(crate) async fn load_axe(page: &Page) {
    let axe = paths::tools().join("node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
    page.eval(&format!("{axe}; window.axe = window.axe || axe;"), vec![])
        .await;
}

pub(crate) async fn axe_in_both(page: &Page, what: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for theme in THEMES {
        wear(page, theme).await;
        faults.extend(axe_faults(page, theme, what).await);
    }
    faults
}

/// All that axe finds in the first theme. In the other it looks at what a theme can change: colours.
async fn axe_faults(page: &Page, theme: &str, what: &str) -> Vec<String> {
    let rules = match theme == THEMES[0] {
        true => json!(null),
        false => json!(["color-contrast"]),
    };
    let found = page.eval_async(RUN_AXE, vec![rules]).await;
    let found = found
        .as_array()
        .unwrap_or_else(|| panic!("axe did not run: {found}"));
    let faults = found
        .iter()
        .map(|fault| format!("{theme} {what}: {}", fault.as_str().unwrap_or_default()));
    faults.collect()
}

/// With the largest text, nothing is wider than the phone.
async fn largest_text_holds(case: &mut Case) {
    let (_site, page) = started(case).await;
    tools::start_plan(&page, "123").await;
    page.go("#/phone/display").await;
    let normal = page.number(TEXT_SIZE, vec![]).await;
    page.tap("label[for=text-size-4]").await;
    let larger =
        format!("const size = (() => {{ {TEXT_SIZE} }})(); return size > arguments[0] * 1.3");
    page.wait("the text is larger", &larger, vec![json!(normal)])
        .await;
    let mut faults = Vec::new();
    crawl::walk(&page, async |page, route| {
        faults.extend(
            page.too_wide()
                .await
                .into_iter()
                .map(|one| format!("{route}: {one}")),
        );
    })
    .await;
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

const TEXT_SIZE: &str =
    "return parseFloat(getComputedStyle(document.querySelector('#app main p')).fontSize)";

const RUN_AXE: &str = "const [rules, done] = arguments;
    const all = { resultTypes: ['violations'] };
    axe.run(document, rules ? { ...all, runOnly: rules } : all).then(
        (found) => done(found.violations.flatMap((fault) => fault.nodes.map((node) =>
            fault.id + ' ' + node.target.join(' ') + ' ' + (node.any[0] ? node.any[0].message : fault.help)))),
        (error) => done('axe fails: ' + error));";
