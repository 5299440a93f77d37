//! What holds of everything that one taps and the app remembers: where storage is full or blocked it
//! stays as it was tapped, and a second tab shows it. `every_tool.rs` says the same of what is typed.

use std::fs;

use serde_json::json;

use crate::case::{Case, Fault, on_every_engine};
use crate::page::Page;
use crate::site::{in_two_tabs, started};
use crate::storage::{FILL, NO_LONGER_FULL, with_blocked_storage};

on_every_engine!(
    every_choice_with_full_storage,
    every_choice_with_blocked_storage,
    every_choice_in_two_tabs,
    questions_with_full_storage,
    questions_with_blocked_storage,
    questions_in_two_tabs,
);

/// Something that the app remembers of what was tapped.
struct Choice {
    /// Where it is tapped, and what; nothing where to have been there is enough.
    at: &'static str,
    tap: &'static [&'static str],
    /// Where it is seen, and as what.
    seen_at: &'static str,
    seen: &'static str,
    /// What is tapped there after it, and what is seen then.
    then: &'static [&'static str],
    seen_then: &'static str,
    /// Begins the key of its record.
    key: &'static str,
}

const CHOICES: [Choice; 9] = [
    Choice {
        at: "#/learn/lesson/signs/2",
        tap: &[],
        seen_at: "#/learn",
        seen: "a[href='#/learn/lesson/signs/2']",
        then: &["a[href='#/learn/lesson/signs/2']", ".turning .grow"],
        seen_then: "a[href='#/learn/lesson/signs/3']",
        key: "handrail.lessons",
    },
    Choice {
        at: "#/learn/story/job-at-a-screen",
        tap: &[".story-choice"],
        seen_at: "#/learn/story/job-at-a-screen",
        seen: "#story-again",
        then: &["#story-again"],
        seen_then: "#app main img",
        key: "handrail.stories",
    },
    Choice {
        at: "#/learn/means/cases",
        tap: &["#act-yes"],
        seen_at: "#/learn/means/cases",
        seen: "#act-yes[aria-pressed=true]",
        then: &["#means-no"],
        seen_then: "#means-no[aria-pressed=true]",
        key: "handrail.cases",
    },
    Choice {
        at: "#/learn/quiz",
        tap: &["#quiz-mixed"],
        seen_at: "#/learn/quiz/round",
        seen: "#quiz-check",
        then: &[".quiz-option, .quiz-step button", "#quiz-check"],
        seen_then: "#result",
        key: "handrail.quiz",
    },
    Choice {
        at: "#/learn/group",
        tap: &["#teams-4"],
        seen_at: "#/learn/group",
        seen: "#team-3",
        then: &["#teams-5"],
        seen_then: "#team-4",
        key: "handrail.group",
    },
    Choice {
        at: "#/act/audience/buyers",
        tap: &["#app main .button.wide"],
        seen_at: "#/act/audience",
        seen: "a[href='#/act/audience/buyers'] .row-line",
        then: &[
            "a[href='#/act/audience/officials']",
            "#app main .button.wide",
        ],
        seen_then: "a[href='#/act/audience/officials'] .row-line",
        key: "handrail.audience",
    },
    Choice {
        at: "#/share/list/access",
        tap: &["label.tick"],
        seen_at: "#/share/list/access",
        seen: "li:first-child .tick input:checked",
        then: &["li + li label.tick"],
        seen_then: "li + li .tick input:checked",
        key: "handrail.list.",
    },
    Choice {
        at: "#/safe/tips/private-information",
        tap: &["label.tick"],
        seen_at: "#/safe/tips/private-information",
        seen: "li:first-child .tick input:checked",
        then: &["li + li label.tick"],
        seen_then: "li + li .tick input:checked",
        key: "handrail.tips",
    },
    // The last one, as it hides others.
    Choice {
        at: "#/learn/quiz",
        tap: &["#quiz-hide"],
        seen_at: "#/learn/quiz",
        seen: "#quiz-show",
        then: &["#quiz-show"],
        seen_then: "#quiz-hide",
        key: "handrail.settings",
    },
];

async fn every_choice_with_full_storage(case: &mut Case) {
    let shared = case.share(&CHOICES, Fault::FullStorage);
    let (_site, page) = started(case).await;
    for (_, choice) in shared {
        page.eval(FILL, vec![]).await;
        choose(&page, choice).await;
        page.wait_message("store-full").await;
        come_back(&page, choice).await;
        wait_there(&page, choice.seen).await;

        page.eval(NO_LONGER_FULL, vec![]).await;
        tap_all(&page, choice.then).await;
        wait_stored(&page, choice).await;
        page.wait_message_gone("store-full").await;
        come_back(&page, choice).await;
        wait_there(&page, choice.seen_then).await;
    }
}

async fn every_choice_with_blocked_storage(case: &mut Case) {
    let shared = case.share(&CHOICES, Fault::BlockedStorage);
    let (_site, page) = with_blocked_storage(case).await;
    for (_, choice) in shared {
        choose(&page, choice).await;
        come_back(&page, choice).await;
        wait_there(&page, choice.seen).await;
    }
}

async fn every_choice_in_two_tabs(case: &mut Case) {
    let shared = case.share(&CHOICES, Fault::TwoTabs);
    let (_site, page, [first, second]) = in_two_tabs(case).await;
    for (_, choice) in shared {
        page.look_at(&first).await;
        choose(&page, choice).await;
        wait_stored(&page, choice).await;

        page.look_at(&second).await;
        come_back(&page, choice).await;
        wait_there(&page, choice.seen).await;
        tap_all(&page, choice.then).await;
        come_back(&page, choice).await;
        wait_there(&page, choice.seen_then).await;

        page.look_at(&first).await;
        come_back(&page, choice).await;
        wait_there(&page, choice.seen_then).await;
    }
}

async fn choose(page: &Page, choice: &Choice) {
    page.go(choice.at).await;
    tap_all(page, choice.tap).await;
}

async fn tap_all(page: &Page, all: &[&str]) {
    for one in all {
        page.tap(one).await;
    }
}

async fn come_back(page: &Page, choice: &Choice) {
    page.go("#/help").await;
    page.go(choice.seen_at).await;
}

/// Waits until this is on the page: a box that is ticked is drawn by its label.
async fn wait_there(page: &Page, selector: &str) {
    let there = "return !!document.querySelector(arguments[0])";
    page.wait(
        &format!("{selector} is there"),
        there,
        vec![json!(selector)],
    )
    .await;
}

async fn wait_stored(page: &Page, choice: &Choice) {
    let there = "return Object.keys(localStorage).some((key) => key.startsWith(arguments[0]))";
    let what = format!("{} is stored", choice.key);
    page.wait(&what, there, vec![json!(choice.key)]).await;
}

async fn questions_with_full_storage(case: &mut Case) {
    let (_site, page) = started(case).await;
    choose_questions(case, &page).await;
    page.eval(FILL, vec![]).await;
    page.tap("#sets-keep").await;
    page.wait_message("store-full-short").await;
    // They wait where they are.
    page.eval(NO_LONGER_FULL, vec![]).await;
    page.tap("#sets-keep").await;
    page.wait_shows(".question-set").await;
    let stored = page.keys_like("handrail.questions.").await;
    assert_eq!(stored.len(), 1, "{stored:?}");
}

async fn questions_with_blocked_storage(case: &mut Case) {
    let (_site, page) = with_blocked_storage(case).await;
    choose_questions(case, &page).await;
    page.tap("#sets-keep").await;
    page.wait_shows(".question-set").await;
    page.go("#/help").await;
    page.go("#/learn/questions").await;
    page.wait_shows(".question-set").await;
}

async fn questions_in_two_tabs(case: &mut Case) {
    let (_site, page, [first, second]) = in_two_tabs(case).await;
    page.go("#/learn/questions").await;
    page.look_at(&first).await;
    choose_questions(case, &page).await;
    page.tap("#sets-keep").await;
    page.wait_shows(".question-set").await;

    page.look_at(&second).await;
    page.wait_shows(".question-set").await;
    page.tap_message("sets-remove").await;
    page.wait_gone(".question-set").await;
    page.look_at(&first).await;
    page.wait_gone(".question-set").await;
}

/// Chooses a file with questions, and has what is in it on the screen.
async fn choose_questions(case: &Case, page: &Page) {
    let file = case.folder().join("school.gift");
    fs::write(&file, "Snow is cold.{T}\n\nIce is hot.{F}\n").expect("a place for the file");
    page.go("#/learn/questions").await;
    page.hand_file("#sets-file", &file).await;
    page.wait_shows("#sets-keep").await;
}
