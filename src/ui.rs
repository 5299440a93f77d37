//! What the user sees: the frame, one page a file, and what pages share.
//!
//! Pages hold no rules: they show what `domain`, `content` and `storage` say and turn a tap into
//! one call. All calls into the browser go through `platform`.

pub mod route;

#[cfg(target_arch = "wasm32")]
#[macro_use]
pub mod texts;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod frame;
#[cfg(target_arch = "wasm32")]
pub mod keeper;
#[cfg(target_arch = "wasm32")]
pub mod navigation;
#[cfg(target_arch = "wasm32")]
pub mod notices;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod rest;
#[cfg(target_arch = "wasm32")]
pub mod signals;
#[cfg(target_arch = "wasm32")]
pub mod view;
