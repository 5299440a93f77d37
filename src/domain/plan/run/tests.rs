use proptest::prelude::*;

use super::*;

fn line(time: &str, what: &str) -> RunLine {
    RunLine {
        id: what.to_owned(),
        time: time.to_owned(),
        what: what.to_owned(),
        who: String::new(),
    }
}

fn day(start: &str, lines: &[(&str, &str)]) -> Plan {
    Plan {
        time: start.to_owned(),
        run: lines.iter().map(|(time, what)| line(time, what)).collect(),
        ..Plan::default()
    }
}

fn order(plan: &Plan) -> Vec<&str> {
    plan.run.iter().map(|line| line.what.as_str()).collect()
}

fn write_time(minutes: u32) -> String {
    time_text(minutes.into())
}

#[test]
fn a_new_line_goes_where_its_time_belongs() {
    let mut plan = day(
        "18:00",
        &[("17:00", "set up"), ("", "soup"), ("19:00", "film")],
    );
    assert!(plan.add_run_line(line("18:00", "welcome")));
    assert!(plan.add_run_line(line("", "songs")));
    assert!(plan.add_run_line(line("19:00", "snacks")));
    assert!(!plan.add_run_line(line("20:00", "  ")));
    assert_eq!(
        order(&plan),
        ["set up", "soup", "welcome", "film", "songs", "snacks"]
    );
}

#[test]
fn sorts_by_time_and_back() {
    let mut plan = day(
        "18:00",
        &[
            ("20:00", "talk"),
            ("", "questions"),
            ("01:00", "home"),
            ("17:00", "set up"),
        ],
    );
    assert!(!plan.run_is_in_order());
    let before = plan.sort_run();
    assert_eq!(order(&plan), ["set up", "talk", "questions", "home"]);
    assert!(plan.run_is_in_order());
    plan.run.push(line("", "new"));
    plan.order_run(&before);
    assert_eq!(order(&plan), ["talk", "questions", "home", "set up", "new"]);
}

#[test]
fn a_morning_begins_before_it_is_light() {
    let mut plan = day(
        "09:00",
        &[("22:00", "close"), ("05:00", "bake"), ("09:00", "open")],
    );
    plan.sort_run();
    assert_eq!(order(&plan), ["bake", "open", "close"]);
    let mut plan = day(
        "03:00",
        &[("04:30", "pray"), ("23:30", "cook"), ("03:00", "eat")],
    );
    plan.sort_run();
    assert_eq!(order(&plan), ["cook", "eat", "pray"]);
}

#[test]
fn a_first_timeline_from_start_and_end() {
    let words = [
        "set up", "welcome", "activity", "talk", "thanks", "clean up",
    ];
    let times = |start: &str, end: &str| {
        let mut plan = day(start, &[]);
        plan.ends = end.to_owned();
        let mut ids = 0..;
        plan.begin_run(words, || ids.next().unwrap_or(0).to_string());
        assert_eq!(order(&plan), words);
        plan.run
            .into_iter()
            .map(|line| line.time)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        times("18:00", "20:00"),
        "17:00 18:00 18:15 19:15 19:45 20:00"
    );
    assert_eq!(
        times("23:00", "01:00"),
        "22:00 23:00 23:15 00:15 00:45 01:00"
    );
    assert_eq!(times("00:30", ""), "23:30 00:30    ");
    assert_eq!(times("18:00", "18:10"), "17:00 18:00    ");
    assert_eq!(times("in the evening", "20:00"), "     ");
}

#[test]
fn the_first_timeline_names_who_has_the_tasks() {
    let mut plan = Plan::default();
    for (id, heading, owner) in [
        ("a", "equipment", "Dao"),
        ("b", "equipment", " Dao "),
        ("c", "equipment", "Somchai"),
        ("d", "clean-up", ""),
    ] {
        plan.add_task(id.into(), heading, id, None);
        plan.task_mut(id).expect("task").owner = owner.into();
    }
    plan.begin_run(["1", "2", "3", "4", "5", "6"], || "id".into());
    let who: Vec<&str> = plan.run.iter().map(|line| line.who.as_str()).collect();
    assert_eq!(who, ["Dao, Somchai", "", "", "", "", ""]);
    let before = plan.clone();
    plan.begin_run(["", "", "", "", "", ""], String::new);
    assert_eq!(plan, before, "what is there stays");
}

#[test]
fn a_removed_line_comes_back_to_its_place() {
    let mut plan = day("", &[("", "a"), ("", "b"), ("", "c")]);
    let before = plan.clone();
    assert_eq!(plan.next_run_line("b"), Some("c"));
    let (at, gone) = plan.remove_run_line("b").expect("a line");
    plan.put_run_line_back(at, gone.clone());
    assert_eq!(plan, before);
    plan.put_run_line_back(at, gone);
    assert_eq!(plan, before, "twice is once");
    assert_eq!(plan.shift_run_line("a", 1), Some(1));
    assert_eq!(plan.shift_run_line("a", 9), Some(2));
    assert_eq!(plan.shift_run_line("gone", 1), None);
}

#[test]
fn tasks_of_the_day_by_person() {
    let mut plan = Plan {
        date: "2026-12-11".parse().ok(),
        ..Plan::default()
    };
    for (id, owner, due, done) in [
        ("a", "", "", false),
        ("b", "Dao", "2026-12-11", true),
        ("c", "Lek", "", true),
        ("d", " Dao", "2026-12-01", false),
        ("e", "Dao", "2026-12-12", false),
    ] {
        plan.add_task(id.into(), "x", id, None);
        let task = plan.task_mut(id).expect("task");
        (task.owner, task.due, task.done) = (owner.into(), due.parse().ok(), done);
    }
    let all = plan.who_does_what().into_iter();
    let told: Vec<(&str, Vec<&str>)> = all
        .map(|doing| {
            let texts = doing.tasks.iter().map(|task| task.text.as_str());
            (doing.who, texts.collect())
        })
        .collect();
    assert_eq!(
        told,
        [("Dao", vec!["d", "b"]), ("Lek", vec!["c"]), ("", vec!["a"])]
    );
}

proptest! {
    /// Sorting is a reordering, it sorts, it is done once and for all, and it can be undone.
    #[test]
    fn sorting_loses_nothing(
        start in prop::option::of(0u32..1440),
        times in prop::collection::vec(prop::option::of(0u32..1440), 0..12),
    ) {
        let mut plan = Plan { time: start.map(write_time).unwrap_or_default(), ..Plan::default() };
        for (at, time) in times.iter().enumerate() {
            plan.run.push(line(&time.map(write_time).unwrap_or_default(), &at.to_string()));
        }
        let before = plan.clone();
        let ids = plan.sort_run();
        prop_assert!(plan.run_is_in_order());
        let once = plan.clone();
        plan.sort_run();
        prop_assert_eq!(&plan, &once);
        plan.order_run(&ids);
        prop_assert_eq!(plan, before);
    }

    /// Lines that are added one by one stand in order, whatever came first.
    #[test]
    fn added_lines_are_in_order(times in prop::collection::vec(0u32..1440, 0..12)) {
        let mut plan = Plan::default();
        for (at, time) in times.iter().enumerate() {
            plan.add_run_line(line(&write_time(*time), &at.to_string()));
        }
        prop_assert!(plan.run_is_in_order());
        prop_assert_eq!(plan.run.len(), times.len());
    }

    #[test]
    fn a_first_timeline_is_in_order(start in 0u32..1440, length in 0u32..720) {
        let mut plan = Plan {
            time: write_time(start),
            ends: write_time((start + length) % DAY),
            ..Plan::default()
        };
        plan.begin_run(["1", "2", "3", "4", "5", "6"], String::new);
        // Where the activity lies across the beginning of the day no order is right.
        let crosses = plan.run.iter().filter_map(|line| plan.moment_of(line)).collect::<Vec<_>>();
        prop_assume!(crosses.first() <= crosses.last());
        prop_assert!(plan.run_is_in_order());
    }
}
