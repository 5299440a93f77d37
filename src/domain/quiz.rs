//! The quiz: rounds of questions, what was right, and what to try again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::plan::Done;

/// What a user answered so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuizRecord {
    /// The latest answer to each question, by question id.
    pub answers: BTreeMap<String, Answered>,
    /// The round under way, kept when the app closes in the middle of it.
    pub round: Option<Round>,
}

/// The latest answer to a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answered {
    /// It was right.
    pub right: bool,
    /// How often the question was answered.
    pub tries: u32,
}

/// Some questions in a row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Round {
    /// Topic id; none for a round over several topics.
    pub topic: Option<String>,
    /// Question ids in the order they are asked.
    pub questions: Vec<String>,
    /// The question that is open, from 0. Equal to the number of questions at the end.
    pub at: usize,
    /// Ids of the options chosen for the open question.
    pub chosen: BTreeSet<String>,
    /// The open question is answered and shows its explanation.
    pub answered: bool,
    /// Ids of the questions of this round that were answered wrongly.
    pub missed: Vec<String>,
}

impl Round {
    /// A round over these questions.
    pub fn new(topic: Option<String>, questions: Vec<String>) -> Round {
        Round { topic, questions, ..Round::default() }
    }

    /// The question that is open; none when the round is over.
    pub fn question(&self) -> Option<&str> {
        self.questions.get(self.at).map(String::as_str)
    }

    /// All questions are answered.
    pub fn is_over(&self) -> bool {
        self.at >= self.questions.len()
    }

    /// How many of the answered questions were right.
    pub fn score(&self) -> Done {
        let asked = (self.at + usize::from(self.answered)).min(self.questions.len());
        Done { done: asked.saturating_sub(self.missed.len()), total: self.questions.len() }
    }

    /// Chooses an option: instead of the others (`several` false), or beside them.
    pub fn choose(&mut self, option: &str, several: bool) {
        if self.answered {
            return;
        }
        if !several {
            self.chosen.clear();
        }
        if !self.chosen.remove(option) {
            self.chosen.insert(option.to_owned());
        }
    }

    /// Leaves out questions that this build no longer has.
    pub fn keep_known(&mut self, known: impl Fn(&str) -> bool) {
        let gone_before =
            self.questions.iter().take(self.at).filter(|question| !known(question)).count();
        let open_is_gone = self.question().is_some_and(|question| !known(question));
        self.at -= gone_before;
        self.questions.retain(|question| known(question));
        self.missed.retain(|question| known(question));
        if open_is_gone {
            self.chosen.clear();
            self.answered = false;
        }
    }
}

impl QuizRecord {
    /// Marks the open question. `right` holds the ids of its right options; all of them and no
    /// other must be chosen. Returns whether they were; none when there is nothing to mark.
    pub fn answer(&mut self, right: &BTreeSet<String>) -> Option<bool> {
        let round = self.round.as_mut()?;
        if round.answered || round.chosen.is_empty() {
            return None;
        }
        let question = round.questions.get(round.at)?.clone();
        let is_right = round.chosen == *right;
        round.answered = true;
        if !is_right {
            round.missed.push(question.clone());
        }
        let answer = self.answers.entry(question).or_default();
        answer.right = is_right;
        answer.tries += 1;
        Some(is_right)
    }

    /// Goes on to the next question of the round.
    pub fn next(&mut self) {
        if let Some(round) = self.round.as_mut().filter(|round| round.answered) {
            round.at += 1;
            round.answered = false;
            round.chosen.clear();
        }
    }

    /// Of these questions, those whose latest answer was wrong, in the given order.
    pub fn missed<'a>(&self, questions: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        questions
            .into_iter()
            .filter(|id| self.answers.get(*id).is_some_and(|answer| !answer.right))
            .map(str::to_owned)
            .collect()
    }

    /// Of these questions, how many were answered rightly the last time.
    pub fn known<'a>(&self, questions: impl IntoIterator<Item = &'a str>) -> Done {
        let mut known = Done { done: 0, total: 0 };
        for id in questions {
            known.total += 1;
            known.done += usize::from(self.answers.get(id).is_some_and(|answer| answer.right));
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right() -> BTreeSet<String> {
        ["a", "c"].map(str::to_owned).into()
    }

    fn record() -> QuizRecord {
        let questions = vec!["q1".to_owned(), "q2".to_owned(), "q3".to_owned()];
        QuizRecord { round: Some(Round::new(None, questions)), ..QuizRecord::default() }
    }

    fn choose(record: &mut QuizRecord, options: &[&str]) -> Option<bool> {
        let round = record.round.as_mut().expect("round");
        options.iter().for_each(|option| round.choose(option, true));
        record.answer(&right())
    }

    #[test]
    fn every_right_option_and_no_other() {
        for (options, expected) in [
            (&["a", "c"][..], Some(true)),
            (&["a"], Some(false)),
            (&["a", "b", "c"], Some(false)),
            (&[], None),
        ] {
            assert_eq!(choose(&mut record(), options), expected, "{options:?}");
        }
    }

    #[test]
    fn one_choice_replaces_the_other() {
        let mut round = Round::new(None, vec!["q1".into()]);
        round.choose("a", false);
        round.choose("b", false);
        assert_eq!(round.chosen, ["b".to_owned()].into());
    }

    #[test]
    fn an_answer_counts_once() {
        let mut record = record();
        assert_eq!(choose(&mut record, &["b"]), Some(false));
        assert_eq!(record.answer(&right()), None);
        record.round.as_mut().expect("round").choose("a", true);
        assert_eq!(record.answers["q1"], Answered { right: false, tries: 1 });
    }

    #[test]
    fn missed_questions_come_again() {
        let mut record = record();
        for options in [&["a", "c"][..], &["b"], &["a"]] {
            choose(&mut record, options);
            record.next();
        }
        let round = record.round.as_ref().expect("round");
        assert!(round.is_over());
        assert_eq!(round.score(), Done { done: 1, total: 3 });
        let missed = record.missed(["q1", "q2", "q3", "q4"]);
        assert_eq!(missed, ["q2", "q3"]);

        record.round = Some(Round::new(None, missed));
        choose(&mut record, &["a", "c"]);
        assert_eq!(record.missed(["q1", "q2", "q3"]), ["q3"]);
        assert_eq!(record.known(["q1", "q2", "q3"]), Done { done: 2, total: 3 });
    }

    #[test]
    fn next_waits_for_an_answer() {
        let mut record = record();
        record.next();
        assert_eq!(record.round.as_ref().map(|round| round.at), Some(0));
    }

    #[test]
    fn survives_a_build_without_its_questions() {
        let mut record = record();
        choose(&mut record, &["b"]);
        record.next();
        let round = record.round.as_mut().expect("round");
        round.choose("a", true);
        round.keep_known(|id| id == "q3");
        assert_eq!((round.at, round.question()), (0, Some("q3")));
        assert!(round.chosen.is_empty() && round.missed.is_empty());
    }
}
