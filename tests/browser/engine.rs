//! The three engines, each behind its own WebDriver: how to start it, and with which faults.

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::page::Page;
use crate::paths;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chrome, Edge, Samsung Internet and most phones.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and every browser on an iPhone.
    WebKit,
}

/// The size of the screen that the tests see: a small old phone.
pub(crate) const SCREEN: (u32, u32) = (360, 640);

/// What is special about the browser of one test. The default is a good one, new on this phone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    /// A profile folder that outlives the session. WebKit under automation can't keep one.
    pub(crate) profile: Option<PathBuf>,
    /// The browser refuses local storage.
    pub(crate) storage_blocked: bool,
    /// The browser has no WebAssembly. Chromium is told so page by page, see [`without_wasm`].
    pub(crate) no_wasm: bool,
    /// Every request goes through this proxy, those to this machine too where the engine can.
    pub(crate) proxy: Option<SocketAddr>,
    /// Chromium writes down every request of the page. It then watches workers so closely that
    /// they change over late.
    pub(crate) log_requests: bool,
}

/// A running driver. Dropping it ends it and every process that it started.
pub(crate) struct Driver {
    child: Child,
    display: Option<Display>,
    address: String,
}

impl Driver {
    /// Starts the driver of an engine on a free port; what it says goes to a file in `folder`.
    pub(crate) fn start(engine: Engine, folder: &Path, settings: &Settings) -> io::Result<Self> {
        let port = free_port()?;
        let log = File::create(folder.join("driver.log"))?;
        let display = match engine {
            Engine::WebKit => Some(Display::start()?),
            Engine::Chromium | Engine::Firefox => None,
        };
        let mut command = match engine {
            Engine::Chromium => Command::new("chromedriver"),
            Engine::Firefox => Command::new(geckodriver()),
            Engine::WebKit => Command::new("WebKitWebDriver"),
        };
        match engine {
            Engine::Firefox => command.args(["--port", &port.to_string()]),
            Engine::Chromium | Engine::WebKit => command.arg(format!("--port={port}")),
        };
        if engine == Engine::Firefox {
            // Each Firefox needs its own port for geckodriver's talk with it.
            command.args(["--marionette-port", &free_port()?.to_string()]);
        }
        if let Some(display) = &display {
            webkit_environment(&mut command, display, folder, settings);
        }
        let child = command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .map_err(|error| named(&format!("the driver of {engine:?}"), &error))?;
        let driver = Self {
            child,
            display,
            address: format!("http://127.0.0.1:{port}"),
        };
        wait_for_port(port)?;
        Ok(driver)
    }

    /// Opens a browser.
    pub(crate) async fn connect(
        &self,
        engine: Engine,
        folder: &Path,
        settings: &Settings,
    ) -> Client {
        let wanted = match engine {
            Engine::Chromium => chromium(folder, settings),
            Engine::Firefox => firefox(folder, settings),
            Engine::WebKit => webkit(settings),
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&self.address)
            .await
            .unwrap_or_else(|error| panic!("{engine:?} does not open a browser: {error}"));
        if engine != Engine::Chromium {
            let (width, height) = SCREEN;
            client
                .set_window_size(width, height)
                .await
                .unwrap_or_else(|error| panic!("{engine:?} does not take the size: {error}"));
        }
        client
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.child);
        drop(self.display.take());
    }
}

/// An X display without a screen, which WebKit's browser needs.
struct Display {
    child: Child,
    name: String,
}

impl Display {
    fn start() -> io::Result<Self> {
        let mut child = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "800x1000x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| named("Xvfb", &error))?;
        let mut number = String::new();
        if let Some(out) = child.stdout.take() {
            io::BufRead::read_line(&mut io::BufReader::new(out), &mut number)?;
        }
        let name = format!(":{}", number.trim());
        Ok(Self { child, name })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

fn chromium(folder: &Path, settings: &Settings) -> Capabilities {
    let profile = settings
        .profile
        .clone()
        .unwrap_or_else(|| folder.join("profile"));
    let mut args = vec![
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-default-apps".to_owned(),
        "--disable-extensions".to_owned(),
        "--disable-sync".to_owned(),
        // A test goes from page to page faster than Chromium lets any person.
        "--disable-ipc-flooding-protection".to_owned(),
        "--no-first-run".to_owned(),
        "--no-default-browser-check".to_owned(),
        "--lang=en".to_owned(),
        format!("--user-data-dir={}", profile.display()),
    ];
    if let Some(proxy) = settings.proxy {
        args.push(format!("--proxy-server=http://{proxy}"));
        args.push("--proxy-bypass-list=<-loopback>".to_owned());
    }
    let (width, height) = SCREEN;
    let mut options = json!({
        "args": args,
        "mobileEmulation": {
            "deviceMetrics": { "width": width, "height": height, "pixelRatio": 1.0, "touch": true },
        },
    });
    if settings.storage_blocked {
        options["prefs"] = json!({ "profile.default_content_setting_values.cookies": 2 });
    }
    let mut wanted = json!({ "browserName": "chrome", "goog:chromeOptions": options });
    if settings.log_requests {
        wanted["goog:loggingPrefs"] = json!({ "performance": "ALL" });
    }
    capabilities(wanted)
}

fn firefox(folder: &Path, settings: &Settings) -> Capabilities {
    let (width, height) = SCREEN;
    let mut args = vec![
        "-headless".to_owned(),
        format!("--width={width}"),
        format!("--height={height}"),
    ];
    // A fresh profile is geckodriver's own; it puts it into the folder for temporary files.
    if let Some(profile) = &settings.profile {
        fs::create_dir_all(profile).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        args.push("-profile".to_owned());
        args.push(profile.display().to_string());
    }
    let mut prefs = json!({
        "intl.accept_languages": "en",
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "browser.safebrowsing.downloads.remote.enabled": false,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        // Nobody stays long enough for the slowest compiler, nor reads without pictures.
        "javascript.options.wasm_optimizingjit": false,
        "reader.parse-on-load.enabled": false,
        // No process and no page in store for a next one.
        "dom.ipc.processPrelaunch.enabled": false,
        "browser.newtab.preload": false,
    });
    if settings.no_wasm {
        prefs["javascript.options.wasm"] = json!(false);
    }
    if settings.storage_blocked {
        prefs["network.cookie.cookieBehavior"] = json!(2);
    }
    if let Some(proxy) = settings.proxy {
        prefs["network.proxy.type"] = json!(1);
        prefs["network.proxy.http"] = json!(proxy.ip().to_string());
        prefs["network.proxy.http_port"] = json!(proxy.port());
        prefs["network.proxy.ssl"] = json!(proxy.ip().to_string());
        prefs["network.proxy.ssl_port"] = json!(proxy.port());
        prefs["network.proxy.allow_hijacking_localhost"] = json!(true);
        prefs["network.proxy.no_proxies_on"] = json!("");
    }
    capabilities(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "args": args, "prefs": prefs },
    }))
}

fn webkit(settings: &Settings) -> Capabilities {
    let mut args = vec!["--automation".to_owned()];
    if settings.storage_blocked {
        args.push("--enable-html5-local-storage=false".to_owned());
    }
    if let Some(proxy) = settings.proxy {
        args.push(format!("--proxy=http://{proxy}"));
    }
    capabilities(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": mini_browser(), "args": args },
    }))
}

fn webkit_environment(
    command: &mut Command,
    display: &Display,
    folder: &Path,
    settings: &Settings,
) {
    command
        .env("DISPLAY", &display.name)
        .env("GDK_BACKEND", "x11")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        // Pages are painted by the processor anyway. By way of Mesa's drawing in software, on several
        // threads, they take longer, and now and then the page's process dies of it.
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        // Nobody stays long enough for the slowest compiler.
        .env("JSC_useOMGJIT", "0")
        .env("LANG", "en_US.UTF-8")
        .env("LANGUAGE", "en")
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CACHE_HOME", folder.join("cache"));
    if settings.no_wasm {
        command
            .env("JSC_useWebAssembly", "0")
            .env("JSC_useWasm", "0");
    }
}

/// Takes WebAssembly away from every page that Chromium opens: its switch for that does nothing
/// any more.
pub(crate) async fn without_wasm(page: &Page) {
    let script = json!({ "source": "delete globalThis.WebAssembly" });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await;
}

fn capabilities(wanted: Value) -> Capabilities {
    match wanted {
        Value::Object(wanted) => wanted,
        other => panic!("capabilities are an object, not {other}"),
    }
}

/// The one that set-up installed, or the machine's.
fn geckodriver() -> PathBuf {
    let ours = paths::tools().join("bin/geckodriver");
    if ours.is_file() {
        ours
    } else {
        PathBuf::from("geckodriver")
    }
}

/// WebKit's small browser lies beside its library, in a folder that names the version.
fn mini_browser() -> String {
    let libraries = [
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/libexec",
        "/usr/lib",
        "/usr/lib64",
    ];
    let mut found: Vec<PathBuf> = libraries
        .iter()
        .filter_map(|library| fs::read_dir(library).ok())
        .flatten()
        .filter_map(Result::ok)
        .filter(|entry| {
            entry
                .file_name()
                .to_string_lossy()
                .starts_with("webkit2gtk-4")
        })
        .map(|entry| entry.path().join("MiniBrowser"))
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    match found.pop() {
        Some(path) => path.display().to_string(),
        None => panic!("MiniBrowser is missing: install the package webkit2gtk-driver"),
    }
}

/// A port that nobody uses at this moment.
pub(crate) fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

fn wait_for_port(port: u16) -> io::Result<()> {
    let end = Instant::now() + Duration::from_secs(30);
    loop {
        match TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok(()),
            Err(error) if Instant::now() > end => return Err(named("a driver", &error)),
            Err(_) => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

fn named(what: &str, error: &io::Error) -> io::Error {
    io::Error::new(
        error.kind(),
        format!("{what} does not start ({error}); `cargo xtask test` installs what is missing"),
    )
}

/// Ends a child with all that it started: a driver that is killed leaves its browser behind.
pub(crate) fn end(child: &mut Child) {
    let mut family = descendants(child.id());
    family.push(child.id());
    for id in family {
        let _ = Command::new("kill")
            .args(["-KILL", &id.to_string()])
            .stderr(Stdio::null())
            .status();
    }
    let _ = child.wait();
}

fn descendants(of: u32) -> Vec<u32> {
    let processes: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|id| Some((id, parent(id)?)))
        .collect();
    let mut found = vec![of];
    let mut next = 0;
    while let Some(&id) = found.get(next) {
        found.extend(
            processes
                .iter()
                .filter(|(_, parent)| *parent == id)
                .map(|(id, _)| *id),
        );
        next += 1;
    }
    found.split_off(1)
}

fn parent(id: u32) -> Option<u32> {
    let line = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The second field is the name in brackets, which may hold spaces.
    line.rsplit_once(')')?
        .1
        .split_whitespace()
        .nth(1)?
        .parse()
        .ok()
}
