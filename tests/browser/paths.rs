//! Where the builds and the tools lie, and where a test may write.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The finished build that is tested.
pub(crate) fn dist() -> PathBuf {
    build("HANDRAIL_DIST_A", "dist")
}

/// A second build, which differs in one sentence.
pub(crate) fn next_dist() -> PathBuf {
    build("HANDRAIL_DIST_B", "target/dist-b")
}

/// The folder that `cargo xtask` installs its tools into.
pub(crate) fn tools() -> PathBuf {
    from("HANDRAIL_TOOLS", ".tools")
}

/// An empty folder for one test.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)
        .unwrap_or_else(|error| panic!("cannot make {}: {error}", folder.display()));
    folder
}

/// A folder that outlives the test run, for what is costly to make.
pub(crate) fn cache(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("kept")
        .join(name);
    fs::create_dir_all(&folder)
        .unwrap_or_else(|error| panic!("cannot make {}: {error}", folder.display()));
    folder
}

/// Where the pictures of failed tests go.
pub(crate) fn screenshots() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    target.parent().unwrap_or(target).join("screenshots")
}

/// Cases that passed at the second try only.
pub(crate) const UNSTEADY: &str = "unsteady.txt";

/// How long each case took.
pub(crate) const TIMES: &str = "times.txt";

/// Adds a line to a file beside the builds; `cargo xtask test` reads it.
pub(crate) fn note(file: &str, what: &str) {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = target.parent().unwrap_or(target).join(file);
    let opened = fs::OpenOptions::new().create(true).append(true).open(&file);
    match opened.and_then(|mut file| writeln!(file, "{what}")) {
        Ok(()) => {}
        Err(error) => eprintln!("{}: {error}", file.display()),
    }
}

/// Copies a build, so that a test can spoil it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    let entries = fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    for entry in entries.filter_map(Result::ok) {
        let (here, there) = (entry.path(), to.join(entry.file_name()));
        if here.is_dir() {
            copy(&here, &there);
        } else if let Err(error) = fs::copy(&here, &there) {
            panic!("{}: {error}", here.display());
        }
    }
}

/// Rewrites a file of a copied build. Its compressed copies no longer fit and go.
pub(crate) fn rewrite(file: &Path, edit: impl FnOnce(String) -> String) {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    fs::write(file, edit(text)).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    for ending in ["br", "gz"] {
        let _ = fs::remove_file(format!("{}.{ending}", file.display()));
    }
}

fn build(variable: &str, usual: &str) -> PathBuf {
    let folder = from(variable, usual);
    assert!(
        folder.join("index.html").is_file(),
        "no build in {} ({variable}): `cargo xtask test` makes it",
        folder.display()
    );
    folder
}

fn from(variable: &str, usual: &str) -> PathBuf {
    env::var_os(variable).map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join(usual),
        PathBuf::from,
    )
}
