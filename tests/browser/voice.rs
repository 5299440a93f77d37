//! Reading aloud: what is said, marked and stopped, with a voice of our own in the place of the
//! phone's, which browsers under test do not have.

use serde_json::json;

use crate::case::{Case, on_every_engine};
use crate::page::Page;
use crate::paths;
use crate::site::Site;

on_every_engine!(
    lesson_is_read_sentence_by_sentence,
    no_voice_no_button,
    a_voice_of_the_network_is_not_used,
);

const LESSON: &str = "#/learn/lesson/what-trafficking-is";

/// Voices that note what they say in `window.said`, and say the next sentence when told to.
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
        cancel: () => { window.saying = null; },
    } });
    window.sayNext = () => { const one = window.saying; window.saying = null; one.onend && one.onend(); };";

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
    let to_the_end = "for (let i = 0; i < 200 && window.saying; i++) sayNext();
        return window.saying === null";
    page.wait("the page is read to its end", to_the_end, vec![])
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
