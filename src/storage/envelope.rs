//! What lies around a record: `{"v":1,"r":3,"t":1795000000000,"d":{...}}`.

use serde_json::{Map, Value};

use super::json;

/// A record as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// Version of the record's shape.
    pub v: u32,
    /// How often it was written: tells a window that holds an older one.
    pub r: u64,
    /// When it was written, in milliseconds since 1970.
    pub t: u64,
    /// The record.
    pub d: Value,
}

impl Envelope {
    /// Reads an envelope; none for anything else.
    // By hand, as all JSON of ours is read into a `Value` first: derived code that reads from
    // text is compiled anew for each type.
    pub fn parse(text: &str) -> Option<Envelope> {
        let mut value: Value = serde_json::from_str(text).ok()?;
        let number = |name| value.get(name).and_then(Value::as_u64);
        let (v, r, t) = (number("v")?, number("r")?, number("t")?);
        let d = value.get_mut("d").map(Value::take)?;
        Some(Envelope {
            v: u32::try_from(v).ok()?,
            r,
            t,
            d,
        })
    }

    /// The text to store.
    pub fn write(self) -> String {
        let mut map = Map::new();
        map.insert("v".into(), self.v.into());
        map.insert("r".into(), self.r.into());
        map.insert("t".into(), self.t.into());
        map.insert("d".into(), self.d);
        json::write(&Value::Object(map))
    }
}
