//! How to put Handrail on the home screen, in the words of the browser in hand.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::notes;
use super::state_head::state_head;
use crate::domain::browser::Browser;
use crate::platform::{boot, device, share};
use crate::ui::app::app_state;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::list_row::ListRow;
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::notices::notices;
use crate::ui::route::Route;

/// The state in a few words, for the row that leads here.
pub(super) fn line() -> String {
    if is_installed(&boot::install()) {
        t!("install-line-done")
    } else if device::browser() == Browser::InApp {
        t!("install-line-in-app")
    } else {
        t!("install-line-todo")
    }
}

fn is_installed(install: &boot::Install) -> bool {
    install.installed || device::is_standalone()
}

/// Steps for this browser, and for others.
#[component]
pub fn InstallPage() -> impl IntoView {
    set_title(t!("install-title"));
    let install = RwSignal::new(boot::install());
    let heard = window_event_listener_untyped(boot::INSTALL_EVENT, move |_| {
        install.set(boot::install());
    });
    on_cleanup(move || heard.remove());
    let installed = Memo::new(move |_| install.with(is_installed));
    let prompt = Memo::new(move |_| install.with(|install| install.prompt));
    view! {
        <Show when=move || installed.get() fallback=|| view! { <Before /> }>
            <Installed />
        </Show>
        <Show when=move || prompt.get() && !installed.get()>
            <OneTap />
        </Show>
        <Steps installed />
        <section class="card">
            <h2>{t!("install-name-title")}</h2>
            <p>{t!("install-name-text")}</p>
            <p class="soft">{t!("install-name-limit")}</p>
        </section>
    }
}

#[component]
fn Installed() -> impl IntoView {
    let words = if device::is_standalone() {
        t!("install-from-home")
    } else {
        t!("install-just-now")
    };
    view! {
        <section class="card is-good" role="status">
            {state_head(Icon::CircleCheck, t!("install-done-title"))}
            <p>{words}</p>
        </section>
    }
}

/// When to do it, and what must be known first where the app comes from.
#[component]
fn Before() -> impl IntoView {
    let here = device::browser();
    let offline = app_state().offline;
    let not_kept = Memo::new(move |_| offline.with(|offline| offline.state == "unsupported"));
    let in_app = (here == Browser::InApp).then(|| {
        view! {
            <section class="card is-warning">
                {state_head(Icon::AlertTriangle, t!("install-in-app-title"))}
                <p>{t!("install-in-app-text")}</p>
            </section>
        }
    });
    view! {
        <p class="lead">{t!("install-lead")}</p>
        <p>{t!("install-when")}</p>
        {in_app}
        {here.is_ios().then(|| view! { <FirstInstall /> })}
        <Show when=move || not_kept.get() && here != Browser::InApp>
            <ul class="card rows">
                <ListRow
                    to=Route::Offline
                    icon=Icon::InfoCircle
                    title=t!("install-not-kept-title")
                    line=t!("install-not-kept-line")
                />
            </ul>
        </Show>
    }
}

/// On iOS the app on the home screen does not see what was written in the browser.
#[component]
fn FirstInstall() -> impl IntoView {
    let has_notes = notes::stored(keeper()).any();
    let take_along = has_notes.then(|| {
        view! {
            <p>{t!("install-take-along")}</p>
            <p class="actions">
                <a class="button small plain" href=Route::Notes.href()>{t!("notes-title")}</a>
            </p>
        }
    });
    view! {
        <section class="card is-warning">
            {state_head(Icon::InfoCircle, t!("install-first-title"))}
            <p>{t!("install-first-text")}</p>
            {take_along}
        </section>
    }
}

/// Where the browser offers to do it.
#[component]
fn OneTap() -> impl IntoView {
    let ask = |_| {
        spawn_local(async {
            // The event that follows tells what came of it.
            let _ = boot::prompt_install().await;
        })
    };
    view! {
        <button type="button" id="install-now" class="button wide" on:click=ask>
            <Glyph icon=Icon::Download />
            {t!("install-now")}
        </button>
    }
}

#[component]
fn Steps(installed: Memo<bool>) -> impl IntoView {
    let here = device::browser();
    let chosen = RwSignal::new(here);
    let title = move || {
        if installed.get() {
            t!("install-other-phone")
        } else {
            t!("install-steps")
        }
    };
    let choose = move |event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        chosen.set(
            at.and_then(|at| Browser::ALL.get(at).copied())
                .unwrap_or(here),
        );
    };
    let options = Browser::ALL
        .into_iter()
        .enumerate()
        .map(|(index, browser)| {
            view! { <option value=index selected=browser == here>{name(browser)}</option> }
        });
    let options = options.collect_view();
    let list = move || {
        let rows = steps(chosen.get())
            .into_iter()
            .enumerate()
            .map(|(index, step)| {
                view! { <li><span class="number">{index + 1}</span><span>{step}</span></li> }
            });
        rows.collect_view()
    };
    view! {
        <section class="card">
            <h2>{title}</h2>
            <div class="field">
                <label for="install-browser">{t!("install-browser")}</label>
                <div class="picker">
                    <select id="install-browser" on:change=choose>{options}</select>
                    <Glyph icon=Icon::ChevronDown />
                </div>
            </div>
            <ol class="install-steps">{list}</ol>
            <Show when=move || chosen.get() == Browser::InApp>
                <CopyAddress />
            </Show>
        </section>
    }
}

#[component]
fn CopyAddress() -> impl IntoView {
    let notices = notices();
    let by_hand = RwSignal::new(false);
    let copy = move |_| {
        spawn_local(async move {
            if share::copy(&share::app_address()).await {
                notices.say(t!("copied"));
            } else {
                by_hand.try_set(true);
            }
        });
    };
    view! {
        <p class="actions">
            <button type="button" class="button small plain" on:click=copy>
                <Glyph icon=Icon::Copy />
                {t!("install-copy-address")}
            </button>
        </p>
        <Show when=move || by_hand.get()>
            <p role="status">{t!("copy-by-hand")}</p>
            <p class="address" translate="no">{share::app_address()}</p>
        </Show>
    }
}

fn name(browser: Browser) -> String {
    match browser {
        Browser::ChromeAndroid => t!("install-name-chrome-android"),
        Browser::Samsung => t!("install-name-samsung"),
        Browser::FirefoxAndroid => t!("install-name-firefox-android"),
        Browser::SafariIos => t!("install-name-safari-ios"),
        Browser::OtherIos => t!("install-name-other-ios"),
        Browser::ChromeDesktop => t!("install-name-chrome-desktop"),
        Browser::SafariMac => t!("install-name-safari-mac"),
        Browser::InApp => t!("install-name-in-app"),
        Browser::Other => t!("install-name-other"),
    }
}

fn steps(browser: Browser) -> Vec<String> {
    match browser {
        Browser::ChromeAndroid => vec![
            t!("install-menu-dots"),
            t!("install-chrome-choose"),
            t!("install-confirm"),
            t!("install-open-once"),
        ],
        Browser::Samsung => vec![
            t!("install-menu-lines"),
            t!("install-samsung-choose"),
            t!("install-confirm"),
            t!("install-open-once"),
        ],
        Browser::FirefoxAndroid => vec![
            t!("install-menu-dots"),
            t!("install-firefox-choose"),
            t!("install-confirm"),
            t!("install-open-once"),
        ],
        Browser::SafariIos => vec![
            t!("install-safari-share"),
            t!("install-ios-choose"),
            t!("install-ios-confirm"),
            t!("install-ios-open"),
        ],
        Browser::OtherIos => vec![
            t!("install-other-ios-share"),
            t!("install-ios-choose"),
            t!("install-other-ios-missing"),
            t!("install-ios-confirm"),
            t!("install-ios-open"),
        ],
        Browser::ChromeDesktop => vec![
            t!("install-desktop-sign"),
            t!("install-desktop-menu"),
            t!("install-desktop-confirm"),
        ],
        Browser::SafariMac => {
            vec![
                t!("install-mac-share"),
                t!("install-mac-choose"),
                t!("install-mac-older"),
            ]
        }
        Browser::InApp => vec![
            t!("install-in-app-menu"),
            t!("install-in-app-choose"),
            t!("install-in-app-copy"),
            t!("install-in-app-then"),
        ],
        Browser::Other => {
            vec![
                t!("install-other-menu"),
                t!("install-other-bookmark"),
                t!("install-other-works"),
            ]
        }
    }
}
