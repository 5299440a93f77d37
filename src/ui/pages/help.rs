//! Help: numbers by country, and step-by-step guides for a bad moment.

pub mod countries;
pub mod country;
pub mod everywhere;
pub mod guide;
pub mod home;
pub mod mine;
pub mod numbers;
