//! The rules: what a plan, a list, a quiz is and what can be done with it.
//!
//! Nothing here knows the browser, storage or views, so nothing here can fail but for its
//! input. Times and new ids come in as arguments.

pub mod actions;
pub mod audience;
pub mod browser;
pub mod calendar;
pub mod cases;
pub mod checklist;
pub mod csv;
pub mod date;
pub mod directory;
pub mod explorers;
pub mod gift;
pub mod group;
pub mod identifying;
pub mod ids;
pub mod lessons;
pub mod letters;
pub mod message;
pub mod numbers;
pub mod offer;
pub mod offers;
pub mod organise;
pub mod partners;
pub mod picture;
pub mod plan;
pub mod poster;
pub mod posting;
pub mod question_set;
pub mod quiz;
pub mod report;
pub mod search;
pub mod settings;
pub mod signs;
pub mod speech;
pub mod stories;
pub mod table;
pub mod templates;
pub mod tips;
pub mod travel_card;
pub mod vcard;
pub mod workshop;
