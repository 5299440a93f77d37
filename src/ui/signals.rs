//! Leptos's reactive system under one name: signals, memos, effects, owners and contexts.

pub use reactive_graph::computed::Memo;
pub use reactive_graph::effect::RenderEffect;
pub use reactive_graph::graph::untrack;
pub use reactive_graph::owner::{Owner, StoredValue, expect_context, on_cleanup, provide_context};
pub use reactive_graph::signal::{ArcRwSignal, RwSignal};
pub use reactive_graph::traits::*;
