//! Share: activity plans and safety lists.

pub mod home;
pub mod list;
pub mod lists;
pub mod plan;
pub mod plans;
