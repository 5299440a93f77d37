//! Programs that Debian's packages hold: Node.js for the build, browsers for the tests.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{Tool, Turn, downloaded};
use crate::program::{find, program, run_held, succeeds};

/// A few packages, needed when one of the programs they bring is missing.
pub(crate) struct DebianPackages {
    name: &'static str,
    purpose: &'static str,
    megabytes: u32,
    packages: &'static [&'static str],
    /// Of each group one program has to be there.
    programs: &'static [&'static [&'static str]],
    /// Modules of Debian's own Python that have to be there.
    modules: &'static [&'static str],
    /// Languages for whose letters there has to be a font; `und-zsye` is emoji.
    languages: &'static [&'static str],
}

/// Where Debian's packages put modules of Python.
const PYTHON_MODULES: &str = "/usr/lib/python3/dist-packages";

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
            modules: &[],
            languages: &[],
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
            modules: &[],
            languages: &[],
        }
    }

    /// For the browser tests: the three engines, their drivers, a screen that is none, a browser
    /// that shows nothing but text, and the letters of those who read the app.
    pub(crate) fn browsers() -> Self {
        Self {
            name: "Chromium, Firefox and WebKit with their drivers, w3m, and fonts",
            purpose: "in which the app is tested",
            megabytes: 370,
            packages: &[
                "chromium",
                "chromium-driver",
                "firefox-esr",
                "webkit2gtk-driver",
                "xvfb",
                "w3m",
                "fontconfig",
                "fonts-noto-core",
                "fonts-noto-color-emoji",
            ],
            programs: &[
                CHROMIUM,
                &["chromedriver"],
                &["firefox-esr", "firefox"],
                &["WebKitWebDriver"],
                &["Xvfb"],
                &["w3m"],
            ],
            modules: &[],
            languages: &["ar", "km", "lo", "my", "th", "und-zsye"],
        }
    }

    /// For the browser tests: programs of others that read what the app gives away: codes, paper,
    /// calendars, contacts, tables.
    pub(crate) fn readers() -> Self {
        Self {
            name: "zbar, poppler, and Python with icalendar and vobject",
            purpose: "which read what the app writes",
            megabytes: 30,
            packages: &[
                "zbar-tools",
                "poppler-utils",
                "python3-icalendar",
                "python3-vobject",
            ],
            programs: &[&["zbarimg"], &["pdfinfo"], &["pdftotext"], &["python3"]],
            modules: &["icalendar", "vobject"],
            languages: &[],
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
        let mut modules = self.modules.iter();
        groups.all(|group| group.iter().any(|program| find(program).is_some()))
            && modules.all(|module| Path::new(PYTHON_MODULES).join(module).exists())
            && self.languages.iter().all(|language| has_font(language))
    }

    fn check(&self) -> Result<()> {
        if find("apt-get").is_none() {
            bail!(
                "install it the way your system does. On Debian and its relatives: {}",
                self.command()
            );
        }
        if administrator().is_none() {
            bail!(
                "this needs an administrator. Run this, then try again:\n\n    sudo {}\n",
                self.command()
            );
        }
        Ok(())
    }

    fn turn(&self) -> Turn {
        Turn::Beside
    }

    fn install(&self) -> Result<()> {
        let administrator = administrator().context("nobody may install packages any more")?;
        let held = |command: &mut Command| run_held(command).map(drop);
        downloaded(held(apt(administrator).arg("update")))?;
        downloaded(held(
            apt(administrator)
                .args(["install", "--yes", "--no-install-recommends"])
                .args(self.packages),
        ))
    }
}

/// Whether some font has the letters of a language.
fn has_font(language: &str) -> bool {
    let fonts = crate::program::output(program("fc-list").arg(format!(":lang={language}")));
    fonts.is_ok_and(|fonts| !fonts.trim().is_empty())
}

/// How the user may install packages without being asked for anything.
#[derive(Clone, Copy)]
enum Administrator {
    Already,
    BySudo,
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
