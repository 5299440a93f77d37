//! What the app uses of Leptos: signals, memos, effects, owners and contexts.

pub use leptos::prelude::*;

/// Works something out from signals.
trait Look<T>: Send + Sync {
    fn look(&self) -> T;
}

impl<T, F: Fn() -> T + Send + Sync> Look<T> for F {
    fn look(&self) -> T {
        self()
    }
}

/// A value worked out from signals, and passed on when it differs.
///
/// The closure goes into a box: a memo is then compiled once for each type of value, not once for
/// each closure.
pub fn memo<T>(look: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    boxed(Box::new(look))
}

fn boxed<T>(look: Box<dyn Look<T>>) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| look.look())
}
