//! The safety lists of a plan: what they ask, ready or not yet, and on paper.

use handrail::content::pack::Section;
use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::frame;
use crate::page::Page;
use crate::pdf::{SIZES, print};
use crate::run_sheet::{PLAN, a_plan, store_plan};
use crate::site::without_network;
use crate::tools;
use crate::words;

on_every_engine!(
    ready_when_each_item_is_done_or_has_a_reason,
    lists_come_and_go_in_two_windows,
);
on_chromium!(
    safety_check_is_printed_with_its_answers,
    axe_clean_on_the_day,
);

/// Opens a page of the plan, such as `safety`, and waits until it is there.
pub(crate) async fn open(page: &Page, plan: &str, what: &str) {
    page.go(&format!("{plan}/{what}")).await;
    let there = if what == "run" {
        "#run-sheet"
    } else {
        "#safety-summary"
    };
    page.wait_shows(there).await;
}

/// Answers all questions: yes to these, no to the others.
async fn answer(page: &Page, yes: &[&str]) {
    for asked in ["outdoors", "children", "many", "survivors", "night"] {
        let how = if yes.contains(&asked) { "yes" } else { "no" };
        page.tap(&format!("#ask-{asked}-{how}")).await;
    }
}

/// What the summary says first.
async fn summary(page: &Page) -> String {
    page.text("#safety-summary").await
}

async fn wait_summary(page: &Page, words: &str) {
    let script = "const found = document.getElementById('safety-summary');
        return !!found && found.innerText.trim() === arguments[0]";
    let what = format!("the summary says '{words}'");
    page.wait(&what, script, vec![json!(words)]).await;
}

/// What the summary says of so many open things.
pub(crate) fn not_yet(open: usize) -> String {
    let key = if open == 1 { "one" } else { "other" };
    words::pattern(&format!("safety-not-yet[{key}]")).replace("{count}", &open.to_string())
}

/// How many items a list of ours has.
pub(crate) fn items(list: &str) -> usize {
    let pack = words::pack("en");
    pack.checklist(list).expect("a list").items.len()
}

/// Ticks everything on a list that is open, as a patient person would.
async fn tick_all(page: &Page, list: &str) {
    page.tap(&format!("#list-{list}")).await;
    page.wait_shows(&format!("#take-out-{list}")).await;
    let script = "const card = document.getElementById('list-' + arguments[0]).closest('section');
        card.querySelectorAll('input[type=checkbox]:not(:checked)').forEach((one) => one.click());";
    page.eval(script, vec![json!(list)]).await;
    page.tap(&format!("#list-{list}")).await;
}

pub(crate) async fn wait_in_plan(page: &Page, plan: &str, words: &str) {
    let script = "return (localStorage.getItem(arguments[0]) || '').includes(arguments[1])";
    let args = vec![json!(tools::plan_key(plan)), json!(words)];
    page.wait(&format!("'{words}' is stored"), script, args)
        .await;
}

async fn ready_when_each_item_is_done_or_has_a_reason(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let plan = tools::start_plan(&page, "Film night").await;
    page.wait_says(&not_yet(5 + 8 + 10 + 9)).await;
    page.tap(&format!("a[href='{plan}/safety']")).await;
    page.wait_shows("#safety-summary").await;
    answer(&page, &["children"]).await;
    let lists = ["access", "security", "health", "children", "evacuation"];
    let all: usize = lists.iter().map(|list| items(list)).sum();
    wait_summary(&page, &not_yet(all)).await;
    page.wait_message("safety-stop-children").await;
    for list in lists {
        tick_all(&page, list).await;
    }
    wait_summary(&page, &page.message("safety-ready").await).await;
    page.wait_message_gone("safety-stop-children").await;

    // What does not apply needs a reason.
    page.tap("#list-health").await;
    page.tap("#aside-health-food").await;
    wait_summary(&page, &not_yet(1)).await;
    page.wait_message("safety-aside-open").await;
    page.fill("#why-health-food", "   ").await;
    page.tap("#list-health").await;
    page.tap(".open-things button").await;
    page.wait(
        "what is open has the focus",
        "return document.activeElement.id === 'why-health-food'",
        vec![],
    )
    .await;
    assert_eq!(summary(&page).await, not_yet(1), "spaces are no reason");
    page.fill("#why-health-food", "Nobody eats <b>here</b>")
        .await;
    wait_summary(&page, &page.message("safety-ready").await).await;
    wait_in_plan(&page, &plan, "Nobody eats <b>here</b>").await;

    // It says so everywhere, also the next time.
    page.reload().await;
    page.wait_usable().await;
    wait_summary(&page, &page.message("safety-ready").await).await;
    let ready = "return [...document.querySelectorAll(arguments[0])].some((one) => one.innerText.includes(arguments[1]))";
    let word = json!(page.message("safety-ready").await);
    page.go(&plan).await;
    let row = json!(format!("a[href='{plan}/safety']"));
    page.wait("the plan says so", ready, vec![row, word.clone()])
        .await;
    open(&page, &plan, "run").await;
    page.wait("the sheet says so", ready, vec![json!(".run-paper"), word])
        .await;

    // A reason that was taken back by mistake comes back.
    open(&page, &plan, "safety").await;
    page.tap("#list-health").await;
    page.tap("#applies-health-food").await;
    wait_summary(&page, &not_yet(1)).await;
    page.tap_message("undo").await;
    page.wait_value("#why-health-food", "Nobody eats <b>here</b>")
        .await;
    wait_summary(&page, &page.message("safety-ready").await).await;
}

async fn lists_come_and_go_in_two_windows(case: &mut Case) {
    let (site, page) = without_network(case).await;
    // The user's own words on the list by itself.
    page.go("#/share/list/access").await;
    page.tap("#app main label.tick").await;
    page.tap("#list-change").await;
    page.fill("#add-item", "Boat for the islands").await;
    page.keys("\u{e007}").await;
    page.wait_says("Boat for the islands").await;

    let plan = tools::start_plan(&page, "Market day").await;
    open(&page, &plan, "safety").await;
    answer(&page, &[]).await;
    let all = items("access") + items("security") + items("health");
    wait_summary(&page, &not_yet(all)).await;
    page.tap("#list-access").await;
    page.tap("#take-over-access").await;
    wait_summary(&page, &not_yet(all + 1)).await;
    page.wait_says("Boat for the islands").await;
    page.tap_message("undo").await;
    wait_summary(&page, &not_yet(all)).await;

    // By hand, with undo.
    page.tap("#bring-crowd").await;
    wait_summary(&page, &not_yet(all + items("crowd"))).await;
    page.tap("#take-out-crowd").await;
    wait_summary(&page, &not_yet(all)).await;
    page.tap_message("undo").await;
    wait_summary(&page, &not_yet(all + items("crowd"))).await;
    wait_in_plan(&page, &plan, "\"byHand\":true").await;

    // Another window hears of it, and what it does is heard here.
    let one = page.tab().await;
    page.new_tab().await;
    page.open(&format!("{}{plan}/safety", site.url())).await;
    page.wait_usable().await;
    wait_summary(&page, &not_yet(all + items("crowd"))).await;
    page.tap("#list-security").await;
    page.tap("label[for=tick-security-exits]").await;
    wait_summary(&page, &not_yet(all + items("crowd") - 1)).await;
    wait_in_plan(&page, &plan, "security-exits").await;
    page.look_at(&one).await;
    wait_summary(&page, &not_yet(all + items("crowd") - 1)).await;
}

async fn safety_check_is_printed_with_its_answers(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let lists = json!([{ "list": "health", "notNeeded": { "health-food": "Nobody eats there" } },
        { "list": "access", "notNeeded": { "access-way": "" } }]);
    let answers = json!({ "outdoors": false, "children": true, "many": true, "survivors": true });
    let more = json!({ "answers": answers, "lists": lists });
    store_plan(&page, &a_plan(3, 0, &more)).await;
    open(&page, PLAN, "safety").await;
    for size in SIZES {
        let printed = print(case.folder(), &page, size).await;
        let say = |key: &str| words::words("en", key);
        let answered = |key: &str, how: &str| format!("{} {}", say(key), say(how));
        let wanted = [
            "Film night at the school".to_owned(),
            "December 11".to_owned(),
            "School yard behind the temple".to_owned(),
            answered("safety-ask-outdoors", "safety-no"),
            answered("safety-ask-children", "safety-yes"),
            answered("safety-ask-night", "safety-no-answer"),
            say("safety-stop-children"),
            say("safety-stop-survivors"),
            "(does not apply: Nobody eats there)".to_owned(),
        ];
        for words in wanted {
            assert!(printed.text.contains(&words), "{words} in {}", printed.text);
        }
        for key in [
            "safety-questions-why",
            "safety-aside-why",
            "safety-aside",
            "safety-take-out",
            "list-change",
        ] {
            let words = say(key);
            assert!(
                !printed.text.contains(&words),
                "{words} in {}",
                printed.text
            );
        }
        assert!(
            printed.pages <= 5,
            "{} pages on {size:?} for six lists",
            printed.pages
        );
    }
}

async fn axe_clean_on_the_day(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let stored = a_plan(6, 2, &json!({}));
    store_plan(&page, &stored).await;
    tools::store_numbers(&page, "VN", "Caretaker").await;
    frame::load_axe(&page).await;
    open(&page, PLAN, "safety").await;
    page.tap("#safety-questions").await;
    page.tap("#list-children").await;
    page.tap("#aside-children-lead").await;
    page.wait_shows("#why-children-lead").await;
    let mut faults = frame::axe_in_both(&page, "a list of a plan").await;
    page.tap("#list-change-children").await;
    faults.extend(frame::axe_in_both(&page, "a list of a plan that is changed").await);
    let lists = words::pack("en");
    assert_eq!(lists.checklists_of(Section::Share).count(), 8);
    page.go(PLAN).await;
    page.wait_message("safety-stop-children").await;
    open(&page, PLAN, "run").await;
    page.tap(".run-lines [aria-expanded]").await;
    faults.extend(frame::axe_in_both(&page, "a line of the day").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
