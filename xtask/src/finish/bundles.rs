//! Folders of many small files, each also as one file that holds them all: what is alike in
//! twenty drawings is then sent once, and a slow network is asked once.
//!
//! Only the worker reads them, when it fills its cache (`sw.js`); to everyone else the small files
//! are what they were.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::worker_list::{Bundle, File};
use super::{names, plain, short_hash};

/// Where they stand in the build.
pub(crate) const FOLDER: &str = "bundles/";

/// What is worth it, by measure: small texts that are much alike.
fn is_bundled(folder: &str) -> bool {
    folder == "pictures/" || folder.starts_with(plain::FOLDER)
}

/// Writes a bundle for each of these folders: a JSON object of texts by path.
pub(super) fn write_all(files: &[File], staging: &Path) -> Result<Vec<Bundle>> {
    let mut folders: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for file in files {
        let folder = file.folder();
        if is_bundled(folder) {
            let text = fs::read_to_string(staging.join(&file.path))?;
            folders.entry(folder).or_default().insert(&file.path, text);
        }
    }
    fs::create_dir_all(staging.join(FOLDER))?;
    let write = |(folder, texts): (&str, BTreeMap<&str, String>)| {
        let json = serde_json::to_vec(&texts)?;
        let name = folder.trim_end_matches('/').replace('/', "-");
        let path = names::named(&format!("{FOLDER}{name}.json"), &json);
        fs::write(staging.join(&path), &json)?;
        Ok(Bundle {
            folder: folder.to_owned(),
            path,
            hash: short_hash(&json, 16),
        })
    };
    folders.into_iter().map(write).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_holds_the_files_of_its_folder() {
        let staging = tempfile::tempdir().unwrap();
        let texts = [
            ("pictures/a.svg", "<svg>A</svg>"),
            ("pictures/b.svg", "<svg>\"ü\"</svg>"),
            ("plain/help.html", "<p>Help"),
            ("plain/vi/help.html", "<p>Giúp"),
            ("app.js", "run()"),
        ];
        let files: Vec<File> = texts
            .iter()
            .map(|(path, text)| {
                let at = staging.path().join(path);
                fs::create_dir_all(at.parent().unwrap()).unwrap();
                fs::write(at, text).unwrap();
                File::new(path, text.as_bytes(), &[])
            })
            .collect();
        let bundles = write_all(&files, staging.path()).unwrap();
        let folders: Vec<_> = bundles.iter().map(|one| one.folder.as_str()).collect();
        assert_eq!(folders, ["pictures/", "plain/", "plain/vi/"]);
        let json = fs::read(staging.path().join(&bundles[0].path)).unwrap();
        assert_eq!(bundles[0].hash, short_hash(&json, 16));
        let held: BTreeMap<String, String> = serde_json::from_slice(&json).unwrap();
        let expected = texts[..2]
            .iter()
            .map(|(a, b)| (a.to_string(), b.to_string()));
        assert_eq!(held, expected.collect());
    }
}
