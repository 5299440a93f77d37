//! What holds in the tools that people write in most: where storage is full or blocked nothing typed is
//! lost, and a second tab shows what the first one wrote.

use serde_json::json;

use crate::case::{Case, on_every_engine};
use crate::page::Page;
use crate::storage::{FILL, started, with_blocked_storage};

on_every_engine!(
    every_tool_with_full_storage,
    every_tool_with_blocked_storage,
    every_tool_in_two_tabs,
);

/// A tool, and how one begins to write in it.
struct Tool {
    /// Where it begins.
    route: &'static str,
    /// What is tapped there, the first time.
    begin: &'static [&'static str],
    /// What is tapped when one comes back.
    again: &'static [&'static str],
    field: &'static str,
    /// Begins the key of its record.
    key: &'static str,
}

const TOOLS: [Tool; 7] = [
    Tool {
        route: "#/share/plans",
        begin: &["#plan-new"],
        again: &[],
        field: "#plan-name",
        key: "handrail.plan.",
    },
    Tool {
        route: "#/act/messages",
        begin: &["#message-new", "#message-free"],
        again: &[],
        field: "#message-text",
        key: "handrail.message.",
    },
    Tool {
        route: "#/share/partners",
        begin: &["#partner-new"],
        again: &["#partner-details"],
        field: "#partner-name",
        key: "handrail.partner.",
    },
    Tool {
        route: "#/share/reports",
        begin: &["#report-new", "#part-event"],
        again: &["#part-event"],
        field: "#report-name",
        key: "handrail.report.",
    },
    Tool {
        route: "#/act/organise/plan",
        begin: &["#action-start"],
        again: &[],
        field: "#action-goal",
        key: "handrail.action",
    },
    Tool {
        route: "#/act/workshop",
        begin: &["#workshop-alone"],
        again: &["#workshop-alone"],
        field: "#workshop-us",
        key: "handrail.workshop",
    },
    Tool {
        route: "#/safe/card",
        begin: &[],
        again: &["#card-where"],
        field: "#card-name",
        key: "handrail.travel",
    },
];

async fn every_tool_with_full_storage(case: &mut Case) {
    let (_site, page) = started(case).await;
    let long = "Words that need more room than there is ".repeat(20);
    for tool in &TOOLS {
        let route = begin(&page, tool).await;
        page.fill(tool.field, "Before").await;
        wait_stored(&page, tool, "Before").await;
        page.eval(FILL, vec![]).await;
        page.fill(tool.field, long.trim()).await;
        page.wait_message("store-full").await;
        come_back(&page, tool, &route).await;
        page.wait_value(tool.field, long.trim()).await;

        page.eval("localStorage.removeItem('neighbour.filler')", vec![])
            .await;
        page.fill(tool.field, "After").await;
        wait_stored(&page, tool, "After").await;
        page.wait_message_gone("store-full").await;
    }
}

async fn every_tool_with_blocked_storage(case: &mut Case) {
    let (_site, page) = with_blocked_storage(case).await;
    for tool in &TOOLS {
        let route = begin(&page, tool).await;
        page.fill(tool.field, "In memory").await;
        come_back(&page, tool, &route).await;
        page.wait_value(tool.field, "In memory").await;
    }
    // What is said at the start stays true of all of it.
    page.wait_message("store-blocked").await;
}

async fn every_tool_in_two_tabs(case: &mut Case) {
    let (site, page) = started(case).await;
    let first = page.tab().await;
    let second = page.new_tab().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    for tool in &TOOLS {
        page.look_at(&first).await;
        let route = begin(&page, tool).await;
        page.fill(tool.field, "First").await;
        wait_stored(&page, tool, "First").await;

        page.look_at(&second).await;
        come_back(&page, tool, &route).await;
        page.wait_value(tool.field, "First").await;
        page.fill(tool.field, "Second").await;
        wait_stored(&page, tool, "Second").await;

        page.look_at(&first).await;
        page.wait_value(tool.field, "Second").await;
        page.fill(tool.field, "First again").await;
        wait_stored(&page, tool, "First again").await;
    }
}

/// Opens a tool, and hands back where it is then.
async fn begin(page: &Page, tool: &Tool) -> String {
    page.go(tool.route).await;
    for button in tool.begin {
        page.tap(button).await;
    }
    page.wait_shows(tool.field).await;
    page.route().await
}

async fn come_back(page: &Page, tool: &Tool, route: &str) {
    page.go("#/help").await;
    page.go(route).await;
    for button in tool.again {
        page.tap(button).await;
    }
    page.wait_shows(tool.field).await;
}

/// Waits until a record of the tool holds these words.
async fn wait_stored(page: &Page, tool: &Tool, words: &str) {
    let script = "return Object.keys(localStorage)
        .some((key) => key.startsWith(arguments[0]) && localStorage[key].includes(arguments[1]))";
    let what = format!("{} holds '{words}'", tool.key);
    page.wait(
        &what,
        script,
        vec![json!(tool.key), json!(format!("\"{words}\""))],
    )
    .await;
}
