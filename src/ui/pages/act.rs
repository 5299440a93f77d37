//! Act: whom to speak to, what to say, and what one can do.

pub mod action;
pub mod actions;
pub mod audience;
pub mod audiences;
pub mod buying;
pub mod give;
pub mod home;
pub mod message;
pub mod messages;
pub mod organise;
pub mod workshop;
