//! The program in parts: what the start needs, and the rest, which comes after it.
//!
//! Cargo makes one module. `src/ui/rest.rs` marks where a part begins; what only that part
//! reaches is moved out of the first module, code and data. Trunk has bound the whole module to
//! JavaScript by now: that is done again here, with the first part alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use serde_json::Value;

use super::{imports, names};
use crate::program::{cargo, output, program, run};
use crate::project;

/// Folder of the parts in the build.
const FOLDER: &str = "parts";

/// The styles that only pages of the parts need, before it is named by its bytes.
pub(super) const STYLE: &str = "parts/rest.css";

/// Which files make a part, by its name: a note beside them, until the page holds it.
const NOTE: &str = "parts.json";

/// Files of each part, by its name.
pub(super) type Parts = BTreeMap<String, Vec<String>>;

/// What `wasm-opt` does to each module: as small as it gets, and nothing that the oldest browsers
/// do not know. Names and notes for debuggers go. ARCHITECTURE.md has what each step is worth.
const SHRINK: [&str; 9] = [
    // Streams of the server functions that `leptos` brings along, and nothing here calls.
    "--remove-exports=*intounderlying*",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--signext-lowering",
    // Nothing lies in the first kilobyte but the end of the stack, which is never reached: so a sum
    // in an address can become part of the instruction.
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
];

/// In which order functions stand: like beside like compresses better. By their names, or those
/// first that are called most: tried for each module, 1 KB and 3.
fn order(module: &Path) -> &'static str {
    match module.ends_with(START) {
        true => "--reorder-functions-by-name",
        false => "--reorder-functions",
    }
}

/// What Trunk calls the first module.
const START: &str = "handrail_bg.wasm";

/// What goes at last.
const STRIP: [&str; 3] = [
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// What the compiler may have used; the oldest browsers get other instructions in its place.
const FEATURES: [&str; 4] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
];

/// Splits the program that Trunk has just had compiled, into `staging`.
pub(super) fn split(staging: &Path, release: bool) -> Result<()> {
    let compiled = compiled(release)?;
    let input = fs::read(&compiled)
        .with_context(|| format!("Cargo left no {}", project::shown(&compiled)))?;
    let folder = staging.join(FOLDER);
    let work = tempfile::tempdir()?;
    let first = work.path().join("handrail.wasm");
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &first;
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the program could not be split: {error:#}"))?;
    // Its loader is for pages made of modules; src/boot/parts.js is ours.
    fs::remove_file(folder.join("__wasm_split.js"))?;
    bind(&first, staging)?;
    let mut modules = parts.split_modules;
    modules.push(staging.join(START));
    if release {
        shrink(&modules)?;
        imports::shorten(staging)?;
    }
    let note = serde_json::to_string(&parts.prefetch_map)?;
    fs::write(staging.join(NOTE), note)?;
    Ok(())
}

/// The module as Cargo made it.
fn compiled(release: bool) -> Result<PathBuf> {
    let metadata = output(&mut cargo(&[
        "metadata",
        "--no-deps",
        "--format-version=1",
        "--offline",
    ]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let target = metadata["target_directory"]
        .as_str()
        .context("Cargo does not say where it builds")?;
    let profile = if release { "release" } else { "debug" };
    Ok([target, "wasm32-unknown-unknown", profile, "handrail.wasm"]
        .iter()
        .collect())
}

fn bind(module: &Path, staging: &Path) -> Result<()> {
    // The compiler notes that it may use references to JavaScript's objects; wasm-bindgen would,
    // and Chromium 80 would not know them.
    let plain = module.with_extension("plain.wasm");
    output(
        program("wasm-opt")
            .arg(module)
            .args(["-g", "--strip-target-features", "-o"])
            .arg(&plain),
    )?;
    run(program("wasm-bindgen")
        // The parts share the table of functions, which would else be private.
        .args([
            "--target",
            "no-modules",
            "--no-typescript",
            "--keep-lld-exports",
        ])
        .args(["--out-name", "handrail", "--out-dir"])
        .arg(staging)
        .arg(&plain))
}

fn shrink(modules: &[PathBuf]) -> Result<()> {
    let shrink_one = |module: &PathBuf| {
        let done = module.with_extension("small");
        // It warns of a kind of name that it does not know, and drops all names anyway.
        output(
            program("wasm-opt")
                .arg(module)
                .args(FEATURES)
                .args(SHRINK)
                .arg(order(module))
                .args(STRIP)
                .arg("-o")
                .arg(&done),
        )
        .with_context(|| format!("{} could not be shrunk", module.display()))?;
        fs::rename(done, module)?;
        Ok(())
    };
    thread::scope(|scope| {
        let running: Vec<_> = modules
            .iter()
            .map(|module| scope.spawn(move || shrink_one(module)))
            .collect();
        running.into_iter().try_for_each(|thread| {
            thread
                .join()
                .map_err(|_| anyhow!("a thread stopped early"))?
        })
    })
}

/// Reads the note, takes it out of the build, and names each file by its part and its bytes. The
/// styles of later pages belong to every part.
pub(super) fn take(staging: &Path) -> Result<Parts> {
    let note = staging.join(NOTE);
    let text = fs::read_to_string(&note).context("the program was not split")?;
    fs::remove_file(note)?;
    let stems: Parts = serde_json::from_str(&text)?;
    let style = names::name_one(staging, STYLE, STYLE)?;
    let mut named = BTreeMap::new();
    let mut parts = Parts::new();
    for (part, stems) in stems {
        let mut files = vec![style.clone()];
        for stem in stems {
            let file = match named.get(&stem) {
                Some(file) => String::clone(file),
                None => named_by_bytes(staging, &stem)?,
            };
            named.insert(stem, file.clone());
            files.push(file);
        }
        files.sort();
        parts.insert(part, files);
    }
    Ok(parts)
}

/// What the splitter calls `split_learn` or, when two parts need it, `chunk_3`.
fn named_by_bytes(staging: &Path, stem: &str) -> Result<String> {
    let part = stem.strip_prefix("split_").unwrap_or("shared");
    let built = format!("{FOLDER}/{stem}.wasm");
    names::name_one(staging, &built, &format!("{FOLDER}/{part}.wasm"))
}
