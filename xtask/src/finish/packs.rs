//! The texts of each language become two files: for the first screens, and what follows.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use handrail::content::codec::{encode, encode_later};
use handrail::content::compile::{PLAIN, compile, pseudo_accented, pseudo_rtl};
use handrail::content::pack::Pack;
use handrail::content::pack_hash::{fingerprint, hex};
use memchr::memmem;
use serde::Serialize;

use super::{Order, names};
use crate::project;

/// A pack in the build, as the boot script is told of it.
#[derive(Serialize)]
pub(crate) struct Listed {
    code: String,
    name: String,
    rtl: bool,
    file: String,
    hash: String,
    bytes: usize,
    /// What follows it once the app runs.
    later: String,
    #[serde(rename = "laterHash")]
    later_hash: String,
    /// The English words, for the page; the boot script has no use for them here.
    #[serde(skip)]
    strings: BTreeMap<String, String>,
}

impl Listed {
    /// Whether this file of the build is one of its own.
    pub(super) fn owns(&self, path: &str) -> bool {
        path == self.file || path == self.later
    }

    /// Code of its language.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// A pack that only these facts matter of.
    #[cfg(test)]
    pub(super) fn for_tests(code: &str, name: &str, strings: BTreeMap<String, String>) -> Self {
        Self {
            code: code.to_owned(),
            name: name.to_owned(),
            rtl: false,
            file: format!("packs/{code}-0.json"),
            hash: String::new(),
            bytes: 0,
            later: format!("packs/{code}-later-0.json"),
            later_hash: String::new(),
            strings,
        }
    }

    /// Its interface strings.
    pub(super) fn strings(&self) -> &BTreeMap<String, String> {
        &self.strings
    }
}

/// The packs that the build is to hold.
pub(super) fn compile_all(locales: &Path, order: &Order) -> Result<Vec<Pack>> {
    let mut packs = compile_languages(locales)?;
    if order.pseudo {
        let english = english(&packs)?;
        let pseudo = [pseudo_accented(english), pseudo_rtl(english)];
        packs.extend(pseudo);
    }
    if order.reword {
        reword(&mut packs)?;
    }
    Ok(packs)
}

/// Compiles every language; problems are printed as `file:line: message`, all of them.
pub(super) fn compile_languages(locales: &Path) -> Result<Vec<Pack>> {
    let mut packs = Vec::new();
    let mut problems = 0;
    for folder in language_folders(locales)? {
        match compile(&folder, &project::root().join("src")) {
            Ok(pack) => packs.push(pack),
            Err(found) => {
                problems += found.len();
                for problem in found {
                    eprintln!("{}", short(&problem.to_string()));
                }
            }
        }
    }
    if problems > 0 {
        let noun = if problems == 1 { "problem" } else { "problems" };
        bail!("{problems} {noun} in the texts of locales/");
    }
    Ok(packs)
}

/// Writes the packs into the build, named by their bytes. What only the plain pages say is not in
/// them. A string whose key does not stand in `start`, the program's first module, comes later: no
/// code of the start can ask for it.
pub(super) fn write_all(packs: Vec<Pack>, start: &[u8], staging: &Path) -> Result<Vec<Listed>> {
    fs::create_dir_all(staging.join("packs"))?;
    let is_of_start = |key: &str| memmem::find(start, key.as_bytes()).is_some();
    packs
        .into_iter()
        .map(|mut pack| {
            pack.strings.retain(|key| !key.starts_with(PLAIN));
            let strings = pack.strings.clone().into_iter().collect();
            let (pack, later) = pack.split(&is_of_start);
            let code = &pack.language.code;
            let (file, bytes) = write(staging, &format!("packs/{code}.json"), encode(&pack))?;
            let name = format!("packs/{code}-later.json");
            let (later, later_bytes) = write(staging, &name, encode_later(&later))?;
            Ok(Listed {
                code: pack.language.code,
                name: pack.language.name,
                rtl: pack.language.rtl,
                file,
                hash: hex(fingerprint(&bytes)),
                bytes: bytes.len(),
                later,
                later_hash: hex(fingerprint(&later_bytes)),
                strings,
            })
        })
        .collect()
}

/// Writes a text under a name by its bytes. Returns both.
fn write(staging: &Path, name: &str, text: String) -> Result<(String, Vec<u8>)> {
    let bytes = text.into_bytes();
    let file = names::named(name, &bytes);
    fs::write(staging.join(&file), &bytes)
        .with_context(|| format!("{file} could not be written"))?;
    Ok((file, bytes))
}

/// The folders of `locales/` that hold a language, English first.
fn language_folders(locales: &Path) -> Result<Vec<PathBuf>> {
    let mut folders: Vec<PathBuf> = fs::read_dir(locales)
        .context("locales/ could not be read")?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort_by_key(|path| (!path.ends_with("en"), path.clone()));
    Ok(folders)
}

/// A problem with its file as seen from the project's folder.
fn short(problem: &str) -> &str {
    let root = project::root().display().to_string();
    let inside = problem.strip_prefix(&root);
    inside.map_or(problem, |inside| inside.trim_start_matches(['/', '\\']))
}

fn english(packs: &[Pack]) -> Result<&Pack> {
    packs
        .iter()
        .find(|pack| pack.language.code == "en")
        .context("locales/en is missing; every language starts from it")
}

/// Changes one sentence that a reader sees: the title of the first lesson.
fn reword(packs: &mut [Pack]) -> Result<()> {
    let english = packs.iter_mut().find(|pack| pack.language.code == "en");
    let lesson = english.and_then(|pack| pack.lessons.first_mut());
    let lesson = lesson.context("there is no English lesson to reword")?;
    lesson.title.push_str(" (reworded)");
    Ok(())
}
