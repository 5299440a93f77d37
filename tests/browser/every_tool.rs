//! What holds in every tool that one writes in: where storage is full or blocked nothing typed is lost,
//! and a second tab shows what the first one wrote. `every_choice.rs` says the same of what is tapped.
//!
//! The engines share the tools: each meets every fault, each tool meets every fault in one of them.
//! How the engines differ in that is the matter of `storage.rs`.

use serde_json::json;

use crate::case::{Case, Fault, on_every_engine};
use crate::page::Page;
use crate::site::{in_two_tabs, started};
use crate::storage::{FILL, NO_LONGER_FULL, with_blocked_storage};

on_every_engine!(
    every_tool_with_full_storage,
    every_tool_with_blocked_storage,
    every_tool_in_two_tabs,
);

/// A tool, and how one begins to write in it.
struct Tool {
    /// Where it begins.
    route: &'static str,
    /// What is done there, the first time.
    begin: &'static [Step],
    /// What is tapped when one comes back.
    again: &'static [&'static str],
    field: &'static str,
    /// Begins the key of its record.
    key: &'static str,
}

enum Step {
    Tap(&'static str),
    /// Goes to a page of the record that is open.
    Further(&'static str),
}
use Step::{Further, Tap};

const TOOLS: [Tool; 14] = [
    Tool {
        route: "#/share/plans",
        begin: &[Tap("#plan-new")],
        again: &[],
        field: "#plan-name",
        key: "handrail.plan.",
    },
    // A line of the run sheet.
    Tool {
        route: "#/share/plans",
        begin: &[
            Tap("#plan-new"),
            Further("run"),
            Tap("#run-begin"),
            Tap(".run-lines [aria-expanded]"),
        ],
        again: &[".run-lines [aria-expanded]"],
        field: "[id^=run-who-]",
        key: "handrail.plan.",
    },
    // Why something on a safety list does not apply.
    Tool {
        route: "#/share/plans",
        begin: &[
            Tap("#plan-new"),
            Further("safety"),
            Tap("#list-health"),
            Tap("#aside-health-food"),
        ],
        again: &["#list-health"],
        field: "#why-health-food",
        key: "handrail.plan.",
    },
    Tool {
        route: "#/act/messages",
        begin: &[Tap("#message-new"), Tap("#message-free")],
        again: &[],
        field: "#message-text",
        key: "handrail.message.",
    },
    Tool {
        route: "#/act/audience/buyers",
        begin: &[Tap("#app main .button.wide")],
        again: &[],
        field: "#audience-notes",
        key: "handrail.audience",
    },
    Tool {
        route: "#/share/partners",
        begin: &[Tap("#partner-new")],
        again: &["#partner-details"],
        field: "#partner-name",
        key: "handrail.partner.",
    },
    Tool {
        route: "#/share/reports",
        begin: &[Tap("#report-new"), Tap("#part-event")],
        again: &["#part-event"],
        field: "#report-name",
        key: "handrail.report.",
    },
    Tool {
        route: "#/share/digital",
        begin: &[Tap("#posting-fill"), Tap("[id^=post-edit-]")],
        again: &["[id^=post-edit-]"],
        field: "[id^=post-text-]",
        key: "handrail.posting",
    },
    Tool {
        route: "#/act/organise/plan",
        begin: &[Tap("#action-start")],
        again: &[],
        field: "#action-goal",
        key: "handrail.action",
    },
    Tool {
        route: "#/act/organise/table",
        begin: &[Tap("#seat-idea-schools"), Tap(".seat-toggle")],
        again: &[".seat-toggle"],
        field: "[id^=seat-who-]",
        key: "handrail.table",
    },
    Tool {
        route: "#/act/workshop",
        begin: &[Tap("#workshop-alone")],
        again: &["#workshop-alone"],
        field: "#workshop-us",
        key: "handrail.workshop",
    },
    Tool {
        route: "#/learn/group",
        begin: &[],
        again: &[],
        field: "#team-0",
        key: "handrail.group",
    },
    Tool {
        route: "#/safe/card",
        begin: &[],
        again: &["#card-where"],
        field: "#card-name",
        key: "handrail.travel",
    },
    Tool {
        route: "#/help/numbers",
        begin: &[Tap("#own-add")],
        again: &[],
        field: "#own-name",
        key: "handrail.numbers",
    },
];

async fn every_tool_with_full_storage(case: &mut Case) {
    let shared = case.share(&TOOLS, Fault::FullStorage);
    let (_site, page) = started(case).await;
    for (at, tool) in shared {
        // No longer than the name of a team may be, and longer than the room that is left.
        let [before, long, after] = ["Before", "A name that needs more room than is", "After"]
            .map(|words| format!("{words} {at}"));
        let route = begin(&page, tool).await;
        page.fill(tool.field, &before).await;
        wait_stored(&page, tool, &before).await;
        page.eval(FILL, vec![]).await;
        page.fill(tool.field, &long).await;
        page.wait_message("store-full").await;
        assert!(!page.says(&page.message("store-saved").await).await);
        come_back(&page, tool, &route).await;
        page.wait_value(tool.field, &long).await;

        page.eval(NO_LONGER_FULL, vec![]).await;
        page.fill(tool.field, &after).await;
        wait_stored(&page, tool, &after).await;
        page.wait_message_gone("store-full").await;
    }
}

async fn every_tool_with_blocked_storage(case: &mut Case) {
    let shared = case.share(&TOOLS, Fault::BlockedStorage);
    let (_site, page) = with_blocked_storage(case).await;
    for (_, tool) in shared {
        let route = begin(&page, tool).await;
        page.fill(tool.field, "In memory").await;
        come_back(&page, tool, &route).await;
        page.wait_value(tool.field, "In memory").await;
    }
    // What is said at the start stays true of all of it.
    page.wait_message("store-blocked").await;
}

async fn every_tool_in_two_tabs(case: &mut Case) {
    let shared = case.share(&TOOLS, Fault::TwoTabs);
    let (_site, page, [first, second]) = in_two_tabs(case).await;
    for (at, tool) in shared {
        let [one, two, three] =
            ["First", "Second", "First again"].map(|words| format!("{words} {at}"));
        page.look_at(&first).await;
        let route = begin(&page, tool).await;
        page.fill(tool.field, &one).await;
        wait_stored(&page, tool, &one).await;

        page.look_at(&second).await;
        come_back(&page, tool, &route).await;
        page.wait_value(tool.field, &one).await;
        page.fill(tool.field, &two).await;
        wait_stored(&page, tool, &two).await;

        page.look_at(&first).await;
        page.wait_value(tool.field, &two).await;
        page.fill(tool.field, &three).await;
        wait_stored(&page, tool, &three).await;
    }
}

/// Opens a tool, and hands back where it is then.
async fn begin(page: &Page, tool: &Tool) -> String {
    page.go(tool.route).await;
    for step in tool.begin {
        match step {
            Tap(button) => page.tap(button).await,
            Further(name) => {
                page.wait_gone("#plan-new").await;
                let route = page.route().await;
                page.go(&format!("{route}/{name}")).await;
            }
        }
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
