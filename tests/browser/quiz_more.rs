//! More of the quiz: steps in order, what comes back another day, before and after, playing in a
//! group, certificates, and files of questions. With the server stopped.

use std::fs;

use handrail::content::pack::QuestionKind;
use serde_json::{Value, json};

use crate::case::{Case, on_every_engine};
use crate::page::Page;
use crate::site::without_network;
use crate::tools::{self, Answer};
use crate::words;

on_every_engine!(
    steps_are_put_in_order_by_tap_and_key,
    missed_ones_come_back_on_their_day,
    check_before_and_after_leads_to_a_certificate,
    a_check_comes_back_with_its_questions,
    group_game_is_ended_and_had_back,
    a_game_that_waits_is_not_passed_over,
    group_plays_through_a_reload_to_a_talk,
    hands_are_counted_for_each_answer,
    file_of_questions_is_brought_in_played_and_removed,
    all_of_it_is_hidden_with_the_quiz,
);

/// Puts a record on the phone, as if stored another day, and opens the app again.
async fn with_quiz(page: &Page, data: Value) {
    let stored = json!({ "v": 1, "r": 1, "t": 1, "d": data });
    page.store("handrail.quiz", &stored.to_string()).await;
    page.reload().await;
    page.wait_usable().await;
}

async fn with_round(page: &Page, questions: &[&str]) {
    let round = json!({ "topic": null, "questions": questions, "at": 0, "chosen": [],
        "answered": false, "missed": [] });
    with_quiz(page, json!({ "answers": {}, "round": round })).await;
    page.go("#/learn/quiz/round").await;
}

async fn steps_are_put_in_order_by_tap_and_key(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let pack = words::pack("en");
    let mut orders = pack
        .rest
        .questions
        .iter()
        .filter(|question| question.kind == QuestionKind::Order);
    let (first, second) = (orders.next().expect("one"), orders.next().expect("another"));
    with_round(&page, &[&first.id, &second.id]).await;
    tools::wait_question(&page, &first.id).await;

    // By keyboard: the button that was pressed keeps the focus, wherever its step went.
    let last = first.options.last().expect("steps");
    let (up, down) = (format!("up-{}", last.id), format!("down-{}", last.id));
    for _ in &first.options {
        page.eval(
            "document.getElementById(arguments[0]).focus()",
            vec![json!(down)],
        )
        .await;
        page.keys("\u{e007}").await;
        page.settle().await;
    }
    let focused = "return document.activeElement.id";
    assert_eq!(page.eval(focused, vec![]).await, json!(down));
    let steps = page.eval(tools::STEPS, vec![]).await;
    let steps = steps.as_array().expect("steps");
    assert_eq!(steps.last(), Some(&json!(last.id)));
    let ended = "return document.getElementById(arguments[0]).getAttribute('aria-disabled')";
    assert_eq!(page.eval(ended, vec![json!(down)]).await, json!("true"));
    assert_eq!(page.eval(ended, vec![json!(up)]).await, Value::Null);

    // What was moved is there after the phone was put away.
    page.reload().await;
    page.wait_usable().await;
    tools::wait_question(&page, &first.id).await;
    assert_eq!(page.eval(tools::STEPS, vec![]).await, json!(steps));
    tools::answer(&page, &first.id, Answer::Right).await;
    page.tap("#quiz-next").await;
    tools::wait_question(&page, &second.id).await;
    tools::answer(&page, &second.id, Answer::Wrong).await;
    let shown = page.texts(".quiz-placed .row-title").await;
    assert_eq!(
        shown.len(),
        second.options.len(),
        "each step, in the right order"
    );
}

async fn missed_ones_come_back_on_their_day(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let pack = words::pack("en");
    let question = &pack.rest.questions[0];
    with_round(&page, &[&question.id]).await;
    tools::wait_question(&page, &question.id).await;
    tools::answer(&page, &question.id, Answer::Wrong).await;
    page.go("#/learn/quiz").await;
    assert!(!page.shows("#quiz-due").await, "not on the same day");
    // What waits to be saved would take the place of what is put there.
    let stored = "const quiz = JSON.parse(localStorage.getItem('handrail.quiz')).d;
        return (quiz.answers[arguments[0]] || {}).box === 1";
    page.wait("the answer is stored", stored, vec![json!(question.id)])
        .await;

    let missed = json!({ "right": false, "tries": 1, "box": 1, "due": "2020-01-01" });
    with_quiz(
        &page,
        json!({ "answers": { question.id.clone(): missed }, "round": null }),
    )
    .await;
    page.go("#/learn/quiz").await;
    page.tap("#quiz-due").await;
    tools::wait_question(&page, &question.id).await;
    tools::answer(&page, &question.id, Answer::Right).await;
    page.go("#/learn/quiz").await;
    page.wait_gone("#quiz-due").await;
    let box_of = "const quiz = JSON.parse(localStorage.getItem('handrail.quiz')).d;
        return quiz.answers[arguments[0]].box === 2";
    page.wait(
        "it lies in the second box",
        box_of,
        vec![json!(question.id)],
    )
    .await;
}

const ROUND: &str = "const quiz = JSON.parse(localStorage.getItem('handrail.quiz') || '{\"d\":{}}').d;
    return quiz.round && quiz.round.when === arguments[0] && quiz.round.at === 0 ? quiz.round.questions : null";

async fn measured(page: &Page, when: &str) -> Vec<String> {
    let script = format!("return !!(() => {{ {ROUND} }})()");
    page.wait("the check is stored", &script, vec![json!(when)])
        .await;
    let ids = page.eval(ROUND, vec![json!(when)]).await;
    let ids = ids.as_array().expect("a list").iter();
    ids.filter_map(Value::as_str).map(str::to_owned).collect()
}

async fn check_before_and_after_leads_to_a_certificate(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/learn/certificate").await;
    page.wait_message("certificate-not-yet").await;
    page.go("#/learn/quiz").await;
    page.tap("#check-before").await;
    let before = measured(&page, "before").await;
    assert_eq!(before.len(), 10);
    let pack = words::pack("en");
    for id in &before {
        tools::wait_question(&page, id).await;
        let question = pack.question(id).expect("a question");
        if question.kind != QuestionKind::Order {
            page.tap(".quiz-option").await;
        }
        page.tap("#quiz-check").await;
        page.wait_gone("#result").await;
    }
    page.wait_message("check-before-over").await;
    assert!(!page.shows(".quiz-part").await, "nothing is given away");

    page.go("#/learn/quiz").await;
    page.tap("#check-after").await;
    let mut after = measured(&page, "after").await;
    assert_ne!(after, before, "in another order");
    for id in &after {
        tools::wait_question(&page, id).await;
        tools::answer(&page, id, Answer::Right).await;
        page.tap("#quiz-next").await;
    }
    page.wait_shows(".quiz-score").await;
    after.sort();
    let mut same = before;
    same.sort();
    assert_eq!(after, same, "the same measure");

    page.tap("a[href='#/learn/certificate']").await;
    page.fill("#certificate-name", "Dao <b>Srisuk</b>").await;
    page.wait_says("Dao <b>Srisuk</b>").await;
    page.settle().await;
    let kept = "return (localStorage.getItem('handrail.quiz') || '').includes('Srisuk')";
    assert_eq!(
        page.eval(kept, vec![]).await,
        json!(false),
        "not kept unasked"
    );
    page.tap("label[for=tick-certificate-keep]").await;
    page.wait("kept when asked", kept, vec![]).await;
    tools::catch_files(&page).await;
    page.tap("#share-picture").await;
    page.wait(
        "a picture was made",
        "return window.caught.length > 0",
        vec![],
    )
    .await;
}

/// Undo of a second check brings back the first with all that it measures.
async fn a_check_comes_back_with_its_questions(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/learn/quiz").await;
    page.tap("#check-before").await;
    let first = measured(&page, "before").await;
    tools::wait_question(&page, &first[0]).await;
    let pack = words::pack("en");
    if pack.question(&first[0]).expect("a question").kind != QuestionKind::Order {
        page.tap(".quiz-option").await;
    }
    page.tap("#quiz-check").await;
    tools::wait_question(&page, &first[1]).await;
    page.go("#/learn/quiz").await;
    page.tap("#check-before").await;
    let others = format!(
        "const ids = (() => {{ {ROUND} }})();
        return !!ids && JSON.stringify(ids) !== JSON.stringify(arguments[1])"
    );
    page.wait(
        "others are asked",
        &others,
        vec![json!("before"), json!(first)],
    )
    .await;
    page.tap_message("undo").await;
    let back = "const quiz = JSON.parse(localStorage.getItem('handrail.quiz')).d;
        return [quiz.round.questions, quiz.check.questions]
            .every((ids) => JSON.stringify(ids) === JSON.stringify(arguments[0]))";
    page.wait("both are back", back, vec![json!(first)]).await;
}

/// The question stands before a team that has chosen nothing yet.
const UNCHOSEN: &str = "return !document.querySelector('.quiz-option input:checked')";

/// Begins a game of three teams. The first has answered. Hands back whose turn it is.
async fn begin_game(page: &Page) -> String {
    page.go("#/learn/group").await;
    page.tap("#length-5").await;
    page.tap("#group-begin").await;
    page.wait_shows("#group-give").await;
    page.tap(".quiz-option").await;
    let first = page.text("#group-head").await;
    page.tap("#group-give").await;
    let script = "return document.getElementById('group-head').innerText.trim() !== arguments[0]";
    page.wait("the next team has its turn", script, vec![json!(first)])
        .await;
    page.text("#group-head").await
}

async fn wait_turn(page: &Page, turn: &str) {
    page.wait_shows("#group-give").await;
    let script = "return document.getElementById('group-head').innerText.trim() === arguments[0]";
    page.wait(turn, script, vec![json!(turn)]).await;
}

async fn group_game_is_ended_and_had_back(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let turn = begin_game(&page).await;
    let question = page.text(".group-question").await;
    page.tap("#group-end").await;
    page.wait_shows("#group-begin").await;
    page.tap_message("undo").await;
    wait_turn(&page, &turn).await;

    // From elsewhere, and with another game begun.
    page.tap("#group-end").await;
    page.wait_shows("#group-begin").await;
    page.go("#/learn").await;
    page.tap_message("undo").await;
    page.go("#/learn/group").await;
    wait_turn(&page, &turn).await;
    page.tap("#group-end").await;
    page.wait_shows("#group-begin").await;
    page.eval("document.getElementById('group-begin').click()", vec![])
        .await;
    page.wait_shows("#group-give").await;
    page.tap_message("undo").await;
    wait_turn(&page, &turn).await;
    assert_eq!(page.text(".group-question").await, question);

    // On the screen with the answer as well.
    for _ in 0..2 {
        page.wait_shows("#group-give").await;
        page.wait("nobody has chosen", UNCHOSEN, vec![]).await;
        page.tap(".quiz-option").await;
        page.tap("#group-give").await;
    }
    page.tap("#group-show").await;
    page.wait_message("group-notes").await;
    page.tap("#group-end").await;
    page.wait_shows("#group-begin").await;
}

async fn a_game_that_waits_is_not_passed_over(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let turn = begin_game(&page).await;
    let file = case.folder().join("school.gift");
    fs::write(&file, "Snow is cold.{T}\n\nIce is hot.{F}\n").expect("a place for the file");
    page.go("#/learn/questions").await;
    page.hand_file("#sets-file", &file).await;
    page.tap("#sets-keep").await;
    page.tap_message("sets-group").await;
    page.wait_shows("#game-waits").await;
    let focused = "return document.activeElement.id === 'game-waits'";
    page.wait("it is said", focused, vec![]).await;
    assert_eq!(page.route().await, "#/learn/questions");
    page.tap("#game-go-on").await;
    wait_turn(&page, &turn).await;

    page.go("#/learn/questions").await;
    page.tap_message("sets-group").await;
    page.tap("#game-end").await;
    page.wait_shows("#group-begin").await;
    let chosen = "return document.getElementById('group-topic').value.endsWith('.')";
    page.wait("the set is chosen", chosen, vec![]).await;
    page.tap_message("undo").await;
    wait_turn(&page, &turn).await;
}

async fn group_plays_through_a_reload_to_a_talk(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/learn/group").await;
    page.wait_shows("#team-2").await;
    page.tap("#teams-2").await;
    page.wait_gone("#team-2").await;
    page.fill("#team-0", "Owls <i>").await;
    page.tap("#length-5").await;
    page.tap("#group-begin").await;
    for question in 0..5 {
        for team in 0..2 {
            page.wait_shows("#group-give").await;
            if question == 1 && team == 1 {
                // In the middle of a question the phone falls asleep.
                page.wait_stored("handrail.group").await;
                page.settle().await;
                page.reload().await;
                page.wait_usable().await;
                page.wait_shows("#group-give").await;
                assert!(!page.says("Owls <i>").await, "the first team has answered");
            }
            page.wait("nobody sees what the others chose", UNCHOSEN, vec![])
                .await;
            page.tap(".quiz-option").await;
            page.tap("#group-give").await;
        }
        page.tap("#group-show").await;
        page.wait_message("group-notes").await;
        page.tap("#group-next").await;
    }
    page.wait_message("group-now-talk").await;
    page.wait_says("Owls <i>").await;
    assert_eq!(page.texts(".team-result").await.len(), 2);
    page.tap("#group-again").await;
    page.wait_shows("#group-begin").await;
}

async fn hands_are_counted_for_each_answer(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/learn/group").await;
    page.tap_message("group-hands").await;
    page.tap("#length-5").await;
    page.tap("#group-begin").await;
    page.wait_shows("[id^=more-]").await;
    page.tap("#group-show").await;
    page.wait_message("group-no-hands").await;
    page.close_notice().await;
    for _ in 0..3 {
        page.tap("[id^=more-]").await;
    }
    page.tap("[id^=fewer-]").await;
    assert_eq!(
        page.texts(".hands").await.first().map(String::as_str),
        Some("2")
    );
    page.settle().await;
    page.reload().await;
    page.wait_usable().await;
    page.wait_shows("[id^=more-]").await;
    assert_eq!(
        page.texts(".hands").await.first().map(String::as_str),
        Some("2")
    );
    page.tap("#group-show").await;
    page.wait_message("group-notes").await;
}

async fn file_of_questions_is_brought_in_played_and_removed(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let file = case.folder().join("school.gift");
    let text = "$CATEGORY: School/Week 2\n\n::A::Is <b>this</b> bold?{=<img src\\=x onerror\\=document.title\\=1> no#It is text. ~yes}\n\nHow many?{#3}\n\nShut {~a =b\n\nSnow is cold.{T}\n";
    fs::write(&file, text).expect("a place for the file");
    page.go("#/learn/questions").await;
    page.hand_file("#sets-file", &file).await;
    page.wait_shows("#sets-keep").await;
    page.wait_message("gift-numerical").await;
    page.wait_message("gift-no-end").await;
    let lines = page.texts(".sets-report strong").await;
    assert_eq!(lines, ["Line 5:", "Line 7:"]);
    page.wait_value("#sets-name", "Week 2").await;
    page.tap("#sets-keep").await;
    page.wait_shows(".question-set").await;

    page.tap_message("sets-play").await;
    for _ in 0..2 {
        page.wait_shows("#quiz-check").await;
        page.tap(".quiz-option").await;
        page.tap("#quiz-check").await;
        page.wait_shows("#result").await;
        if page.says("onerror").await {
            assert!(page.says("Is <b>this</b> bold?").await, "text stays text");
            assert!(!page.shows("#app main img").await);
        }
        page.tap("#quiz-next").await;
    }
    page.wait_shows(".quiz-score").await;

    page.go("#/learn/questions").await;
    page.tap_message("sets-remove").await;
    page.wait_gone(".question-set").await;
    page.tap_message("undo").await;
    page.wait_shows(".question-set").await;

    // Ours go out as such a file.
    tools::catch_files(&page).await;
    page.tap("#sets-ours .rows button").await;
    let out = tools::caught_file(&page).await;
    let gift = handrail::domain::gift::read::read(&out);
    let pack = words::pack("en");
    let topic = &pack.topics[0];
    let ours = pack
        .rest
        .questions
        .iter()
        .filter(|one| one.topic == topic.id);
    assert_eq!(
        (gift.questions.len(), gift.problems),
        (ours.count(), vec![])
    );
}

async fn all_of_it_is_hidden_with_the_quiz(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/learn").await;
    page.wait_shows("a[href='#/learn/group']").await;
    page.go("#/learn/quiz").await;
    page.tap("#quiz-hide").await;
    page.wait_shows("#quiz-show").await;
    for route in ["#/learn/group", "#/learn/questions", "#/learn/certificate"] {
        page.go(route).await;
        page.wait_shows("#quiz-show").await;
        assert!(!page.shows("#group-begin, #sets-file, .certificate").await);
    }
    page.go("#/learn").await;
    assert!(!page.shows("a[href='#/learn/group']").await);
}
