//! The quiz: rounds of questions, what was right, and what to try again.

pub mod boxes;
pub mod check;
pub mod order;

use self::check::{Check, Taken, When};
use super::date::Date;
use super::plan::Done;
use super::table::{Ids, Table};

/// How many questions a round asks at most. Only the missed ones come again all at once.
pub const ROUND_LENGTH: usize = 10;

/// What a user answered so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizRecord {
    /// The latest answer to each question, by question id.
    pub answers: Table<Answered>,
    /// The round under way, kept when the app closes in the middle of it.
    pub round: Option<Round>,
    /// The check before and after learning.
    pub check: Check,
    /// The last whole round of [`ROUND_LENGTH`] questions or more.
    pub whole: Option<Taken>,
    /// The name for the certificate: only when its owner asked to keep it.
    pub name: String,
}

/// The latest answer to a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// It was right.
    pub right: bool,
    /// How often the question was answered.
    pub tries: u32,
    /// The box it lies in, from 1 to [`boxes::LAST`]; 0 when it is in none. See [`boxes`].
    pub in_box: u32,
    /// The day on which it comes back, when it lies in a box.
    pub due: Option<Date>,
}

/// Some questions in a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Round {
    /// Topic id; none for a round over several topics.
    pub topic: Option<String>,
    /// Question ids in the order they are asked.
    pub questions: Vec<String>,
    /// The question that is open, from 0. Equal to the number of questions at the end.
    pub at: usize,
    /// Ids of the options chosen for the open question.
    pub chosen: Ids,
    /// Ids of the options in the order they were put in. Empty until something was moved.
    pub order: Vec<String>,
    /// The open question is answered and shows its explanation.
    pub answered: bool,
    /// Ids of the questions of this round that were answered wrongly.
    pub missed: Vec<String>,
    /// It measures what someone knows before or after learning.
    pub when: Option<When>,
}

impl Round {
    /// A round over these questions.
    pub fn new(topic: Option<String>, questions: Vec<String>) -> Round {
        Round {
            topic,
            questions,
            ..Round::default()
        }
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
        let asked = self
            .at
            .saturating_add(usize::from(self.answered))
            .min(self.questions.len());
        Done {
            done: asked.saturating_sub(self.missed.len()),
            total: self.questions.len(),
        }
    }

    /// Chooses an option: instead of the others (`several` false), or beside them.
    pub fn choose(&mut self, option: &str, several: bool) {
        if self.answered {
            return;
        }
        if !several {
            self.chosen.clear();
        }
        if self.chosen.remove(option).is_none() {
            self.chosen.add(option);
        }
    }

    /// It is not over, and something was done in it.
    pub fn is_begun(&self) -> bool {
        let touched = self.answered || !self.chosen.is_empty() || !self.order.is_empty();
        !self.is_over() && (self.at > 0 || touched)
    }

    /// How it went in some of its questions, such as those of one topic.
    pub fn part(&self, is_in: impl Fn(&str) -> bool) -> Part {
        let of = |ids: &[String]| -> Vec<String> {
            ids.iter().filter(|id| is_in(id)).cloned().collect()
        };
        let (asked, missed) = (of(&self.questions), of(&self.missed));
        let done = asked.len().saturating_sub(missed.len());
        Part {
            score: Done {
                done,
                total: asked.len(),
            },
            missed,
        }
    }

    /// Leaves out what this build no longer has. `options` knows the ids of a question's
    /// options; none when the question is gone.
    pub fn keep_known(&mut self, options: impl Fn(&str) -> Option<Ids>) {
        let known = |id: &str| options(id).is_some();
        let gone_before = self
            .questions
            .iter()
            .take(self.at)
            .filter(|id| !known(id))
            .count();
        let open = self.question().and_then(&options);
        match open {
            Some(options) => {
                self.chosen.retain(|option| options.contains(option));
                self.order.retain(|option| options.contains(option));
            }
            None => {
                self.chosen.clear();
                self.order.clear();
                self.answered = false;
            }
        }
        self.at -= gone_before;
        self.questions.retain(|id| known(id));
        self.missed.retain(|id| known(id));
    }
}

/// How a round went in some of its questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// How many were right.
    pub score: Done,
    /// Ids of those that were not.
    pub missed: Vec<String>,
}

/// Whether an id is that of a question in a set that was brought in: `SET.PLACE`. Ids of our own
/// questions have no full stop.
pub fn is_of_set(question: &str) -> bool {
    question.contains('.')
}

/// What to say at the end of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every answer was right.
    All,
    /// Half of them or more.
    Many,
    /// Fewer.
    Few,
}

impl Outcome {
    /// What this score amounts to.
    pub fn of(score: Done) -> Outcome {
        match score {
            score if score.complete() => Outcome::All,
            Done { done, total } if done >= total - done => Outcome::Many,
            _ => Outcome::Few,
        }
    }
}

/// Puts ids into random order. `random_below` gives a number from 0 up to the one it is given.
pub fn shuffle(ids: &mut [String], random_below: &mut dyn FnMut(usize) -> usize) {
    for last in (1..ids.len()).rev() {
        ids.swap(last, random_below(last + 1).min(last));
    }
}

impl QuizRecord {
    /// Draws a round from these questions: those not yet known first, in random order, each once.
    pub fn draw(
        &self,
        mut questions: Vec<String>,
        random_below: &mut dyn FnMut(usize) -> usize,
    ) -> Vec<String> {
        shuffle(&mut questions, random_below);
        let (known, mut first): (Vec<String>, Vec<String>) =
            questions.into_iter().partition(|id| self.is_known(id));
        first.extend(known);
        first.truncate(ROUND_LENGTH);
        first
    }

    /// Begins a round. Returns the one that it replaces, if something was done in that.
    pub fn begin(&mut self, round: Round) -> Option<Round> {
        self.round.replace(round).filter(Round::is_begun)
    }

    /// Leaves out of the round what this build no longer has: see [`Round::keep_known`].
    pub fn keep_known(&mut self, options: impl Fn(&str) -> Option<Ids>) {
        if let Some(round) = &mut self.round {
            round.keep_known(options);
        }
        if self
            .round
            .as_ref()
            .is_some_and(|round| round.questions.is_empty())
        {
            self.round = None;
        }
    }

    /// Puts back what was there before. Answers given since then stay, and so does a round begun
    /// since then.
    pub fn put_back(&mut self, before: QuizRecord) {
        for (id, answer) in before.answers {
            self.answers.get_or_put(&id, answer);
        }
        self.round = self.round.take().or(before.round);
        if self.check == Check::default() {
            self.check = before.check;
        }
        self.whole = self.whole.take().or(before.whole);
        if self.name.is_empty() {
            self.name = before.name;
        }
    }

    /// Marks the open question. `right` holds the ids of its right options; all of them and no
    /// other must be chosen. Returns whether they were; none when there is nothing to mark.
    pub fn answer(&mut self, right: &Ids, today: Option<Date>) -> Option<bool> {
        let round = self.round.as_ref()?;
        if round.chosen.is_empty() {
            return None;
        }
        self.mark(round.chosen == *right, today)
    }

    /// Marks the open question, whose options were to be put in order: `right` is the right one.
    /// Returns whether it was met; none when there is nothing to mark.
    pub fn answer_order(&mut self, right: &[String], today: Option<Date>) -> Option<bool> {
        let round = self.round.as_mut()?;
        let question = round.question()?.to_owned();
        let order = order::arranged(&round.order, &question, right);
        let is_right = order == right;
        round.order = order;
        self.mark(is_right, today)
    }

    fn mark(&mut self, is_right: bool, today: Option<Date>) -> Option<bool> {
        let round = self.round.as_mut()?;
        if round.answered {
            return None;
        }
        let question = round.questions.get(round.at)?.clone();
        round.answered = true;
        if !is_right {
            round.missed.push(question.clone());
        }
        // What is measured before learning must not be practised for: the same questions come
        // afterwards. And questions of a set that was brought in are not ours to bring back.
        if round.when != Some(When::Before) && !is_of_set(&question) {
            let answer = self.answers.get_or_put(&question, Answered::default());
            boxes::sort_in(answer, is_right, today);
            answer.right = is_right;
            answer.tries = answer.tries.saturating_add(1);
        }
        Some(is_right)
    }

    /// Goes on to the next question of the round. At its end, keeps how a check or a long round
    /// went.
    pub fn next(&mut self, today: Option<Date>) {
        let Some(round) = &mut self.round else { return };
        if !round.answered || round.is_over() {
            return;
        }
        round.at += 1;
        round.answered = false;
        round.chosen.clear();
        round.order.clear();
        if !round.is_over() {
            return;
        }
        let taken = Taken::of(round.score(), today);
        match round.when {
            Some(When::Before) => {
                // What was asked before is what is asked after.
                self.check.questions.clone_from(&round.questions);
                self.check.before = Some(taken);
            }
            Some(When::After) => self.check.after = Some(taken),
            None if round.questions.len() >= ROUND_LENGTH => self.whole = Some(taken),
            None => {}
        }
    }

    /// Of these questions, those that come back on this day: see [`boxes`]. In the given order.
    pub fn due<'a>(
        &self,
        questions: impl IntoIterator<Item = &'a str>,
        today: Option<Date>,
    ) -> Vec<String> {
        let mut due = Vec::new();
        for id in questions {
            if self
                .answers
                .get(id)
                .is_some_and(|answer| boxes::is_due(answer, today))
            {
                due.push(id.to_owned());
            }
        }
        due
    }

    /// Of these questions, those whose latest answer was wrong, in the given order.
    pub fn missed<'a>(&self, questions: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        questions
            .into_iter()
            .filter(|id| self.answers.get(id).is_some_and(|answer| !answer.right))
            .map(str::to_owned)
            .collect()
    }

    /// Of these questions, how many were answered rightly the last time.
    pub fn known<'a>(&self, questions: impl IntoIterator<Item = &'a str>) -> Done {
        let mut known = Done { done: 0, total: 0 };
        for id in questions {
            known.total += 1;
            known.done += usize::from(self.is_known(id));
        }
        known
    }

    fn is_known(&self, question: &str) -> bool {
        self.answers
            .get(question)
            .is_some_and(|answer| answer.right)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn right() -> Ids {
        ["a", "c"].map(str::to_owned).into_iter().collect()
    }

    fn record() -> QuizRecord {
        let questions = vec!["q1".to_owned(), "q2".to_owned(), "q3".to_owned()];
        QuizRecord {
            round: Some(Round::new(None, questions)),
            ..QuizRecord::default()
        }
    }

    fn choose(record: &mut QuizRecord, options: &[&str]) -> Option<bool> {
        let round = record.round.as_mut().expect("round");
        options.iter().for_each(|option| round.choose(option, true));
        record.answer(&right(), None)
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
        assert_eq!(round.chosen, Ids::from_iter(["b".to_owned()]));
    }

    #[test]
    fn an_answer_counts_once() {
        let mut record = record();
        assert_eq!(choose(&mut record, &["b"]), Some(false));
        assert_eq!(record.answer(&right(), None), None);
        record.round.as_mut().expect("round").choose("a", true);
        assert_eq!(
            record.answers.get("q1").copied().unwrap_or_default(),
            Answered {
                right: false,
                tries: 1,
                in_box: 1,
                due: None
            }
        );
    }

    #[test]
    fn missed_questions_come_again() {
        let mut record = record();
        for options in [&["a", "c"][..], &["b"], &["a"]] {
            choose(&mut record, options);
            record.next(None);
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
        record.next(None);
        assert_eq!(record.round.as_ref().map(|round| round.at), Some(0));
    }

    fn options(ids: &[&str]) -> Ids {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn survives_a_build_without_its_questions() {
        let mut record = record();
        choose(&mut record, &["b"]);
        record.next(None);
        record.round.as_mut().expect("round").choose("a", true);
        record.keep_known(|id| (id == "q3").then(|| options(&["a"])));
        let round = record.round.as_ref().expect("round");
        assert_eq!((round.at, round.question()), (0, Some("q3")));
        assert!(round.chosen.is_empty() && round.missed.is_empty());

        record.keep_known(|_| None);
        assert_eq!(record.round, None);
    }

    #[test]
    fn survives_a_build_without_its_options() {
        let mut record = record();
        let round = record.round.as_mut().expect("round");
        round.choose("a", true);
        round.choose("b", true);
        record.keep_known(|_| Some(options(&["a", "c"])));
        let round = record.round.as_ref().expect("round");
        assert_eq!(round.chosen, options(&["a"]));
        assert_eq!(round.questions.len(), 3);
    }

    #[test]
    fn a_round_that_is_over_stays_over() {
        let mut record = record();
        for _ in 0..3 {
            choose(&mut record, &["b"]);
            record.next(None);
        }
        record.keep_known(|id| (id != "q1").then(|| options(&["a"])));
        let round = record.round.as_ref().expect("round");
        assert!(round.is_over());
        assert_eq!(round.score(), Done { done: 0, total: 2 });
    }

    #[test]
    fn a_damaged_round_is_just_over() {
        let mut record = record();
        let round = record.round.as_mut().expect("round");
        (round.at, round.answered) = (usize::MAX, true);
        assert_eq!(round.score(), Done { done: 3, total: 3 });
        record.next(None);
        record.keep_known(|_| Some(options(&[])));
        assert_eq!(record.answer(&right(), None), None);
        assert!(record.round.expect("round").is_over());
    }

    #[test]
    fn only_a_round_with_something_in_it_is_missed_when_replaced() {
        let mut record = record();
        let another = || Round::new(Some("signs".into()), vec!["q4".into()]);
        assert_eq!(record.begin(another()), None);
        record.round.as_mut().expect("round").choose("a", false);
        let before = record.begin(another()).expect("begun");
        assert_eq!(before.chosen, options(&["a"]));
        choose(&mut record, &["b"]);
        record.next(None);
        assert_eq!(record.begin(another()), None, "that one was over");
    }

    #[test]
    fn undo_keeps_what_was_done_since() {
        let mut record = record();
        choose(&mut record, &["b"]);
        let before = std::mem::take(&mut record);

        let mut untouched = QuizRecord::default();
        untouched.put_back(before.clone());
        assert_eq!(untouched, before);

        record.begin(Round::new(None, vec!["q1".into(), "q2".into()]));
        choose(&mut record, &["a", "c"]);
        let since = record.clone();
        record.put_back(before);
        assert_eq!(record, since);
    }

    #[test]
    fn parts_of_a_round() {
        let mut record = record();
        for options in [&["a", "c"][..], &["b"], &["a"]] {
            choose(&mut record, options);
            record.next(None);
        }
        let round = record.round.expect("round");
        let part = round.part(|id| id != "q3");
        assert_eq!(part.score, Done { done: 1, total: 2 });
        assert_eq!(part.missed, ["q2"]);
        assert_eq!(round.part(|_| false).score.total, 0);
    }

    #[test]
    fn outcomes() {
        for (done, total, expected) in [
            (10, 10, Outcome::All),
            (9, 10, Outcome::Many),
            (5, 10, Outcome::Many),
            (2, 4, Outcome::Many),
            (1, 3, Outcome::Few),
            (0, 1, Outcome::Few),
        ] {
            assert_eq!(
                Outcome::of(Done { done, total }),
                expected,
                "{done} of {total}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_draw_asks_the_unknown_first_and_nothing_twice(
            answered in prop::collection::vec(prop::option::of(any::<bool>()), 0..40),
            chances in prop::collection::vec(0..1000usize, 1..8),
        ) {
            let ids: Vec<String> = (0..answered.len()).map(|n| format!("q{n}")).collect();
            let mut record = QuizRecord::default();
            for (id, right) in ids.iter().zip(&answered) {
                if let Some(right) = *right {
                    record.answers.insert(id.clone(), Answered { right, tries: 1, ..Answered::default() });
                }
            }
            let mut chances = chances.iter().cycle();
            let mut random = |below: usize| chances.next().map_or(0, |chance| chance % below);
            let drawn = record.draw(ids.clone(), &mut random);

            prop_assert_eq!(drawn.len(), ids.len().min(ROUND_LENGTH));
            prop_assert!(drawn.iter().all(|id| ids.contains(id)));
            prop_assert_eq!(drawn.iter().collect::<BTreeSet<_>>().len(), drawn.len());
            prop_assert!(drawn.is_sorted_by_key(|id| record.is_known(id)));
            let unknown = ids.iter().filter(|id| !record.is_known(id)).count();
            let asked = drawn.iter().filter(|id| !record.is_known(id)).count();
            prop_assert_eq!(asked, unknown.min(ROUND_LENGTH));
        }
    }

    #[test]
    fn steps_are_marked_in_order() {
        let right = ["a", "b", "c"].map(str::to_owned);
        let mut record = record();
        assert_eq!(
            record.answer_order(&right, None),
            Some(false),
            "as it starts"
        );
        assert_eq!(record.answer_order(&right, None), None, "marked once");
        record.next(None);
        record.round.as_mut().expect("round").order = right.to_vec();
        assert_eq!(record.answer_order(&right, None), Some(true));
    }

    #[test]
    fn missed_ones_come_back_another_day() {
        let day = |number| Date::new(2026, 11, number);
        let mut record = record();
        record.round.as_mut().expect("round").choose("b", true);
        record.answer(&right(), day(1));
        assert!(record.due(["q1", "q2"], day(1)).is_empty());
        assert_eq!(record.due(["q1", "q2"], day(2)), ["q1"]);
    }

    #[test]
    fn a_long_round_is_kept_and_a_set_is_not_practised() {
        let mut record = QuizRecord::default();
        let ids = (0..ROUND_LENGTH).map(|n| format!("set.{n}")).collect();
        record.begin(Round::new(None, ids));
        for _ in 0..ROUND_LENGTH {
            choose(&mut record, &["a", "c"]);
            record.next(None);
        }
        let taken = record.whole.expect("whole");
        assert_eq!((taken.right, taken.total), (ROUND_LENGTH, ROUND_LENGTH));
        assert!(record.answers.is_empty());
    }

    #[test]
    fn every_order_can_come() {
        let mut orders = BTreeSet::new();
        for first in 0..3 {
            for second in 0..2 {
                let mut ids = ["a", "b", "c"].map(str::to_owned);
                shuffle(&mut ids, &mut |below| {
                    if below == 3 { first } else { second }
                });
                orders.insert(ids.concat());
            }
        }
        assert_eq!(orders.len(), 6);
    }
}
