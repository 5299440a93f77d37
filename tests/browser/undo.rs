//! What was taken away comes back, and what was typed stays, wherever one is by then.

use std::time::Duration;

use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::organise::wait_in_record;
use crate::page::Page;
use crate::safety::wait_in_plan;
use crate::site::without_network;
use crate::tools;

on_every_engine!(
    undo_works_from_another_page,
    words_in_an_add_line_stay,
    a_list_to_choose_from_follows_another_window,
);
on_chromium!(what_was_seen_stays_behind);

async fn undo_works_from_another_page(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let plan = tools::start_plan(&page, "Film night").await;
    page.fill("#add-information", "Borrow chairs").await;
    page.keys("\u{e007}").await;
    wait_in_plan(&page, &plan, "Borrow chairs").await;
    page.tap(".task button[aria-expanded]").await;
    page.tap("[id^=task-remove-]").await;
    page.go(&format!("{plan}/run")).await;
    page.wait_shows("#run-sheet").await;
    page.tap_message("undo").await;
    // The page that is open now has the whole plan, and does not write over it.
    page.fill("#run-place", "Town hall").await;
    wait_in_plan(&page, &plan, "Town hall").await;
    wait_in_plan(&page, &plan, "Borrow chairs").await;

    page.go("#/act/organise/plan").await;
    page.tap("#action-start").await;
    page.fill("#action-goal", "Young people check offers").await;
    wait_in_record(&page, "handrail.action", "Young people").await;
    page.tap("#action-delete").await;
    page.go("#/learn").await;
    page.tap_message("undo").await;
    wait_in_record(&page, "handrail.action", "Young people").await;
    page.go("#/act/organise/plan").await;
    page.wait_value("#action-goal", "Young people check offers")
        .await;
}

async fn what_was_seen_stays_behind(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let plan = tools::start_plan(&page, "Film night").await;
    page.fill("#add-information", "Borrow chairs").await;
    page.keys("\u{e007}").await;
    page.tap(".task button[aria-expanded]").await;
    page.tap("[id^=task-remove-]").await;
    page.go("#/share").await;
    page.wait_message("undo").await;
    // Longer than it takes to be seen, shorter than it would stay.
    tokio::time::sleep(Duration::from_secs(10)).await;
    assert!(page.says(&page.message("undo").await).await);
    page.go(&plan).await;
    assert!(!page.says(&page.message("undo").await).await);
}

async fn words_in_an_add_line_stay(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let plan = tools::start_plan(&page, "Market day").await;
    page.fill("#add-information", "Ask the clinic").await;
    page.go("#/share").await;
    wait_in_plan(&page, &plan, "Ask the clinic").await;
    page.go(&format!("{plan}/run")).await;
    page.fill("#run-add-what", "Doors open").await;
    page.go(&plan).await;
    wait_in_plan(&page, &plan, "Doors open").await;

    // But what was deleted stays so.
    page.go("#/act/organise/plan").await;
    page.tap("#action-start").await;
    page.wait_shows("#add-steps").await;
    page.fill("#add-steps", "Invite the school").await;
    page.tap("#action-delete").await;
    page.wait_shows("#action-start").await;
    page.go("#/act").await;
    let gone = "return !localStorage.getItem('handrail.action')";
    assert_eq!(page.eval(gone, vec![]).await, json!(true));
    page.go("#/act/organise/plan").await;
    page.wait_shows("#action-start").await;
}

/// What is chosen in a list.
async fn wait_chosen(page: &Page, list: &str, value: &str) {
    let script = "const list = document.querySelector(arguments[0]);
        return !!list && list.value === arguments[1]";
    let what = format!("'{value}' is chosen");
    page.wait(&what, script, vec![json!(list), json!(value)])
        .await;
}

async fn a_list_to_choose_from_follows_another_window(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/act/messages").await;
    page.tap("#message-new").await;
    page.tap("#message-free").await;
    page.fill("#message-text", "Ask who pays for the trip.")
        .await;
    let route = page.route().await;
    let key = route.replace("#/act/message/", "handrail.message.");
    wait_in_record(&page, &key, "Ask who pays").await;
    wait_chosen(&page, "#message-audience", "").await;
    let first = page.tab().await;
    let address = page.eval("return location.href", vec![]).await;
    page.new_tab().await;
    page.open(address.as_str().unwrap_or_default()).await;
    page.wait_usable().await;
    page.eval(
        "const list = document.querySelector('#message-audience');
        list.value = 'at-risk';
        list.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![],
    )
    .await;
    wait_in_record(&page, &key, "at-risk").await;
    page.look_at(&first).await;
    wait_chosen(&page, "#message-audience", "at-risk").await;
}
