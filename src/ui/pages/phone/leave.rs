//! Leaving quickly: how it works, a quiet name, where it leads, and what none of it can hide.

use std::rc::Rc;

use crate::ui::signals::*;

use super::choices::choices;
use super::parts::{actions, card, page_body, points, soft, state_card, words};
use crate::domain::settings::{Settings, site_address};
use crate::ui::app::app_state;
use crate::ui::components::button::link;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::Icon;
use crate::ui::components::tick_row::tick_row;
use crate::ui::frame::set_title;
use crate::ui::keeper::Kept;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// Where leaving leads, in a few words, for the row that leads here.
pub(super) fn line(settings: &Settings) -> String {
    match settings.leave_to.trim_start_matches("https://") {
        "" => t!("leave-line-units").to_owned(),
        site => t!("leave-line-site", site = site),
    }
}

/// What there is to know before one needs it.
pub fn leave_page() -> View {
    set_title(t!("leave-title"));
    let settings = app_state().settings;
    let lead = t!("leave-lead", leave = t!("shell-leave"));
    page_body()
        .child(words(&lead).class("lead"))
        .child(how_it_works())
        .child(el("div").class("card").child(quiet(settings)))
        .child(where_to(settings))
        .child(limits())
        .child(what_helps_more())
}

fn how_it_works() -> View {
    card(t!("leave-how-title"))
        .child(points(vec![
            t!("leave-how-tap").to_owned(),
            t!("leave-how-keys").to_owned(),
            t!("leave-how-offline").to_owned(),
            t!("leave-how-back").to_owned(),
            t!("leave-how-saved").to_owned(),
        ]))
        .child(el("h3").text(t!("leave-return-title")))
        .child(points(vec![
            t!("leave-return-address").to_owned(),
            t!("leave-return-home").to_owned(),
        ]))
        .child(words(t!("leave-try")))
}

fn quiet(settings: Kept<Settings>) -> View {
    let why = t!("leave-quiet-why", name = t!("shell-quiet"));
    let why = el("div")
        .class("tick-why group")
        .child(words(&why))
        .child(soft(t!("leave-quiet-limit")));
    tick_row(
        "quiet",
        || t!("leave-quiet").to_owned(),
        move || settings.with(|settings| settings.quiet),
        move |on| settings.update(|settings| settings.quiet = on),
        Some(why),
    )
}

/// The page that needs no network, or a site of the user's own choice.
fn where_to(settings: Kept<Settings>) -> View {
    let typed = RwSignal::new(settings.peek(|settings| settings.leave_to.clone()));
    let to_site = RwSignal::new(!typed.get_untracked().is_empty());
    let keep = move || {
        let site = site_address(&typed.get_untracked()).filter(|_| to_site.get_untracked());
        settings.update(|settings| settings.leave_to = site.unwrap_or_default());
    };
    let choose = move |index: usize| {
        to_site.set(index == 1);
        keep();
    };
    let heard = move |text: String| {
        typed.set(text);
        keep();
    };
    let options = vec![
        t!("leave-where-units").to_owned(),
        t!("leave-where-site").to_owned(),
    ];
    let choice = choices(
        "leave-where",
        t!("leave-where"),
        options,
        Rc::new(move || usize::from(to_site.get())),
        Rc::new(choose),
    );
    let heard = Rc::new(heard);
    let field = move || {
        let field = text_field(
            "leave-site",
            "url",
            t!("leave-site"),
            Rc::new(move || typed.get()),
            heard.clone(),
        );
        let says = soft("").attr("role", "status");
        el("div")
            .child(field)
            .child(says.text_by(move || what_opens(&typed.get())))
    };
    el("div")
        .class("card group")
        .child(choice)
        .child(soft(t!("leave-where-why")))
        .show_if(move || to_site.get(), field)
}

fn what_opens(typed: &str) -> String {
    match site_address(typed) {
        Some(site) => t!("leave-site-opens", site = site),
        None if typed.trim().is_empty() => t!("leave-site-none").to_owned(),
        None => t!("leave-site-wrong").to_owned(),
    }
}

fn limits() -> View {
    state_card("is-warning", Icon::AlertTriangle, t!("leave-limit-title")).child(points(vec![
        t!("leave-limit-history").to_owned(),
        t!("leave-limit-calls").to_owned(),
        t!("leave-limit-data").to_owned(),
        t!("leave-limit-open").to_owned(),
        t!("leave-limit-watched").to_owned(),
    ]))
}

fn what_helps_more() -> View {
    let erase = link("button small plain", &Route::Notes, t!("erase-title"));
    let help = link("button small plain", &Route::Help, t!("help-title"));
    card(t!("leave-more-title"))
        .child(points(vec![
            t!("leave-more-other").to_owned(),
            t!("leave-more-private").to_owned(),
            t!("leave-more-history").to_owned(),
            t!("leave-more-erase").to_owned(),
        ]))
        .child(words(t!("leave-more-care")))
        .child(actions().child(help).child(erase))
}
