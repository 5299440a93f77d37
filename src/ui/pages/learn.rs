//! Learn: lessons and the quiz.

pub mod home;
pub mod lesson;
pub mod quiz;
pub mod round;
pub mod way;
