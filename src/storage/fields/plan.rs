//! A plan with everything that can be in it comes back as it was.

use proptest::prelude::*;

use super::Field;
use crate::domain::checklist::{ListRecord, OwnItem};
use crate::domain::date::Date;
use crate::domain::plan::{BudgetLine, Need, Plan, PlanList, RunLine, Task};
use crate::domain::table::Table;

fn day() -> impl Strategy<Value = Option<Date>> {
    (1000i32..=9999, 1u32..=12, 1u32..=31)
        .prop_map(|(year, month, day)| Date::new(year, month, day))
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(any::<String>(), 0..4)
}

fn table() -> impl Strategy<Value = Table<String>> {
    prop::collection::vec(("[a-z]{1,6}", any::<String>()), 0..4).prop_map(Table::from_iter)
}

fn task() -> impl Strategy<Value = Task> {
    let words = [
        any::<String>(),
        any::<String>(),
        any::<String>(),
        any::<String>(),
    ];
    (words, day(), any::<bool>(), any::<Option<String>>()).prop_map(
        |([id, heading, text, owner], due, done, idea)| Task {
            id,
            heading,
            text,
            owner,
            due,
            done,
            idea,
        },
    )
}

fn line() -> impl Strategy<Value = BudgetLine> {
    let words = [any::<String>(), any::<String>(), any::<String>()];
    (words, any::<[bool; 2]>()).prop_map(|([id, text, amount], [income, settled])| BudgetLine {
        id,
        text,
        amount,
        income,
        settled,
    })
}

fn need() -> impl Strategy<Value = Need> {
    let words = [any::<String>(), any::<String>(), any::<String>()];
    (words, any::<bool>()).prop_map(|([id, text, who], here)| Need {
        id,
        text,
        who,
        here,
    })
}

fn run() -> impl Strategy<Value = RunLine> {
    let words = [
        any::<String>(),
        any::<String>(),
        any::<String>(),
        any::<String>(),
    ];
    words.prop_map(|[id, time, what, who]| RunLine {
        id,
        time,
        what,
        who,
    })
}

fn list() -> impl Strategy<Value = PlanList> {
    (
        any::<String>(),
        any::<String>(),
        table(),
        any::<Option<bool>>(),
    )
        .prop_map(|(list, text, not_needed, by_hand)| PlanList {
            list,
            record: ListRecord {
                own: vec![OwnItem {
                    id: "own".into(),
                    text,
                }],
                ..ListRecord::default()
            },
            not_needed,
            by_hand,
        })
}

fn answers() -> impl Strategy<Value = Table<bool>> {
    prop::collection::vec((any::<String>(), any::<bool>()), 0..3)
        .prop_map(|answers| answers.into_iter().collect())
}

/// A plan with anything in every field, for the tests of back-ups too.
pub(in crate::storage) fn plan() -> impl Strategy<Value = Plan> {
    use prop::collection::vec;
    let words = vec(any::<String>(), 6);
    let parts = (
        vec(task(), 0..4),
        vec(line(), 0..4),
        vec(need(), 0..4),
        vec(run(), 0..4),
        vec(list(), 0..3),
    );
    let rest = (
        any::<Option<String>>(),
        any::<Option<u32>>(),
        any::<u32>(),
        answers(),
    );
    (words, parts, day(), table(), texts(), texts(), rest).prop_map(
        |(words, (tasks, money, needs, run, lists), date, notes, messages, partners, rest)| {
            let mut words = words.into_iter();
            let mut word = || words.next().unwrap_or_default();
            Plan {
                name: word(),
                date,
                time: word(),
                place: word(),
                notes,
                tasks,
                ends: word(),
                from: rest.0,
                money,
                currency: word(),
                needs,
                lists,
                messages,
                partners,
                run,
                directions: word(),
                remind: rest.1,
                issued: rest.2,
                answers: rest.3,
            }
        },
    )
}

proptest! {
    #[test]
    fn comes_back(plan in plan()) {
        prop_assert_eq!(Plan::take(plan.put()), Some(plan));
    }
}
