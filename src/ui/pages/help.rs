//! Help: steps for a bad moment.

pub mod guide;
pub mod home;
