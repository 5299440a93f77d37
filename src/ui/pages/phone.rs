//! This phone: install, offline, language, looks, notes, sources.

pub mod display;
pub mod home;
pub mod install;
pub mod language;
pub mod notes;
pub mod offline;
pub mod source;
pub mod sources;

use crate::ui::keeper::Keeper;

/// Saves a back-up of everything.
pub fn save_file(keeper: Keeper) {
    let _ = keeper.backup();
}
