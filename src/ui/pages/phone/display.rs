//! Colours, size of text, contrast, motion, and whether the quiz is offered.

use std::rc::Rc;

use super::choices::{choices, letter_choices};
use super::parts::{page_body, words};
use crate::domain::settings::{Settings, TEXT_SIZES, Theme};
use crate::platform::speech;
use crate::ui::app::app_state;
use crate::ui::components::tick_row::tick_row;
use crate::ui::frame::set_title;
use crate::ui::keeper::Kept;
use crate::ui::signals::*;
use crate::ui::texts;
use crate::ui::view::{View, el};

const THEMES: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

/// What is chosen, in a few words, for the row that leads here.
pub(super) fn line(settings: &Settings) -> String {
    let size = size_name(size_index(settings.text_size));
    match settings.theme {
        Theme::Auto => t!("display-line-auto", size = size),
        Theme::Light => t!("display-line-light", size = size),
        Theme::Dark => t!("display-line-dark", size = size),
    }
}

/// How the app looks on this phone. Every choice shows at once.
pub fn display_page() -> View {
    set_title(t!("display-title"));
    let settings = app_state().settings;
    page_body()
        .child(el("div").class("card").child(colours(settings)))
        .child(
            el("div")
                .class("card")
                .child(size(settings))
                .child(sample(settings)),
        )
        .child(switches(settings))
        .child(el("div").class("card").child(voice()))
}

/// Whether this phone can read aloud.
fn voice() -> View {
    let voices = app_state().voices;
    let line = move || {
        voices.track();
        let there = speech::has_voice(&texts::pack().language.code);
        let line = if there {
            t!("voice-there")
        } else {
            t!("voice-none")
        };
        line.to_owned()
    };
    el("div")
        .child(el("h2").text(t!("voice-label")))
        .child(el("p").text_by(line))
}

fn colours(settings: Kept<Settings>) -> View {
    let chosen = move || {
        let theme = settings.with(|settings| settings.theme);
        THEMES.iter().position(|one| *one == theme).unwrap_or(0)
    };
    let names = vec![
        t!("display-theme-auto").to_owned(),
        t!("display-theme-light").to_owned(),
        t!("display-theme-dark").to_owned(),
    ];
    let choose = move |index: usize| {
        let theme = THEMES.get(index).copied().unwrap_or_default();
        settings.update(|settings| settings.theme = theme);
    };
    choices(
        "theme",
        t!("display-theme"),
        names,
        Rc::new(chosen),
        Rc::new(choose),
    )
}

fn size(settings: Kept<Settings>) -> View {
    let chosen = move || settings.with(|settings| size_index(settings.text_size));
    let names = (0..TEXT_SIZES.len()).map(size_name).collect();
    let choose = move |index: usize| {
        let size = TEXT_SIZES.get(index).copied().unwrap_or(100);
        settings.update(|settings| settings.text_size = size);
    };
    let (legend, letter) = (t!("display-size"), t!("display-letter"));
    letter_choices(
        "text-size",
        legend,
        letter,
        names,
        Rc::new(chosen),
        Rc::new(choose),
    )
}

fn sample(settings: Kept<Settings>) -> View {
    let name = move || size_name(settings.with(|settings| size_index(settings.text_size)));
    el("div")
        .class("sample")
        .child(el("p").class("soft").text_by(name))
        .child(words(t!("display-sample")))
}

fn switches(settings: Kept<Settings>) -> View {
    let contrast = switch(
        settings,
        "contrast",
        t!("display-contrast"),
        t!("display-contrast-why"),
    );
    let motion = switch(
        settings,
        "motion",
        t!("display-motion"),
        t!("display-motion-why"),
    );
    let quiz = switch(settings, "quiz", t!("display-quiz"), t!("display-quiz-why"));
    el("div")
        .class("card")
        .child(contrast)
        .child(motion)
        .child(quiz)
}

/// A switch for one of the settings that are on or off.
fn switch(settings: Kept<Settings>, id: &'static str, label: &str, why: &str) -> View {
    let ticked = move || settings.with(|settings| *on_or_off(&mut settings.clone(), id));
    let set = move |on| settings.update(|settings| *on_or_off(settings, id) = on);
    let (label, why) = (label.to_owned(), words(why).class("tick-why"));
    tick_row(id, move || label.clone(), ticked, set, Some(why))
}

fn on_or_off<'a>(settings: &'a mut Settings, id: &str) -> &'a mut bool {
    match id {
        "contrast" => &mut settings.contrast,
        "motion" => &mut settings.less_motion,
        _ => &mut settings.quiz,
    }
}

fn size_index(percent: u32) -> usize {
    TEXT_SIZES
        .iter()
        .position(|size| *size == percent)
        .unwrap_or(1)
}

fn size_name(index: usize) -> String {
    match index {
        0 => t!("display-size-small").to_owned(),
        2 => t!("display-size-large").to_owned(),
        3 => t!("display-size-larger").to_owned(),
        4 => t!("display-size-largest").to_owned(),
        _ => t!("display-size-normal").to_owned(),
    }
}
