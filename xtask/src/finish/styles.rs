//! The style sheets become one file, lowered for the oldest browsers we support.

use std::path::Path;

use anyhow::{Context, Result};

use crate::program::{output, program};
use crate::tools::npm::lightningcss;

/// The floor: these and all newer ones.
const BROWSERS: &str = "chrome >= 80, firefox >= 78, safari >= 13, ios_saf >= 13";

/// Follows the imports of `main` and returns the whole style sheet.
pub(super) fn bundle(main: &Path, minify: bool) -> Result<String> {
    let mut command = program(lightningcss()?);
    command.args(["--bundle", "--targets", BROWSERS]);
    if minify {
        command.arg("--minify");
    }
    output(command.arg(main)).context("the style sheets in src/ui/style do not compile")
}
