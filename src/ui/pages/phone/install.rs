//! How to put Handrail on the home screen, in the words of the browser in hand.

use std::rc::Rc;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::choices::choices;
use super::notes;
use super::parts::{actions, card, group, page_body, sign_button, soft, state_card, words};
use crate::domain::browser::Browser;
use crate::platform::{boot, device, share};
use crate::ui::app::app_state;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::notices::notices;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The state in a few words, for the row that leads here.
pub(super) fn line() -> String {
    if is_installed() {
        t!("install-line-done").to_owned()
    } else if device::browser() == Browser::InApp {
        t!("install-line-in-app").to_owned()
    } else {
        t!("install-line-todo").to_owned()
    }
}

fn is_installed() -> bool {
    boot::install().installed || device::is_standalone()
}

/// Steps for this browser, and for others.
pub fn install_page() -> View {
    set_title(t!("install-title"));
    let changed = app_state().installs;
    let installed = move || {
        changed.track();
        is_installed()
    };
    let offered = move || !installed() && boot::install().prompt;
    page_body()
        .show_if(installed, done)
        .show_if(move || !installed(), before)
        .show_if(offered, one_tap)
        .child(how_to(Rc::new(installed)))
        .child(what_others_see())
}

fn done() -> View {
    let text = if device::is_standalone() {
        t!("install-from-home")
    } else {
        t!("install-just-now")
    };
    state_card("is-good", Icon::CircleCheck, t!("install-done-title"))
        .attr("role", "status")
        .child(words(text))
}

/// When to do it, and what must be known first where the app comes from.
fn before() -> View {
    let here = device::browser();
    let offline = app_state().offline;
    let not_kept = move || offline.with(|offline| offline.state == "unsupported");
    let view = page_body().child(words(t!("install-lead")).class("lead"));
    let view = view.child(words(t!("install-when")));
    if here == Browser::InApp {
        let card = state_card(
            "is-warning",
            Icon::AlertTriangle,
            t!("install-in-app-title"),
        );
        return view.child(card.child(words(t!("install-in-app-text"))));
    }
    view.child(here.is_ios().then(install_first))
        .show_if(not_kept, not_kept_here)
}

/// From here the home screen gets no more than a link.
fn not_kept_here() -> View {
    let (title, line) = (t!("install-not-kept-title"), t!("install-not-kept-line"));
    rows(vec![list_row(
        &Route::Offline,
        Some(Icon::InfoCircle),
        title,
        line,
    )])
}

/// On iOS the app on the home screen does not see what was written in the browser.
fn install_first() -> View {
    let card = state_card("is-warning", Icon::InfoCircle, t!("install-first-title"));
    let card = card.child(words(t!("install-first-text")));
    if !notes::stored(keeper()).any() {
        return card;
    }
    let notes = link("button small plain", &Route::Notes, t!("notes-title"));
    card.child(words(t!("install-take-along")))
        .child(actions().child(notes))
}

/// Where the browser offers to do it.
fn one_tap() -> View {
    let ask = || {
        spawn_local(async {
            // The event that follows tells what came of it.
            let _ = boot::prompt_install().await;
        });
    };
    sign_button(
        "button wide",
        Icon::Download,
        t!("install-now"),
        Box::new(ask),
    )
    .id("install-now")
}

fn how_to(installed: Rc<dyn Fn() -> bool>) -> View {
    let here = device::browser();
    let chosen = RwSignal::new(
        Browser::ALL
            .iter()
            .position(|one| *one == here)
            .unwrap_or(0),
    );
    let browser = move || Browser::ALL.get(chosen.get()).copied().unwrap_or(here);
    let title = el("h2").text_by(move || match installed() {
        true => t!("install-other-phone").to_owned(),
        false => t!("install-steps").to_owned(),
    });
    el("section")
        .class("card")
        .child(title)
        .child(
            el("p")
                .class("soft")
                .attr("role", "status")
                .text_by(move || name(browser())),
        )
        .child_by(move || Some(step_list(browser())))
        .show_if(move || browser() == Browser::InApp, copy_address)
        .child(others(chosen))
}

/// The way to the steps of another browser. Not `details`: what it hides still counts as there.
fn others(chosen: RwSignal<usize>) -> View {
    let open = RwSignal::new(false);
    let toggle = button("more", t!("install-other"), move || {
        open.set(!open.get_untracked())
    })
    .attr_by("aria-expanded", move || Some(open.get().to_string()));
    let list = move || {
        choices(
            "install-browser",
            t!("install-browser"),
            Browser::ALL.into_iter().map(name).collect(),
            Rc::new(move || chosen.get()),
            Rc::new(move |index| chosen.set(index)),
        )
    };
    el("div")
        .class("others")
        .child(toggle)
        .show_if(move || open.get(), list)
}

fn step_list(browser: Browser) -> View {
    let step = |(index, words): (usize, &String)| {
        let number = el("span").class("number").text(&(index + 1).to_string());
        el("li").child(number).child(el("span").text(words))
    };
    el("ol")
        .class("install-steps")
        .each(steps(browser).iter().enumerate().map(step))
}

fn copy_address() -> View {
    let notices = notices();
    let by_hand = RwSignal::new(false);
    let copy = move || {
        spawn_local(async move {
            if share::copy(&share::app_address()).await {
                notices.say(t!("copied"));
            } else {
                by_hand.try_set(true);
            }
        });
    };
    let word = t!("install-copy-address");
    let copy = sign_button("button small plain", Icon::Copy, word, Box::new(copy));
    group()
        .child(actions().child(copy))
        .show_if(move || by_hand.get(), address)
}

fn address() -> View {
    let address = el("p")
        .class("address")
        .attr("translate", "no")
        .text(&share::app_address());
    group()
        .attr("role", "status")
        .child(words(t!("copy-by-hand")))
        .child(address)
}

fn what_others_see() -> View {
    card(t!("install-name-title"))
        .child(words(t!("install-name-text")))
        .child(soft(t!("install-name-limit")))
}

fn name(browser: Browser) -> String {
    match browser {
        Browser::ChromeAndroid => t!("install-name-chrome-android").to_owned(),
        Browser::Samsung => t!("install-name-samsung").to_owned(),
        Browser::FirefoxAndroid => t!("install-name-firefox-android").to_owned(),
        Browser::SafariIos => t!("install-name-safari-ios").to_owned(),
        Browser::OtherIos => t!("install-name-other-ios").to_owned(),
        Browser::ChromeDesktop => t!("install-name-chrome-desktop").to_owned(),
        Browser::SafariMac => t!("install-name-safari-mac").to_owned(),
        Browser::InApp => t!("install-name-in-app").to_owned(),
        Browser::Other => t!("install-name-other").to_owned(),
    }
}

fn steps(browser: Browser) -> Vec<String> {
    match browser {
        Browser::ChromeAndroid => android(t!("install-menu-dots"), t!("install-chrome-choose")),
        Browser::Samsung => android(t!("install-menu-lines"), t!("install-samsung-choose")),
        Browser::FirefoxAndroid => android(t!("install-menu-dots"), t!("install-firefox-choose")),
        Browser::SafariIos => vec![
            t!("install-safari-share").to_owned(),
            t!("install-ios-choose").to_owned(),
            t!("install-ios-confirm").to_owned(),
            t!("install-ios-open").to_owned(),
        ],
        Browser::OtherIos => vec![
            t!("install-other-ios-share").to_owned(),
            t!("install-ios-choose").to_owned(),
            t!("install-other-ios-missing").to_owned(),
            t!("install-ios-confirm").to_owned(),
            t!("install-ios-open").to_owned(),
        ],
        Browser::ChromeDesktop => vec![
            t!("install-desktop-sign").to_owned(),
            t!("install-desktop-menu").to_owned(),
            t!("install-desktop-confirm").to_owned(),
        ],
        Browser::SafariMac => {
            vec![
                t!("install-mac-share").to_owned(),
                t!("install-mac-choose").to_owned(),
                t!("install-mac-older").to_owned(),
            ]
        }
        Browser::InApp => vec![
            t!("install-in-app-menu").to_owned(),
            t!("install-in-app-choose").to_owned(),
            t!("install-in-app-copy").to_owned(),
            t!("install-in-app-then").to_owned(),
        ],
        Browser::Other => {
            vec![
                t!("install-other-menu").to_owned(),
                t!("install-other-bookmark").to_owned(),
                t!("install-other-works").to_owned(),
            ]
        }
    }
}

fn android(menu: &str, choose: &str) -> Vec<String> {
    [menu, choose, t!("install-confirm"), t!("install-open-once")]
        .map(str::to_owned)
        .to_vec()
}
