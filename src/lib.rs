//! Handrail: a pocket toolkit that helps people prevent trafficking and exploitation. It opens
//! once with a network and then works without one.
//!
//! # The modules, in reading order
//!
//! - [`domain`]: the rules. Pure Rust: no browser, no storage, no views.
//! - [`content`]: what the app says, compiled from `locales/` into one pack a language.
//! - [`storage`]: the user's own records, and how none of them gets lost.
//! - `platform`: calls into the browser, one file an API.
//! - `ui`: the frame, the pages and what pages share.
//!
//! The arrows point one way: `ui -> storage, platform -> content -> domain`. `tests/arrows.rs`
//! holds them. The first three build natively, so that their tests run in seconds.

pub mod content;
pub mod domain;
pub mod storage;

#[cfg(target_arch = "wasm32")]
pub mod platform;
pub mod ui;
