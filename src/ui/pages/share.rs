//! Share: activity plans, safety lists and reports, and what other sections use of them.

pub mod add_line;
pub mod all_of;
pub mod as_file;
pub mod as_picture;
pub mod buttons;
pub mod days;
pub mod digital;
pub mod focus;
pub mod fold;
pub mod hand_on;
pub mod home;
pub mod list;
pub mod lists;
pub mod partner;
pub mod partners;
pub mod plan;
pub mod plans;
pub mod report;
pub mod reports;
pub mod row_tools;
pub mod template;
pub mod templates;
pub mod undo;
