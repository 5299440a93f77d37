//! The nine questions as a workshop: notes, answers without names, and a clock for each question.

use super::table::Table;

/// What is kept of a workshop.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workshop {
    /// The question that is open, from 0; as many as there are questions: the end.
    pub at: usize,
    /// Notes by question id.
    pub notes: Table<String>,
    /// Answers without names by question id, in mixed order. Only when the group asked for it.
    pub kept: Answers,
    /// Minutes for each question; 0 for no clock.
    pub minutes: usize,
}

/// Answers without names, by question id. While a group writes them they live in memory only.
pub type Answers = Table<Vec<String>>;

impl Workshop {
    /// Sets the note of a question. An empty one is none.
    pub fn set_note(&mut self, question: &str, note: &str) {
        if note.is_empty() {
            self.notes.remove(question);
        } else {
            self.notes.insert(question.to_owned(), note.to_owned());
        }
    }

    /// Whether something was written, or another question than the first was reached.
    pub fn is_begun(&self) -> bool {
        self.at > 0 || !self.notes.is_empty() || !self.kept.is_empty()
    }
}

/// Adds an answer at a place drawn by `random_below`, so that every order is as likely as any
/// other and tells nothing of who wrote what. False for one without words.
pub fn add_answer(
    answers: &mut Answers,
    question: &str,
    text: &str,
    random_below: fn(usize) -> usize,
) -> bool {
    let text = text.trim();
    if text.is_empty() {
        return false;
    }
    let of_question = answers.get_or_put(question, Vec::new());
    let place = random_below(of_question.len() + 1).min(of_question.len());
    of_question.insert(place, text.to_owned());
    true
}

/// The fewest answers among which one is hidden at all.
pub const FEW: usize = 3;

/// A clock that runs down and can be stopped.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Timer {
    /// In milliseconds; 0 for no clock.
    total: u64,
    /// How long it had run when it was stopped the last time.
    ran: u64,
    /// Since when it runs.
    since: Option<u64>,
}

impl Timer {
    /// A clock that stands still.
    pub fn new(minutes: usize) -> Timer {
        Timer {
            total: minutes as u64 * 60_000,
            ..Timer::default()
        }
    }

    /// Whether there is a clock at all.
    pub fn is_on(self) -> bool {
        self.total > 0
    }

    /// All of its time is there again, and it stands still.
    pub fn begin_again(&mut self) {
        (self.ran, self.since) = (0, None);
    }

    /// Starts it, or stops it.
    pub fn toggle(&mut self, now: u64) {
        match self.since.take() {
            Some(since) => self.ran += now.saturating_sub(since),
            None => self.since = Some(now),
        }
    }

    /// Whole seconds that are left; the last one counts until it is over.
    pub fn seconds_left(self, now: u64) -> usize {
        let runs = self.since.map_or(0, |since| now.saturating_sub(since));
        self.total.saturating_sub(self.ran + runs).div_ceil(1000) as usize
    }
}

/// `4:05`.
pub fn clock_face(seconds: usize) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let zero = if seconds < 10 { "0" } else { "" };
    format!("{minutes}:{zero}{seconds}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(_: usize) -> usize {
        0
    }

    fn beyond(_: usize) -> usize {
        usize::MAX
    }

    #[test]
    fn answers_lie_where_chance_puts_them() {
        let mut answers = Answers::default();
        for text in ["one", " two ", "three"] {
            assert!(add_answer(&mut answers, "q", text, first));
        }
        assert!(!add_answer(&mut answers, "q", " \n", first));
        assert_eq!(
            answers.get("q").cloned().unwrap_or_default(),
            ["three", "two", "one"]
        );
        assert!(add_answer(&mut answers, "q", "last", beyond));
        assert_eq!(answers.get("q").map(Vec::len), Some(4));
        assert_eq!(answers.get("other"), None);
    }

    #[test]
    fn notes_without_text_are_none() {
        let mut workshop = Workshop::default();
        assert!(!workshop.is_begun());
        workshop.set_note("q", " as typed ");
        assert_eq!(
            workshop.notes.get("q").map(String::as_str),
            Some(" as typed ")
        );
        assert!(workshop.is_begun());
        workshop.set_note("q", "");
        assert!(!workshop.is_begun());
    }

    #[test]
    fn a_clock_stops_and_goes_on() {
        let mut timer = Timer::new(2);
        assert_eq!(timer.seconds_left(5_000), 120);
        timer.toggle(5_000);
        assert_eq!(timer.seconds_left(5_001), 120);
        assert_eq!(timer.seconds_left(25_000), 100);
        timer.toggle(25_000);
        assert_eq!(timer.seconds_left(900_000), 100);
        timer.toggle(900_000);
        assert_eq!(timer.seconds_left(999_999), 1);
        assert_eq!(timer.seconds_left(1_000_000), 0);
        assert_eq!(timer.seconds_left(9_000_000), 0);
        // A clock of the phone that is set back.
        assert_eq!(timer.seconds_left(0), 100);
    }

    #[test]
    fn no_minutes_are_no_clock() {
        assert!(!Timer::new(0).is_on());
        assert!(Timer::new(3).is_on());
    }

    #[test]
    fn a_clock_that_has_run_out_begins_again() {
        let mut timer = Timer::new(1);
        timer.toggle(0);
        assert_eq!(timer.seconds_left(90_000), 0);
        timer.toggle(90_000);
        timer.begin_again();
        assert_eq!(timer.seconds_left(100_000), 60);
        timer.toggle(100_000);
        assert_eq!(timer.seconds_left(110_000), 50);
    }

    #[test]
    fn faces_have_two_digits_for_seconds() {
        for (seconds, face) in [(0, "0:00"), (9, "0:09"), (65, "1:05"), (600, "10:00")] {
            assert_eq!(clock_face(seconds), face);
        }
    }
}
