//! An organiser's whole day, on one phone that never sees a network: from an idea to a report.

use crate::case::{Case, on_every_engine};
use crate::page::Page;
use crate::planner::film_night;
use crate::site::without_network;

on_every_engine!(an_idea_becomes_a_report);

const MESSAGE: &str = "Before you sign, ask who pays for the trip. Then tell a friend.";

/// Whom to speak to, what to say, and how it looks on a wall. Hands back the message's route.
async fn message(page: &Page) -> String {
    page.go("#/act/audience/at-risk").await;
    page.tap_message("audience-choose").await;
    page.tap("#message-write-for").await;
    page.wait_shows("#message-text").await;
    let route = page.route().await;
    page.tap("#message-free").await;
    page.fill("#message-text", MESSAGE).await;
    page.wait_shows("#hint-doable.good").await;
    page.tap(&format!("#app main a[href='{route}/give']")).await;
    page.wait_shows(".poster-paper").await;
    page.tap("#give-across").await;
    route
}

/// A clinic that takes part. Hands back its route.
async fn partner(page: &Page) -> String {
    page.go("#/share/partners").await;
    page.tap("#partner-new").await;
    page.fill("#partner-name", "Harbour clinic").await;
    page.fill("#partner-next", "Send the run sheet").await;
    page.tap("#partner-agreed").await;
    page.route().await
}

/// Both go with the plan.
async fn attach(page: &Page) {
    page.tap("#plan-attached").await;
    page.tap("#pick-message").await;
    page.tap_text(MESSAGE).await;
    page.tap("#pick-partner").await;
    page.tap_text("Harbour clinic").await;
    page.wait_shows("[id^=off-partner-]").await;
}

async fn an_idea_becomes_a_report(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let message = message(&page).await;
    let partner = partner(&page).await;
    let plan = film_night(&page, Some(0)).await;
    attach(&page).await;

    page.go(&format!("{plan}/run")).await;
    page.wait_shows("#run-sheet").await;
    page.wait_says("Send the run sheet").await;

    // The day has come: people are counted, and the report knows what it was.
    page.go(&plan).await;
    page.tap("#plan-report .row").await;
    page.wait_shows("#count-one-women").await;
    page.tap("#age-18-24").await;
    page.tap("#count-one-women").await;
    page.tap("#count-ten-men").await;
    page.wait_says("11").await;
    let report = page.route().await;

    // Put away and taken out again, all of it is there.
    page.reload().await;
    page.wait_usable().await;
    assert_eq!(page.route().await, report);
    page.wait_says("11").await;
    page.tap("#part-after").await;
    page.wait_says("Harbour clinic").await;
    page.go(&message).await;
    page.wait_value("#message-text", MESSAGE).await;
    page.go(&partner).await;
    page.wait_value("#partner-next", "Send the run sheet").await;
    page.go("#/share/reports").await;
    page.wait_says("11").await;
}
