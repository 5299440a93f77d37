//! What a person does with the app's tools, in a few words.

use handrail::content::pack::{Inline, Question, QuestionKind};
use serde_json::{Value, json};

use crate::page::Page;
use crate::words;

/// The field with the name of the plan that is open.
pub(crate) const PLAN_NAME: &str = "#plan-name";

/// Starts a plan, gives it a name, waits until it is stored, and hands back its route.
pub(crate) async fn start_plan(page: &Page, name: &str) -> String {
    page.go("#/share/plans").await;
    page.tap("#plan-new").await;
    page.wait(
        "a plan is open",
        "return location.hash.startsWith('#/share/plan/')",
        vec![],
    )
    .await;
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
    page.wait(
        &format!("'{name}' is stored"),
        script,
        vec![key.into(), name.into()],
    )
    .await;
}

/// The key under which the plan of this route is stored.
pub(crate) fn plan_key(route: &str) -> String {
    let id = route.rsplit('/').next().unwrap_or_default();
    format!("handrail.plan.{id}")
}

/// Has the phone hold a country and a number of the user's own, as if stored another day.
pub(crate) async fn store_numbers(page: &Page, country: &str, name: &str) {
    let own = json!({ "id": "own-1", "name": name, "number": "024 123", "note": name,
        "country": country, "confirmed": "2020-02-29", "group": name });
    let record = json!({ "country": country, "callsKnown": false, "own": [own] });
    let stored = json!({ "v": 1, "r": 1, "t": 1, "d": record });
    page.store("handrail.numbers", &stored.to_string()).await;
    page.reload().await;
    page.wait_usable().await;
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
    page.wait(
        "a file was handed out",
        "return window.caught.length > 0",
        vec![],
    )
    .await;
    let text = page.eval("return window.caught.pop().text()", vec![]).await;
    text.as_str()
        .map(str::to_owned)
        .unwrap_or_else(|| panic!("no text but {text}"))
}

/// The bytes of the last picture that was caught.
pub(crate) async fn caught_png(page: &Page) -> Vec<u8> {
    page.wait(
        "a picture was handed out",
        "return window.caught.length > 0",
        vec![],
    )
    .await;
    let bytes = page
        .eval_async(
            "const [done] = arguments, file = window.caught.pop();
             const read = new FileReader();
             read.onload = () => done([file.type, [...new Uint8Array(read.result)]]);
             read.readAsArrayBuffer(file);",
            vec![],
        )
        .await;
    assert_eq!(bytes[0], json!("image/png"));
    serde_json::from_value(bytes[1].clone()).expect("bytes")
}

/// The records of a back-up file, by key: what was stored, without when and how often.
pub(crate) fn records(backup: &str) -> Vec<(String, Value)> {
    let file: Value = serde_json::from_str(backup).expect("a back-up is JSON");
    let records = file["records"].as_object().expect("a back-up has records");
    let meaning = |text: &Value| {
        let stored: Value =
            serde_json::from_str(text.as_str().unwrap_or_default()).unwrap_or_default();
        stored["d"].clone()
    };
    records
        .iter()
        .map(|(key, text)| (key.clone(), meaning(text)))
        .collect()
}

/// How to answer a question.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// As the pack has it.
    Right,
    /// With an option that is not right.
    Wrong,
}

/// Starts a mixed round and hands back the ids of its questions, in order.
pub(crate) async fn start_round(page: &Page) -> Vec<String> {
    page.go("#/learn/quiz").await;
    page.tap("#quiz-mixed").await;
    page.wait_shows("#quiz-check").await;
    let script = "const quiz = JSON.parse(localStorage.getItem('handrail.quiz') || '{\"d\":{}}');
        return quiz.d.round ? quiz.d.round.questions : null";
    page.wait(
        "the round is stored",
        &format!("const round = (() => {{ {script} }})(); return !!round"),
        vec![],
    )
    .await;
    let questions = page.eval(script, vec![]).await;
    let questions = questions.as_array().into_iter().flatten();
    questions
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// Waits until this question is asked.
pub(crate) async fn wait_question(page: &Page, id: &str) {
    let pack = words::pack("en");
    let question = pack
        .question(id)
        .unwrap_or_else(|| panic!("no question {id}"));
    let values: Vec<&str> = question
        .options
        .iter()
        .map(|option| option.id.as_str())
        .collect();
    let script = "const shown = [...document.querySelectorAll('.quiz-option input')].map((one) => one.value)
            .concat([...document.querySelectorAll('.quiz-step')].map((one) => one.id.slice(5))).sort();
        return shown.length > 0 && JSON.stringify(shown) === JSON.stringify([...arguments[0]].sort())
            && document.getElementById('question').innerText.includes(arguments[1])";
    let begin = match question.text.first() {
        Some(Inline::Words(words) | Inline::Strong(words)) => words.trim().to_owned(),
        _ => String::new(),
    };
    page.wait(
        &format!("{id} is asked"),
        script,
        vec![values.into(), begin.into()],
    )
    .await;
}

/// The steps on the screen, by id.
pub(crate) const STEPS: &str =
    "return [...document.querySelectorAll('.quiz-step')].map((one) => one.id.slice(5))";

/// Moves the steps of a question up, one place at a time, until they stand in the right order.
pub(crate) async fn put_in_order(page: &Page, question: &Question) {
    for (place, step) in question.options.iter().enumerate() {
        loop {
            let steps = page.eval(STEPS, vec![]).await;
            let steps = steps.as_array().cloned().unwrap_or_default();
            let at = steps.iter().position(|shown| shown == &json!(step.id));
            let at = at.unwrap_or_else(|| panic!("no step {}", step.id));
            if at <= place {
                break;
            }
            page.tap(&format!("#up-{}", step.id)).await;
            let moved = format!(
                "const steps = (() => {{ {STEPS} }})();
                return steps.indexOf(arguments[0]) === arguments[1]"
            );
            page.wait(
                "the step moved",
                &moved,
                vec![json!(step.id), json!(at - 1)],
            )
            .await;
        }
    }
}

/// Answers the question that is asked and waits for what came of it.
pub(crate) async fn answer(page: &Page, id: &str, how: Answer) {
    let pack = words::pack("en");
    let question = pack
        .question(id)
        .unwrap_or_else(|| panic!("no question {id}"));
    if question.kind == QuestionKind::Order && how == Answer::Right {
        put_in_order(page, question).await;
    }
    let fits = question
        .options
        .iter()
        .filter(|option| option.right == (how == Answer::Right))
        // Steps are moved, and begin in an order that is not right.
        .filter(|_| question.kind != QuestionKind::Order);
    let many = if how == Answer::Right { usize::MAX } else { 1 };
    for option in fits.take(many) {
        page.tap(&format!(".quiz-option:has(input[value='{}'])", option.id))
            .await;
    }
    page.tap("#quiz-check").await;
    page.wait_shows("#result").await;
    let verdict = if how == Answer::Right {
        "quiz-right"
    } else {
        "quiz-not-quite"
    };
    assert_eq!(
        page.text("#result").await,
        page.message(verdict).await,
        "{id}"
    );
}
