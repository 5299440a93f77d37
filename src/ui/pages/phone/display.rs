//! Colours, size of text, contrast, motion, and whether the quiz is offered.

use leptos::prelude::*;

use super::choices::Choices;
use crate::domain::settings::{Settings, TEXT_SIZES, Theme};
use crate::ui::app::app_state;
use crate::ui::components::tick_row::TickRow;
use crate::ui::frame::set_title;

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
#[component]
pub fn DisplayPage() -> impl IntoView {
    set_title(t!("display-title"));
    view! {
        <div class="card">
            <Colours />
        </div>
        <div class="card">
            <Size />
        </div>
        <Switches />
    }
}

#[component]
fn Colours() -> impl IntoView {
    let settings = app_state().settings;
    let chosen = Signal::derive(move || {
        let theme = settings.with(|settings| settings.theme);
        THEMES.iter().position(|one| *one == theme).unwrap_or(0)
    });
    let choose = move |index: usize| {
        let theme = THEMES.get(index).copied().unwrap_or_default();
        settings.update(|settings| settings.theme = theme);
    };
    view! {
        <Choices
            id="theme"
            legend=t!("display-theme")
            options=THEMES.map(theme_name).into()
            chosen
            on_choose=choose
        />
    }
}

#[component]
fn Size() -> impl IntoView {
    let settings = app_state().settings;
    let chosen = Signal::derive(move || settings.with(|settings| size_index(settings.text_size)));
    let choose = move |index: usize| {
        let size = TEXT_SIZES.get(index).copied().unwrap_or(100);
        settings.update(|settings| settings.text_size = size);
    };
    view! {
        <Choices
            id="text-size"
            legend=t!("display-size")
            options=(0..TEXT_SIZES.len()).map(size_name).collect()
            chosen
            on_choose=choose
            letter=t!("display-letter")
        />
        <div class="sample">
            <p class="soft">{move || size_name(chosen.get())}</p>
            <p>{t!("display-sample")}</p>
        </div>
    }
}

#[component]
fn Switches() -> impl IntoView {
    let settings = app_state().settings;
    view! {
        <div class="card">
            <TickRow
                id="contrast"
                label=t!("display-contrast")
                ticked=Signal::derive(move || settings.with(|settings| settings.contrast))
                on_tick=move |on| { settings.update(|settings| settings.contrast = on); }
            >
                {t!("display-contrast-why")}
            </TickRow>
            <TickRow
                id="motion"
                label=t!("display-motion")
                ticked=Signal::derive(move || settings.with(|settings| settings.less_motion))
                on_tick=move |on| { settings.update(|settings| settings.less_motion = on); }
            >
                {t!("display-motion-why")}
            </TickRow>
            <TickRow
                id="quiz"
                label=t!("display-quiz")
                ticked=Signal::derive(move || settings.with(|settings| settings.quiz))
                on_tick=move |on| { settings.update(|settings| settings.quiz = on); }
            >
                {t!("display-quiz-why")}
            </TickRow>
        </div>
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
        0 => t!("display-size-small"),
        2 => t!("display-size-large"),
        3 => t!("display-size-larger"),
        4 => t!("display-size-largest"),
        _ => t!("display-size-normal"),
    }
}

fn theme_name(theme: Theme) -> String {
    match theme {
        Theme::Auto => t!("display-theme-auto"),
        Theme::Light => t!("display-theme-light"),
        Theme::Dark => t!("display-theme-dark"),
    }
}
