//! `sizes`: what travels to a phone, in bytes, against the budgets.

use anyhow::{Result, bail};

use crate::build;
use crate::dist::Dist;
use crate::finish::bundles;
use crate::table::{self, KILOBYTE, kilobytes};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    build: build::Which,
}

/// First visit to usable, everything, with Brotli.
const FIRST_VISIT: u64 = 220 * KILOBYTE;
/// WebAssembly of the start and its glue, with Brotli. What comes after it counts below.
const PROGRAM: u64 = 150 * KILOBYTE;
/// Everything that is kept offline in one language, with Brotli. It was 400 KB before the course and
/// the tools of Act and Share were whole; ARCHITECTURE.md says what grew.
const OFFLINE: u64 = 760 * KILOBYTE;
/// The pages without script, in one language, with Brotli: a part of the above.
const PLAIN: u64 = 46 * KILOBYTE;
/// Requests until the app is usable.
const REQUESTS: u64 = 8;

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let dist = arguments.build.ready()?;
    print_parts(&dist)?;
    let rows = budgets(&dist)?;
    print_budgets(&rows);
    let over: Vec<_> = rows.iter().filter(|row| row.value > row.limit).collect();
    if !over.is_empty() {
        let names: Vec<_> = over.iter().map(|row| row.name).collect();
        bail!("over the budget: {}", names.join("; "));
    }
    Ok(())
}

/// One row of the budgets.
struct Budget {
    name: &'static str,
    value: u64,
    limit: u64,
    shown: fn(u64) -> String,
}

fn budgets(dist: &Dist) -> Result<Vec<Budget>> {
    let start = start_files(dist);
    let weigh =
        |files: &[&str]| -> Result<u64> { files.iter().map(|file| dist.sent_bytes(file)).sum() };
    let offline = offline_files(dist);
    let plain: Vec<_> = offline
        .iter()
        .copied()
        .filter(|path| is_plain(path))
        .collect();
    let row = |name, value, limit, shown| Budget {
        name,
        value,
        limit,
        shown,
    };
    let visit = weigh(&start)?;
    let program = weigh(&[&dist.start.js, &dist.start.wasm])?;
    Ok(vec![
        row(
            "First visit to usable, everything",
            visit,
            FIRST_VISIT,
            kilobytes,
        ),
        row(
            "WebAssembly and its glue, at the start",
            program,
            PROGRAM,
            kilobytes,
        ),
        row(
            "Everything offline in one language",
            weigh(&offline)?,
            OFFLINE,
            kilobytes,
        ),
        row(
            "Plain pages, a part of these",
            weigh(&plain)?,
            PLAIN,
            kilobytes,
        ),
        row(
            "Requests until usable",
            start.len() as u64,
            REQUESTS,
            |count| count.to_string(),
        ),
    ])
}

/// What the worker fetches for English alone.
fn offline_files(dist: &Dist) -> Vec<&str> {
    let mut paths = vec!["sw.js"];
    for file in &dist.files {
        let is_english = file.language.as_deref().is_none_or(|code| code == "en");
        let bundle = dist
            .bundles
            .iter()
            .find(|bundle| bundle.folder == file.folder());
        let path = bundle.map_or(&file.path, |bundle| &bundle.path);
        if is_english && !paths.contains(&path.as_str()) {
            paths.push(path);
        }
    }
    paths
}

/// What is asked for until the app is usable.
fn start_files(dist: &Dist) -> [&str; 6] {
    let start = &dist.start;
    [
        "index.html",
        &start.boot,
        &start.style,
        &start.js,
        &start.wasm,
        &start.pack,
    ]
}

fn print_parts(dist: &Dist) -> Result<()> {
    let start = start_files(dist);
    let later = dist.files.iter().map(|file| file.path.as_str());
    let later: Vec<_> = later.filter(|path| path.starts_with("parts/")).collect();
    print_files(dist, "First visit (1 KB is 1024 bytes)", &start)?;
    print_files(dist, "The program after the start", &later)?;
    let plain = dist.files.iter().map(|file| file.path.as_str());
    let plain: Vec<_> = plain
        .filter(|path| path.starts_with("plain/") && path.matches('/').count() == 1)
        .collect();
    print_files(dist, "Plain pages", &plain)?;
    let bundles = dist.bundles.iter().map(|bundle| bundle.path.as_str());
    print_files(
        dist,
        "Fetched in one by the worker",
        &bundles.collect::<Vec<_>>(),
    )
}

fn is_plain(path: &str) -> bool {
    path.starts_with(&format!("{}plain", bundles::FOLDER))
}

fn print_files(dist: &Dist, title: &str, files: &[&str]) -> Result<()> {
    let mut rows = Vec::new();
    for file in files {
        let raw = dist.files.iter().find(|listed| listed.path == *file);
        rows.push(vec![
            (*file).to_owned(),
            raw.map_or_else(String::new, |listed| kilobytes(listed.bytes)),
            kilobytes(dist.sent_bytes(file)?),
        ]);
    }
    table::print(&[title, "raw", "Brotli"], &rows);
    println!();
    Ok(())
}

fn print_budgets(rows: &[Budget]) {
    let cells: Vec<_> = rows
        .iter()
        .map(|row| {
            let verdict = if row.value > row.limit { "OVER" } else { "ok" };
            vec![
                row.name.to_owned(),
                (row.shown)(row.value),
                (row.shown)(row.limit),
                verdict.to_owned(),
            ]
        })
        .collect();
    table::print(&["Budget (Brotli)", "now", "limit", ""], &cells);
}
