//! Things to bring: what, who, and whether they are there.

use std::rc::Rc;

use crate::ui::signals::*;

use super::lines::{Kind, line_field, line_list};
use super::open::OpenPlan;
use super::part::part_card;
use super::words::and;
use crate::domain::plan::{Need, Plan};
use crate::platform::clock;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::add_line::pair_line;
use crate::ui::pages::share::undo::Back;
use crate::ui::view::{View, el};

const ADD: &str = "need-add";

const NEEDS: Kind = Kind {
    name: "need",
    title: |plan, id| plan.need(id).map(title).unwrap_or_default(),
    detail: |plan, id| (plan.need(id).map(who).unwrap_or_default(), false),
    ticked: |plan, id| plan.need(id).is_some_and(|need| need.here),
    tick: |plan, id, here| change(plan, id, &|need| need.here = here),
    change: |thing| t!("needs-change", thing = thing),
    fields,
    remove,
    removed: |thing| t!("needs-removed", thing = thing),
};

/// The card.
pub(super) fn needs_card(plan: OpenPlan) -> View {
    part_card(
        "plan-needs",
        Icon::ShoppingBag,
        t!("needs-title"),
        plan.text(line),
        false,
        Box::new(move || body(plan)),
    )
}

fn line(plan: &Plan) -> String {
    let needed = plan.needed();
    let here = match needed.total {
        0 => return t!("needs-none").to_owned(),
        total => tn!("needs-here", needed.here, total = total),
    };
    match needed.open {
        0 => here,
        open => and(here, tn!("needs-open", open)),
    }
}

fn body(plan: OpenPlan) -> View {
    let ids = plan.ids(|plan| plan.needs.iter().map(|need| need.id.clone()).collect());
    let add = move |what: &str, who: &str| add(plan, what, who);
    el("div")
        .class("heading-body")
        .child(el("p").class("about").text(t!("needs-about")))
        .child(line_list(plan, &NEEDS, ids, ADD))
        .child(pair_line(
            ADD,
            [t!("needs-what"), t!("needs-who")],
            t!("needs-add"),
            Rc::new(add),
        ))
}

fn add(plan: OpenPlan, what: &str, who: &str) -> bool {
    if what.is_empty() {
        return false;
    }
    plan.change(|plan| {
        plan.needs.push(Need {
            id: clock::new_id(),
            text: what.to_owned(),
            who: who.to_owned(),
            here: false,
        });
    });
    plan.spoken.set(t!("needs-added", thing = what));
    true
}

/// What it is, or a stand-in for it.
pub fn title(need: &Need) -> String {
    match need.text.trim() {
        "" => t!("needs-blank").to_owned(),
        text => text.to_owned(),
    }
}

fn who(need: &Need) -> String {
    match need.who.trim() {
        "" if need.here => String::new(),
        "" => t!("needs-nobody").to_owned(),
        who => who.to_owned(),
    }
}

fn change(plan: &mut Plan, id: &str, change: &dyn Fn(&mut Need)) {
    plan.needs
        .iter_mut()
        .filter(|need| need.id == id)
        .for_each(change);
}

fn fields(plan: OpenPlan, id: &str) -> View {
    let what = line_field(
        plan,
        &NEEDS,
        ("text", id),
        t!("needs-what"),
        |plan, id| {
            plan.need(id)
                .map(|need| need.text.clone())
                .unwrap_or_default()
        },
        |plan, id, text| change(plan, id, &|need| text.clone_into(&mut need.text)),
    );
    let who = line_field(
        plan,
        &NEEDS,
        ("who", id),
        t!("needs-who"),
        |plan, id| {
            plan.need(id)
                .map(|need| need.who.clone())
                .unwrap_or_default()
        },
        |plan, id, text| change(plan, id, &|need| text.clone_into(&mut need.who)),
    );
    el("div").child(what).child(who)
}

fn remove(plan: &mut Plan, id: &str) -> Option<Back<Plan>> {
    let at = plan.needs.iter().position(|need| need.id == id)?;
    let need = plan.needs.remove(at);
    Some(Box::new(move |plan| {
        let at = at.min(plan.needs.len());
        plan.needs.insert(at, need.clone());
    }))
}

/// The lines on paper: ticked or not, what, and who.
pub(super) fn listed(plan: &Plan) -> Vec<(Option<bool>, String)> {
    let line = |need: &Need| {
        let words = match need.who.trim() {
            "" => title(need),
            who => format!("{} ({who})", title(need)),
        };
        (Some(need.here), words)
    };
    plan.needs.iter().map(line).collect()
}
