//! One test on one engine: what it opened is closed at the end, and photographed if it failed.

use std::any::Any;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::Client;

use crate::engine::{Driver, Engine, Settings, without_wasm};
use crate::page::Page;
use crate::paths;

/// No case may take longer, whatever hangs.
const LIMIT: Duration = Duration::from_secs(420);

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

/// Runs a case on the engines that keep a profile from one session to the next.
macro_rules! on_engines_with_profiles {
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

pub(crate) use {on_chromium, on_engines_with_profiles, on_every_engine};

/// What a case has at hand.
pub(crate) struct Case {
    engine: Engine,
    name: String,
    folder: PathBuf,
    browsers: Vec<(Client, Driver)>,
}

impl Case {
    fn new(engine: Engine, name: &str) -> Self {
        let name = format!("{name}-{engine:?}").to_lowercase();
        Self {
            engine,
            folder: paths::scratch(&name),
            name,
            browsers: Vec::new(),
        }
    }

    /// The engine it runs on.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// An empty folder of the case's own.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A browser as it comes, on a phone that has never seen the app.
    pub(crate) async fn browser(&mut self) -> Page {
        self.browser_with(Settings::default()).await
    }

    /// A browser with faults or with a kept profile.
    pub(crate) async fn browser_with(&mut self, settings: Settings) -> Page {
        let folder = self.folder.join(format!("browser-{}", self.browsers.len()));
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let driver = Driver::start(self.engine, &folder, &settings)
            .unwrap_or_else(|error| panic!("{error}"));
        let client = driver.connect(self.engine, &folder, &settings).await;
        let page = Page::new(self.engine, client.clone());
        self.browsers.push((client, driver));
        if settings.no_wasm && self.engine == Engine::Chromium {
            without_wasm(&page).await;
        }
        page
    }

    /// Closes every browser in good order, as an owner who puts the phone away.
    pub(crate) async fn close_browsers(&mut self) {
        for (client, driver) in self.browsers.drain(..) {
            // A browser that has crashed can't be closed; ending its driver clears it away.
            let _ = tokio::time::timeout(Duration::from_secs(20), client.close()).await;
            drop(driver);
        }
    }

    async fn photograph(&self) {
        let folder = paths::screenshots();
        for (number, (client, _)) in self.browsers.iter().enumerate() {
            let photo = tokio::time::timeout(Duration::from_secs(20), client.screenshot()).await;
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
/// dies by itself. So a case that fails is tried once more; what fails twice has failed. One that
/// then passes is written down, and `cargo xtask test` names it at the end: it needs mending too.
pub(crate) fn run(engine: Engine, name: &str, body: impl AsyncFn(&mut Case)) {
    let start = Instant::now();
    let first = attempt(engine, name, &body);
    paths::note(
        paths::TIMES,
        &format!(
            "{:5.1} s  {name} on {engine:?}",
            start.elapsed().as_secs_f32()
        ),
    );
    let Err(first) = first else { return };
    eprintln!("\n{name} on {engine:?} has failed and is tried once more");
    match attempt(engine, name, &body) {
        Ok(()) => paths::note(
            paths::UNSTEADY,
            &format!("{name} on {engine:?}: {}", said(&*first)),
        ),
        Err(panic) => resume_unwind(panic),
    }
}

fn attempt(
    engine: Engine,
    name: &str,
    body: &impl AsyncFn(&mut Case),
) -> Result<(), Box<dyn Any + Send>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap_or_else(|error| panic!("no runtime: {error}"));
    let mut case = Case::new(engine, name);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let ended = tokio::time::timeout(LIMIT, body(&mut case)).await;
            assert!(ended.is_ok(), "not done after {} seconds", LIMIT.as_secs());
        });
    }));
    if outcome.is_err() {
        runtime.block_on(case.photograph());
    }
    runtime.block_on(case.close_browsers());
    if outcome.is_ok() {
        let _ = fs::remove_dir_all(&case.folder);
    }
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
