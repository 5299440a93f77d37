//! Partners.

use serde_json::{Map, Value};

use super::{Field, set};
use crate::domain::partners::Partner;

object!(Partner { "name" = name, "offers" = offers, "next" = next });
