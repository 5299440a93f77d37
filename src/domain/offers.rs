//! Checks of job offers that the user wants to keep.
//!
//! Nothing is kept unless asked for. What is kept is answers, by the ids of the questions, and the
//! text of the offer only when that is wanted too; what stands in the text is found anew each
//! time, with the words of the day.

use super::date::Date;
use super::table::Table;

/// Of a text no more bytes are kept: several must fit beside everything else, and an advert is a
/// tenth of it.
pub const LONGEST_KEPT: usize = 20_000;

/// A check of one offer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfferRecord {
    /// Who would take the job.
    pub whom: Whom,
    /// What the user calls it. May be empty.
    pub name: String,
    /// The text of the offer, if it is to be kept.
    pub text: String,
    /// Answers by question id.
    pub answers: Table<Answer>,
    /// The day of the check.
    pub date: Option<Date>,
}

/// Who would take a job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whom {
    /// The user.
    #[default]
    Me,
    /// Someone else.
    Friend,
}

/// How a question about an offer is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// In a way that needs no more.
    Fine,
    /// With a warning sign.
    Warning,
    /// Not yet.
    #[default]
    Unknown,
}

impl OfferRecord {
    /// Answers a question, or takes the answer back.
    pub fn answer(&mut self, question: &str, answer: Option<Answer>) {
        match answer {
            Some(answer) => self.answers.insert(question.to_owned(), answer),
            None => {
                self.answers.remove(question);
            }
        }
    }

    /// How a question is answered. None when it was not touched.
    pub fn answer_to(&self, question: &str) -> Option<Answer> {
        self.answers.get(question).copied()
    }

    /// Whether any answer is a warning sign.
    pub fn has_warning(&self) -> bool {
        self.answers
            .iter()
            .any(|(_, answer)| *answer == Answer::Warning)
    }

    /// Whether one of these questions has no answer yet.
    pub fn is_open<'a>(&self, questions: impl IntoIterator<Item = &'a str>) -> bool {
        let mut questions = questions.into_iter();
        questions.any(|id| matches!(self.answer_to(id), None | Some(Answer::Unknown)))
    }

    /// Keeps the text of the offer, up to [`LONGEST_KEPT`]. False when its end was cut off.
    pub fn keep_text(&mut self, text: &str) -> bool {
        let mut end = text.len().min(LONGEST_KEPT);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text[..end].clone_into(&mut self.text);
        end == text.len()
    }

    /// Whether there is nothing in it to keep.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.text.is_empty() && self.name.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_given_and_taken_back() {
        let mut record = OfferRecord::default();
        assert!(record.is_empty() && record.is_open(["who"]) && !record.has_warning());
        record.answer("who", Some(Answer::Fine));
        record.answer("pay", Some(Answer::Unknown));
        assert!(!record.is_open(["who"]) && record.is_open(["who", "pay"]));
        record.answer("pay", Some(Answer::Warning));
        assert!(record.has_warning() && !record.is_open(["who", "pay"]));
        record.answer("pay", None);
        assert_eq!(record.answer_to("pay"), None);
        assert!(!record.has_warning() && !record.is_empty());
    }

    #[test]
    fn a_long_text_is_cut_at_a_whole_character() {
        let mut record = OfferRecord::default();
        assert!(record.keep_text("งาน"));
        assert_eq!(record.text, "งาน");
        let long = "é".repeat(LONGEST_KEPT);
        assert!(!record.keep_text(&format!("x{long}")));
        assert_eq!(record.text.len(), LONGEST_KEPT - 1);
        assert!(record.keep_text(""));
        assert!(record.is_empty());
    }
}
