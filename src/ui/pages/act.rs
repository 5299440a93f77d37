//! Act: whom to speak to, and what one can do.

pub mod action;
pub mod actions;
pub mod audience;
pub mod audiences;
pub mod buying;
pub mod home;
pub mod organise;
pub mod workshop;
