//! Four ways in, each from its first to its last step, with the server stopped.

use handrail::content::pack::Target;
use serde_json::json;

use crate::case::{Case, on_every_engine};
use crate::page::Page;
use crate::site::without_network;
use crate::words;

on_every_engine!(every_way_leads_to_its_end);

async fn every_way_leads_to_its_end(case: &mut Case) {
    let (_, page) = without_network(case).await;
    for way in &words::pack("en").ways {
        let start = format!("#/learn/way/{}", way.id);
        page.go("#/learn").await;
        page.tap(&format!("#app .way[href='{start}']")).await;
        page.wait_shows("#app ol .number").await;
        for step in &way.steps {
            let next = page.texts("#app ol .row:not(:has(.done)) .row-title").await;
            if next.first() != Some(&step.text) {
                // A lesson of an earlier way, or a tool that was opened there.
                continue;
            }
            page.tap("#way-go-on").await;
            match &step.to {
                Target::Lesson(_) => read_to_its_end(&page).await,
                _ => {
                    page.wait("the tool is open", AWAY, vec![json!(start)])
                        .await;
                    page.back().await;
                }
            }
            page.wait("the way is back", BACK, vec![json!(start)]).await;
            page.wait_shows("#app ol .number").await;
        }
        page.wait_message("way-finished").await;
        assert!(!page.shows("#way-go-on").await);
    }
    // It is still so the next time.
    page.reload().await;
    page.wait_usable().await;
    page.wait_message("way-finished").await;
}

const AWAY: &str = "return location.hash !== arguments[0]";
const BACK: &str = "return location.hash === arguments[0]";

async fn read_to_its_end(page: &Page) {
    page.wait_shows("#screen-title").await;
    while !page.shows("#way-back").await {
        let title = page.text("#screen-title").await;
        page.tap(".turning .grow").await;
        let turned = "const title = document.querySelector('#screen-title');
            return !!title && title.textContent !== arguments[0]";
        page.wait("the screen has turned", turned, vec![json!(title)])
            .await;
    }
    page.tap("#way-back").await;
}
