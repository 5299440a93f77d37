//! The list of all files in `sw.js`, by which the service worker keeps the app.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::packs::Listed;
use super::{bundles, plain, short_hash};

/// The lines of `sw.js` that a build replaces.
const BUILD_LINE: &str = "const BUILD = 'development';";
const FILES_LINE: &str = "const FILES = [];";
const BUNDLES_LINE: &str = "const BUNDLES = [];";

/// How a list begins and ends in a finished `sw.js`.
const FILES_START: &str = "const FILES = ";
const BUNDLES_START: &str = "const BUNDLES = ";
const LIST_END: &str = "\n];";

/// A file that the worker keeps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Value>", into = "Vec<Value>")]
pub(crate) struct File {
    pub(crate) path: String,
    /// Of its bytes.
    pub(crate) hash: String,
    pub(crate) bytes: u64,
    /// Packs and plain pages are kept only for the languages that the user picked, and English.
    pub(crate) language: Option<String>,
}

/// All files of a folder as one file, which the worker may fetch in their place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bundle {
    /// With `/` at its end.
    pub(crate) folder: String,
    pub(crate) path: String,
    /// Of its bytes.
    pub(crate) hash: String,
}

impl File {
    /// The folder it stands in, with `/` at its end.
    pub(crate) fn folder(&self) -> &str {
        self.path.rfind('/').map_or("", |at| &self.path[..=at])
    }

    pub(super) fn new(path: &str, bytes: &[u8], packs: &[Listed]) -> Self {
        let pack = packs.iter().find(|pack| pack.owns(path));
        let language = pack.map(Listed::code).or_else(|| plain::language_of(path));
        Self {
            path: path.to_owned(),
            hash: short_hash(bytes, 16),
            bytes: bytes.len() as u64,
            language: language.map(str::to_owned),
        }
    }
}

impl From<File> for Vec<Value> {
    fn from(file: File) -> Self {
        let mut values = vec![file.path.into(), file.hash.into(), file.bytes.into()];
        values.extend(file.language.map(Value::from));
        values
    }
}

impl TryFrom<Vec<Value>> for File {
    type Error = &'static str;

    fn try_from(values: Vec<Value>) -> Result<Self, Self::Error> {
        let text = |index: usize| values.get(index).and_then(Value::as_str).map(str::to_owned);
        let bytes = values.get(2).and_then(Value::as_u64);
        match (text(0), text(1), bytes) {
            (Some(path), Some(hash), Some(bytes)) => Ok(Self {
                path,
                hash,
                bytes,
                language: text(3),
            }),
            _ => Err("an entry of the list is not [path, hash, bytes]"),
        }
    }
}

/// Every file under `folder` that the app needs offline, in order, but for the page itself.
pub(super) fn collect(folder: &Path, packs: &[Listed]) -> Result<Vec<File>> {
    let mut paths = Vec::new();
    walk(folder, "", &mut paths)?;
    paths.retain(|path| is_kept(path));
    paths.sort();
    paths
        .iter()
        .map(|path| Ok(File::new(path, &fs::read(folder.join(path))?, packs)))
        .collect()
}

/// Twelve digits that change when anything of the build does: a file, the page, the worker.
pub(super) fn build_number(files: &[File], page: &str, worker: &str) -> String {
    let mut all: String = files
        .iter()
        .map(|file| format!("{} {}\n", file.path, file.hash))
        .collect();
    all.push_str(page);
    all.push_str(worker);
    short_hash(all.as_bytes(), 12)
}

/// The finished worker.
pub(super) fn fill(
    worker: &str,
    build: &str,
    files: &[File],
    bundles: &[Bundle],
    page: &str,
) -> Result<String> {
    for line in [BUILD_LINE, FILES_LINE, BUNDLES_LINE] {
        if worker.matches(line).count() != 1 {
            bail!("sw.js must hold this line once: {line}");
        }
    }
    let mut lines = vec![serde_json::to_string(&File::new(
        "index.html",
        page.as_bytes(),
        &[],
    ))?];
    for file in files {
        lines.push(serde_json::to_string(file)?);
    }
    let bundles = bundles
        .iter()
        .map(|bundle| serde_json::to_string(&(&bundle.folder, &bundle.path, &bundle.hash)));
    let bundles: Vec<String> = bundles.collect::<Result<_, _>>()?;
    Ok(worker
        .replace(BUILD_LINE, &format!("const BUILD = '{build}';"))
        .replace(FILES_LINE, &list(FILES_START, &lines))
        .replace(BUNDLES_LINE, &list(BUNDLES_START, &bundles)))
}

fn list(start: &str, lines: &[String]) -> String {
    format!("{start}[\n{}{LIST_END}", lines.join(",\n"))
}

/// The list of a finished worker.
pub(crate) fn parse(worker: &str) -> Result<Vec<File>> {
    parse_list(worker, FILES_START)
}

/// The bundles of a finished worker.
pub(crate) fn parse_bundles(worker: &str) -> Result<Vec<Bundle>> {
    let bundles: Vec<(String, String, String)> = parse_list(worker, BUNDLES_START)?;
    let bundle = |(folder, path, hash)| Bundle { folder, path, hash };
    Ok(bundles.into_iter().map(bundle).collect())
}

fn parse_list<T: DeserializeOwned>(worker: &str, start: &str) -> Result<Vec<T>> {
    let (_, list) = worker
        .split_once(start)
        .with_context(|| format!("sw.js has no line `{start}`"))?;
    let end = list.find(LIST_END).context("a list in sw.js has no end")?;
    let list = &list[..end + LIST_END.len() - 1];
    serde_json::from_str(list).context("a list in sw.js cannot be read")
}

/// What a browser fetches to put the app on the home screen, and keeps there by itself.
const FOR_INSTALLING: [&str; 8] = [
    "icons/apple-touch-icon.png",
    "icons/icon-192.png",
    "icons/icon-512.png",
    "icons/icon-maskable-512.png",
    "icons/icon-maskable.svg",
    "icons/icon.svg",
    "icons/shortcut-help-96.png",
    "icons/shortcut-plans-96.png",
];

/// Neither the workers themselves nor what only installing or a server asks for.
fn is_kept(path: &str) -> bool {
    let packed = path.ends_with(".br") || path.ends_with(".gz");
    let apart = ["index.html", "sw.js", "sw-off.js"].contains(&path);
    let elsewhere = ["screenshots/", bundles::FOLDER]
        .iter()
        .any(|folder| path.starts_with(folder))
        || FOR_INSTALLING.contains(&path);
    !packed && !apart && !elsewhere
}

/// Paths relative to the build, with `/` on every system.
fn walk(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name
            .to_str()
            .context("a file of the build has an odd name")?;
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{prefix}{name}/"), paths)?;
        } else {
            paths.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKER: &str =
        "const BUILD = 'development';\nconst FILES = [];\nconst BUNDLES = [];\nself.x = [1];\n";

    fn files() -> Vec<File> {
        let pack = Listed::for_tests("en", "English", Default::default());
        vec![
            File::new("icons/icon.svg", b"<svg/>", &[]),
            File::new("packs/en-0.json", b"{}", &[pack]),
        ]
    }

    #[test]
    fn what_is_written_can_be_read() {
        let bundles = [Bundle {
            folder: "icons/".to_owned(),
            path: "bundles/icons-0.json".to_owned(),
            hash: "0123".to_owned(),
        }];
        let worker = fill(WORKER, "abcdef012345", &files(), &bundles, "the page").unwrap();
        assert!(
            worker.starts_with("const BUILD = 'abcdef012345';\nconst FILES = [\n[\"index.html\",")
        );
        assert!(worker.ends_with("\n];\nself.x = [1];\n"));
        let read = parse(&worker).unwrap();
        assert_eq!(read[0].path, "index.html");
        assert_eq!(read[0].bytes, 8);
        assert_eq!(read[1..], files());
        assert_eq!(read[2].language.as_deref(), Some("en"));
        assert_eq!(parse_bundles(&worker).unwrap(), bundles);
    }

    #[test]
    fn a_worker_without_its_lines_is_refused() {
        for line in [BUILD_LINE, FILES_LINE, BUNDLES_LINE] {
            let error = fill(&WORKER.replace(line, ""), "0", &files(), &[], "")
                .err()
                .unwrap();
            assert!(error.to_string().contains(line));
        }
    }

    #[test]
    fn the_number_changes_with_everything() {
        let number = build_number(&files(), "page", "worker");
        assert_eq!(number.len(), 12);
        assert_eq!(number, build_number(&files(), "page", "worker"));
        assert_ne!(number, build_number(&files()[1..], "page", "worker"));
        assert_ne!(number, build_number(&files(), "page.", "worker"));
        assert_ne!(number, build_number(&files(), "page", "worker."));
    }

    #[test]
    fn only_what_the_app_needs_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        for path in [
            "index.html",
            "sw.js",
            "sw-off.js",
            "a.js",
            "a.js.br",
            "a.js.gz",
            "icons/b.png",
            "bundles/pictures-0.json",
            "screenshots/c.png",
            "packs/en-0.json",
            "plain/help.html",
            "plain/vi/help.html",
        ] {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, path).unwrap();
        }
        let files = collect(folder.path(), &[]).unwrap();
        let kept: Vec<_> = files
            .iter()
            .map(|file| (file.path.as_str(), file.language.as_deref()))
            .collect();
        let expected = [
            ("a.js", None),
            ("icons/b.png", None),
            ("packs/en-0.json", None),
            ("plain/help.html", None),
            ("plain/vi/help.html", Some("vi")),
        ];
        assert_eq!(kept, expected);
    }
}
