//! A small server for the files of one folder, with the faults that real servers have.
//!
//! `cargo xtask serve` uses it as it stands; the browser tests include this file and turn the
//! faults on: a wrong type for WebAssembly, a server that breaks off half-way, one that is gone.
//! Connections are plain threads over `std::net`, so that stopping really is stopping: the port
//! is closed and every open connection is cut before [`StaticServer::stop`] returns.
#![allow(
    dead_code,
    reason = "each of its users, the tool and the tests, needs another part"
)]

use std::fs;
use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Where requests are written down, one line each: `GET http://host:port/path`.
pub(crate) type RequestLog = Arc<Mutex<Vec<String>>>;

/// How to serve. The default is a good server on a free port of this machine.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// Address to listen on; the default reaches this machine only.
    pub(crate) address: IpAddr,
    /// Port to listen on; 0 takes a free one.
    pub(crate) port: u16,
    /// Sub-folder of the site that holds the files, such as `/kits/handrail/`. Everything outside it is 404.
    pub(crate) folder: String,
    /// Sends `.wasm` as `application/octet-stream`, as many servers do.
    pub(crate) wrong_wasm_type: bool,
    /// Sends the `.br` or `.gz` beside a file to those who accept it.
    pub(crate) compress: bool,
    /// After this many requests every further one is cut off without an answer.
    pub(crate) fail_after: Option<usize>,
    /// Where to write down the requests.
    pub(crate) log: Option<RequestLog>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 0,
            folder: "/".to_owned(),
            wrong_wasm_type: false,
            compress: true,
            fail_after: None,
            log: None,
        }
    }
}

/// A running server. Dropping it stops it.
pub(crate) struct StaticServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    stopping: AtomicBool,
    site: Mutex<Site>,
    /// Every open connection, so that `stop` can cut it.
    open: Mutex<Vec<(SocketAddr, TcpStream)>>,
}

struct Site {
    root: PathBuf,
    options: Options,
    answered: usize,
}

impl StaticServer {
    /// Starts to serve the files under `root`.
    pub(crate) fn start(root: PathBuf, options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((options.address, options.port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            stopping: AtomicBool::new(false),
            site: Mutex::new(Site {
                root,
                options,
                answered: 0,
            }),
            open: Mutex::new(Vec::new()),
        });
        let accepting = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Self {
            address,
            shared,
            accepting: Some(accepting),
        })
    }

    /// The port it listens on.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of the start page, by the number of this machine.
    pub(crate) fn url(&self) -> String {
        let folder = lock(&self.shared.site).options.folder.clone();
        format!("http://{}{}", self.address, folder_path(&folder))
    }

    /// Serves another folder from now on: the same site after an update.
    pub(crate) fn set_root(&self, root: PathBuf) {
        lock(&self.shared.site).root = root;
    }

    /// Changes the options while it runs (save address and port), and counts requests afresh.
    pub(crate) fn change(&self, edit: impl FnOnce(&mut Options)) {
        let mut site = lock(&self.shared.site);
        edit(&mut site.options);
        site.answered = 0;
    }

    /// Closes the port and cuts every open connection. Doing it twice does nothing more.
    pub(crate) fn stop(&mut self) {
        let Some(accepting) = self.accepting.take() else {
            return;
        };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // A connection of our own wakes the thread that waits for one.
        let here = match self.address.ip() {
            ip if ip.is_unspecified() => SocketAddr::from((Ipv4Addr::LOCALHOST, self.port())),
            _ => self.address,
        };
        let _ = TcpStream::connect_timeout(&here, Duration::from_secs(1));
        let _ = accepting.join();
        for (_, stream) in lock(&self.shared.open).drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// Waits until the server stops, which without another thread is for ever.
    pub(crate) fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        self.stop();
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        // A connection that broke before we took it concerns nobody else.
        let Ok(stream) = stream else { continue };
        let (Ok(peer), Ok(copy)) = (stream.peer_addr(), stream.try_clone()) else {
            continue;
        };
        lock(&shared.open).push((peer, copy));
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            let _ = converse(&stream, &shared);
            let _ = stream.shutdown(Shutdown::Both);
            lock(&shared.open).retain(|(other, _)| *other != peer);
        });
    }
}

/// Answers the requests of one connection until either side has had enough.
fn converse(mut stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    stream.set_nodelay(true)?;
    let mut unread = Vec::new();
    while let Some(request) = read_request(stream, &mut unread)? {
        let Some(answer) = answer(&request, shared) else {
            return Ok(());
        };
        let mut message = answer.head(request.keep);
        if request.method != "HEAD" {
            message.extend_from_slice(&answer.body);
        }
        stream.write_all(&message)?;
        if !request.keep {
            return Ok(());
        }
    }
    Ok(())
}

/// What we need of a request.
struct Request {
    method: String,
    /// Without query and without decoding: our files need neither.
    path: String,
    host: String,
    accepts: String,
    keep: bool,
}

/// A request longer than this is none of a browser's.
const LONGEST_REQUEST: usize = 32 * 1024;

/// Reads up to the end of the next request's head; `None` when the other side has closed.
fn read_request(mut stream: &TcpStream, unread: &mut Vec<u8>) -> io::Result<Option<Request>> {
    loop {
        if let Some((request, length)) = parse_request(unread)? {
            unread.drain(..length);
            return Ok(Some(request));
        }
        if unread.len() > LONGEST_REQUEST {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk)? {
            0 => return Ok(None),
            length => unread.extend_from_slice(&chunk[..length]),
        }
    }
}

/// Parses the request at the start of `bytes` and says how long its head is.
fn parse_request(bytes: &[u8]) -> io::Result<Option<(Request, usize)>> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut parsed = httparse::Request::new(&mut headers);
    let length = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(error) => return Err(io::Error::new(io::ErrorKind::InvalidData, error)),
    };
    let header = |name: &str| {
        let found = parsed
            .headers
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name));
        found.map_or_else(String::new, |header| {
            String::from_utf8_lossy(header.value).into_owned()
        })
    };
    let target = parsed.path.unwrap_or_default();
    let request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        path: target.split('?').next().unwrap_or_default().to_owned(),
        host: header("host"),
        accepts: header("accept-encoding"),
        // A body would have to be read before the next request; we never want one.
        keep: parsed.version == Some(1)
            && !header("connection").eq_ignore_ascii_case("close")
            && header("content-length").is_empty()
            && header("transfer-encoding").is_empty(),
    };
    Ok(Some((request, length)))
}

struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: &'static str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: format!("{status}\n").into_bytes(),
        }
    }

    fn head(&self, keep: bool) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let connection = if keep { "keep-alive" } else { "close" };
        head.push_str(&format!(
            "Content-Length: {}\r\nConnection: {connection}\r\n\r\n",
            self.body.len()
        ));
        head.into_bytes()
    }
}

/// The answer to one request, or `None` when this server is to break off here.
fn answer(request: &Request, shared: &Shared) -> Option<Answer> {
    let mut site = lock(&shared.site);
    if let Some(log) = &site.options.log {
        let line = format!("{} http://{}{}", request.method, request.host, request.path);
        lock(log).push(line);
    }
    if site
        .options
        .fail_after
        .is_some_and(|most| site.answered >= most)
    {
        return None;
    }
    site.answered += 1;
    let (root, options) = (site.root.clone(), site.options.clone());
    drop(site);

    if request.method != "GET" && request.method != "HEAD" {
        return Some(Answer::plain("405 Method Not Allowed"));
    }
    let folder = folder_path(&options.folder);
    if format!("{}/", request.path) == folder {
        let mut answer = Answer::plain("301 Moved Permanently");
        answer.headers.push(("Location", folder));
        return Some(answer);
    }
    let found = request
        .path
        .strip_prefix(&folder)
        .and_then(|path| find_file(&root, path));
    Some(match found {
        Some(file) => send_file(&file, request, &options),
        None => Answer::plain("404 Not Found"),
    })
}

/// The folder with one slash at both ends.
fn folder_path(folder: &str) -> String {
    match folder.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

/// The file for a path of the site. Only plain names lead anywhere: nothing leads out of `root`.
fn find_file(root: &Path, path: &str) -> Option<PathBuf> {
    let plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    let path = if path.is_empty() { "index.html" } else { path };
    let mut file = root.to_path_buf();
    for part in path.split('/') {
        if !plain(part) {
            return None;
        }
        file.push(part);
    }
    file.is_file().then_some(file)
}

fn send_file(file: &Path, request: &Request, options: &Options) -> Answer {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let mut kind = content_type(name);
    if options.wrong_wasm_type && kind == "application/wasm" {
        kind = "application/octet-stream";
    }
    let mut headers = vec![
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", cache_rule(name).to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    let packed = options
        .compress
        .then(|| packed_beside(file, &request.accepts))
        .flatten();
    let source = match packed {
        Some((encoding, packed)) => {
            headers.push(("Content-Encoding", encoding.to_owned()));
            headers.push(("Vary", "Accept-Encoding".to_owned()));
            packed
        }
        None => file.to_path_buf(),
    };
    match fs::read(source) {
        Ok(body) => Answer {
            status: "200 OK",
            headers,
            body,
        },
        Err(_) => Answer::plain("404 Not Found"),
    }
}

/// The compressed copy beside a file that the other side can read, Brotli first.
fn packed_beside(file: &Path, accepts: &str) -> Option<(&'static str, PathBuf)> {
    let accepted = |encoding: &str| {
        accepts.split(',').any(|offer| {
            let mut parts = offer.split(';').map(str::trim);
            parts.next() == Some(encoding) && !parts.any(|weight| weight == "q=0")
        })
    };
    [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(encoding, _)| accepted(encoding))
        .find_map(|(encoding, ending)| {
            let mut packed = file.as_os_str().to_owned();
            packed.push(".");
            packed.push(ending);
            let packed = PathBuf::from(packed);
            packed.is_file().then_some((encoding, packed))
        })
}

/// Files named by their bytes never change; everything else is asked for again.
fn cache_rule(name: &str) -> &'static str {
    let stem = name.split('.').next().unwrap_or_default();
    let named_by_bytes = stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    if named_by_bytes {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A thread that panicked while it held the lock has left nothing half-done here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
