//! The server of one test, and a proxy that writes down which hosts are asked.

#[path = "../../xtask/src/static_server.rs"]
mod static_server;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::wd::WindowHandle;

use crate::case::Case;
use crate::page::Page;
use crate::paths;

pub(crate) use static_server::Options;
use static_server::{RequestLog, StaticServer};

/// A site that serves a build.
pub(crate) struct Site {
    server: StaticServer,
    log: RequestLog,
    folder: String,
}

/// Starts a server on a port that no site of this run has had: browsers are shared, and would know
/// it again.
fn on_new_port(root: PathBuf, options: Options) -> StaticServer {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut refused = Vec::new();
    loop {
        let server = StaticServer::start(root.clone(), options.clone())
            .unwrap_or_else(|error| panic!("the server does not start: {error}"));
        let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
        if had.insert(server.port()) {
            return server;
        }
        refused.push(server);
    }
}

/// The same, and what is asked of the server is written down.
fn writing_down(options: Options) -> (Options, RequestLog) {
    let log = RequestLog::default();
    let options = Options {
        log: Some(Arc::clone(&log)),
        ..options
    };
    (options, log)
}

/// A browser that has opened the app, perhaps not for the first time. Nothing was stored.
pub(crate) async fn started(case: &mut Case) -> (Site, Page) {
    let (site, page) = case.at_home().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    (site, page)
}

/// A browser that has opened the app in two tabs, and shows the second. Hands back both, in order.
pub(crate) async fn in_two_tabs(case: &mut Case) -> (Site, Page, [WindowHandle; 2]) {
    let (site, page) = started(case).await;
    let first = page.tab().await;
    let second = page.new_tab().await;
    page.open(&site.url()).await;
    page.wait_usable().await;
    (site, page, [first, second])
}

/// A browser that has opened the app, with everything kept, and nobody to ask any more.
pub(crate) async fn without_network(case: &mut Case) -> (Site, Page) {
    let (mut site, page) = started(case).await;
    page.wait_offline_ready().await;
    site.stop();
    (site, page)
}

impl Site {
    /// Serves a copy of the build whose page begins with a script of the test's: what listens has to be
    /// there before anything else is.
    pub(crate) fn serve_spied(folder: &Path, spy: &str) -> Self {
        let spied = folder.join("spied");
        paths::copy(&paths::dist(), &spied);
        fs::write(spied.join("spy.js"), spy).expect("a place for the spy");
        paths::rewrite(&spied.join("index.html"), |page| {
            page.replacen("<head>", "<head><script src=\"spy.js\"></script>", 1)
        });
        Self::serve(spied)
    }

    /// Serves a build at the root of this machine's loopback address.
    pub(crate) fn serve(root: PathBuf) -> Self {
        Self::serve_with(root, Options::default())
    }

    /// Serves the build to test once more where it was served before, if nobody else listens there.
    pub(crate) fn serve_at(port: u16) -> Option<Self> {
        let (options, log) = writing_down(Options {
            port,
            ..Options::default()
        });
        let server = StaticServer::start(paths::dist(), options).ok()?;
        Some(Self {
            server,
            log,
            folder: String::new(),
        })
    }

    /// Serves a build in another way.
    pub(crate) fn serve_with(root: PathBuf, options: Options) -> Self {
        let folder = options.folder.trim_matches('/').to_owned();
        let (options, log) = writing_down(options);
        let server = on_new_port(root, options);
        Self {
            server,
            log,
            folder,
        }
    }

    /// The address of the start page.
    pub(crate) fn url(&self) -> String {
        self.url_by_name("127.0.0.1")
    }

    /// The address of the start page under a name of the host.
    pub(crate) fn url_by_name(&self, host: &str) -> String {
        let port = self.server.port();
        match self.folder.as_str() {
            "" => format!("http://{host}:{port}/"),
            folder => format!("http://{host}:{port}/{folder}/"),
        }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        SocketAddr::from((Ipv4Addr::LOCALHOST, self.server.port()))
    }

    /// Puts another build in its place.
    pub(crate) fn publish(&self, root: PathBuf) {
        self.server.set_root(root);
    }

    /// Breaks off after so many requests, or not any more.
    pub(crate) fn fail_after(&self, requests: Option<usize>) {
        self.server.change(|options| options.fail_after = requests);
    }

    /// The network is gone.
    pub(crate) fn stop(&mut self) {
        self.server.stop();
    }

    /// What was asked so far: `GET http://host:port/path` a line.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Waits until so many requests have come.
    pub(crate) async fn wait_for_requests(&self, many: usize) {
        let end = Instant::now() + Duration::from_secs(40);
        while self.requests().len() < many {
            assert!(Instant::now() < end, "only {:?} came", self.requests());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Forgets what was asked so far.
    pub(crate) fn forget_requests(&self) {
        self.log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

/// A proxy that sends every request to one server, whatever host it names, and keeps the names.
/// So a page can have a host name that no name server knows, and none of its requests can get past us.
pub(crate) struct Proxy {
    address: SocketAddr,
    hosts: Arc<Mutex<BTreeSet<String>>>,
}

impl Proxy {
    /// Starts a proxy in front of a server.
    pub(crate) fn before(server: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let hosts = Arc::new(Mutex::new(BTreeSet::new()));
        let seen = Arc::clone(&hosts);
        // The thread lives as long as the test process: the listener costs nothing.
        thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let seen = Arc::clone(&seen);
                thread::spawn(move || pass_on(stream, server, &seen));
            }
        });
        Ok(Self { address, hosts })
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The hosts that were asked for, with their ports.
    pub(crate) fn hosts(&self) -> BTreeSet<String> {
        self.hosts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

/// Answers one request and closes: the server behind takes every path alike.
fn pass_on(mut browser: TcpStream, server: SocketAddr, seen: &Mutex<BTreeSet<String>>) {
    let _ = browser.set_read_timeout(Some(Duration::from_secs(30)));
    let Some(head) = read_head(&mut browser) else {
        return;
    };
    let Some((request, rest)) = head.split_once("\r\n") else {
        return;
    };
    let mut parts = request.split(' ');
    let (method, target) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let host = target.strip_prefix("http://").unwrap_or(target);
    let (host, path) = host.split_once('/').unwrap_or((host, ""));
    seen.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(host.to_owned());
    if method == "CONNECT" {
        let _ = browser.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    let Ok(mut server) = TcpStream::connect(server) else {
        return;
    };
    let headers: Vec<&str> = rest
        .split("\r\n")
        .filter(|line| !line.to_ascii_lowercase().contains("connection:"))
        .filter(|line| !line.is_empty())
        .collect();
    let asked = format!(
        "{method} /{path} HTTP/1.1\r\n{}\r\nConnection: close\r\n\r\n",
        headers.join("\r\n")
    );
    if server.write_all(asked.as_bytes()).is_ok() {
        let _ = io::copy(&mut server, &mut browser);
    }
}

fn read_head(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    let mut chunk = [0; 2048];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return None,
            Ok(length) => head.extend_from_slice(&chunk[..length]),
        }
    }
    Some(String::from_utf8_lossy(&head).into_owned())
}
