//! Programs that Debian's packages hold: Node.js for the build, browsers for the tests.

use std::process::Command;

use anyhow::{Result, bail};

use super::{Tool, downloaded};
use crate::program::{find, program, run, succeeds};

/// A few packages, needed when one of the programs they bring is missing.
pub(crate) struct DebianPackages {
    name: &'static str,
    purpose: &'static str,
    megabytes: u32,
    packages: &'static [&'static str],
    /// Of each group one program has to be there.
    programs: &'static [&'static [&'static str]],
    /// What the system's Python has to know.
    python: &'static [&'static str],
}

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

impl DebianPackages {
    /// For the tools from npm.
    pub(crate) fn node() -> Self {
        Self {
            name: "Node.js and npm",
            purpose: "which run the tools from npm",
            megabytes: 120,
            packages: &["nodejs", "npm"],
            programs: &[&["node"], &["npm"]],
            python: &[],
        }
    }

    /// For measuring and for pictures.
    pub(crate) fn chromium() -> Self {
        Self {
            name: "Chromium",
            purpose: "in which the app is opened",
            megabytes: 130,
            packages: &["chromium"],
            programs: &[CHROMIUM],
            python: &[],
        }
    }

    /// For the browser tests: the three engines, their drivers, a screen that is none, a browser
    /// that shows nothing but text, and a reader of contact files that is not ours.
    pub(crate) fn browsers() -> Self {
        Self {
            name: "Chromium, Firefox and WebKit with their drivers, w3m, and vobject for Python",
            purpose: "in which the app is tested",
            megabytes: 350,
            packages: &[
                "chromium",
                "chromium-driver",
                "firefox-esr",
                "webkit2gtk-driver",
                "xvfb",
                "w3m",
                "python3-vobject",
            ],
            programs: &[
                CHROMIUM,
                &["chromedriver"],
                &["firefox-esr", "firefox"],
                &["WebKitWebDriver"],
                &["Xvfb"],
                &["w3m"],
            ],
            python: &["vobject"],
        }
    }

    fn command(&self) -> String {
        format!(
            "apt-get install --no-install-recommends {}",
            self.packages.join(" ")
        )
    }
}

impl Tool for DebianPackages {
    fn name(&self) -> String {
        self.name.to_owned()
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn effort(&self) -> String {
        format!(
            "Debian packages, a download of {} MB, about {} minutes",
            self.megabytes,
            1 + self.megabytes / 150
        )
    }

    fn is_here(&self) -> bool {
        let mut groups = self.programs.iter();
        groups.all(|group| group.iter().any(|program| find(program).is_some()))
            && self.python.iter().all(|module| knows(module))
    }

    fn install(&self) -> Result<()> {
        if find("apt-get").is_none() {
            bail!(
                "install it the way your system does. On Debian and its relatives: {}",
                self.command()
            );
        }
        let Some(administrator) = administrator() else {
            bail!(
                "this needs an administrator. Run this, then try again:\n\n    sudo {}\n",
                self.command()
            );
        };
        downloaded(run(apt(administrator).arg("update")))?;
        downloaded(run(apt(administrator)
            .args(["install", "--yes", "--no-install-recommends"])
            .args(self.packages)))
    }
}

/// How the user may install packages without being asked for anything.
#[derive(Clone, Copy)]
enum Administrator {
    Already,
    BySudo,
}

/// Whether the system's own Python, which the tests call, has a module.
fn knows(module: &str) -> bool {
    succeeds(program("/usr/bin/python3").args(["-c", &format!("import {module}")]))
}

fn administrator() -> Option<Administrator> {
    let is_root =
        crate::program::output(program("id").arg("-u")).is_ok_and(|number| number.trim() == "0");
    if is_root {
        Some(Administrator::Already)
    } else if succeeds(program("sudo").args(["-n", "true"])) {
        Some(Administrator::BySudo)
    } else {
        None
    }
}

fn apt(administrator: Administrator) -> Command {
    let mut command = match administrator {
        Administrator::Already => program("env"),
        Administrator::BySudo => {
            let mut sudo = program("sudo");
            sudo.args(["-n", "env"]);
            sudo
        }
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    command
}
