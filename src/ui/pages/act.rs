//! Act: whom to speak to.

pub mod audience;
pub mod audiences;
pub mod give;
pub mod home;
pub mod organise;
pub mod workshop;
