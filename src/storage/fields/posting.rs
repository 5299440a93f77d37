//! The posting plan.

use serde_json::{Map, Value};

use super::{Field, set};
use crate::domain::posting::{Post, Posting};

object!(Posting {
    "begins" = begins, "perWeek" = per_week, "posts" = posts, "issued" = issued
});
object!(Post {
    "id" = id, "text" = text, "day" = day, "done" = done, "idea" = idea
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::date::Date;

    fn any_day() -> impl Strategy<Value = Option<Date>> {
        (1i32..=9999, 1u32..=12, 1u32..=31)
            .prop_map(|(year, month, day)| Date::new(year, month, day))
    }

    fn any_post() -> impl Strategy<Value = Post> {
        let idea = prop::option::of("[a-z-]{1,12}");
        (
            "[a-z0-9-]{1,12}",
            any::<String>(),
            any_day(),
            any::<bool>(),
            idea,
        )
            .prop_map(|(id, text, day, done, idea)| Post {
                id,
                text,
                day,
                done,
                idea,
            })
    }

    proptest! {
        #[test]
        fn a_posting_plan_comes_back(
            begins in any_day(), per_week in 0usize..9, issued in any::<u32>(),
            posts in prop::collection::vec(any_post(), 0..6),
        ) {
            let posting = Posting { begins, per_week, posts, issued };
            prop_assert_eq!(Posting::take(posting.put()), Some(posting));
        }
    }
}
