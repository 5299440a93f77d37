//! How the safety of a plan is spoken of.

use super::summary::EACH;
use crate::content::pack::{Checklist, Section};
use crate::domain::plan::safety::{Asked, MANY, Open, Ours, Readiness, Use};
use crate::ui::texts;

/// Our lists for an event, as the rules take them.
pub fn ours() -> Vec<Ours<'static>> {
    let lists = texts::pack().checklists_of(Section::Share);
    lists.map(ours_of).collect()
}

/// One list of ours.
pub fn ours_of(list: &Checklist) -> Ours<'_> {
    let items = list.items.iter();
    Ours {
        list: &list.id,
        items: items
            .map(|item| (item.id.as_str(), item.text.as_str()))
            .collect(),
    }
}

/// The name of a list.
pub fn title_of(list: &str) -> String {
    let list = texts::pack().checklist(list);
    list.map(|list| list.title.clone()).unwrap_or_default()
}

/// 'Ready', or 'Not yet: 4 things open'.
pub fn readiness_words(readiness: &Readiness) -> String {
    match readiness.open() {
        0 if readiness.is_ready() => t!("safety-ready").to_owned(),
        0 => t!("safety-no-list").to_owned(),
        open => tn!("safety-not-yet", open),
    }
}

/// Something that is open, by its name.
pub fn open_words(open: &Open) -> String {
    match open {
        Open::Question(asked) => t!("safety-open-ask", question = question(*asked)),
        Open::Item(_, _, text) => text.clone(),
        Open::List(list, _, count) => {
            t!("safety-open-in", list = title_of(list), count = count)
        }
    }
}

/// All that is open, in a line or two: the questions, then the others.
pub fn open_lines(readiness: &Readiness) -> Vec<String> {
    let asked: Vec<String> = readiness.unanswered.iter().copied().map(question).collect();
    let named = readiness.named(EACH).into_iter();
    let others = named.filter(|open| !matches!(open, Open::Question(_)));
    let others: Vec<String> = others.map(|open| open_words(&open)).collect();
    let mut lines = Vec::new();
    if !asked.is_empty() {
        lines.push(t!("safety-open-ask", question = asked.join(" ")));
    }
    if !others.is_empty() {
        lines.push(others.join("; "));
    }
    lines
}

/// A question about an activity.
pub fn question(asked: Asked) -> String {
    match asked {
        Asked::Outdoors => t!("safety-ask-outdoors").to_owned(),
        Asked::Children => t!("safety-ask-children").to_owned(),
        Asked::Many => tn!("safety-ask-many", MANY),
        Asked::Survivors => t!("safety-ask-survivors").to_owned(),
        Asked::Night => t!("safety-ask-night").to_owned(),
    }
}

/// Why a plan uses a list.
pub fn why(usage: Use) -> &'static str {
    match usage {
        Use::Always => t!("safety-always"),
        Use::Because(Asked::Outdoors) => t!("safety-because-outdoors"),
        Use::Because(Asked::Children) => t!("safety-because-children"),
        Use::Because(Asked::Many) => t!("safety-because-many"),
        Use::Because(Asked::Survivors) => t!("safety-because-survivors"),
        Use::Because(Asked::Night) => t!("safety-because-night"),
        Use::BroughtIn => t!("safety-by-hand"),
        Use::TakenOut => t!("safety-taken-out"),
        Use::NotAsked => "",
    }
}

/// For whom to stop first.
pub fn stop(asked: Asked) -> &'static str {
    match asked {
        Asked::Survivors => t!("safety-stop-survivors"),
        _ => t!("safety-stop-children"),
    }
}
