//! One test on one engine: what it opened is closed at the end, and photographed if it failed.

use std::any::Any;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

use crate::engine::{Engine, Settings, without_wasm};
use crate::page::Page;
use crate::paths;
use crate::pool::{self, Browser};
use crate::site::Site;

/// No case may take longer, whatever hangs.
const LIMIT: Duration = Duration::from_secs(420);

/// One for all cases: what speaks to a browser outlives the case that started it.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let built = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    built.unwrap_or_else(|error| panic!("no runtime: {error}"))
});

/// Runs a case on every engine: `cargo test` shows a line for each.
macro_rules! on_every_engine {
    ($($name:ident),+ $(,)?) => { $(
        mod $name {
            use $crate::{case::run, engine::Engine};
            #[test]
            fn chromium() { run(Engine::Chromium, stringify!($name), super::$name); }
            #[test]
            fn firefox() { run(Engine::Firefox, stringify!($name), super::$name); }
            #[test]
            fn webkit() { run(Engine::WebKit, stringify!($name), super::$name); }
        }
    )+ };
}

/// Runs a case on Chromium alone, because what it looks at is the same in every engine or because
/// only Chromium can say it.
macro_rules! on_chromium {
    ($($name:ident),+ $(,)?) => { $(
        mod $name {
            use $crate::{case::run, engine::Engine};
            #[test]
            fn chromium() { run(Engine::Chromium, stringify!($name), super::$name); }
        }
    )+ };
}

/// Runs a case where WebKit can't: under automation it keeps no profile and prints nothing.
macro_rules! on_chromium_and_firefox {
    ($($name:ident),+ $(,)?) => { $(
        mod $name {
            use $crate::{case::run, engine::Engine};
            #[test]
            fn chromium() { run(Engine::Chromium, stringify!($name), super::$name); }
            #[test]
            fn firefox() { run(Engine::Firefox, stringify!($name), super::$name); }
        }
    )+ };
}

pub(crate) use {on_chromium, on_chromium_and_firefox, on_every_engine};

/// What everything that one writes in, or chooses, has to bear.
#[derive(Clone, Copy)]
pub(crate) enum Fault {
    /// No room for one more letter.
    FullStorage,
    /// The browser keeps nothing.
    BlockedStorage,
    /// Another tab writes too.
    TwoTabs,
}

/// What a case has at hand.
pub(crate) struct Case {
    engine: Engine,
    name: String,
    folder: PathBuf,
    /// The first is as it comes, and may have served another case.
    shared: Vec<Browser>,
    /// Those of this case alone.
    own: Vec<Browser>,
    /// Takes no browser that has served another case.
    anew: bool,
}

impl Case {
    fn new(engine: Engine, name: &str, anew: bool) -> Self {
        let name = format!("{name}-{engine:?}").to_lowercase();
        Self {
            engine,
            folder: paths::scratch(&name),
            name,
            shared: Vec::new(),
            own: Vec::new(),
            anew,
        }
    }

    /// The engine it runs on.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Those of many alike that meet this fault in this engine. The three engines share them: how
    /// they differ under a fault is tested elsewhere in each. What meets one fault here meets the
    /// next in another engine.
    pub(crate) fn share<'all, T>(
        &self,
        all: &'all [T],
        fault: Fault,
    ) -> impl Iterator<Item = (usize, &'all T)> + use<'all, T> {
        let first = (self.engine as usize + fault as usize) % 3;
        all.iter().enumerate().skip(first).step_by(3)
    }

    /// An empty folder of the case's own.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A browser as it comes, on a phone that has never seen the app.
    pub(crate) async fn browser(&mut self) -> Page {
        if self.anew {
            return self.browser_with(Settings::default()).await;
        }
        let browser = pool::take(self.engine).await;
        let page = Page::new(self.engine, browser.client.clone());
        self.shared.push(browser);
        page
    }

    /// A browser that may know the app from another case, and the site where it does. Nothing is
    /// stored there. Who changes what is served takes a site of its own.
    pub(crate) async fn at_home(&mut self) -> (Site, Page) {
        if self.anew {
            let page = self.browser().await;
            return (Site::serve(paths::dist()), page);
        }
        let (browser, site) = pool::take_at_home(self.engine).await;
        let page = Page::new(self.engine, browser.client.clone());
        self.shared.push(browser);
        (site, page)
    }

    /// A browser with faults or with a kept profile.
    pub(crate) async fn browser_with(&mut self, settings: Settings) -> Page {
        let browser = Browser::start(self.engine, &settings).await;
        let page = Page::new(self.engine, browser.client.clone());
        self.own.push(browser);
        if settings.no_wasm && self.engine == Engine::Chromium {
            without_wasm(&page).await;
        }
        page
    }

    /// Closes every browser, as an owner who puts the phone away.
    pub(crate) async fn close_browsers(&mut self) {
        for browser in self.shared.drain(..).chain(self.own.drain(..)) {
            browser.close().await;
        }
    }

    /// Leaves to the next case what it may use.
    async fn end(mut self) {
        for browser in self.shared.drain(..) {
            pool::give_back(browser);
        }
        self.close_browsers().await;
        let _ = fs::remove_dir_all(&self.folder);
    }

    async fn photograph(&self) {
        let folder = paths::screenshots();
        for (number, browser) in self.shared.iter().chain(&self.own).enumerate() {
            let photo = browser.client.screenshot();
            let photo = tokio::time::timeout(Duration::from_secs(20), photo).await;
            let file = folder.join(format!("{}-{number}.png", self.name));
            match photo {
                Ok(Ok(png)) if fs::create_dir_all(&folder).is_ok() => {
                    if fs::write(&file, png).is_ok() {
                        eprintln!("what it looked like: {}", file.display());
                    }
                }
                _ => eprintln!("no picture of {} could be taken", self.name),
            }
        }
    }
}

/// Runs one case to its end and clears up.
///
/// A browser and its driver are large programs of others, and now and then one of hundreds hangs or
/// dies by itself. So a case that fails is tried once more, in a new one; what fails twice has failed. One that
/// then passes is written down, and `cargo xtask test` names it at the end: it needs mending too.
pub(crate) fn run(engine: Engine, name: &str, body: impl AsyncFn(&mut Case)) {
    let start = Instant::now();
    let first = attempt(Case::new(engine, name, false), &body);
    paths::note(
        paths::TIMES,
        &format!(
            "{:5.1} s  {name} on {engine:?}",
            start.elapsed().as_secs_f32()
        ),
    );
    let Err(first) = first else { return };
    eprintln!("\n{name} on {engine:?} has failed and is tried once more");
    match attempt(Case::new(engine, name, true), &body) {
        Ok(()) => paths::note(
            paths::UNSTEADY,
            &format!("{name} on {engine:?}: {}", said(&*first)),
        ),
        Err(panic) => resume_unwind(panic),
    }
}

fn attempt(mut case: Case, body: &impl AsyncFn(&mut Case)) -> Result<(), Box<dyn Any + Send>> {
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        RUNTIME.block_on(async {
            let ended = tokio::time::timeout(LIMIT, body(&mut case)).await;
            assert!(ended.is_ok(), "not done after {} seconds", LIMIT.as_secs());
        });
    }));
    RUNTIME.block_on(async {
        if outcome.is_err() {
            case.photograph().await;
            case.close_browsers().await;
        } else {
            case.end().await;
        }
    });
    outcome
}

/// What a panic said, on one line.
fn said(panic: &(dyn Any + Send)) -> String {
    let words = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    let line = words.unwrap_or("no words").replace('\n', " ");
    line.chars().take(300).collect()
}
