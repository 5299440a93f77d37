//! What surrounds every page: the bar with Back and title, banners, notices, the five tabs.

use leptos::prelude::*;

use super::app::app_state;
use super::components::banners::Banners;
use super::components::icon::{Glyph, Icon};
use super::navigation::navigation;
use super::notices::notices;
use super::pages;
use super::route::{Route, Tab};
use crate::platform::page;

/// The title of the page, which the page sets and the frame shows.
#[derive(Clone, Copy)]
struct Title(RwSignal<String>);

/// Sets the title of the page, of the window, and so what a screen reader says on arrival.
pub fn set_title(title: String) {
    page::set_title(&t!("window-title", page = title));
    if let Some(Title(signal)) = use_context::<Title>() {
        signal.set(title);
    }
}

/// The frame and the page in it.
#[component]
pub fn Frame() -> impl IntoView {
    let navigation = navigation();
    let title = Title(RwSignal::new(String::new()));
    provide_context(title);
    let tab = Memo::new(move |_| navigation.route().tab());
    view! {
        <div class=move || format!("frame section-{}", tab.get().class())>
            <button type="button" class="skip" on:click=move |_| page::focus("main")>
                {t!("skip-to-page")}
            </button>
            <header class="bar">
                <BackButton />
                <h1 id="title" tabindex="-1">{move || title.0.get()}</h1>
                <PhoneLink />
            </header>
            <main id="main" class="page" tabindex="-1">
                <Banners />
                {move || pages::page(navigation.route())}
            </main>
            <NoticeArea />
            <Tabs />
        </div>
    }
}

#[component]
fn BackButton() -> impl IntoView {
    let navigation = navigation();
    let needed = Memo::new(move |_| !navigation.route().is_root());
    view! {
        <Show when=move || needed.get()>
            <button
                type="button"
                class="icon-button turn"
                aria-label=t!("back")
                on:click=move |_| navigation.back()
            >
                <Glyph icon=Icon::ChevronLeft />
            </button>
        </Show>
    }
}

#[component]
fn PhoneLink() -> impl IntoView {
    let navigation = navigation();
    let here = Memo::new(move |_| navigation.route() == Route::Phone);
    view! {
        <a
            class="icon-button"
            href=Route::Phone.href()
            aria-label=t!("phone-title")
            aria-current=move || here.get().then_some("page")
        >
            <Glyph icon=Icon::Settings />
        </a>
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let navigation = navigation();
    let current = Memo::new(move |_| navigation.route().tab());
    let tabs = Tab::BAR.map(|tab| {
        let (icon, name) = tab_face(tab);
        view! {
            <a
                class=format!("tab section-{}", tab.class())
                href=tab.route().href()
                aria-current=move || (current.get() == tab).then_some("true")
            >
                <span class="tab-icon"><Glyph icon=icon /></span>
                <span class="tab-name">{name}</span>
            </a>
        }
    });
    view! {
        <nav class="tabs" aria-label=t!("tabs-label")>
            {tabs.into_iter().collect_view()}
        </nav>
    }
}

/// Icon and name of a tab: a section never shows its colour without them.
fn tab_face(tab: Tab) -> (Icon, String) {
    match tab {
        Tab::Learn => (Icon::Book, t!("learn-title")),
        Tab::Act => (Icon::Speakerphone, t!("act-title")),
        Tab::Share => (Icon::UsersGroup, t!("share-title")),
        Tab::Safe => (Icon::ShieldCheck, t!("safe-title")),
        Tab::Help => (Icon::Phone, t!("help-title")),
        Tab::Phone => (Icon::Settings, t!("phone-title")),
    }
}

#[component]
fn NoticeArea() -> impl IntoView {
    let notices = notices();
    // Read by screen readers when it changes; there before it is needed, or it would not be.
    view! {
        <div class="notice-area" role="status">
            {move || {
                notices.current().map(|notice| {
                    let action = notice.action.map(|action| {
                        let run = action.run;
                        let act = move |_| {
                            notices.dismiss();
                            run();
                        };
                        view! {
                            <button type="button" class="notice-action" on:click=act>
                                {action.label}
                            </button>
                        }
                    });
                    view! {
                        <div class="notice">
                            <p>{notice.text}</p>
                            {action}
                            <button
                                type="button"
                                class="icon-button"
                                aria-label=t!("notice-close")
                                on:click=move |_| notices.dismiss()
                            >
                                <Glyph icon=Icon::X />
                            </button>
                        </div>
                    }
                })
            }}
        </div>
    }
}

/// Whether the quiz is offered.
pub fn quiz_is_on() -> bool {
    app_state().settings.with(|settings| settings.quiz)
}
