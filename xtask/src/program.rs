//! Running other programs, with the project's tools before the machine's.

use std::env;
use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project;

/// A command that runs in the project's folder and finds the project's tools first.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project::root());
    if let Ok(path) = env::join_paths(search_path()) {
        command.env("PATH", path);
    }
    command
}

/// Cargo, as the toolchain file of the project decides.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = program("cargo");
    command.args(arguments);
    command
}

/// Runs a command whose output the user sees.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let status = command
        .status()
        .with_context(|| format!("{name} could not be started"))?;
    if !status.success() {
        bail!("{name} failed ({status})");
    }
    Ok(())
}

/// Runs a command and hands back all it says, in the order it said it; on failure, as the error.
pub(crate) fn run_held(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let (mut from, to) = io::pipe().context("no pipe")?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(to.try_clone().context("no pipe")?)
        .stderr(to)
        .spawn()
        .with_context(|| format!("{name} could not be started"))?;
    // The command holds the pipe's end too, and would have us wait for more for ever.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut said = Vec::new();
    from.read_to_end(&mut said)
        .with_context(|| format!("{name} could not be read"))?;
    let said = String::from_utf8_lossy(&said).into_owned();
    let status = child.wait().with_context(|| format!("{name} has no end"))?;
    if !status.success() {
        bail!("{said}\n{name} failed ({status})");
    }
    Ok(said)
}

/// Runs a command for what it prints; what it says on failure becomes the error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{name} could not be started"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{name} failed ({})\n{}", output.status, said.trim_end());
    }
    String::from_utf8(output.stdout).with_context(|| format!("{name} printed what is not text"))
}

/// Whether a command succeeds, without showing anything of it.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Where a program lies, the project's tools first.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    search_path()
        .into_iter()
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

fn search_path() -> Vec<PathBuf> {
    let mut folders = vec![project::tools_bin(), project::node_modules().join(".bin")];
    if let Some(path) = env::var_os("PATH") {
        folders.extend(env::split_paths(&path));
    }
    folders
}

fn name_of(command: &Command) -> String {
    let name = PathBuf::from(command.get_program());
    let name = name.file_name().unwrap_or_default().to_string_lossy();
    let first = command.get_args().next().unwrap_or_default();
    match first.to_str() {
        Some(word) if !word.is_empty() && !word.starts_with('-') && !word.contains('/') => {
            format!("{name} {word}")
        }
        _ => name.into_owned(),
    }
}
