//! What the app uses of Leptos: signals, memos, effects, owners and contexts.

pub use leptos::prelude::*;
