//! What is open on the page, so that what is still to do can be jumped to.

use crate::content::pack::Section;
use crate::ui::signals::*;
use crate::ui::texts;

/// Under what the questions are known among the lists.
pub const QUESTIONS: &str = "questions";

/// The folds of the questions and of all lists. Where one was is not stored.
#[derive(Clone, Copy)]
pub struct Folds(StoredValue<Vec<(String, RwSignal<bool>)>>);

impl Folds {
    /// All closed.
    pub fn new() -> Folds {
        let lists = texts::pack().checklists_of(Section::Share);
        let ids = lists.map(|list| list.id.as_str()).chain([QUESTIONS]);
        let folds = ids.map(|id| (id.to_owned(), RwSignal::new(false)));
        Folds(StoredValue::new(folds.collect()))
    }

    /// The fold of a list, or of the questions.
    pub fn of(self, id: &str) -> RwSignal<bool> {
        let known = self.0.with_value(|folds| {
            let mut folds = folds.iter();
            folds.find(|(known, _)| known == id).map(|(_, open)| *open)
        });
        known.unwrap_or_default()
    }

    /// Opens a list, or the questions.
    pub fn open(self, id: &str) {
        self.of(id).set(true);
    }
}

impl Default for Folds {
    fn default() -> Folds {
        Folds::new()
    }
}
