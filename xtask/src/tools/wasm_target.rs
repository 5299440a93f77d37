//! The standard library for WebAssembly, of the toolchain that `rust-toolchain.toml` pins.

use std::path::Path;

use anyhow::{Result, bail};

use super::{Tool, downloaded};
use crate::program::{find, output, program, run};

const TARGET: &str = "wasm32-unknown-unknown";

pub(crate) struct WasmTarget;

impl Tool for WasmTarget {
    fn name(&self) -> String {
        format!("Rust's {TARGET} target")
    }

    fn purpose(&self) -> &'static str {
        "which the app is compiled for"
    }

    fn effort(&self) -> String {
        "a download of 25 MB with rustup, under a minute".to_owned()
    }

    fn is_here(&self) -> bool {
        output(program("rustc").args(["--print", "target-libdir", "--target", TARGET]))
            .is_ok_and(|folder| Path::new(folder.trim()).is_dir())
    }

    fn install(&self) -> Result<()> {
        if find("rustup").is_none() {
            bail!(
                "this Rust was not installed with rustup, so it has to get the target its own way. With rustup (https://rustup.rs) it comes by itself"
            );
        }
        downloaded(run(program("rustup").args(["target", "add", TARGET])))
    }
}
