//! The last step of a build: what Trunk left becomes the finished app.
//!
//! 1. [`parts`]: the program is split into what the start needs and what comes after it.
//! 2. [`packs`]: the texts of each language become two files: what the start asks for, and the
//!    rest.
//! 3. [`plain`]: some of them become pages without script.
//! 4. [`styles`]: the style sheets become two files that the oldest browsers read.
//! 5. [`scripts`]: the boot script is joined; scripts lose comments and long names, in a release.
//! 6. [`names`]: every file that may change is named by its bytes.
//! 7. [`page`]: `index.html` gets its words, those names and its content security policy, which
//!    `units.html` gets too.
//! 8. [`bundles`]: folders of many small files become one file each, beside them.
//! 9. [`worker_list`]: `sw.js` gets the list of all files.
//! 10. [`compressed`]: a Brotli and a gzip copy beside each file, in a release.
//!
//! Only steps 7 and 9 name other files, so a changed sentence changes one pack, the plain page
//! that has it, and these two.

pub(crate) mod bundles;
mod compressed;
mod imports;
mod names;
mod packs;
mod page;
mod parts;
mod plain;
mod scripts;
mod styles;
pub(crate) mod worker_list;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use handrail::content::pack::Pack;
use sha2::{Digest, Sha256};

use crate::project;

/// Set, the build holds the two pseudo-languages.
pub(crate) const PSEUDO: &str = "HANDRAIL_PSEUDO";

/// Set to a folder, the build is copied there once it is split: the tests finish it a second time.
pub(crate) const KEEP_UNFINISHED: &str = "HANDRAIL_KEEP_UNFINISHED";

/// The page that the app is left for. It stands alone.
const UNITS: &str = "units.html";

/// What to finish, and how.
pub(crate) struct Order {
    /// The folder that Trunk filled; it is changed in place.
    pub(crate) staging: PathBuf,
    /// Shrinks and compresses. Development builds are left readable, and quick.
    pub(crate) release: bool,
    /// Adds the pseudo-languages.
    pub(crate) pseudo: bool,
    /// Changes one sentence of the English pack: the second build of an update test.
    pub(crate) reword: bool,
    /// A finished build that may have the same files, compressed already.
    pub(crate) like: Option<PathBuf>,
}

/// Runs as Trunk's hook, which tells what it needs in the environment.
pub(crate) fn run_as_hook() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`finish` is Trunk's hook: use `cargo xtask build`")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    parts::split(&staging, release)?;
    if let Some(folder) = env::var_os(KEEP_UNFINISHED).map(PathBuf::from) {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        copy_folder(&staging, &folder)?;
    }
    finish(&Order {
        staging,
        release,
        pseudo: !release || env::var(PSEUDO).is_ok_and(|value| value == "1"),
        reword: false,
        like: None,
    })
}

/// Finishes the build in `order.staging`, whose program is split.
pub(crate) fn finish(order: &Order) -> Result<()> {
    let packs = packs::compile_all(&project::locales(), order)?;
    plain::write_all(&packs, &order.staging)?;
    write_styles(order)?;
    scripts::join_boot(&order.staging)?;
    if order.release {
        scripts::shrink(&order.staging)?;
    }
    let first = scripts::take_first(&order.staging)?;
    let names = names::name_by_bytes(&order.staging)?;
    let parts = parts::take(&order.staging)?;
    let start = names
        .get("handrail.wasm")
        .context("the build has no WebAssembly")?;
    let start = fs::read(order.staging.join(start))?;
    let packs = packs::write_all(packs, &start, &order.staging)?;
    let units = page::alone(&read(&order.staging, UNITS)?, order.release)?;
    fs::write(order.staging.join(UNITS), units)?;
    let page = read(&order.staging, "index.html")?;
    let worker = read(&order.staging, "sw.js")?;
    let files = worker_list::collect(&order.staging, &packs)?;
    let bundles = bundles::write_all(&files, &order.staging)?;
    let wasm_bytes = files
        .iter()
        .find(|file| Some(&file.path) == names.get("handrail.wasm"))
        .map_or(0, |f| f.bytes);
    // Two builds at once in one target folder can leave an empty file behind.
    ensure!(
        wasm_bytes > 0,
        "the build has no WebAssembly, or an empty one: build again"
    );
    let icons = fs::read_to_string(project::root().join("src/ui/components/icons.svg"))?;
    let icons = page::symbols(&icons).context("icons.svg is no SVG file")?;
    let edit = page::Edit {
        icons,
        first: &first,
        names: &names,
        packs: &packs,
        parts: &parts,
        wasm_bytes,
        release: order.release,
    };
    // The page names the number of the build and is part of it: without the number, it is.
    let build = worker_list::build_number(&files, &edit.apply(&page, "")?, &worker);
    let page = edit.apply(&page, &build)?;
    let worker = worker_list::fill(&worker, &build, &files, &bundles, &page)?;
    fs::write(order.staging.join("index.html"), page)?;
    fs::write(order.staging.join("sw.js"), worker)?;
    if order.release {
        compressed::write_all(&order.staging, order.like.as_deref())?;
    }
    Ok(())
}

/// Writes the sheet of the first screens, and into the folder of the parts that of the rest.
fn write_styles(order: &Order) -> Result<()> {
    let main = project::root().join("src/ui/style/main.css");
    let style = styles::bundle(&main, order.release)?;
    let mut program = fs::read(order.staging.join("handrail_bg.wasm"))?;
    program.extend(fs::read(order.staging.join("index.html"))?);
    let is_of_start = |class: &str| styles::is_named(class, &program);
    let (style, later) = styles::split(&style, &is_of_start)?;
    fs::write(order.staging.join("style.css"), style)?;
    fs::write(order.staging.join(parts::STYLE), later)?;
    Ok(())
}

/// Compiles every language for what is wrong in it, and writes nothing.
pub(crate) fn check_texts(locales: &Path) -> Result<()> {
    packs::compile_languages(locales).map(drop)
}

/// The English texts, compiled.
pub(crate) fn english() -> Result<Pack> {
    let packs = packs::compile_languages(&project::locales())?;
    let english = packs.into_iter().find(|pack| pack.language.code == "en");
    english.context("locales/en is missing")
}

fn read(staging: &Path, file: &str) -> Result<String> {
    fs::read_to_string(staging.join(file)).with_context(|| format!("the build has no {file}"))
}

/// Copies a folder with all it holds.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// The first `length` hexadecimal digits of the SHA-256 of `bytes`.
fn short_hash(bytes: &[u8], length: usize) -> String {
    let mut digits: String = Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    digits.truncate(length);
    digits
}
