//! Where a reader is in the stories with choices, and which endings were found.

use super::table::{Ids, Table};

/// Progress by the id of the story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryProgress {
    /// Every story in which something was chosen.
    pub stories: Table<StoryReading>,
}

/// Progress in one story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryReading {
    /// The scenes that were chosen, in order. The first scene of the story is not among them.
    pub path: Vec<String>,
    /// Ids of the endings that were ever reached.
    pub endings: Ids,
}

impl StoryProgress {
    /// The way taken in a story that begins with the scene `first`, as far as its choices still
    /// lead there: a later build may tell the story differently. `leads`: whether a choice leads
    /// from one scene to another.
    pub fn way(&self, story: &str, first: &str, leads: &dyn Fn(&str, &str) -> bool) -> &[String] {
        let Some(reading) = self.stories.get(story) else {
            return &[];
        };
        let mut at = first;
        let mut steps = 0;
        for next in &reading.path {
            if !leads(at, next) {
                break;
            }
            at = next;
            steps += 1;
        }
        &reading.path[..steps]
    }

    /// Chooses the scene that follows after `steps` steps. What was chosen beyond them is gone.
    pub fn choose(&mut self, story: &str, steps: usize, scene: &str, is_ending: bool) {
        let reading = self.stories.get_or_put(story, StoryReading::default());
        reading.path.truncate(steps);
        reading.path.push(scene.to_owned());
        if is_ending {
            reading.endings.add(scene);
        }
    }

    /// Goes back to where one was after `steps` steps, 0 for the beginning. Endings that were
    /// found stay found.
    pub fn go_back(&mut self, story: &str, steps: usize) {
        if let Some(reading) = self.stories.get_mut(story) {
            reading.path.truncate(steps);
        }
    }

    /// How many of these endings were found.
    pub fn found(&self, story: &str, endings: &[&str]) -> usize {
        let Some(reading) = self.stories.get(story) else {
            return 0;
        };
        let found = endings.iter().filter(|id| reading.endings.contains(id));
        found.count()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A story in which every scene leads to the two that follow it in the alphabet.
    fn leads(from: &str, to: &str) -> bool {
        match (from.as_bytes(), to.as_bytes()) {
            ([from], [to]) => *to == from + 1 || *to == from + 2,
            _ => false,
        }
    }

    fn way(progress: &StoryProgress) -> String {
        progress.way("boat", "a", &leads).concat()
    }

    #[test]
    fn the_way_is_what_was_chosen() {
        let mut progress = StoryProgress::default();
        assert_eq!(way(&progress), "");
        progress.choose("boat", 0, "b", false);
        progress.choose("boat", 1, "d", false);
        progress.choose("other", 0, "c", true);
        assert_eq!(way(&progress), "bd");
        progress.go_back("boat", 1);
        assert_eq!(way(&progress), "b");
        progress.choose("boat", 0, "c", true);
        assert_eq!(
            way(&progress),
            "c",
            "another choice takes the place of the first"
        );
    }

    #[test]
    fn an_ending_stays_found() {
        let mut progress = StoryProgress::default();
        progress.choose("boat", 0, "c", true);
        progress.go_back("boat", 0);
        progress.choose("boat", 0, "b", false);
        assert_eq!(progress.found("boat", &["c", "d"]), 1);
        assert_eq!(progress.found("other", &["c"]), 0);
    }

    #[test]
    fn a_way_that_no_longer_leads_on_is_cut_off() {
        let mut progress = StoryProgress::default();
        for (steps, scene) in ["b", "x", "y"].into_iter().enumerate() {
            progress.choose("boat", steps, scene, false);
        }
        assert_eq!(way(&progress), "b");
    }

    proptest! {
        #[test]
        fn each_step_of_a_way_was_a_choice(path in prop::collection::vec("[a-h]", 0..8)) {
            let mut progress = StoryProgress::default();
            for (steps, scene) in path.iter().enumerate() {
                progress.choose("boat", steps, scene, false);
            }
            let way = progress.way("boat", "a", &leads);
            prop_assert!(path.starts_with(way));
            let mut at = "a";
            for next in way {
                prop_assert!(leads(at, next));
                at = next;
            }
            if let Some(next) = path.get(way.len()) {
                prop_assert!(!leads(at, next), "it goes as far as it can");
            }
        }
    }
}
