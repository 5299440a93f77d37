//! `build`: the finished app in `dist/`. Trunk compiles it; our hook, [`crate::finish`], ends it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::dist::Dist;
use crate::finish::{KEEP_UNFINISHED, PSEUDO};
use crate::program::{program, run as run_program};
use crate::{project, setup, table};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Folder to build into, instead of dist/; what was in it goes
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
    /// Add the two pseudo-languages: accented (en-XA) and right to left (ar-XB)
    #[arg(long)]
    pseudo: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    setup::for_building()?;
    let dist = match &arguments.dist {
        Some(folder) => absolute(folder)?,
        None => project::dist(),
    };
    build(&Plan {
        dist: &dist,
        pseudo: arguments.pseudo,
        keep_unfinished: None,
    })?;
    let files = Dist::read(&dist)?.files;
    let bytes = files.iter().map(|file| file.bytes).sum();
    println!(
        "{} is ready: {} files to keep offline, {}. Put the folder on any web server.",
        project::shown(&dist),
        files.len(),
        table::kilobytes(bytes)
    );
    Ok(())
}

/// For commands that look at a finished build.
#[derive(clap::Args)]
pub(crate) struct Which {
    /// Use this finished build instead of making one
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
}

impl Which {
    /// The build that the user named, or a new one.
    pub(crate) fn ready(&self) -> Result<Dist> {
        if let Some(dist) = &self.dist {
            return Dist::read(&absolute(dist)?);
        }
        setup::for_building()?;
        let dist = project::dist();
        build(&Plan {
            dist: &dist,
            pseudo: false,
            keep_unfinished: None,
        })?;
        Dist::read(&dist)
    }
}

/// What to build.
pub(crate) struct Plan<'a> {
    pub(crate) dist: &'a Path,
    pub(crate) pseudo: bool,
    /// Where to keep a copy of what Trunk made, before it is finished.
    pub(crate) keep_unfinished: Option<&'a Path>,
}

/// Builds the release app. The tools have to be there.
pub(crate) fn build(plan: &Plan<'_>) -> Result<()> {
    let mut trunk = trunk();
    trunk.args(["build", "--release", "--dist"]).arg(plan.dist);
    if plan.pseudo {
        trunk.env(PSEUDO, "1");
    } else {
        trunk.env_remove(PSEUDO);
    }
    if let Some(folder) = plan.keep_unfinished {
        trunk.env(KEEP_UNFINISHED, folder);
    }
    run_program(&mut trunk)
}

/// Adds to the flags of `.cargo/config.toml`.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Trunk, kept from downloading anything: what it needs is on its path.
pub(crate) fn trunk() -> Command {
    let mut trunk = program(project::tools_bin().join("trunk"));
    trunk
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Messages for developers name files of libraries, with the folder in which this machine keeps
    // them: bytes that nobody reads, and another build on each machine.
    if let Some(folder) = libraries().filter(|folder| !folder.contains(char::is_whitespace)) {
        trunk.env(FLAGS, format!("--remap-path-prefix={folder}="));
    }
    // Trunk stops over the usual values of NO_COLOR; it knows `true` and `false`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}

/// Where Cargo keeps the sources of libraries: a folder for each registry, of which there is one.
fn libraries() -> Option<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    let mut registries = fs::read_dir(home.join("registry/src")).ok()?;
    let folder = registries.next()?.ok()?.path().join("");
    folder.to_str().map(str::to_owned)
}

/// A folder that the user named, as seen from where the command was given.
pub(crate) fn absolute(folder: &Path) -> Result<PathBuf> {
    std::path::absolute(folder).with_context(|| format!("{} is no folder", folder.display()))
}
