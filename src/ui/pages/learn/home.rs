//! Learn: ways in, the lessons, the quiz.

use super::quiz::group_row;
use crate::content::pack::{Lesson, WayIn};
use crate::domain::lessons::Standing;
use crate::domain::plan::Done;
use crate::ui::app::app_state;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{list_row, row, rows};
use crate::ui::components::progress::progress;
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The start of the app.
pub fn learn_home() -> View {
    set_title(t!("learn-title"));
    let quiz = || {
        rows(vec![
            list_row(
                &Route::Quiz,
                Some(Icon::ListCheck),
                t!("quiz-title"),
                t!("quiz-line"),
            ),
            group_row(),
        ])
    };
    let install = list_row(
        &Route::Install,
        Some(Icon::DeviceMobile),
        t!("install-title"),
        t!("install-line"),
    );
    el("div")
        .class("page-body")
        .child(el("h2").text(t!("ways-title")))
        .child(ways_in())
        .child(lessons())
        .child(stories_row())
        .child(explorer_rows())
        .child(reference_rows())
        .show_if(quiz_is_on, quiz)
        .child(rows(vec![install]))
}

/// Where to look things up.
fn reference_rows() -> View {
    let words = (
        Route::Words,
        Icon::Language,
        t!("words-title"),
        t!("words-line"),
    );
    let facts = (
        Route::Facts,
        Icon::InfoCircle,
        t!("facts-title"),
        t!("facts-line"),
    );
    let rows_of =
        [words, facts].map(|(to, icon, title, line)| list_row(&to, Some(icon), title, line));
    rows(rows_of.into())
}

/// Four readers, four first steps.
fn ways_in() -> View {
    el("ul")
        .class("ways")
        .each(texts::pack().ways.iter().map(way_tile))
}

fn way_tile(way: &WayIn) -> View {
    let icon = Icon::named(&way.icon).unwrap_or(Icon::Flag);
    let link = el("a")
        .class("way")
        .attr("href", &Route::Way(way.id.clone()).href())
        .child(glyph(icon))
        .child(el("span").text(&way.title));
    el("li").child(link)
}

/// What can be touched: the chain, the process, and what makes it trafficking.
fn explorer_rows() -> View {
    rows(vec![
        list_row(
            &Route::Chain,
            Some(Icon::Users),
            t!("chain-title"),
            t!("chain-line"),
        ),
        list_row(
            &Route::Process(None),
            Some(Icon::MapPin),
            t!("process-title"),
            t!("process-line"),
        ),
        list_row(
            &Route::Means,
            Some(Icon::HelpCircle),
            t!("means-title"),
            t!("means-line"),
        ),
    ])
}

/// So many lessons stand on the page; the others unfold.
const LESSONS_SHOWN: usize = 6;

fn lessons() -> View {
    let record = app_state().lessons;
    let pack = texts::pack();
    let done = move || {
        let pack = texts::pack();
        let ids = pack.lessons.iter().map(|lesson| lesson.id.as_str());
        Done {
            done: record.with(|record| record.finished(ids)),
            total: pack.lessons.len(),
        }
    };
    let words = move || {
        let done = done();
        tn!("lessons-done", done.done, total = done.total)
    };
    let begun = |lesson: &Lesson| {
        let standing = record.with(|record| record.standing(&lesson.id));
        standing != Standing::New
    };
    let lesson = |(index, lesson): (usize, &Lesson)| {
        lesson_row(
            index + 1,
            lesson,
            record.with(|record| record.standing(&lesson.id)),
        )
    };
    let mut all = pack.lessons.iter().enumerate();
    let first: Vec<_> = all.by_ref().take(LESSONS_SHOWN).collect();
    let first = first.into_iter();
    let others = pack.lessons.len().saturating_sub(LESSONS_SHOWN);
    // Open for those who have come so far.
    let open = all.clone().any(|(_, lesson)| begun(lesson));
    let more = (others > 0).then(|| {
        el("details")
            .class("more-of")
            .flag("open", open)
            .child(el("summary").text(&tn!("lessons-more", others)))
            .child(el("ol").class("rows").each(all.map(lesson)))
    });
    let head = el("div")
        .class("card-head")
        .child(el("h2").text(t!("lessons-title")))
        .child(el("span").class("soft").text_by(words));
    el("section")
        .class("card")
        .child(head)
        .child(progress(done, words))
        .child(el("ol").class("rows").each(first.map(lesson)))
        .child(more)
}

/// The way to the stories with choices.
fn stories_row() -> View {
    rows(vec![list_row(
        &Route::Stories,
        Some(Icon::Users),
        t!("stories-title"),
        t!("stories-line"),
    )])
}

fn lesson_row(number: usize, lesson: &Lesson, standing: Standing) -> View {
    let minutes = tn!("lesson-minutes", lesson.minutes as usize);
    let (screen, line) = match standing {
        Standing::New => (0, minutes),
        Standing::Begun(screen) => (screen, t!("lesson-begun", minutes = minutes)),
        Standing::Finished => (0, t!("lesson-finished", minutes = minutes)),
    };
    let face = match standing {
        Standing::Finished => el("span").class("number done").child(glyph(Icon::Check)),
        _ => el("span").class("number").text(&number.to_string()),
    };
    row(
        &Route::Lesson(lesson.id.clone(), screen),
        Some(face),
        &lesson.title,
        &line,
    )
}
