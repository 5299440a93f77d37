//! What two pages or more share, one component a file.

pub mod banners;
pub mod button;
pub mod field;
pub mod icon;
pub mod list_row;
pub mod progress;
pub mod prose;
pub mod tick_row;
