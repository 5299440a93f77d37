//! What a person sees and does in one browser.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, Locator};
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::engine::Engine;
use crate::words::words;

/// How long anything may take. Generous: the machine may be small and busy, and a wait ends as
/// soon as what it waits for is there.
const PATIENCE: Duration = Duration::from_secs(60);

/// The key under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with its windows.
#[derive(Clone)]
pub(crate) struct Page {
    engine: Engine,
    client: Client,
}

impl Page {
    pub(crate) fn new(engine: Engine, client: Client) -> Self {
        Self { engine, client }
    }

    // Going places.

    /// Opens an address.
    pub(crate) async fn open(&self, address: &str) {
        self.leave_workers_alone().await;
        self.told(self.client.goto(address).await, "open", address);
    }

    /// Chromium's driver watches service workers as a debugger does, and a watched worker never
    /// rests, so that the next one waits for minutes before it takes over. Nobody is so watched.
    async fn leave_workers_alone(&self) {
        if self.engine == Engine::Chromium {
            let params =
                json!({ "autoAttach": false, "waitForDebuggerOnStart": false, "flatten": true });
            self.devtools("Target.setAutoAttach", params).await;
        }
    }

    /// Loads the page again, as its owner does. WebDriver's own command goes past the worker in
    /// Firefox.
    pub(crate) async fn reload(&self) {
        self.eval(
            "window.wasHere = true; setTimeout(() => location.reload(), 0)",
            vec![],
        )
        .await;
        let script = "return window.wasHere === undefined && document.readyState === 'complete'";
        self.wait("the page is loaded again", script, vec![]).await;
    }

    /// Goes back, as the browser's own button does.
    pub(crate) async fn back(&self) {
        self.told(self.client.back().await, "go", "back");
    }

    /// Goes forward, as the browser's own button does.
    pub(crate) async fn forward(&self) {
        self.told(self.client.forward().await, "go", "forward");
    }

    /// Goes to a route inside the running app, such as `#/learn`, and waits until it is drawn.
    pub(crate) async fn go(&self, route: &str) {
        // In one call: it is done thousands of times.
        let script = format!(
            "const [route, done] = arguments;
             const busy = () => done(!!document.querySelector('#main > [aria-busy]'));
             const drawn = () => ({DRAWN})(busy);
             if (location.hash === route) {{ return drawn(); }}
             addEventListener('hashchange', drawn, {{ once: true }});
             location.hash = route;"
        );
        if self.eval_async(&script, vec![json!(route)]).await == json!(true) {
            self.wait_gone("#main > [aria-busy]").await;
        }
    }

    /// Waits until the page is drawn and has done what it does after that: scrolling, and moving
    /// the focus. A tab that is not in front draws nothing.
    pub(crate) async fn settle(&self) {
        self.eval_async(&format!("({DRAWN})(arguments[0]);"), vec![])
            .await;
    }

    /// Waits until the app is on the screen.
    pub(crate) async fn wait_usable(&self) {
        self.wait("the app is on the screen", USABLE, vec![]).await;
    }

    /// Waits until the plain page is on the screen instead of the app.
    pub(crate) async fn wait_shell(&self) {
        self.wait(
            "the plain page is on the screen",
            "const shell = document.getElementById('shell'), app = document.getElementById('app');
             return !!shell && shell.offsetHeight > 0 && (!app || app.offsetHeight === 0);",
            vec![],
        )
        .await;
    }

    /// The tab that is looked at.
    pub(crate) async fn tab(&self) -> WindowHandle {
        self.told(self.client.window().await, "name", "the tab")
    }

    /// Opens an empty tab and looks at it.
    pub(crate) async fn new_tab(&self) -> WindowHandle {
        let tab = self
            .told(self.client.new_window(true).await, "open", "a tab")
            .handle;
        self.look_at(&tab).await;
        tab
    }

    /// Looks at another tab.
    pub(crate) async fn look_at(&self, tab: &WindowHandle) {
        let switched = self.client.switch_to_window(tab.clone()).await;
        self.told(switched, "look at", "a tab");
    }

    /// Opens an address in a new tab in place of this one: nothing of the page is left in memory.
    pub(crate) async fn come_back(&self, address: &str) {
        let old = self.tab().await;
        let new = self.new_tab().await;
        // WebKit under automation forgets the files of a site that no page shows: there the old page
        // goes last.
        let is_forgetful = self.engine == Engine::WebKit;
        if is_forgetful {
            self.open(address).await;
        }
        self.look_at(&old).await;
        self.told(self.client.close_window().await, "close", "a tab");
        self.look_at(&new).await;
        if !is_forgetful {
            self.open(address).await;
        }
    }

    // Looking.

    /// The route in the address.
    pub(crate) async fn route(&self) -> String {
        self.string("return location.hash", vec![]).await
    }

    /// The heading of the page.
    pub(crate) async fn title(&self) -> String {
        self.text("#title").await
    }

    /// The visible text of the first element that fits, in one line; empty where there is none.
    pub(crate) async fn text(&self, selector: &str) -> String {
        let script = "const found = document.querySelector(arguments[0]);
             return found ? found.innerText.replace(/\\s+/g, ' ').trim() : '';";
        self.string(script, vec![json!(selector)]).await
    }

    /// The visible texts of all elements that fit.
    pub(crate) async fn texts(&self, selector: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])]
             .filter((found) => found.offsetParent !== null)
             .map((found) => found.innerText.replace(/\\s+/g, ' ').trim());";
        let found = self.eval(script, vec![json!(selector)]).await;
        let texts = found.as_array().into_iter().flatten();
        texts.filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Whether a visible element fits.
    pub(crate) async fn shows(&self, selector: &str) -> bool {
        let script = "return [...document.querySelectorAll(arguments[0])]
             .some((found) => found.offsetParent !== null || found.getClientRects().length > 0);";
        self.eval(script, vec![json!(selector)]).await == json!(true)
    }

    /// Whether the screen says these words somewhere.
    pub(crate) async fn says(&self, words: &str) -> bool {
        let script = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        self.eval(script, vec![json!(words)]).await == json!(true)
    }

    /// Title of the window and all words on the screen; empty while one page takes the place of
    /// another.
    pub(crate) async fn all_that_is_seen(&self) -> String {
        let script = "const body = document.body;
             return document.title + ' | ' + (body && body.getClientRects().length ? body.innerText : '')";
        match self.client.execute(script, vec![]).await {
            Ok(Value::String(seen)) => seen,
            _ => String::new(),
        }
    }

    /// What reaches over an edge of the screen, and the page itself if it can be pushed sideways.
    pub(crate) async fn too_wide(&self) -> Vec<String> {
        let found = self.eval(TOO_WIDE, vec![]).await;
        let found = found.as_array().into_iter().flatten();
        found.filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Waits for a visible element.
    pub(crate) async fn wait_shows(&self, selector: &str) {
        let script = "return [...document.querySelectorAll(arguments[0])]
             .some((found) => found.getClientRects().length > 0);";
        let what = format!("{selector} is shown");
        self.wait(&what, script, vec![json!(selector)]).await;
    }

    /// Waits until a visible element is gone.
    pub(crate) async fn wait_gone(&self, selector: &str) {
        let script = "return ![...document.querySelectorAll(arguments[0])]
             .some((found) => found.getClientRects().length > 0);";
        let what = format!("{selector} is gone");
        self.wait(&what, script, vec![json!(selector)]).await;
    }

    /// Waits until the screen says these words.
    pub(crate) async fn wait_says(&self, words: &str) {
        let script = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        let what = format!("the screen says '{words}'");
        self.wait(&what, script, vec![json!(words)]).await;
    }

    /// Waits until a field holds this text.
    pub(crate) async fn wait_value(&self, selector: &str, value: &str) {
        let script = "const field = document.querySelector(arguments[0]);
             return !!field && field.value === arguments[1];";
        let what = format!("{selector} holds '{value}'");
        self.wait(&what, script, vec![json!(selector), json!(value)])
            .await;
    }

    /// Waits for a script to return something true.
    pub(crate) async fn wait(&self, what: &str, script: &str, args: Vec<Value>) {
        let end = Instant::now() + PATIENCE;
        loop {
            // While a page is being replaced there is nobody to ask: then ask again.
            let answer = self.client.execute(script, args.clone()).await;
            match answer {
                Ok(Value::Bool(true)) => return,
                _ if Instant::now() > end => {
                    let screen = self.screen().await;
                    panic!("waited in vain until {what}; last answer {answer:?}; {screen}");
                }
                _ => tokio::time::sleep(Duration::from_millis(60)).await,
            }
        }
    }

    /// Where we are and what it says there, for messages.
    pub(crate) async fn screen(&self) -> String {
        let script = "const failure = window.handrail && handrail.failure;
             return location.href + (failure ? ' has failed (' + failure + ') and' : '') + ' shows: ' +
             document.body.innerText.replace(/\\s+/g, ' ').slice(0, 600)";
        match self.client.execute(script, vec![]).await {
            Ok(Value::String(screen)) => screen,
            other => format!("nothing to see: {other:?}"),
        }
    }

    // Doing.

    /// Taps the first element that fits, once it is there.
    pub(crate) async fn tap(&self, selector: &str) {
        self.press(FIND, &json!(selector), selector).await;
    }

    /// Taps the link or button that says, or is named, exactly this.
    pub(crate) async fn tap_text(&self, words: &str) {
        self.press(FIND_BY_WORDS, &json!(words), words).await;
    }

    /// Taps the link or button with the message of this key, in the language on the screen.
    pub(crate) async fn tap_message(&self, key: &str) {
        self.tap_text(&self.message(key).await).await;
    }

    /// Waits until the screen shows the message of this key.
    pub(crate) async fn wait_message(&self, key: &str) {
        self.wait_says(&self.message(key).await).await;
    }

    /// Waits until the message of this key is gone from the screen.
    pub(crate) async fn wait_message_gone(&self, key: &str) {
        let words = self.message(key).await;
        let script = "return !document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        self.wait(&format!("'{words}' is gone"), script, vec![json!(words)])
            .await;
    }

    /// The message of this key in the language on the screen.
    pub(crate) async fn message(&self, key: &str) -> String {
        let language = self
            .string("return document.documentElement.lang", vec![])
            .await;
        words(&language, key)
    }

    /// Types into a field in place of what is there.
    pub(crate) async fn fill(&self, selector: &str, text: &str) {
        // A driver would be content with a place behind a notice.
        let (field, _) = self.at_hand(FIND, &json!(selector), selector).await;
        self.told(field.clear().await, "empty", selector);
        if self.engine == Engine::Chromium {
            // The keyboard of a phone hands over words, and emoji. The others get key by key.
            let focus = "document.querySelector(arguments[0]).focus()";
            self.eval(focus, vec![json!(selector)]).await;
            self.devtools("Input.insertText", json!({ "text": text }))
                .await;
        } else {
            self.told(field.send_keys(text).await, "type into", selector);
        }
        self.wait_value(selector, text).await;
    }

    /// Presses keys wherever the focus is, and lets each go before the next; one of several
    /// characters is pressed together, as with Shift.
    pub(crate) async fn press_keys(&self, keys: &[&str]) {
        let mut fingers = KeyActions::new("fingers".to_owned());
        for chord in keys {
            for value in chord.chars() {
                fingers = fingers.then(KeyAction::Down { value });
            }
            for value in chord.chars().rev() {
                fingers = fingers.then(KeyAction::Up { value });
            }
        }
        self.told(self.client.perform_actions(fingers).await, "press", "keys");
    }

    /// Hands a file to a file field, which may be hidden, once it is there.
    pub(crate) async fn hand_file(&self, selector: &str, path: &std::path::Path) {
        let there = "return !!document.querySelector(arguments[0])";
        let what = format!("{selector} is there");
        self.wait(&what, there, vec![json!(selector)]).await;
        let found = self.client.find(Locator::Css(selector)).await;
        let field = self.told(found, "find", selector);
        let path = path.display().to_string();
        self.told(field.send_keys(&path).await, "hand a file to", selector);
    }

    /// Presses keys where the focus is.
    pub(crate) async fn keys(&self, keys: &str) {
        let focused = self.told(self.client.active_element().await, "find", "the focus");
        self.told(focused.send_keys(keys).await, "press", keys);
    }

    /// Taps what a script finds, once it is there, in the middle of the screen. A notice that lies
    /// over it is closed first, as a person would; a page that still moves is given time to come to
    /// rest.
    async fn press(&self, find: &str, which: &Value, what: &str) {
        let end = Instant::now() + Duration::from_secs(10);
        loop {
            let (element, place) = self.at_hand(find, which, what).await;
            if place == json!("notice") {
                self.close_notice().await;
                continue;
            }
            match element.click().await {
                Ok(()) => return,
                // The tap led to a page that is not there. Firefox waits for it, if it begins to
                // load soon enough, and then calls it an error of the tap.
                Err(error) if error.to_string().contains("error page") => return,
                Err(error) if Instant::now() > end => {
                    panic!(
                        "{:?} cannot tap {what}, which is {place}: {error}",
                        self.engine
                    )
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        }
    }

    /// What a script finds, once it is there and the page drawn, in the middle of the screen; and
    /// whether a `notice` lies over it. All in one call, as it is done thousands of times.
    async fn at_hand(&self, find: &str, which: &Value, what: &str) -> (Element, Value) {
        let script = format!(
            "const [which, done] = arguments;
             const find = {find};
             if (!find(which)) {{ return done(null); }}
             ({DRAWN})(() => {{
                 const element = find(which);
                 if (!element) {{ return done(null); }}
                 element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                 const box = element.getBoundingClientRect();
                 const above = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                 const notice = above && above.closest('.notice-area');
                 if (notice && !notice.contains(element)) {{ return done([element, 'notice']); }}
                 const free = above && (element.contains(above) || above.contains(element));
                 done([element, free ? 'free' : 'covered']);
             }});"
        );
        let end = Instant::now() + PATIENCE;
        loop {
            // While a page is being replaced there is nobody to ask: then ask again.
            let answer = self
                .client
                .execute_async(&script, vec![which.clone()])
                .await;
            if let Ok(Value::Array(found)) = &answer
                && let [element, place] = found.as_slice()
                && let Some(id) = element.get(ELEMENT).and_then(Value::as_str)
            {
                return (self.held(id), place.clone());
            }
            if Instant::now() > end {
                let screen = self.screen().await;
                panic!("waited in vain for {what}; last answer {answer:?}; {screen}");
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
    }

    /// An element by the id that the driver has given it.
    fn held(&self, id: &str) -> Element {
        Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))
    }

    /// Closes the notice above the tabs, unless it goes by itself in that moment.
    pub(crate) async fn close_notice(&self) {
        let close = Locator::Css(".notice-area .icon-button");
        if let Ok(close) = self.client.find(close).await {
            let _ = close.click().await;
        }
        self.wait_gone(".notice").await;
    }

    async fn element(&self, script: &str, args: Vec<Value>, what: &str) -> Element {
        let found = self.eval(script, args).await;
        match found.get(ELEMENT).and_then(Value::as_str) {
            Some(id) => self.held(id),
            None => panic!("no element for {what}; {}", self.screen().await),
        }
    }

    /// Scrolls to a link of the page that lies at least so many screens down, marks it for
    /// [`Page::tap_marked_link`], and says how far down that is.
    pub(crate) async fn scroll_to_link(&self, screens: f64) -> f64 {
        let script = "const far = arguments[0] * innerHeight;
            const link = [...document.querySelectorAll('#app main a[href^=\"#/\"]')]
                .find((one) => one.getBoundingClientRect().top + scrollY > far);
            if (!link) { return null; }
            link.scrollIntoView({ block: 'center', behavior: 'instant' });
            window.marked = link;
            return Math.round(scrollY);";
        self.number(script, vec![json!(screens)]).await
    }

    /// Taps the link that was scrolled to, where it is.
    pub(crate) async fn tap_marked_link(&self) {
        let link = self
            .element("return window.marked", vec![], "the marked link")
            .await;
        self.told(link.click().await, "tap", "the marked link");
    }

    // The parts of the app that a person sees only as words.

    /// The build that runs.
    pub(crate) async fn build(&self) -> String {
        self.string("return handrail.build", vec![]).await
    }

    /// Waits until the app says that it works without a network.
    pub(crate) async fn wait_offline_ready(&self) {
        self.wait_usable().await;
        let script = "const now = handrail.offline;
            return now.state === 'ready' && now.total > 0 && now.done === now.total;";
        self.wait("the app is ready for no network", script, vec![])
            .await;
    }

    /// Has the app look for a new version and count its files again.
    pub(crate) async fn check_offline(&self) {
        self.eval("handrail.checkOffline()", vec![]).await;
    }

    /// Waits until a worker looks after the app, or none.
    pub(crate) async fn wait_for_worker(&self, there: bool) {
        let script = "const there = arguments[0];
            return navigator.serviceWorker.getRegistrations().then((found) => (found.length > 0) === there)";
        let what = if there {
            "a worker is there"
        } else {
            "no worker is left"
        };
        self.wait(what, script, vec![json!(there)]).await;
    }

    /// The names of the caches of ours.
    pub(crate) async fn caches(&self) -> Vec<String> {
        let script = "return caches.keys().then((keys) => keys.filter((key) => key.startsWith('handrail:')).sort())";
        let found = self.eval(script, vec![]).await;
        let keys = found.as_array().into_iter().flatten();
        keys.filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Waits until something is stored under a key.
    pub(crate) async fn wait_stored(&self, key: &str) {
        let script = "return localStorage.getItem(arguments[0]) !== null";
        self.wait(&format!("{key} is stored"), script, vec![json!(key)])
            .await;
    }

    // Underneath.

    /// What is stored under a key.
    pub(crate) async fn stored(&self, key: &str) -> Option<String> {
        let found = self
            .eval(
                "return localStorage.getItem(arguments[0])",
                vec![json!(key)],
            )
            .await;
        found.as_str().map(str::to_owned)
    }

    /// The keys in local storage that begin like this.
    pub(crate) async fn keys_like(&self, start: &str) -> Vec<String> {
        let script =
            "return Object.keys(localStorage).filter((key) => key.startsWith(arguments[0])).sort()";
        let found = self.eval(script, vec![json!(start)]).await;
        let keys = found.as_array().into_iter().flatten();
        keys.filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Stores a text under a key, past the app. What its journal knows of the key is forgotten: it
    /// would be the later version.
    pub(crate) async fn store(&self, key: &str, text: &str) {
        self.put(key, Some(text)).await;
    }

    /// Removes what is stored under a key, as [`Page::store`] does.
    pub(crate) async fn remove(&self, key: &str) {
        self.put(key, None).await;
    }

    async fn put(&self, key: &str, text: Option<&str>) {
        let script = "const [key, text, done] = arguments;
            if (text === null) localStorage.removeItem(key);
            else localStorage.setItem(key, text);
            const opened = indexedDB.open('handrail-journal', 1);
            opened.onupgradeneeded = () => opened.result.createObjectStore('records');
            opened.onerror = () => done(null);
            opened.onsuccess = () => {
                const change = opened.result.transaction('records', 'readwrite');
                change.objectStore('records').delete(key.slice('handrail.'.length));
                change.oncomplete = change.onabort = () => { opened.result.close(); done(null); };
            };";
        self.eval_async(script, vec![json!(key), json!(text)]).await;
    }

    /// Runs a script and hands back what it returns.
    pub(crate) async fn eval(&self, script: &str, args: Vec<Value>) -> Value {
        self.told(self.client.execute(script, args).await, "run", script)
    }

    /// Runs a script that calls its last argument when it is done.
    pub(crate) async fn eval_async(&self, script: &str, args: Vec<Value>) -> Value {
        self.told(self.client.execute_async(script, args).await, "run", script)
    }

    /// Runs a script that returns a number.
    pub(crate) async fn number(&self, script: &str, args: Vec<Value>) -> f64 {
        let found = self.eval(script, args).await;
        found
            .as_f64()
            .unwrap_or_else(|| panic!("no number but {found} from {script}"))
    }

    async fn string(&self, script: &str, args: Vec<Value>) -> String {
        match self.eval(script, args).await {
            Value::String(text) => text,
            other => panic!("no text but {other} from {script}"),
        }
    }

    /// Sends a command of Chromium's debugging protocol.
    pub(crate) async fn devtools(&self, command: &str, params: Value) -> Value {
        let extra = Extra {
            path: "goog/cdp/execute",
            body: json!({ "cmd": command, "params": params }),
        };
        self.told(self.client.issue_cmd(extra).await, "send", command)
    }

    /// The page as a PDF in base64, on paper so many inches wide and high.
    pub(crate) async fn printed(&self, width: f64, height: f64) -> Value {
        if self.engine == Engine::Chromium {
            let paper = json!({ "paperWidth": width, "paperHeight": height });
            return self.devtools("Page.printToPDF", paper).await["data"].take();
        }
        const CENTIMETRES: f64 = 2.54;
        let paper = json!({ "width": width * CENTIMETRES, "height": height * CENTIMETRES });
        let print = Extra {
            path: "print",
            body: json!({ "page": paper }),
        };
        self.told(self.client.issue_cmd(print).await, "print", "the page")
    }

    /// What Chromium wrote into a log since it was last asked: `browser` or `performance`.
    pub(crate) async fn chromium_log(&self, kind: &str) -> Vec<String> {
        let extra = Extra {
            path: "se/log",
            body: json!({ "type": kind }),
        };
        let lines = self.told(self.client.issue_cmd(extra).await, "read the log", kind);
        let lines = lines.as_array().into_iter().flatten();
        lines
            .filter_map(|line| line["message"].as_str())
            .map(str::to_owned)
            .collect()
    }

    fn told<T>(&self, outcome: Result<T, CmdError>, what: &str, which: &str) -> T {
        outcome.unwrap_or_else(|error| panic!("{:?} cannot {what} {which}: {error}", self.engine))
    }
}

/// Calls back once, when the page is drawn. A tab that is not in front draws nothing.
const DRAWN: &str = "(done) => {
    let waits = true;
    const once = () => { if (waits) { waits = false; done(); } };
    const frame = (then) => requestAnimationFrame(() => setTimeout(then, 0));
    frame(() => frame(once));
    setTimeout(once, 500);
}";

/// The app is on the screen: boot has shown it and it has drawn a page.
const USABLE: &str =
    "const app = document.getElementById('app'), title = document.getElementById('title');
    return !!app && !app.hidden && app.offsetHeight > 0 && !!title && title.textContent !== '';";

const TOO_WIDE: &str = "const wide = [];
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth) { wide.push('the page: ' + page.scrollWidth + ' of ' + innerWidth); }
    for (const one of document.querySelectorAll('#app *')) {
        const box = one.getBoundingClientRect();
        if (box.width < 2 || box.height < 2) { continue; }
        if (box.right > innerWidth + 1 || box.left < -1) {
            wide.push(one.tagName + '.' + one.className + ' ' + Math.round(box.left) + '..' + Math.round(box.right)
                + ' ' + (one.innerText || '').slice(0, 30));
        }
    }
    return wide.slice(0, 5);";

/// Finds the first visible element that fits a selector.
const FIND: &str = "(selector) => [...document.querySelectorAll(selector)]
    .find((found) => found.getClientRects().length > 0)";

/// Finds what can be tapped by its words: its visible text, else its name for screen readers.
const FIND_BY_WORDS: &str = "(words) => {
    const flat = (text) => (text || '').replace(/\\s+/g, ' ').trim();
    const all = [...document.querySelectorAll(
        'a, button, summary, label, [role=button], [role=tab], [role=radio], [role=checkbox]')]
        .filter((one) => one.getClientRects().length > 0);
    return all.find((one) => flat(one.innerText) === words)
        || all.find((one) => flat(one.getAttribute('aria-label')) === words)
        || null;
}";

/// A command that fantoccini does not know.
#[derive(Debug)]
struct Extra {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
