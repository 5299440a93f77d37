//! The oldest browser that the app promises to run in: a real Chromium 80, driven over its
//! debugging port, because no driver of today talks to it.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use crate::engine::{SCREEN, end, free_port};
use crate::paths;
use crate::site::Site;

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// The promise of the whole project on the oldest phone, in one go.
#[test]
fn chromium_80_opens_shows_a_lesson_and_keeps_a_plan() {
    let folder = paths::scratch("chromium-80");
    let mut site = Site::serve(paths::dist());
    let mut phone = OldChromium::start(&folder);
    assert!(phone.text("navigator.userAgent").contains("Chrome/80."));

    phone.open(&site.url());
    phone.wait("the app is on the screen", USABLE);
    phone.run("location.hash = '#/learn/lesson/signs'");
    phone.wait("the lesson is there", "document.getElementById('title').textContent.length > 0 && document.querySelectorAll('main p').length > 2");

    phone.run("location.hash = '#/share/plans'");
    phone.wait(
        "a plan can be started",
        "!!document.getElementById('plan-new')",
    );
    phone.run("document.getElementById('plan-new').click()");
    phone.wait(
        "the plan is open",
        "/^#\\/share\\/plan\\//.test(location.hash)",
    );
    phone.wait(
        "the plan has a name",
        "!!document.getElementById('plan-name')",
    );
    phone.run(
        "(() => {
            const field = document.getElementById('plan-name');
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'Market day');
            field.dispatchEvent(new Event('input', { bubbles: true }));
        })()",
    );
    phone.wait(
        "the plan is kept",
        "Object.keys(localStorage).some((key) => key.startsWith('handrail.plan.') && localStorage[key].includes('Market day'))",
    );
    phone.wait(
        "the app works without a network",
        "window.handrail.offline.state === 'ready'",
    );

    site.stop();
    phone.run("location.hash = '#/share/plans'");
    phone.run("location.reload()");
    phone.wait("the app opens again", USABLE);
    phone.wait(
        "the plan is there",
        "document.body.innerText.includes('Market day')",
    );

    // And it is left for good.
    phone.run("location.hash = '#/help'");
    phone.run("document.getElementById('leave').click()");
    phone.wait("the other page is there", CONVERTER);
    for step in ["history.back()", "history.forward()", "history.go(-2)"] {
        phone.run(step);
        for _ in 0..10 {
            std::thread::sleep(Duration::from_millis(50));
            let seen =
                phone.text("document.title + ' ' + (document.body ? document.body.innerText : '')");
            assert!(!seen.contains("Handrail"), "{step}: {seen}");
        }
    }
    phone.open(&site.url());
    phone.wait("the app opens as ever", USABLE);
}

const CONVERTER: &str = "location.pathname.endsWith('/units.html') && document.title === 'Units'
    && document.getElementById('right').value === '3.28084'";

const USABLE: &str =
    "(() => { const app = document.getElementById('app'), title = document.getElementById('title');
    return !!app && !app.hidden && !!title && title.textContent !== ''; })()";

struct OldChromium {
    child: Child,
    socket: WebSocket<TcpStream>,
    commands: u64,
}

impl OldChromium {
    fn start(folder: &Path) -> Self {
        let port = free_port().expect("a port");
        let (width, height) = SCREEN;
        let log = File::create(folder.join("chromium.log")).expect("a log");
        let child = Command::new(unpacked())
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--single-process",
                "--no-zygote",
            ])
            .args(["--disable-dev-shm-usage", "--no-first-run", "--lang=en"])
            .arg(format!("--window-size={width},{height}"))
            .arg(format!("--remote-debugging-port={port}"))
            .arg(format!(
                "--user-data-dir={}",
                folder.join("profile").display()
            ))
            .arg("about:blank")
            .env("HOME", folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("Chromium 80 starts");
        let address = page_address(port);
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("the debugging port");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        let (socket, _) = tungstenite::client(address, stream).expect("a debugging session");
        Self {
            child,
            socket,
            commands: 0,
        }
    }

    fn open(&mut self, address: &str) {
        self.command("Page.navigate", json!({ "url": address }));
    }

    fn run(&mut self, script: &str) -> Value {
        let params = json!({ "expression": script, "returnByValue": true });
        let answer = self.command("Runtime.evaluate", params);
        let fault = &answer["exceptionDetails"];
        assert!(fault.is_null(), "{script} fails: {fault}");
        answer["result"]["value"].clone()
    }

    fn text(&mut self, script: &str) -> String {
        self.run(script).as_str().unwrap_or_default().to_owned()
    }

    /// Waits for an expression to become true. It may throw while a page is being replaced.
    fn wait(&mut self, what: &str, expression: &str) {
        let script = format!(
            "(() => {{ try {{ return !!({expression}); }} catch (e) {{ return false; }} }})()"
        );
        let end = Instant::now() + PATIENCE;
        while self.run(&script) != json!(true) {
            if Instant::now() > end {
                let screen = self.text("location.href + ' shows: ' + document.body.innerText");
                panic!("waited in vain until {what}; {screen}");
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn command(&mut self, method: &str, params: Value) -> Value {
        self.commands += 1;
        let id = self.commands;
        let text = json!({ "id": id, "method": method, "params": params }).to_string();
        self.socket
            .send(Message::text(text))
            .expect("Chromium 80 listens");
        loop {
            let message = self.socket.read().expect("Chromium 80 answers");
            let Ok(text) = message.to_text() else {
                continue;
            };
            let Ok(mut answer) = serde_json::from_str::<Value>(text) else {
                continue;
            };
            if answer["id"] == json!(id) {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].take();
            }
        }
    }
}

impl Drop for OldChromium {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// The address of the first page's debugging session.
fn page_address(port: u16) -> String {
    let end = Instant::now() + PATIENCE;
    loop {
        let listed = list_pages(port);
        let pages = listed.as_ref().ok().and_then(Value::as_array);
        let page = pages.and_then(|pages| pages.iter().find(|page| page["type"] == "page"));
        if let Some(address) = page.and_then(|page| page["webSocketDebuggerUrl"].as_str()) {
            return address.to_owned();
        }
        assert!(
            Instant::now() < end,
            "Chromium 80 shows no page: {listed:?}"
        );
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn list_pages(port: u16) -> io::Result<Value> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(
        stream,
        "GET /json/list HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = String::new();
    // It keeps the connection open: what has come until the time-out is the whole answer.
    let _ = stream.read_to_string(&mut answer);
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    Ok(serde_json::from_str(body)?)
}

/// Unpacks the browser once; it is 130 MB.
fn unpacked() -> PathBuf {
    let packed = paths::tools().join("node_modules/chrome-aws-lambda/bin/chromium.br");
    let folder = paths::cache("chromium-80");
    let binary = folder.join("chromium");
    if binary.is_file() {
        return binary;
    }
    let source = File::open(&packed).unwrap_or_else(|error| {
        panic!(
            "{}: {error}; `cargo xtask test` installs it",
            packed.display()
        )
    });
    let partial = folder.join("chromium.part");
    let mut target = File::create(&partial).expect("room for Chromium 80");
    brotli::BrotliDecompress(&mut BufReader::new(source), &mut target).expect("a whole archive");
    drop(target);
    fs::set_permissions(&partial, fs::Permissions::from_mode(0o755)).expect("an executable file");
    fs::rename(&partial, &binary).expect("Chromium 80 in its place");
    binary
}
