//! What a person does with the app's tools, in a few words.

use serde_json::Value;

use crate::page::Page;

/// The field with the name of the plan that is open.
pub(crate) const PLAN_NAME: &str = "#plan-name";

/// Starts a plan, gives it a name, waits until it is stored, and hands back its route.
pub(crate) async fn start_plan(page: &Page, name: &str) -> String {
    page.go("#/share/plans").await;
    page.tap_message("plan-new").await;
    page.wait("a plan is open", "return location.hash.startsWith('#/share/plan/')", vec![]).await;
    page.fill(PLAN_NAME, name).await;
    let route = page.route().await;
    wait_plan_stored(page, &route, name).await;
    route
}

/// Waits until the stored plan has this name.
pub(crate) async fn wait_plan_stored(page: &Page, route: &str, name: &str) {
    let script = "const text = localStorage.getItem(arguments[0]);
        return !!text && JSON.parse(text).d.name === arguments[1]";
    let key = plan_key(route);
    page.wait(&format!("'{name}' is stored"), script, vec![key.into(), name.into()]).await;
}

/// The key under which the plan of this route is stored.
pub(crate) fn plan_key(route: &str) -> String {
    let id = route.rsplit('/').next().unwrap_or_default();
    format!("handrail.plan.{id}")
}

/// Catches the files that the app hands out from here on, instead of leaving them to the browser.
pub(crate) async fn catch_files(page: &Page) {
    page.eval(
        "window.caught = [];
         URL.createObjectURL = (file) => { window.caught.push(file); return 'about:blank'; };
         HTMLAnchorElement.prototype.click = function () {};
         if (navigator.share) { navigator.canShare = () => false; }",
        vec![],
    )
    .await;
}

/// The text of the last file that was caught.
pub(crate) async fn caught_file(page: &Page) -> String {
    page.wait("a file was handed out", "return window.caught.length > 0", vec![]).await;
    let text = page.eval("return window.caught.pop().text()", vec![]).await;
    text.as_str().map(str::to_owned).unwrap_or_else(|| panic!("no text but {text}"))
}

/// The records of a back-up file, by key: what was stored, without when and how often.
pub(crate) fn records(backup: &str) -> Vec<(String, Value)> {
    let file: Value = serde_json::from_str(backup).expect("a back-up is JSON");
    let records = file["records"].as_object().expect("a back-up has records");
    let meaning = |text: &Value| {
        let stored: Value = serde_json::from_str(text.as_str().unwrap_or_default()).unwrap_or_default();
        stored["d"].clone()
    };
    records.iter().map(|(key, text)| (key.clone(), meaning(text))).collect()
}
