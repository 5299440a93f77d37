//! Stay safe: questions that leave no trace, and a card that reaches someone else.

use handrail::content::pack::SignStep;
use handrail::domain::directory::listing;
use handrail::domain::signs::{About, Answer, Answers, next_steps};
use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::page::Page;
use crate::paths;
use crate::site::{Site, without_network};
use crate::tools;
use crate::words;

on_every_engine!(
    signs_lead_to_steps_and_leave_no_trace,
    signs_are_forgotten,
    card_is_kept_and_given_away,
    card_is_deleted_and_had_back,
    travel_list_and_days_are_shown,
);
on_chromium!(card_is_printed_on_one_page, numbers_keep_their_order);

/// All that the browser keeps of a page: what is stored, and what its history knows.
const TRACES: &str = "return JSON.stringify([
    Object.entries(localStorage).sort(), Object.entries(sessionStorage).sort(),
    history.length, history.state, location.href, document.cookie])";

async fn signs_lead_to_steps_and_leave_no_trace(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let signs = &words::pack("en").rest.signs;
    for (about, person) in [(About::Me, "#about-me"), (About::Child, "#about-child")] {
        page.go("#/safe").await;
        page.go("#/safe/signs").await;
        let before = page.eval(TRACES, vec![]).await;
        page.tap(person).await;
        let mut answers = Answers::default();
        for (at, sign) in signs.indicators.iter().enumerate() {
            let question = if about == About::Me {
                &sign.me
            } else {
                &sign.other
            };
            page.wait_says(question).await;
            let (answer, button) = match at % 3 {
                0 => (Answer::No, "#answer-no"),
                1 => (Answer::Yes, "#answer-yes"),
                _ => (Answer::NotSure, "#answer-not-sure"),
            };
            answers.set(&sign.id, Some(answer));
            page.tap(button).await;
        }
        page.wait_message("signs-steps").await;
        let ids = next_steps(about, &answers);
        let steps: Vec<&SignStep> = ids.iter().filter_map(|id| signs.step(id)).collect();
        let titles: Vec<&str> = steps.iter().map(|step| step.title.as_str()).collect();
        assert_eq!(page.texts(".sign-step h3").await, titles);
        assert_eq!(page.eval(TRACES, vec![]).await, before, "a trace is left");
        // What browsers keep of fields, to restore a window, is nothing where there are none.
        let fields = "return document.querySelectorAll('#app main input, #app main select, #app main textarea').length";
        assert_eq!(page.number(fields, vec![]).await, 0.0);
    }
}

/// Whether some answer is shown as given.
const ANSWERED: &str = "[aria-pressed=true]";

async fn answer_some(page: &Page) {
    page.tap("#about-adult").await;
    page.tap("#answer-yes").await;
    page.tap("#answer-not-sure").await;
    page.tap_message("signs-back").await;
    page.wait_shows(ANSWERED).await;
}

async fn wait_forgotten(page: &Page) {
    page.wait_shows("#about-me").await;
    assert!(!page.shows(".sign-step").await);
    page.tap("#about-me").await;
    page.wait_shows("#answer-yes").await;
    assert!(!page.shows(ANSWERED).await, "an answer was kept");
    page.tap_message("signs-now").await;
    page.wait_shows(".sign-step").await;
    let nothing = words::pack("en")
        .rest
        .signs
        .step("nothing")
        .map(|step| step.title.clone());
    assert_eq!(page.texts(".sign-step h3").await, Vec::from_iter(nothing));
    page.tap_message("signs-again").await;
    page.wait_shows("#about-me").await;
}

async fn signs_are_forgotten(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/safe/signs").await;
    // By choice.
    answer_some(&page).await;
    page.tap_message("signs-now").await;
    page.tap_message("signs-again").await;
    wait_forgotten(&page).await;
    // By leaving, whoever then goes back.
    answer_some(&page).await;
    page.go("#/learn").await;
    page.eval("history.back()", vec![]).await;
    wait_forgotten(&page).await;
    // By a link out of the next steps.
    answer_some(&page).await;
    page.tap_message("signs-now").await;
    page.tap(".sign-step a[href='#/help']").await;
    page.wait("Help is open", "return location.hash === '#/help'", vec![])
        .await;
    page.eval("history.back()", vec![]).await;
    wait_forgotten(&page).await;
    // By loading something else in this window: Back may bring the page up as it was.
    answer_some(&page).await;
    page.eval("dispatchEvent(new Event('pagehide'))", vec![])
        .await;
    wait_forgotten(&page).await;
    page.reload().await;
    page.wait_usable().await;
    wait_forgotten(&page).await;
    // A look at another app is short; a phone that was laid aside is another matter.
    answer_some(&page).await;
    page.eval(OUT_OF_SIGHT, vec![json!(60_000)]).await;
    page.settle().await;
    assert!(
        page.shows(ANSWERED).await,
        "a minute is too short to forget"
    );
    page.eval(OUT_OF_SIGHT, vec![json!(360_000)]).await;
    wait_forgotten(&page).await;
}

/// Another tab is in front for so many milliseconds. `window`, because Firefox gives scripts of
/// tests a clock of their own.
const OUT_OF_SIGHT: &str = "
    const turn = (hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    };
    const clock = window.Date, now = clock.now, ms = arguments[0];
    turn(true);
    clock.now = () => now.call(clock) + ms;
    turn(false);
    clock.now = now;
    delete document.hidden;";

async fn fill_card(page: &Page) {
    page.go("#/safe/card").await;
    page.fill("#card-name", "Dao <b>Srisuk</b>").await;
    page.fill("#card-country", "Malaysia").await;
    page.tap("#card-there").await;
    page.fill("#card-address", "12 Pier Road").await;
    let stored = "return (localStorage.getItem('handrail.travel') || '').includes('12 Pier Road')";
    page.wait("the card is stored", stored, vec![]).await;
}

async fn card_is_kept_and_given_away(case: &mut Case) {
    let (site, page) = without_network(case).await;
    fill_card(&page).await;
    page.come_back(&format!("{}#/safe/card", site.url())).await;
    page.wait_usable().await;
    page.tap("#card-where").await;
    page.wait_value("#card-name", "Dao <b>Srisuk</b>").await;
    page.tap("#card-there").await;
    page.wait_value("#card-address", "12 Pier Road").await;

    // Whom to call: a service of the directory, and a person.
    page.tap("#card-whom").await;
    let directory = &words::pack("en").directory;
    let country = directory.country("MY").expect("Malaysia is listed");
    let first = listing(&directory.services, country).urgent[0].clone();
    page.tap(&format!("label[for=tick-service-{}]", first.id))
        .await;
    page.tap("#card-person-add").await;
    page.fill("[id^=who-]", "Aunt Mai").await;
    page.fill("[id^=number-]", "081 555 0104").await;
    // The number of the passport: only when asked for.
    page.tap("#card-papers").await;
    page.fill("#card-passport", "AA1234567").await;

    page.eval(CATCH_SHARED, vec![]).await;
    let text = shared_text(&page).await;
    let number = first.number.expect("an emergency number");
    for words in [
        "Dao <b>Srisuk</b>",
        "Malaysia",
        &number,
        "Aunt Mai",
        "081 555 0104",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("AA1234567"), "{text}");
    page.tap("label[for=tick-card-passport]").await;
    assert!(shared_text(&page).await.contains("AA1234567"));

    tools::catch_files(&page).await;
    page.tap("#share-picture").await;
    let picture = caught_picture(&page).await;
    assert_eq!(picture.width, 1080);
    let share = picture.dark as f64 / (picture.width * picture.height) as f64;
    assert!((0.005..0.3).contains(&share), "{share} of it is dark");
    // Where a download is dropped without a word, it can be kept by hand.
    page.tap_message("file-not-there").await;
    page.wait_shows("#by-hand-picture").await;
}

/// Takes what is shared as text, in place of the phone.
const CATCH_SHARED: &str = "Object.defineProperty(navigator, 'share', { configurable: true,
    value: (data) => { window.shared = data; return Promise.resolve(); } });";

async fn shared_text(page: &Page) -> String {
    page.eval("window.shared = null", vec![]).await;
    page.tap("#share-text").await;
    page.wait(
        "a text was shared",
        "return !!window.shared && !!window.shared.text",
        vec![],
    )
    .await;
    let text = page.eval("return window.shared.text", vec![]).await;
    text.as_str().unwrap_or_default().to_owned()
}

/// What there is to know about a picture.
struct Picture {
    width: u32,
    height: u32,
    /// How many of its pixels are dark.
    dark: usize,
}

/// Reads the last file that was caught as a PNG, down to its last pixel.
async fn caught_picture(page: &Page) -> Picture {
    let bytes = tools::caught_png(page).await;
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("the head of a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a picture of some size")];
    let frame = reader.next_frame(&mut pixels).expect("a whole picture");
    let step = frame.color_type.samples();
    assert!(step >= 3, "in colour");
    let dark = pixels[..frame.buffer_size()]
        .chunks(step)
        .filter(|pixel| pixel[..3].iter().all(|part| *part < 110));
    Picture {
        width: frame.width,
        height: frame.height,
        dark: dark.count(),
    }
}

async fn card_is_deleted_and_had_back(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    fill_card(&page).await;
    let gone = "return localStorage.getItem('handrail.travel') === null";
    page.tap("#card-delete").await;
    page.wait("the card is gone", gone, vec![]).await;
    page.wait_value("#card-name", "").await;
    page.tap_message("undo").await;
    page.wait_value("#card-name", "Dao <b>Srisuk</b>").await;
    let back = "return (localStorage.getItem('handrail.travel') || '').includes('12 Pier Road')";
    page.wait("the card is back", back, vec![]).await;

    // Whoever begins a new one does not get the old one over it.
    page.tap("#card-delete").await;
    page.wait("the card is gone again", gone, vec![]).await;
    page.fill("#card-name", "Somchai").await;
    page.wait_message_gone("card-deleted").await;
    let new = "return (localStorage.getItem('handrail.travel') || '').includes('Somchai')";
    page.wait("the new card is stored", new, vec![]).await;
}

async fn travel_list_and_days_are_shown(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/safe/travel").await;
    page.tap("#app main a[href='#/safe/list/travel']").await;
    page.tap("#app main label.tick").await;
    let ticked =
        "return (localStorage.getItem('handrail.list.travel') || '').includes('travel-checked')";
    page.wait("the tick is stored", ticked, vec![]).await;
    assert!(page.shows(".section-safe").await);
    page.tap_message("back").await;
    let percent =
        "const bar = document.querySelector('#app main progress'); return !!bar && bar.value > 0";
    page.wait("the list has begun", percent, vec![]).await;

    // Every day of the week is a day to get in touch, so today is one.
    page.store("handrail.travel", &record(CARD)).await;
    page.go("#/safe").await;
    page.reload().await;
    page.wait_usable().await;
    page.go("#/safe/travel").await;
    page.wait_message("travel-due-today").await;
    page.wait_says("20:00 at home").await;
    page.go("#/safe/list/travel").await;
    page.tap_message("list-untick").await;
    page.wait_message("list-unticked-journey").await;
}

const CARD: &str = r#"{
    "name": "Dao Srisuk", "country": "Malaysia", "place": "George Town, Penang",
    "employer": "Ocean Star Restaurant, Mr Lim. The agent is Mrs Wan from Hat Yai.",
    "leaves": "2020-01-01", "transport": "Bus 88, at 21:30 from Hat Yai",
    "address": "12 Pier Road\nHouse 4\nSecond floor", "contact": "Mr Lim, 04 555 0101\nNok, 011 555 0102",
    "phones": "At home 081 555 0103\nThere a new one", "codeHint": "Our old neighbour",
    "checkIns": { "weekdays": [1, 2, 3, 4, 5, 6, 7], "every": 0, "hour": "20:00 at home" },
    "ifMissed": "Wait one day. Then call Nok. Then call the embassy. Then go to the police.",
    "services": [], "passport": "AA1234567", "numbers": [
        { "id": "a", "name": "Aunt Mai", "number": "081 555 0104" },
        { "id": "b", "name": "Uncle Chai", "number": "081 555 0105" }]
}"#;

fn record(data: &str) -> String {
    let data: Value = serde_json::from_str(data).expect("JSON");
    json!({ "v": 1, "r": 1, "t": 1_790_000_000_000_u64, "d": data }).to_string()
}

async fn card_is_printed_on_one_page(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.store("handrail.travel", &record(CARD)).await;
    page.go("#/safe/card").await;
    page.reload().await;
    page.wait_usable().await;
    page.wait_shows("#print").await;
    // The form is open as well, and none of it gets onto the paper.
    for group in ["#card-where", "#card-touch", "#card-whom"] {
        page.tap(group).await;
    }
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
    let printed = page.devtools("Page.printToPDF", paper).await;
    let pages = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page[^s]/g) || []).length";
    assert_eq!(page.number(pages, vec![printed["data"].clone()]).await, 1.0);

    let media = json!({ "media": "print" });
    page.devtools("Emulation.setEmulatedMedia", media).await;
    let text = page.text("#app main").await;
    for words in ["Dao Srisuk", "Second floor", "Uncle Chai", "081 555 0105"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("AA1234567"), "{text}");
    assert!(!page.shows("#app main input, #app main button").await);
}

/// A number that stands among words from right to left is read from left to right all the same.
async fn numbers_keep_their_order(case: &mut Case) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    let card =
        json!({ "contact": "\u{62e}\u{627}\u{644}\u{629} 081 555 0104", "phones": "082 666 0107" });
    page.store("handrail.travel", &record(&card.to_string()))
        .await;
    page.go("#/phone/language").await;
    page.reload().await;
    page.wait_usable().await;
    page.tap("#app main [lang=\"ar-XB\"]").await;
    page.wait(
        "the language is there",
        "return document.documentElement.dir === 'rtl'",
        vec![],
    )
    .await;
    page.go("#/safe/card").await;
    page.wait_shows(".given dd").await;
    let orders = page
        .eval(
            ORDER,
            vec![json!(["081", "555", "0104"]), json!(["082", "666", "0107"])],
        )
        .await;
    assert_eq!(orders, json!([true, true]));
}

/// For each number, whether its groups stand from left to right.
const ORDER: &str = "return [...arguments].filter(Array.isArray).map((groups) => {
    const walker = document.createTreeWalker(document.querySelector('.given'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode.data;
        if (!groups.every((group) => text.includes(group))) { continue; }
        const left = groups.map((group) => {
            const range = document.createRange();
            range.setStart(walker.currentNode, text.indexOf(group));
            range.setEnd(walker.currentNode, text.indexOf(group) + group.length);
            return range.getBoundingClientRect().left;
        });
        return left[0] < left[1] && left[1] < left[2];
    }
    return 'not there';
});";
