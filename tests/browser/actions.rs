//! Ways to act that become plans, questions to send to a shop, and posts that go to a calendar.

use handrail::domain::actions::{Means, Role, Time, Wanted};
use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_chromium_and_firefox, on_every_engine};
use crate::frame::{axe_in_both, load_axe};
use crate::page::Page;
use crate::pdf::{SIZES, print};
use crate::site::without_network;
use crate::tools::{catch_files, caught_file};
use crate::words;

on_every_engine!(
    a_way_to_act_is_found_begun_and_kept,
    questions_are_sent_as_text,
    posts_are_planned_moved_kept_and_put_into_a_calendar,
);
on_chromium_and_firefox!(buying_is_printed_whole);
on_chromium!(ideas_need_no_message, acting_axe_clean_in_use);

async fn again(page: &Page) {
    page.reload().await;
    page.wait_usable().await;
}

/// The titles of the ways to act that fit, in the order in which they are shown.
fn fitting(wanted: &Wanted) -> Vec<String> {
    let pack = words::pack("en");
    let all = &pack.rest.actions.all;
    let (own, others) = wanted.find(all.iter().map(|action| &action.fit));
    let places = own.into_iter().chain(others);
    places.map(|at| all[at].title.clone()).collect()
}

async fn wait_listed(page: &Page, wanted: &Wanted) {
    let script = "const titles = [...document.querySelectorAll(\"#app a.row[href^='#/act/action/'] .row-title\")];
        return JSON.stringify(titles.map((title) => title.textContent)) === JSON.stringify(arguments[0])";
    page.wait("what fits is listed", script, vec![json!(fitting(wanted))])
        .await;
}

/// The plans that are stored.
async fn plans(page: &Page) -> Vec<Value> {
    let mut plans = Vec::new();
    for key in page.keys_like("handrail.plan.").await {
        let text = page.stored(&key).await.unwrap_or_default();
        let stored: Value = serde_json::from_str(&text).unwrap_or_default();
        plans.push(stored["d"].clone());
    }
    plans
}

async fn a_way_to_act_is_found_begun_and_kept(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/act").await;
    page.tap("#app main a[href='#/act/actions']").await;
    wait_listed(&page, &Wanted::default()).await;

    // By time, person and means, together.
    page.tap_message("actions-time-weeks").await;
    page.tap("#choose-role").await;
    page.tap_message("actions-role-shops").await;
    page.tap("#choose-means").await;
    page.tap_message("actions-means-none").await;
    let wanted = Wanted {
        time: Some(Time::Weeks),
        role: Some(Role::Shops),
        means: vec![Means::NoMoney],
    };
    assert!(!fitting(&wanted).is_empty());
    wait_listed(&page, &wanted).await;

    // Nothing fits: it says what to leave out.
    page.tap_message("actions-means-computer").await;
    page.wait_message("actions-none-title").await;
    page.tap("#app main .empty .button").await;
    page.wait_gone("#app main .empty").await;
    page.tap("#actions-show-all").await;
    wait_listed(&page, &Wanted::default()).await;
    page.tap("#choose-role").await;
    page.tap_message("actions-role-lawyers").await;
    let lawyers = Wanted {
        role: Some(Role::Lawyers),
        ..Wanted::default()
    };
    wait_listed(&page, &lawyers).await;

    // It becomes a plan, which is there after a new start.
    page.tap("#app main a[href='#/act/action/give-legal-help']")
        .await;
    page.tap("#actions-begin").await;
    page.wait_shows("#plan-name").await;
    let route = page.route().await;
    let pack = words::pack("en");
    let action = pack
        .rest
        .actions
        .action("give-legal-help")
        .expect("it is there");
    again(&page).await;
    page.wait_value("#plan-name", &action.title).await;
    page.wait_says(&action.tasks[0].text).await;
    let stored = plans(&page).await;
    let tasks = stored[0]["tasks"].as_array().cloned().unwrap_or_default();
    let texts: Vec<&str> = tasks
        .iter()
        .filter_map(|task| task["text"].as_str())
        .collect();
    let expected: Vec<&str> = action.tasks.iter().map(|task| task.text.as_str()).collect();
    assert_eq!(texts, expected);

    // It is offered again, a second one can be undone, and the way back still knows what fits.
    page.go("#/act/action/give-legal-help").await;
    page.wait_shows(&format!("#actions-plan[href='{route}']"))
        .await;
    page.tap("#actions-begin-again").await;
    page.wait_shows("#plan-name").await;
    assert_eq!(plans(&page).await.len(), 2);
    page.tap_message("undo").await;
    page.wait_shows("#actions-plan").await;
    assert_eq!(plans(&page).await.len(), 1);
}

/// Takes what is shared as text, in place of the phone.
const CATCH_SHARED: &str = "Object.defineProperty(navigator, 'share', { configurable: true,
    value: (data) => { window.shared = data.text; return Promise.resolve(); } });";

async fn questions_are_sent_as_text(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    // What is looked for is kept while one looks at an action, and forgotten with the window.
    page.go("#/act/actions").await;
    page.tap_message("actions-time-minutes").await;
    let minutes = Wanted {
        time: Some(Time::Minutes),
        ..Wanted::default()
    };
    wait_listed(&page, &minutes).await;
    page.tap("#app main a[href='#/act/action/ask-a-shop']")
        .await;
    page.wait_message("actions-need").await;
    page.back().await;
    wait_listed(&page, &minutes).await;
    again(&page).await;
    wait_listed(&page, &Wanted::default()).await;

    page.go("#/act/buying").await;
    page.tap("#part-ask").await;
    page.eval(CATCH_SHARED, vec![]).await;
    page.tap("#share-text-firm").await;
    let pack = words::pack("en");
    let letter = pack
        .rest
        .buying
        .letters
        .iter()
        .find(|letter| letter.id == "firm");
    let letter = letter.expect("a letter to a firm").text.clone();
    let is_shared = "return window.shared === arguments[0]";
    page.wait("the letter is shared", is_shared, vec![json!(letter)])
        .await;
    page.tap("#share-text").await;
    let holds = "return window.shared.includes(arguments[0])";
    for part in &pack.rest.buying.parts {
        page.wait(&part.title, holds, vec![json!(part.title)]).await;
    }

    // A way to act is found by the search, and what was left out has a page beside the sources.
    page.go("#/search").await;
    page.fill("input[type=search]", "film night").await;
    page.tap("#search-first-result").await;
    page.wait_message("actions-need").await;
    assert_eq!(page.route().await, "#/act/action/hold-film-night");
    page.go("#/act/actions").await;
    page.tap("#app main a[href='#/phone/left-out']").await;
    page.wait_message("left-out-about").await;
    for thing in &pack.rest.actions.left_out {
        page.wait_says(&thing.title).await;
    }
}

/// By the browser's own menu too, and while most of it is closed.
async fn buying_is_printed_whole(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/act/buying").await;
    page.wait_shows("#part-ask").await;
    let printed = print(case.folder(), &page, SIZES[0]).await;
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let buying = &words::pack("en").rest.buying;
    let titles = buying.parts.iter().map(|part| &part.title);
    let letters = buying.letters.iter().map(|letter| &letter.title);
    for words in titles.chain(letters) {
        assert!(
            printed.text.contains(&flat(words)),
            "{words} is not printed"
        );
    }
    assert!(printed.pages <= 5, "{} pages", printed.pages);
}

/// The posting plan, as it is stored.
async fn posting(page: &Page) -> Value {
    let text = page.stored("handrail.posting").await.unwrap_or_default();
    let stored: Value = serde_json::from_str(&text).unwrap_or_default();
    stored["d"].clone()
}

/// Waits until the stored plan fits a condition on `plan`.
async fn wait_posting(page: &Page, what: &str, condition: &str) {
    let script = format!(
        "const plan = JSON.parse(localStorage.getItem('handrail.posting') || '{{\"d\":{{\"posts\":[]}}}}').d;
        return {condition}"
    );
    page.wait(what, &script, vec![]).await;
}

/// Sets a date field as a finger on a calendar does.
async fn pick_day(page: &Page, selector: &str, day: &str) {
    page.wait_shows(selector).await;
    page.eval(
        "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }))",
        vec![json!(selector), json!(day)],
    )
    .await;
}

/// A day so many days from today, as the phone counts.
async fn day_from_today(page: &Page, days: i32) -> String {
    let script = "const day = new Date();
        day.setDate(day.getDate() + arguments[0]);
        const two = (number) => String(number).padStart(2, '0');
        return day.getFullYear() + '-' + two(day.getMonth() + 1) + '-' + two(day.getDate())";
    let day = page.eval(script, vec![json!(days)]).await;
    day.as_str().unwrap_or_default().to_owned()
}

const MESSAGE: &str = "Call the firm yourself before you say yes.";

/// The phone has a message of the user's, and the plan is filled from tomorrow on.
async fn filled_plan(page: &Page) {
    let message = json!({ "v": 1, "r": 1, "t": 1, "d": { "text": MESSAGE } });
    page.store("handrail.message.m1", &message.to_string())
        .await;
    again(page).await;
    page.go("#/share").await;
    page.tap("#app main a[href='#/share/digital']").await;
    // A day that is over says so, and fills nothing.
    let yesterday = day_from_today(page, -1).await;
    pick_day(page, "#posting-begins", &yesterday).await;
    page.wait_message("posting-past").await;
    page.tap("#posting-fill").await;
    assert!(!page.shows(".post").await);
    let tomorrow = day_from_today(page, 1).await;
    pick_day(page, "#posting-begins", &tomorrow).await;
    page.wait_message_gone("posting-past").await;
    page.tap("#posting-fill").await;
    wait_posting(page, "six posts are stored", "plan.posts.length === 6").await;
}

async fn posts_are_planned_moved_kept_and_put_into_a_calendar(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    filled_plan(&page).await;
    let plan = posting(&page).await;
    let tomorrow = day_from_today(&page, 1).await;
    assert_eq!(plan["posts"][0]["day"], json!(tomorrow));
    let of_message = |post: &&Value| {
        post["text"]
            .as_str()
            .is_some_and(|text| text.contains(MESSAGE))
    };
    let posts = plan["posts"].as_array().cloned().unwrap_or_default();
    assert_eq!(
        posts.iter().filter(of_message).count(),
        3,
        "by turns: {plan}"
    );
    let id = |at: usize| posts[at]["id"].as_str().unwrap_or_default().to_owned();
    let (first, second) = (id(0), id(1));

    // Changed, moved behind the second, ticked; another removed and brought back.
    page.tap(&format!("#post-edit-{first}")).await;
    page.fill(&format!("#post-text-{first}"), "Our own words")
        .await;
    for _ in 0..3 {
        page.tap(&format!("#post-later-{first}")).await;
    }
    wait_posting(
        &page,
        "it is the second now",
        &format!("plan.posts[1].id === '{first}' && plan.posts[1].text === 'Our own words'"),
    )
    .await;
    page.tap(".editor button[type=submit]").await;
    page.tap(&format!("label[for=tick-{second}]")).await;
    page.tap(&format!("#post-edit-{}", id(2))).await;
    page.tap(&format!("#post-remove-{}", id(2))).await;
    wait_posting(&page, "one less", "plan.posts.length === 5").await;
    page.tap_message("undo").await;
    wait_posting(
        &page,
        "all again",
        "plan.posts.length === 6 && plan.posts[0].done",
    )
    .await;

    // The calendar knows them again the next time.
    catch_files(&page).await;
    page.tap("#posting-calendar").await;
    let once = caught_file(&page).await;
    assert_eq!(
        once.matches("BEGIN:VEVENT").count(),
        5,
        "what is out stays out: {once}"
    );
    assert!(once.contains("SUMMARY:Post: Our own words"), "{once}");
    let name = format!("UID:post-{first}@");
    assert!(
        once.contains(&name) && once.contains("SEQUENCE:1\r\n"),
        "{once}"
    );
    page.tap("#posting-calendar").await;
    let twice = caught_file(&page).await;
    assert!(
        twice.contains(&name) && twice.contains("SEQUENCE:2\r\n"),
        "{twice}"
    );
    wait_posting(&page, "how often is stored", "plan.issued === 2").await;

    // All of it is there after a new start, and goes out as text.
    again(&page).await;
    page.wait_says("Our own words").await;
    assert_eq!(page.texts(".post").await.len(), 6);
    page.eval(CATCH_SHARED, vec![]).await;
    page.tap(&format!("#share-text-{first}")).await;
    let is_shared = "return window.shared === 'Our own words'";
    page.wait("the next post is shared", is_shared, vec![])
        .await;
    page.tap("#share-text").await;
    let all = "return window.shared.includes('✓') && window.shared.includes(arguments[0])";
    page.wait("the plan is shared", all, vec![json!(MESSAGE)])
        .await;
    page.tap("#posting-again").await;
    page.wait_shows("#posting-fill").await;
    page.tap_message("undo").await;
    wait_posting(&page, "the plan is back", "plan.posts.length === 6").await;
}

async fn ideas_need_no_message(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/share/digital").await;
    page.wait_shows("#app main .empty a[href='#/act/messages']")
        .await;
    page.tap("#part-ours").await;
    page.tap("#idea-add-code-word").await;
    page.wait_gone("#idea-add-code-word").await;
    page.wait_message("posting-is-in").await;
    let today = day_from_today(&page, 0).await;
    wait_posting(
        &page,
        "it stands on today",
        &format!("plan.posts.length === 1 && plan.posts[0].day === '{today}'"),
    )
    .await;
    // The rest is filled around it, and nothing comes twice.
    page.tap("#posting-more").await;
    page.tap("#app main .pick:last-child").await;
    page.tap("#posting-fill").await;
    wait_posting(&page, "two whole weeks", "plan.posts.length === 14").await;
    wait_posting(
        &page,
        "each idea once",
        "new Set(plan.posts.map((post) => post.idea)).size === 14",
    )
    .await;
    // Long words of any kind stay on the screen.
    page.fill("#posting-own", &format!("<b>{}</b> مرحبا", "x".repeat(300)))
        .await;
    page.keys("\u{e007}").await;
    wait_posting(&page, "it is added", "plan.posts.length === 15").await;
    assert_eq!(page.too_wide().await, Vec::<String>::new());
}

async fn acting_axe_clean_in_use(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    filled_plan(&page).await;
    load_axe(&page).await;
    let mut faults = Vec::new();
    page.tap(".post button[aria-expanded]").await;
    page.tap("#part-mine").await;
    page.tap("#part-private").await;
    page.tap("#posting-more").await;
    faults.extend(axe_in_both(&page, "a post that is changed").await);
    page.go("#/act/actions").await;
    page.tap_message("actions-time-evening").await;
    page.tap("#choose-role").await;
    page.tap_message("actions-role-parents").await;
    faults.extend(axe_in_both(&page, "ways to act for parents").await);
    page.tap("#choose-time").await;
    page.tap_message("actions-time-minutes").await;
    page.tap("#choose-means").await;
    page.tap_message("actions-means-group").await;
    page.wait_message("actions-none-title").await;
    faults.extend(axe_in_both(&page, "nothing fits").await);
    page.go("#/act/action/put-up-posters").await;
    page.tap("#actions-begin").await;
    page.wait_shows("#plan-name").await;
    page.go("#/act/action/put-up-posters").await;
    page.wait_shows("#actions-plan").await;
    faults.extend(axe_in_both(&page, "a way to act that was begun").await);
    page.go("#/act/buying").await;
    for part in ["ask", "services", "home"] {
        page.tap(&format!("#part-{part}")).await;
    }
    faults.extend(axe_in_both(&page, "buying fairly").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
