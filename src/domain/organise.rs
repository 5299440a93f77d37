//! Getting organised: the plan of a group, and who should be at the table.
//!
//! The plan is a [`Plan`] with one heading, [`STEPS`]; its day and place are those of the first
//! meeting. Notes lie under [`GOAL`], under the heading, and under the id of each step.

use super::plan::Plan;
use super::table::Table;

/// The heading of all steps.
pub const STEPS: &str = "steps";

/// Where the goal stands among the notes.
pub const GOAL: &str = "goal";

/// Takes out notes of steps that are gone. Gives back whether there were any.
pub fn tidy(plan: &mut Plan) -> bool {
    let before = plan.notes.len();
    let notes: Table<String> = std::mem::take(&mut plan.notes);
    for (id, note) in notes {
        if id == GOAL || id == STEPS || plan.task(&id).is_some() {
            plan.notes.insert(id, note);
        }
    }
    plan.notes.len() != before
}

/// Who should be at the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AtTable {
    /// In the user's order.
    pub seats: Vec<Seat>,
}

/// A group of people, or an office.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seat {
    /// Unique among all.
    pub id: String,
    /// Which group.
    pub who: String,
    /// What they bring, and what they need.
    pub why: String,
    /// Whether they come.
    pub standing: Standing,
    /// The idea of ours it came from, so that it is not offered twice.
    pub idea: Option<String>,
}

/// How far asking someone is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nobody asked them yet.
    #[default]
    ToAsk,
    /// Asked; no answer yet.
    Asked,
    /// They come.
    Yes,
    /// Not now.
    No,
}

impl Standing {
    /// All of them, in the order in which they follow each other.
    pub const ALL: [Standing; 4] = [
        Standing::ToAsk,
        Standing::Asked,
        Standing::Yes,
        Standing::No,
    ];

    /// Its name in records and in fields.
    pub fn name(self) -> &'static str {
        match self {
            Standing::ToAsk => "to-ask",
            Standing::Asked => "asked",
            Standing::Yes => "yes",
            Standing::No => "no",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Standing> {
        Standing::ALL
            .into_iter()
            .find(|standing| standing.name() == name)
    }
}

impl AtTable {
    /// The seat with this id.
    pub fn seat(&self, id: &str) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    /// The seat with this id, to be changed.
    pub fn seat_mut(&mut self, id: &str) -> Option<&mut Seat> {
        self.seats.iter_mut().find(|seat| seat.id == id)
    }

    /// Adds a group at the end. A text of spaces only is none: returns false.
    pub fn add(&mut self, id: String, who: &str, why: &str, idea: Option<&str>) -> bool {
        let who = who.trim();
        if who.is_empty() {
            return false;
        }
        self.seats.push(Seat {
            id,
            who: who.to_owned(),
            why: why.to_owned(),
            standing: Standing::ToAsk,
            idea: idea.map(str::to_owned),
        });
        true
    }

    /// Takes a group out and returns it with its place, for undo.
    pub fn remove(&mut self, id: &str) -> Option<(usize, Seat)> {
        let at = self.seats.iter().position(|seat| seat.id == id)?;
        Some((at, self.seats.remove(at)))
    }

    /// Puts a group back, at the end if its place is gone.
    pub fn put_back(&mut self, at: usize, seat: Seat) {
        self.seats.insert(at.min(self.seats.len()), seat);
    }

    /// Whether this idea of ours is there already.
    pub fn has_idea(&self, idea: &str) -> bool {
        self.seats
            .iter()
            .any(|seat| seat.idea.as_deref() == Some(idea))
    }

    /// All ids, in order.
    pub fn ids(&self) -> Vec<String> {
        self.seats.iter().map(|seat| seat.id.clone()).collect()
    }

    /// How many come.
    pub fn coming(&self) -> usize {
        let come = |seat: &&Seat| seat.standing == Standing::Yes;
        self.seats.iter().filter(come).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_go_with_their_step() {
        let mut plan = Plan::default();
        plan.add_task("a-1".into(), STEPS, "Talk", Some("talk"));
        for (id, note) in [(GOAL, "Aware"), (STEPS, "n"), ("a-1", "x"), ("b-2", "gone")] {
            plan.set_note(id, note);
        }
        assert!(tidy(&mut plan));
        let left: Vec<&str> = plan.notes.ids().collect();
        assert_eq!(left, ["a-1", "goal", "steps"]);
        assert!(!tidy(&mut plan));
    }

    #[test]
    fn a_seat_comes_back_to_its_place() {
        let mut table = AtTable::default();
        assert!(!table.add("x".into(), " ", "", None));
        assert!(table.add("a".into(), " Young people ", "They know", Some("young")));
        assert!(table.add("b".into(), "Clinic", "", None));
        let before = table.clone();
        let (at, seat) = table.remove("a").unwrap_or_default();
        assert!(table.remove("a").is_none());
        assert!(!table.has_idea("young"));
        table.put_back(at, seat);
        assert_eq!(table, before);
        assert!(table.has_idea("young"));
        assert_eq!(table.seats[0].who, "Young people");
    }

    #[test]
    fn who_said_yes_is_counted() {
        let mut table = AtTable::default();
        for (id, standing) in [("a", "yes"), ("b", "asked"), ("c", "no"), ("d", "later")] {
            table.add(id.into(), id, "", None);
            if let (Some(seat), Some(standing)) = (table.seat_mut(id), Standing::named(standing)) {
                seat.standing = standing;
            }
        }
        assert_eq!(table.coming(), 1);
        assert_eq!(
            table.seat("d").map(|seat| seat.standing),
            Some(Standing::ToAsk)
        );
    }
}
