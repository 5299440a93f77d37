//! Nothing is lost: storage that is full, blocked or damaged, a second tab, a bad back-up file.

use std::fs;

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::crawl;
use crate::engine::{Engine, Settings};
use crate::page::Page;
use crate::paths;
use crate::site::{Site, started};
use crate::tools::{self, PLAN_NAME};

on_every_engine!(
    storage_blocked,
    storage_full,
    storage_corrupt,
    storage_future_version,
    storage_older_version,
    two_tabs,
    backup_and_restore,
    bad_backups_are_refused,
    nothing_of_the_last_person_is_left,
    erase_everything,
);
on_chromium!(
    a_late_journal_still_counts,
    erased_where_the_journal_never_answers,
);

async fn storage_blocked(case: &mut Case) {
    let (_site, page) = with_blocked_storage(case).await;

    page.go("#/share/plans").await;
    page.tap("#plan-new").await;
    page.fill(PLAN_NAME, "In memory").await;
    let route = page.route().await;
    let routes = crawl::every_route(&page).await;
    assert!(routes.contains(&route), "the plan is listed: {routes:?}");
    page.go(&route).await;
    page.wait_value(PLAN_NAME, "In memory").await;

    page.go("#/phone/notes").await;
    tools::catch_files(&page).await;
    page.tap_message("notes-save").await;
    assert!(
        tools::caught_file(&page).await.contains("In memory"),
        "it can be saved as a file"
    );
}

/// The app in a browser that refuses storage, which it has said.
pub(crate) async fn with_blocked_storage(case: &mut Case) -> (Site, Page) {
    let site = Site::serve(paths::dist());
    let settings = Settings {
        storage_blocked: true,
        ..Settings::default()
    };
    let page = case.browser_with(settings).await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    page.wait_message("store-blocked").await;
    (site, page)
}

async fn storage_full(case: &mut Case) {
    let (_site, page) = started(case).await;
    let route = tools::start_plan(&page, "Before").await;
    page.eval(FILL, vec![]).await;

    let long = "A name that needs more room than there is ".repeat(20);
    page.fill(PLAN_NAME, long.trim()).await;
    page.wait_message("store-full").await;
    page.wait_value(PLAN_NAME, long.trim()).await;
    let stored = page.stored(&tools::plan_key(&route)).await;
    let stored: Value = serde_json::from_str(&stored.unwrap_or_default()).expect("a whole record");
    let name = stored["d"]["name"].as_str().expect("its name");
    assert!(
        name == "Before" || long.starts_with(name),
        "earlier data, or what still fitted of the new: {name}"
    );
    page.go("#/share/plans").await;
    page.go(&route).await;
    page.wait_value(PLAN_NAME, long.trim()).await;

    tools::catch_files(&page).await;
    page.tap_message("save-as-file").await;
    let file = tools::caught_file(&page).await;
    assert!(
        file.contains(long.trim()),
        "the file holds what could not be stored: {file}"
    );

    page.eval(NO_LONGER_FULL, vec![]).await;
    page.fill(PLAN_NAME, "After").await;
    tools::wait_plan_stored(&page, &route, "After").await;
    page.wait_message_gone("store-full").await;
}

/// Another app on the same origin leaves less room than a name needs. In pieces: the browser takes
/// its time over one of megabytes.
pub(crate) const FILL: &str = "for (let step = 1 << 20, piece = 0; step > 0;) {
        try { localStorage.setItem('neighbour.' + piece, 'x'.repeat(step)); piece += 1; }
        catch (error) { step >>= 1; }
    }";

/// Gives back the room that [`FILL`] took.
pub(crate) const NO_LONGER_FULL: &str = "Object.keys(localStorage)
    .filter((key) => key.startsWith('neighbour.'))
    .forEach((key) => localStorage.removeItem(key))";

async fn storage_corrupt(case: &mut Case) {
    let (site, page) = started(case).await;
    let good = tools::start_plan(&page, "Whole").await;
    page.store("handrail.plan.broken-1", "{\"v\":1,\"r\":3,")
        .await;
    page.store("handrail.tips", "<b>no JSON</b>").await;
    page.store("handrail.settings", "{\"v\":1,\"r\":1,\"t\":1,\"d\":[7]}")
        .await;

    page.open("about:blank").await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    if case.engine() == Engine::Chromium {
        // What is read here is ours alone, whatever the engine.
        crawl::every_route(&page).await;
    }
    page.go(&good).await;
    page.wait_value(PLAN_NAME, "Whole").await;

    // Untouched, somewhere of ours, and part of what can be saved as a file.
    let kept = page
        .eval(
            "return Object.keys(localStorage).map((key) => localStorage[key])",
            vec![],
        )
        .await;
    let file = page.eval("return handrail.notes()", vec![]).await;
    for damaged in [
        "{\"v\":1,\"r\":3,",
        "<b>no JSON</b>",
        "{\"v\":1,\"r\":1,\"t\":1,\"d\":[7]}",
    ] {
        assert!(
            kept.as_array()
                .is_some_and(|all| all.contains(&json!(damaged))),
            "{damaged} is kept"
        );
        let file: Value = serde_json::from_str(file.as_str().unwrap_or_default()).expect("JSON");
        let records = file["records"].as_object().expect("records");
        assert!(
            records.values().any(|text| text == damaged),
            "{damaged} is in the file"
        );
    }
}

async fn storage_future_version(case: &mut Case) {
    let (site, page) = started(case).await;
    let future = r#"{"v":99,"r":5,"t":1,"d":{"shape":"new"}}"#;
    page.store("handrail.tips", future).await;
    page.open("about:blank").await;
    page.open(&format!("{}#/safe/tips/passwords", site.url()))
        .await;
    page.wait_usable().await;
    page.wait_message("store-trouble").await;
    page.tap("#app main label.tick").await;
    page.wait_message("store-held").await;
    page.reload().await;
    page.wait_usable().await;
    assert_eq!(
        page.stored("handrail.tips").await.as_deref(),
        Some(future),
        "not overwritten"
    );
}

/// The choices of the first builds: read as they are, and written anew only with the next choice.
async fn storage_older_version(case: &mut Case) {
    let (_site, page) = started(case).await;
    let older = r#"{"v":1,"r":5,"t":1,"d":{"theme":"dark","textSize":120,"quiz":false}}"#;
    page.store("handrail.settings", older).await;
    page.reload().await;
    page.wait_usable().await;
    let theme = "return document.documentElement.dataset.theme";
    assert_eq!(page.eval(theme, vec![]).await, json!("dark"));
    let kept = page.stored("handrail.settings").await;
    assert_eq!(kept.as_deref(), Some(older), "nothing has been chosen yet");

    page.go("#/phone/display").await;
    page.tap_message("display-theme-light").await;
    let newer = "const record = JSON.parse(localStorage.getItem('handrail.settings'));
         return record.v === 2 && record.r === 6 && record.d.theme === 'light'
             && record.d.textSize === 120 && record.d.quiz === false";
    page.wait("the record has the new shape", newer, vec![])
        .await;
}

async fn two_tabs(case: &mut Case) {
    let (site, page) = started(case).await;
    let route = tools::start_plan(&page, "First").await;
    let one = page.tab().await;
    let two = page.new_tab().await;
    page.open(&format!("{}{route}", site.url())).await;
    page.wait_value(PLAN_NAME, "First").await;

    page.fill(PLAN_NAME, "Second").await;
    tools::wait_plan_stored(&page, &route, "Second").await;
    page.look_at(&one).await;
    page.wait_value(PLAN_NAME, "Second").await;

    // This tab has not heard of a later version: a browser tells only the others of a change.
    let key = tools::plan_key(&route);
    let newer = "const stored = JSON.parse(localStorage.getItem(arguments[0]));
        stored.r += 1; stored.d.name = 'Newer';
        localStorage.setItem(arguments[0], JSON.stringify(stored));";
    page.eval(newer, vec![json!(key)]).await;
    // At once: the first letters would be saved while a slow driver still types the others.
    let paste = "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.eval(paste, vec![json!(PLAN_NAME), json!("Older")])
        .await;
    page.wait_message("store-outdated").await;
    page.wait_value(PLAN_NAME, "Newer").await;
    tools::wait_plan_stored(&page, &route, "Newer").await;
    let aside = page.keys_like("handrail.aside.").await;
    assert_eq!(
        aside.len(),
        1,
        "what the old tab held is set aside: {aside:?}"
    );
    assert!(
        page.stored(&aside[0])
            .await
            .is_some_and(|text| text.contains("Older"))
    );

    page.look_at(&two).await;
    page.wait_value(PLAN_NAME, "Newer").await;
}

async fn backup_and_restore(case: &mut Case) {
    let (_site, page) = started(case).await;
    let route = tools::start_plan(&page, "Kept in a file <b>&").await;
    page.go("#/share/list/access").await;
    page.tap("#app main label.tick").await;
    page.wait_stored("handrail.list.access").await;
    let saved = save_backup(&page).await;
    let file = case.folder().join("backup.json");
    fs::write(&file, &saved).expect("a file");

    // Onto a phone that has other things, of which one meets a record of the file.
    for key in page.keys_like("handrail.list.").await {
        page.remove(&key).await;
    }
    page.reload().await;
    page.wait_usable().await;
    let other = tools::start_plan(&page, "Was here before").await;
    page.go(&route).await;
    page.fill(PLAN_NAME, "Changed since").await;
    tools::wait_plan_stored(&page, &route, "Changed since").await;

    page.go("#/phone/notes").await;
    page.hand_file("#app main input[type=file]", &file).await;
    page.wait_message("restore-shows").await;
    tools::wait_plan_stored(&page, &route, "Changed since").await;
    assert!(
        page.keys_like("handrail.list.").await.is_empty(),
        "nothing happens before 'yes'"
    );
    // Unasked, the later one of two stays.
    page.tap_message("restore-do").await;
    page.wait_stored("handrail.list.access").await;
    tools::wait_plan_stored(&page, &route, "Changed since").await;

    page.go("#/phone").await;
    page.go("#/phone/notes").await;
    page.hand_file("#app main input[type=file]", &file).await;
    let id = route.rsplit('/').next().unwrap_or_default();
    page.tap(&format!("label[for=restore-plan-{id}-0]")).await;
    page.tap_message("restore-do").await;
    tools::wait_plan_stored(&page, &route, "Kept in a file <b>&").await;
    tools::wait_plan_stored(&page, &other, "Was here before").await;

    page.go(&route).await;
    page.wait_value(PLAN_NAME, "Kept in a file <b>&").await;
    let again = tools::records(&save_backup(&page).await);
    for record in tools::records(&saved) {
        assert!(
            again.contains(&record),
            "what comes out goes in: {record:?}"
        );
    }
}

async fn bad_backups_are_refused(case: &mut Case) {
    let (_site, page) = started(case).await;
    tools::start_plan(&page, "Here").await;
    let before = tools::records(&save_backup(&page).await);
    let bad = [
        ("no.json", "this is a letter".to_owned()),
        (
            "half.json",
            r#"{"app":"handrail","format":1,"created":1,"records":{"plan.a":"{"#.to_owned(),
        ),
        (
            "other.json",
            r#"{"app":"another","format":1,"created":1,"records":{}}"#.to_owned(),
        ),
        (
            "later.json",
            r#"{"app":"handrail","format":99,"created":1,"records":{}}"#.to_owned(),
        ),
        ("large.json", "x".repeat(24 << 20)),
    ];
    for (name, text) in bad {
        let file = case.folder().join(name);
        fs::write(&file, text).expect("a file");
        page.go("#/phone").await;
        page.go("#/phone/notes").await;
        page.hand_file("#app main input[type=file]", &file).await;
        page.wait_shows("#app main [role=alert]").await;
        assert!(
            page.text("#app main [role=alert]").await.len() > 10,
            "{name}: the reason is said"
        );
        assert_eq!(
            tools::records(&save_backup(&page).await),
            before,
            "{name}: nothing changed"
        );
    }
}

/// Who gets the phone next sees neither what was searched for nor what there was no room for.
async fn nothing_of_the_last_person_is_left(case: &mut Case) {
    let (_site, page) = started(case).await;
    page.go("#/search").await;
    page.fill("#search-words", "passport").await;
    tools::start_plan(&page, "Before").await;
    page.eval(FILL, vec![]).await;
    let long = "A name that needs more room than there is ".repeat(20);
    page.fill(PLAN_NAME, long.trim()).await;
    page.wait_message("store-full").await;
    let notes = "return handrail.notes().includes(arguments[0])";
    page.wait(
        "the plain page could save it",
        notes,
        vec![json!(long.trim())],
    )
    .await;

    page.go("#/phone/notes").await;
    page.tap("#hand-over").await;
    page.wait_message("hand-over-done").await;
    let held = page.eval(notes, vec![json!(long.trim())]).await;
    assert_eq!(held, json!(false), "nor the plain page's file");
    page.go("#/search").await;
    page.wait_value("#search-words", "").await;
}

/// Databases of which nothing is heard until `letJournalAnswer()`.
const LATE_JOURNAL: &str = "const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...all) {
        const late = {};
        window.letJournalAnswer = () => {
            const real = open.apply(this, all);
            Object.defineProperty(late, 'result', { get: () => real.result });
            for (const name of ['onupgradeneeded', 'onsuccess', 'onerror', 'onblocked']) {
                real[name] = (event) => late[name] && late[name](event);
            }
        };
        return late;
    };";

/// What the journal holds of a record, once all is in it that was written before.
const JOURNAL_HOLDS: &str = "const [key, done] = arguments;
    const opened = indexedDB.open('handrail-journal', 1);
    opened.onsuccess = () => {
        const asked = opened.result.transaction('records').objectStore('records').get(key);
        asked.onsuccess = () => { opened.result.close(); done((asked.result || {}).text || ''); };
    };";

/// A browser was killed, and the next start hears of it too late to wait for.
async fn a_late_journal_still_counts(case: &mut Case) {
    let (site, page) = started(case).await;
    let mut plans = Vec::new();
    for _ in 0..2 {
        let route = tools::start_plan(&page, "Before").await;
        let key = tools::plan_key(&route);
        let before = page.stored(&key).await.unwrap_or_default();
        page.fill(PLAN_NAME, "Written last").await;
        tools::wait_plan_stored(&page, &route, "Written last").await;
        let name = json!(key.trim_start_matches("handrail."));
        let noted = page.eval_async(JOURNAL_HOLDS, vec![name]).await;
        assert!(noted.to_string().contains("Written last"), "{noted}");
        plans.push((route, key, before));
    }
    for (_, key, before) in &plans {
        let lose = "localStorage.setItem(arguments[0], arguments[1])";
        page.eval(lose, vec![json!(key), json!(before)]).await;
    }

    page.open("about:blank").await;
    let late = json!({ "source": LATE_JOURNAL });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", late)
        .await;
    let (untouched, changed) = (&plans[0].0, &plans[1].0);
    page.open(&format!("{}{changed}", site.url())).await;
    page.wait_usable().await;
    page.wait_value(PLAN_NAME, "Before").await;
    page.fill(PLAN_NAME, "Written since").await;
    tools::wait_plan_stored(&page, changed, "Written since").await;
    page.go(untouched).await;
    page.wait_value(PLAN_NAME, "Before").await;
    page.eval("letJournalAnswer()", vec![]).await;
    page.wait_value(PLAN_NAME, "Written last").await;
    tools::wait_plan_stored(&page, untouched, "Written last").await;
    tools::wait_plan_stored(&page, changed, "Written since").await;
}

/// Some browsers have a database that never answers. All else goes, and what may be left is said.
async fn erased_where_the_journal_never_answers(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    let silent = json!({ "source": "IDBFactory.prototype.open = () => ({})" });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", silent)
        .await;
    page.open(&site.url()).await;
    page.wait_offline_ready().await;
    page.go("#/phone/notes").await;
    page.tap_message("erase").await;
    page.tap_message("erase-yes").await;
    page.wait_for_worker(false).await;
    page.wait_message("gone-not-notes").await;
    assert_eq!(
        page.text("#gone").await,
        page.message("gone-in-part").await,
        "it is not called all gone"
    );
    assert_eq!(page.caches().await, [""; 0]);
}

async fn erase_everything(case: &mut Case) {
    let (_site, page) = started(case).await;
    page.wait_offline_ready().await;
    tools::start_plan(&page, "To be erased").await;
    page.store("neighbour.notes", "mine").await;
    page.eval("return caches.open('neighbour').then(() => true)", vec![])
        .await;

    page.go("#/phone/notes").await;
    page.tap_message("erase").await;
    page.tap_message("erase-yes").await;
    page.wait_for_worker(false).await;
    page.wait(
        "no cache of ours is left",
        "return caches.keys().then((keys) => !keys.some((key) => key.startsWith('handrail:')))",
        vec![],
    )
    .await;
    let script = "return Object.keys(localStorage).every((key) => !key.startsWith('handrail.'))";
    page.wait("nothing is stored", script, vec![]).await;
    let anywhere = "return JSON.stringify([Object.assign({}, localStorage), Object.assign({}, sessionStorage), document.cookie, location.href])";
    let left = page.eval(anywhere, vec![]).await;
    assert!(!left.to_string().contains("To be erased"), "{left}");
    assert!(!page.says("To be erased").await, "not on the screen either");
    assert_eq!(
        page.stored("neighbour.notes").await.as_deref(),
        Some("mine")
    );
    let neighbour = page.eval("return caches.has('neighbour')", vec![]).await;
    assert_eq!(neighbour, json!(true));
    page.wait_message("gone-all").await;
    let databases =
        "return indexedDB.databases ? indexedDB.databases().then((all) => all.length) : 0";
    assert_eq!(page.number(databases, vec![]).await, 0.0);
}

/// Saves everything as a file and hands back its text.
async fn save_backup(page: &Page) -> String {
    page.go("#/phone/notes").await;
    tools::catch_files(page).await;
    page.tap_message("notes-save").await;
    tools::caught_file(page).await
}
