//! The plans in which a partner takes part.

use crate::ui::signals::*;

use super::OpenPartner;
use crate::domain::plan::Plan;
use crate::storage::keys::Key;
use crate::ui::components::icon::Icon;
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::share::fold::folding;
use crate::ui::pages::share::plan::words;
use crate::ui::view::{View, el};

/// Every plan, ticked where the partner takes part.
pub(super) fn plans(partner: OpenPartner) -> View {
    folding(
        "partner-plans",
        Icon::ClipboardList,
        t!("partner-plans"),
        Box::new(String::new),
        RwSignal::new(false),
        Box::new(move || list(partner)),
    )
}

fn list(partner: OpenPartner) -> View {
    let plans = partner.keeper.plans();
    if plans.is_empty() {
        return el("p")
            .class("part-text soft")
            .text(t!("partner-plans-none"));
    }
    let row = |(id, plan): &(String, Plan)| el("li").child(plan_row(partner, id, plan));
    el("ul").class("rows").each(plans.iter().map(row))
}

fn plan_row(partner: OpenPartner, id: &str, plan: &Plan) -> View {
    let own_id = partner.id.get_value();
    let takes_part = RwSignal::new(plan.partners.contains(&own_id));
    let (name, key) = (words::name(plan), Key::Plan(id.to_owned()));
    let tick = move |ticked: bool| {
        let Some(mut plan) = partner.keeper.load::<Plan>(&key) else {
            return;
        };
        plan.partners.retain(|other| *other != own_id);
        if ticked {
            plan.partners.push(own_id.clone());
        }
        if partner.keeper.write(&key, &plan) {
            takes_part.set(ticked);
        }
    };
    tick_row(
        &format!("plan-{id}"),
        move || name.clone(),
        move || takes_part.get(),
        tick,
        None,
    )
}
