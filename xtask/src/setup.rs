//! Set-up: installs what is missing, says what and for how long, and is silent when all is there.

use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};

use crate::tools::{
    Tool, Turn, cargo_tool::CargoTool, crates::AppCrates, debian::DebianPackages, npm::NpmTools,
    wasm_target::WasmTarget,
};

/// Installs everything, for building and for testing.
pub(crate) fn run() -> Result<()> {
    if ensure(&tools_for_testing()?)? == 0 {
        println!("Everything is there.");
    }
    Ok(())
}

/// Makes sure that the app can be built.
pub(crate) fn for_building() -> Result<()> {
    ensure(&tools_for_building()?).map(drop)
}

/// Makes sure that the app can be compiled and its documentation written.
pub(crate) fn for_checking() -> Result<()> {
    ensure(&[Box::new(WasmTarget), Box::new(AppCrates)]).map(drop)
}

/// Makes sure that the app can be built and opened in Chromium.
pub(crate) fn for_measuring() -> Result<()> {
    let mut tools = tools_for_building()?;
    tools.push(Box::new(DebianPackages::chromium()));
    ensure(&tools).map(drop)
}

/// Makes sure that the app can be built and tested in all three browsers.
pub(crate) fn for_testing() -> Result<()> {
    ensure(&tools_for_testing()?).map(drop)
}

fn tools_for_building() -> Result<Vec<Box<dyn Tool>>> {
    Ok(vec![
        Box::new(WasmTarget),
        Box::new(AppCrates),
        Box::new(CargoTool::trunk()),
        Box::new(CargoTool::wasm_bindgen()?),
        Box::new(DebianPackages::node()),
        Box::new(NpmTools),
    ])
}

fn tools_for_testing() -> Result<Vec<Box<dyn Tool>>> {
    let mut tools = tools_for_building()?;
    tools.push(Box::new(DebianPackages::browsers()));
    tools.push(Box::new(DebianPackages::readers()));
    tools.push(Box::new(CargoTool::geckodriver()));
    Ok(tools)
}

/// Installs those that are missing and returns how many they were.
fn ensure(tools: &[Box<dyn Tool>]) -> Result<usize> {
    let missing: Vec<_> = tools.iter().filter(|tool| !tool.is_here()).collect();
    if missing.is_empty() {
        return Ok(0);
    }
    println!("Not here yet, and installed now:");
    for tool in &missing {
        println!("  {}, {} ({})", tool.name(), tool.purpose(), tool.effort());
    }
    for tool in &missing {
        tool.check()
            .with_context(|| format!("{} cannot be installed", tool.name()))?;
    }
    let start = Instant::now();
    let at = |turn| missing.iter().filter(move |tool| tool.turn() == turn);
    thread::scope(|scope| {
        let beside = scope.spawn(|| at(Turn::Beside).try_for_each(|tool| install(tool.as_ref())));
        let one = at(Turn::One).try_for_each(|tool| install(tool.as_ref()));
        let beside = beside.join();
        one.and(beside.map_err(|_| anyhow!("what installs packages has stopped"))?)
    })?;
    at(Turn::Last).try_for_each(|tool| install(tool.as_ref()))?;
    CargoTool::clear();
    println!("\nSet-up took {} s.\n", start.elapsed().as_secs());
    Ok(missing.len())
}

fn install(tool: &dyn Tool) -> Result<()> {
    let start = Instant::now();
    println!("\nInstalling: {}", tool.name());
    tool.install()
        .with_context(|| format!("{} could not be installed", tool.name()))?;
    println!(
        "\nHere, after {} s: {}",
        start.elapsed().as_secs(),
        tool.name()
    );
    Ok(())
}
