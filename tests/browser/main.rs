//! Real browsers, driven over WebDriver, use a finished build as its owner would.
//!
//! `tests/README.md` says how to run them and how to add a case. In reading order: [`engine`]
//! starts a browser, [`site`] serves a build, [`page`] is what a person sees and does, [`case`]
//! ties them together; the other modules hold the cases, by what they guard.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]
#![cfg(not(target_arch = "wasm32"))]

mod case;
mod crawl;
mod engine;
mod page;
mod paths;
mod pdf;
mod pool;
mod processes;
mod site;
mod tools;
mod ways;
mod words;

mod actions;
mod converter;
mod day;
mod every_choice;
mod every_tool;
mod explorers;
mod frame;
mod help;
mod kit;
mod languages;
mod leave;
mod message;
mod obsolete;
mod offer;
mod offline;
mod old_chromium;
mod organise;
mod partners;
mod parts;
mod places;
mod plain;
mod planner;
mod poster;
mod quiz_more;
mod reach;
mod report;
mod run_sheet;
mod safe;
mod safety;
mod search;
mod shell;
mod storage;
mod stories;
mod undo;
mod update;
mod voice;
