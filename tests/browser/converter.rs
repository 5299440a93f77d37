//! The page that is left to: a converter of units that does what it says.

use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::engine::{Engine, Settings};
use crate::frame::{axe_in_both, load_axe};
use crate::leave::wait_converter;
use crate::paths;
use crate::reach::screen;
use crate::site::Site;

on_every_engine!(the_converter_converts);
on_chromium!(the_converter_is_for_everyone);

async fn the_converter_converts(case: &mut Case) {
    let site = Site::serve(paths::dist());
    // One of its own: its log is read.
    let page = case.browser_with(Settings::default()).await;
    page.open(&format!("{}units.html", site.url())).await;
    wait_converter(&page).await;
    let value = async |side: &str| {
        let script = "return document.getElementById(arguments[0]).value";
        let value = page.eval(script, vec![json!(side)]).await;
        value.as_str().unwrap_or_default().to_owned()
    };
    let choose = async |select: &str, option: &str| {
        let script = "const select = document.getElementById(arguments[0]);
            const at = [...select.options].findIndex((one) => one.text.split(' – ')[0] === arguments[1]);
            select.selectedIndex = at;
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return at";
        let at = page.eval(script, vec![json!(select), json!(option)]).await;
        assert_ne!(at, json!(-1), "{option}");
    };
    // Kind, from, to, typed on which side, and what the other side says.
    let cases = [
        ("Length", "km", "mi", "left", "5", "3.106856"),
        ("Length", "km", "mi", "right", "3.106856", "5"),
        ("Length", "m", "ft", "left", "2,5", "8,2021"),
        ("Length", "cm", "in", "left", "၂.၅၄", "1"),
        ("Weight", "kg", "lb", "left", "1.000,5", "2205,725"),
        ("Weight", "kg", "lb", "left", "1 000", "2204.623"),
        ("Temperature", "°C", "°F", "left", "-40", "-40"),
        ("Temperature", "°C", "°F", "left", "37", "98.6"),
        ("Temperature", "°C", "°F", "right", "32", "0"),
        ("Volume", "l", "gal", "left", "10", "2.641721"),
        ("Area", "ha", "ac", "left", "1", "2.471054"),
        ("Speed", "km/h", "mph", "left", "100", "62.13712"),
        ("Length", "m", "ft", "left", "one", ""),
        ("Length", "m", "ft", "left", " ", ""),
    ];
    for (kind, from, to, side, typed, other) in cases {
        choose("kind", kind).await;
        choose("left-unit", from).await;
        choose("right-unit", to).await;
        page.fill(&format!("#{side}"), typed).await;
        let shown = value(if side == "left" { "right" } else { "left" }).await;
        assert_eq!(shown, other, "{typed} {from} {to} from the {side}");
    }
    choose("left-unit", "mi").await;
    page.fill("#left", "1").await;
    page.wait_says("1609.344 m").await;
    // Whatever is typed stays text.
    page.fill("#left", "<b>1").await;
    assert_eq!(
        page.eval("return document.querySelectorAll('b').length", vec![])
            .await,
        json!(0)
    );
    page.reload().await;
    wait_converter(&page).await;
    assert_eq!(value("left").await, "1", "nothing is kept");
    let kept = "return [Object.keys(localStorage).length, Object.keys(sessionStorage).length, document.cookie]";
    assert_eq!(page.eval(kept, vec![]).await, json!([0, 0, ""]));
    if case.engine() == Engine::Chromium {
        assert_eq!(
            page.chromium_log("browser").await,
            Vec::<String>::new(),
            "no word of a fault"
        );
    }
}

async fn the_converter_is_for_everyone(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&format!("{}units.html", site.url())).await;
    wait_converter(&page).await;
    load_axe(&page).await;
    let faults = axe_in_both(&page, "the converter").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let wide = "return document.documentElement.scrollWidth > innerWidth";
    for (width, size) in [(360, "100%"), (360, "200%"), (180, "100%")] {
        screen(&page, width, 640).await;
        page.eval(
            "document.documentElement.style.fontSize = arguments[0]",
            vec![json!(size)],
        )
        .await;
        assert_eq!(
            page.eval(wide, vec![]).await,
            json!(false),
            "{width} {size}"
        );
    }
    // Every field is reached by key, in order.
    page.eval(
        "document.documentElement.style.fontSize = ''; document.activeElement.blur()",
        vec![],
    )
    .await;
    let mut reached = Vec::new();
    for _ in 0..5 {
        page.press_keys(&["\u{e004}"]).await;
        reached.push(page.eval("return document.activeElement.id", vec![]).await);
    }
    assert_eq!(
        reached,
        ["kind", "left", "left-unit", "right", "right-unit"]
    );
}
