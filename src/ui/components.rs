//! What two pages or more share, one component a file.

pub mod banners;
pub mod button;
pub mod field;
pub mod guard;
pub mod icon;
pub mod list_row;
pub mod number_card;
pub mod pick;
pub mod progress;
pub mod prose;
pub mod radio_row;
pub mod read_aloud;
pub mod select;
pub mod soon;
pub mod tick_row;
pub mod touch_picture;
