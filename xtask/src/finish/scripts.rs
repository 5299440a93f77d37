//! The scripts of the page lose their comments and long names: half their weight.

use std::path::Path;

use anyhow::{Context, Result};

use crate::program::{program, run};
use crate::project;

/// The scripts, and the age of JavaScript that each must stay in. `boot.js` has to get through
/// the parsers of browsers that are too old for the app, to say so.
const SCRIPTS: [(&str, &str); 2] = [("boot.js", "5"), ("handrail.js", "2018")];

/// Shrinks the scripts in place.
pub(super) fn shrink(staging: &Path) -> Result<()> {
    let terser = project::node_modules().join(".bin/terser");
    for (name, age) in SCRIPTS {
        let script = staging.join(name);
        run(program(&terser)
            .arg(&script)
            .args(["--compress", "--mangle", "--ecma", age, "--output"])
            .arg(&script))
        .with_context(|| format!("{name} could not be shrunk"))?;
    }
    Ok(())
}
