//! What set-up can install, one kind a file.

pub(crate) mod cargo_tool;
pub(crate) mod crates;
pub(crate) mod debian;
pub(crate) mod npm;
pub(crate) mod wasm_target;

use anyhow::{Result, anyhow};

/// Something that building or testing needs.
pub(crate) trait Tool: Sync {
    /// What it is called, with its version where that matters.
    fn name(&self) -> String;
    /// What it is for, as half a sentence.
    fn purpose(&self) -> &'static str;
    /// What installing costs: where it comes from and how long that takes.
    fn effort(&self) -> String;
    /// Whether the right version is already there. Asked each time, so it has to be quick.
    fn is_here(&self) -> bool;
    /// Whether it can be installed at all, asked before anything is: nobody waits for minutes of
    /// compiling only to read that.
    fn check(&self) -> Result<()> {
        Ok(())
    }
    /// When it is installed.
    fn turn(&self) -> Turn {
        Turn::One
    }
    /// Installs it. What stands beside others says nothing until it fails.
    fn install(&self) -> Result<()>;
}

/// When a tool is installed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Beside the others: it waits for the network and the disk more than it computes.
    Beside,
    /// One after the other.
    One,
    /// After all others, as it needs them.
    Last,
}

/// Adds to a failed download what to try.
fn downloaded(result: Result<()>) -> Result<()> {
    result.map_err(|error| {
        anyhow!(
            "{error:#}.\nIf there is no network, try again when there is one. Behind a proxy, set HTTPS_PROXY to its address first. What is installed already stays"
        )
    })
}
