//! Browsers as they come, kept from one case to the next: to start one takes longer than many a
//! case.
//!
//! A case gets an empty tab in it. What a site has kept belongs to its port, and no two sites of a
//! run have the same ([`crate::site`]), so nobody meets what another case has left behind.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use fantoccini::Client;
use fantoccini::error::CmdError;

use crate::engine::{Driver, Engine, SCREEN, Settings};
use crate::paths;

/// A browser with its driver. Dropping it ends both and clears away what they have written.
pub(crate) struct Browser {
    pub(crate) client: Client,
    engine: Engine,
    folder: PathBuf,
    cases: usize,
    /// Dropped before the folder goes.
    driver: Option<Driver>,
}

/// After so many cases a browser may rest: each leaves a worker and two megabytes behind.
const MOST_CASES: usize = 30;

/// How long a browser may take to close what it shows.
const PATIENCE: Duration = Duration::from_secs(20);

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());
static STARTED: AtomicUsize = AtomicUsize::new(0);

/// An idle browser of an engine, or a new one.
pub(crate) async fn take(engine: Engine) -> Browser {
    let idle = {
        let mut all = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all.iter().position(|one| one.engine == engine);
        found.map(|at| all.swap_remove(at))
    };
    match idle {
        Some(browser) => browser,
        None => Browser::start(engine, &Settings::default()).await,
    }
}

/// Keeps a browser for the next case, unless it does not come clean.
pub(crate) async fn give_back(mut browser: Browser) {
    browser.cases += 1;
    if browser.cases >= MOST_CASES {
        return;
    }
    let empty = tokio::time::timeout(PATIENCE, browser.empty()).await;
    if let Ok(Ok(())) = empty {
        let mut all = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        all.push(browser);
    }
}

/// Ends the browsers that are left, when the last case is done: nobody else owns them. It is called
/// when `main` is over and its threads are gone, so it may do little; on Linux starting `kill` works.
#[dtor::dtor(unsafe)]
fn end_all() {
    let mut all = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    all.clear();
}

impl Browser {
    /// Starts a browser that nobody has used.
    pub(crate) async fn start(engine: Engine, settings: &Settings) -> Self {
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let folder = paths::scratch(&format!("browser-{number}"));
        let driver =
            Driver::start(engine, &folder, settings).unwrap_or_else(|error| panic!("{error}"));
        let client = driver.connect(engine, &folder, settings).await;
        Self {
            client,
            engine,
            folder,
            cases: 0,
            driver: Some(driver),
        }
    }

    /// Closes it in good order, as an owner who puts the phone away.
    pub(crate) async fn close(self) {
        // One that has crashed can't be closed; ending its driver clears it away.
        let _ = tokio::time::timeout(PATIENCE, self.client.clone().close()).await;
    }

    /// Shows one empty tab in the place of all others, in the size of a small phone.
    async fn empty(&self) -> Result<(), CmdError> {
        let old = self.client.windows().await?;
        let new = self.client.new_window(true).await?.handle;
        for tab in old {
            self.client.switch_to_window(tab).await?;
            // Firefox gives all ports of a host one room together.
            let forget = "try { localStorage.clear(); } catch (error) { }";
            self.client.execute(forget, vec![]).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await?;
        if self.engine != Engine::Chromium {
            let (width, height) = SCREEN;
            self.client.set_window_size(width, height).await?;
        }
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.driver.take());
        let _ = fs::remove_dir_all(&self.folder);
    }
}
