//! Chromium without a window, driven over its debugging port.

use std::fs;
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use tungstenite::{Message, WebSocket};

use crate::program::{find, output, program};

/// Longer than this no single step takes, not even on a slow machine at a slow network's pace.
const PATIENCE: Duration = Duration::from_secs(90);

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// A running browser with a profile of its own, which goes with it.
pub(crate) struct Chromium {
    process: Child,
    socket: WebSocket<TcpStream>,
    commands: u64,
    _profile: TempDir,
}

/// A tab, in a context that shares nothing with others but the tabs of the same visitor.
pub(crate) struct Tab {
    target: String,
    session: String,
}

/// One who comes to the site: storage, caches and workers of their own.
pub(crate) struct Visitor {
    context: String,
}

impl Chromium {
    pub(crate) fn start() -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let mut process = command()?
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("Chromium could not be started")?;
        match connect(&profile) {
            Ok(socket) => Ok(Self {
                process,
                socket,
                commands: 0,
                _profile: profile,
            }),
            Err(error) => {
                let _ = process.kill();
                let _ = process.wait();
                Err(error)
            }
        }
    }

    /// Lets in someone who was never here.
    pub(crate) fn visitor(&mut self) -> Result<Visitor> {
        let answer = self.browser("Target.createBrowserContext", json!({}))?;
        Ok(Visitor {
            context: text(&answer, "browserContextId")?,
        })
    }

    /// Forgets a visitor and closes their tabs.
    pub(crate) fn forget(&mut self, visitor: Visitor) -> Result<()> {
        let context = json!({ "browserContextId": visitor.context });
        self.browser("Target.disposeBrowserContext", context)
            .map(drop)
    }

    /// Opens an empty tab for a visitor.
    pub(crate) fn tab(&mut self, visitor: &Visitor) -> Result<Tab> {
        let page = json!({ "url": "about:blank", "browserContextId": visitor.context });
        let target = text(&self.browser("Target.createTarget", page)?, "targetId")?;
        let attach = json!({ "targetId": target, "flatten": true });
        let session = text(&self.browser("Target.attachToTarget", attach)?, "sessionId")?;
        let tab = Tab { target, session };
        self.call(&tab, "Page.enable", json!({}))?;
        Ok(tab)
    }

    /// Closes a tab.
    pub(crate) fn close(&mut self, tab: Tab) -> Result<()> {
        let target = json!({ "targetId": tab.target });
        self.browser("Target.closeTarget", target).map(drop)
    }

    /// Goes to an address; an address that cannot be opened is an error.
    pub(crate) fn open(&mut self, tab: &Tab, url: &str) -> Result<()> {
        let answer = self.call(tab, "Page.navigate", json!({ "url": url }))?;
        match answer.get("errorText").and_then(Value::as_str) {
            Some(error) => bail!("{url} does not open: {error}"),
            None => Ok(()),
        }
    }

    /// The value of a JavaScript expression, a promise's result included.
    pub(crate) fn value(&mut self, tab: &Tab, expression: &str) -> Result<Value> {
        let script =
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.call(tab, "Runtime.evaluate", script)?;
        if let Some(details) = answer.get("exceptionDetails") {
            bail!("the page says of {expression}: {details}");
        }
        Ok(answer["result"]["value"].clone())
    }

    /// Waits until an expression is something, and returns it.
    pub(crate) fn wait_for(&mut self, tab: &Tab, what: &str, expression: &str) -> Result<Value> {
        let start = Instant::now();
        loop {
            // Between two pages there may be nothing to ask.
            let value = self.value(tab, expression).unwrap_or_default();
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return Ok(value);
            }
            if start.elapsed() > PATIENCE {
                bail!("{what} did not happen within {} s", PATIENCE.as_secs());
            }
            sleep(Duration::from_millis(100));
        }
    }

    /// A command to one tab.
    pub(crate) fn call(&mut self, tab: &Tab, method: &str, parameters: Value) -> Result<Value> {
        self.send(Some(&tab.session), method, parameters)
    }

    fn browser(&mut self, method: &str, parameters: Value) -> Result<Value> {
        self.send(None, method, parameters)
    }

    fn send(&mut self, session: Option<&str>, method: &str, parameters: Value) -> Result<Value> {
        self.commands += 1;
        let id = self.commands;
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        self.socket
            .send(Message::text(message.to_string()))
            .context("Chromium has gone")?;
        loop {
            let message = self
                .socket
                .read()
                .with_context(|| format!("Chromium does not answer to {method}"))?;
            let Message::Text(message) = message else {
                continue;
            };
            // Everything that is not the answer is an event, and nobody here waits for one.
            let mut answer: Value = serde_json::from_str(message.as_str())?;
            if answer["id"] != id {
                continue;
            }
            return match answer.get("error") {
                Some(error) => Err(anyhow!("Chromium refuses {method}: {error}")),
                None => Ok(answer["result"].take()),
            };
        }
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // Asked to close, it ends all its processes; those of a killed one may live on.
        let _ = self.browser("Browser.close", json!({}));
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(5) {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            sleep(Duration::from_millis(50));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn command() -> Result<Command> {
    let binary = NAMES.into_iter().find_map(find);
    let mut command = program(binary.context("there is no Chromium: run `cargo xtask setup`")?);
    command.args([
        "--headless",
        "--remote-debugging-port=0",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        "--lang=en",
    ]);
    // Chromium's own walls do not stand for an administrator, as in most containers.
    if output(program("id").arg("-u")).is_ok_and(|number| number.trim() == "0") {
        command.arg("--no-sandbox");
    }
    Ok(command)
}

/// Chromium writes into its profile where it listens.
fn connect(profile: &TempDir) -> Result<WebSocket<TcpStream>> {
    let file = profile.path().join("DevToolsActivePort");
    let start = Instant::now();
    let (port, path) = loop {
        let said = fs::read_to_string(&file).unwrap_or_default();
        if let Some((port, path)) = said.split_once('\n') {
            break (port.trim().parse::<u16>()?, path.trim().to_owned());
        }
        if start.elapsed() > PATIENCE {
            bail!("Chromium did not start");
        }
        sleep(Duration::from_millis(50));
    };
    let stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let url = format!("ws://127.0.0.1:{port}{path}");
    let (socket, _) = tungstenite::client(url, stream).context("Chromium does not listen")?;
    Ok(socket)
}

fn text(answer: &Value, field: &str) -> Result<String> {
    let value = answer[field].as_str().map(str::to_owned);
    value.with_context(|| format!("Chromium's answer has no {field}"))
}
