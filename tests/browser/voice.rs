//! Reading aloud: what is said, marked and stopped, with a voice of our own in the place of the
//! phone's, which browsers under test do not have.

use serde_json::json;

use crate::case::{Case, on_every_engine};
use crate::page::Page;
use crate::paths;
use crate::site::Site;

on_every_engine!(
    lesson_is_read_sentence_by_sentence,
    the_focus_stays_at_the_buttons,
    a_voice_that_fails_says_so,
    the_voice_falls_silent_when_the_app_is_left,
    no_voice_no_button,
    a_voice_of_the_network_is_not_used,
);

const LESSON: &str = "#/learn/lesson/what-trafficking-is";

/// Voices that note what they say in `window.said`, and say the next sentence, or fail, when told
/// to. As with real ones, what is cut off ends too.
const VOICES: &str = "window.said = []; window.rates = [];
    const voice = { lang: arguments[0], localService: arguments[1], name: 'Test', default: true };
    window.SpeechSynthesisVoice = function () {};
    Object.setPrototypeOf(voice, SpeechSynthesisVoice.prototype);
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
    const listeners = [];
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
        getVoices: () => [voice],
        addEventListener: (name, callback) => listeners.push(callback),
        speak: (one) => { window.saying = one; said.push(one.text); rates.push(one.rate); },
        cancel: () => tell('end'),
    } });
    const tell = (type) => {
        const one = window.saying || {};
        window.saying = null;
        if (one['on' + type]) { one['on' + type]({ type }); }
    };
    window.sayNext = () => tell('end');
    window.failNext = () => tell('error');";

const FOCUSED: &str = "return document.activeElement.id === arguments[0]";

/// Says all sentences that are left.
const TO_THE_END: &str = "for (let i = 0; i < 200 && window.saying; i++) sayNext();
    return window.saying === null";

/// The app with such a voice. Voices are looked for when a page is built.
async fn with_voice(case: &mut Case, language: &str, local: bool) -> (Site, Page) {
    let site = Site::serve(paths::dist());
    let page = case.browser().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    page.eval(VOICES, vec![json!(language), json!(local)]).await;
    page.go(LESSON).await;
    page.wait_shows("#screen-title").await;
    (site, page)
}

async fn said(page: &Page) -> Vec<String> {
    let said = page.eval("return window.said", vec![]).await;
    serde_json::from_value(said).unwrap_or_default()
}

async fn lesson_is_read_sentence_by_sentence(case: &mut Case) {
    let (_site, page) = with_voice(case, "en-GB", true).await;
    let heading = page.text("#screen-title").await;
    page.tap("#read-aloud").await;
    page.wait_shows("#voice-pause").await;
    assert_eq!(said(&page).await, [heading.as_str()]);
    assert_eq!(page.text(".spoken").await, heading);

    page.eval("sayNext()", vec![]).await;
    let second = "return said.length === 2";
    page.wait("the next sentence is said", second, vec![]).await;
    let sentence = said(&page).await.remove(1);
    assert!(page.text(".spoken").await.contains(&sentence), "{sentence}");

    // Faster, from the beginning of the sentence.
    page.tap("#voice-speed").await;
    let faster = "return said.length === 3 && said[2] === said[1] && rates[2] === 1.25";
    page.wait("it is said faster", faster, vec![]).await;

    page.tap("#voice-pause").await;
    page.wait_shows("#voice-resume").await;
    let quiet = "return window.saying === null";
    page.wait("nothing is said", quiet, vec![]).await;
    page.tap("#voice-resume").await;
    let again = "return said.length === 4 && said[3] === said[1]";
    page.wait("it goes on", again, vec![]).await;

    // All of it is read, and no button, mark or source with it.
    page.wait("the page is read to its end", TO_THE_END, vec![])
        .await;
    page.wait_shows("#read-aloud").await;
    let all = said(&page).await.join("\n");
    for word in ["Next", "Stop", "UNODC"] {
        assert!(!all.lines().any(|line| line == word), "{all}");
    }
    assert_eq!(page.texts(".spoken").await, [""; 0]);

    // Who leaves the page is not read to any longer.
    page.tap("#read-aloud").await;
    page.go("#/learn").await;
    page.wait("it fell silent", quiet, vec![]).await;
}

/// Each button gives its place, and the focus, to the one that comes next.
async fn the_focus_stays_at_the_buttons(case: &mut Case) {
    let (_site, page) = with_voice(case, "en", true).await;
    for (pressed, next) in [
        ("read-aloud", "voice-pause"),
        ("voice-pause", "voice-resume"),
        ("voice-resume", "voice-pause"),
        ("voice-stop", "read-aloud"),
        ("read-aloud", "voice-pause"),
    ] {
        page.tap(&format!("#{pressed}")).await;
        let what = format!("{next} has the focus");
        page.wait(&what, FOCUSED, vec![json!(next)]).await;
    }

    // Who has gone elsewhere is not called back, by the next sentence or by the end.
    page.eval("document.getElementById('title').focus()", vec![])
        .await;
    page.eval("sayNext()", vec![]).await;
    page.settle().await;
    let elsewhere = page.eval(FOCUSED, vec![json!("title")]).await;
    assert_eq!(elsewhere, json!(true), "the next sentence");
    page.wait("the end", TO_THE_END, vec![]).await;
    page.wait_shows("#read-aloud").await;
    page.settle().await;
    let elsewhere = page.eval(FOCUSED, vec![json!("title")]).await;
    assert_eq!(elsewhere, json!(true), "the end");

    // Who waits at the buttons stays there.
    page.tap("#read-aloud").await;
    page.wait("it reads", FOCUSED, vec![json!("voice-pause")])
        .await;
    page.wait("the end", TO_THE_END, vec![]).await;
    page.wait("it can begin again", FOCUSED, vec![json!("read-aloud")])
        .await;
}

async fn a_voice_that_fails_says_so(case: &mut Case) {
    let (_site, page) = with_voice(case, "en", true).await;
    page.tap("#read-aloud").await;
    page.wait_shows("#voice-pause").await;
    page.eval("failNext()", vec![]).await;
    page.wait_message("voice-failed").await;
    page.wait_shows("#read-aloud").await;
    page.wait_gone("#voice-pause").await;
    assert_eq!(page.texts(".spoken").await, [""; 0]);
    assert_eq!(said(&page).await.len(), 1, "no next sentence");
    page.close_notice().await;

    // Or it is there no more.
    page.tap("#read-aloud").await;
    page.wait_shows("#voice-pause").await;
    page.eval("speechSynthesis.getVoices = () => []; sayNext()", vec![])
        .await;
    page.wait_message("voice-failed").await;
    page.wait_gone("#voice-pause").await;
}

async fn the_voice_falls_silent_when_the_app_is_left(case: &mut Case) {
    for leave in [
        "document.getElementById('leave').click()",
        "handrail.failed('panic', 'a test')",
    ] {
        let (_site, page) = with_voice(case, "en", true).await;
        page.tap("#read-aloud").await;
        page.wait_shows("#voice-pause").await;
        let script = format!("{leave}; return [window.saying, window.said.length]");
        let left = page.eval(&script, vec![]).await;
        assert_eq!(left, json!([null, 1]), "at once and for good: {leave}");
    }
}

async fn no_voice_no_button(case: &mut Case) {
    let (_site, page) = with_voice(case, "xx", true).await;
    assert!(!page.shows("#read-aloud").await);
    page.go("#/phone/display").await;
    page.wait_message("voice-none").await;
}

async fn a_voice_of_the_network_is_not_used(case: &mut Case) {
    let (_site, page) = with_voice(case, "en", false).await;
    assert!(!page.shows("#read-aloud").await);
}
