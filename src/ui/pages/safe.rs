//! Stay safe: signs at work, before a journey, life online.

pub mod card;
pub mod home;
pub mod offer;
pub mod signs;
pub mod tips;
pub mod travel;
