//! What Handrail says: packs of text, one for each language.
//!
//! Authors write Markdown, TOML and Fluent in `locales/<lang>/`. `compile` (native only) reads
//! the raw shapes, checks and links them, and writes one [`pack::Pack`]. The app reads a pack
//! and trusts it: whatever is in it resolves.

pub mod codec;
pub mod offer_result;
pub mod pack;
pub mod pack_hash;
pub mod question_set;
pub mod searchable;
pub mod strings;

#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
