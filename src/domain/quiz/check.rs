//! What someone knows before and after learning: the same ten questions twice.
//!
//! The second time they come in another order (a parallel form). The first time nothing is
//! explained and nothing is practised afterwards, so that both times measure the same.

use super::{ROUND_LENGTH, shuffle};
use crate::domain::date::Date;
use crate::domain::plan::Done;

/// A check before and after learning.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Check {
    /// Ids of its questions, in the order of the first time.
    pub questions: Vec<String>,
    /// How it went before.
    pub before: Option<Taken>,
    /// How it went after, the latest time.
    pub after: Option<Taken>,
}

/// How many were right, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The day, where the phone knew it.
    pub day: Option<Date>,
    /// How many were right.
    pub right: usize,
    /// Of how many.
    pub total: usize,
}

/// Which of the two times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before learning.
    Before,
    /// Afterwards.
    After,
}

/// What came of learning, to be said kindly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gain {
    /// So many more were right.
    More(usize),
    /// Everything was known before and after.
    StillAll,
    /// As many as before.
    Same,
    /// Fewer.
    Fewer,
}

impl Taken {
    /// Whether a certificate tells how many were right: from half of them on. It is for taking
    /// part, and a low number would only shame whoever did.
    pub fn is_told(self) -> bool {
        self.right * 2 >= self.total
    }

    /// A score on a day.
    pub fn of(score: Done, day: Option<Date>) -> Taken {
        Taken {
            day,
            right: score.done,
            total: score.total,
        }
    }
}

impl Check {
    /// What came of it; none before both times are over.
    pub fn gain(&self) -> Option<Gain> {
        let (before, after) = (self.before?, self.after?);
        Some(match after.right.checked_sub(before.right) {
            None => Gain::Fewer,
            Some(0) if after.right == after.total => Gain::StillAll,
            Some(0) => Gain::Same,
            Some(more) => Gain::More(more),
        })
    }

    /// The questions for the second time: the same, in another order.
    pub fn parallel(&self, random_below: &mut dyn FnMut(usize) -> usize) -> Vec<String> {
        let mut questions = self.questions.clone();
        shuffle(&mut questions, random_below);
        if questions == self.questions && questions.len() > 1 {
            questions.rotate_left(1);
        }
        questions
    }
}

/// Ten questions with as many of each topic as can be. `topics` holds the ids of each topic.
pub fn balanced(
    mut topics: Vec<Vec<String>>,
    random_below: &mut dyn FnMut(usize) -> usize,
) -> Vec<String> {
    for topic in &mut topics {
        shuffle(topic, random_below);
    }
    let mut drawn = Vec::new();
    // Which topics give one more than others is chance too.
    while drawn.len() < ROUND_LENGTH {
        let mut turn: Vec<String> = topics.iter_mut().filter_map(Vec::pop).collect();
        if turn.is_empty() {
            break;
        }
        shuffle(&mut turn, random_below);
        turn.truncate(ROUND_LENGTH - drawn.len());
        drawn.extend(turn);
    }
    shuffle(&mut drawn, random_below);
    drawn
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{QuizRecord, Round};
    use super::*;
    use crate::domain::table::Ids;

    #[test]
    fn a_certificate_shames_nobody() {
        let taken = |right| Taken {
            right,
            total: 10,
            ..Taken::default()
        };
        assert!(!taken(0).is_told() && !taken(4).is_told());
        assert!(taken(5).is_told() && taken(10).is_told());
    }

    fn ids(topic: usize, count: usize) -> Vec<String> {
        (0..count).map(|n| format!("t{topic}-{n}")).collect()
    }

    proptest! {
        #[test]
        fn a_draw_is_balanced(
            counts in prop::collection::vec(0..12usize, 1..9),
            chances in prop::collection::vec(0..1000usize, 1..8),
        ) {
            let topics: Vec<_> = counts.iter().enumerate().map(|(n, count)| ids(n, *count)).collect();
            let mut chances = chances.iter().cycle();
            let drawn = balanced(topics.clone(), &mut |below| chances.next().map_or(0, |c| c % below));
            let all: usize = counts.iter().sum();
            prop_assert_eq!(drawn.len(), all.min(ROUND_LENGTH));
            let of = |topic: &Vec<String>| drawn.iter().filter(|id| topic.contains(id)).count();
            let most = topics.iter().map(of).max().unwrap_or(0);
            for topic in &topics {
                // A topic gives less than another by more than one only when it is used up.
                prop_assert!(of(topic) + 1 >= most || of(topic) == topic.len());
            }
        }
    }

    #[test]
    fn the_second_time_is_the_same_in_another_order() {
        let check = Check {
            questions: ids(0, 10),
            ..Check::default()
        };
        for chance in 0..10 {
            let mut again = check.parallel(&mut |below| (below - 1).saturating_sub(chance));
            assert_ne!(again, check.questions);
            again.sort();
            assert_eq!(again, ids(0, 10));
        }
    }

    #[test]
    fn gains() {
        let gain = |before, after| {
            let taken = |right| {
                Some(Taken {
                    day: None,
                    right,
                    total: 10,
                })
            };
            Check {
                before: taken(before),
                after: taken(after),
                ..Check::default()
            }
            .gain()
        };
        assert_eq!(gain(5, 8), Some(Gain::More(3)));
        assert_eq!(gain(5, 5), Some(Gain::Same));
        assert_eq!(gain(10, 10), Some(Gain::StillAll));
        assert_eq!(gain(8, 5), Some(Gain::Fewer));
        assert_eq!(Check::default().gain(), None);
    }

    #[test]
    fn before_learning_nothing_is_practised_and_afterwards_it_is() {
        let right: Ids = ["a".to_owned()].into_iter().collect();
        let mut record = QuizRecord::default();
        for (when, expected) in [(When::Before, 0), (When::After, 1)] {
            let round = Round::new(None, vec!["q1".into()]);
            record.begin(Round {
                when: Some(when),
                ..round
            });
            record.round.as_mut().expect("round").choose("b", false);
            assert_eq!(record.answer(&right, None), Some(false));
            record.next(None);
            assert_eq!(record.answers.len(), expected);
        }
        let none = Some(Taken {
            day: None,
            right: 0,
            total: 1,
        });
        assert_eq!((record.check.before, record.check.after), (none, none));
        assert_eq!(record.whole, None, "a check is no round of practice");
    }
}
