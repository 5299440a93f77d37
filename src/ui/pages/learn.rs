//! Learn: lessons and the quiz.

pub mod facts;
pub mod home;
pub mod lesson;
pub mod quiz;
pub mod round;
pub mod words;
