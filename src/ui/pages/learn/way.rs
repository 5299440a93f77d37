//! A way in: lessons and tools for one kind of reader, step by step.

use crate::content::pack::{Link, Target};
use crate::domain::lessons::{LessonProgress, Standing};
use crate::domain::plan::Done;
use crate::ui::app::app_state;
use crate::ui::components::button::link;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::row;
use crate::ui::components::progress::progress;
use crate::ui::components::prose::route_of;
use crate::ui::frame::set_title;
use crate::ui::keeper::Kept;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

type Progress = Kept<LessonProgress>;

/// A way in by its id. It is then the reader's own: lessons lead back to it.
pub fn way_page(id: &str) -> View {
    let Some(way) = texts::pack().way(id) else {
        return missing(&Route::Learn, t!("ways-title"));
    };
    set_title(&way.title);
    let record = app_state().lessons;
    if record.peek(|record| record.way.as_deref() != Some(id)) {
        record.update(|record| record.way = Some(way.id.clone()));
    }
    let done = move || Done {
        done: way
            .steps
            .iter()
            .filter(|step| is_done(record, step))
            .count(),
        total: way.steps.len(),
    };
    let words = move || {
        let done = done();
        tn!("way-done", done.done, total = done.total)
    };
    let go_on = move || {
        let next = way.steps.iter().find(|step| !is_done(record, step));
        Some(match next {
            Some(step) => link("button", &route(record, step), t!("way-go-on"))
                .id("way-go-on")
                .on_click(move || note(record, step)),
            None => el("p").class("lead").text(t!("way-finished")),
        })
    };
    let steps = way.steps.iter().enumerate();
    let steps = steps.map(|(index, step)| step_row(record, index, step));
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(&way.about))
        .child(el("div").child_by(go_on))
        .child(
            el("section")
                .class("card")
                .child(el("p").class("soft").text_by(words))
                .child(progress(done, words))
                .child(el("ol").class("rows").each(steps)),
        )
}

/// The link back to the reader's way, if this lesson is a step of it.
pub fn back_to_way(lesson: &str) -> Option<View> {
    let id = app_state().lessons.peek(|record| record.way.clone())?;
    let way = texts::pack().way(&id)?;
    let is_step = |step: &Link| step.to == Target::Lesson(lesson.to_owned());
    way.steps
        .iter()
        .any(is_step)
        .then(|| link("button grow", &Route::Way(id), t!("way-back")).id("way-back"))
}

fn step_row(record: Progress, index: usize, step: &'static Link) -> View {
    let face = move || {
        Some(match is_done(record, step) {
            true => el("span")
                .class("number done")
                .child(glyph(Icon::Check))
                .child(el("span").class("off-screen").text(t!("way-step-done"))),
            false => el("span").class("number").text(&(index + 1).to_string()),
        })
    };
    let line = match &step.to {
        Target::Lesson(_) => t!("way-lesson"),
        _ => t!("way-tool"),
    };
    let face = el("span").child_by(face);
    row(&route(record, step), Some(face), &step.text, line).on_click(move || note(record, step))
}

/// Where a step leads: a lesson to where it was left.
fn route(record: Progress, step: &Link) -> Route {
    match &step.to {
        Target::Lesson(id) => match standing(record, id) {
            Standing::Begun(screen) => Route::Lesson(id.clone(), screen),
            _ => Route::Lesson(id.clone(), 0),
        },
        other => route_of(other),
    }
}

/// A lesson notes by itself how far it was read, a tool that it was opened.
fn note(record: Progress, step: &Link) {
    if !matches!(step.to, Target::Lesson(_)) {
        let address = route_of(&step.to).to_string();
        record.update(|record| record.tools.add(&address));
    }
}

/// Whether a step was taken, tracked.
fn is_done(record: Progress, step: &Link) -> bool {
    match &step.to {
        Target::Lesson(id) => standing(record, id) == Standing::Finished,
        other => {
            let address = route_of(other).to_string();
            record.with(|record| record.tools.contains(&address))
        }
    }
}

fn standing(record: Progress, lesson: &str) -> Standing {
    record.with(|record| record.standing(lesson))
}
