//! Writing JSON without fractions.
//!
//! Records hold texts, whole numbers, flags, lists and objects. The general writer brings
//! the tables for printing fractions along, which hardly compress.

use serde_json::Value;

/// A value as JSON. A fraction, which no record has, is written as null.
pub fn write(value: &Value) -> String {
    let mut json = String::new();
    push(&mut json, value);
    json
}

fn push(json: &mut String, value: &Value) {
    match value {
        Value::Null => json.push_str("null"),
        Value::Bool(true) => json.push_str("true"),
        Value::Bool(false) => json.push_str("false"),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => json.push_str(&number.to_string()),
            (None, Some(number)) => json.push_str(&number.to_string()),
            (None, None) => json.push_str("null"),
        },
        Value::String(text) => push_text(json, text),
        Value::Array(items) => {
            json.push('[');
            for (at, item) in items.iter().enumerate() {
                separate(json, at);
                push(json, item);
            }
            json.push(']');
        }
        Value::Object(fields) => {
            json.push('{');
            for (at, (name, field)) in fields.iter().enumerate() {
                separate(json, at);
                push_text(json, name);
                json.push(':');
                push(json, field);
            }
            json.push('}');
        }
    }
}

fn separate(json: &mut String, at: usize) {
    if at > 0 {
        json.push(',');
    }
}

fn push_text(json: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    json.push('"');
    for character in text.chars() {
        match character {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            control @ '\0'..='\u{1f}' => {
                let code = control as usize;
                json.push_str("\\u00");
                json.push(HEX[code >> 4].into());
                json.push(HEX[code & 15].into());
            }
            other => json.push(other),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Map, json};

    use super::*;

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((any::<String>(), inner), 0..5)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
            ]
        })
    }

    proptest! {
        #[test]
        fn is_read_back_as_it_was(value in any_value()) {
            let read: Value = serde_json::from_str(&write(&value)).expect("JSON");
            prop_assert_eq!(read, value);
        }
    }

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(
            write(&json!("a\u{1}\t\n\"\\é🧵")),
            r#""a\u0001\u0009\n\"\\é🧵""#
        );
        assert_eq!(write(&json!({ "x": 1.5 })), r#"{"x":null}"#);
    }
}
