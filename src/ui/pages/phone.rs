//! This phone: install, offline, language, looks, leaving, notes, sources.

mod choices;
mod handing_out;
mod parts;

pub mod display;
pub mod home;
pub mod install;
pub mod language;
pub mod leave;
pub mod left_out;
pub mod notes;
pub mod offline;
pub mod source;
pub mod sources;

pub use handing_out::save_file;
