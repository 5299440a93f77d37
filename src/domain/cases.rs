//! Sorting short cases: what was done, how, and why, and what one may call it.

use super::table::Table;

/// How many cases there are to sort.
pub const CASES: usize = 10;

/// What is asked of each case, in order. The last is what to call it.
pub const QUESTIONS: [&str; 4] = ["act", "means", "purpose", "name"];

/// The answers about a part.
pub const ANSWERS: [&str; 3] = ["yes", "no", "untold"];

/// The answers about the name.
pub const NAMES: [&str; 5] = [
    "trafficking",
    "smuggling",
    "exploitation",
    "fair",
    "unknown",
];

/// What can be answered to a question.
pub fn answers(question: &str) -> &'static [&'static str] {
    match question {
        "name" => &NAMES,
        _ => &ANSWERS,
    }
}

/// Whether a case has all that the Trafficking Protocol asks for (article 3): act, means and
/// purpose, and for someone under 18 act and purpose. Whether the person agreed does not matter.
pub fn has_all_parts(act: &str, means: &str, purpose: &str, under_18: bool) -> bool {
    act == "yes" && purpose == "yes" && (under_18 || means == "yes")
}

/// How far someone is with the cases. It is kept so that they can go on; once all are sorted, the
/// answers are let go.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sorting {
    /// The case on the screen, from 0. Past the last when all are sorted.
    pub at: usize,
    /// Answers by case and question, see [`Sorting::answer`].
    pub answers: Table<String>,
}

impl Sorting {
    /// What was answered.
    pub fn answer(&self, case: &str, question: &str) -> Option<&str> {
        self.answers.get(&key(case, question)).map(String::as_str)
    }

    /// Answers a question, or answers it anew.
    pub fn set(&mut self, case: &str, question: &str, answer: &str) {
        self.answers.insert(key(case, question), answer.to_owned());
    }

    /// Whether all is answered about a case.
    pub fn is_sorted(&self, case: &str) -> bool {
        QUESTIONS
            .iter()
            .all(|question| self.answer(case, question).is_some())
    }

    /// Goes on to the next of so many cases. Behind the last one nothing is left to keep.
    pub fn next(&mut self, total: usize) {
        self.at = (self.at + 1).min(total);
        if self.at == total {
            self.answers.clear();
        }
    }

    /// Goes back a case.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }
}

fn key(case: &str, question: &str) -> String {
    [case, question].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adults_need_all_three_and_children_two() {
        assert!(has_all_parts("yes", "yes", "yes", false));
        assert!(!has_all_parts("yes", "no", "yes", false));
        assert!(!has_all_parts("yes", "untold", "yes", false));
        for means in ANSWERS {
            assert!(has_all_parts("yes", means, "yes", true), "{means}");
            assert!(!has_all_parts("yes", means, "untold", true), "{means}");
            assert!(!has_all_parts("no", means, "yes", true), "{means}");
        }
    }

    #[test]
    fn a_case_is_sorted_when_all_is_answered() {
        let mut sorting = Sorting::default();
        for (at, question) in QUESTIONS.iter().enumerate() {
            assert!(!sorting.is_sorted("boat"), "after {at}");
            sorting.set("boat", question, answers(question)[0]);
        }
        assert!(sorting.is_sorted("boat"));
        assert!(!sorting.is_sorted("boats"));
        sorting.set("boat", "name", "fair");
        assert_eq!(sorting.answer("boat", "name"), Some("fair"));
        assert_eq!(sorting.answer("boat", "act"), Some("yes"));
    }

    #[test]
    fn at_the_end_answers_are_let_go() {
        let mut sorting = Sorting::default();
        sorting.back();
        assert_eq!(sorting.at, 0);
        sorting.set("a", "act", "yes");
        sorting.next(2);
        assert_eq!((sorting.at, sorting.answer("a", "act")), (1, Some("yes")));
        sorting.next(2);
        assert_eq!(sorting.at, 2);
        assert!(sorting.answers.is_empty());
        sorting.next(2);
        assert_eq!(sorting.at, 2);
    }
}
