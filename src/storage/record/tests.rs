//! Records as they lie on people's phones: what a build has written, every later one reads.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::*;

/// One record of each kind, with something in every field.
const STORED: &str = include_str!("../../../tests/data/records.json");

/// How many kinds there are. A new one needs an example.
const KINDS: usize = 21;

fn stored() -> Map<String, Value> {
    match serde_json::from_str(STORED) {
        Ok(Value::Object(records)) => records,
        other => panic!("records by key: {other:?}"),
    }
}

/// What a record says once it was read and written again.
fn again<R: Record>(text: &str) -> Value {
    let (_, record) = read::<R>(text).unwrap_or_else(|error| panic!("{error:?}: {text}"));
    json!({ "v": R::VERSION, "d": record.put() })
}

fn written_again(key: &Key, text: &str) -> Value {
    match key {
        Key::Settings => again::<Settings>(text),
        Key::Lessons => again::<LessonProgress>(text),
        Key::Quiz => again::<QuizRecord>(text),
        Key::Tips => again::<FollowedTips>(text),
        Key::Stories => again::<StoryProgress>(text),
        Key::Audience => again::<AudienceChoice>(text),
        Key::Cases => again::<Sorting>(text),
        Key::Numbers => again::<HelpNumbers>(text),
        Key::Travel => again::<TravelCard>(text),
        Key::Action | Key::Plan(_) => again::<Plan>(text),
        Key::AtTable => again::<AtTable>(text),
        Key::Workshop => again::<Workshop>(text),
        Key::Message(_) => again::<Message>(text),
        Key::Partner(_) => again::<Partner>(text),
        Key::Report(_) => again::<Report>(text),
        Key::Posting => again::<Posting>(text),
        Key::List(_) => again::<ListRecord>(text),
        Key::Offer(_) => again::<OfferRecord>(text),
        Key::Group => again::<Game>(text),
        Key::Questions(_) => again::<QuestionSet>(text),
    }
}

/// Names of keys and fields are for ever: a field that is renamed reads as empty, and what stood in it
/// is gone at the next keystroke.
#[test]
fn every_field_of_every_record_is_read_and_written_by_its_name() {
    let mut kinds = BTreeSet::new();
    for (name, record) in stored() {
        let key = Key::parse(&name).unwrap_or_else(|| panic!("{name} is no key"));
        assert_eq!(key.to_string(), name);
        kinds.insert(name.split('.').next().map(str::to_owned));
        let text = json!({ "v": record["v"], "r": 1, "t": 1, "d": record["d"] }).to_string();
        assert!(readable(&key, &text).is_ok(), "{name}");
        assert_eq!(written_again(&key, &text), record, "{name}");
    }
    assert_eq!(kinds.len(), KINDS, "an example of each kind");
}

/// Else its name would not show in what is written, and the test above would say nothing of it.
#[test]
fn the_examples_leave_no_field_empty() {
    fn look(at: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                assert!(!fields.is_empty(), "{at}");
                for (name, value) in fields {
                    look(&format!("{at}.{name}"), value);
                }
            }
            Value::Array(items) => {
                assert!(!items.is_empty(), "{at}");
                for item in items {
                    look(at, item);
                }
            }
            value => assert!(!value.is_null() && *value != json!(""), "{at}"),
        }
    }
    for (name, record) in stored() {
        look(&name, &record["d"]);
    }
    // Those of a partner are written only when they say something.
    let blank = Partner::take(json!({})).map(|partner| partner.put());
    assert_eq!(blank, Some(json!({})));
    assert_eq!(
        stored()["partner.p1"]["d"].as_object().map(Map::len),
        Some(19)
    );
}
