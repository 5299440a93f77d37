//! Reports of activities.

use serde_json::{Map, Value};

use super::{Field, set};
use crate::domain::report::people::People;
use crate::domain::report::{Report, Tally};

object!(Report {
    "name" = name, "plan" = plan, "date" = date, "kind" = kind, "place" = place,
    "partners" = partners, "people" = people, "questions" = questions, "actions" = actions,
    "worked" = worked, "change" = change, "thanked" = thanked, "returned" = returned
});
object!(People { "counted" = counted, "rough" = rough });
object!(Tally { "id" = id, "text" = text, "times" = times });

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::domain::report::people::{Age, Cell, Group};
    use crate::domain::table::Ids;

    fn any_report() -> impl Strategy<Value = Report> {
        let ids = || prop::collection::vec("[a-z0-9]{1,4}", 0..4);
        let tallies = || {
            let tally = ("[a-z0-9]{1,4}", any::<String>(), 0usize..999);
            let tally = tally.prop_map(|(id, text, times)| Tally { id, text, times });
            prop::collection::vec(tally, 0..3)
        };
        let texts = prop::collection::vec(any::<String>(), 6);
        let taps = prop::collection::vec((0usize..3, 0usize..6, 1isize..99), 0..8);
        let date = (1i32..=9999, 1u32..=12, 1u32..=28);
        let whole = (texts, ids(), ids(), ids(), tallies(), tallies(), taps, date);
        whole.prop_map(
            |(texts, partners, thanked, returned, questions, actions, taps, date)| {
                let mut report = Report {
                    name: texts[0].clone(),
                    plan: partners.first().cloned(),
                    date: crate::domain::date::Date::new(date.0, date.1, date.2),
                    kind: texts[1].clone(),
                    place: texts[2].clone(),
                    partners,
                    questions,
                    actions,
                    worked: texts[3].clone(),
                    change: texts[4].clone(),
                    thanked: thanked.into_iter().map(|id| (id, ())).collect(),
                    returned: returned.into_iter().map(|id| (id, ())).collect::<Ids>(),
                    ..Report::default()
                };
                report.people.rough.clone_from(&texts[5]);
                for (group, age, by) in taps {
                    let cell = Cell {
                        group: Group::ALL[group],
                        age: Age::ALL[age],
                    };
                    report.people.count(cell, by);
                }
                report
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_put_is_taken(report in any_report()) {
            prop_assert_eq!(Report::take(report.put()), Some(report));
        }
    }

    #[test]
    fn names_are_for_ever() {
        let mut report = Report::default();
        for group in Group::ALL {
            for age in Age::ALL {
                report.people.count(Cell { group, age }, 1);
            }
        }
        let people = json!({ "counted": {
            "men.0-11": 1, "men.12-17": 1, "men.18-24": 1, "men.25-59": 1, "men.60": 1, "men.age": 1,
            "others.0-11": 1, "others.12-17": 1, "others.18-24": 1, "others.25-59": 1,
            "others.60": 1, "others.age": 1, "women.0-11": 1, "women.12-17": 1, "women.18-24": 1,
            "women.25-59": 1, "women.60": 1, "women.age": 1,
        }, "rough": "" });
        let stored = json!({
            "name": "", "plan": null, "date": null, "kind": "", "place": "", "partners": [],
            "people": people, "questions": [], "actions": [], "worked": "", "change": "",
            "thanked": [], "returned": [],
        });
        assert_eq!(report.put(), stored);
    }
}
