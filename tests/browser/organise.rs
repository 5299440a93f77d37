//! Get organised: a plan that stays, and a workshop that forgets what it promised to forget.

use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::page::Page;
use crate::site::without_network;
use crate::words;

on_every_engine!(
    steps_become_a_plan_that_stays,
    workshop_alone_keeps_notes_and_makes_steps,
    answers_without_names_are_shown_and_forgotten,
    answers_are_kept_when_the_group_says_so,
    a_hint_warns_of_a_case_and_stops_nobody,
    british_columbia_has_numbers_of_today,
);
on_chromium!(plan_is_printed_alone);

async fn again(page: &Page) {
    page.reload().await;
    page.wait_usable().await;
}

/// Waits until these words are in a record.
pub(crate) async fn wait_in_record(page: &Page, key: &str, words: &str) {
    let script = "return (localStorage.getItem(arguments[0]) || '').includes(arguments[1])";
    let what = format!("{words} is stored");
    page.wait(&what, script, vec![json!(key), json!(words)])
        .await;
}

async fn start_plan(page: &Page) {
    page.go("#/act").await;
    page.tap("#app main a[href='#/act/organise']").await;
    page.tap("#app main a[href='#/act/organise/plan']").await;
    page.tap("#action-start").await;
    page.wait_shows("#action-goal").await;
}

/// The last of them are made a moment after the page.
async fn wait_steps(page: &Page, count: usize) {
    let script = "return document.querySelectorAll('.task .tick-text').length === arguments[0]";
    page.wait(
        &format!("{count} steps are there"),
        script,
        vec![json!(count)],
    )
    .await;
}

async fn steps_become_a_plan_that_stays(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    start_plan(&page).await;
    let steps: Vec<String> = words::pack("en")
        .rest
        .organise
        .steps
        .iter()
        .map(|step| step.text.clone())
        .collect();
    wait_steps(&page, steps.len()).await;
    assert_eq!(page.texts(".task .tick-text").await, steps);

    page.fill("#action-goal", "Young people check offers").await;
    page.tap(".task button[aria-expanded]").await;
    page.fill("[id^=task-owner-]", "Dao").await;
    page.fill("[id^=step-note-]", "At the club").await;
    page.tap("[id^=task-down-]").await;
    page.tap(".task .button[type=submit]").await;
    page.fill("#add-steps", "Ask the radio").await;
    page.keys("\u{e007}").await;
    wait_in_record(&page, "handrail.action", "Ask the radio").await;
    again(&page).await;
    page.wait_value("#action-goal", "Young people check offers")
        .await;
    wait_steps(&page, steps.len() + 1).await;
    let shown = page.texts(".task .tick-text").await;
    assert_eq!((&shown[0], &shown[1]), (&steps[1], &steps[0]));
    page.wait_says("Dao").await;

    // Who said yes is on the sheet, and a step that was removed comes back.
    page.go("#/act/organise/table").await;
    page.tap("#seat-idea-schools").await;
    page.tap(".seat-toggle").await;
    page.eval(
        "const list = document.querySelector('[id^=seat-standing-]');
        list.value = 'yes';
        list.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![],
    )
    .await;
    wait_in_record(&page, "handrail.table", "\"yes\"").await;
    page.go("#/act/organise/plan").await;
    page.tap("#card-preview").await;
    let given = page.text(".given").await;
    for words in ["Young people check offers", "Dao", "At the club", "Schools"] {
        assert!(given.contains(words), "{words} in {given}");
    }
    page.tap("#action-delete").await;
    page.wait_shows("#action-start").await;
    page.tap_message("undo").await;
    page.wait_value("#action-goal", "Young people check offers")
        .await;
    wait_in_record(&page, "handrail.action", "Ask the radio").await;
}

async fn workshop_alone_keeps_notes_and_makes_steps(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/act/workshop").await;
    page.tap("#workshop-alone").await;
    // Else the heading takes the focus while one types.
    let heading = "return document.activeElement.id === 'question'";
    page.wait("the question has the focus", heading, vec![])
        .await;
    assert!(!page.shows("#workshop-pass").await);
    page.fill("#workshop-us", "  Jobs far away").await;
    page.fill("#workshop-step", "Invite the clinic").await;
    page.keys("\u{e007}").await;
    page.wait_value("#workshop-step", "").await;
    page.tap("#workshop-next").await;
    page.fill("#workshop-know", "The law").await;
    wait_in_record(&page, "handrail.workshop", "The law").await;
    again(&page).await;

    // It goes on where it was, with the notes as they were typed.
    page.tap("#workshop-alone").await;
    page.wait_value("#workshop-know", "The law").await;
    page.tap("#workshop-back").await;
    page.wait_value("#workshop-us", "  Jobs far away").await;
    let questions = &words::pack("en").rest.organise.questions;
    for question in questions {
        page.wait_says(&question.text).await;
        page.tap("#workshop-next").await;
    }
    page.wait_message("workshop-end").await;
    let given = page.text(".given").await;
    assert!(given.contains("Jobs far away") && given.contains(&questions[1].text));
    page.tap("#app main a[href='#/act/organise/plan']").await;
    page.wait_says("Invite the clinic").await;
}

/// Three people answer the first question.
async fn pass_around(page: &Page) {
    page.go("#/act").await;
    page.go("#/act/workshop").await;
    page.tap("#workshop-group").await;
    page.tap("#workshop-pass").await;
    for (at, answer) in ANSWERS.iter().enumerate() {
        page.tap("#workshop-mine").await;
        page.wait_value("#workshop-answer", "").await;
        page.fill("#workshop-answer", answer).await;
        page.tap("#workshop-hide").await;
        page.wait_gone("#workshop-answer").await;
        let seen = page.all_that_is_seen().await;
        assert!(!seen.contains(answer), "{answer} is still seen");
        assert!(page.shows("#workshop-all").await, "after {at}");
    }
    page.tap("#workshop-all").await;
    page.wait_shows(".workshop-answers").await;
    let mut shown = page.texts(".workshop-answers li").await;
    shown.sort();
    assert_eq!(shown, ANSWERS);
    assert!(!page.shows("#workshop-pass").await, "nobody adds one now");
    for _ in &words::pack("en").rest.organise.questions {
        page.tap("#workshop-next").await;
    }
    page.wait_shows("#workshop-forget").await;
}

const ANSWERS: [&str; 3] = ["Answer of one", "Answer of three", "Answer of two"];

/// Everything that is stored here, as text.
const STORED: &str =
    "return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])";

async fn holds_answers(page: &Page) -> bool {
    let stored = page.eval(STORED, vec![]).await;
    stored.as_str().unwrap_or_default().contains("Answer of")
}

async fn answers_without_names_are_shown_and_forgotten(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    pass_around(&page).await;
    assert!(
        !page.shows(".given").await,
        "nothing goes out before the group has decided"
    );
    assert!(!holds_answers(&page).await);
    page.tap("#workshop-forget").await;
    page.wait_gone("#workshop-forget").await;
    assert!(!page.shows(".given").await);
    assert!(!holds_answers(&page).await);

    // Left in the midst of it, they are gone too.
    page.tap("#workshop-again").await;
    page.wait_shows("#workshop-pass").await;
    pass_around(&page).await;
    page.go("#/learn").await;
    page.go("#/act/workshop").await;
    page.tap("#workshop-group").await;
    page.wait_message("workshop-end").await;
    assert!(!page.says("Answer of one").await);
    assert!(!holds_answers(&page).await);
}

async fn answers_are_kept_when_the_group_says_so(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    pass_around(&page).await;
    page.tap("#workshop-keep").await;
    page.wait_gone("#workshop-keep").await;
    wait_in_record(&page, "handrail.workshop", "Answer of two").await;
    again(&page).await;
    page.tap("#workshop-group").await;
    page.wait_says("Answer of two").await;
    page.tap("#workshop-clear").await;
    page.wait_shows("#workshop-group").await;
    let gone = "return !localStorage.getItem('handrail.workshop').includes('Answer of')";
    page.wait("the answers are deleted", gone, vec![]).await;
}

async fn a_hint_warns_of_a_case_and_stops_nobody(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/act/workshop").await;
    page.tap("#workshop-alone").await;
    page.fill("#workshop-us", "Farms need hands in summer")
        .await;
    assert_eq!(page.text(".guard").await, "");
    let case = "My neighbour keeps her maid in";
    page.fill("#workshop-us", case).await;
    page.wait_says("My neighbour").await;
    assert!(page.text(".guard").await.contains("My neighbour"));
    wait_in_record(&page, "handrail.workshop", case).await;
    page.fill("#workshop-us", "Maids may not go out").await;
    let quiet = "return document.querySelector('.guard').textContent === ''";
    page.wait("the hint goes", quiet, vec![]).await;
}

async fn british_columbia_has_numbers_of_today(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/act/organise").await;
    page.tap("#part-local").await;
    let part = words::pack("en");
    let part = part
        .rest
        .organise
        .parts
        .iter()
        .find(|part| part.id == "local");
    let services = part.map(|part| part.services.clone()).unwrap_or_default();
    assert!(services.len() > 1);
    for service in services {
        page.wait_shows(&format!("#number-{service} a[href^='tel:']"))
            .await;
    }
}

async fn plan_is_printed_alone(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    start_plan(&page).await;
    page.fill("#action-goal", "Young people check offers").await;
    page.tap("#card-preview").await;
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
    let printed = page.devtools("Page.printToPDF", paper).await;
    let pages = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page[^s]/g) || []).length";
    assert_eq!(page.number(pages, vec![printed["data"].clone()]).await, 1.0);
    let media = json!({ "media": "print" });
    page.devtools("Emulation.setEmulatedMedia", media).await;
    let text = page.text("#app main").await;
    assert!(text.contains("Young people check offers"), "{text}");
    assert!(!page.shows("#app main input, #app main button").await);
}
