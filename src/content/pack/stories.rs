//! Stories in which the reader chooses what happens next.

use super::{Block, Link, Picture, Text};

/// A story. Its people are made up; what happens to them is put together from what many have
/// told.
///
/// The compiler has walked it: every choice leads to a scene, every scene is reached, and from
/// every scene a way leads to an ending.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How it begins, in a sentence or two.
    pub summary: String,
    /// What it touches on, so that a reader can decide not to read it.
    pub touches: String,
    /// Reading time of one way through it.
    pub minutes: u32,
    /// Its drawing.
    pub picture: Picture,
    /// What stands above the choices: 'What does Noa do?'
    pub ask: String,
    /// Scenes and endings. It begins with the first.
    pub scenes: Vec<Scene>,
    /// What a reader can take from it.
    pub keep: Vec<Text>,
    /// Where help fits for those to whom this happens. Shown at every scene.
    pub help: Vec<Link>,
    /// Where to go on.
    pub next: Vec<Link>,
}

/// A scene, or an ending.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Stable within its story.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Whether the story ends here. Then there are no choices, else at least two.
    pub is_ending: bool,
    /// What happens.
    pub blocks: Vec<Block>,
    /// What can be done.
    pub choices: Vec<SceneChoice>,
}

/// Something to do in a scene. No two of a scene lead to the same one, so that where it leads is
/// its id.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneChoice {
    /// The id of a [`Scene`] of the same story.
    pub to: String,
    /// What is done.
    pub text: String,
    /// Why it helped, or what it risked. Shown once it has been chosen.
    pub why: Text,
}

impl Story {
    /// The scene with this id.
    pub fn scene(&self, id: &str) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == id)
    }

    /// Ids of its endings.
    pub fn endings(&self) -> Vec<&str> {
        let endings = self.scenes.iter().filter(|scene| scene.is_ending);
        endings.map(|scene| scene.id.as_str()).collect()
    }
}

impl Scene {
    /// The choice that leads to the scene with this id.
    pub fn choice(&self, to: &str) -> Option<&SceneChoice> {
        self.choices.iter().find(|choice| choice.to == to)
    }
}
