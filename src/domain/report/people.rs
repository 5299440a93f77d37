//! Who was reached: one by one in groups, or as a rough number.
//!
//! Each person is counted once, with a group and an age together, so that the groups and the ages
//! add up to the same. What was only guessed is never added to what was counted: a sum says both.

use super::rough::Rough;
use super::step;
use crate::domain::table::Table;

/// How people are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Women and girls.
    Women,
    /// Men and boys.
    Men,
    /// Who says otherwise, or did not say.
    Others,
}

impl Group {
    /// All, in the order of the buttons.
    pub const ALL: [Group; 3] = [Group::Women, Group::Men, Group::Others];

    /// Its name in records and addresses of the page, for ever.
    pub fn id(self) -> &'static str {
        match self {
            Group::Women => "women",
            Group::Men => "men",
            Group::Others => "others",
        }
    }
}

/// An age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Under 12.
    To11,
    /// 12 to 17.
    To17,
    /// 18 to 24.
    To24,
    /// 25 to 59.
    To59,
    /// 60 and more.
    From60,
    /// Nobody knows.
    NotSaid,
}

impl Age {
    /// All, the youngest first.
    pub const ALL: [Age; 6] = [
        Age::To11,
        Age::To17,
        Age::To24,
        Age::To59,
        Age::From60,
        Age::NotSaid,
    ];

    /// Its name in records and addresses of the page, for ever.
    pub fn id(self) -> &'static str {
        match self {
            Age::To11 => "0-11",
            Age::To17 => "12-17",
            Age::To24 => "18-24",
            Age::To59 => "25-59",
            Age::From60 => "60",
            Age::NotSaid => "age",
        }
    }
}

/// A group at an age: what one tap counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The group.
    pub group: Group,
    /// The age.
    pub age: Age,
}

impl Cell {
    fn key(self) -> String {
        [self.group.id(), ".", self.age.id()].concat()
    }
}

/// Who was reached.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// How many were counted, by group and age.
    pub counted: Table<usize>,
    /// A rough number of all, as the user wrote it.
    pub rough: String,
}

/// How many people: those who were counted, and those beyond them who were only guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Counted one by one.
    pub counted: usize,
    /// Guessed, on top of these.
    pub about: usize,
}

impl Reached {
    /// Both together.
    pub fn all(self) -> usize {
        self.counted.saturating_add(self.about)
    }

    /// The sum of two.
    pub fn and(self, other: Reached) -> Reached {
        Reached {
            counted: self.counted.saturating_add(other.counted),
            about: self.about.saturating_add(other.about),
        }
    }
}

impl People {
    /// How many were counted of a group, of an age, or of both; of all where neither is said.
    pub fn counted(&self, group: Option<Group>, age: Option<Age>) -> usize {
        if (group, age) == (None, None) {
            // Whatever it says, also by a newer build.
            return self.counted.iter().map(|(_, count)| *count).sum();
        }
        let mut sum = 0;
        for one in Group::ALL {
            for other in Age::ALL {
                if group.is_none_or(|group| group == one) && age.is_none_or(|age| age == other) {
                    sum += self.at(Cell {
                        group: one,
                        age: other,
                    });
                }
            }
        }
        sum
    }

    /// How many were counted of a group at an age.
    pub fn at(&self, cell: Cell) -> usize {
        self.counted.get(&cell.key()).copied().unwrap_or(0)
    }

    /// Counts so many more, or fewer. Returns how many it were: nobody is counted below nothing.
    pub fn count(&mut self, cell: Cell, by: isize) -> isize {
        let key = cell.key();
        let count = self.counted.get_or_put(&key, 0);
        let done = step(count, by);
        if *count == 0 {
            self.counted.remove(&key);
        }
        done
    }

    /// How many were reached. A rough number counts only for what it is above the counted one.
    pub fn reached(&self) -> Reached {
        let counted = self.counted(None, None);
        let rough = Rough::read(&self.rough).number().unwrap_or(0);
        Reached {
            counted,
            about: rough.saturating_sub(counted),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_person_is_counted_once() {
        let mut people = People::default();
        let cell = |group, age| Cell { group, age };
        assert_eq!(people.count(cell(Group::Women, Age::To24), 1), 1);
        assert_eq!(people.count(cell(Group::Women, Age::NotSaid), 10), 10);
        assert_eq!(people.count(cell(Group::Men, Age::To24), 1), 1);
        assert_eq!(people.counted(None, None), 12);
        assert_eq!(people.counted(Some(Group::Women), None), 11);
        assert_eq!(people.counted(None, Some(Age::To24)), 2);
        assert_eq!(people.counted(Some(Group::Men), Some(Age::To24)), 1);
        // Nobody is taken away who was not counted.
        assert_eq!(people.count(cell(Group::Others, Age::To11), -1), 0);
        assert_eq!(people.count(cell(Group::Men, Age::To24), -10), -1);
        assert_eq!(people.counted(None, None), 11);
        assert!(!people.counted.contains("men.18-24"));
    }

    #[test]
    fn what_was_guessed_is_not_counted() {
        let mut people = People {
            rough: "about 120".into(),
            ..People::default()
        };
        assert_eq!((people.reached().counted, people.reached().about), (0, 120));
        let cell = Cell {
            group: Group::Men,
            age: Age::NotSaid,
        };
        people.count(cell, 40);
        assert_eq!((people.reached().counted, people.reached().about), (40, 80));
        people.count(cell, 100);
        assert_eq!((people.reached().counted, people.reached().about), (140, 0));
        assert_eq!(people.reached().all(), 140);
    }

    fn any_cell() -> impl Strategy<Value = Cell> {
        (0usize..3, 0usize..6).prop_map(|(group, age)| Cell {
            group: Group::ALL[group],
            age: Age::ALL[age],
        })
    }

    proptest! {
        #[test]
        fn sums_never_say_more_than_was_counted(
            taps in prop::collection::vec((any_cell(), -12isize..12), 0..40), rough in "[0-9]{0,3}",
        ) {
            let mut people = People { rough, ..People::default() };
            let mut by_hand = 0;
            for (cell, by) in &taps {
                by_hand += people.count(*cell, *by);
            }
            let all = people.counted(None, None);
            prop_assert_eq!(all as isize, by_hand);
            let groups: usize = Group::ALL.iter().map(|group| people.counted(Some(*group), None)).sum();
            let ages: usize = Age::ALL.iter().map(|age| people.counted(None, Some(*age))).sum();
            prop_assert_eq!((groups, ages), (all, all));
            let reached = people.reached();
            prop_assert_eq!(reached.counted, all);
            prop_assert_eq!(reached.all(), all.max(people.rough.parse().unwrap_or(0)));
        }

        #[test]
        fn undone_it_is_as_it_was(before in prop::collection::vec(any_cell(), 0..9), cell in any_cell(), by in -12isize..12) {
            let mut people = People::default();
            for one in before {
                people.count(one, 1);
            }
            let was = people.clone();
            let done = people.count(cell, by);
            people.count(cell, -done);
            prop_assert_eq!(people, was);
        }
    }
}
