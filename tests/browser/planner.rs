//! The planner: from an example to a whole plan, its money and things, and a calendar file that
//! another program reads.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::frame::{axe_in_both, load_axe};
use crate::page::Page;
use crate::site::without_network;
use crate::tools::{catch_files, caught_file, plan_key, start_plan};
use crate::words;

on_every_engine!(
    an_example_becomes_a_plan_that_stays,
    a_day_that_moves_takes_the_tasks_along,
    messages_and_partners_go_with_a_plan,
    a_sheet_is_there_when_the_browser_prints,
);
on_chromium!(
    a_calendar_file_is_read_by_another_program,
    odd_days_and_amounts_get_clear_words,
    a_long_plan_shows_more_when_asked,
    a_whole_plan_is_printed,
    planner_axe_clean,
);

const ENTER: &str = "\u{e007}";

/// The day in so many days, by the browser's calendar.
async fn day_in(page: &Page, days: i32) -> String {
    let script = "const day = new Date(); day.setDate(day.getDate() + arguments[0]);
        const two = (number) => String(number).padStart(2, '0');
        return day.getFullYear() + '-' + two(day.getMonth() + 1) + '-' + two(day.getDate())";
    let day = page.eval(script, vec![json!(days)]).await;
    day.as_str().unwrap_or_default().to_owned()
}

/// Sets a field of days or times, which each browser has people type in its own way.
async fn set(page: &Page, field: &str, value: &str) {
    page.wait_shows(field).await;
    page.eval(
        "const field = document.querySelector(arguments[0]);
         field.value = arguments[1];
         field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))",
        vec![json!(field), json!(value)],
    )
    .await;
    page.settle().await;
}

/// The plan as it is stored, once it fits.
async fn stored_plan(page: &Page, route: &str, fits: &str) -> Value {
    let read = "const plan = JSON.parse(localStorage.getItem(arguments[0]) || '{\"d\":{}}').d;";
    let key = json!(plan_key(route));
    page.wait(
        &format!("the stored plan fits {fits}"),
        &format!("{read} return !!({fits})"),
        vec![key.clone()],
    )
    .await;
    page.eval(&format!("{read} return plan"), vec![key]).await
}

async fn again(page: &Page) {
    page.reload().await;
    page.wait_usable().await;
}

/// Makes a plan of the film night, on a day in so many days or without one. Hands back its route.
pub(crate) async fn film_night(page: &Page, days: Option<i32>) -> String {
    page.go("#/share/plans").await;
    page.tap_message("plan-new-example").await;
    page.tap("#app main a[href='#/share/template/film-night']")
        .await;
    if let Some(days) = days {
        let day = day_in(page, days).await;
        set(page, "#template-day", &day).await;
    }
    page.tap("#template-make").await;
    let open = "return location.hash.startsWith('#/share/plan/')";
    page.wait("the plan is open", open, vec![]).await;
    page.settle().await;
    page.route().await
}

async fn add_pair(page: &Page, field: &str, what: &str, more: &str) {
    page.fill(field, what).await;
    page.fill(&format!("{field}-more"), more).await;
    page.keys(ENTER).await;
    page.wait_value(field, "").await;
}

async fn an_example_becomes_a_plan_that_stays(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let route = film_night(&page, Some(20)).await;
    let pack = words::pack("en");
    let template = pack.template("film-night").expect("a film night");
    let plan = stored_plan(&page, &route, "plan.tasks && plan.tasks.length > 13").await;
    let tasks = plan["tasks"].as_array().expect("tasks");
    assert_eq!(tasks.len(), template.tasks.len());
    let today = day_in(&page, 0).await;
    let due = |task: &Value| task["due"].as_str().unwrap_or_default().to_owned();
    assert!(tasks.iter().all(|task| due(task) >= today), "{tasks:?}");
    assert_eq!(due(&tasks[0]), today, "what is late is for today");
    assert_eq!(plan["lists"].as_array().map(Vec::len), Some(5));
    assert_eq!(plan["run"][3]["time"], "18:00");

    page.tap("#plan-needs").await;
    page.tap(".line-list label.tick").await;
    add_pair(&page, "#need-add", "Tea", "Dao").await;
    page.tap("#plan-money").await;
    add_pair(&page, "#money-out", "Bus", "1.500,50").await;
    add_pair(&page, "#money-out", "Sweets", "about 5").await;
    add_pair(&page, "#money-in", "Gift", "๒ ๐๐๐").await;
    page.fill("#money-currency", "baht").await;
    page.wait_says("499.50 baht left").await;
    page.wait_says("“about 5” is no clear amount").await;
    page.tap(".line-list:has(~ form #money-in) label.tick")
        .await;
    stored_plan(
        &page,
        &route,
        "plan.currency === 'baht' && plan.needs.some((need) => need.here)",
    )
    .await;

    again(&page).await;
    page.wait_says("499.50 baht left").await;
    let total = template.needs.len() + 1;
    page.wait_says(&format!("1 of {total} here")).await;
    page.tap("#plan-needs").await;
    page.wait_says("Dao").await;

    // A line that is removed comes back to its place.
    page.tap("#plan-money").await;
    page.wait_says("Sweets").await;
    let bus = "[...plan.money].find((line) => line.text === 'Bus')";
    let id = stored_plan(&page, &route, bus).await;
    let lines = id["money"].as_array().cloned().unwrap_or_default();
    let id = lines
        .iter()
        .find(|line| line["text"] == "Bus")
        .expect("a bus");
    let id = id["id"].as_str().unwrap_or_default();
    page.tap(&format!("#money-edit-{id}")).await;
    page.tap(&format!("#money-remove-{id}")).await;
    stored_plan(&page, &route, &format!("!{bus}")).await;
    page.tap_message("undo").await;
    let back = stored_plan(&page, &route, bus).await;
    assert_eq!(back["money"].as_array(), Some(&lines));
}

async fn a_day_that_moves_takes_the_tasks_along(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let route = film_night(&page, None).await;
    let plan = stored_plan(&page, &route, "plan.tasks.length > 13").await;
    assert!(
        plan["tasks"]
            .as_array()
            .expect("tasks")
            .iter()
            .all(|task| task["due"].is_null())
    );

    // While a day is typed it is several others before.
    let (half, day) = (day_in(&page, 200).await, day_in(&page, 100).await);
    set(&page, "#plan-day", &half).await;
    set(&page, "#plan-day", &day).await;
    let due = |days: i32| day_in(&page, days);
    let (first, last) = (due(72).await, due(105).await);
    let given = |first: &str, last: &str| {
        format!(
            "plan.tasks[0].due === '{first}' && plan.tasks[plan.tasks.length - 1].due === '{last}'"
        )
    };
    stored_plan(&page, &route, &given(&first, &last)).await;
    assert!(!page.shows("#plan-move").await, "nothing has moved yet");

    // One task is done and stays; the others go along, and back.
    again(&page).await;
    page.tap("#heading-information").await;
    if !page.shows(".task label.tick").await {
        page.tap("#heading-information").await;
    }
    page.tap(".task label.tick").await;
    page.tap("#plan-details").await;
    let later = due(107).await;
    set(&page, "#plan-day", &later).await;
    set(&page, "#plan-time", "19:00").await;
    page.tap("#plan-move").await;
    let moved = given(&first, &due(112).await);
    let plan = stored_plan(
        &page,
        &route,
        &format!("{moved} && plan.run[3].time === '19:00'"),
    )
    .await;
    assert_eq!(plan["tasks"][1]["due"], json!(due(81).await));
    page.tap_message("undo").await;
    let back = given(&first, &last);
    stored_plan(
        &page,
        &route,
        &format!("{back} && plan.run[3].time === '18:00'"),
    )
    .await;
}

async fn messages_and_partners_go_with_a_plan(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let route = start_plan(&page, "Film night").await;
    let record = |data: Value| json!({ "v": 1, "r": 1, "t": 1, "d": data }).to_string();
    page.tap("#plan-attached").await;
    page.tap("#pick-partner").await;
    page.wait_message("attached-no-partner").await;
    page.store(
        "handrail.message.m1",
        &record(json!({ "text": "\nAsk before you go\nmore" })),
    )
    .await;
    for number in 1..=15 {
        let partner = json!({ "name": format!("Partner {number}") });
        page.store(&format!("handrail.partner.p{number}"), &record(partner))
            .await;
    }
    again(&page).await;
    page.tap("#plan-attached").await;
    page.tap("#pick-message").await;
    page.tap_text("Ask before you go").await;
    page.wait_shows("#app main a[href='#/act/message/m1']")
        .await;
    page.tap("#pick-partner").await;
    page.fill("#find-partner", "ner 1").await;
    page.tap_text("Partner 12").await;
    page.wait_shows("#app main a[href='#/share/partner/p12']")
        .await;
    stored_plan(
        &page,
        &route,
        "plan.partners.length === 1 && plan.messages.length === 1",
    )
    .await;
    page.tap("#off-partner-p12").await;
    stored_plan(&page, &route, "plan.partners.length === 0").await;
    page.tap_message("undo").await;
    stored_plan(&page, &route, "plan.partners.length === 1").await;

    // One that is gone is not shown, and the rest goes on.
    page.remove("handrail.partner.p12").await;
    again(&page).await;
    page.wait_says("1 message").await;
    page.tap("#plan-attached").await;
    page.wait_shows("#app main a[href='#/act/message/m1']")
        .await;
    assert!(!page.shows("#app main a[href='#/share/partner/p12']").await);
    let plan = stored_plan(&page, &route, "true").await;
    assert_eq!(
        plan["partners"],
        json!(["p12"]),
        "it may be on another phone"
    );
}

/// Reads a calendar file with Python's `icalendar`, which knows nothing of ours.
fn events(file: &str) -> Vec<Value> {
    const READ: &str = "
import json, sys, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
def event(one):
    text = lambda name: str(one.get(name, ''))
    time = lambda name: one.decoded(name).isoformat() if name in one else ''
    alarms = [alarm.decoded('TRIGGER').total_seconds() / 3600 for alarm in one.walk('VALARM')]
    return dict(uid=text('UID'), title=text('SUMMARY'), notes=text('DESCRIPTION'),
        place=text('LOCATION'), sequence=int(one['SEQUENCE']), begins=time('DTSTART'),
        ends=time('DTEND'), alarms=alarms)
assert calendar['VERSION'] == '2.0' and 'PRODID' in calendar
assert not calendar.errors, calendar.errors
print(json.dumps([event(one) for one in calendar.walk('VEVENT')]))
";
    let mut python = Command::new("/usr/bin/python3")
        .args(["-c", READ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 with icalendar: `cargo xtask setup` installs it");
    let mut input = python.stdin.take().expect("a way in");
    input
        .write_all(file.as_bytes())
        .expect("the file is handed over");
    drop(input);
    let output = python.wait_with_output().expect("an answer");
    assert!(output.status.success(), "no calendar: {file}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

async fn export(page: &Page) -> Vec<Value> {
    page.tap("#calendar-add").await;
    let file = caught_file(page).await;
    for line in file.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line:?}");
    }
    events(&file)
}

async fn a_calendar_file_is_read_by_another_program(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let zone = json!({ "timezoneId": "Europe/Berlin" });
    page.devtools("Emulation.setTimezoneOverride", zone).await;
    catch_files(&page).await;
    let name = "งานวัด; film, night \\ 👩‍👧 – أمسية: ".to_owned() + &"long ".repeat(30);
    let route = start_plan(&page, name.trim()).await;
    page.tap("#plan-calendar").await;
    page.wait_message("calendar-needs-day").await;
    set(&page, "#plan-day", "2030-07-05").await;
    set(&page, "#plan-time", "22:30").await;
    set(&page, "#plan-ends", "01:00").await;
    page.fill("#plan-place", "School, room 2; yard").await;
    page.fill("#add-information", "Ask; the, clinic").await;
    page.keys(ENTER).await;
    page.wait_value("#add-information", "").await;
    page.tap(".task [id^=task-edit-]").await;
    page.fill("[id^=task-owner-]", "Dao").await;
    set(&page, "[id^=task-due-]", "2030-06-30").await;
    page.tap(".task .button[type=submit]").await;
    set(&page, "#calendar-remind", "1").await;
    let events = export(&page).await;
    assert_eq!(events.len(), 2, "{events:?}");
    let (day, task) = (&events[0], &events[1]);
    assert_eq!(day["title"], json!(name.trim()));
    assert_eq!(day["place"], "School, room 2; yard");
    assert_eq!(day["begins"], "2030-07-05T20:30:00+00:00", "summer time");
    assert_eq!(day["ends"], "2030-07-05T23:00:00+00:00", "past midnight");
    assert_eq!(day["alarms"], json!([-24.0]));
    assert_eq!(
        task["title"],
        json!(format!("Ask; the, clinic: {}", name.trim()))
    );
    assert_eq!(task["notes"], "Who: Dao");
    assert_eq!(
        (&task["begins"], &task["ends"]),
        (&json!("2030-06-30"), &json!("2030-07-01"))
    );
    assert_eq!(task["alarms"], json!([-15.0]));

    // After a change: the same entries, a higher number, winter time, and what is done.
    set(&page, "#plan-day", "2030-12-05").await;
    page.tap(".task label.tick").await;
    set(&page, "#calendar-remind", "none").await;
    let later = export(&page).await;
    let uids = |events: &[Value]| {
        events
            .iter()
            .map(|one| one["uid"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(uids(&later), uids(&events));
    let number = |one: &Value| one["sequence"].as_i64().unwrap_or_default();
    assert!(number(&later[0]) > number(day) && number(&later[1]) > number(task));
    assert_eq!(later[0]["begins"], "2030-12-05T21:30:00+00:00");
    assert_eq!(later[0]["alarms"], json!([]));
    assert!(
        later[1]["title"]
            .as_str()
            .unwrap_or_default()
            .starts_with("Done: Ask")
    );
    stored_plan(&page, &route, "plan.issued === 2").await;

    // A start that no clock knows: the whole day, with the words in the notes.
    let key = plan_key(&route);
    let change = "const record = JSON.parse(localStorage.getItem(arguments[0]));
        record.d.time = 'after school'; localStorage.setItem(arguments[0], JSON.stringify(record))";
    page.eval(change, vec![json!(key)]).await;
    again(&page).await;
    catch_files(&page).await;
    page.tap("#plan-calendar").await;
    page.wait_message("calendar-open-times").await;
    let whole = export(&page).await;
    assert_eq!(whole[0]["begins"], "2030-12-05");
    let notes = whole[0]["notes"].as_str().unwrap_or_default();
    assert!(notes.contains("Starts: after school"), "{notes}");
    assert_eq!(whole[0]["uid"], day["uid"]);
}

async fn odd_days_and_amounts_get_clear_words(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let name = "<b>حفلة</b> 🎬🎬 ".to_owned() + &"x".repeat(400);
    let route = start_plan(&page, name.trim()).await;
    set(&page, "#plan-day", "2020-02-29").await;
    page.wait_message("plan-day-past").await;
    page.tap("#plan-calendar").await;
    page.wait_message("calendar-past").await;

    // The 30th of February, typed as people type it.
    page.eval("document.querySelector('#plan-day').focus()", vec![])
        .await;
    page.press_keys(&[
        "0", "2", "3", "0", "2", "0", "3", "0", "\u{e004}", "\u{e004}",
    ])
    .await;
    page.eval("document.querySelector('#plan-place').focus()", vec![])
        .await;
    page.wait_says("There is no such day").await;
    stored_plan(&page, &route, "plan.date.startsWith('2020-02')").await;
    set(&page, "#plan-day", &day_in(&page, 3).await).await;
    page.wait_gone(".day-hint:not(:empty)").await;

    page.tap("#plan-money").await;
    add_pair(&page, "#money-out", &"💰".repeat(50), &"9".repeat(300)).await;
    page.wait_says("1 amount is not clear").await;
    page.tap("[id^=money-edit-]").await;
    page.wait_message("money-unclear-hint").await;
    page.fill("[id^=money-amount-]", "12").await;
    page.wait_message_gone("money-unclear-hint").await;
    page.tap_text(&words::words("en", "money-in")).await;
    page.wait_says("12 left").await;
    assert_eq!(page.too_wide().await, [""; 0]);
}

async fn a_long_plan_shows_more_when_asked(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let task =
        |at: i32| json!({ "id": format!("t{at}"), "heading": "information", "text": "Do it" });
    let tasks: Vec<Value> = (0..150).map(task).collect();
    let data = json!({ "name": "Long", "date": "2030-12-11", "tasks": tasks });
    let record = json!({ "v": 1, "r": 1, "t": 1, "d": data });
    page.store("handrail.plan.long", &record.to_string()).await;
    page.go("#/share/plan/long").await;
    page.wait_shows("#tick-t39").await;
    assert!(!page.shows("#tick-t40").await);
    // What is added now is seen now.
    page.fill("#add-information", "The newest").await;
    page.keys(ENTER).await;
    page.wait_says("The newest").await;
    for last in ["#tick-t79", "#tick-t119", "#tick-t149"] {
        page.tap(".tasks-more").await;
        page.wait_shows(last).await;
    }
    page.wait_gone(".tasks-more").await;
    assert_eq!(page.texts(".task").await.len(), 151);

    // Who comes back is where the page was left, though it is made bit by bit.
    let down = page
        .number("scrollTo(0, 1500); return scrollY", vec![])
        .await;
    assert!(down > 1000.0, "it is long enough");
    page.go("#/share/plan/long/safety").await;
    page.tap_message("back").await;
    page.wait(
        "the place is found again",
        "return location.hash === '#/share/plan/long' && Math.abs(scrollY - arguments[0]) <= 2",
        vec![json!(down)],
    )
    .await;
}

async fn a_whole_plan_is_printed(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    film_night(&page, Some(30)).await;
    page.tap("#plan-money").await;
    add_pair(&page, "#money-out", "Bus", "150").await;
    page.eval("window.print = () => {}", vec![]).await;
    page.tap("#print").await;
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    page.wait_shows(".sheet").await;
    let text = page.text(".sheet").await;
    for part in [
        "18:00 to 20:30",
        "Drinking water and cups",
        "Bus: 150",
        "Missing: 150",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!page.shows("#app main input, #app main button").await);
}

/// Printed from the browser's own menu. Firefox runs nothing of the page from then on, so that
/// what is to be printed has to be there at once.
async fn a_sheet_is_there_when_the_browser_prints(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    film_night(&page, Some(30)).await;
    for _ in 0..2 {
        let print = "dispatchEvent(new Event('beforeprint'));
            return [...document.querySelectorAll('.sheet')].map((sheet) => sheet.textContent)";
        let sheets = page.eval(print, vec![]).await;
        let sheets = sheets.as_array().map_or(&[][..], Vec::as_slice);
        assert_eq!(sheets.len(), 1, "one sheet, the second time too");
        let text = sheets[0].as_str().unwrap_or_default();
        assert!(text.contains("18:00 to 20:30"), "{text}");
    }
}

async fn planner_axe_clean(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    load_axe(&page).await;
    let mut faults = Vec::new();
    page.go("#/share/templates").await;
    faults.extend(axe_in_both(&page, "plans to start from").await);
    page.go("#/share/template/film-night").await;
    for part in ["tasks", "run", "needs", "money"] {
        page.tap(&format!("#template-{part}")).await;
    }
    faults.extend(axe_in_both(&page, "an example").await);
    film_night(&page, Some(40)).await;
    for part in ["needs", "money", "attached", "calendar"] {
        page.tap(&format!("#plan-{part}")).await;
    }
    add_pair(&page, "#money-out", "Bus", "some").await;
    page.tap("[id^=money-edit-]").await;
    page.tap("[id^=need-edit-]").await;
    page.tap("#pick-partner").await;
    page.tap("#plan-details").await;
    set(&page, "#plan-day", &day_in(&page, 50).await).await;
    page.wait_shows("#plan-move").await;
    faults.extend(axe_in_both(&page, "a whole plan").await);
    assert_eq!(faults, [""; 0]);
    assert_eq!(page.too_wide().await, [""; 0]);
}
