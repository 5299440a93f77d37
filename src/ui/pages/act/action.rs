//! One way to act: what it is, what to do today, what to take care of. It becomes a plan.

use std::rc::Rc;

use crate::ui::signals::*;

use super::actions::words::{means_word, role_word, time_word};
use crate::content::pack::{Action, ActionTask, Text};
use crate::content::question_set::plain_words;
use crate::domain::actions::{Role, begun, plan};
use crate::domain::plan::Plan;
use crate::platform::{clock, page, timers};
use crate::storage::keys::Key;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::prose::{cited, next_links, prose, source_list};
use crate::ui::components::read_aloud::read_aloud;
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::navigation::navigation;
use crate::ui::notices::notices;
use crate::ui::pages::not_found::missing;
use crate::ui::pages::share::buttons::{Run, action as button};
use crate::ui::pages::share::hand_on::hand_on;
use crate::ui::pages::share::plan::face::{Face, plan_face};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The way to act with this id.
pub fn action_page(id: &str) -> View {
    let Some(action) = texts::pack().rest.actions.action(id) else {
        return missing(&Route::Actions, t!("actions-title"));
    };
    set_title(&action.title.clone());
    let texts: Vec<&Text> = vec![&action.about, &action.first, &action.safety];
    el("div")
        .class("page-body action-page")
        .child(prose("p", &action.about).class("lead"))
        .child(read_aloud())
        .child(facts(action))
        .child(today(action))
        .child(el("h2").text(t!("actions-need")))
        .child(
            el("ul")
                .class("points")
                .each(action.need.iter().map(|need| el("li").text(need))),
        )
        .child(el("h2").text(t!("actions-safety")))
        .child(el("blockquote").child(prose("p", &action.safety)))
        .child(el("h2").text(t!("actions-tasks")))
        .child(
            el("ul")
                .class("card rows")
                .each(action.tasks.iter().map(task_row)),
        )
        .child(beginning(action))
        .child(
            el("div")
                .class("stack unprinted")
                .child(el("h2").text(t!("actions-next")))
                .child(next_links(&action.next)),
        )
        .child(hand_on(
            Rc::new(move || (action.title.clone(), as_text(action))),
            None,
            Box::new(|| timers::after_paint(page::print)),
        ))
        .child(source_list(&cited(&texts)))
}

/// What can be done of it today.
fn today(action: &Action) -> View {
    el("section")
        .class("card")
        .child(
            el("h2")
                .class("with-icon")
                .child(glyph(Icon::Sunrise))
                .text(t!("actions-first")),
        )
        .child(prose("p", &action.first))
}

/// How long, for whom, with what.
fn facts(action: &Action) -> View {
    let fact = |icon, words: String| el("li").child(glyph(icon)).child(el("span").text(&words));
    let needs = (!action.fit.needs.is_empty()).then(|| fact(Icon::Tools, needs(action)));
    el("ul")
        .class("action-facts")
        .child(fact(Icon::Clock, time_word(action.fit.time).to_owned()))
        .child(fact(Icon::Users, people(action)))
        .child(needs)
}

fn people(action: &Action) -> String {
    if action.fit.roles.contains(&Role::Anyone) {
        return role_word(Role::Anyone).to_owned();
    }
    let people = action.fit.roles.iter().map(|role| role_word(*role));
    people.collect::<Vec<_>>().join(", ")
}

fn needs(action: &Action) -> String {
    let needs = action.fit.needs.iter().map(|means| means_word(*means));
    needs.collect::<Vec<_>>().join(", ")
}

fn task_row(task: &ActionTask) -> View {
    let heading = texts::pack()
        .rest
        .headings
        .iter()
        .find(|heading| heading.id == task.heading);
    let icon = heading.and_then(|heading| Icon::named(&heading.icon));
    let title = heading.map_or("", |heading| heading.title.as_str());
    let text = el("span")
        .class("row-text")
        .child(el("span").text(&task.text))
        .child(el("span").class("row-line").text(title));
    el("li")
        .class("row")
        .child(
            el("span")
                .class("row-icon")
                .child(glyph(icon.unwrap_or(Icon::ClipboardList))),
        )
        .child(text)
}

/// The way to a plan: the one that was begun, or a new one.
fn beginning(action: &'static Action) -> View {
    let keeper = keeper();
    let start = Rc::new(begin(action));
    el("div").child_by(move || {
        keeper.watch_outside();
        let plans = untrack(|| keeper.plans());
        let start = start.clone();
        let run: Run = Box::new(move || start());
        Some(match begun(&plans, &action.id) {
            Some((id, plan)) => begun_card(id, plan, run),
            None => button("button wide", Icon::ClipboardList, t!("actions-begin"), run)
                .id("actions-begin"),
        })
    })
}

fn begun_card(id: &str, plan: &Plan, again: Run) -> View {
    let plan = plan.clone();
    let link = el("a")
        .class("plan-link next-plan")
        .id("actions-plan")
        .attr("href", &Route::Plan(id.to_owned()).href())
        .child(plan_face(Rc::new(move || Face::of(&plan))));
    let again = button(
        "button plain small",
        Icon::Plus,
        t!("actions-begin-again"),
        again,
    );
    el("section")
        .class("card")
        .child(el("h2").text(t!("actions-begun-title")))
        .child(link)
        .child(
            el("p")
                .class("actions")
                .child(again.id("actions-begin-again")),
        )
}

/// Makes a plan of it and opens it. Undo takes the plan away again.
fn begin(action: &'static Action) -> impl Fn() {
    let (keeper, navigation, notices) = (keeper(), navigation(), notices());
    move || {
        let tasks = action
            .tasks
            .iter()
            .map(|task| (task.heading.as_str(), task.text.as_str()));
        let made = plan(&action.id, &action.title, tasks, &mut clock::new_id);
        let id = clock::new_id();
        let key = Key::Plan(id.clone());
        // Where there is no room for it the keeper has said so.
        if !keeper.write(&key, &made) {
            return;
        }
        let route = Route::Plan(id);
        navigation.go(&route);
        notices.offer_undo(t!("actions-begun"), move || {
            keeper.remove(&key);
            // A page that shows the plan has nothing to show any more.
            let here = untrack(|| navigation.route());
            if here == route {
                navigation.replace(Route::Action(action.id.clone()));
            } else if matches!(here, Route::Plans | Route::Share | Route::Action(_)) {
                navigation.replace(here);
            }
        });
    }
}

/// All of it as text.
fn as_text(action: &Action) -> String {
    let lines = |title: &str, lines: Vec<String>| {
        let lines = lines.into_iter().map(|line| format!("\n- {line}"));
        format!("{title}:{}", lines.collect::<String>())
    };
    let tasks = action.tasks.iter().map(|task| task.text.clone()).collect();
    [
        action.title.clone(),
        plain_words(&action.about),
        t!(
            "actions-text-time",
            time = time_word(action.fit.time),
            who = people(action)
        ),
        lines(t!("actions-first"), vec![plain_words(&action.first)]),
        lines(t!("actions-need"), action.need.clone()),
        lines(t!("actions-safety"), vec![plain_words(&action.safety)]),
        lines(t!("actions-tasks"), tasks),
    ]
    .join("\n\n")
}
