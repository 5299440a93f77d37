//! Rules about the sources themselves, and whole packs. One program, so that the English pack is
//! compiled once for all of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod arrows;
mod content;
mod gift;
mod hotlines;
mod icons;
mod identifying;
mod messages;
mod stories;
mod styles;
mod templates;
mod vcard;

use std::path::PathBuf;
use std::sync::OnceLock;

use handrail::content::compile::compile;
use handrail::content::pack::Pack;

/// The folder of the project.
fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The whole English pack, which has to be without fault.
fn english() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| {
        let pack = compile(&project().join("locales/en"), &project().join("src"));
        pack.unwrap_or_else(|problems| {
            let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("{} problems:\n{}", told.len(), told.join("\n"))
        })
    })
}
