//! Records as people, and attackers, may have filled them in.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use crate::domain::audience::AudienceChoice;
use crate::domain::cases::Sorting;
use crate::domain::checklist::{ListRecord, OwnItem};
use crate::domain::date::Date;
use crate::domain::lessons::{LessonProgress, Reading};
use crate::domain::numbers::{HelpNumbers, OwnNumber};
use crate::domain::offers::{Answer, OfferRecord, Whom};
use crate::domain::plan::Plan;
use crate::domain::quiz::check::{Check, Taken, When};
use crate::domain::quiz::{Answered, QuizRecord, Round};
use crate::domain::settings::{Settings, Theme};
use crate::domain::table::{Ids, Table};
use crate::domain::tips::FollowedTips;
use crate::domain::travel_card::{CardNumber, CheckIns, TravelCard};
use crate::storage::fields::plan::plan;
use crate::storage::keys::Key;
use crate::storage::record::Record;
use crate::storage::store::Store;

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

fn named_plan() -> impl Strategy<Value = Plan> {
    (plan(), text()).prop_map(|(plan, name)| Plan { name, ..plan })
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
/// Records of many kinds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Everything {
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

pub(super) fn everything() -> impl Strategy<Value = Everything> {
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
        btree_map(id(), named_plan(), 0..3),
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
    pub(super) fn save(&self, store: &mut Store) {
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

    pub(super) fn load(store: &mut Store) -> Everything {
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

pub(super) fn loaded<R: Record>(store: &mut Store, key: &Key) -> R {
    store
        .load(key, 9)
        .record
        .unwrap_or_else(|| panic!("{key} is there"))
}
