//! Handrail's tools, one file a command: `cargo xtask help` lists them.

mod bench;
mod build;
mod check;
mod chromium;
mod dist;
mod finish;
mod originality;
mod program;
mod project;
mod reading_level;
mod screenshots;
mod serve;
mod setup;
mod sizes;
mod static_server;
mod table;
mod test;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Handrail's tools. Each first installs what it needs, into .tools/ and never over your own.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = false)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the app and serve it on this machine, or to the phones of a local network
    Serve(serve::Arguments),
    /// Run the tests: the rules natively, the app in Chromium, Firefox and WebKit
    Test(test::Arguments),
    /// Build the finished app into dist/
    Build(build::Arguments),
    /// Check formatting, lints, documentation and every text in locales/
    Check,
    /// Print what the app weighs, and fail over a budget
    Sizes(sizes::Arguments),
    /// Measure start and route change on a slow phone, in Chromium
    Bench(bench::Arguments),
    /// Take pictures of pages at phone size
    Screenshots(screenshots::Arguments),
    /// Note what texts must not take over from other documents, word for word
    Fingerprints(originality::Arguments),
    /// Install what building and testing need, and nothing else
    Setup,
    /// Finish what Trunk built (Trunk's hook, not for the hand)
    #[command(hide = true)]
    Finish,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Check => check::run(),
        Command::Sizes(arguments) => sizes::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Screenshots(arguments) => screenshots::run(&arguments),
        Command::Fingerprints(arguments) => originality::write(&arguments),
        Command::Setup => setup::run(),
        Command::Finish => finish::run_as_hook(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
