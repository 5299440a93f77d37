//! The safety lists of a plan: which of them it uses, what is open, and whether it is ready.
//!
//! Some lists belong to every activity, others come with an answer, and the user may bring in or
//! take out any of them. What was done with a list stays when it is taken out.

use super::{Done, Plan, PlanList};
use crate::domain::checklist::Item;

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

    /// Answers a question, or takes the answer back.
    pub fn set_answer(&mut self, asked: Asked, answer: Option<bool>) {
        match answer {
            Some(answer) => self.answers.insert(asked.id().to_owned(), answer),
            None => drop(self.answers.remove(asked.id())),
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LISTS: [&str; 8] = [
        "access",
        "security",
        "health",
        "children",
        "survivors",
        "crowd",
        "weather",
        "evacuation",
    ];

    /// Each list has two items.
    fn ours() -> Vec<Ours<'static>> {
        const ITEMS: [[(&str, &str); 2]; 8] = [
            [("a1", "Way"), ("a2", "Steps")],
            [("s1", "Exits"), ("s2", "Light")],
            [("h1", "Water"), ("h2", "First aid")],
            [("c1", "Two adults"), ("c2", "Photos")],
            [("u1", "Choice"), ("u2", "Pay")],
            [("r1", "Count"), ("r2", "Queue")],
            [("w1", "Shade"), ("w2", "Storm")],
            [("e1", "Ways out"), ("e2", "Meeting point")],
        ];
        let lists = LISTS.into_iter().zip(ITEMS);
        lists
            .map(|(list, items)| Ours {
                list,
                items: items.to_vec(),
            })
            .collect()
    }

    fn answered(answers: [bool; 5]) -> Plan {
        let mut plan = Plan::default();
        for (asked, answer) in Asked::ALL.into_iter().zip(answers) {
            plan.set_answer(asked, Some(answer));
        }
        plan
    }

    fn tick_all(plan: &mut Plan) {
        for ours in ours() {
            for (id, _) in ours.items {
                plan.list_mut(ours.list).record.tick(id, true);
            }
        }
    }

    fn used(plan: &Plan) -> Vec<String> {
        let lists = plan.readiness(&ours()).lists;
        lists.into_iter().map(|state| state.list).collect()
    }

    #[test]
    fn answers_bring_lists() {
        let plan = answered([false; 5]);
        assert_eq!(used(&plan), ["access", "security", "health"]);
        let plan = answered([true, false, false, false, false]);
        assert_eq!(plan.usage("weather"), Use::Because(Asked::Outdoors));
        let plan = answered([false, true, true, false, true]);
        assert_eq!(
            used(&plan),
            [
                "access",
                "security",
                "health",
                "children",
                "crowd",
                "evacuation"
            ]
        );
        assert_eq!(plan.usage("evacuation"), Use::Because(Asked::Children));
        assert_eq!(plan.usage("survivors"), Use::NotAsked);
    }

    #[test]
    fn a_hand_goes_before_answers() {
        let mut plan = answered([false; 5]);
        assert_eq!(plan.use_list("crowd", true), None);
        assert_eq!(plan.usage("crowd"), Use::BroughtIn);
        let before = plan.use_list("access", false);
        assert_eq!(plan.usage("access"), Use::TakenOut);
        plan.use_as_before("access", before);
        assert_eq!(plan.usage("access"), Use::Always);
        // What is as it would be anyway is nobody's hand: a later answer counts.
        plan.use_list("crowd", false);
        plan.set_answer(Asked::Many, Some(true));
        assert_eq!(plan.usage("crowd"), Use::Because(Asked::Many));
    }

    #[test]
    fn a_list_that_is_taken_out_keeps_its_ticks() {
        let mut plan = answered([true; 5]);
        plan.list_mut("weather").record.tick("w1", true);
        plan.use_list("weather", false);
        assert!(!used(&plan).contains(&"weather".to_owned()));
        plan.use_list("weather", true);
        assert_eq!(plan.state_of(&ours()[6]).done, Done { done: 1, total: 2 });
    }

    #[test]
    fn ready_when_all_is_ticked_or_set_aside_for_a_reason() {
        let mut plan = answered([false; 5]);
        tick_all(&mut plan);
        assert!(plan.readiness(&ours()).is_ready());
        let list = plan.list_mut("health");
        list.set_aside("h1");
        assert!(!list.record.ticked.contains("h1"), "its tick goes");
        assert_eq!(plan.readiness(&ours()).open(), 1);
        plan.list_mut("health").set_reason("h1", "  \n".into());
        assert_eq!(plan.readiness(&ours()).open(), 1, "spaces are no reason");
        plan.list_mut("health").set_reason("h1", " Indoors ".into());
        let readiness = plan.readiness(&ours());
        assert!(readiness.is_ready() && readiness.named(9).is_empty());
        assert_eq!(
            plan.list_mut("health").take_back("h1").as_deref(),
            Some(" Indoors ")
        );
        assert!(!plan.readiness(&ours()).is_ready());
    }

    #[test]
    fn a_question_without_an_answer_is_open() {
        let mut plan = Plan::default();
        tick_all(&mut plan);
        let readiness = plan.readiness(&ours());
        assert_eq!((readiness.open(), readiness.is_ready()), (5, false));
        assert_eq!(readiness.named(9)[0], Open::Question(Asked::Outdoors));
        plan.set_answer(Asked::Night, Some(false));
        plan.set_answer(Asked::Night, None);
        assert_eq!(plan.readiness(&ours()).open(), 5);
    }

    #[test]
    fn without_any_list_nothing_is_ready() {
        let mut plan = answered([false; 5]);
        for list in ["access", "security", "health"] {
            plan.use_list(list, false);
        }
        let readiness = plan.readiness(&ours());
        assert_eq!((readiness.open(), readiness.is_ready()), (0, false));
    }

    #[test]
    fn own_items_count_and_removed_ones_do_not() {
        let mut plan = answered([false; 5]);
        tick_all(&mut plan);
        plan.list_mut("health").record.add("x".into(), "Torches");
        assert_eq!(
            plan.readiness(&ours()).named(3),
            [Open::Item("health".into(), "x".into(), "Torches".into())]
        );
        plan.list_mut("health").record.remove("x");
        assert!(plan.readiness(&ours()).is_ready());
    }

    #[test]
    fn many_open_things_are_named_by_list() {
        let mut plan = answered([false; 5]);
        plan.list_mut("security").record.tick("s1", true);
        assert_eq!(
            plan.readiness(&ours()).named(4),
            [
                Open::List("access".into(), "a1".into(), 2),
                Open::Item("security".into(), "s2".into(), "Light".into()),
                Open::List("health".into(), "h1".into(), 2),
            ]
        );
        assert_eq!(plan.readiness(&ours()).named(5).len(), 5);
    }

    #[test]
    fn children_and_survivors_are_a_reason_to_stop() {
        let mut plan = answered([false, true, false, true, false]);
        let stops = |plan: &Plan| plan.stops(&plan.readiness(&ours()));
        assert_eq!(stops(&plan), [Asked::Children, Asked::Survivors]);
        tick_all(&mut plan);
        assert!(stops(&plan).is_empty());
        plan.use_list("children", false);
        assert_eq!(stops(&plan), [Asked::Children], "taken out is not done");
        assert!(stops(&answered([false; 5])).is_empty());
    }

    proptest! {
        /// However it was come to: ready is when each item of each list in use is ticked or has
        /// a reason, and what is named is as much as what is open.
        #[test]
        fn ready_means_nothing_open(
            answers in prop::array::uniform5(any::<Option<bool>>()),
            hands in prop::collection::vec((0usize..8, any::<bool>()), 0..6),
            marks in prop::collection::vec((0usize..8, 0usize..2, 0usize..4, "[ a]{0,2}"), 0..40),
            most in 0usize..30,
        ) {
            let ours = ours();
            let mut plan = Plan::default();
            for (asked, answer) in Asked::ALL.into_iter().zip(answers) {
                plan.set_answer(asked, answer);
            }
            for (list, wanted) in hands {
                plan.use_list(LISTS[list], wanted);
                prop_assert_eq!(plan.usage(LISTS[list]).is_in(), wanted);
            }
            for (list, item, what, reason) in marks {
                let item = ours[list].items[item].0;
                let list = plan.list_mut(LISTS[list]);
                match what {
                    0 => list.record.tick(item, true),
                    1 => list.set_aside(item),
                    2 => list.set_reason(item, reason),
                    _ => drop(list.take_back(item)),
                }
            }
            let readiness = plan.readiness(&ours);
            let mut open = Asked::ALL.into_iter().filter(|asked| plan.answer(*asked).is_none()).count();
            let mut in_use = 0;
            for list in &ours {
                if !plan.usage(list.list).is_in() {
                    continue;
                }
                in_use += 1;
                let known = plan.list(list.list).cloned().unwrap_or_default();
                for (id, _) in &list.items {
                    let reason = known.not_needed.get(id).is_some_and(|reason| !reason.trim().is_empty());
                    open += usize::from(!known.record.ticked.contains(id) && !reason);
                }
            }
            prop_assert_eq!(readiness.open(), open);
            prop_assert_eq!(readiness.is_ready(), open == 0 && in_use > 0);
            let named = readiness.named(most).iter().map(|open| match open {
                Open::List(_, _, many) => *many,
                _ => 1,
            }).sum::<usize>();
            prop_assert_eq!(named, open);
        }

        /// Taking a list out and back, or back in and out, changes nothing.
        #[test]
        fn use_is_undone(answers in prop::array::uniform5(any::<bool>()), list in 0usize..8, wanted: bool, again: bool) {
            let mut plan = answered(answers);
            plan.use_list(LISTS[list], again);
            let before = plan.clone();
            let was = plan.use_list(LISTS[list], wanted);
            plan.use_as_before(LISTS[list], was);
            prop_assert_eq!(plan, before);
        }
    }
}
