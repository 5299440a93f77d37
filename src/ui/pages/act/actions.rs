//! Ways to act: all of them, or those that fit the time, the person and the means.

mod chooser;
pub mod words;

use crate::ui::signals::*;

use self::chooser::{choosers, without_words};
use self::words::{facts, role_word};
use crate::content::pack::Action;
use crate::domain::actions::{Condition, Fit, Wanted, begun};
use crate::domain::plan::Plan;
use crate::ui::components::button::button;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el, follow};

/// All ways to act. What is looked for is kept while the window is open, and stored nowhere.
pub fn actions_page() -> View {
    set_title(t!("actions-title"));
    let keeper = keeper();
    let wanted = RwSignal::new(keeper.wanted.get_value());
    follow(move || keeper.wanted.set_value(wanted.get()));
    let plans = keeper.plans();
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("actions-lead")))
        .child(choosers(wanted))
        .child(count(wanted))
        .child(
            el("div")
                .class("stack")
                .child_by(move || Some(wanted.with(|wanted| found(wanted, &plans)))),
        )
        .show_if(move || wanted.with(nothing_fits), move || nothing(wanted))
        .child(el("p").class("soft").text(t!("actions-left-out")))
        .child(rows(vec![list_row(
            &Route::LeftOut,
            Some(Icon::InfoCircle),
            t!("left-out-title"),
            "",
        )]))
}

/// What decides, of every way to act.
fn fits() -> impl Iterator<Item = &'static Fit> + Clone {
    texts::pack()
        .rest
        .actions
        .all
        .iter()
        .map(|action| &action.fit)
}

fn nothing_fits(wanted: &Wanted) -> bool {
    !fits().any(|fit| wanted.fits(fit))
}

const COUNT: &str = "actions-count";

/// How many fit, and the way back to all.
fn count(wanted: RwSignal<Wanted>) -> View {
    let total = texts::pack().rest.actions.all.len();
    let words = move || {
        let fit = wanted.with(|wanted| fits().filter(|fit| wanted.fits(fit)).count());
        match fit == total {
            true => tn!("actions-all", total),
            false => tn!("actions-fit", fit, total = total),
        }
    };
    let line = el("p")
        .id(COUNT)
        .attr("tabindex", "-1")
        .attr("role", "status")
        .text_by(words);
    el("div").class("actions-count").child(line).show_if(
        move || wanted.with(|wanted| !wanted.is_open()),
        move || {
            let all = move || set(wanted, Wanted::default());
            button("button plain small", t!("actions-show-all"), all).id("actions-show-all")
        },
    )
}

/// Looks for something else. What was tapped may be gone then, so the focus goes to the count.
fn set(wanted: RwSignal<Wanted>, to: Wanted) {
    wanted.set(to);
    focus_soon(COUNT.to_owned());
}

/// Those that fit: what was written for the person first, under a heading of its own.
fn found(wanted: &Wanted, plans: &[(String, Plan)]) -> View {
    let all = &texts::pack().rest.actions.all;
    let (own, others) = wanted.find(fits());
    let card = |places: Vec<usize>| {
        let fitting = places.into_iter().filter_map(|at| all.get(at));
        let list: Vec<View> = fitting.map(|action| row(action, plans)).collect();
        (!list.is_empty()).then(|| rows(list))
    };
    let (own, others) = (card(own), card(others));
    let view = el("div").class("stack");
    let Some(own) = own else {
        return view.child(others);
    };
    let person = wanted.role.map(role_word).unwrap_or_default();
    let for_anyone = others
        .as_ref()
        .map(|_| el("h2").text(t!("actions-for-anyone")));
    view.child(el("h2").text(&t!("actions-for", who = person)))
        .child(own)
        .child(for_anyone)
        .child(others)
}

fn row(action: &Action, plans: &[(String, Plan)]) -> View {
    let line = match begun(plans, &action.id) {
        Some(_) => t!("actions-begun-mark").to_owned(),
        None => facts(&action.fit),
    };
    let route = Route::Action(action.id.clone());
    list_row(&route, Icon::named(&action.icon), &action.title, &line)
}

/// What to say when nothing fits, and what to leave out.
fn nothing(wanted: RwSignal<Wanted>) -> View {
    let card = el("div")
        .class("card empty")
        .child(el("h2").text(t!("actions-none-title")));
    card.child_by(move || {
        let ways = wanted.with(|wanted| wanted.loosen(fits()));
        let words = match ways.is_empty() {
            true => t!("actions-none-at-all"),
            false => t!("actions-none"),
        };
        let way = |(condition, many): (Condition, usize)| {
            let word = wanted.with_untracked(|wanted| without_words(wanted, condition));
            let loosen = move || {
                set(
                    wanted,
                    wanted.with_untracked(|wanted| wanted.without(condition)),
                )
            };
            button(
                "button plain small",
                &tn!("actions-without", many, what = word),
                loosen,
            )
        };
        let ways = el("p")
            .class("actions centred")
            .each(ways.into_iter().map(way));
        Some(el("div").child(el("p").text(words)).child(ways))
    })
}
