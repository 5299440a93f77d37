//! How a message looks on paper.

use serde_json::{Map, Value};

use super::{Field, set};
use crate::domain::poster::{Ink, Layout, Leads, Number, Paper, Poster};

object!(Poster {
    "layout" = layout, "paper" = paper, "landscape" = landscape, "ink" = ink, "picture" = picture,
    "number" = number, "leads" = leads, "link" = link, "caption" = caption, "by" = by
});

/// A choice is the name of it.
macro_rules! by_name {
    ($($type:ident),+) => { $(
        impl Field for $type {
            fn put(&self) -> Value {
                self.name().into()
            }

            fn take(value: Value) -> Option<$type> {
                $type::named(value.as_str()?)
            }
        }
    )+ };
}

by_name!(Layout, Paper, Ink, Leads);

/// `true` for the one in the message, `false` for none, else the id of a service.
impl Field for Number {
    fn put(&self) -> Value {
        match self {
            Number::OfMessage => true.into(),
            Number::Nothing => false.into(),
            Number::Service(id) => id.as_str().into(),
        }
    }

    fn take(value: Value) -> Option<Number> {
        match value {
            Value::Bool(true) => Some(Number::OfMessage),
            Value::Bool(false) => Some(Number::Nothing),
            Value::String(id) => Some(Number::Service(id)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::message::Message;

    fn any_number() -> impl Strategy<Value = Number> {
        prop_oneof![
            Just(Number::OfMessage),
            Just(Number::Nothing),
            ".{0,20}".prop_map(Number::Service),
        ]
    }

    fn any_poster() -> impl Strategy<Value = Poster> {
        let choices = (
            prop::sample::select(Layout::ALL),
            prop::sample::select(Paper::ALL),
            prop::sample::select(Ink::ALL),
            prop::sample::select(Leads::ALL),
            any::<bool>(),
        );
        let words = (".{0,20}", ".{0,40}", ".{0,40}", ".{0,40}");
        (choices, any_number(), words).prop_map(
            |((layout, paper, ink, leads, landscape), number, (picture, link, caption, by))| {
                Poster {
                    layout,
                    paper,
                    landscape,
                    ink,
                    picture,
                    number,
                    leads,
                    link,
                    caption,
                    by,
                }
            },
        )
    }

    proptest! {
        #[test]
        fn a_poster_is_read_back(poster in any_poster()) {
            prop_assert_eq!(Poster::take(poster.put()), Some(poster));
        }
    }

    #[test]
    fn a_message_without_a_poster_is_read() {
        let older = serde_json::json!({ "text": "Ask first" });
        let message = Message::take(older).expect("a message");
        assert_eq!(message.poster, Poster::default());
    }
}
