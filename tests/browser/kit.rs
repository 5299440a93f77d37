//! The tools do what they are for, keep what they are told, and give back what was deleted.

use serde_json::json;

use crate::case::{Case, on_every_engine};
use crate::page::Page;
use crate::site::started;
use crate::tools::{self, Answer};

on_every_engine!(
    quiz_goes_on_and_asks_missed_ones_again,
    quiz_can_be_hidden,
    plan_keeps_tasks_and_comes_back_after_undo,
    list_is_ticked_changed_and_reset,
    lesson_goes_on_where_it_was_left,
);

async fn quiz_goes_on_and_asks_missed_ones_again(case: &mut Case) {
    let (site, page) = started(case).await;
    let questions = tools::start_round(&page).await;
    assert_eq!(questions.len(), 10);
    tools::answer(&page, &questions[0], Answer::Wrong).await;
    page.tap("#quiz-next").await;
    tools::wait_question(&page, &questions[1]).await;

    // In the middle of it the phone is put away.
    page.come_back(&format!("{}#/learn/quiz", site.url())).await;
    page.wait_usable().await;
    page.tap_message("quiz-go-on").await;
    for question in &questions[1..] {
        tools::wait_question(&page, question).await;
        tools::answer(&page, question, Answer::Right).await;
        page.tap("#quiz-next").await;
    }
    page.wait_message("quiz-read-again").await;

    page.go("#/learn/quiz").await;
    page.tap("#quiz-missed").await;
    tools::wait_question(&page, &questions[0]).await;
    tools::answer(&page, &questions[0], Answer::Right).await;
    page.tap("#quiz-next").await;
    page.go("#/learn/quiz").await;
    page.wait_gone("#quiz-missed").await;
}

async fn quiz_can_be_hidden(case: &mut Case) {
    let (_site, page) = started(case).await;
    let link = "#app main a[href='#/learn/quiz']";
    page.wait_shows(link).await;
    page.go("#/learn/quiz").await;
    page.tap("#quiz-hide").await;
    page.wait_shows("#quiz-show").await;
    page.wait_stored("handrail.settings").await;
    page.go("#/learn").await;
    assert!(!page.shows(link).await, "nobody is asked to be tested");
    page.reload().await;
    page.wait_usable().await;
    assert!(!page.shows(link).await, "not the next time either");
}

async fn plan_keeps_tasks_and_comes_back_after_undo(case: &mut Case) {
    let (_site, page) = started(case).await;
    let route = tools::start_plan(&page, "Film night").await;
    if !page.shows("#add-information").await {
        page.tap("#heading-information").await;
    }
    for task in ["Ask the clinic", "<i>Borrow</i> the screen"] {
        page.fill("#add-information", task).await;
        page.keys("\u{e007}").await;
        page.wait_value("#add-information", "").await;
    }
    page.tap(".task label.tick").await;
    let stored = "const tasks = JSON.parse(localStorage.getItem(arguments[0])).d.tasks;
        return tasks.length === 2 && tasks.filter((task) => task.done).length === 1";
    let key = json!(tools::plan_key(&route));
    page.wait("both tasks are stored", stored, vec![key.clone()])
        .await;
    page.reload().await;
    page.wait_usable().await;
    if !page.shows(".task").await {
        page.tap("#heading-information").await;
    }
    page.wait_says("<i>Borrow</i> the screen").await;

    page.go("#/share/plans").await;
    let dots = format!("#more-{}", route.rsplit('/').next().unwrap_or_default());
    page.tap(&dots).await;
    page.tap_message("plan-delete").await;
    let gone = "return localStorage.getItem(arguments[0]) === null";
    page.wait("the plan is deleted", gone, vec![key.clone()])
        .await;
    page.tap_message("undo").await;
    page.wait("the plan is back", stored, vec![key]).await;

    page.tap(&dots).await;
    page.tap_message("plan-duplicate").await;
    page.wait(
        "the copy is open",
        "return location.hash.startsWith('#/share/plan/') && location.hash !== arguments[0]",
        vec![json!(route)],
    )
    .await;
    let copy = page.route().await;
    page.go("#/share/plans").await;
    assert_eq!(page.texts(".plan-link").await.len(), 2);
    assert_ne!(copy, route);
}

async fn list_is_ticked_changed_and_reset(case: &mut Case) {
    let (_site, page) = started(case).await;
    page.go("#/share/list/health").await;
    page.tap("#app main label.tick").await;
    page.tap_message("list-change").await;
    page.fill("#add-item", "Water for everyone").await;
    page.keys("\u{e007}").await;
    page.wait_value("#add-item", "").await;
    page.tap_message("list-change-done").await;
    let stored = "return (localStorage.getItem('handrail.list.health') || '').includes('Water for everyone')";
    page.wait("the line is stored", stored, vec![]).await;

    page.reload().await;
    page.wait_usable().await;
    page.wait_says("Water for everyone").await;
    assert_eq!(ticked(&page).await, 1.0);
    page.tap_message("list-untick").await;
    page.wait(
        "no tick is left",
        "return document.querySelectorAll('#app main input:checked').length === 0",
        vec![],
    )
    .await;
    page.tap_message("undo").await;
    page.wait(
        "the tick is back",
        "return document.querySelectorAll('#app main input:checked').length === 1",
        vec![],
    )
    .await;

    page.tap_message("list-change").await;
    page.tap_message("list-reset").await;
    page.tap_message("list-change-done").await;
    page.wait(
        "the line is gone",
        "return !document.querySelector('#app main').innerText.includes('Water for everyone')",
        vec![],
    )
    .await;
}

async fn ticked(page: &Page) -> f64 {
    page.number(
        "return document.querySelectorAll('#app main input:checked').length",
        vec![],
    )
    .await
}

async fn lesson_goes_on_where_it_was_left(case: &mut Case) {
    let (_site, page) = started(case).await;
    page.go("#/learn/lesson/signs").await;
    // That the place in the lesson is kept is said once; it must not come up under the finger.
    page.wait_shows(".notice").await;
    let first = page.text("#screen-title").await;
    page.tap_message("lesson-forward").await;
    let script = "return document.getElementById('screen-title').innerText.trim() !== arguments[0]";
    page.wait("the next screen is there", script, vec![json!(first)])
        .await;
    assert_eq!(page.route().await, "#/learn/lesson/signs/2");
    let heard = "return document.activeElement.id === 'screen-title' && scrollY === 0";
    page.wait("it is heard from its heading", heard, vec![])
        .await;
    page.tap_message("back").await;
    page.wait(
        "Back leaves the lesson",
        "return location.hash === '#/learn' || location.hash === ''",
        vec![],
    )
    .await;

    // A link to the lesson takes no place away. Turning back to its beginning does.
    let leads = "return !!document.querySelector(`#app main a[href='${arguments[0]}']`)";
    page.go("#/learn/lesson/signs").await;
    page.wait_shows("#screen-title").await;
    page.go("#/learn").await;
    let to_second = vec![json!("#/learn/lesson/signs/2")];
    page.wait("it goes on there", leads, to_second).await;
    page.go("#/learn/lesson/signs/2").await;
    page.tap_message("lesson-back").await;
    page.wait("the first screen", heard, vec![]).await;
    page.go("#/learn").await;
    let to_first = vec![json!("#/learn/lesson/signs")];
    page.wait("it begins at its beginning", leads, to_first)
        .await;
}
