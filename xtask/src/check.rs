//! `check`: everything that can be said about the source without running it.

use std::process::Command;

use anyhow::{Result, bail};

use crate::program::{cargo, run as run_program};
use crate::{finish, originality, project, reading_level, setup};

const WASM: [&str; 4] = [
    "--package",
    "handrail",
    "--target",
    "wasm32-unknown-unknown",
];
const EVERYTHING: [&str; 1] = ["--workspace"];

/// What is checked, and how.
type Check = (&'static str, fn() -> Result<()>);

/// Makes every check, also after one has failed, so that one run shows all there is to mend.
pub(crate) fn run() -> Result<()> {
    setup::for_checking()?;
    let checks: [Check; 8] = [
        ("Texts in locales/", texts),
        ("Words of our own", || {
            originality::check(&project::locales())
        }),
        ("Reading level", reading_level::print),
        ("Format", || {
            run_program(&mut cargo(&["fmt", "--all", "--check"]))
        }),
        ("Lints, natively", || {
            run_program(clippy(&EVERYTHING).args(TARGETS).args(STRICT))
        }),
        ("Lints, for the browser", || {
            run_program(clippy(&WASM).args(STRICT))
        }),
        ("Documentation, natively", || {
            run_program(&mut documentation(&EVERYTHING))
        }),
        ("Documentation, for the browser", || {
            run_program(&mut documentation(&WASM))
        }),
    ];
    let mut failed = Vec::new();
    for (name, check) in checks {
        println!("{name}");
        if let Err(error) = check() {
            eprintln!("{error:#}\n");
            failed.push(name);
        }
    }
    if !failed.is_empty() {
        bail!("these checks failed: {}", failed.join("; "));
    }
    println!("Nothing to mend.");
    Ok(())
}

/// The tests in browsers are asked for by name: by itself nothing runs them.
const TARGETS: [&str; 3] = ["--all-targets", "--test", "browser"];
const STRICT: [&str; 3] = ["--", "--deny", "warnings"];

fn texts() -> Result<()> {
    finish::check_texts(&project::locales())
}

fn clippy(what: &[&str]) -> Command {
    let mut command = cargo(&["clippy", "--quiet"]);
    command.args(what);
    command
}

fn documentation(what: &[&str]) -> Command {
    let mut command = cargo(&["doc", "--quiet", "--no-deps", "--document-private-items"]);
    command.args(what).env("RUSTDOCFLAGS", "--deny warnings");
    command
}
