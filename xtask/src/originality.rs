//! No text stands nearly word for word in the documents that the project began with.
//!
//! The documents are not here, only fingerprints of every eight words in a row of them: enough to
//! recognise a sentence, not to read one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::project;

/// So many words in a row are no chance.
const WORDS: usize = 8;

/// Bytes of a fingerprint: among ten thousand, a text of a million words would meet none by chance.
const BYTES: usize = 5;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Documents whose sentences must not be taken over, as text
    #[arg(required = true)]
    documents: Vec<PathBuf>,
}

/// Replaces the fingerprints.
pub(crate) fn write(arguments: &Arguments) -> Result<()> {
    let mut prints = BTreeSet::new();
    for document in &arguments.documents {
        let text = fs::read_to_string(document)
            .with_context(|| format!("{} could not be read", document.display()))?;
        prints.extend(runs(&text).into_iter().map(|run| fingerprint(&run)));
    }
    let lines: Vec<String> = prints.into_iter().collect();
    fs::write(file(), lines.join("\n") + "\n")?;
    println!(
        "{} fingerprints in {}",
        lines.len(),
        project::shown(&file())
    );
    Ok(())
}

/// Holds every text of `locales` against the fingerprints.
pub(crate) fn check(locales: &Path) -> Result<()> {
    let known = fs::read_to_string(file()).context("the fingerprints are missing")?;
    let known: BTreeSet<&str> = known.lines().collect();
    let mut copied = Vec::new();
    for path in texts(locales)? {
        let text = fs::read_to_string(&path)?;
        for run in copies(&text, &known) {
            copied.push(format!("{}: {}", project::shown(&path), run.join(" ")));
        }
    }
    if !copied.is_empty() {
        bail!("taken over word for word:\n{}", copied.join("\n"));
    }
    Ok(())
}

fn file() -> PathBuf {
    project::root().join("tests/data/source-fingerprints.txt")
}

/// Every file of a folder and its folders but `sources.toml`, where titles of documents stand.
fn texts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            all.extend(texts(&path)?);
        } else if !path.ends_with("sources.toml") {
            all.push(path);
        }
    }
    all.sort();
    Ok(all)
}

/// Eight words in a row of this text whose fingerprint is known.
fn copies(text: &str, known: &BTreeSet<&str>) -> Vec<Vec<String>> {
    let is_known = |run: &Vec<String>| known.contains(fingerprint(run).as_str());
    runs(&without_marks(text))
        .into_iter()
        .filter(is_known)
        .collect()
}

/// Without what a reader does not see: source marks and where links lead.
fn without_marks(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("](").into_iter().chain(rest.find("[^")).min() {
        shown.push_str(&rest[..at]);
        let end = if rest[at..].starts_with("](") {
            ')'
        } else {
            ']'
        };
        let after = rest[at + 2..]
            .find(end)
            .map_or(rest.len(), |length| at + 2 + length + 1);
        rest = &rest[after..];
    }
    shown + rest
}

fn runs(text: &str) -> Vec<Vec<String>> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .map(|word| word.replace(['\'', '’'], "").to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    words.windows(WORDS).map(<[String]>::to_vec).collect()
}

fn fingerprint(run: &[String]) -> String {
    let digest = Sha256::digest(run.join(" "));
    digest[..BYTES]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "You can't tell who a trafficker is by how they look or dress.";

    fn copied(text: &str) -> usize {
        let prints: Vec<String> = runs(DOCUMENT).iter().map(|run| fingerprint(run)).collect();
        copies(text, &prints.iter().map(String::as_str).collect()).len()
    }

    #[test]
    fn a_sentence_that_was_taken_over_is_found() {
        assert_eq!(
            copied("why = \"Who a trafficker is, by how they look.\""),
            1
        );
        assert_eq!(
            copied("who a [trafficker](lesson:signs) is by[^ilo] HOW they\nlook"),
            1
        );
    }

    #[test]
    fn words_of_our_own_are_not() {
        assert_eq!(
            copied("Nobody looks like a trafficker, and nobody dresses like one."),
            0
        );
        assert_eq!(copied("who a trafficker is by how they"), 0);
        assert_eq!(copied(""), 0);
    }

    #[test]
    fn no_text_of_ours_is_taken_over() {
        assert!(fs::read_to_string(file()).unwrap().lines().count() > 5000);
        check(&project::locales()).unwrap();
    }
}
