//! Stay safe: tips for life online.

pub mod home;
pub mod tips;
