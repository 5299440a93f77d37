//! Every key under which Handrail stores anything.
//!
//! Other apps may live on the same origin: only keys that begin with [`PREFIX`] are ours, and
//! only those are ever read, written or removed.

use std::fmt;

use crate::domain::ids::is_id;

/// Begins every key of ours.
pub const PREFIX: &str = "handrail.";

/// Text of one language, `pack.<code>`: its hash in the first line, then the pack.
pub const PACK: &str = "pack.";

/// Translated words of the static shell, left for the boot script.
pub const SHELL: &str = "shell";

/// Number of the tab that was left quickly. The boot script's own, and the one key it writes.
pub const LEFT: &str = "left";

/// Records set aside untouched, `aside.<time>.<key>`.
pub const ASIDE: &str = "aside.";

/// The key of a record of the user's, without the prefix.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// [`crate::domain::settings::Settings`].
    Settings,
    /// [`crate::domain::lessons::LessonProgress`].
    Lessons,
    /// [`crate::domain::quiz::QuizRecord`].
    Quiz,
    /// [`crate::domain::tips::FollowedTips`].
    Tips,
    /// [`crate::domain::stories::StoryProgress`].
    Stories,
    /// [`crate::domain::audience::AudienceChoice`].
    Audience,
    /// [`crate::domain::cases::Sorting`].
    Cases,
    /// [`crate::domain::numbers::HelpNumbers`].
    Numbers,
    /// [`crate::domain::travel_card::TravelCard`].
    Travel,
    /// The [`crate::domain::plan::Plan`] of a group that gets organised.
    Action,
    /// [`crate::domain::organise::AtTable`].
    AtTable,
    /// [`crate::domain::workshop::Workshop`].
    Workshop,
    /// A [`crate::domain::plan::Plan`], by its id.
    Plan(String),
    /// A [`crate::domain::message::Message`], by its id.
    Message(String),
    /// A [`crate::domain::partners::Partner`], by its id.
    Partner(String),
    /// A [`crate::domain::report::Report`] of an activity, by its id.
    Report(String),
    /// The [`crate::domain::posting::Posting`] plan.
    Posting,
    /// A [`crate::domain::checklist::ListRecord`], by the id of its list.
    List(String),
    /// An [`crate::domain::offers::OfferRecord`], by its id.
    Offer(String),
    /// The [`crate::domain::group::Game`].
    Group,
    /// A [`crate::domain::question_set::QuestionSet`], by its id.
    Questions(String),
}

impl Key {
    /// The key in a form that can be parsed again; none for text that is no key of a record.
    pub fn parse(text: &str) -> Option<Key> {
        let of_id = |id: &str, key: fn(String) -> Key| is_id(id).then(|| key(id.to_owned()));
        match text {
            "settings" => Some(Key::Settings),
            "lessons" => Some(Key::Lessons),
            "quiz" => Some(Key::Quiz),
            "tips" => Some(Key::Tips),
            "stories" => Some(Key::Stories),
            "audience" => Some(Key::Audience),
            "cases" => Some(Key::Cases),
            "travel" => Some(Key::Travel),
            "numbers" => Some(Key::Numbers),
            "group" => Some(Key::Group),
            "action" => Some(Key::Action),
            "table" => Some(Key::AtTable),
            "workshop" => Some(Key::Workshop),
            "posting" => Some(Key::Posting),
            _ => match text.split_once('.')? {
                ("plan", id) => of_id(id, Key::Plan),
                ("message", id) => of_id(id, Key::Message),
                ("partner", id) => of_id(id, Key::Partner),
                ("report", id) => of_id(id, Key::Report),
                ("list", id) => of_id(id, Key::List),
                ("offer", id) => of_id(id, Key::Offer),
                ("questions", id) => of_id(id, Key::Questions),
                _ => None,
            },
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Settings => f.write_str("settings"),
            Key::Lessons => f.write_str("lessons"),
            Key::Quiz => f.write_str("quiz"),
            Key::Tips => f.write_str("tips"),
            Key::Stories => f.write_str("stories"),
            Key::Audience => f.write_str("audience"),
            Key::Cases => f.write_str("cases"),
            Key::Travel => f.write_str("travel"),
            Key::Numbers => f.write_str("numbers"),
            Key::Action => f.write_str("action"),
            Key::AtTable => f.write_str("table"),
            Key::Workshop => f.write_str("workshop"),
            Key::Posting => f.write_str("posting"),
            Key::Plan(id) => write!(f, "plan.{id}"),
            Key::Message(id) => write!(f, "message.{id}"),
            Key::Partner(id) => write!(f, "partner.{id}"),
            Key::Report(id) => write!(f, "report.{id}"),
            Key::List(id) => write!(f, "list.{id}"),
            Key::Offer(id) => write!(f, "offer.{id}"),
            Key::Group => f.write_str("group"),
            Key::Questions(id) => write!(f, "questions.{id}"),
        }
    }
}

/// Whether a key (without the prefix) holds something of the user's: everything but copies of
/// what the build brings and the mark of the boot script.
pub fn is_users(key: &str) -> bool {
    !key.starts_with(PACK) && key != SHELL && key != LEFT
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn prints_what_it_parses(text in "(settings|lessons|quiz|tips|stories|audience|cases|travel|numbers|plan\\.[a-z0-9-]{1,8}|list\\.[a-z0-9-]{1,8}|offer\\.[a-z0-9-]{1,8}|group|questions\\.[a-z0-9-]{1,8}|action|table|workshop|posting|message\\.[a-z0-9-]{1,8}|partner\\.[a-z0-9-]{1,8}|report\\.[a-z0-9-]{1,8})") {
            let key = Key::parse(&text);
            prop_assert_eq!(key.map(|key| key.to_string()), Some(text));
        }

        #[test]
        fn other_text_is_no_key(text in "[a-zA-Z.]{0,12}") {
            if let Some(key) = Key::parse(&text) {
                prop_assert_eq!(key.to_string(), text);
            }
        }
    }
}
