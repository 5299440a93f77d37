use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::domain::audience::AudienceChoice;
use crate::domain::cases::Sorting;
use crate::domain::checklist::{ListRecord, OwnItem};
use crate::domain::date::Date;
use crate::domain::lessons::{LessonProgress, Reading};
use crate::domain::numbers::{HelpNumbers, OwnNumber};
use crate::domain::offers::{Answer, OfferRecord, Whom};
use crate::domain::plan::{Plan, Task};
use crate::domain::quiz::check::{Check, Taken, When};
use crate::domain::quiz::{Answered, QuizRecord, Round};
use crate::domain::settings::{Settings, Theme};
use crate::domain::table::{Ids, Table};
use crate::domain::tips::FollowedTips;
use crate::domain::travel_card::{CardNumber, CheckIns, TravelCard};
use crate::storage::backend::WriteError;
use crate::storage::testing::Flaky;

/// Text as people write it and as attackers do: markup, quotes, emoji, right-to-left, control.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        Just("<script>alert(1)</script>\"'&amp;\u{0}\u{202e}مرحبا 🧵".to_owned()),
    ]
}

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9-]{1,12}"
}

fn date() -> impl Strategy<Value = Option<Date>> {
    option::of((1i32..=9999, 1u32..=12, 1u32..=28)).prop_map(|d| {
        let (year, month, day) = d?;
        Date::new(year, month, day)
    })
}

fn plan() -> impl Strategy<Value = Plan> {
    let task = (
        id(),
        id(),
        text(),
        text(),
        date(),
        any::<bool>(),
        option::of(id()),
    )
        .prop_map(|(id, heading, text, owner, due, done, idea)| Task {
            id,
            heading,
            text,
            owner,
            due,
            done,
            idea,
        });
    (
        text(),
        date(),
        text(),
        text(),
        table(text(), 0..4),
        vec(task, 0..6),
    )
        .prop_map(|(name, date, time, place, notes, tasks)| Plan {
            name,
            date,
            time,
            place,
            notes,
            tasks,
            ..Plan::default()
        })
}

fn travel() -> impl Strategy<Value = TravelCard> {
    let check_ins =
        (vec(any::<u32>(), 0..4), any::<u32>(), text()).prop_map(|(weekdays, every, hour)| {
            CheckIns {
                weekdays,
                every,
                hour,
            }
        });
    let number =
        (id(), text(), text()).prop_map(|(id, name, number)| CardNumber { id, name, number });
    let texts = vec(text(), 11);
    let lists = (vec(id(), 0..3), vec(number, 0..3));
    (texts, date(), date(), check_ins, lists).prop_map(
        |(texts, leaves, returns, check_ins, (services, numbers))| {
            let mut texts = texts.into_iter();
            let mut text = || texts.next().unwrap_or_default();
            TravelCard {
                name: text(),
                country: text(),
                place: text(),
                employer: text(),
                leaves,
                returns,
                transport: text(),
                address: text(),
                contact: text(),
                phones: text(),
                check_ins,
                code_hint: text(),
                if_missed: text(),
                services,
                numbers,
                passport: text(),
            }
        },
    )
}

fn table<V: std::fmt::Debug>(
    value: impl Strategy<Value = V>,
    size: std::ops::Range<usize>,
) -> impl Strategy<Value = Table<V>> {
    btree_map(id(), value, size).prop_map(Table::from_iter)
}

fn ids(size: std::ops::Range<usize>) -> impl Strategy<Value = Ids> {
    vec(id(), size).prop_map(Ids::from_iter)
}

fn list() -> impl Strategy<Value = ListRecord> {
    let own = vec(
        (id(), text()).prop_map(|(id, text)| OwnItem { id, text }),
        0..4,
    );
    (
        ids(0..4),
        ids(0..4),
        table(text(), 0..3),
        own,
        vec(id(), 0..4),
    )
        .prop_map(|(ticked, removed, reworded, own, order)| ListRecord {
            ticked,
            removed,
            reworded,
            own,
            order,
        })
}

fn settings() -> impl Strategy<Value = Settings> {
    let theme = prop_oneof![Just(Theme::Auto), Just(Theme::Light), Just(Theme::Dark)];
    (
        option::of(text()),
        theme,
        any::<[u32; 2]>(),
        any::<[bool; 4]>(),
        text(),
    )
        .prop_map(
            |(
                language,
                theme,
                [text_size, voice_speed],
                [contrast, less_motion, quiz, quiet],
                leave_to,
            )| {
                Settings {
                    language,
                    theme,
                    text_size,
                    contrast,
                    less_motion,
                    voice_speed,
                    quiz,
                    quiet,
                    leave_to,
                }
            },
        )
}

fn quiz() -> impl Strategy<Value = QuizRecord> {
    let answered =
        (any::<bool>(), any::<u32>(), 0..6u32, date()).prop_map(|(right, tries, in_box, due)| {
            Answered {
                right,
                tries,
                in_box,
                due,
            }
        });
    let round = (
        option::of(id()),
        vec(id(), 0..5),
        0usize..9,
        ids(0..3),
        any::<bool>(),
        option::of(prop::sample::select(vec![When::Before, When::After])),
    )
        .prop_map(|(topic, questions, at, chosen, answered, when)| Round {
            missed: questions.iter().take(2).cloned().collect(),
            order: questions.iter().rev().cloned().collect(),
            topic,
            questions,
            at,
            chosen,
            answered,
            when,
        });
    let taken = || {
        option::of((date(), 0usize..11).prop_map(|(day, right)| Taken {
            day,
            right,
            total: 10,
        }))
    };
    let check = (vec(id(), 0..5), taken(), taken()).prop_map(|(questions, before, after)| Check {
        questions,
        before,
        after,
    });
    (
        table(answered, 0..5),
        option::of(round),
        check,
        taken(),
        text(),
    )
        .prop_map(|(answers, round, check, whole, name)| QuizRecord {
            answers,
            round,
            check,
            whole,
            name,
        })
}

fn lessons() -> impl Strategy<Value = LessonProgress> {
    let reading =
        (0usize..9, any::<bool>()).prop_map(|(screen, finished)| Reading { screen, finished });
    (table(reading, 0..5), option::of(id()), ids(0..3)).prop_map(|(lessons, way, tools)| {
        LessonProgress {
            lessons,
            way,
            tools,
        }
    })
}

fn numbers() -> impl Strategy<Value = HelpNumbers> {
    let own = (
        id(),
        [text(), text(), text(), text()],
        option::of(id()),
        date(),
    )
        .prop_map(
            |(id, [name, number, note, group], country, confirmed)| OwnNumber {
                id,
                name,
                number,
                note,
                country,
                confirmed,
                group,
            },
        );
    (option::of(id()), any::<bool>(), vec(own, 0..4)).prop_map(|(country, calls_known, own)| {
        HelpNumbers {
            country,
            calls_known,
            draft: own.first().cloned(),
            own,
        }
    })
}

fn offer() -> impl Strategy<Value = OfferRecord> {
    let whom = prop_oneof![Just(Whom::Me), Just(Whom::Friend)];
    let answer = prop_oneof![
        Just(Answer::Fine),
        Just(Answer::Warning),
        Just(Answer::Unknown)
    ];
    (whom, text(), text(), table(answer, 0..5), date()).prop_map(
        |(whom, name, text, answers, date)| OfferRecord {
            whom,
            name,
            text,
            answers,
            date,
        },
    )
}

/// One of each kind of record, and a few plans, lists and checked offers.
#[derive(Debug, Clone, PartialEq)]
struct Everything {
    plans: BTreeMap<String, Plan>,
    lists: BTreeMap<String, ListRecord>,
    offers: BTreeMap<String, OfferRecord>,
    settings: Settings,
    quiz: QuizRecord,
    lessons: LessonProgress,
    tips: FollowedTips,
    audience: AudienceChoice,
    cases: Sorting,
    travel: TravelCard,
    numbers: HelpNumbers,
}

fn everything() -> impl Strategy<Value = Everything> {
    let singles = (
        settings(),
        quiz(),
        lessons(),
        ids(0..5).prop_map(|done| FollowedTips { done }),
        (option::of(id()), text()).prop_map(|(chosen, notes)| AudienceChoice { chosen, notes }),
        (0usize..12, table(text(), 0..4)).prop_map(|(at, answers)| Sorting { at, answers }),
        travel(),
        numbers(),
    );
    (
        btree_map(id(), plan(), 0..3),
        btree_map(id(), list(), 0..3),
        btree_map(id(), offer(), 0..3),
        singles,
    )
        .prop_map(
            |(
                plans,
                lists,
                offers,
                (settings, quiz, lessons, tips, audience, cases, travel, numbers),
            )| {
                Everything {
                    plans,
                    lists,
                    offers,
                    settings,
                    quiz,
                    lessons,
                    tips,
                    audience,
                    cases,
                    travel,
                    numbers,
                }
            },
        )
}

impl Everything {
    fn save(&self, store: &mut Store) {
        for (id, plan) in &self.plans {
            store.save(&Key::Plan(id.clone()), plan, 5).expect("saved");
        }
        for (id, list) in &self.lists {
            store.save(&Key::List(id.clone()), list, 5).expect("saved");
        }
        for (id, offer) in &self.offers {
            store
                .save(&Key::Offer(id.clone()), offer, 5)
                .expect("saved");
        }
        store
            .save(&Key::Settings, &self.settings, 5)
            .expect("saved");
        store.save(&Key::Quiz, &self.quiz, 5).expect("saved");
        store.save(&Key::Lessons, &self.lessons, 5).expect("saved");
        store.save(&Key::Tips, &self.tips, 5).expect("saved");
        store
            .save(&Key::Audience, &self.audience, 5)
            .expect("saved");
        store.save(&Key::Cases, &self.cases, 5).expect("saved");
        store.save(&Key::Travel, &self.travel, 5).expect("saved");
        store.save(&Key::Numbers, &self.numbers, 5).expect("saved");
    }

    fn load(store: &mut Store) -> Everything {
        let mut plans = BTreeMap::new();
        let mut lists = BTreeMap::new();
        let mut offers = BTreeMap::new();
        for key in store.records() {
            match &key {
                Key::Plan(id) => plans.insert(id.clone(), loaded(store, &key)).is_some(),
                Key::List(id) => lists.insert(id.clone(), loaded(store, &key)).is_some(),
                Key::Offer(id) => offers.insert(id.clone(), loaded(store, &key)).is_some(),
                _ => false,
            };
        }
        Everything {
            plans,
            lists,
            offers,
            settings: loaded(store, &Key::Settings),
            quiz: loaded(store, &Key::Quiz),
            lessons: loaded(store, &Key::Lessons),
            tips: loaded(store, &Key::Tips),
            audience: loaded(store, &Key::Audience),
            cases: loaded(store, &Key::Cases),
            travel: loaded(store, &Key::Travel),
            numbers: loaded(store, &Key::Numbers),
        }
    }
}

fn loaded<R: crate::storage::record::Record>(store: &mut Store, key: &Key) -> R {
    store
        .load(key, 9)
        .record
        .unwrap_or_else(|| panic!("{key} is there"))
}

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
