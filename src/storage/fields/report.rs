//! Reports of activities.

use serde_json::{Map, Value};

use super::{Field, set};
use crate::domain::report::Report;

object!(Report { "name" = name, "plan" = plan, "date" = date });
