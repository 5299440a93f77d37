//! Partners.
//!
//! A list may hold hundreds, each a record of its own: what is empty is not written, which makes
//! them shorter and quicker to read.

use serde_json::{Map, Value};

use super::{Field, set};
use crate::domain::partners::{Partner, Status, Talk};

impl Field for Status {
    fn put(&self) -> Value {
        self.name().into()
    }

    fn take(value: Value) -> Option<Status> {
        Status::named(value.as_str()?)
    }
}

object!(Talk { "id" = id, "day" = day, "text" = text });

/// As [`object`], without fields that say nothing.
macro_rules! short_object {
    ($type:ident { $($name:literal = $field:ident),+ }) => {
        impl Field for $type {
            fn put(&self) -> Value {
                let (mut object, blank) = (Map::new(), $type::default());
                $(put(&mut object, $name, self.$field.put(), &blank.$field.put());)+
                Value::Object(object)
            }

            fn take(value: Value) -> Option<$type> {
                let Value::Object(mut object) = value else { return None };
                let mut record = $type::default();
                let sound = $(set(&mut record.$field, &mut object, $name))&&+;
                sound.then_some(record)
            }
        }
    };
}

fn put(object: &mut Map<String, Value>, name: &str, value: Value, blank: &Value) {
    if value != *blank {
        object.insert(name.to_owned(), value);
    }
}

short_object!(Partner {
    "name" = name, "contact" = contact, "group" = group, "phone" = phone, "email" = email,
    "place" = place, "note" = note, "status" = status, "changed" = changed, "offers" = offers,
    "next" = next, "nextBy" = next_by, "talks" = talks, "about" = about, "hope" = hope,
    "draft" = draft, "idea" = idea, "seat" = seat, "uid" = uid
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::domain::partners::tests::any_partner;

    proptest! {
        #[test]
        fn a_partner_comes_back(partner in any_partner()) {
            prop_assert_eq!(Partner::take(partner.put()), Some(partner));
        }
    }

    #[test]
    fn what_is_empty_is_not_written() {
        let partner = Partner::new("Clinic", "services");
        let written = json!({ "name": "Clinic", "group": "services" });
        assert_eq!(partner.put(), written);
        assert_eq!(Partner::take(json!({})), Some(Partner::default()));
        assert_eq!(Partner::take(json!({ "status": "maybe" })), None);
    }
}
