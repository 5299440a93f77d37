//! Calls into the browser, one file an API. Every call may fail and none panics.

pub mod boot;
pub mod canvas;
pub mod clock;
pub mod device;
pub mod dom;
pub mod files;
pub mod intl;
pub mod page;
pub mod paper;
pub mod pictures;
pub mod share;
pub mod speech;
pub mod timers;
