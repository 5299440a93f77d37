//! A lesson: one idea a screen, then what to keep and where to go on.

use leptos::prelude::*;

use crate::content::pack::{Lesson, Screen};
use crate::ui::app::app_state;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::prose::{blocks, cited, next_links, prose, runs, source_list};
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::navigation::navigation;
use crate::ui::pages::not_found::Missing;
use crate::ui::route::Route;
use crate::ui::texts;

/// A screen of a lesson. The last one sums up.
#[component]
pub fn LessonPage(
    /// Id of the lesson.
    id: String,
    /// Which screen, from 0.
    screen: usize,
) -> impl IntoView {
    let pack = texts::pack();
    let Some(lesson) = pack.lesson(&id).cloned() else {
        return view! { <Missing to=Route::Learn label=t!("lessons-title") /> }.into_any();
    };
    set_title(lesson.title.clone());
    let screens = lesson.screens.len() + 1;
    let screen = screen.min(screens - 1);
    let progress = app_state().lessons;
    let known = progress.peek(|progress| progress.lessons.get(&id).copied());
    if known.is_none_or(|reading| reading.screen != screen) {
        progress.update(|progress| progress.reach(&id, screen, screens));
    }
    let body = match lesson.screens.get(screen) {
        Some(content) => screen_view(&lesson, content, screen == 0).into_any(),
        None => summary_view(&lesson).into_any(),
    };
    view! {
        <Steps at=screen of=screens />
        <article class="lesson">{body}</article>
        <Turning id at=screen of=screens />
    }
    .into_any()
}

/// Where in the lesson one is.
#[component]
fn Steps(at: usize, of: usize) -> impl IntoView {
    let bars = (0..of).map(|step| view! { <span class:done=step <= at></span> });
    let bars = bars.collect_view();
    view! {
        <p class="steps">
            <span class="off-screen">{t!("lesson-screen", at = at + 1, total = of)}</span>
            {bars}
        </p>
    }
}

fn screen_view(lesson: &Lesson, screen: &Screen, first: bool) -> impl IntoView + use<> {
    let picture = first.then(|| {
        let source = format!("pictures/{}.svg", lesson.picture.name);
        // Width and height reserve the room before the drawing is there.
        view! {
            <img class="picture" src=source alt=lesson.picture.alt.clone() width="328" height="150" />
        }
    });
    let sources = cited(&screen.blocks.iter().flat_map(runs).collect::<Vec<_>>());
    view! {
        {picture}
        <h2 id="screen-title" tabindex="-1">{screen.title.clone()}</h2>
        {blocks(&screen.blocks)}
        {source_list(&sources)}
    }
}

fn summary_view(lesson: &Lesson) -> impl IntoView + use<> {
    let remember = lesson.remember.iter().map(|line| view! { <li>{prose(line)}</li> });
    let remember = remember.collect_view();
    let topic = lesson.topic.clone();
    view! {
        <h2 id="screen-title" tabindex="-1">{t!("lesson-remember")}</h2>
        <ul class="keep">{remember}</ul>
        <h3>{t!("lesson-talk")}</h3>
        <p class="talk"><Glyph icon=Icon::MessageCircle /><span>{prose(&lesson.talk)}</span></p>
        <h3>{t!("lesson-next")}</h3>
        {next_links(&lesson.next)}
        <Show when=quiz_is_on>
            <super::quiz::TopicLink topic=topic.clone() />
        </Show>
        {source_list(&lesson.sources)}
    }
}

/// Forward and back within the lesson. Our Back leaves it.
#[component]
fn Turning(id: String, at: usize, of: usize) -> impl IntoView {
    let navigation = navigation();
    let to = move |screen: usize| {
        let route = Route::Lesson(id.clone(), screen);
        move |_| navigation.replace(route.clone())
    };
    let back = (at > 0).then(|| {
        view! {
            <button type="button" class="button plain" on:click=to(at - 1)>
                {t!("lesson-back")}
            </button>
        }
    });
    let forward = if at + 1 < of {
        view! {
            <button type="button" class="button grow" on:click=to(at + 1)>
                {t!("lesson-forward")}
            </button>
        }
        .into_any()
    } else {
        view! { <a class="button grow" href=Route::Learn.href()>{t!("lesson-end")}</a> }.into_any()
    };
    view! { <div class="turning">{back}{forward}</div> }
}
