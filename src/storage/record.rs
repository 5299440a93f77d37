//! The kinds of records, their versions, and how an old one becomes a new one.

use serde_json::Value;

use super::envelope::Envelope;
use super::fields::Field;
use super::keys::Key;
use crate::domain::audience::AudienceChoice;
use crate::domain::cases::Sorting;
use crate::domain::checklist::ListRecord;
use crate::domain::group::Game;
use crate::domain::lessons::LessonProgress;
use crate::domain::message::Message;
use crate::domain::numbers::HelpNumbers;
use crate::domain::offers::OfferRecord;
use crate::domain::organise::AtTable;
use crate::domain::partners::Partner;
use crate::domain::plan::Plan;
use crate::domain::posting::Posting;
use crate::domain::question_set::QuestionSet;
use crate::domain::quiz::QuizRecord;
use crate::domain::report::Report;
use crate::domain::settings::Settings;
use crate::domain::stories::StoryProgress;
use crate::domain::tips::FollowedTips;
use crate::domain::travel_card::TravelCard;
use crate::domain::workshop::Workshop;

/// Something of the user's that is stored.
pub trait Record: Field {
    /// Version of its shape. Raise it with any change that an older build would misread, and
    /// teach [`Record::migrate`] the step.
    const VERSION: u32 = 1;

    /// Turns the shape of version `from` (below [`Record::VERSION`]) into that of `from + 1`.
    /// None when it can't.
    fn migrate(from: u32, data: Value) -> Option<Value> {
        let _ = (from, data);
        None
    }

    /// Whether nothing was written in it yet. That it is saved is then not worth saying.
    fn is_blank(&self) -> bool {
        false
    }
}

impl Record for Settings {
    /// 2 brought 'quiet' and where to leave to: a window with an older build would write them away.
    const VERSION: u32 = 2;

    fn migrate(_from: u32, data: Value) -> Option<Value> {
        // What is missing has its default.
        Some(data)
    }
}

impl Record for LessonProgress {}
impl Record for QuizRecord {
    /// 2 brought the boxes, the check before and after, and steps in order: a window with an older
    /// build would write them away.
    const VERSION: u32 = 2;

    fn migrate(_from: u32, data: Value) -> Option<Value> {
        // What is missing has its default.
        Some(data)
    }
}

impl Record for FollowedTips {}
impl Record for StoryProgress {}
impl Record for AudienceChoice {}
impl Record for Sorting {}
impl Record for HelpNumbers {}
impl Record for TravelCard {}
impl Record for Plan {
    /// 2 brought money, needs, lists of its own, the run sheet and what is attached: a window with
    /// an older build would write them away.
    const VERSION: u32 = 2;

    fn migrate(_from: u32, data: Value) -> Option<Value> {
        // What is missing has its default.
        Some(data)
    }
}

impl Record for Message {
    fn is_blank(&self) -> bool {
        Message::is_blank(self)
    }
}

impl Record for Partner {}
impl Record for Report {}
impl Record for Posting {}
impl Record for ListRecord {}
impl Record for OfferRecord {}
impl Record for Game {}
impl Record for QuestionSet {}
impl Record for AtTable {}
impl Record for Workshop {}

/// Why a stored text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not what any build has written.
    Damaged,
    /// Written by a newer build.
    Newer,
}

/// The record in a stored text, migrated if it is older, and its revision.
pub fn read<R: Record>(text: &str) -> Result<(u64, R), Unreadable> {
    let envelope = open(text, R::VERSION, R::migrate)?;
    let record = R::take(envelope.d).ok_or(Unreadable::Damaged)?;
    Ok((envelope.r, record))
}

/// The envelope in a stored text, its record in the shape of `version`.
fn open(
    text: &str,
    version: u32,
    migrate: fn(u32, Value) -> Option<Value>,
) -> Result<Envelope, Unreadable> {
    let mut envelope = Envelope::parse(text).ok_or(Unreadable::Damaged)?;
    if envelope.v > version {
        return Err(Unreadable::Newer);
    }
    for from in envelope.v..version {
        envelope.d = migrate(from, envelope.d).ok_or(Unreadable::Damaged)?;
    }
    Ok(envelope)
}

/// The envelope of the text stored under `key`, if its record can be read.
pub fn readable(key: &Key, text: &str) -> Result<Envelope, Unreadable> {
    match key {
        Key::Settings => read::<Settings>(text).map(drop),
        Key::Lessons => read::<LessonProgress>(text).map(drop),
        Key::Quiz => read::<QuizRecord>(text).map(drop),
        Key::Tips => read::<FollowedTips>(text).map(drop),
        Key::Stories => read::<StoryProgress>(text).map(drop),
        Key::Audience => read::<AudienceChoice>(text).map(drop),
        Key::Cases => read::<Sorting>(text).map(drop),
        Key::Numbers => read::<HelpNumbers>(text).map(drop),
        Key::Travel => read::<TravelCard>(text).map(drop),
        Key::Action => read::<Plan>(text).map(drop),
        Key::AtTable => read::<AtTable>(text).map(drop),
        Key::Workshop => read::<Workshop>(text).map(drop),
        Key::Plan(_) => read::<Plan>(text).map(drop),
        Key::Message(_) => read::<Message>(text).map(drop),
        Key::Partner(_) => read::<Partner>(text).map(drop),
        Key::Report(_) => read::<Report>(text).map(drop),
        Key::Posting => read::<Posting>(text).map(drop),
        Key::List(_) => read::<ListRecord>(text).map(drop),
        Key::Offer(_) => read::<OfferRecord>(text).map(drop),
        Key::Group => read::<Game>(text).map(drop),
        Key::Questions(_) => read::<QuestionSet>(text).map(drop),
    }?;
    Envelope::parse(text).ok_or(Unreadable::Damaged)
}

#[cfg(test)]
mod tests;
