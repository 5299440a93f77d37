//! The posting plan.

use serde_json::{Map, Value};

use super::{Field, set};
use crate::domain::posting::{Post, Posting};

object!(Posting { "begins" = begins, "posts" = posts });
object!(Post { "id" = id, "text" = text, "day" = day, "done" = done });
