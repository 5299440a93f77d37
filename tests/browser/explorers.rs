//! The explorers of Learn: pictures that are touched by finger and by key and tell what the text
//! tells, and ten cases to sort.

use handrail::content::pack::{Inline, Text};
use handrail::domain::cases::{QUESTIONS, answers};
use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::frame::{axe_in_both, load_axe};
use crate::languages;
use crate::page::Page;
use crate::paths;
use crate::site::{Site, without_network};
use crate::words;

on_every_engine!(
    chain_is_touched_and_told,
    process_is_shown_by_stage_and_place,
    ten_cases_are_sorted,
);
on_chromium!(
    pictures_mirror_and_their_names_fit,
    explorers_axe_clean_in_use
);

/// The words of a run of prose, as they stand on the screen.
fn plain(text: &Text) -> String {
    let words = text.iter().map(|part| match part {
        Inline::Words(words) | Inline::Strong(words) => words.as_str(),
        Inline::Link(link) => link.text.as_str(),
        Inline::Source(_) => "",
    });
    words.collect()
}

const NAMES: &str = "return [...document.querySelectorAll('.touch')]
    .map((one) => one.getAttribute('aria-label'))";

/// What the drawing says, with what lies between the lines.
const DRAWN: &str = "return [...document.querySelectorAll('.touch')]
    .map((one) => one.textContent)";

const PRESSED: &str = "return [...document.querySelectorAll('.touch')]
    .findIndex((one) => one.getAttribute('aria-pressed') === 'true')";

const FOCUSED: &str = "return document.activeElement.id === arguments[0]";

async fn wait_told(page: &Page, at: usize, heading: &str) {
    let script = "const heading = document.getElementById('touched');
        return heading.textContent === arguments[0] && document.activeElement === heading";
    let what = format!("'{heading}' is told, and has the focus");
    page.wait(&what, script, vec![json!(heading)]).await;
    assert_eq!(page.number(PRESSED, vec![]).await, at as f64);
}

async fn focus(page: &Page, id: &str) {
    page.eval(
        "document.getElementById(arguments[0]).focus()",
        vec![json!(id)],
    )
    .await;
    page.wait(id, FOCUSED, vec![json!(id)]).await;
}

async fn chain_is_touched_and_told(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/learn").await;
    page.tap("#app main a[href='#/learn/chain']").await;
    page.wait_shows(".touch").await;
    let pack = words::pack("en");
    let links = &pack.rest.explorers.links;
    let names: Vec<&str> = links.iter().map(|link| link.name.as_str()).collect();
    assert_eq!(page.eval(NAMES, vec![]).await, json!(names));
    assert_eq!(page.eval(DRAWN, vec![]).await, json!(names));

    // By finger: all that is told about each.
    for (at, link) in links.iter().enumerate().rev() {
        let audience = pack.audience(&link.audience).expect("an audience");
        page.tap(&format!("#touch-{at} circle")).await;
        wait_told(&page, at, &audience.title).await;
        let told = audience.can.iter().chain(&link.weakens).map(plain);
        let told: Vec<String> = told.collect();
        assert_eq!(page.texts(".touched .points li").await, told);
        let speak = format!(".touched a[href='#/act/audience/{}']", link.audience);
        assert!(page.shows(&speak).await);
    }

    // By keys: arrows go around, Enter and the space bar choose.
    let title = |at: usize| {
        let audience = pack.audience(&links[at].audience);
        audience
            .map(|audience| audience.title.clone())
            .expect("an audience")
    };
    focus(&page, "touch-0").await;
    page.press_keys(&["\u{e014}"]).await;
    page.wait("the next link", FOCUSED, vec![json!("touch-1")])
        .await;
    page.press_keys(&["\u{e007}"]).await;
    wait_told(&page, 1, &title(1)).await;
    focus(&page, "touch-0").await;
    page.press_keys(&["\u{e012}"]).await;
    page.wait("the last link", FOCUSED, vec![json!("touch-3")])
        .await;
    page.press_keys(&[" "]).await;
    wait_told(&page, 3, &title(3)).await;
    page.tap("#touch-next").await;
    wait_told(&page, 0, &title(0)).await;
}

async fn process_is_shown_by_stage_and_place(case: &mut Case) {
    let (site, page) = without_network(case).await;
    page.go("#/learn/process").await;
    page.wait_shows(".touch").await;
    let pack = words::pack("en");
    let explorers = &pack.rest.explorers;
    let titles: Vec<&str> = explorers
        .stages
        .iter()
        .map(|stage| stage.title.as_str())
        .collect();
    assert_eq!(page.eval(NAMES, vec![]).await, json!(titles));
    assert_eq!(page.eval(DRAWN, vec![]).await, json!(titles));
    for (at, stage) in explorers.stages.iter().enumerate() {
        page.tap(&format!("#touch-{at} circle")).await;
        wait_told(&page, at, &stage.title).await;
        assert_eq!(page.route().await, format!("#/learn/process/{}", stage.id));
        let next = page.texts(".page-body > div .rows .row").await;
        assert_eq!(next.len(), stage.next.len(), "{next:?}");
        for place in std::iter::once(None).chain(explorers.places.iter().map(Some)) {
            let pick = match place {
                Some(place) => place.title.clone(),
                None => page.message("process-everywhere").await,
            };
            page.tap_text(&pick).await;
            let id = place.map(|place| place.id.as_str());
            let points = [&stage.happens, &stage.prevents, &stage.helps];
            let told = points.into_iter().flatten().filter(|point| point.is_of(id));
            let told: Vec<String> = told.map(|point| plain(&point.text)).collect();
            let script = "return JSON.stringify([...document.querySelectorAll('.touched .points li > span:last-child')]
                .map((one) => one.textContent)) === arguments[0]";
            let expected = serde_json::to_string(&told).expect("JSON");
            page.wait(&pick, script, vec![json!(expected)]).await;
        }
    }

    // The next day, or passed on to someone else.
    page.come_back(&format!("{}#/learn/process/getting-out", site.url()))
        .await;
    page.wait_usable().await;
    page.wait_shows("#touched").await;
    assert_eq!(page.text("#touched").await, titles[3]);
    assert_eq!(page.number(PRESSED, vec![]).await, 3.0);
    page.tap("#touch-next").await;
    wait_told(&page, 4, titles[4]).await;
    assert!(
        !page.shows("#touch-next").await,
        "the last stage has no next"
    );
}

async fn ten_cases_are_sorted(case: &mut Case) {
    let (site, page) = without_network(case).await;
    page.go("#/learn/means").await;
    page.tap_message("means-child").await;
    page.wait_shows("#part-means.spared").await;
    page.tap("#cases-go").await;
    let pack = words::pack("en");
    let cases = &pack.rest.explorers.cases;
    assert_eq!(cases.len(), 10);
    for (at, this) in cases.iter().enumerate() {
        page.wait_says(&this.story).await;
        for (question, ours) in this.answers.iter().enumerate() {
            // As we would, or another way: the reason comes at once, and is the same.
            let all = answers(&ours.question);
            let given = match (at + question) % 3 {
                0 => all.iter().find(|answer| **answer != ours.answer),
                _ => all.iter().find(|answer| **answer == ours.answer),
            };
            let given = given.expect("an answer");
            let lead = match *given == ours.answer {
                true => "cases-same",
                false => "cases-other",
            };
            page.tap(&format!("#{}-{given}", ours.question)).await;
            page.wait_says(&plain(&ours.why)).await;
            page.wait_message(lead).await;
        }
        assert_eq!(page.texts(".case-why").await.len(), QUESTIONS.len());
        if at == 4 {
            // In the middle of it the phone is put away.
            page.wait_stored("handrail.cases").await;
            let stored = "return JSON.parse(localStorage.getItem('handrail.cases')).d.at === 4
                && Object.keys(JSON.parse(localStorage.getItem('handrail.cases')).d.answers).length === 20";
            page.wait("all answers are stored", stored, vec![]).await;
            page.come_back(&format!("{}#/learn/means", site.url()))
                .await;
            page.wait_usable().await;
            page.tap("#cases-go").await;
            page.wait_says(&this.story).await;
            assert_eq!(page.texts(".case-why").await.len(), QUESTIONS.len());
        }
        page.tap("#case-next").await;
    }
    page.wait_message("cases-end-life").await;
    assert!(page.shows("#app main a[href='#/help']").await);
    let kept = "const kept = JSON.parse(localStorage.getItem('handrail.cases')).d;
        return kept.at === 10 && Object.keys(kept.answers).length === 0";
    page.wait("the answers are let go", kept, vec![]).await;

    page.go("#/learn/means").await;
    page.tap("#cases-clear").await;
    let gone = "return localStorage.getItem('handrail.cases') === null";
    page.wait("nothing is kept", gone, vec![]).await;
    page.wait("the focus stays near", FOCUSED, vec![json!("cases-go")])
        .await;
    page.tap_message("undo").await;
    page.wait("it is back", kept, vec![]).await;
    page.tap("#cases-clear").await;
    page.wait("nothing is kept", gone, vec![]).await;
    page.go("#/learn").await;
    page.tap_message("undo").await;
    page.wait("it is back from elsewhere too", kept, vec![])
        .await;
    page.go("#/learn/means").await;
    page.tap("#cases-go").await;
    page.tap("#cases-again").await;
    page.wait_says(&cases[0].story).await;
    assert!(!page.shows(".case-why").await);
}

/// Left edges of the discs, and names that reach over an edge of the drawing.
const DRAWING: &str = "const edges = document.querySelector('.touch-picture').getBoundingClientRect();
    return [
        [...document.querySelectorAll('.touch circle')].map((one) => one.getBoundingClientRect().left - edges.left),
        [...document.querySelectorAll('.touch text')].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.left < edges.left || box.right > edges.right || box.bottom > edges.bottom;
        }).map((one) => one.textContent),
    ]";

async fn discs(page: &Page, route: &str) -> Vec<f64> {
    page.go(route).await;
    page.wait_shows(".touch").await;
    let drawing = page.eval(DRAWING, vec![]).await;
    assert_eq!(drawing[1], json!([]), "{route}: names that do not fit");
    serde_json::from_value(drawing[0].clone()).expect("numbers")
}

async fn pictures_mirror_and_their_names_fit(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let chain = discs(&page, "#/learn/chain").await;
    let process = discs(&page, "#/learn/process").await;
    assert!(chain[0] < chain[1] && process[0] < process[1]);
    // The largest text of the app.
    page.go("#/phone/display").await;
    page.tap("label[for=text-size-4]").await;
    discs(&page, "#/learn/chain").await;
    discs(&page, "#/learn/process").await;

    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    for (code, mirrored) in [("en-XA", false), ("ar-XB", true)] {
        languages::choose(&page, code).await;
        let chain = discs(&page, "#/learn/chain").await;
        let process = discs(&page, "#/learn/process").await;
        assert_eq!(chain[0] > chain[1], mirrored, "{code}");
        assert_eq!(process[0] > process[1], mirrored, "{code}");
    }
    // An arrow goes where it points.
    page.go("#/learn/chain").await;
    focus(&page, "touch-0").await;
    page.press_keys(&["\u{e012}"]).await;
    page.wait("to the left", FOCUSED, vec![json!("touch-1")])
        .await;
}

async fn explorers_axe_clean_in_use(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    load_axe(&page).await;
    let mut faults = Vec::new();
    page.go("#/learn/chain").await;
    page.tap("#touch-2 circle").await;
    faults.extend(axe_in_both(&page, "a link of the chain").await);
    page.go("#/learn/process").await;
    page.tap("#touch-2 circle").await;
    let place = &words::pack("en").rest.explorers.places[1].title;
    page.tap_text(place).await;
    faults.extend(axe_in_both(&page, "a stage at one place").await);
    page.go("#/learn/means").await;
    page.tap_message("means-child").await;
    faults.extend(axe_in_both(&page, "the parts for a child").await);
    page.tap("#cases-go").await;
    page.tap("#act-yes").await;
    page.tap("#name-smuggling").await;
    faults.extend(axe_in_both(&page, "a case with answers").await);
    for _ in 0..10 {
        page.tap("#case-next").await;
    }
    page.wait_message("cases-end-life").await;
    faults.extend(axe_in_both(&page, "the end of the cases").await);
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}
