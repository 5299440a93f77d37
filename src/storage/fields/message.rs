//! Action messages.

use serde_json::{Map, Value};

use super::{Field, set};
use crate::domain::message::Message;

object!(Message { "text" = text, "audience" = audience });
