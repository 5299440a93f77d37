//! Programs that Cargo installs into `.tools/bin`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::{Tool, downloaded};
use crate::program::{cargo, find, output, program, run, succeeds};
use crate::project;

/// A program of one exact version, by the name of its crate.
pub(crate) struct CargoTool {
    krate: &'static str,
    binary: &'static str,
    version: String,
    purpose: &'static str,
    minutes: u32,
    /// What of it is compiled.
    features: &'static [&'static str],
    /// How much it is optimised: `0` for one that only starts others.
    level: &'static str,
}

/// These tools work for seconds; their own release settings would have them compile for minutes more.
const QUICK: [(&str, &str); 2] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

impl CargoTool {
    /// Without `--locked` this version does not compile.
    pub(crate) fn trunk() -> Self {
        Self {
            krate: "trunk",
            binary: "trunk",
            version: "0.21.14".to_owned(),
            purpose: "which puts the app together",
            minutes: 4,
            // It speaks to no host here, so it needs no encryption.
            features: &["--no-default-features"],
            level: "0",
        }
    }

    /// It must be of the very version that the app was compiled against.
    pub(crate) fn wasm_bindgen() -> Result<Self> {
        Ok(Self {
            krate: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            version: locked_version("wasm-bindgen")?,
            purpose: "which joins WebAssembly and browser",
            minutes: 1,
            // Nor does it.
            features: &["--no-default-features"],
            level: "1",
        })
    }

    /// Firefox speaks WebDriver through it; Debian has no package of it.
    pub(crate) fn geckodriver() -> Self {
        Self {
            krate: "geckodriver",
            binary: "geckodriver",
            version: "0.37.1".to_owned(),
            purpose: "which steers Firefox in the tests",
            minutes: 1,
            features: &[],
            level: "0",
        }
    }

    /// A prebuilt program where the machine can fetch those; false when it must be compiled.
    fn install_prebuilt(&self) -> bool {
        if find("cargo-binstall").is_none() {
            return false;
        }
        succeeds(
            program("cargo-binstall")
                .args(["--no-confirm", "--disable-strategies", "compile", "--root"])
                .arg(project::tools())
                .arg(format!("{}@{}", self.krate, self.version)),
        )
    }

    fn compile(&self) -> Result<()> {
        let result = run(cargo(&["install", "--locked", "--force", "--root"])
            .arg(project::tools())
            .arg(format!("{}@{}", self.krate, self.version))
            .args(["--bin", self.binary])
            .args(self.features)
            .env("CARGO_TARGET_DIR", build_folder())
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.level)
            .envs(QUICK));
        downloaded(result)
    }

    /// Removes what was only needed while compiling. A leftover is no fault, just space.
    pub(crate) fn clear() {
        let _ = fs::remove_dir_all(build_folder());
    }
}

/// One for all tools: what two of them need is compiled once.
fn build_folder() -> PathBuf {
    project::tools().join("build")
}

impl Tool for CargoTool {
    fn name(&self) -> String {
        format!("{} {}", self.krate, self.version)
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn effort(&self) -> String {
        if find("cargo-binstall").is_some() {
            return "a download with cargo-binstall, seconds".to_owned();
        }
        let plural = if self.minutes == 1 { "" } else { "s" };
        format!(
            "compiled here, about {} minute{plural} on two cores",
            self.minutes
        )
    }

    fn is_here(&self) -> bool {
        let binary = project::tools_bin().join(self.binary);
        binary.is_file()
            && output(program(binary).arg("--version"))
                .is_ok_and(|said| said.split_whitespace().any(|word| word == self.version))
    }

    fn install(&self) -> Result<()> {
        if !(self.install_prebuilt() && self.is_here()) {
            self.compile()?;
        }
        if !self.is_here() {
            bail!("{} was installed but does not run", self.binary);
        }
        Ok(())
    }
}

/// The version that `Cargo.lock` holds of a library.
fn locked_version(library: &str) -> Result<String> {
    let lock = fs::read_to_string(project::root().join("Cargo.lock"))
        .context("Cargo.lock could not be read")?;
    version_in_lock(&lock, library)?
        .with_context(|| format!("Cargo.lock does not name {library}; run `cargo fetch` once"))
}

fn version_in_lock(lock: &str, library: &str) -> Result<Option<String>> {
    let lock: toml::Table = lock.parse().context("Cargo.lock is no TOML")?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let found = packages
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some(library));
    Ok(found
        .and_then(|package| package.get("version"))
        .and_then(toml::Value::as_str)
        .map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn reads_the_locked_version() {
        let lock = "version = 4\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\n";
        let version = version_in_lock(lock, "wasm-bindgen");
        assert_eq!(version.ok().flatten().as_deref(), Some("0.2.126"));
        assert!(matches!(version_in_lock(lock, "wasm"), Ok(None)));
        assert!(version_in_lock("<<<<<<<", "wasm").is_err());
    }
}
