mod everything;

use std::collections::BTreeMap;

use proptest::prelude::*;

use self::everything::{Everything, everything, loaded};
use super::*;
use crate::domain::plan::Plan;
use crate::storage::backend::WriteError;
use crate::storage::testing::Flaky;

fn all_keys(restore: &Restore) -> Ids {
    restore.items.iter().map(|item| item.key.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_comes_out_goes_in(everything in everything()) {
        let disk = Flaky::default();
        everything.save(&mut disk.open());
        let file = write(&disk.open(), 7);

        let other = Flaky::default();
        let restore = read(&other.open(), &file).expect("our own file");
        prop_assert_eq!(restore.created, 7);
        prop_assert!(restore.items.iter().all(|item| item.action == Action::Add));
        restore.apply(&mut other.open(), &all_keys(&restore), 9).expect("room");
        prop_assert_eq!(Everything::load(&mut other.open()), everything);

        let again = read(&other.open(), &file).expect("our own file");
        prop_assert!(again.items.iter().all(|item| item.action == Action::Same));
    }

    #[test]
    fn a_cut_off_file_is_refused(everything in everything(), keep in 0.0f64..1.0) {
        let disk = Flaky::default();
        everything.save(&mut disk.open());
        let file = write(&disk.open(), 7);
        let mut end = (file.len() as f64 * keep) as usize;
        while !file.is_char_boundary(end) { end -= 1; }
        let refused = read(&disk.open(), &file[..end]);
        prop_assert!(matches!(refused, Err(BadFile::CutOff | BadFile::NotOurs)), "{:?}", refused);
    }

    #[test]
    fn foreign_text_is_refused(text in any::<String>()) {
        prop_assert!(read(&Store::default(), &text).is_err());
    }
}

fn file(records: &[(&str, &str)]) -> String {
    let records: BTreeMap<_, _> = records.iter().copied().collect();
    serde_json::json!({ "app": "handrail", "format": 1, "created": 1, "records": records })
        .to_string()
}

const PLAN: &str = r#"{"v":1,"r":2,"t":20,"d":{"name":"<b>Film</b> night"}}"#;

#[test]
fn says_what_it_would_do_and_changes_nothing() {
    let disk = Flaky::default();
    disk.put("plan.here", r#"{"v":1,"r":9,"t":30,"d":{"name":"Mine"}}"#);
    disk.put("plan.same", PLAN);
    let before = disk.open().raw();
    let file = file(&[
        ("plan.new", PLAN),
        ("plan.here", PLAN),
        ("plan.same", PLAN),
        ("plan.later", r#"{"v":99,"r":1,"t":1,"d":{}}"#),
        ("plan.broken", "{"),
        ("settings", r#"{"v":1,"r":1,"t":1,"d":{"theme":"purple"}}"#),
        ("partners.x", PLAN),
        ("pack.en", "never from a file"),
        ("aside.3.quiz", "damage"),
        ("../../escape", PLAN),
    ]);
    let restore = read(&disk.open(), &file).expect("readable");
    let action = |key: &str| {
        restore
            .items
            .iter()
            .find(|item| item.key == key)
            .map(|item| item.action)
            .expect(key)
    };
    assert_eq!(action("plan.new"), Action::Add);
    assert_eq!(
        action("plan.here"),
        Action::Replace {
            here: Some(30),
            file: 20
        }
    );
    assert_eq!(action("plan.same"), Action::Same);
    assert_eq!(action("plan.later"), Action::Skip(Reason::Newer));
    assert_eq!(action("plan.broken"), Action::Skip(Reason::Damaged));
    assert_eq!(action("settings"), Action::Skip(Reason::Damaged));
    assert_eq!(action("aside.3.quiz"), Action::Add);
    for unknown in ["partners.x", "pack.en", "../../escape"] {
        assert_eq!(action(unknown), Action::Skip(Reason::Unknown), "{unknown}");
    }
    let names: Vec<_> = restore
        .items
        .iter()
        .filter_map(|item| item.name.as_deref())
        .collect();
    assert_eq!(names, ["<b>Film</b> night"; 3]);
    assert_eq!(disk.open().raw(), before);

    let written = restore
        .apply(&mut disk.open(), &all_keys(&restore), 9)
        .expect("room");
    assert_eq!(written, 3, "skipped records stay out");
    assert_eq!(disk.get("pack.en"), None);
}

#[test]
fn only_what_is_wanted_is_restored_and_other_windows_take_it() {
    let disk = Flaky::default();
    let mut window = disk.open();
    let key = Key::Plan("here".into());
    window.save(&key, &Plan::default(), 30).expect("saved");
    let file = file(&[("plan.here", PLAN), ("plan.new", PLAN)]);
    let restore = read(&disk.open(), &file).expect("readable");
    let wanted = Ids::from_iter(["plan.here".to_owned()]);
    assert_eq!(restore.apply(&mut disk.open(), &wanted, 9), Ok(1));
    assert_eq!(disk.get("plan.new"), None);
    let stale = window.save(&key, &Plan::default(), 31);
    assert_eq!(stale, Err(crate::storage::store::SaveError::Outdated));
}

#[test]
fn all_or_nothing_when_there_is_no_room() {
    let disk = Flaky::default();
    disk.put("plan.here", r#"{"v":1,"r":9,"t":30,"d":{"name":"Mine"}}"#);
    let before = disk.open().raw();
    let file = file(&[("plan.a", PLAN), ("plan.here", PLAN), ("plan.z", PLAN)]);
    let restore = read(&disk.open(), &file).expect("readable");
    for room in [0, 20, PLAN.len() + 20, 2 * PLAN.len()] {
        disk.leave_room(room);
        let failed = restore.apply(&mut disk.open(), &all_keys(&restore), 9);
        assert_eq!(failed, Err(WriteError::Full), "{room}");
        assert_eq!(disk.open().raw(), before, "{room}");
    }
}

#[test]
fn what_cannot_be_read_here_is_set_aside_before_it_is_replaced() {
    let unread = [
        r#"{"v":99,"r":4,"t":30,"d":{"title":"?"}}"#,
        r#"{"v":1,"r":4,"t":30,"d":{"name":7}}"#,
        "{",
    ];
    for text in unread {
        let disk = Flaky::default();
        disk.put("plan.here", text);
        disk.put("aside.9.plan.here", "earlier");
        let before = disk.open().raw();
        let file = file(&[("plan.here", PLAN), ("plan.z", PLAN)]);
        let restore = read(&disk.open(), &file).expect("readable");
        for room in [0, text.len() + 10, text.len() + PLAN.len() + 20] {
            disk.leave_room(room);
            let failed = restore.apply(&mut disk.open(), &all_keys(&restore), 9);
            assert_eq!(failed, Err(WriteError::Full), "{room}");
            assert_eq!(disk.open().raw(), before, "{room}");
        }
        disk.leave_room(1000);
        let mut store = disk.open();
        assert_eq!(restore.apply(&mut store, &all_keys(&restore), 9), Ok(2));
        assert_eq!(disk.get("aside.10.plan.here").as_deref(), Some(text));
        assert_eq!(disk.get("aside.9.plan.here").as_deref(), Some("earlier"));
        let plan: Plan = loaded(&mut store, &Key::Plan("here".into()));
        assert_eq!(plan.name, "<b>Film</b> night");
    }
}

#[test]
fn a_restore_that_failed_leaves_what_must_not_be_overwritten() {
    let disk = Flaky::default();
    let damage = r#"{"v":1,"r":4,"t":30,"d":{"name":7}}"#;
    disk.put("plan.here", damage);
    disk.leave_room(0);
    let mut window = disk.open();
    let key = Key::Plan("here".into());
    assert_eq!(window.load::<Plan>(&key, 31).record, None);
    let file = file(&[("plan.here", PLAN)]);
    let restore = read(&window, &file).expect("readable");
    let failed = restore.apply(&mut window, &all_keys(&restore), 32);
    assert_eq!(failed, Err(WriteError::Full));
    disk.leave_room(1000);
    let saved = window.save(&key, &Plan::default(), 33);
    assert_eq!(saved, Err(crate::storage::store::SaveError::Held));
    assert_eq!(disk.get("plan.here").as_deref(), Some(damage));
}

#[test]
fn refuses_a_bad_file_with_the_reason() {
    let store = Store::default();
    let newer = r#"{"app":"handrail","format":2,"created":1,"records":{"plan.a":"x"}}"#;
    let other_shape = r#"{"app":"handrail","format":3,"notes":[]}"#;
    for (text, reason) in [
        ("", BadFile::NotOurs),
        ("hello", BadFile::NotOurs),
        ("[1,2]", BadFile::NotOurs),
        (
            r#"{"app":"other","format":1,"created":1,"records":{"a":"b"}}"#,
            BadFile::NotOurs,
        ),
        (
            r#"{"app":"handrail","format":1,"created":1,"records":{}}"#,
            BadFile::Empty,
        ),
        (r#"{"app":"handrail","format":1,"crea"#, BadFile::CutOff),
        (newer, BadFile::Newer),
        (other_shape, BadFile::Newer),
    ] {
        assert_eq!(read(&store, text), Err(reason), "{text}");
    }
    assert_eq!(
        read(&store, &" ".repeat(MAX_BYTES + 1)),
        Err(BadFile::TooLarge)
    );
    // What Chromium holds at most, in letters that take the most room in a file.
    let longest = "ก".repeat(5 * 1024 * 1024);
    assert!(read(&store, &file(&[("aside.1.quiz", &longest)])).is_ok());
    let with_mark = format!("\u{feff}{}", file(&[("plan.a", PLAN)]));
    assert!(read(&store, &with_mark).is_ok());
}
