//! A lesson: one idea a screen, then what to keep and where to go on.

use super::way::back_to_way;
use crate::content::pack::{Lesson, Screen};
use crate::ui::app::app_state;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::prose::{block, cited, next_links, prose, runs, source_list};
use crate::ui::components::read_aloud::read_aloud;
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::navigation::navigation;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The heading of each screen.
const HEADING: &str = "screen-title";

/// A screen of a lesson, from 0. The last one sums up.
pub fn lesson_page(id: &str, screen: usize) -> View {
    let pack = texts::pack();
    let Some(lesson) = pack.lesson(id) else {
        return missing(&Route::Learn, t!("lessons-title"));
    };
    set_title(&lesson.title.clone());
    let screens = lesson.screens.len() + 1;
    let screen = screen.min(screens - 1);
    remember_place(id, screen, screens);
    let article = el("article").class("lesson");
    let article = match lesson.screens.get(screen) {
        Some(content) => show_screen(article, lesson, content, screen == 0),
        None => show_summary(article, lesson),
    };
    el("div")
        .class("page-body")
        .child(steps(screen, screens))
        .child(read_aloud())
        .child(article)
        .child(turning(id, screen, screens))
}

fn remember_place(id: &str, screen: usize, screens: usize) {
    let record = app_state().lessons;
    if record.peek(|record| record.is_new_place(id, screen)) {
        record.update(|record| record.reach(id, screen, screens));
    }
}

/// Where in the lesson one is.
fn steps(at: usize, of: usize) -> View {
    let bar = |step| el("span").class(if step <= at { "step done" } else { "step" });
    let words = t!("lesson-screen", at = at + 1, total = of);
    el("p")
        .class("steps")
        .child(el("span").class("off-screen").text(&words))
        .each((0..of).map(bar))
}

fn show_screen(article: View, lesson: &Lesson, screen: &Screen, first: bool) -> View {
    // Width and height reserve the room before the drawing is there.
    let picture = first.then(|| {
        el("img")
            .class("picture")
            .attr("src", &format!("pictures/{}.svg", lesson.picture.name))
            .attr("alt", &lesson.picture.alt)
            .attr("width", "328")
            .attr("height", "150")
    });
    let texts: Vec<_> = screen.blocks.iter().flat_map(runs).collect();
    article
        .child(picture)
        .child(heading(&screen.title))
        .each(screen.blocks.iter().map(block))
        .child(source_list(&cited(&texts)))
}

fn show_summary(article: View, lesson: &Lesson) -> View {
    let topic = lesson.topic.clone();
    let keep = el("ul").class("keep");
    let talk = el("p").class("talk").child(glyph(Icon::MessageCircle));
    article
        .child(heading(t!("lesson-remember")))
        .child(keep.each(lesson.remember.iter().map(|line| prose("li", line))))
        .child(el("h3").text(t!("lesson-talk")))
        .child(talk.child(prose("span", &lesson.talk)))
        .child(el("h3").text(t!("lesson-next")))
        .child(next_links(&lesson.next))
        .show_if(quiz_is_on, move || super::quiz::topic_link(&topic))
        .child(source_list(&lesson.sources))
}

/// The heading takes the focus when a screen was turned: the title above stays the same all
/// through.
fn heading(text: &str) -> View {
    el("h2").id(HEADING).attr("tabindex", "-1").text(text)
}

/// Forward and back within the lesson. Our Back leaves it.
fn turning(id: &str, at: usize, of: usize) -> View {
    let navigation = navigation();
    let turn = |class: &str, word: &str, screen: usize| {
        let (record, id) = (app_state().lessons, id.to_owned());
        button(class, word, move || {
            record.update(|record| record.reach(&id, screen, of));
            navigation.turn(Route::Lesson(id.clone(), screen), HEADING);
        })
    };
    let back = (at > 0).then(|| turn("button plain", t!("lesson-back"), at - 1));
    let forward = if at + 1 < of {
        turn("button grow", t!("lesson-forward"), at + 1)
    } else {
        back_to_way(id).unwrap_or_else(|| link("button grow", &Route::Learn, t!("lesson-end")))
    };
    el("div").class("turning").child(back).child(forward)
}
