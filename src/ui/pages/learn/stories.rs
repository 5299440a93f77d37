//! The stories with choices: what each is about and what it touches on, before it is opened.

use crate::content::pack::Story;
use crate::domain::stories::StoryProgress;
use crate::storage::keys::Key;
use crate::ui::app::app_state;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::frame::set_title;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All of them.
pub fn stories_page() -> View {
    set_title(t!("stories-title"));
    let progress = app_state().keeper.keep::<StoryProgress>(Key::Stories);
    let made_up = el("p")
        .class("note")
        .child(glyph(Icon::InfoCircle))
        .child(el("span").text(t!("stories-made-up")));
    let stories = texts::pack().rest.stories.iter();
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("stories-lead")))
        .child(made_up)
        .each(stories.map(|story| {
            card(story).child(
                el("p")
                    .class("soft")
                    .text_by(move || progress.with(|progress| standing(story, progress))),
            )
        }))
}

fn card(story: &'static Story) -> View {
    let link = el("a")
        .class("story-link")
        .attr("href", &Route::Story(story.id.clone()).href())
        .text(&story.title);
    el("section")
        .class("card story-card")
        .child(picture(story))
        .child(el("h2").child(link))
        .child(el("p").text(&story.summary))
        .child(touches(story))
}

/// Its drawing. Width and height reserve the room before it is there.
pub fn picture(story: &Story) -> View {
    el("img")
        .class("picture")
        .attr("src", &format!("pictures/{}.svg", story.picture.name))
        .attr("alt", &story.picture.alt)
        .attr("width", "328")
        .attr("height", "150")
}

/// What it touches on, so that nobody has to read what would do them no good.
pub fn touches(story: &Story) -> View {
    el("p")
        .class("story-touches")
        .child(el("strong").text(t!("story-touches")))
        .text(" ")
        .text(&story.touches)
}

/// How long it takes, which endings were found, and whether it waits in the middle.
fn standing(story: &Story, progress: &StoryProgress) -> String {
    let endings = story.endings();
    let minutes = tn!("lesson-minutes", story.minutes as usize);
    let found = progress.found(&story.id, &endings);
    let found = tn!("story-found", found, total = endings.len());
    let reading = progress.stories.get(&story.id);
    let last = reading.and_then(|reading| reading.path.last());
    match last.and_then(|last| story.scene(last)) {
        Some(scene) if !scene.is_ending => t!("story-begun", minutes = minutes, found = found),
        _ => t!("story-standing", minutes = minutes, found = found),
    }
}
