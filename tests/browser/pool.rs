//! Browsers as they come, kept from one case to the next: to start one takes longer than many a
//! case.
//!
//! A case that needs a phone without the app gets an empty tab. What a site has kept belongs to its
//! port, and no two sites of a run have the same ([`crate::site`]), so nobody meets what another case
//! has left behind. Most cases only need the app, and nothing stored: they get it [at
//! home](Browser::at_home), where an earlier case has had it installed.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use fantoccini::Client;
use fantoccini::error::CmdError;

use crate::engine::{Driver, Engine, SCREEN, Settings};
use crate::paths;
use crate::site::Site;

/// A browser with its driver. Dropping it ends both and clears away what they have written.
pub(crate) struct Browser {
    pub(crate) client: Client,
    engine: Engine,
    folder: PathBuf,
    cases: usize,
    /// The port where it knows the app.
    home: Option<u16>,
    /// Dropped before the folder goes.
    driver: Option<Driver>,
}

/// After so many cases a browser may rest: each new site leaves a worker and two megabytes behind.
const MOST_CASES: usize = 40;

/// How long a browser may take to close what it shows.
const PATIENCE: Duration = Duration::from_secs(20);

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());
static STARTED: AtomicUsize = AtomicUsize::new(0);

/// A browser of an engine with one empty tab.
pub(crate) async fn take(engine: Engine) -> Browser {
    while let Some(browser) = idle(engine) {
        // One that does not come clean is not used again.
        let empty = tokio::time::timeout(PATIENCE, browser.empty()).await;
        if let Ok(Ok(())) = empty {
            return browser;
        }
    }
    Browser::start(engine, &Settings::default()).await
}

/// A browser of an engine, and the site where it knows the app, or will: nothing is stored there.
pub(crate) async fn take_at_home(engine: Engine) -> (Browser, Site) {
    while let Some(mut browser) = idle(engine) {
        let home = tokio::time::timeout(PATIENCE, browser.at_home()).await;
        if let Ok(Ok(site)) = home {
            return (browser, site);
        }
    }
    let mut browser = Browser::start(engine, &Settings::default()).await;
    let site = browser.at_home().await;
    let site = site.unwrap_or_else(|error| panic!("{engine:?} does not open a file: {error}"));
    (browser, site)
}

/// Keeps a browser for the next case.
pub(crate) fn give_back(mut browser: Browser) {
    browser.cases += 1;
    if browser.cases < MOST_CASES {
        let mut all = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        all.push(browser);
    }
}

fn idle(engine: Engine) -> Option<Browser> {
    let mut all = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    let found = all.iter().rposition(|one| one.engine == engine);
    found.map(|at| all.remove(at))
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
            home: None,
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
        self.small().await
    }

    /// Serves the build where this browser knows the app, and forgets all that was written there.
    /// The worker and its files stay.
    async fn at_home(&mut self) -> Result<Site, CmdError> {
        let known = self.home.and_then(Site::serve_at);
        let site = known.unwrap_or_else(|| Site::serve(paths::dist()));
        // WebKit under automation forgets what no page has used for a while, the app's files too: it
        // has it installed each time.
        self.home = (self.engine != Engine::WebKit).then(|| site.address().port());
        if self.engine == Engine::Chromium {
            // What a case asked of the debugger holds for a tab.
            self.empty().await?;
        } else {
            self.one_tab().await?;
        }
        // The server's, not the app's: nothing of the app runs there.
        self.client
            .goto(&format!("{}sw-off.js", site.url()))
            .await?;
        self.client.execute_async(FORGET, vec![]).await?;
        Ok(site)
    }

    /// Closes all tabs but one, which is a process less to start.
    async fn one_tab(&self) -> Result<(), CmdError> {
        let mut tabs = self.client.windows().await?.into_iter();
        let kept = tabs.next();
        for tab in tabs {
            self.client.switch_to_window(tab).await?;
            self.client.close_window().await?;
        }
        if let Some(tab) = kept {
            self.client.switch_to_window(tab).await?;
        }
        self.small().await
    }

    /// Gives the window the size of a small phone.
    async fn small(&self) -> Result<(), CmdError> {
        if self.engine != Engine::Chromium {
            let (width, height) = SCREEN;
            self.client.set_window_size(width, height).await?;
        }
        Ok(())
    }
}

/// Empties what a site has written, save the files of its worker.
const FORGET: &str = "const [done] = arguments;
    localStorage.clear();
    sessionStorage.clear();
    const without = (name) => new Promise((resolve, reject) => {
        const asked = indexedDB.deleteDatabase(name);
        asked.onsuccess = resolve;
        asked.onerror = reject;
    });
    const databases = indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => without(name))));
    const choices = caches.keys().then((keys) => Promise.all(
        keys.filter((key) => key.endsWith(':choice')).map((key) => caches.delete(key))));
    Promise.all([databases, choices]).then(() => done(null), (error) => { throw error; });";

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.driver.take());
        let _ = fs::remove_dir_all(&self.folder);
    }
}
