//! Reading a story with choices, and making sure that every way through it comes to an ending.
//!
//! ```text
//! +++
//! id = "..."            the header, as of a lesson
//! +++
//!
//! ## hello: Someone who listens
//!
//! What happens.
//!
//! ### Ask a friend -> friend
//!
//! Why it helps, or what it risks.
//!
//! ## ending friend: Two are stronger
//!
//! How it ends.
//! ```

use super::checks;
use super::files::File;
use super::ledger::{Kind, Ledger};
use super::lesson;
use super::markdown::{self, Part};
use super::problem::Place;
use super::suggest::did_you_mean;
use super::table::{self, Table};
use crate::content::pack::{Block, Picture, Scene, SceneChoice, Story};

/// Shorter is an example, not a story. Endings are not counted.
const FEWEST_SCENES: usize = 8;
/// With one ending nothing was decided.
const FEWEST_ENDINGS: usize = 2;
/// Of one thing to do nobody can choose.
const FEWEST_CHOICES: usize = 2;

/// A scene, and the lines of its heading and of its choices.
struct Placed {
    scene: Scene,
    place: Place,
    choices: Vec<Place>,
}

pub(super) fn story(ledger: &Ledger, file: &File) -> Option<Story> {
    let Some((header, body)) = lesson::parts(file) else {
        let message = "a story begins with its header between two lines of +++";
        ledger.problem(&file.top(), message);
        return None;
    };
    let scenes = scenes(ledger, file.id(), markdown::parts(ledger, &body));
    count(ledger, &file.top(), &scenes);
    for scene in &scenes {
        choices_fit(ledger, scene);
    }
    if let Some(leads) = leads(ledger, &scenes) {
        ways(ledger, &scenes, &leads);
    }
    let scenes = scenes.into_iter().map(|placed| placed.scene).collect();
    table::read(ledger, &header, |table| shape(table, scenes))
}

fn shape(table: &mut Table<'_>, scenes: Vec<Scene>) -> Story {
    Story {
        id: table.id_of_file(Kind::Story),
        title: table.plain("title"),
        summary: table.plain("summary"),
        touches: table.plain("touches"),
        minutes: table.number("minutes", 1, 20),
        picture: Picture {
            name: table.reference("picture", Kind::Picture),
            alt: table.plain("alt"),
        },
        ask: table.plain("ask"),
        scenes,
        keep: table.proses("keep"),
        help: table.links("help"),
        next: table.links("next"),
    }
}

fn scenes(ledger: &Ledger, story: &str, parts: Vec<Part>) -> Vec<Placed> {
    let mut scenes: Vec<Placed> = Vec::new();
    for part in parts {
        match (part.is_sub, scenes.last_mut()) {
            (false, _) => scenes.push(scene(ledger, story, part)),
            (true, Some(placed)) => {
                let place = part.title.place.clone();
                if let Some(choice) = choice(ledger, part) {
                    placed.scene.choices.push(choice);
                    placed.choices.push(place);
                }
            }
            (true, None) => {
                let message = "this choice stands before the first scene";
                ledger.problem(&part.title.place, message);
            }
        }
    }
    scenes
}

/// `## id: Heading`, or `## ending id: Heading`.
fn scene(ledger: &Ledger, story: &str, part: Part) -> Placed {
    let place = part.title.place;
    let (name, title) = match part.title.text.split_once(':') {
        Some((name, title)) if !title.trim().is_empty() => (name.trim(), title.trim()),
        _ => {
            let message = "a scene begins with `## id: Heading`, and where the story ends with \
                           `## ending id: Heading`";
            ledger.problem(&place, message);
            ("", "")
        }
    };
    let ending = name.strip_prefix("ending ").map(str::trim);
    let id = ending.unwrap_or(name);
    if !name.is_empty() {
        ledger.define(Kind::Scene, story, id, &place);
        checks::plain(ledger, title, &place);
        if part.blocks.is_empty() {
            ledger.problem(&place, format!("nothing happens in the scene `{id}`"));
        }
    }
    Placed {
        scene: Scene {
            id: id.to_owned(),
            title: title.to_owned(),
            is_ending: ending.is_some(),
            blocks: part.blocks,
            choices: Vec::new(),
        },
        place,
        choices: Vec::new(),
    }
}

/// `### What is done -> id`, and below it the reason in one paragraph.
fn choice(ledger: &Ledger, part: Part) -> Option<SceneChoice> {
    let place = part.title.place;
    let Some((text, to)) = part.title.text.rsplit_once("->") else {
        let message = "a choice ends with the scene that it leads to: `### What is done -> id`";
        ledger.problem(&place, message);
        return None;
    };
    let text = text.trim();
    if text.is_empty() {
        ledger.problem(&place, "this choice has no words");
    }
    checks::plain(ledger, text, &place);
    let why = match part.blocks.as_slice() {
        [Block::Paragraph(why)] => why.clone(),
        _ => {
            let message = "below a choice stands one paragraph: why it helps, or what it risks";
            ledger.problem(&place, message);
            Vec::new()
        }
    };
    Some(SceneChoice {
        to: to.trim().to_owned(),
        text: text.to_owned(),
        why,
    })
}

/// Whether it is long enough, and can end in more than one way.
fn count(ledger: &Ledger, top: &Place, scenes: &[Placed]) {
    let endings = scenes
        .iter()
        .filter(|placed| placed.scene.is_ending)
        .count();
    let others = scenes.len() - endings;
    if others < FEWEST_SCENES {
        let message = format!(
            "a story has at least {FEWEST_SCENES} scenes before its endings, this one {others}"
        );
        ledger.problem(top, message);
    }
    if endings < FEWEST_ENDINGS {
        let message = format!("a story has at least {FEWEST_ENDINGS} endings, this one {endings}");
        ledger.problem(top, message);
    }
}

/// Whether there is something to choose where the story goes on, and nothing where it ends.
fn choices_fit(ledger: &Ledger, placed: &Placed) {
    let Placed { scene, place, .. } = placed;
    let id = &scene.id;
    let message = match (scene.is_ending, scene.choices.len()) {
        (true, 0) => return,
        (true, _) => format!("the story ends at `{id}`, so there is nothing to choose"),
        (false, 0) => format!(
            "the scene `{id}` is a dead end: give it choices, or call it `## ending {id}: ...`"
        ),
        (false, number) if number < FEWEST_CHOICES => {
            format!("the scene `{id}` has one choice only: that is nothing to choose")
        }
        (false, _) => return,
    };
    ledger.problem(place, message);
}

/// Where the choices of each scene lead, as places in the list; none when one leads nowhere.
fn leads(ledger: &Ledger, scenes: &[Placed]) -> Option<Vec<Vec<usize>>> {
    let ids = || scenes.iter().map(|placed| placed.scene.id.as_str());
    let mut is_whole = true;
    let mut leads: Vec<Vec<usize>> = Vec::new();
    for (at, placed) in scenes.iter().enumerate() {
        let mut onward: Vec<usize> = Vec::new();
        for (choice, place) in placed.scene.choices.iter().zip(&placed.choices) {
            let to = &choice.to;
            let Some(next) = ids().position(|id| id == to) else {
                let hint = did_you_mean(to, ids());
                let message = format!("this choice leads nowhere: there is no scene `{to}`{hint}");
                ledger.problem(place, message);
                is_whole = false;
                continue;
            };
            if next == at || onward.contains(&next) {
                let message = format!(
                    "this choice changes nothing: `{to}` is where the story is, or where another \
                     choice leads"
                );
                ledger.problem(place, message);
            }
            onward.push(next);
        }
        leads.push(onward);
    }
    is_whole.then_some(leads)
}

/// Whether every scene can be reached, and an ending from each.
fn ways(ledger: &Ledger, scenes: &[Placed], leads: &[Vec<usize>]) {
    let reached = reached(leads);
    let ends = ends(scenes, leads);
    for (at, placed) in scenes.iter().enumerate() {
        let id = &placed.scene.id;
        if !reached[at] {
            let message = format!("no way leads to the scene `{id}`");
            ledger.problem(&placed.place, message);
        }
        // A dead end has been named as one.
        if !ends[at] && !placed.scene.choices.is_empty() {
            let message = format!("whoever comes to `{id}` never comes to an ending");
            ledger.problem(&placed.place, message);
        }
    }
}

/// Which scenes can be reached from the first.
fn reached(leads: &[Vec<usize>]) -> Vec<bool> {
    let mut reached = vec![false; leads.len()];
    let mut waiting = vec![0];
    while let Some(at) = waiting.pop() {
        if at < reached.len() && !reached[at] {
            reached[at] = true;
            waiting.extend(&leads[at]);
        }
    }
    reached
}

/// From which scenes an ending can be reached.
fn ends(scenes: &[Placed], leads: &[Vec<usize>]) -> Vec<bool> {
    let mut ends: Vec<bool> = scenes.iter().map(|placed| placed.scene.is_ending).collect();
    let mut is_growing = true;
    while is_growing {
        is_growing = false;
        for (at, next) in leads.iter().enumerate() {
            if !ends[at] && next.iter().any(|next| ends[*next]) {
                ends[at] = true;
                is_growing = true;
            }
        }
    }
    ends
}

#[cfg(test)]
pub(super) mod tests {
    use std::path::Path;

    use super::super::files::Role;
    use super::*;

    /// Eight scenes in a row, from each of which one can also leave, and two endings.
    pub(in crate::content::compile) fn sample() -> String {
        let mut text = "+++
id = 'boat'
title = 'T'
summary = 'S'
touches = 'X'
minutes = 3
picture = 'p'
alt = 'A'
ask = 'What now?'
keep = ['One']
help = [{to = 'page:help', text = 'Help'}]
next = [{to = 'page:safe', text = 'Go on'}]
+++
"
        .to_owned();
        for scene in 1..=8 {
            let next = match scene {
                8 => "home".to_owned(),
                _ => format!("s{}", scene + 1),
            };
            text += &format!("\n## s{scene}: T\n\nText.\n\n### Go on -> {next}\n\nWhy.\n\n");
            text += "### Leave -> left\n\nWhy.\n";
        }
        text + "\n## ending home: T\n\nText.\n\n## ending left: T\n\nText.\n"
    }

    /// What is said of the sample after replacing every `from`.
    fn after(from: &str, to: &str) -> Vec<String> {
        let text = sample();
        assert!(text.contains(from), "the sample has no {from}");
        let ledger = Ledger::new(Vec::new());
        ledger.define(Kind::Picture, "", "p", &Place::top(Path::new("p.svg")));
        let file = File {
            role: Role::Story,
            path: Path::new("01-boat.md").into(),
            text: text.replace(from, to),
        };
        story(&ledger, &file);
        ledger.close().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_sound_story_has_no_problem() {
        assert_eq!(after("Text.", "Words."), Vec::<String>::new());
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        // Scene 1 begins at line 15, and each takes 12 lines: scene 8 stands at 99, its choices
        // at 103 and 107, the endings at 111 and 115.
        for (from, to, problem) in [
            (
                "-> s2",
                "-> s22",
                "01-boat.md:19: this choice leads nowhere: there is no scene `s22`; did you mean `s2`?",
            ),
            (
                "-> s2",
                "-> left",
                "01-boat.md:23: this choice changes nothing: `left` is",
            ),
            (
                "-> s2",
                "-> s1",
                "01-boat.md:19: this choice changes nothing: `s1` is",
            ),
            (
                "-> s2",
                "-> s3",
                "01-boat.md:27: no way leads to the scene `s2`",
            ),
            (
                "### Go on -> home\n\nWhy.\n\n### Leave -> left\n\nWhy.\n",
                "",
                "01-boat.md:99: the scene `s8` is a dead end",
            ),
            (
                "### Go on -> s2\n\nWhy.\n",
                "",
                "01-boat.md:15: the scene `s1` has one choice only",
            ),
            (
                "## ending home: T",
                "## home: T",
                "01-boat.md:111: the scene `home` is a dead end",
            ),
            (
                "## ending home: T",
                "## home: T",
                "01-boat.md:1: a story has at least 2 endings, this one 1",
            ),
            (
                "## s8: T",
                "## ending s8: T",
                "01-boat.md:1: a story has at least 8 scenes before its endings, this one 7",
            ),
            (
                "## s8: T",
                "## ending s8: T",
                "01-boat.md:99: the story ends at `s8`, so there is nothing to choose",
            ),
            (
                "## s3: T",
                "## s2: T",
                "01-boat.md:39: the scene of this story `s2` exists already",
            ),
            (
                "## s3: T",
                "## A heading",
                "01-boat.md:39: a scene begins with `## id: Heading`",
            ),
            (
                "Go on -> s4",
                "Go on",
                "01-boat.md:43: a choice ends with the scene that it leads to",
            ),
            (
                "-> home\n\nWhy.",
                "-> home",
                "01-boat.md:103: below a choice stands one paragraph",
            ),
            (
                "## ending left: T\n\nText.",
                "## ending left: T",
                "01-boat.md:115: nothing happens in the scene `left`",
            ),
            (
                "## s1: T",
                "### Early -> s2\n\nWhy.\n\n## s1: T",
                "01-boat.md:15: this choice stands before the first scene",
            ),
            ("id = 'boat'", "id = 'ship'", "01-boat.md:2: the id `ship`"),
            (
                "+++\n\n",
                "\n",
                "01-boat.md:1: a story begins with its header",
            ),
        ] {
            let problems = after(from, to);
            assert!(
                problems.iter().any(|found| found.starts_with(problem)),
                "{problem}\n--\n{problems:#?}"
            );
        }
    }

    #[test]
    fn a_circle_that_nobody_leaves_is_found() {
        // From scene 7 on all choices stay within 7 and 8.
        let circle = "## s8: T\n\nText.\n\n### Go on -> home\n\nWhy.\n\n### Leave -> left";
        let closed = "## s8: T\n\nText.\n\n### Go on -> s9\n\nWhy.\n\n### Leave -> s10\n\nWhy.\n\n\
                      ## s9: T\n\nText.\n\n### Go on -> s8\n\nWhy.\n\n### Leave -> s10\n\nWhy.\n\n\
                      ## s10: T\n\nText.\n\n### Go on -> s8\n\nWhy.\n\n### Leave -> s9";
        let problems = after(circle, closed);
        let never = |id: &str| {
            let message = format!("whoever comes to `{id}` never comes to an ending");
            problems.iter().any(|found| found.ends_with(&message))
        };
        assert!(never("s8") && never("s9") && never("s10"), "{problems:#?}");
        assert!(!never("s7"), "{problems:#?}");
    }
}
