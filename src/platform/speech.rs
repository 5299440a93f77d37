//! Reading aloud with the voices of the phone.
//!
//! Only voices that work without a network are used: the others send the text away.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, Node, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice,
};

/// What can hold words of its own.
const PASSAGES: &str = "h2,h3,h4,p,li,dt,dd,label,summary,figcaption,th,td";

/// What is not for the ear: ways to go on, marks, what is typed.
const SILENT: &str = ".read-aloud,.actions,.turning,.steps,.sources,.source-mark,.off-screen,\
    .by-hand,nav,button,select,textarea,svg";

fn synthesis() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let found = Reflect::get(&window, &"speechSynthesis".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

/// A voice of this phone that reads a language.
fn voice(language: &str) -> Option<SpeechSynthesisVoice> {
    let reads = |voice: &SpeechSynthesisVoice| {
        // `en-GB`, and on some phones `en_GB`.
        let lang = voice.lang();
        let own = lang.split(['-', '_']).next().unwrap_or_default();
        let wanted = language.split('-').next().unwrap_or_default();
        voice.local_service() && own.eq_ignore_ascii_case(wanted)
    };
    let voices = synthesis()?.get_voices();
    let known = |at| voices.get(at).dyn_into::<SpeechSynthesisVoice>().ok();
    (0..voices.length()).filter_map(known).find(reads)
}

/// Whether this phone can read a language aloud by itself. Voices may come later than the page.
pub fn has_voice(language: &str) -> bool {
    voice(language).is_some()
}

/// Calls back when the browser has found voices. For as long as the app is open.
pub fn on_voices(callback: impl Fn() + 'static) {
    if let Some(synthesis) = synthesis() {
        let callback: Box<dyn Fn()> = Box::new(callback);
        let callback = Closure::wrap(callback).into_js_value();
        let _ =
            synthesis.add_event_listener_with_callback("voiceschanged", callback.unchecked_ref());
    }
}

/// Hears what became of a sentence: whether it was said.
pub type Done = Box<dyn FnOnce(bool)>;

/// Says a sentence at a speed in percent, and calls back when it is said, or can't be.
pub fn say(words: &str, language: &str, speed: u32, done: Done) {
    let utterance = SpeechSynthesisUtterance::new_with_text(words).ok();
    let (Some(synthesis), Some(voice), Some(utterance)) = (synthesis(), voice(language), utterance)
    else {
        return done(false);
    };
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    utterance.set_rate(speed as f32 / 100.0);
    let heard = move |event: JsValue| {
        // Some browsers tell both.
        forget();
        let kind = Reflect::get(&event, &"type".into());
        done(!kind.is_ok_and(|kind| kind == "error"));
    };
    let heard: Box<dyn FnOnce(JsValue)> = Box::new(heard);
    let heard = Closure::once_into_js(heard);
    utterance.set_onend(Some(heard.unchecked_ref()));
    utterance.set_onerror(Some(heard.unchecked_ref()));
    // Some browsers forget an utterance that nobody holds, and never tell that it ended.
    let _ = Reflect::set(&synthesis, &"handrail".into(), &utterance);
    synthesis.speak(&utterance);
}

/// Stops what is being said. The boot script does the same when the app is left.
pub fn hush() {
    forget();
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

/// Hears no more of the sentence that was begun last.
fn forget() {
    if let Some(synthesis) = synthesis()
        && let Ok(utterance) = Reflect::get(&synthesis, &"handrail".into())
        && let Some(utterance) = utterance.dyn_ref::<SpeechSynthesisUtterance>()
    {
        utterance.set_onend(None);
        utterance.set_onerror(None);
    }
}

/// A piece of the page that can be read: its words, and the nodes that they stand in.
pub struct Passage {
    element: Element,
    /// Each with its place in the words, in UTF-16 units.
    nodes: Vec<(Node, usize)>,
    /// What it says.
    pub words: String,
}

/// Everything in the element with this id that can be read, in order.
pub fn passages(within: &str) -> Vec<Passage> {
    let part = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(within));
    let Some(all) = part.and_then(|part| part.query_selector_all(PASSAGES).ok()) else {
        return Vec::new();
    };
    (0..all.length())
        .filter_map(|at| passage(all.get(at)?.dyn_into().ok()?))
        .collect()
}

fn passage(element: HtmlElement) -> Option<Passage> {
    let has_parts = element.query_selector(PASSAGES).ok()?.is_some();
    let is_silent = element.closest(SILENT).ok()?.is_some();
    if has_parts || is_silent || element.offset_height() == 0 {
        return None;
    }
    let mut passage = Passage {
        element: element.into(),
        nodes: Vec::new(),
        words: String::new(),
    };
    let mut length = 0;
    let root: Node = passage.element.clone().into();
    gather(&root, &mut passage, &mut length);
    Some(passage)
}

fn gather(node: &Node, passage: &mut Passage, length: &mut usize) {
    let mut next = node.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        match child.dyn_ref::<Element>() {
            Some(element) if element.matches(SILENT).unwrap_or(false) => {}
            Some(_) => gather(&child, passage, length),
            None if child.node_type() == Node::TEXT_NODE => {
                let words = child.text_content().unwrap_or_default();
                passage.nodes.push((child, *length));
                *length += words.encode_utf16().count();
                passage.words.push_str(&words);
            }
            None => {}
        }
    }
}

/// The class of a passage that is being read.
const SPOKEN: &str = "spoken";

impl Passage {
    /// Marks words of it, from and to a place in UTF-16 units, and brings them into view. Where
    /// the browser can't mark words, the passage alone is marked.
    pub fn mark(&self, from: usize, to: usize) {
        let _ = self.element.class_list().add_1(SPOKEN);
        let _ = highlight(self.range(from, to));
        // In the middle, away from the bars.
        let place = Object::new();
        let _ = Reflect::set(&place, &"block".into(), &"center".into());
        if let Ok(scroll) = Reflect::get(&self.element, &"scrollIntoView".into())
            && let Some(scroll) = scroll.dyn_ref::<Function>()
        {
            let _ = scroll.call1(&self.element, &place);
        }
    }

    /// Takes the marks away.
    pub fn unmark(&self) {
        let _ = self.element.class_list().remove_1(SPOKEN);
        let _ = highlight(None);
    }

    fn range(&self, from: usize, to: usize) -> Option<JsValue> {
        let range = web_sys::Range::new().ok()?;
        let at = |place: usize| self.nodes.iter().rev().find(|(_, start)| *start <= place);
        let (first, start) = at(from)?;
        range.set_start(first, (from - start) as u32).ok()?;
        let (last, start) = at(to.saturating_sub(1))?;
        range.set_end(last, (to - start) as u32).ok()?;
        Some(range.into())
    }
}

/// Marks a range by the CSS Custom Highlight API (Chrome 105, Safari 17.2, Firefox 140), or no
/// words any more.
fn highlight(range: Option<JsValue>) -> Option<()> {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let global = js_sys::global();
    let marks = get(&get(&global, "CSS")?, "highlights")?;
    let call = |name: &str, arguments: &Array| {
        let function: Function = get(&marks, name)?.dyn_into().ok()?;
        Reflect::apply(&function, &marks, arguments).ok()
    };
    let Some(range) = range else {
        call("delete", &Array::of1(&SPOKEN.into()))?;
        return Some(());
    };
    let highlight: Function = get(&global, "Highlight")?.dyn_into().ok()?;
    let highlight = Reflect::construct(&highlight, &Array::of1(&range)).ok()?;
    call("set", &Array::of2(&SPOKEN.into(), &highlight))?;
    Some(())
}
