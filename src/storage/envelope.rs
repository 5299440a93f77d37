//! What lies around a record: `{"v":1,"r":3,"t":1795000000000,"d":{...}}`.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A record as it is stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    pub fn parse(text: &str) -> Option<Envelope> {
        serde_json::from_str(text).ok()
    }
}
