use serde_json::{Value, json};

use super::*;
use crate::domain::plan::Plan;
use crate::domain::settings::{Settings, Theme};
use crate::storage::fields::Field;
use crate::storage::testing::Flaky;

fn plan(name: &str) -> Plan {
    Plan {
        name: name.into(),
        ..Plan::default()
    }
}

fn key() -> Key {
    Key::Plan("p1".into())
}

#[test]
fn a_record_comes_back() {
    let disk = Flaky::default();
    let mut store = disk.open();
    assert_eq!(
        store.load::<Plan>(&key(), 1),
        Loaded {
            record: None,
            trouble: None
        }
    );
    store.save(&key(), &plan("Film night"), 1).expect("saved");
    store
        .save(&key(), &plan("Film night in May"), 2)
        .expect("saved again");
    let loaded = disk.open().load::<Plan>(&key(), 3);
    assert_eq!(loaded.record, Some(plan("Film night in May")));
    assert_eq!(disk.open().records(), [key()]);
}

#[test]
fn full_storage_keeps_what_was_there() {
    let disk = Flaky::default();
    let mut store = disk.open();
    store.save(&key(), &plan("Film night"), 1).expect("saved");
    disk.fail_with(Some(WriteError::Full));
    assert_eq!(
        store.save(&key(), &plan("Longer name"), 2),
        Err(SaveError::Full)
    );
    assert_eq!(
        disk.open().load::<Plan>(&key(), 3).record,
        Some(plan("Film night"))
    );
    disk.fail_with(None);
    assert_eq!(store.save(&key(), &plan("Longer name"), 4), Ok(()));
}

#[test]
fn damage_is_set_aside_untouched() {
    let disk = Flaky::default();
    for damage in [
        "",
        "no json",
        r#"{"v":1,"r":1,"t":1,"d":{"name":7}}"#,
        r#"{"theme":"dark"}"#,
    ] {
        disk.put("plan.p1", damage);
        let mut store = disk.open();
        let loaded = store.load::<Plan>(&key(), 7);
        assert_eq!(
            loaded,
            Loaded {
                record: None,
                trouble: Some(Unreadable::Damaged)
            }
        );
        let aside = store.aside();
        assert_eq!(aside.len(), 1);
        assert_eq!(
            (aside[0].key.as_str(), aside[0].text.as_str()),
            ("aside.7.plan.p1", damage)
        );
        assert_eq!(
            store.save(&key(), &plan("New"), 8),
            Ok(()),
            "the app goes on"
        );
        store.drop_aside(&aside[0].key);
        store.remove(&key());
    }
}

#[test]
fn damage_that_cannot_be_moved_is_not_overwritten() {
    let disk = Flaky::default();
    disk.put("settings", "damage");
    disk.fail_with(Some(WriteError::Full));
    let mut store = disk.open();
    assert_eq!(
        store.load::<Settings>(&Key::Settings, 1).trouble,
        Some(Unreadable::Damaged)
    );
    disk.fail_with(None);
    assert_eq!(
        store.save(&Key::Settings, &Settings::default(), 2),
        Err(SaveError::Held)
    );
    assert_eq!(disk.get("settings").as_deref(), Some("damage"));
}

#[test]
fn a_newer_builds_record_stays_where_it_is() {
    let disk = Flaky::default();
    let newer = r#"{"v":99,"r":4,"t":1,"d":{"title":"?"}}"#;
    disk.put("plan.p1", newer);
    let mut store = disk.open();
    assert_eq!(
        store.load::<Plan>(&key(), 1).trouble,
        Some(Unreadable::Newer)
    );
    assert_eq!(store.save(&key(), &plan("Mine"), 2), Err(SaveError::Held));
    assert_eq!(disk.get("plan.p1").as_deref(), Some(newer));
    assert!(
        store.raw().contains(&("plan.p1".into(), newer.into())),
        "and it is in the back-up"
    );
}

#[test]
fn a_newer_build_that_takes_over_in_another_window_is_not_overwritten() {
    let disk = Flaky::default();
    let mut old = disk.open();
    old.save(&key(), &plan("Mine"), 1).expect("saved");
    disk.put("plan.p1", r#"{"v":99,"r":2,"t":2,"d":{}}"#);
    assert_eq!(
        old.save(&key(), &plan("Mine, later"), 3),
        Err(SaveError::Held)
    );
    // What is typed all the same lies beside it, once and as it was last.
    for text in ["Mine, later", "Mine, at last"] {
        old.keep_beside(&key(), text, 3).expect("there is room");
    }
    let aside: Vec<String> = old.aside().into_iter().map(|aside| aside.text).collect();
    assert_eq!(aside, ["Mine, at last"]);
    // Someone else's words, after all was cleared, do not go where those lay.
    let before = old.aside()[0].key.clone();
    old.clear(false);
    old.keep_beside(&key(), "Hers", 4).expect("there is room");
    assert_ne!(old.aside()[0].key, before);
}

#[test]
fn an_old_window_never_overwrites_a_newer_record() {
    let disk = Flaky::default();
    let (mut one, mut two) = (disk.open(), disk.open());
    one.save(&key(), &plan("First"), 1).expect("saved");
    two.load::<Plan>(&key(), 2);
    two.save(&key(), &plan("Second"), 3).expect("saved");
    assert_eq!(one.save(&key(), &plan("Mine"), 4), Err(SaveError::Outdated));
    let fresh = one.load::<Plan>(&key(), 5).record;
    assert_eq!(fresh, Some(plan("Second")));
    let aside = one.aside();
    assert_eq!(aside.len(), 1, "neither is lost");
    assert!(aside[0].text.contains("Mine"));
    assert_eq!(one.save(&key(), &plan("Third"), 6), Ok(()));
}

#[test]
fn two_windows_that_begin_the_same_record_do_not_overwrite_each_other() {
    let disk = Flaky::default();
    let (mut one, mut two) = (disk.open(), disk.open());
    for store in [&mut one, &mut two] {
        store.load::<Settings>(&Key::Settings, 1);
    }
    one.save(
        &Key::Settings,
        &Settings {
            theme: Theme::Dark,
            ..Settings::default()
        },
        2,
    )
    .expect("saved");
    let second = two.save(&Key::Settings, &Settings::default(), 3);
    assert_eq!(second, Err(SaveError::Outdated));
}

#[test]
fn what_another_window_removed_stays_removed() {
    let disk = Flaky::default();
    let (mut one, mut two) = (disk.open(), disk.open());
    one.save(&key(), &plan("Mine"), 1).expect("saved");
    two.clear(true);
    assert_eq!(one.save(&key(), &plan("Mine"), 2), Err(SaveError::Gone));
    assert!(disk.is_empty());
}

#[test]
fn clearing_notes_keeps_the_pack_and_erasing_keeps_nothing() {
    let disk = Flaky::default();
    let mut store = disk.open();
    store.save(&key(), &plan("Mine"), 1).expect("saved");
    disk.put("aside.1.quiz", "damage");
    store.keep_text("pack.en", "hash\npack");
    store.clear(false);
    assert_eq!(store.kept_text("pack.en").as_deref(), Some("hash\npack"));
    assert!(store.raw().is_empty() && store.records().is_empty());
    store.clear(true);
    assert!(disk.is_empty());
}

#[test]
fn other_languages_packs_go_when_one_is_kept() {
    let disk = Flaky::default();
    let mut store = disk.open();
    store.keep_text("pack.en", "a");
    store.keep_text("pack.th", "b");
    disk.put("plan.p1", "c");
    store.drop_texts("pack.", "pack.th");
    assert_eq!(store.kept_text("pack.en"), None);
    assert_eq!(store.kept_text("pack.th").as_deref(), Some("b"));
    assert_eq!(disk.get("plan.p1").as_deref(), Some("c"));
}

/// A record that has changed its shape twice: a name, then names, then people.
#[derive(Debug, PartialEq)]
struct Guests {
    people: Vec<String>,
}

impl Field for Guests {
    fn put(&self) -> Value {
        json!({ "people": self.people })
    }

    fn take(mut value: Value) -> Option<Guests> {
        let people = value.get_mut("people").map(Value::take)?;
        Some(Guests {
            people: Field::take(people)?,
        })
    }
}

impl Record for Guests {
    const VERSION: u32 = 3;

    fn migrate(from: u32, data: Value) -> Option<Value> {
        match from {
            1 => Some(json!({ "names": [data.get("name")?] })),
            2 => Some(json!({ "people": data.get("names")? })),
            _ => None,
        }
    }
}

#[test]
fn an_older_record_is_migrated_and_kept_until_the_new_one_is_written() {
    let disk = Flaky::default();
    let old = r#"{"v":1,"r":5,"t":1,"d":{"name":"Mai"}}"#;
    disk.put("plan.p1", old);
    let mut store = disk.open();
    let guests = store.load::<Guests>(&key(), 1).record.expect("migrated");
    assert_eq!(
        guests,
        Guests {
            people: vec!["Mai".into()]
        }
    );
    assert_eq!(
        disk.get("plan.p1").as_deref(),
        Some(old),
        "reading changes nothing"
    );

    disk.fail_with(Some(WriteError::Full));
    assert_eq!(store.save(&key(), &guests, 2), Err(SaveError::Full));
    assert_eq!(
        disk.get("plan.p1").as_deref(),
        Some(old),
        "nor does a failed write"
    );

    disk.fail_with(None);
    store.save(&key(), &guests, 3).expect("saved");
    let stored = disk
        .get("plan.p1")
        .and_then(|text| Envelope::parse(&text))
        .expect("stored");
    assert_eq!(
        (stored.v, stored.r, stored.d),
        (3, 6, json!({ "people": ["Mai"] }))
    );
}

#[test]
fn an_older_record_that_cannot_be_migrated_is_set_aside() {
    let disk = Flaky::default();
    disk.put("plan.p1", r#"{"v":1,"r":5,"t":1,"d":{}}"#);
    let mut store = disk.open();
    assert_eq!(
        store.load::<Guests>(&key(), 1).trouble,
        Some(Unreadable::Damaged)
    );
    assert_eq!(store.aside().len(), 1);
}

#[test]
fn blocked_storage_runs_in_memory_and_says_so() {
    let mut store = Store::default();
    assert!(!store.lasts());
    store
        .save(&key(), &plan("Mine"), 1)
        .expect("saved until the window closes");
    assert_eq!(store.load::<Plan>(&key(), 2).record, Some(plan("Mine")));
}

#[test]
fn several_records_are_written_all_or_none() {
    let disk = Flaky::default();
    let mut store = disk.open();
    let id = |at: usize| Key::Plan(format!("p{at}"));
    store.save(&id(1), &plan("Here before"), 1).expect("saved");
    let before = disk.get("plan.p1");
    let all = || {
        let records = (0..4).map(|at| (id(at), Plan::VERSION, plan("Film night").put()));
        records.collect::<Vec<_>>()
    };
    let one = all()[0].2.to_string().len();
    disk.leave_room(one * 2 + 200);
    let (fitted, why) = store.save_all(all(), 2).expect_err("no room for four");
    assert_eq!(why, SaveError::Full);
    assert!((1..4).contains(&fitted), "{fitted}");
    assert_eq!(disk.get("plan.p1"), before);
    assert_eq!(store.records(), [id(1)]);

    // What was there before can still be changed, and all fit when there is room.
    store.save(&id(1), &plan("Later"), 3).expect("saved");
    disk.leave_room(one * 9);
    assert_eq!(store.save_all(all(), 4), Ok(()));
    assert_eq!(disk.open().records().len(), 4);
}
