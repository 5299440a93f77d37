//! `test`: the rules natively, then the finished app in real browsers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};

use crate::dist::Dist;
use crate::finish::worker_list::File;
use crate::finish::{self, Order};
use crate::program::{cargo, run as run_program, run_held};
use crate::{build, project, setup};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only the tests that need no browser
    #[arg(long, conflicts_with = "browser")]
    native: bool,
    /// Only the tests in browsers
    #[arg(long)]
    browser: bool,
    /// Test the builds of the last run again, without building
    #[arg(long, conflicts_with = "native")]
    no_build: bool,
    /// Only tests whose name contains this
    filter: Option<String>,
    /// Everything after -- goes to the test program
    #[arg(last = true)]
    rest: Vec<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let start = Instant::now();
    if arguments.native {
        run_program(&mut native(arguments))?;
    } else {
        setup::for_testing()?;
        let dists = Dists::new();
        prepare(arguments, &dists)?;
        browser(arguments, &dists)?;
    }
    let seconds = start.elapsed().as_secs();
    println!(
        "\nAll tests passed, in {} min {} s.",
        seconds / 60,
        seconds % 60
    );
    Ok(())
}

/// Tests without a browser and builds the app to test, side by side: each has minutes in which only
/// one processor has work. What the tests print is shown when they are done.
fn prepare(arguments: &Arguments, dists: &Dists) -> Result<()> {
    thread::scope(|scope| {
        let tests = (!arguments.browser).then(|| {
            println!("\nTests without a browser begin, and are shown when they are done.");
            scope.spawn(|| {
                let told = run_held(&mut native(arguments))?;
                // While there is still time.
                run_held(cargo(&BROWSER).arg("--no-run"))?;
                Ok::<_, anyhow::Error>(told)
            })
        });
        let built = match arguments.no_build {
            true => Ok(()),
            false => dists.build(),
        };
        if let Some(tests) = tests {
            let told = tests
                .join()
                .map_err(|_| anyhow!("what runs the tests has stopped"))?;
            println!("\nTests without a browser\n\n{}", told?);
        }
        built
    })
}

const BROWSER: [&str; 5] = ["test", "--package", "handrail", "--test", "browser"];

fn native(arguments: &Arguments) -> Command {
    let mut command = cargo(&["test", "--workspace"]);
    command
        .args(&arguments.filter)
        .arg("--")
        .args(&arguments.rest);
    command
}

fn browser(arguments: &Arguments, dists: &Dists) -> Result<()> {
    println!("\nTests in browsers\n");
    let mut command = cargo(&BROWSER);
    command
        .args(&arguments.filter)
        .arg("--")
        .args(threads(&arguments.rest))
        .args(&arguments.rest)
        .env("HANDRAIL_DIST_A", &dists.first)
        .env("HANDRAIL_DIST_B", &dists.second)
        .env("HANDRAIL_TOOLS", project::tools());
    // What an earlier run wrote down is no news.
    let [unsteady, times] = ["unsteady.txt", "times.txt"].map(project::noted);
    let _ = fs::remove_file(&unsteady);
    let _ = fs::remove_file(&times);
    run_program(&mut command)?;
    if let Ok(times) = fs::read_to_string(&times) {
        let mut lines: Vec<_> = times.lines().collect();
        lines.sort_unstable_by(|one, other| other.cmp(one));
        lines.truncate(12);
        println!("The slowest cases:\n{}", lines.join("\n"));
    }
    if let Ok(cases) = fs::read_to_string(&unsteady) {
        println!("\nPassed at the second try only, and needs mending:\n{cases}");
    }
    Ok(())
}

/// Browsers wait now and then, so two more than there are cores keep them all at work. Who asks for
/// another number gets it.
fn threads(rest: &[String]) -> Option<String> {
    let asked = rest.iter().any(|one| one.starts_with("--test-threads"));
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    (!asked).then(|| format!("--test-threads={}", cores + 2))
}

/// Two builds that differ in one sentence, for the tests of updates.
struct Dists {
    first: PathBuf,
    second: PathBuf,
    unfinished: PathBuf,
}

impl Dists {
    fn new() -> Self {
        let folder = project::test_dists();
        Self {
            first: folder.join("a"),
            second: folder.join("b"),
            unfinished: folder.join("unfinished"),
        }
    }

    /// The app is compiled once; the second build is what Trunk made, finished another time.
    fn build(&self) -> Result<()> {
        println!("\nBuilding the app to test\n");
        build::build(&build::Plan {
            dist: &self.first,
            pseudo: true,
            keep_unfinished: Some(&self.unfinished),
        })?;
        replace(&self.unfinished, &self.second)?;
        finish::finish(&Order {
            staging: self.second.clone(),
            release: true,
            pseudo: true,
            reword: true,
            like: Some(self.first.clone()),
        })
        .context("the second build, for the tests of updates, could not be finished")?;
        self.compare()
    }

    /// A changed sentence may change its pack and the two lists, and nothing else: everything
    /// more would be downloaded again by everyone.
    fn compare(&self) -> Result<()> {
        let (first, second) = (Dist::read(&self.first)?, Dist::read(&self.second)?);
        let changed = |file: &&File| !first.files.contains(file);
        let changed: Vec<_> = second.files.iter().filter(changed).collect();
        let allowed = |file: &File| file.path == "index.html" || file.path == second.start.pack;
        if changed.len() != 2 || !changed.iter().all(|file| allowed(file)) {
            let paths: Vec<_> = changed.iter().map(|file| file.path.as_str()).collect();
            bail!("one changed sentence changes {}", paths.join(", "));
        }
        Ok(())
    }
}

/// Moves a folder to where another may be.
fn replace(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::rename(from, to).with_context(|| format!("{} could not be moved", project::shown(from)))
}
