//! Where things are.

use std::path::{Path, PathBuf};

/// The folder of the project.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The texts, one folder a language.
pub(crate) fn locales() -> PathBuf {
    root().join("locales")
}

/// The finished build.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Everything that set-up installs.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// Programs that Cargo installs.
pub(crate) fn tools_bin() -> PathBuf {
    tools().join("bin")
}

/// Packages that npm installs.
pub(crate) fn node_modules() -> PathBuf {
    tools().join("node_modules")
}

/// The finished builds that the browser tests use.
pub(crate) fn test_dists() -> PathBuf {
    root().join("target/test-dist")
}

/// A file in which the browser tests have noted something.
pub(crate) fn noted(name: &str) -> PathBuf {
    root().join("target").join(name)
}

/// The path as seen from the project's folder, for messages.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}
