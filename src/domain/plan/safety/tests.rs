use proptest::prelude::*;

use super::*;

const LISTS: [&str; 8] = [
    "access",
    "security",
    "health",
    "children",
    "survivors",
    "crowd",
    "weather",
    "evacuation",
];

/// Each list has two items.
fn ours() -> Vec<Ours<'static>> {
    const ITEMS: [[(&str, &str); 2]; 8] = [
        [("a1", "Way"), ("a2", "Steps")],
        [("s1", "Exits"), ("s2", "Light")],
        [("h1", "Water"), ("h2", "First aid")],
        [("c1", "Two adults"), ("c2", "Photos")],
        [("u1", "Choice"), ("u2", "Pay")],
        [("r1", "Count"), ("r2", "Queue")],
        [("w1", "Shade"), ("w2", "Storm")],
        [("e1", "Ways out"), ("e2", "Meeting point")],
    ];
    let lists = LISTS.into_iter().zip(ITEMS);
    lists
        .map(|(list, items)| Ours {
            list,
            items: items.to_vec(),
        })
        .collect()
}

fn answered(answers: [bool; 5]) -> Plan {
    let mut plan = Plan::default();
    for (asked, answer) in Asked::ALL.into_iter().zip(answers) {
        plan.set_answer(asked, Some(answer));
    }
    plan
}

fn tick_all(plan: &mut Plan) {
    for ours in ours() {
        for (id, _) in ours.items {
            plan.list_mut(ours.list).record.tick(id, true);
        }
    }
}

fn used(plan: &Plan) -> Vec<String> {
    let lists = plan.readiness(&ours()).lists;
    lists.into_iter().map(|state| state.list).collect()
}

#[test]
fn answers_bring_lists() {
    let plan = answered([false; 5]);
    assert_eq!(used(&plan), ["access", "security", "health"]);
    let plan = answered([true, false, false, false, false]);
    assert_eq!(plan.usage("weather"), Use::Because(Asked::Outdoors));
    let plan = answered([false, true, true, false, true]);
    assert_eq!(
        used(&plan),
        [
            "access",
            "security",
            "health",
            "children",
            "crowd",
            "evacuation"
        ]
    );
    assert_eq!(plan.usage("evacuation"), Use::Because(Asked::Children));
    assert_eq!(plan.usage("survivors"), Use::NotAsked);
}

#[test]
fn a_hand_goes_before_answers() {
    let mut plan = answered([false; 5]);
    assert_eq!(plan.use_list("crowd", true), None);
    assert_eq!(plan.usage("crowd"), Use::BroughtIn);
    let before = plan.use_list("access", false);
    assert_eq!(plan.usage("access"), Use::TakenOut);
    plan.use_as_before("access", before);
    assert_eq!(plan.usage("access"), Use::Always);
    // What is as it would be anyway is nobody's hand: a later answer counts.
    plan.use_list("crowd", false);
    plan.set_answer(Asked::Many, Some(true));
    assert_eq!(plan.usage("crowd"), Use::Because(Asked::Many));
}

#[test]
fn a_list_that_is_taken_out_keeps_its_ticks() {
    let mut plan = answered([true; 5]);
    plan.list_mut("weather").record.tick("w1", true);
    plan.use_list("weather", false);
    assert!(!used(&plan).contains(&"weather".to_owned()));
    plan.use_list("weather", true);
    assert_eq!(plan.state_of(&ours()[6]).done, Done { done: 1, total: 2 });
}

#[test]
fn ready_when_all_is_ticked_or_set_aside_for_a_reason() {
    let mut plan = answered([false; 5]);
    tick_all(&mut plan);
    assert!(plan.readiness(&ours()).is_ready());
    let list = plan.list_mut("health");
    list.set_aside("h1");
    assert!(!list.record.ticked.contains("h1"), "its tick goes");
    assert_eq!(plan.readiness(&ours()).open(), 1);
    plan.list_mut("health").set_reason("h1", "  \n".into());
    assert_eq!(plan.readiness(&ours()).open(), 1, "spaces are no reason");
    plan.list_mut("health").set_reason("h1", " Indoors ".into());
    let readiness = plan.readiness(&ours());
    assert!(readiness.is_ready() && readiness.named(9).is_empty());
    assert_eq!(
        plan.list_mut("health").take_back("h1").as_deref(),
        Some(" Indoors ")
    );
    assert!(!plan.readiness(&ours()).is_ready());
}

#[test]
fn a_question_without_an_answer_is_open() {
    let mut plan = Plan::default();
    tick_all(&mut plan);
    let readiness = plan.readiness(&ours());
    assert_eq!((readiness.open(), readiness.is_ready()), (5, false));
    assert_eq!(readiness.named(9)[0], Open::Question(Asked::Outdoors));
    plan.set_answer(Asked::Night, Some(false));
    plan.set_answer(Asked::Night, None);
    assert_eq!(plan.readiness(&ours()).open(), 5);
}

#[test]
fn without_any_list_nothing_is_ready() {
    let mut plan = answered([false; 5]);
    for list in ["access", "security", "health"] {
        plan.use_list(list, false);
    }
    let readiness = plan.readiness(&ours());
    assert_eq!((readiness.open(), readiness.is_ready()), (0, false));
}

#[test]
fn own_items_count_and_removed_ones_do_not() {
    let mut plan = answered([false; 5]);
    tick_all(&mut plan);
    plan.list_mut("health").record.add("x".into(), "Torches");
    assert_eq!(
        plan.readiness(&ours()).named(3),
        [Open::Item("health".into(), "x".into(), "Torches".into())]
    );
    plan.list_mut("health").record.remove("x");
    assert!(plan.readiness(&ours()).is_ready());
}

#[test]
fn many_open_things_are_named_by_list() {
    let mut plan = answered([false; 5]);
    plan.list_mut("security").record.tick("s1", true);
    assert_eq!(
        plan.readiness(&ours()).named(4),
        [
            Open::List("access".into(), "a1".into(), 2),
            Open::Item("security".into(), "s2".into(), "Light".into()),
            Open::List("health".into(), "h1".into(), 2),
        ]
    );
    assert_eq!(plan.readiness(&ours()).named(5).len(), 5);
}

#[test]
fn children_and_survivors_are_a_reason_to_stop() {
    let mut plan = answered([false, true, false, true, false]);
    let stops = |plan: &Plan| plan.stops(&plan.readiness(&ours()));
    assert_eq!(stops(&plan), [Asked::Children, Asked::Survivors]);
    tick_all(&mut plan);
    assert!(stops(&plan).is_empty());
    plan.use_list("children", false);
    assert_eq!(stops(&plan), [Asked::Children], "taken out is not done");
    assert!(stops(&answered([false; 5])).is_empty());
}

proptest! {
    /// However it was come to: ready is when each item of each list in use is ticked or has
    /// a reason, and what is named is as much as what is open.
    #[test]
    fn ready_means_nothing_open(
        answers in prop::array::uniform5(any::<Option<bool>>()),
        hands in prop::collection::vec((0usize..8, any::<bool>()), 0..6),
        marks in prop::collection::vec((0usize..8, 0usize..2, 0usize..4, "[ a]{0,2}"), 0..40),
        most in 0usize..30,
    ) {
        let ours = ours();
        let mut plan = Plan::default();
        for (asked, answer) in Asked::ALL.into_iter().zip(answers) {
            plan.set_answer(asked, answer);
        }
        for (list, wanted) in hands {
            plan.use_list(LISTS[list], wanted);
            prop_assert_eq!(plan.usage(LISTS[list]).is_in(), wanted);
        }
        for (list, item, what, reason) in marks {
            let item = ours[list].items[item].0;
            let list = plan.list_mut(LISTS[list]);
            match what {
                0 => list.record.tick(item, true),
                1 => list.set_aside(item),
                2 => list.set_reason(item, reason),
                _ => drop(list.take_back(item)),
            }
        }
        let readiness = plan.readiness(&ours);
        let mut open = Asked::ALL.into_iter().filter(|asked| plan.answer(*asked).is_none()).count();
        let mut in_use = 0;
        for list in &ours {
            if !plan.usage(list.list).is_in() {
                continue;
            }
            in_use += 1;
            let known = plan.list(list.list).cloned().unwrap_or_default();
            for (id, _) in &list.items {
                let reason = known.not_needed.get(id).is_some_and(|reason| !reason.trim().is_empty());
                open += usize::from(!known.record.ticked.contains(id) && !reason);
            }
        }
        prop_assert_eq!(readiness.open(), open);
        prop_assert_eq!(readiness.is_ready(), open == 0 && in_use > 0);
        let named = readiness.named(most).iter().map(|open| match open {
            Open::List(_, _, many) => *many,
            _ => 1,
        }).sum::<usize>();
        prop_assert_eq!(named, open);
    }

    /// Taking a list out and back, or back in and out, changes nothing.
    #[test]
    fn use_is_undone(answers in prop::array::uniform5(any::<bool>()), list in 0usize..8, wanted: bool, again: bool) {
        let mut plan = answered(answers);
        plan.use_list(LISTS[list], again);
        let before = plan.clone();
        let was = plan.use_list(LISTS[list], wanted);
        plan.use_as_before(LISTS[list], was);
        prop_assert_eq!(plan, before);
    }
}

/// A plan made of an example that brought these lists.
fn from_example(lists: &[&str]) -> Plan {
    let mut plan = Plan {
        from: Some("film-night".to_owned()),
        ..Plan::default()
    };
    for list in lists {
        plan.use_list(list, true);
    }
    plan
}

#[test]
fn lists_of_an_example_follow_the_answers() {
    let mut plan = from_example(&["children", "survivors", "evacuation"]);
    plan.set_answer(Asked::Survivors, Some(false));
    assert_eq!(plan.usage("survivors"), Use::NotAsked);
    plan.set_answer(Asked::Children, Some(true));
    assert_eq!(plan.usage("children"), Use::Because(Asked::Children));
    assert_eq!(
        plan.usage("evacuation"),
        Use::BroughtIn,
        "more is to be asked"
    );
    plan.set_answer(Asked::Many, Some(false));
    plan.set_answer(Asked::Night, Some(false));
    assert_eq!(plan.usage("evacuation"), Use::Because(Asked::Children));
}

#[test]
fn what_was_begun_or_chosen_by_hand_stays() {
    let mut plan = from_example(&["survivors"]);
    plan.list_mut("survivors").record.tick("a", true);
    plan.set_answer(Asked::Survivors, Some(false));
    assert_eq!(plan.usage("survivors"), Use::BroughtIn);

    let mut own = Plan::default();
    own.use_list("survivors", true);
    own.set_answer(Asked::Survivors, Some(false));
    assert_eq!(own.usage("survivors"), Use::BroughtIn);
}
