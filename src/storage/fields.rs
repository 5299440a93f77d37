//! Records as JSON objects, by the names of their fields.
//!
//! Ours instead of derived, as for packs: with it the app is 9 KB of compressed WebAssembly
//! smaller. A field that is missing keeps its default, one that is not known is left out, and one
//! of another type makes the record damaged.

use serde_json::{Map, Value};

use crate::domain::audience::AudienceChoice;
use crate::domain::cases::Sorting;
use crate::domain::checklist::{ListRecord, OwnItem};
use crate::domain::date::Date;
use crate::domain::group::{Game, Stage, Team, Way};
use crate::domain::lessons::{LessonProgress, Reading};
use crate::domain::numbers::{HelpNumbers, OwnNumber};
use crate::domain::offers::{Answer, OfferRecord, Whom};
use crate::domain::organise::{AtTable, Seat, Standing};
use crate::domain::plan::{BudgetLine, Need, Plan, PlanList, RunLine, Task};
use crate::domain::question_set::QuestionSet;
use crate::domain::quiz::check::{Check, Taken, When};
use crate::domain::quiz::{Answered, QuizRecord, Round};
use crate::domain::settings::{Settings, Theme};
use crate::domain::stories::{StoryProgress, StoryReading};
use crate::domain::table::{Ids, Table};
use crate::domain::tips::FollowedTips;
use crate::domain::travel_card::{CardNumber, CheckIns, TravelCard};
use crate::domain::workshop::Workshop;

/// Something that a record is made of.
pub trait Field: Sized {
    /// As JSON.
    fn put(&self) -> Value;
    /// From JSON; none when it is of another type.
    fn take(value: Value) -> Option<Self>;
}

impl Field for bool {
    fn put(&self) -> Value {
        Value::Bool(*self)
    }

    fn take(value: Value) -> Option<bool> {
        value.as_bool()
    }
}

impl Field for usize {
    fn put(&self) -> Value {
        Value::from(*self)
    }

    fn take(value: Value) -> Option<usize> {
        value
            .as_u64()
            .and_then(|number| usize::try_from(number).ok())
    }
}

impl Field for u32 {
    fn put(&self) -> Value {
        Value::from(*self)
    }

    fn take(value: Value) -> Option<u32> {
        value.as_u64().and_then(|number| u32::try_from(number).ok())
    }
}

impl Field for String {
    fn put(&self) -> Value {
        Value::String(self.clone())
    }

    fn take(value: Value) -> Option<String> {
        if let Value::String(text) = value {
            Some(text)
        } else {
            None
        }
    }
}

impl Field for Date {
    fn put(&self) -> Value {
        Value::String(self.to_string())
    }

    fn take(value: Value) -> Option<Date> {
        value.as_str()?.parse().ok()
    }
}

impl Field for Theme {
    fn put(&self) -> Value {
        let name = match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        name.into()
    }

    fn take(value: Value) -> Option<Theme> {
        match value.as_str()? {
            "auto" => Some(Theme::Auto),
            "light" => Some(Theme::Light),
            "dark" => Some(Theme::Dark),
            _ => None,
        }
    }
}

impl Field for Whom {
    fn put(&self) -> Value {
        let name = match self {
            Whom::Me => "me",
            Whom::Friend => "friend",
        };
        name.into()
    }

    fn take(value: Value) -> Option<Whom> {
        match value.as_str()? {
            "me" => Some(Whom::Me),
            "friend" => Some(Whom::Friend),
            _ => None,
        }
    }
}

impl Field for Answer {
    fn put(&self) -> Value {
        let name = match self {
            Answer::Fine => "fine",
            Answer::Warning => "warning",
            Answer::Unknown => "unknown",
        };
        name.into()
    }

    fn take(value: Value) -> Option<Answer> {
        match value.as_str()? {
            "fine" => Some(Answer::Fine),
            "warning" => Some(Answer::Warning),
            "unknown" => Some(Answer::Unknown),
            _ => None,
        }
    }
}

impl Field for When {
    fn put(&self) -> Value {
        let name = match self {
            When::Before => "before",
            When::After => "after",
        };
        name.into()
    }

    fn take(value: Value) -> Option<When> {
        match value.as_str()? {
            "before" => Some(When::Before),
            "after" => Some(When::After),
            _ => None,
        }
    }
}

impl Field for Way {
    fn put(&self) -> Value {
        let name = match self {
            Way::Teams => "teams",
            Way::Hands => "hands",
        };
        name.into()
    }

    fn take(value: Value) -> Option<Way> {
        match value.as_str()? {
            "teams" => Some(Way::Teams),
            "hands" => Some(Way::Hands),
            _ => None,
        }
    }
}

impl Field for Stage {
    fn put(&self) -> Value {
        let name = match self {
            Stage::SetUp => "set-up",
            Stage::Asking => "asking",
            Stage::Shown => "shown",
            Stage::Over => "over",
        };
        name.into()
    }

    fn take(value: Value) -> Option<Stage> {
        match value.as_str()? {
            "set-up" => Some(Stage::SetUp),
            "asking" => Some(Stage::Asking),
            "shown" => Some(Stage::Shown),
            "over" => Some(Stage::Over),
            _ => None,
        }
    }
}

impl Field for Standing {
    fn put(&self) -> Value {
        self.name().into()
    }

    fn take(value: Value) -> Option<Standing> {
        Standing::named(value.as_str()?)
    }
}

impl<F: Field> Field for Option<F> {
    fn put(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::put)
    }

    fn take(value: Value) -> Option<Option<F>> {
        if value.is_null() {
            Some(None)
        } else {
            F::take(value).map(Some)
        }
    }
}

impl<F: Field> Field for Vec<F> {
    fn put(&self) -> Value {
        Value::Array(self.iter().map(Field::put).collect())
    }

    fn take(value: Value) -> Option<Vec<F>> {
        let Value::Array(items) = value else {
            return None;
        };
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            list.push(F::take(item)?);
        }
        Some(list)
    }
}

impl Field for Ids {
    fn put(&self) -> Value {
        Value::Array(self.ids().map(Value::from).collect())
    }

    fn take(value: Value) -> Option<Ids> {
        Vec::<String>::take(value).map(Ids::from_iter)
    }
}

/// Values of a [`Table`]. [`Ids`] are a table too, but a list in JSON.
trait Entry: Field {}

impl Entry for String {}
impl Entry for Vec<String> {}
impl Entry for Answered {}
impl Entry for Reading {}
impl Entry for StoryReading {}
impl Entry for Answer {}
impl Entry for usize {}
impl Entry for bool {}

impl<E: Entry> Field for Table<E> {
    fn put(&self) -> Value {
        let mut map = Map::new();
        for (id, entry) in self.iter() {
            map.insert(id.to_owned(), entry.put());
        }
        Value::Object(map)
    }

    fn take(value: Value) -> Option<Table<E>> {
        let Value::Object(entries) = value else {
            return None;
        };
        let mut table = Table::default();
        for (id, value) in entries {
            table.insert(id, E::take(value)?);
        }
        Some(table)
    }
}

/// Takes a field out of an object, if it is there. False when it is of another type.
fn set<F: Field>(field: &mut F, object: &mut Map<String, Value>, name: &str) -> bool {
    // Left in its place: to close the gap would move the others.
    let Some(value) = object.get_mut(name).map(Value::take) else {
        return true;
    };
    match F::take(value) {
        Some(value) => {
            *field = value;
            true
        }
        None => false,
    }
}

/// A struct is an object of these fields. The names are for ever: they are on people's phones.
macro_rules! object {
    ($type:ident { $($name:literal = $field:ident),+ }) => {
        impl Field for $type {
            fn put(&self) -> Value {
                let mut object = Map::new();
                $(object.insert($name.into(), self.$field.put());)+
                Value::Object(object)
            }

            fn take(value: Value) -> Option<$type> {
                let Value::Object(mut object) = value else { return None };
                let mut record = $type::default();
                let sound = $(set(&mut record.$field, &mut object, $name))&&+;
                sound.then_some(record)
            }
        }
    };
}

mod message;
mod partners;
#[cfg(test)]
pub(super) mod plan;
mod poster;
mod posting;
mod report;

// The boot script reads some of these too, before the app is there.
object!(Settings {
    "language" = language, "theme" = theme, "textSize" = text_size, "contrast" = contrast,
    "lessMotion" = less_motion, "quiz" = quiz, "quiet" = quiet, "leaveTo" = leave_to,
    "voiceSpeed" = voice_speed
});
object!(LessonProgress { "lessons" = lessons, "way" = way, "tools" = tools });
object!(Reading { "screen" = screen, "finished" = finished });
object!(QuizRecord {
    "answers" = answers, "round" = round, "check" = check, "whole" = whole, "name" = name
});
object!(Answered { "right" = right, "tries" = tries, "box" = in_box, "due" = due });
object!(Check { "questions" = questions, "before" = before, "after" = after });
object!(Taken { "day" = day, "right" = right, "total" = total });
object!(Round {
    "topic" = topic, "questions" = questions, "at" = at, "chosen" = chosen,
    "answered" = answered, "missed" = missed, "order" = order, "when" = when
});
object!(Game {
    "way" = way, "topic" = topic, "length" = length, "seconds" = seconds, "teams" = teams,
    "questions" = questions, "at" = at, "stage" = stage, "draft" = draft, "hands" = hands,
    "mostRight" = most_right, "hard" = hard
});
object!(Team { "name" = name, "given" = given, "right" = right });
object!(QuestionSet { "name" = name, "gift" = gift });
object!(FollowedTips { "done" = done });
object!(StoryProgress { "stories" = stories });
object!(StoryReading { "path" = path, "endings" = endings });
object!(Sorting { "at" = at, "answers" = answers });
object!(AudienceChoice { "chosen" = chosen, "notes" = notes });
object!(HelpNumbers {
    "country" = country, "callsKnown" = calls_known, "own" = own, "draft" = draft
});
object!(OwnNumber {
    "id" = id, "name" = name, "number" = number, "note" = note, "country" = country,
    "confirmed" = confirmed, "group" = group
});
object!(TravelCard {
    "name" = name, "country" = country, "place" = place, "employer" = employer,
    "leaves" = leaves, "returns" = returns, "transport" = transport, "address" = address,
    "contact" = contact, "phones" = phones, "checkIns" = check_ins, "codeHint" = code_hint,
    "ifMissed" = if_missed, "services" = services, "numbers" = numbers, "passport" = passport
});
object!(CheckIns { "weekdays" = weekdays, "every" = every, "hour" = hour });
object!(CardNumber { "id" = id, "name" = name, "number" = number });
object!(Plan {
    "name" = name, "date" = date, "time" = time, "place" = place, "notes" = notes,
    "tasks" = tasks, "ends" = ends, "from" = from, "money" = money, "currency" = currency,
    "needs" = needs, "lists" = lists, "answers" = answers, "messages" = messages, "partners" = partners, "run" = run,
    "directions" = directions, "remind" = remind, "issued" = issued
});
object!(BudgetLine {
    "id" = id, "text" = text, "amount" = amount, "income" = income, "settled" = settled
});
object!(Need { "id" = id, "text" = text, "who" = who, "here" = here });
object!(PlanList {
    "list" = list, "record" = record, "notNeeded" = not_needed,
    "byHand" = by_hand
});
object!(RunLine { "id" = id, "time" = time, "what" = what, "who" = who });
object!(Task {
    "id" = id, "heading" = heading, "text" = text, "owner" = owner, "due" = due, "done" = done,
    "idea" = idea
});
object!(ListRecord {
    "ticked" = ticked, "removed" = removed, "reworded" = reworded, "own" = own, "order" = order
});
object!(OwnItem { "id" = id, "text" = text });
object!(OfferRecord {
    "for" = whom, "name" = name, "text" = text, "answers" = answers, "date" = date
});

object!(AtTable { "seats" = seats });
object!(Seat {
    "id" = id, "who" = who, "why" = why, "standing" = standing, "idea" = idea
});
object!(Workshop {
    "at" = at, "notes" = notes, "kept" = kept, "minutes" = minutes
});

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_missing_field_keeps_its_default_and_an_unknown_one_is_left_out() {
        let settings = Settings::take(json!({ "theme": "dark", "from-later": 1 }));
        assert_eq!(
            settings,
            Some(Settings {
                theme: Theme::Dark,
                ..Settings::default()
            })
        );
    }

    #[test]
    fn a_field_of_another_type_is_damage() {
        for damage in [
            json!({ "name": 7 }),
            json!({ "date": "2026-13-01" }),
            json!({ "tasks": [{ "id": [] }] }),
            json!({ "notes": ["safety"] }),
            json!([]),
            json!(null),
        ] {
            assert_eq!(Plan::take(damage.clone()), None, "{damage}");
        }
    }

    #[test]
    fn answers_and_rounds_of_older_builds_are_read() {
        let older = json!({
            "answers": { "q1": { "right": false, "tries": 2 } },
            "round": { "topic": null, "questions": ["q1"], "at": 0, "chosen": [],
                "answered": false, "missed": [] },
        });
        let record = QuizRecord::take(older).expect("a record");
        let today = Date::new(2026, 11, 22);
        assert_eq!(
            record.due(["q1"], today),
            ["q1"],
            "what was missed then comes back"
        );
        assert_eq!(record.round.map(|round| round.when), Some(None));
        assert_eq!(record.check, Check::default());
    }

    #[test]
    fn a_game_is_read_back_in_the_middle() {
        let mut game = Game::default();
        game.begin(vec!["q1".into(), "q2".into()]);
        (game.way, game.topic) = (Way::Hands, Some("signs".into()));
        game.teams[1].name = "Owls".into();
        game.raise("a", true);
        game.show("b");
        assert_eq!(Game::take(game.put()), Some(game));
        let set = QuestionSet {
            name: "Week 2".into(),
            gift: "a{T}".into(),
        };
        assert_eq!(QuestionSet::take(set.put()), Some(set));
    }

    #[test]
    fn numbers_that_do_not_fit_are_damage() {
        assert_eq!(Answered::take(json!({ "tries": -1 })), None);
        assert_eq!(Answered::take(json!({ "tries": 5_000_000_000_u64 })), None);
        assert_eq!(Settings::take(json!({ "textSize": 1.5 })), None);
    }
}
