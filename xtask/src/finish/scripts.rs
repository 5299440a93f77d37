//! The scripts of the page: the boot script is joined, all lose comments and long names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::program::{program, run};
use crate::project;

/// The files of `src/boot`, in the order in which they become one script.
const BOOT: [&str; 13] = [
    "state", "records", "journal", "packs", "load", "parts", "switch", "shell", "leave", "notes",
    "worker", "install", "go",
];

/// The one file of `src/boot` that stands in `index.html` itself.
const FIRST: &str = "first.js";

/// The scripts, and the age of JavaScript that each must stay in. `boot.js` has to get through
/// the parsers of browsers that are too old for the app, to say so.
const SCRIPTS: [(&str, &str); 3] = [("boot.js", "5"), (FIRST, "5"), ("handrail.js", "2018")];

/// Writes `boot.js`: one function, so that it leaves nothing behind in the page but its object.
pub(super) fn join_boot(staging: &Path) -> Result<()> {
    let folder = project::root().join("src/boot");
    let mut script = String::from("(function () {\n'use strict';\n");
    for name in BOOT {
        let file = folder.join(name).with_extension("js");
        script.push_str(&fs::read_to_string(&file).with_context(|| project::shown(&file))?);
    }
    script.push_str("}());\n");
    fs::write(staging.join("boot.js"), script)?;
    // Beside it until it is shrunk: see `take_first`.
    fs::copy(folder.join(FIRST), staging.join(FIRST))?;
    Ok(())
}

/// Takes out of the build what is to run before the first paint, for `index.html` to hold.
pub(super) fn take_first(staging: &Path) -> Result<String> {
    let file = staging.join(FIRST);
    let script = fs::read_to_string(&file)?;
    fs::remove_file(file)?;
    Ok(script.trim_end().to_owned())
}

/// Shrinks the scripts in place: half their weight.
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{BOOT, FIRST};
    use crate::project;

    #[test]
    fn no_file_of_the_boot_script_is_left_out() {
        let mut found: Vec<_> = fs::read_dir(project::root().join("src/boot"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let mut joined: Vec<_> = BOOT.iter().map(|name| format!("{name}.js")).collect();
        joined.push(FIRST.to_owned());
        found.sort();
        joined.sort();
        assert_eq!(found, joined);
    }
}
