//! The button that leaves: in sight and in reach at every moment, whatever the screen.

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::languages;
use crate::leave::{started, with_settings};
use crate::page::Page;
use crate::tools;

on_every_engine!(the_way_out_speaks_the_language);
on_chromium!(
    the_way_out_is_always_in_reach,
    the_way_out_stays_in_sight_when_enlarged,
);

async fn the_way_out_speaks_the_language(case: &mut Case) {
    let (_site, page) = started(case).await;
    languages::choose(&page, "ar-XB").await;
    let word = "return document.getElementById('leave').innerText.trim() === arguments[0]";
    let foreign = json!(crate::words::words("ar-XB", "shell-leave"));
    page.wait("its word follows", word, vec![foreign.clone()])
        .await;
    assert_eq!(reach(&page).await, json!([]));
    let side = "const box = document.getElementById('leave').getBoundingClientRect();
        return box.left < innerWidth - box.right";
    assert_eq!(
        page.eval(side, vec![]).await,
        json!(true),
        "on the other side"
    );

    // The plain page speaks it too, when the app starts no more.
    page.reload().await;
    page.wait_usable().await;
    page.eval("handrail.failed('panic', 'a test')", vec![])
        .await;
    page.wait_shows("#shell-fail-panic").await;
    page.wait("its word stays", word, vec![foreign]).await;
    assert_eq!(reach(&page).await, json!([]));
    assert_eq!(page.eval(side, vec![]).await, json!(true));
}

/// What is wrong with the way out as it is on the screen now: out of reach, too small, or in the
/// way of something else that can be tapped.
pub(crate) async fn reach(page: &Page) -> Value {
    page.eval(REACH, vec![]).await
}

const REACH: &str = "const leave = document.getElementById('leave'), faults = [];
    const box = leave.getBoundingClientRect(), view = window.visualViewport;
    const left = view ? view.offsetLeft : 0, top = view ? view.offsetTop : 0;
    const width = view ? view.width : innerWidth, height = view ? view.height : innerHeight;
    const size = Math.round(box.width) + ' x ' + Math.round(box.height) + ' at ' + Math.round(box.left) + ', ' + Math.round(box.top);
    const scale = view ? view.scale : 1;
    if (box.width * scale < 47.5 || box.height * scale < 47.5) { faults.push('too small: ' + size); }
    if (box.left < left - 1 || box.right > left + width + 1 || box.top < top - 1 || box.bottom > top + height + 1) {
        faults.push('outside: ' + size);
    }
    for (const [x, y] of [[0.5, 0.5], [0.15, 0.2], [0.85, 0.8]]) {
        const hit = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
        if (!hit || !leave.contains(hit)) { faults.push('covered by ' + (hit && hit.outerHTML.slice(0, 80))); }
    }
    if (leave.scrollWidth > leave.clientWidth + 1 || leave.scrollHeight > leave.clientHeight + 1) {
        faults.push('its word does not fit: ' + leave.scrollWidth + ' x ' + leave.scrollHeight + ' in ' + size);
    }
    if (!view || view.scale === 1) {
        for (const other of document.querySelectorAll('.bar > *, .skip:focus')) {
            const its = other.getBoundingClientRect();
            if (its.width && its.right > box.left + 0.5 && its.left < box.right - 0.5
                && its.bottom > box.top + 0.5 && its.top < box.bottom - 0.5 && scrollY === 0) {
                faults.push('lies over ' + other.outerHTML.slice(0, 80));
            }
        }
    }
    return faults;";

/// Scrolls through the page and looks at the way out all along.
async fn reach_all_along(page: &Page, what: &str) -> Vec<String> {
    let script = format!(
        "const done = arguments[0], faults = [], reach = () => {{ {REACH} }};
         let top = 0;
         function look() {{
             for (const fault of reach()) {{ faults.push(top + ' down: ' + fault); }}
             top += 230;
             if (top >= document.documentElement.scrollHeight) {{
                 scrollTo(0, 0);
                 return done([faults, top]);
             }}
             scrollTo({{ top, behavior: 'instant' }});
             requestAnimationFrame(() => setTimeout(look, 0));
         }}
         look();"
    );
    let found = page.eval_async(&script, vec![]).await;
    let seen = found[1].as_f64().unwrap_or_default();
    assert!(seen > 0.0, "{what} was not looked at");
    let faults = found[0].as_array().into_iter().flatten();
    faults.map(|fault| format!("{what}, {fault}")).collect()
}

/// The size of the screen in CSS pixels: smaller with the keyboard open, or enlarged.
pub(crate) async fn screen(page: &Page, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
    page.devtools("Emulation.setDeviceMetricsOverride", size)
        .await;
}

async fn the_way_out_is_always_in_reach(case: &mut Case) {
    let (site, page) = started(case).await;
    let plan = tools::start_plan(&page, "Market day").await;
    let routes = [
        "#/learn",
        "#/learn/lesson/signs",
        "#/help",
        "#/phone/sources",
        "#/phone/leave",
        &plan,
    ];
    // As it is, with the keyboard open, lying on its side, and enlarged by the browser.
    let screens = [(360, 640), (360, 320), (640, 320), (320, 512)];
    let mut faults = Vec::new();
    for language in ["en", "en-XA", "ar-XB"] {
        with_settings(&page, &site, json!({ "language": language })).await;
        for size in ["100%", "200%"] {
            page.eval(
                "document.documentElement.style.fontSize = arguments[0]",
                vec![json!(size)],
            )
            .await;
            for (width, height) in screens {
                screen(&page, width, height).await;
                for route in routes {
                    page.go(route).await;
                    let what = format!("{language} {route} {width} x {height}, text {size}");
                    faults.extend(reach_all_along(&page, &what).await);
                }
            }
        }
        screen(&page, 360, 640).await;
        page.eval("document.documentElement.style.fontSize = ''", vec![])
            .await;
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );

    // Enlarged by the browser to twice the size.
    screen(&page, 180, 320).await;
    for route in routes {
        page.go(route).await;
        let faults = reach_all_along(&page, route).await;
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    // While someone types, with the keyboard open, and above a notice.
    screen(&page, 360, 320).await;
    page.go("#/share/plans").await;
    page.tap("#plan-new").await;
    page.fill(tools::PLAN_NAME, "Evening").await;
    assert_eq!(reach(&page).await, json!([]));
    page.fill("#add-information", "Ask the clinic").await;
    page.keys("\u{e007}").await;
    assert_eq!(reach(&page).await, json!([]));

    // First in line for the keyboard.
    page.eval(
        "document.activeElement.blur(); document.body.focus()",
        vec![],
    )
    .await;
    let first =
        "const all = [...document.querySelectorAll('a[href], button, input, textarea, select')]
        .filter((one) => one.tabIndex >= 0 && one.getClientRects().length > 0);
        return all.slice(0, 2).map((one) => one.id)";
    let first = page.eval(first, vec![]).await;
    assert_eq!(first[0], json!("leave"), "{first}");
}

/// Enlarged with two fingers, or with a keyboard that covers a part of the page: what is fixed to
/// the page may be out of sight, and the way out is not.
async fn the_way_out_stays_in_sight_when_enlarged(case: &mut Case) {
    let (_site, page) = started(case).await;
    for language in ["en", "ar-XB"] {
        if language != "en" {
            languages::choose(&page, language).await;
        }
        page.go("#/phone/sources").await;
        page.devtools(
            "Emulation.setPageScaleFactor",
            json!({ "pageScaleFactor": 2.5 }),
        )
        .await;
        page.wait("it is enlarged", "return visualViewport.scale > 2", vec![])
            .await;
        for (x, y) in [(-60, -60), (-60, -60), (90, -60), (0, 40)] {
            let gesture = json!({ "x": 70, "y": 120, "xDistance": x, "yDistance": y,
                "gestureSourceType": "touch", "speed": 3000 });
            page.devtools("Input.synthesizeScrollGesture", gesture)
                .await;
            page.settle().await;
            assert_eq!(reach(&page).await, json!([]), "{language}");
        }
        page.devtools(
            "Emulation.setPageScaleFactor",
            json!({ "pageScaleFactor": 1 }),
        )
        .await;
    }
}
