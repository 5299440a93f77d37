//! Act: whom to speak to, and what to say.

pub mod audience;
pub mod audiences;
pub mod home;
pub mod message;
pub mod messages;
pub mod organise;
pub mod workshop;
