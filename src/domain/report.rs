//! What came of an activity: in numbers and words, without anybody's name.

pub mod chart;
pub mod leaving;
pub mod log;
pub mod people;
pub mod rough;
pub mod taps;

use self::people::People;
use super::date::Date;
use super::plan::Plan;
use super::table::Ids;

/// What an event can be, by ids that are for ever. Where there is a plan to start from for it, they
/// have the same id.
pub const KINDS: [&str; 8] = [
    "film-night",
    "sports-day",
    "theatre",
    "market-stall",
    "school-lesson",
    "talk",
    "visits",
    "online-week",
];

/// What people can do after an event, by ids that are for ever.
pub const ACTIONS: [&str; 5] = ["number", "promise", "call", "offer", "spread"];

/// One activity, looked back on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// What it was.
    pub name: String,
    /// Id of its plan, if there was one.
    pub plan: Option<String>,
    /// The day.
    pub date: Option<Date>,
    /// What kind of event it was, one of [`KINDS`]. Empty while nobody said.
    pub kind: String,
    /// Where, as the user wishes to name it.
    pub place: String,
    /// Ids of partners who took part.
    pub partners: Vec<String>,
    /// Who was reached.
    pub people: People,
    /// What people asked.
    pub questions: Vec<Tally>,
    /// What people did: the id is one of [`ACTIONS`], or there is a text.
    pub actions: Vec<Tally>,
    /// What worked.
    pub worked: String,
    /// What to change.
    pub change: String,
    /// Ids of partners who were thanked.
    pub thanked: Ids,
    /// Ids of the plan's needs that were given back.
    pub returned: Ids,
}

/// Something, and how often it was so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// Unique in its list.
    pub id: String,
    /// What, in the user's words. Empty for what is known by its id.
    pub text: String,
    /// How often.
    pub times: usize,
}

impl Tally {
    /// What has this id; it has not happened yet.
    pub fn of(id: &str) -> Tally {
        Tally {
            id: id.to_owned(),
            ..Tally::default()
        }
    }
}

/// More than anyone can count at one event.
pub const MOST: usize = 999_999;

impl Report {
    /// A report of this day.
    pub fn of_day(date: Option<Date>) -> Report {
        Report {
            date,
            ..Report::default()
        }
    }

    /// A report of this plan.
    pub fn of_plan(id: &str, plan: &Plan, today: Option<Date>) -> Report {
        let mut report = Report::of_day(today);
        report.take_over(id, plan);
        report
    }

    /// Whether this partner took part, or was thanked.
    pub fn names_partner(&self, id: &str) -> bool {
        self.partners.iter().any(|partner| partner == id) || self.thanked.contains(id)
    }

    /// Puts one partner in the place of another who is the same.
    pub fn rename_partner(&mut self, from: &str, to: &str) {
        if self.partners.iter().any(|id| id == from) {
            self.partners.retain(|id| id != from && id != to);
            self.partners.push(to.to_owned());
        }
        if self.thanked.remove(from).is_some() {
            self.thanked.insert(to.to_owned(), ());
        }
    }

    /// Takes over what the plan says. What it does not say stays as it is.
    pub fn take_over(&mut self, id: &str, plan: &Plan) {
        let take = |mine: &mut String, theirs: &str| {
            if !theirs.trim().is_empty() {
                theirs.trim().clone_into(mine);
            }
        };
        take(&mut self.name, &plan.name);
        take(&mut self.place, &plan.place);
        self.plan = Some(id.to_owned());
        self.date = plan.date.or(self.date);
        self.partners.clone_from(&plan.partners);
        let from = plan.from.as_deref().filter(|from| KINDS.contains(from));
        take(&mut self.kind, from.unwrap_or_default());
    }

    /// Has what [`Report::take_over`] changed as it was before. What was counted since stays.
    pub fn take_back(&mut self, before: &Report) {
        self.name.clone_from(&before.name);
        self.place.clone_from(&before.place);
        self.kind.clone_from(&before.kind);
        self.plan.clone_from(&before.plan);
        self.partners.clone_from(&before.partners);
        self.date = before.date;
    }

    /// Whether nothing was put in but the day, which is there from the start.
    pub fn is_blank(&self) -> bool {
        *self == Report::of_day(self.date)
    }

    /// How often something was done.
    pub fn times(&self, action: &str) -> usize {
        find(&self.actions, action).map_or(0, |tally| tally.times)
    }

    /// One more or fewer of something that has an id of ours.
    pub fn add_action(&mut self, action: &str, by: isize) -> isize {
        if find(&self.actions, action).is_none() {
            self.actions.push(Tally::of(action));
        }
        add(&mut self.actions, action, by)
    }
}

/// The line of a list with this id.
pub fn find<'a>(list: &'a [Tally], id: &str) -> Option<&'a Tally> {
    list.iter().find(|tally| tally.id == id)
}

/// Adds a line that happened once. A text of spaces only is none: returns false.
pub fn put(list: &mut Vec<Tally>, id: String, text: &str) -> bool {
    let text = text.trim();
    if !text.is_empty() {
        list.push(Tally {
            id,
            text: text.to_owned(),
            times: 1,
        });
    }
    !text.is_empty()
}

/// So much more or less of a line, within what can be. Returns how much it was.
pub fn add(list: &mut [Tally], id: &str, by: isize) -> isize {
    let found = list.iter_mut().find(|tally| tally.id == id);
    found.map_or(0, |tally| step(&mut tally.times, by))
}

/// Takes a line out and returns it with its place, for undo.
pub fn remove(list: &mut Vec<Tally>, id: &str) -> Option<(usize, Tally)> {
    let at = list.iter().position(|tally| tally.id == id)?;
    Some((at, list.remove(at)))
}

/// Puts a removed line back, at the end if its place is gone.
pub fn put_back(list: &mut Vec<Tally>, at: usize, tally: Tally) {
    list.insert(at.min(list.len()), tally);
}

/// Changes a number by so much, but not below nothing and not above [`MOST`]. Returns by how much
/// it was.
pub fn step(number: &mut usize, by: isize) -> isize {
    let before = *number;
    *number = before.saturating_add_signed(by).min(MOST.max(before));
    *number as isize - before as isize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    #[test]
    fn takes_over_what_the_plan_says() {
        let plan = Plan {
            name: " Film night ".into(),
            date: day("2026-11-20"),
            place: "Library".into(),
            partners: vec!["p1".into()],
            from: Some("film-night".into()),
            ..Plan::default()
        };
        let report = Report::of_plan("x", &plan, day("2026-11-29"));
        assert_eq!(
            (report.name.as_str(), report.date),
            ("Film night", plan.date)
        );
        assert_eq!(
            (report.place.as_str(), report.kind.as_str()),
            ("Library", "film-night")
        );
        assert_eq!(report.partners, ["p1"]);
        assert!(!report.is_blank());
        let mut counted = report.clone();
        counted.add_action("call", 1);
        counted.take_back(&Report::of_day(day("2026-11-29")));
        assert_eq!((counted.name.as_str(), counted.plan.as_deref()), ("", None));
        assert_eq!(counted.times("call"), 1);

        let mut own = Report::of_day(day("2026-11-29"));
        assert!(own.is_blank());
        own.name = "Talk".into();
        let blank = Plan {
            from: Some("something-else".into()),
            ..Plan::default()
        };
        own.take_over("y", &blank);
        assert_eq!((own.name.as_str(), own.date), ("Talk", day("2026-11-29")));
        assert_eq!((own.plan.as_deref(), own.kind.as_str()), (Some("y"), ""));
    }

    #[test]
    fn a_partner_who_became_another_stays() {
        let mut report = Report {
            partners: vec!["a".into(), "b".into()],
            ..Report::default()
        };
        report.thanked.insert("a".into(), ());
        assert!(report.names_partner("a") && !report.names_partner("c"));
        report.rename_partner("a", "b");
        assert_eq!(report.partners, ["b"]);
        assert!(report.thanked.contains("b") && !report.names_partner("a"));
        let before = report.clone();
        report.rename_partner("c", "b");
        assert_eq!(report, before);
    }

    #[test]
    fn counts_what_people_did() {
        let mut report = Report::default();
        assert_eq!(report.add_action("call", 1), 1);
        assert_eq!(report.add_action("call", 1), 1);
        assert_eq!(report.add_action("call", -1), -1);
        assert_eq!((report.times("call"), report.times("promise")), (1, 0));
        assert_eq!(report.add_action("promise", -1), 0);
    }

    #[test]
    fn lines_come_and_go() {
        let mut list = Vec::new();
        assert!(!put(&mut list, "a".into(), "  "));
        assert!(put(&mut list, "a".into(), " Who helps? "));
        assert!(put(&mut list, "b".into(), "Is it free?"));
        let (at, gone) = remove(&mut list, "a").expect("a line");
        assert_eq!((at, gone.text.as_str(), gone.times), (0, "Who helps?", 1));
        assert_eq!(remove(&mut list, "a"), None);
        put_back(&mut list, at, gone);
        put_back(&mut list, 9, Tally::default());
        let ids: Vec<&str> = list.iter().map(|tally| tally.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", ""]);
    }

    proptest! {
        #[test]
        fn a_number_changes_by_what_is_said(number in 0..=MOST, by in -2_000_000isize..2_000_000) {
            let mut now = number;
            let done = step(&mut now, by);
            prop_assert!(now <= MOST);
            prop_assert_eq!(now as isize - number as isize, done);
            prop_assert!(done == by || now == 0 || now == MOST);
            // Undone, it is what it was.
            step(&mut now, -done);
            prop_assert_eq!(now, number);
        }
    }
}
