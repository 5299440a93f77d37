//! A kind hint before something is written down that could show who someone is. It never stops
//! anyone.

use super::field::{Heard, Value, asked_area, text_area};
use crate::domain::identifying::{Kind, all};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// Several lines of text with the hint below them.
pub fn guarded_area(id: &str, label: &str, value: Value, heard: Heard) -> View {
    text_area(id, label, value.clone(), heard).child(guard_hint(value))
}

/// The same, with a word below the label on why it is asked for.
pub fn guarded_asked(id: &str, label: &str, why: &str, value: Value, heard: Heard) -> View {
    asked_area(id, label, why, value.clone(), heard).child(guard_hint(value))
}

/// The hint on what stands in a field; nothing while there is none.
pub fn guard_hint(value: Value) -> View {
    el("p")
        .class("guard")
        .attr("role", "status")
        .text_by(move || hint(&value.give()))
}

/// What the hint says of a text: a sentence on each kind that was found. Empty when there is
/// nothing to say.
fn hint(text: &str) -> String {
    let mut hints: Vec<String> = Vec::new();
    for found in all(&texts::pack().rest.guard, text) {
        let words = text.get(found.start..found.end).unwrap_or_default();
        hints.push(match found.kind {
            Kind::Account => t!("guard-account", words = words),
            Kind::Number => t!("guard-number", words = words),
            Kind::Person => t!("guard-person", words = words),
            Kind::Name => t!("guard-name", words = words),
            Kind::Address => t!("guard-address", words = words),
        });
    }
    hints.join("\n")
}
