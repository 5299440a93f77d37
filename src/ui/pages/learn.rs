//! Learn: lessons, the quiz and the stories.

pub mod home;
pub mod lesson;
pub mod quiz;
pub mod round;
pub mod stories;
pub mod story;
pub mod way;
