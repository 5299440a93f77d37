//! How far a reader has come in the lessons.

use super::table::{Ids, Table};

/// Progress by lesson id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LessonProgress {
    /// What was read of each lesson that was opened.
    pub lessons: Table<Reading>,
    /// The way in that the reader chose, by id.
    pub way: Option<String>,
    /// Addresses of the tools that were opened from a way in.
    pub tools: Ids,
}

/// Progress in one lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The screen the reader was on, from 0.
    pub screen: usize,
    /// Read to the end at least once.
    pub finished: bool,
}

/// Where a reader stands with a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Never opened, or left on the first screen.
    New,
    /// Left on this screen, from 0.
    Begun(usize),
    /// Read to the end.
    Finished,
}

impl LessonProgress {
    /// Whether to note that the reader is on `screen`, having come from elsewhere. Every link to a
    /// lesson leads to its first screen, and to follow one is not to give up the place in it.
    pub fn is_new_place(&self, lesson: &str, screen: usize) -> bool {
        match self.lessons.get(lesson) {
            Some(reading) => screen > 0 && reading.screen != screen,
            None => true,
        }
    }

    /// Notes that the reader is on `screen` (from 0) of `screens`.
    pub fn reach(&mut self, lesson: &str, screen: usize, screens: usize) {
        let reading = self.lessons.get_or_put(lesson, Reading::default());
        reading.screen = screen;
        reading.finished |= screen + 1 >= screens;
    }

    /// Where the reader stands with a lesson.
    pub fn standing(&self, lesson: &str) -> Standing {
        match self.lessons.get(lesson) {
            Some(reading) if reading.finished => Standing::Finished,
            Some(reading) if reading.screen > 0 => Standing::Begun(reading.screen),
            _ => Standing::New,
        }
    }

    /// How many of these lessons were read to the end.
    pub fn finished<'a>(&self, lessons: impl IntoIterator<Item = &'a str>) -> usize {
        lessons
            .into_iter()
            .filter(|id| self.standing(id) == Standing::Finished)
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_the_first_screen_keeps_the_place_and_turning_back_does_not() {
        let mut progress = LessonProgress::default();
        assert!(progress.is_new_place("signs", 0), "opened at all");
        progress.reach("signs", 0, 5);
        assert!(!progress.is_new_place("signs", 0));
        assert!(progress.is_new_place("signs", 3));
        progress.reach("signs", 3, 5);
        assert!(!progress.is_new_place("signs", 0));
        assert!(!progress.is_new_place("signs", 3));
        assert_eq!(progress.standing("signs"), Standing::Begun(3));
        progress.reach("signs", 0, 5);
        assert_eq!(progress.standing("signs"), Standing::New);
    }

    #[test]
    fn a_finished_lesson_stays_finished() {
        let mut progress = LessonProgress::default();
        assert_eq!(progress.standing("signs"), Standing::New);
        progress.reach("signs", 2, 5);
        assert_eq!(progress.standing("signs"), Standing::Begun(2));
        progress.reach("signs", 4, 5);
        progress.reach("signs", 0, 5);
        assert_eq!(progress.standing("signs"), Standing::Finished);
        assert_eq!(progress.finished(["signs", "process"]), 1);
    }
}
