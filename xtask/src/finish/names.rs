//! Files named by their bytes: a file that has changed has a new name, and only then.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::short_hash;

/// Names in the finished build, by the names that the source of `index.html` uses.
pub(super) type Names = BTreeMap<&'static str, String>;

/// What `index.html` calls a file, and what Trunk called it.
const NAMED: [(&str, &str); 4] = [
    ("boot.js", "boot.js"),
    ("handrail.js", "handrail.js"),
    ("handrail.wasm", "handrail_bg.wasm"),
    ("style.css", "style.css"),
];

/// Renames the files of the app; everything else keeps its name.
pub(super) fn name_by_bytes(staging: &Path) -> Result<Names> {
    NAMED
        .into_iter()
        .map(|(name, built)| {
            let named = name_one(staging, built, name)?;
            Ok((name, named))
        })
        .collect()
}

/// Renames one file, and returns its name by its bytes.
pub(super) fn name_one(staging: &Path, built: &str, name: &str) -> Result<String> {
    let source = staging.join(built);
    let bytes = fs::read(&source).with_context(|| format!("the build has no {built}"))?;
    let named = named(name, &bytes);
    fs::rename(source, staging.join(&named))?;
    Ok(named)
}

/// `boot.js` with these bytes is `boot-0123456789abcdef.js`.
pub(super) fn named(name: &str, bytes: &[u8]) -> String {
    let hash = short_hash(bytes, 16);
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{name}-{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_name_follows_the_bytes() {
        // The hash of no bytes is in every table of SHA-256.
        assert_eq!(
            named("packs/en.json", b""),
            "packs/en-e3b0c44298fc1c14.json"
        );
        assert_ne!(named("boot.js", b"1"), named("boot.js", b"2"));
    }
}
