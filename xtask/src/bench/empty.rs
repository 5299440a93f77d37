//! The page that the app is measured against: nothing but a word, kept by a worker.

use std::fs;

use anyhow::Result;
use tempfile::TempDir;

const PAGE: &str = r#"<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Empty</title></head>
<body><p>Empty</p><script src="start.js" defer></script></body></html>
"#;

const START: &str = "navigator.serviceWorker.register('sw.js');\n";

const WORKER: &str = "const PAGE = new URL('./', self.registration.scope).href;
self.oninstall = (event) =>
  event.waitUntil(caches.open('empty').then((cache) => cache.addAll([PAGE, 'start.js'])));
self.onfetch = (event) => event.respondWith(caches.match(event.request));
";

/// True once the page opens without a network.
pub(super) const KEPT: &str =
    "navigator.serviceWorker.getRegistration().then((it) => !!it && !!it.active)";

/// The empty page as a folder to serve.
pub(super) fn site() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    for (file, text) in [("index.html", PAGE), ("start.js", START), ("sw.js", WORKER)] {
        fs::write(folder.path().join(file), text)?;
    }
    Ok(folder)
}
