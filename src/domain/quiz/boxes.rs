//! When missed questions come back: Leitner boxes.
//!
//! The rule of Sebastian Leitner's card boxes (1972), with five boxes whose intervals double.
//! A question that is missed goes into box 1, from whichever box it lay in. It comes back when the
//! interval of its box is over; answered rightly then, it moves one box on, and out of the last.
//! A right answer before its day moves nothing: what was read a minute ago is not yet known.
//! Questions that were never missed lie in no box.

use super::Answered;
use crate::domain::date::Date;

/// The last box.
pub const LAST: u32 = 5;

/// How many days a question stays in each box.
const DAYS: [i64; LAST as usize] = [1, 2, 4, 8, 16];

/// Moves a question between the boxes after an answer. `answer` is the one before.
pub fn sort_in(answer: &mut Answered, is_right: bool, today: Option<Date>) {
    let to = match (is_right, answer.in_box) {
        (false, _) => 1,
        // Missed before there were boxes, and right now: as if it had lain in the first.
        (true, 0) if is_missed(answer) => 2,
        (true, 0) => 0,
        (true, _) if !is_due(answer, today) => return,
        (true, last) if last >= LAST => 0,
        (true, now) => now + 1,
    };
    answer.in_box = to;
    answer.due = days(to).and_then(|days| today?.plus_days(days));
}

/// Whether a question comes back on this day or came back before.
pub fn is_due(answer: &Answered, today: Option<Date>) -> bool {
    let Some(days) = days(answer.in_box) else {
        return is_missed(answer);
    };
    match (answer.due, today) {
        // A day further off than its box allows: the phone's calendar was wrong that day.
        (Some(due), Some(today)) => {
            let left = today.days_until(due);
            left <= 0 || left > days
        }
        _ => true,
    }
}

/// Answered wrongly the last time. New answers begin as not right with no tries.
fn is_missed(answer: &Answered) -> bool {
    !answer.right && answer.tries > 0
}

fn days(in_box: u32) -> Option<i64> {
    DAYS.get(usize::try_from(in_box.checked_sub(1)?).ok()?)
        .copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i64) -> Option<Date> {
        Date::new(2026, 11, 22)?.plus_days(number)
    }

    fn answered(answer: &mut Answered, right: bool, on: i64) {
        sort_in(answer, right, day(on));
        answer.right = right;
        answer.tries += 1;
    }

    #[test]
    fn a_missed_one_comes_back_after_one_two_four_eight_and_sixteen_days() {
        let mut answer = Answered::default();
        answered(&mut answer, false, 0);
        let mut on = 0;
        for (step, days) in [1, 2, 4, 8, 16].into_iter().enumerate() {
            assert_eq!(answer.in_box, step as u32 + 1);
            assert!(!is_due(&answer, day(on + days - 1)), "box {}", step + 1);
            assert!(is_due(&answer, day(on + days)) && is_due(&answer, day(on + days + 90)));
            on += days;
            answered(&mut answer, true, on);
        }
        assert_eq!((answer.in_box, answer.due), (0, None));
        assert!(!is_due(&answer, day(on + 400)), "it is known");
    }

    #[test]
    fn a_wrong_answer_begins_again() {
        let mut answer = Answered {
            in_box: 4,
            due: day(3),
            right: true,
            tries: 5,
        };
        answered(&mut answer, false, 1);
        assert_eq!((answer.in_box, answer.due), (1, day(2)));
    }

    #[test]
    fn a_right_answer_before_its_day_moves_nothing() {
        let mut answer = Answered {
            in_box: 3,
            due: day(4),
            right: true,
            tries: 2,
        };
        answered(&mut answer, true, 3);
        assert_eq!((answer.in_box, answer.due), (3, day(4)));
    }

    #[test]
    fn what_was_never_missed_lies_in_no_box() {
        let mut answer = Answered::default();
        answered(&mut answer, true, 0);
        assert_eq!((answer.in_box, is_due(&answer, day(1))), (0, false));
    }

    #[test]
    fn answers_from_before_there_were_boxes_count() {
        let missed = Answered {
            tries: 2,
            ..Answered::default()
        };
        assert!(is_due(&missed, day(0)) && is_due(&missed, None));
        let mut answer = missed;
        answered(&mut answer, true, 0);
        assert_eq!((answer.in_box, answer.due), (2, day(2)));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_by_a_wrong_calendar(in_box in 1..=LAST, ahead in 17..3000i64) {
            let answer = Answered { in_box, due: day(ahead), right: true, tries: 1 };
            prop_assert!(is_due(&answer, day(0)));
        }
    }
}
