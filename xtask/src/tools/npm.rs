//! Tools that npm installs into `.tools/node_modules`, at the versions of `xtask/npm`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{Tool, Turn, downloaded};
use crate::program::{program, run};
use crate::project;

/// wasm-opt, lightningcss and terser for the build, axe-core and Chromium 80 for the tests.
pub(crate) struct NpmTools;

const LOCK: &str = "package-lock.json";

impl NpmTools {
    fn source() -> PathBuf {
        project::root().join("xtask/npm")
    }

    fn mark() -> PathBuf {
        project::node_modules().join(".package-lock.json")
    }
}

impl Tool for NpmTools {
    fn name(&self) -> String {
        "Tools from npm".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "which shrink the app (binaryen, lightningcss, terser) and test it (axe-core, Chromium 80)"
    }

    fn effort(&self) -> String {
        "a download of 60 MB, under a minute".to_owned()
    }

    /// npm writes the file inside `node_modules` last; our copy of the lock says what it was for.
    fn is_here(&self) -> bool {
        let wanted = fs::read(Self::source().join(LOCK));
        let installed = fs::read(project::tools().join(LOCK));
        Self::mark().is_file()
            && matches!((wanted, installed), (Ok(wanted), Ok(installed)) if wanted == installed)
    }

    /// npm itself may be missing until then.
    fn turn(&self) -> Turn {
        Turn::Last
    }

    /// No package's own script runs: the tools work without, and Chromium 80 is wanted without
    /// the driver that it asks for beside it.
    fn install(&self) -> Result<()> {
        fs::create_dir_all(project::tools())?;
        let _ = fs::remove_file(Self::mark());
        for file in ["package.json", LOCK] {
            fs::copy(Self::source().join(file), project::tools().join(file))
                .with_context(|| format!("xtask/npm/{file} could not be copied to .tools"))?;
        }
        downloaded(run(program("npm")
            .args(["ci", "--ignore-scripts", "--legacy-peer-deps"])
            .args(["--no-audit", "--no-fund", "--loglevel=error", "--prefix"])
            .arg(project::tools())))
    }
}

/// The lightningcss program. Its package would put it in place by a script, which we don't run;
/// the package of this platform beside it holds the program as it is.
pub(crate) fn lightningcss() -> Result<PathBuf> {
    let folders = fs::read_dir(project::node_modules())
        .context("the tools from npm are not here: run `cargo xtask setup` once")?;
    folders
        .filter_map(Result::ok)
        .filter(|folder| {
            let name = folder.file_name();
            name.to_string_lossy().starts_with("lightningcss-cli-")
        })
        .map(|folder| {
            folder
                .path()
                .join(format!("lightningcss{}", std::env::consts::EXE_SUFFIX))
        })
        .find(|file| file.is_file())
        .context("lightningcss is not here: run `cargo xtask setup` once")
}
