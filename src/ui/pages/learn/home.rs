//! Learn: ways in, the lessons, the quiz.

use leptos::prelude::*;

use crate::content::pack::Lesson;
use crate::domain::lessons::Standing;
use crate::domain::plan::Done;
use crate::ui::app::app_state;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::list_row::ListRow;
use crate::ui::components::progress::Progress;
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::route::Route;
use crate::ui::texts;

/// The start of the app.
#[component]
pub fn LearnHome() -> impl IntoView {
    set_title(t!("learn-title"));
    view! {
        <WaysIn />
        <Lessons />
        <Show when=quiz_is_on>
            <ul class="card rows">
                <ListRow
                    to=Route::Quiz
                    icon=Icon::ListCheck
                    title=t!("quiz-title")
                    line=t!("quiz-line")
                />
            </ul>
        </Show>
        <ul class="card rows">
            <ListRow
                to=Route::Install
                icon=Icon::DeviceMobile
                title=t!("install-title")
                line=t!("install-line")
            />
        </ul>
    }
}

/// Four readers, four first steps.
#[component]
fn WaysIn() -> impl IntoView {
    let ways = [
        (Icon::Briefcase, t!("way-job"), Route::Lesson("job-offers".into(), 0)),
        (Icon::Flag, t!("way-organise"), Route::Plans),
        (Icon::Heart, t!("way-worried"), Route::HelpGuide("worried".into())),
        (Icon::School, t!("way-teach"), Route::Lesson("what-trafficking-is".into(), 0)),
    ];
    let ways = ways.map(|(icon, name, route)| {
        view! {
            <li>
                <a class="way" href=route.href()>
                    <Glyph icon=icon />
                    <span>{name}</span>
                </a>
            </li>
        }
    });
    view! {
        <h2>{t!("ways-title")}</h2>
        <ul class="ways">{ways.into_iter().collect_view()}</ul>
    }
}

#[component]
fn Lessons() -> impl IntoView {
    let progress = app_state().lessons;
    let pack = texts::pack();
    let ids: Vec<String> = pack.lessons.iter().map(|lesson| lesson.id.clone()).collect();
    let total = ids.len();
    let done = Memo::new(move |_| {
        let ids = ids.iter().map(String::as_str);
        Done { done: progress.with(|progress| progress.finished(ids)), total }
    });
    let words = Signal::derive(move || tn!("lessons-done", done.get().done, total = total));
    let rows = pack.lessons.iter().enumerate().map(|(index, lesson)| {
        let standing = progress.with(|progress| progress.standing(&lesson.id));
        lesson_row(index + 1, lesson, standing)
    });
    let rows = rows.collect_view();
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{t!("lessons-title")}</h2>
                <span class="soft">{words}</span>
            </div>
            <Progress done=done words=words />
            <ol class="rows">{rows}</ol>
        </section>
    }
}

fn lesson_row(number: usize, lesson: &Lesson, standing: Standing) -> impl IntoView + use<> {
    let screen = if let Standing::Begun(screen) = standing { screen } else { 0 };
    let minutes = tn!("lesson-minutes", lesson.minutes as usize);
    let line = match standing {
        Standing::New => minutes,
        Standing::Begun(_) => t!("lesson-begun", minutes = minutes),
        Standing::Finished => t!("lesson-finished", minutes = minutes),
    };
    let mark = match standing {
        Standing::Finished => view! { <span class="number done"><Glyph icon=Icon::Check /></span> }.into_any(),
        _ => view! { <span class="number">{number}</span> }.into_any(),
    };
    view! {
        <li>
            <a class="row" href=Route::Lesson(lesson.id.clone(), screen).href()>
                {mark}
                <span class="row-text">
                    <span class="row-title">{lesson.title.clone()}</span>
                    <span class="row-line">{line}</span>
                </span>
                <span class="turn"><Glyph icon=Icon::ChevronRight /></span>
            </a>
        </li>
    }
}
