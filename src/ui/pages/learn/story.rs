//! A story with choices: one scene a screen, why each choice helped or what it risked, a way out
//! and help at every one.
//!
//! One address stands for all of it: the browser's history tells that the story was open, not
//! what was chosen. The way taken is a record, so that it is there the next time.

use super::stories::{picture, touches};
use crate::content::pack::{Scene, SceneChoice, Story};
use crate::domain::stories::{StoryProgress, StoryReading};
use crate::platform::{page, timers};
use crate::storage::keys::Key;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{arrow, list_row, rows};
use crate::ui::components::prose::{block, cited, next_links, prose, route_of, runs, source_list};
use crate::ui::components::read_aloud::read_aloud;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::signals::untrack;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The heading of each scene, which takes the focus.
const HEADING: &str = "screen-title";

/// The scenes on the way to where the reader is, the first and this one among them.
type Way = Vec<&'static Scene>;

/// What all parts of the page work with.
#[derive(Clone, Copy)]
struct Reading {
    story: &'static Story,
    progress: Kept<StoryProgress>,
    keeper: Keeper,
    navigation: Navigation,
}

/// The scene where the story with this id was left.
pub fn story_page(id: &str) -> View {
    let Some(story) = texts::pack().story(id) else {
        return missing(&Route::Stories, t!("stories-title"));
    };
    set_title(&story.title);
    let keeper = keeper();
    let reading = Reading {
        story,
        progress: keeper.keep(Key::Stories),
        keeper,
        navigation: navigation(),
    };
    // Built anew when its key changes: for another way, and not for an ending that is noted.
    let key = move || {
        let ids = reading.way().into_iter().map(|scene| scene.id.as_str());
        vec![ids.collect::<Vec<_>>().join("/")]
    };
    el("div").each_by(key, move |_| reading.screen())
}

impl Reading {
    /// The way taken, tracked.
    fn way(self) -> Way {
        let story = self.story;
        let Some(first) = story.scenes.first() else {
            return Vec::new();
        };
        let leads = |from: &str, to: &str| {
            story
                .scene(from)
                .is_some_and(|scene| scene.choice(to).is_some())
        };
        let mut way = vec![first];
        self.progress.with(|progress| {
            for id in progress.way(&story.id, &first.id, &leads) {
                way.extend(story.scene(id));
            }
        });
        way
    }

    /// Goes on to a scene, after as many steps as the way has had so far.
    fn choose(self, steps: usize, to: &str) {
        let is_ending = self.story.scene(to).is_some_and(|scene| scene.is_ending);
        self.progress
            .update(|progress| progress.choose(&self.story.id, steps, to, is_ending));
        to_scene();
    }

    /// Goes back to where one was after so many steps.
    fn go_back(self, steps: usize) {
        self.progress
            .update(|progress| progress.go_back(&self.story.id, steps));
        to_scene();
    }

    /// Goes back to the first scene. The way can be had back, wherever one is by then.
    fn start_again(self) {
        let id = &self.story.id;
        let before = self.progress.peek(|all| all.stories.get(id).cloned());
        self.go_back(0);
        let said = t!("story-started-again");
        self.keeper.notices().offer_undo(said, move || {
            self.take_way(before.clone().unwrap_or_default().path);
            if untrack(|| self.navigation.route()) == Route::Story(id.clone()) {
                to_scene();
            }
        });
    }

    /// Takes a way that was gone before. What was done in other stories since stays.
    fn take_way(self, path: Vec<String>) {
        let mut all: StoryProgress = self.keeper.load(&Key::Stories).unwrap_or_default();
        let reading = all
            .stories
            .get_or_put(&self.story.id, StoryReading::default());
        reading.path = path;
        self.keeper.put_back(Key::Stories, &all);
    }

    fn screen(self) -> View {
        let way = self.way();
        let Some(scene) = way.last().copied() else {
            return missing(&Route::Stories, t!("stories-title"));
        };
        let steps = way.len() - 1;
        let before = steps.checked_sub(1).and_then(|before| way.get(before));
        let chosen = before.and_then(|before| before.choice(&scene.id));
        let heading = el("h2")
            .id(HEADING)
            .attr("tabindex", "-1")
            .text(&scene.title);
        let article = el("article")
            .class("lesson")
            .child(heading)
            .child(chosen.map(reason))
            .each(scene.blocks.iter().map(block));
        let article = match scene.is_ending {
            true => self.ending(article, &way),
            false => article.child(self.choices(scene, steps)),
        };
        let mut texts: Vec<_> = scene.blocks.iter().flat_map(runs).collect();
        texts.extend(chosen.map(|choice| &choice.why));
        el("div")
            .class("page-body")
            .child(read_aloud())
            .child((steps == 0).then(|| picture(self.story)))
            .child((steps == 0).then(|| self.before_it_begins()))
            .child(article)
            .child(source_list(&cited(&texts)))
            .child(self.ways_out(steps))
            .child(self.help())
    }

    /// That it is made up, and what it touches on.
    fn before_it_begins(self) -> View {
        let words = el("div")
            .child(el("p").text(t!("story-made-up")))
            .child(touches(self.story));
        el("div")
            .class("note")
            .child(glyph(Icon::InfoCircle))
            .child(words)
    }

    fn choices(self, scene: &'static Scene, steps: usize) -> View {
        let choice = |choice: &'static SceneChoice| {
            button("button plain wide story-choice", &choice.text, move || {
                self.choose(steps, &choice.to)
            })
            .id(&format!("choice-{}", choice.to))
        };
        el("div")
            .class("story-choices")
            .attr("role", "group")
            .attr("aria-labelledby", "story-ask")
            .child(el("h3").id("story-ask").text(&self.story.ask))
            .each(scene.choices.iter().map(choice))
    }

    /// What stands below the words of an ending.
    fn ending(self, article: View, way: &Way) -> View {
        let story = self.story;
        let endings = story.endings();
        let found = self
            .progress
            .peek(|progress| progress.found(&story.id, &endings));
        let found = el("p")
            .class("note")
            .id("story-found")
            .child(glyph(Icon::Flag))
            .child(el("span").text(&tn!("story-found-here", found, total = endings.len())));
        let keep = el("ul").class("keep");
        let other = link("button plain wide", &Route::Stories, t!("story-others"));
        article
            .child(found)
            .child(el("h3").text(t!("story-keep")))
            .child(keep.each(story.keep.iter().map(|line| prose("li", line))))
            .child(el("h3").text(t!("story-next")))
            .child(next_links(&story.next))
            .child(el("h3").text(t!("story-choices")))
            .child(self.choices_made(way))
            .child(other)
    }

    /// The choices on the way here. A tap goes back to one.
    fn choices_made(self, way: &Way) -> View {
        let pairs = way.iter().zip(way.iter().skip(1));
        let made = pairs.enumerate().filter_map(|(steps, (scene, next))| {
            let choice = scene.choice(&next.id)?;
            let text = el("span")
                .class("row-text")
                .child(el("span").class("row-title").text(&choice.text))
                .child(el("span").class("row-line").text(&scene.title));
            let row = button("row", "", move || self.go_back(steps)).id(&format!("made-{steps}"));
            Some(el("li").child(row.child(text).child(arrow())))
        });
        rows(made.collect())
    }

    /// Back, out, and from the start.
    fn ways_out(self, steps: usize) -> View {
        let back = (steps > 0).then(|| {
            button("button plain quiet", t!("story-back"), move || {
                self.go_back(steps - 1)
            })
        });
        let again = (steps > 0).then(|| {
            button("button plain quiet", t!("story-again"), move || {
                self.start_again()
            })
        });
        el("div")
            .class("sign-turning")
            .child(back.map(|back| back.id("story-back")))
            .child(again.map(|again| again.id("story-again")))
            .child(link("button plain quiet", &Route::Learn, t!("story-stop")).id("story-stop"))
    }

    /// For those to whom this happens.
    fn help(self) -> View {
        let mut help: Vec<View> = Vec::new();
        for link in &self.story.help {
            help.push(list_row(
                &route_of(&link.to),
                Some(Icon::HeartHandshake),
                &link.text,
                "",
            ));
        }
        help.push(list_row(
            &Route::Help,
            Some(Icon::Phone),
            t!("help-title"),
            t!("story-help-line"),
        ));
        el("section")
            .class("story-help")
            .child(el("h3").text(t!("story-help")))
            .child(rows(help))
    }
}

/// What was chosen, and why it helped or what it risked.
fn reason(choice: &'static SceneChoice) -> View {
    el("blockquote")
        .class("story-reason")
        .child(el("p").class("soft").text(t!("story-chosen")))
        .child(el("p").class("row-title").text(&choice.text))
        .child(prose("p", &choice.why))
}

/// Shows the scene that has just come on the screen from its start, and moves focus to it.
fn to_scene() {
    timers::after_paint(|| {
        page::scroll_to(0.0);
        page::focus(HEADING);
    });
}
