//! What a plan needs, and who brings it.

use super::{Need, Plan};

/// How far the things are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needed {
    /// All of them.
    pub total: usize,
    /// Already there.
    pub here: usize,
    /// Neither there nor promised by anyone.
    pub open: usize,
}

impl Plan {
    /// How far the things are that it needs.
    pub fn needed(&self) -> Needed {
        let is_open = |need: &&Need| !need.here && need.who.trim().is_empty();
        Needed {
            total: self.needs.len(),
            here: self.needs.iter().filter(|need| need.here).count(),
            open: self.needs.iter().filter(is_open).count(),
        }
    }

    /// The thing with this id.
    pub fn need(&self, id: &str) -> Option<&Need> {
        self.needs.iter().find(|need| need.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_here_needs_nobody_to_bring_it() {
        let need = |who: &str, here| Need {
            who: who.into(),
            here,
            ..Need::default()
        };
        let needs = vec![
            need("", false),
            need(" ", true),
            need("Dao", false),
            need("Dao", true),
        ];
        let plan = Plan {
            needs,
            ..Plan::default()
        };
        let expected = Needed {
            total: 4,
            here: 2,
            open: 1,
        };
        assert_eq!(plan.needed(), expected);
    }
}
