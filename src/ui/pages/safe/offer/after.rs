//! Where to check, what to do next, and the check to hand on.

use std::rc::Rc;

use crate::ui::signals::*;

use super::found::hand;
use super::{OpenCheck, check, note};
use crate::content::pack::Licence;
use crate::domain::picture::Sheet;
use crate::platform::clock;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::prose::{points, prose, source_list};
use crate::ui::pages::safe::card::{day_words, given_sheet};
use crate::ui::pages::share::buttons::action;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The office of the user's country, if one is known, and where to check anywhere.
pub(super) fn verify(open: OpenCheck) -> View {
    let view = el("div")
        .class("stack")
        .child(el("h2").text(t!("offer-verify")))
        .child(open.licence.map(licence));
    let (title, line) = match open.country {
        None => (t!("offer-country").to_owned(), t!("offer-country-line")),
        Some(country) => (t!("offer-country-is", country = country.name), ""),
    };
    let none = (open.country.is_some() && open.licence.is_none())
        .then(|| el("p").text(t!("offer-no-licence")));
    view.child(none)
        .child(points("ul", &check().anywhere))
        .child(rows(vec![list_row(
            &Route::Countries,
            Some(Icon::MapPin),
            &title,
            line,
        )]))
}

fn licence(licence: &'static Licence) -> View {
    let this_year = clock::today().map_or(0, |today| today.parts().0.unsigned_abs());
    let old = licence.is_old(this_year);
    el("section")
        .class("card")
        .child(
            el("h3")
                .attr("translate", "no")
                .attr("lang", "en")
                .text(&licence.body),
        )
        .child(el("p").class("soft").text(&licence.lists.join(" · ")))
        .child(prose("p", &licence.text))
        .child(old.then(|| note(Icon::Clock, "note late", t!("offer-old"))))
        .child(source_list(std::slice::from_ref(&licence.source)))
}

/// What to do now, for what was answered and found.
pub(super) fn next(open: OpenCheck) -> View {
    let steps = move || {
        open.with_result(|result| {
            let steps = result.next().into_iter();
            let list = el("ul").class("points").id("offer-next");
            Some(list.each(steps.map(|step| prose("li", step))))
        })
    };
    let some = move || open.with_result(|result| !result.replies().is_empty());
    let all = move || {
        let send = move || {
            let replies = untrack(|| open.with_result(|result| result.replies().join("\n")));
            hand(open.tools().notices, replies);
        };
        el("p").class("actions").child(action(
            "button plain small",
            Icon::Share,
            t!("offer-send-all"),
            Box::new(send),
        ))
    };
    el("div")
        .class("stack")
        .child(el("h2").text(t!("offer-next")))
        .child(el("div").child_by(steps))
        .show_if(some, all)
}

/// The check as others read it, and the ways to hand it on.
pub(super) fn given(open: OpenCheck) -> View {
    let sheet = move || -> Sheet {
        let day = open.with(|record| record.date).or_else(clock::today);
        let day = day.map(day_words).unwrap_or_default();
        open.with_result(|result| result.sheet(&day))
    };
    given_sheet(t!("offer-given"), Rc::new(sheet), RwSignal::new(false))
}
