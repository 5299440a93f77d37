//! The server that `serve` and the browser tests share, asked over real sockets.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed, and says where"
)]

#[path = "../src/static_server.rs"]
mod static_server;

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use static_server::{Options, RequestLog, StaticServer};

/// Sends `request` as it is and returns all that comes back until the server closes.
fn ask(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(5)))
        .unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn get(port: u16, path: &str) -> String {
    ask(
        port,
        &format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
    )
}

fn get_packed(port: u16, path: &str, accepts: &str) -> String {
    ask(
        port,
        &format!(
            "GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: {accepts}\r\nConnection: close\r\n\r\n"
        ),
    )
}

/// A folder with a page, a script named by its bytes with both compressed copies, and a module.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    write(root, "index.html", "the page");
    write(root, "app-0123456789abcdef.js", "the script");
    write(root, "app-0123456789abcdef.js.br", "brotli");
    write(root, "app-0123456789abcdef.js.gz", "gzip");
    write(root, "app.wasm", "module");
    write(root, "packs/en.json", "{}");
    write(root, ".hidden", "no");
    site
}

fn write(root: &Path, name: &str, text: &str) {
    let file = root.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

fn serve(site: &tempfile::TempDir, options: Options) -> StaticServer {
    StaticServer::start(site.path().to_path_buf(), options).unwrap()
}

#[test]
fn sends_files_with_type_and_cache_rule() {
    let site = site();
    let server = serve(&site, Options::default());
    let page = get(server.port(), "/?from=home-screen");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"));
    assert!(page.contains("Cache-Control: no-cache\r\n"));
    assert!(page.ends_with("\r\n\r\nthe page"));
    let script = get(server.port(), "/app-0123456789abcdef.js");
    assert!(script.contains("immutable"), "{script}");
    assert!(get(server.port(), "/app.wasm").contains("Content-Type: application/wasm\r\n"));
    assert!(get(server.port(), "/packs/en.json").ends_with("{}"));
}

#[test]
fn sends_the_packed_copy_to_those_who_can_read_it() {
    let site = site();
    let server = serve(&site, Options::default());
    let path = "/app-0123456789abcdef.js";
    let ask = |accepts| get_packed(server.port(), path, accepts);
    assert!(ask("gzip, deflate, br").ends_with("brotli"));
    assert!(ask("gzip, br;q=0").ends_with("gzip"));
    assert!(ask("identity").ends_with("the script"));
    assert!(ask("gzip").contains("Content-Encoding: gzip\r\n"));
    server.change(|options| options.compress = false);
    assert!(ask("gzip, br").ends_with("the script"));
}

#[test]
fn nothing_leads_out_of_the_folder() {
    let site = site();
    let server = serve(&site, Options::default());
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/packs/../../etc/passwd",
        "//etc/passwd",
        "/.hidden",
        "/packs",
        "/packs\\..\\x",
        "/nothing.html",
    ] {
        let answer = get(server.port(), path);
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    let posted = ask(
        server.port(),
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi",
    );
    assert!(posted.starts_with("HTTP/1.1 405"), "{posted}");
}

#[test]
fn serves_from_a_sub_folder() {
    let site = site();
    let folder = "/kits/handrail".to_owned();
    let server = serve(
        &site,
        Options {
            folder,
            ..Options::default()
        },
    );
    assert!(server.url().ends_with("/kits/handrail/"));
    assert!(get(server.port(), "/kits/handrail/").ends_with("the page"));
    assert!(get(server.port(), "/kits/handrail").contains("Location: /kits/handrail/\r\n"));
    assert!(get(server.port(), "/").starts_with("HTTP/1.1 404"));
}

#[test]
fn has_the_faults_it_is_told_to_have() {
    let site = site();
    let log = RequestLog::default();
    let server = serve(
        &site,
        Options {
            wrong_wasm_type: true,
            fail_after: Some(2),
            log: Some(RequestLog::clone(&log)),
            ..Options::default()
        },
    );
    assert!(get(server.port(), "/app.wasm").contains("application/octet-stream"));
    assert!(get(server.port(), "/index.html").ends_with("the page"));
    assert_eq!(get(server.port(), "/index.html"), "");
    server.change(|options| options.fail_after = None);
    assert!(get(server.port(), "/index.html").ends_with("the page"));
    let log = log.lock().unwrap();
    assert_eq!(log.len(), 4);
    assert_eq!(log[0], "GET http://x/app.wasm");
}

#[test]
fn keeps_a_connection_open_and_cuts_it_when_it_stops() {
    let site = site();
    let mut server = serve(&site, Options::default());
    let port = server.port();
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    for _ in 0..2 {
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            .unwrap();
        let mut answer = Vec::new();
        while !answer.ends_with(b"the page") {
            let mut chunk = [0; 512];
            let length = stream.read(&mut chunk).unwrap();
            assert!(length > 0, "{}", String::from_utf8_lossy(&answer));
            answer.extend_from_slice(&chunk[..length]);
        }
        assert!(answer.starts_with(b"HTTP/1.1 200 OK"));
    }
    server.stop();
    assert!(matches!(stream.read(&mut [0; 1]), Ok(0) | Err(_)));
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    let again = serve(
        &site,
        Options {
            port,
            ..Options::default()
        },
    );
    assert!(get(again.port(), "/").ends_with("the page"));
}

#[test]
fn serves_another_folder_after_an_update() {
    let (first, second) = (site(), tempfile::tempdir().unwrap());
    write(second.path(), "index.html", "the new page");
    let server = serve(&first, Options::default());
    server.set_root(second.path().to_path_buf());
    assert!(get(server.port(), "/").ends_with("the new page"));
}
