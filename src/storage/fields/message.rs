//! Action messages.

use serde_json::{Map, Value};

use super::{Field, set};
use crate::domain::message::Message;
use crate::domain::message::numbers::{Contact, Origin};

object!(Message {
    "text" = text, "audience" = audience, "free" = free, "action" = action, "when" = when,
    "why" = why, "place" = place, "country" = country, "contact" = contact, "sms" = sms,
    "smsOf" = sms_of, "plain" = plain, "script" = script, "scriptOf" = script_of,
    "poster" = poster
});
object!(Contact { "from" = from, "id" = id, "number" = number });

impl Field for Origin {
    fn put(&self) -> Value {
        let name = match self {
            Origin::Directory => "directory",
            Origin::Own => "own",
            Origin::Other => "other",
        };
        name.into()
    }

    fn take(value: Value) -> Option<Origin> {
        match value.as_str()? {
            "directory" => Some(Origin::Directory),
            "own" => Some(Origin::Own),
            "other" => Some(Origin::Other),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::option::of;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::poster::Poster;

    prop_compose! {
        fn contact()(at in 0..3_usize, id in "[a-z-]{0,5}", number in "[0-9 +]{0,9}") -> Contact {
            let from = [Origin::Directory, Origin::Own, Origin::Other][at];
            Contact { from, id, number }
        }
    }

    prop_compose! {
        fn message()(
            texts in prop::collection::vec("(?s).{0,9}", 5),
            free in any::<bool>(),
            plain in any::<bool>(),
            contact in of(contact()),
            others in prop::collection::vec(of("(?s).{0,9}"), 6),
        ) -> Message {
            let [text, action, when, why, place] = [0, 1, 2, 3, 4].map(|at| texts[at].clone());
            let [audience, country, sms, sms_of, script, script_of] =
                [0, 1, 2, 3, 4, 5].map(|at| others[at].clone());
            Message {
                text, audience, free, action, when, why, place, country, contact, sms, sms_of,
                plain, script, script_of, poster: Poster::default(),
            }
        }
    }

    #[test]
    fn a_message_of_an_older_build_is_read() {
        let older = serde_json::json!({ "text": "Ask – first", "sms": "Ask - first" });
        let message = Message::take(older).expect("a message");
        assert_eq!(message.sms(), "Ask - first");
        assert!(!message.plain && message.sms_of.is_none());
    }

    proptest! {
        #[test]
        fn a_message_comes_back(message in message()) {
            prop_assert_eq!(Message::take(message.put()), Some(message));
        }
    }
}
