//! The rules: what a plan, a list, a quiz is and what can be done with it.
//!
//! Nothing here knows the browser, storage or views, so nothing here can fail but for its
//! input. Times and new ids come in as arguments.

pub mod audience;
pub mod browser;
pub mod checklist;
pub mod date;
pub mod directory;
pub mod identifying;
pub mod ids;
pub mod lessons;
pub mod numbers;
pub mod offer;
pub mod offers;
pub mod organise;
pub mod picture;
pub mod plan;
pub mod quiz;
pub mod settings;
pub mod signs;
pub mod table;
pub mod tips;
pub mod travel_card;
pub mod workshop;
