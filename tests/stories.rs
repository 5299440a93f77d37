//! The stories that are shipped, walked as readers could walk them. The compiler checks the same
//! by another way (`content/compile/stories.rs`): here every single way is gone.

use std::collections::BTreeSet;
use std::error::Error;

use handrail::content::pack::{Scene, Story};
use handrail::domain::stories::StoryProgress;

use super::english;

fn stories() -> &'static [Story] {
    &english().rest.stories
}

/// Every way that comes to no scene twice, as the scenes on it; and whether its last scene is an
/// ending.
fn ways(story: &Story) -> Vec<Vec<&Scene>> {
    let mut done = Vec::new();
    let mut waiting: Vec<Vec<&Scene>> = vec![story.scenes.iter().take(1).collect()];
    while let Some(way) = waiting.pop() {
        let Some(last) = way.last() else { continue };
        let mut goes_on = false;
        for choice in &last.choices {
            let next = story.scene(&choice.to);
            let next = next.unwrap_or_else(|| panic!("{}: no scene {}", story.id, choice.to));
            if !way.iter().any(|scene| scene.id == next.id) {
                goes_on = true;
                let mut longer = way.clone();
                longer.push(next);
                waiting.push(longer);
            }
        }
        if !goes_on {
            done.push(way);
        }
    }
    done
}

#[test]
fn every_ending_is_reached_and_no_scene_is_left_out() -> Result<(), Box<dyn Error>> {
    let stories = stories();
    assert_eq!(stories.len(), 4);
    for story in stories {
        let ways = ways(story);
        let reached: BTreeSet<&str> = ways
            .iter()
            .flatten()
            .map(|scene| scene.id.as_str())
            .collect();
        for scene in &story.scenes {
            assert!(
                reached.contains(scene.id.as_str()),
                "{}: no way to {}",
                story.id,
                scene.id
            );
        }
        assert!(story.endings().len() >= 3, "{}", story.id);
        assert!(
            story.scenes.len() - story.endings().len() >= 8,
            "{}",
            story.id
        );
    }
    Ok(())
}

#[test]
fn no_way_ends_but_at_an_ending() -> Result<(), Box<dyn Error>> {
    for story in stories() {
        let mut to_an_ending = BTreeSet::new();
        for way in ways(story) {
            if way.last().is_some_and(|last| last.is_ending) {
                to_an_ending.extend(way.iter().map(|scene| scene.id.clone()));
            }
        }
        for scene in &story.scenes {
            assert!(
                to_an_ending.contains(&scene.id),
                "{}: from {} no way leads to an ending",
                story.id,
                scene.id
            );
            assert_eq!(
                scene.is_ending,
                scene.choices.is_empty(),
                "{}: {}",
                story.id,
                scene.id
            );
        }
    }
    Ok(())
}

#[test]
fn what_a_phone_keeps_leads_to_the_same_scene() -> Result<(), Box<dyn Error>> {
    for story in stories() {
        let leads = |from: &str, to: &str| {
            let scene = story.scene(from);
            scene.is_some_and(|scene| scene.choice(to).is_some())
        };
        for way in ways(story) {
            let mut progress = StoryProgress::default();
            for (steps, scene) in way.iter().skip(1).enumerate() {
                progress.choose(&story.id, steps, &scene.id, scene.is_ending);
            }
            let kept = progress.way(&story.id, &way[0].id, &leads);
            let chosen: Vec<&str> = way[1..].iter().map(|scene| scene.id.as_str()).collect();
            assert_eq!(kept, chosen);
            let at_an_ending = way.last().is_some_and(|last| last.is_ending);
            let found = progress.found(&story.id, &story.endings());
            assert_eq!(found, usize::from(at_an_ending));
        }
    }
    Ok(())
}

/// At most this many choices to an ending: a story is to be read in one sitting.
const LONGEST: usize = 12;

#[test]
fn no_way_is_long() -> Result<(), Box<dyn Error>> {
    for story in stories() {
        let longest = ways(story).iter().map(Vec::len).max().unwrap_or_default();
        assert!(longest <= LONGEST + 1, "{}: {longest}", story.id);
    }
    Ok(())
}
