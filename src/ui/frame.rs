//! What surrounds every page: the bar with Back and title, banners, notices, the five tabs.

use crate::ui::signals::*;

use super::app::{AppState, app_state};
use super::components::banners::banners;
use super::components::button::{button, icon_button};
use super::components::icon::{Icon, glyph};
use super::navigation::{Navigation, navigation};
use super::notices::{Notice, Notices, notices};
use super::rest;
use super::route::{Route, Tab};
use super::view::{View, el};
use crate::platform::page;

/// Sets the title of the page, of the window, and so what a screen reader says on arrival.
pub fn set_title(title: &str) {
    app_state().title.set(title.to_owned());
}

/// Gives the window the title of the page, or one that says nothing of it. Tracked.
pub fn name_window(state: AppState) {
    let title = state.title.get();
    if state.settings.with(|settings| settings.quiet) {
        page::set_title(t!("shell-quiet"));
    } else if !title.is_empty() {
        page::set_title(&t!("window-title", page = title));
    }
}

/// The frame and the page in it.
pub fn frame() -> View {
    let navigation = navigation();
    let title = app_state().title;
    let notices = notices();
    let skip = button("skip", t!("skip-to-page"), || page::focus("main"));
    let main = el("main")
        .id("main")
        .class("page")
        .attr("tabindex", "-1")
        .child(banners())
        .child_by(move || {
            let route = navigation.route();
            notices.leave_behind();
            Some(rest::page_or_waiting(route))
        });
    el("div")
        .class_by(move || format!("frame section-{}", navigation.tab().class()))
        .child(skip)
        .child(bar(navigation, title))
        .child(main)
        .child(notice_area(notices))
        .child(tabs(navigation))
        .on("focusin", move |_| notices.make_way())
}

fn bar(navigation: Navigation, title: RwSignal<String>) -> View {
    let heading = el("h1")
        .id("title")
        .attr("tabindex", "-1")
        .text_by(move || title.get());
    let tool = move |icon, name, to: Route| {
        let here = to.clone();
        el("a")
            .class("icon-button")
            .attr("href", &to.href())
            .attr("aria-label", name)
            .attr_by("aria-current", move || current(navigation.route() == here))
            .child(glyph(icon))
    };
    // Beside Back there is no room for it at the largest text.
    let has_room = move || navigation.route().is_root();
    el("header")
        .class("bar")
        .show_if(
            move || !navigation.route().is_root(),
            move || back_button(navigation),
        )
        .child(heading)
        .child(tool(Icon::Search, t!("search-title"), Route::Search).id("to-search"))
        .show_if(has_room, move || {
            tool(Icon::Settings, t!("phone-title"), Route::Phone)
        })
}

fn back_button(navigation: Navigation) -> View {
    icon_button(Icon::ChevronLeft, t!("back"), move || navigation.back()).class("icon-button turn")
}

fn tabs(navigation: Navigation) -> View {
    let tab = |tab: Tab| {
        let (icon, name) = tab_face(tab);
        el("a")
            .class(&format!("tab section-{}", tab.class()))
            .attr("href", &tab.route().href())
            .attr_by("aria-current", move || current(navigation.tab() == tab))
            .child(el("span").class("tab-icon").child(glyph(icon)))
            .child(el("span").class("tab-name").text(name))
    };
    el("nav")
        .class("tabs")
        .attr("aria-label", t!("tabs-label"))
        .each(Tab::BAR.map(tab))
}

fn current(here: bool) -> Option<String> {
    here.then(|| "page".to_owned())
}

/// Icon and name of a tab: a section never shows its colour without them.
fn tab_face(tab: Tab) -> (Icon, &'static str) {
    match tab {
        Tab::Learn => (Icon::Book, t!("learn-title")),
        Tab::Act => (Icon::Speakerphone, t!("act-title")),
        Tab::Share => (Icon::UsersGroup, t!("share-title")),
        Tab::Safe => (Icon::ShieldCheck, t!("safe-title")),
        Tab::Help => (Icon::Phone, t!("help-title")),
        Tab::Phone => (Icon::Settings, t!("phone-title")),
    }
}

/// Read by screen readers when it changes; there before it is needed, or it would not be.
fn notice_area(notices: Notices) -> View {
    let shown = move || {
        let notice = notices.current()?;
        notices.make_way();
        Some(notice_view(notices, notice))
    };
    let class = move || match notices.is_high() {
        true => "notice-area high".to_owned(),
        false => "notice-area".to_owned(),
    };
    el("div")
        .class_by(class)
        .attr("role", "status")
        .child_by(shown)
}

fn notice_view(notices: Notices, notice: Notice) -> View {
    let action = notice.action.map(|action| {
        button("notice-action", &action.label, move || {
            notices.dismiss();
            action.run.give();
        })
    });
    el("div")
        .class("notice")
        .child(el("p").text(&notice.text))
        .child(action)
        .child(icon_button(Icon::X, t!("notice-close"), move || {
            notices.dismiss()
        }))
}

/// Whether the quiz is offered.
pub fn quiz_is_on() -> bool {
    app_state().settings.with(|settings| settings.quiz)
}
