//! `bench`: how long a slow phone takes, in Chromium, beside an empty page at the same pace.
//!
//! Times are printed, never judged: they differ from machine to machine.

mod empty;
mod plan;
mod route;
mod search;
mod start;

use anyhow::Result;

use crate::chromium::{Chromium, Tab};
use crate::{build, setup, table};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    build: build::Which,
    /// How often to measure each row; the one in the middle counts
    #[arg(long, value_name = "N", default_value_t = 5)]
    runs: usize,
}

/// How much slower than this machine the phone is.
const SLOWER: u32 = 6;
/// A slow mobile network, in bytes a second and milliseconds there and back.
const BYTES_PER_SECOND: u32 = 400_000 / 8;
const LATENCY: u32 = 400;

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    setup::for_measuring()?;
    let dist = arguments.build.ready()?;
    let runs = arguments.runs.max(1);
    println!(
        "Measuring {runs} times each; this takes about {} s.",
        runs * 10
    );
    let mut chromium = Chromium::start()?;
    let first = start::first_visits(&mut chromium, &dist.folder, runs)?;
    let later = start::later_starts(&mut chromium, &dist.folder, runs)?;
    let routes = route::changes(&mut chromium, &dist.folder, runs)?;
    let partners = route::partners(&mut chromium, &dist.folder, runs)?;
    let letters = search::keystrokes(&mut chromium, &dist.folder, runs)?;
    let large = plan::large(&mut chromium, &dist.folder, runs)?;

    println!(
        "\nCPU {SLOWER}x slower; first visit over 400 kbit/s and {LATENCY} ms; later start with no network\n"
    );
    table::print(
        &["", "app", "empty page", "over it", "limit"],
        &[
            row(
                "First visit: first words",
                first.app.words,
                first.empty,
                500.0,
            ),
            row("First visit: usable", first.app.usable, first.empty, 4500.0),
            row("Later start: usable", later.app.usable, later.empty, 700.0),
            change("Route change", &routes, 100.0),
            change("To a list of 300 partners", &partners, 100.0),
            change("A letter in the search", &letters, 50.0),
            change("Route change, with a large plan", &large.routes, 100.0),
            change("A letter in a large plan", &large.letters, 50.0),
        ],
    );
    Ok(())
}

fn row(name: &str, app: f64, empty: f64, limit: f64) -> Vec<String> {
    vec![
        name.to_owned(),
        milliseconds(app),
        milliseconds(empty),
        format!("+ {}", milliseconds(app - empty)),
        format!("+ {}", milliseconds(limit)),
    ]
}

fn change(name: &str, times: &route::Changes, limit: f64) -> Vec<String> {
    vec![
        name.to_owned(),
        milliseconds(times.middle),
        String::new(),
        format!("slowest {}", milliseconds(times.slowest)),
        milliseconds(limit),
    ]
}

fn milliseconds(time: f64) -> String {
    format!("{time:.0} ms")
}

/// The one in the middle.
fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Makes a tab as slow as the phone.
fn slow_down(chromium: &mut Chromium, tab: &Tab) -> Result<()> {
    let rate = serde_json::json!({ "rate": SLOWER });
    chromium.call(tab, "Emulation.setCPUThrottlingRate", rate)?;
    Ok(())
}

/// Makes a tab's network as slow as a village's.
fn slow_network(chromium: &mut Chromium, tab: &Tab) -> Result<()> {
    let network = serde_json::json!({
        "offline": false,
        "latency": LATENCY,
        "downloadThroughput": BYTES_PER_SECOND,
        "uploadThroughput": BYTES_PER_SECOND,
    });
    chromium.call(tab, "Network.enable", serde_json::json!({}))?;
    chromium.call(tab, "Network.emulateNetworkConditions", network)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert_eq!(median(vec![9.0, 1.0, 5.0]).to_bits(), 5.0_f64.to_bits());
        assert!(median(Vec::new()).is_nan());
    }
}
