//! Learn: lessons and the quiz.

pub mod certificate;
pub mod group;
pub mod home;
pub mod lesson;
pub mod questions;
pub mod quiz;
pub mod round;
