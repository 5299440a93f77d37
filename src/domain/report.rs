//! What came of an activity: in numbers and words, without anybody's name.

use super::date::Date;

/// One activity, looked back on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// What it was.
    pub name: String,
    /// Id of its plan, if there was one.
    pub plan: Option<String>,
    /// The day.
    pub date: Option<Date>,
}
