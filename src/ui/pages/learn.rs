//! Learn: lessons, stories, explorers, words and facts, the quiz.

pub mod cases;
pub mod certificate;
pub mod chain;
pub mod facts;
pub mod group;
pub mod home;
pub mod lesson;
pub mod means;
pub mod process;
pub mod questions;
pub mod quiz;
pub mod round;
pub mod stories;
pub mod story;
pub mod way;
pub mod words;
