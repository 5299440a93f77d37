//! Learn: lessons, the quiz and the stories.
//! Learn: lessons, the explorers and the quiz.

pub mod cases;
pub mod chain;
pub mod facts;
pub mod home;
pub mod lesson;
pub mod means;
pub mod process;
pub mod quiz;
pub mod round;
pub mod stories;
pub mod story;
pub mod way;
pub mod words;
