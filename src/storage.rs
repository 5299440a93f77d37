//! The user's own records, and how none of them gets lost.
//!
//! Each record lies under its own key, in an [`envelope`] with a version, a revision and a time.
//! [`store::Store`] holds the rules and knows no browser: it works on a [`backend::Backend`],
//! which is local storage in the browser and memory where storage is blocked and in tests.

pub mod backend;
pub mod backup;
pub mod envelope;
pub mod fields;
pub mod json;
pub mod keys;
pub mod record;
pub mod store;

#[cfg(target_arch = "wasm32")]
pub mod local;

#[cfg(test)]
mod testing;
