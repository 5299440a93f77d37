//! The safety lists of a plan: which of them it uses, what is open, and whether it is ready.
//!
//! Some lists belong to every activity, others come with an answer, and the user may bring in or
//! take out any of them. What was done with a list stays when it is taken out.

use super::{Done, Plan, PlanList};
use crate::domain::checklist::{Item, ListRecord};

/// Lists that every activity uses.
const ALWAYS: [&str; 3] = ["access", "security", "health"];

/// An activity for more people than this is a large one.
pub const MANY: usize = 50;

/// A question about an activity, whose answer brings lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Is some of it outdoors?
    Outdoors,
    /// Do children take part?
    Children,
    /// Do more than [`MANY`] people come?
    Many,
    /// Do survivors take part or speak?
    Survivors,
    /// Does it go on after dark?
    Night,
}

impl Asked {
    /// Every question, in the order in which they are asked.
    pub const ALL: [Asked; 5] = [
        Asked::Outdoors,
        Asked::Children,
        Asked::Many,
        Asked::Survivors,
        Asked::Night,
    ];

    /// Its id: answers are stored under it.
    pub fn id(self) -> &'static str {
        match self {
            Asked::Outdoors => "outdoors",
            Asked::Children => "children",
            Asked::Many => "many",
            Asked::Survivors => "survivors",
            Asked::Night => "night",
        }
    }

    /// The lists that come with a yes.
    fn brings(self) -> &'static [&'static str] {
        match self {
            Asked::Outdoors => &["weather"],
            Asked::Children => &["children", "evacuation"],
            Asked::Many => &["crowd", "evacuation"],
            Asked::Survivors => &["survivors"],
            Asked::Night => &["evacuation"],
        }
    }
}

/// Why a plan uses a list, or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Every activity does.
    Always,
    /// Because of an answer, the first where there are several.
    Because(Asked),
    /// The user brought it in.
    BroughtIn,
    /// The user took it out.
    TakenOut,
    /// Nothing asks for it.
    NotAsked,
}

impl Use {
    /// Whether the plan uses it.
    pub fn is_in(self) -> bool {
        !matches!(self, Use::TakenOut | Use::NotAsked)
    }
}

/// A list of ours: its id, and ids and texts of its items in our order.
#[derive(Clone, Debug, PartialEq)]
pub struct Ours<'a> {
    /// Id of the list.
    pub list: &'a str,
    /// Its items.
    pub items: Vec<(&'a str, &'a str)>,
}

impl PlanList {
    /// Why an item does not apply; none where no reason is given.
    pub fn reason(&self, item: &str) -> Option<&str> {
        let reason = self.not_needed.get(item)?.trim();
        (!reason.is_empty()).then_some(reason)
    }

    /// Whether the user says that an item does not apply, with a reason or still without.
    pub fn is_set_aside(&self, item: &str) -> bool {
        self.not_needed.contains(item)
    }

    /// Says that an item does not apply. Its tick goes; the reason is still to be given.
    pub fn set_aside(&mut self, item: &str) {
        self.record.tick(item, false);
        self.not_needed.get_or_put(item, String::new());
    }

    /// Says that an item applies after all. Returns the reason that was given.
    pub fn take_back(&mut self, item: &str) -> Option<String> {
        self.not_needed.remove(item)
    }

    /// Sets the reason of an item that does not apply.
    pub fn set_reason(&mut self, item: &str, reason: String) {
        if let Some(known) = self.not_needed.get_mut(item) {
            *known = reason;
        }
    }

    /// Whether nobody has ticked, added or set aside anything.
    fn is_untouched(&self) -> bool {
        self.not_needed == Default::default() && self.record == ListRecord::default()
    }

    /// Whether nothing is left to do about an item: ticked, or it does not apply for a reason.
    pub fn is_settled(&self, item: &Item) -> bool {
        item.ticked || self.reason(&item.id).is_some()
    }
}

/// How far a plan is with a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListState {
    /// Id of the list.
    pub list: String,
    /// How many items are settled.
    pub done: Done,
    /// Those that are not, in the user's order: id and text.
    pub open: Vec<(String, String)>,
}

/// Whether a plan is ready, and what is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Readiness {
    /// Questions without an answer.
    pub unanswered: Vec<Asked>,
    /// The lists that the plan uses, in our order.
    pub lists: Vec<ListState>,
}

/// Something that is open, by name.
#[derive(Clone, Debug, PartialEq)]
pub enum Open {
    /// A question without an answer.
    Question(Asked),
    /// An item, with its list, its id and its text.
    Item(String, String, String),
    /// A list with several open items: its id, the first of them, and how many.
    List(String, String, usize),
}

impl Readiness {
    /// How many things are open.
    pub fn open(&self) -> usize {
        let items = self.lists.iter().map(|list| list.open.len());
        self.unanswered.len() + items.sum::<usize>()
    }

    /// Nothing is open, on at least one list. A plan that uses no list at all is not ready.
    pub fn is_ready(&self) -> bool {
        self.open() == 0 && !self.lists.is_empty()
    }

    /// What is open: each thing by its name while there are no more than `most`, else list by
    /// list.
    pub fn named(&self, most: usize) -> Vec<Open> {
        let each = self.open() <= most;
        let mut named: Vec<Open> = Vec::new();
        named.extend(self.unanswered.iter().copied().map(Open::Question));
        for state in &self.lists {
            let list = &state.list;
            match state.open.as_slice() {
                [] => {}
                [(first, _), _, ..] if !each => {
                    named.push(Open::List(list.clone(), first.clone(), state.open.len()));
                }
                items => {
                    let item = |(id, text): &(String, String)| {
                        Open::Item(list.clone(), id.clone(), text.clone())
                    };
                    named.extend(items.iter().map(item));
                }
            }
        }
        named
    }

    fn is_list_ready(&self, list: &str) -> bool {
        let mut lists = self.lists.iter();
        lists.any(|state| state.list == list && state.open.is_empty())
    }
}

impl Plan {
    /// The answer to a question, if there is one.
    pub fn answer(&self, asked: Asked) -> Option<bool> {
        self.answers.get(asked.id()).copied()
    }

    /// Answers a question, or takes the answer back. Lists that an example of ours brought follow
    /// the answers from then on, once every question that asks for them has one; what was done with
    /// a list keeps it in.
    pub fn set_answer(&mut self, asked: Asked, answer: Option<bool>) {
        match answer {
            Some(answer) => self.answers.insert(asked.id().to_owned(), answer),
            None => drop(self.answers.remove(asked.id())),
        }
        if self.from.is_some() {
            self.follow_answers(asked);
        }
    }

    fn follow_answers(&mut self, asked: Asked) {
        for list in asked.brings() {
            let mut askers = Asked::ALL
                .iter()
                .filter(|asked| asked.brings().contains(list));
            let all_answered = askers.all(|asked| self.answer(*asked).is_some());
            let is_asked_for = self.asks_for(list).is_in();
            let known = self.lists.iter_mut().find(|known| known.list == *list);
            if let Some(known) = known.filter(|known| known.by_hand == Some(true))
                && all_answered
                && (is_asked_for || known.is_untouched())
            {
                known.by_hand = None;
            }
        }
    }

    /// What was done with a list in this plan; nothing, where it has not been touched.
    pub fn list(&self, list: &str) -> Option<&PlanList> {
        self.lists.iter().find(|known| known.list == list)
    }

    /// The same, to be changed.
    pub fn list_mut(&mut self, list: &str) -> &mut PlanList {
        let at = match self.lists.iter().position(|known| known.list == list) {
            Some(at) => at,
            None => {
                self.lists.push(PlanList {
                    list: list.to_owned(),
                    ..PlanList::default()
                });
                self.lists.len() - 1
            }
        };
        &mut self.lists[at]
    }

    /// Whether the plan uses a list, and why. What the user said of the list itself goes before
    /// all answers.
    pub fn usage(&self, list: &str) -> Use {
        match self.list(list).and_then(|known| known.by_hand) {
            Some(true) => Use::BroughtIn,
            Some(false) => Use::TakenOut,
            None => self.asks_for(list),
        }
    }

    fn asks_for(&self, list: &str) -> Use {
        if ALWAYS.contains(&list) {
            return Use::Always;
        }
        let brings = |asked: &Asked| {
            asked.brings().contains(&list) && self.answer(*asked).unwrap_or_default()
        };
        let because = Asked::ALL.into_iter().find(|asked| brings(asked));
        because.map_or(Use::NotAsked, Use::Because)
    }

    /// Brings a list in, or takes it out. Returns what the user had said of it before, for
    /// [`Plan::use_as_before`].
    pub fn use_list(&mut self, list: &str, wanted: bool) -> Option<bool> {
        let by_itself = self.asks_for(list).is_in();
        let known = self.list_mut(list);
        let before = known.by_hand;
        known.by_hand = (wanted != by_itself).then_some(wanted);
        before
    }

    /// Undoes [`Plan::use_list`].
    pub fn use_as_before(&mut self, list: &str, before: Option<bool>) {
        self.list_mut(list).by_hand = before;
    }

    /// A list as it stands in this plan, for the lists of ours. What is not touched is open.
    pub fn state_of(&self, ours: &Ours<'_>) -> ListState {
        let untouched = PlanList::default();
        let list = self.list(ours.list).unwrap_or(&untouched);
        let items = list.record.items(ours.items.iter().copied());
        let total = items.len();
        let open: Vec<(String, String)> = items
            .into_iter()
            .filter(|item| !list.is_settled(item))
            .map(|item| (item.id, item.text))
            .collect();
        ListState {
            list: ours.list.to_owned(),
            done: Done {
                done: total - open.len(),
                total,
            },
            open,
        }
    }

    /// Whether it is ready, by the lists of ours.
    pub fn readiness(&self, ours: &[Ours<'_>]) -> Readiness {
        let unanswered = |asked: &Asked| self.answer(*asked).is_none();
        Readiness {
            unanswered: Asked::ALL.into_iter().filter(unanswered).collect(),
            lists: ours
                .iter()
                .filter(|ours| self.usage(ours.list).is_in())
                .map(|ours| self.state_of(ours))
                .collect(),
        }
    }

    /// For whom it is better to stop and look first: people who come and need more care than
    /// others, and whose own list is not done, or was taken out.
    pub fn stops(&self, readiness: &Readiness) -> Vec<Asked> {
        let not_cared_for = |asked: &Asked| {
            self.answer(*asked) == Some(true) && !readiness.is_list_ready(asked.id())
        };
        let most_care = [Asked::Children, Asked::Survivors];
        most_care.into_iter().filter(not_cared_for).collect()
    }
}

#[cfg(test)]
mod tests;
