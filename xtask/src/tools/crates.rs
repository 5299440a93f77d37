//! The libraries that only the app needs: Trunk builds offline, so they are fetched before.

use anyhow::Result;

use super::{Tool, downloaded};
use crate::program::{cargo, run, succeeds};

const FETCH: [&str; 3] = ["fetch", "--target", "wasm32-unknown-unknown"];

pub(crate) struct AppCrates;

impl Tool for AppCrates {
    fn name(&self) -> String {
        "The app's Rust libraries".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "at the versions in Cargo.lock"
    }

    fn effort(&self) -> String {
        "a download of 20 MB with Cargo, under a minute".to_owned()
    }

    fn is_here(&self) -> bool {
        succeeds(cargo(&FETCH).args(["--offline", "--quiet"]))
    }

    fn install(&self) -> Result<()> {
        downloaded(run(&mut cargo(&FETCH)))
    }
}
