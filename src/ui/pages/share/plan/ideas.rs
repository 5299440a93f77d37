//! Ideas of ours that become tasks with one tap.

use crate::ui::signals::*;

use super::open::OpenPlan;
use super::task::add_task;
use crate::content::pack::{PlanHeading, TaskIdea};
use crate::domain::plan::neighbour;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::{fold_by, folded};
use crate::ui::view::{View, el};

/// The ideas under a heading that are not taken yet.
pub fn ideas(plan: OpenPlan, heading: &PlanHeading, open: bool) -> View {
    let open = RwSignal::new(open);
    let all: Vec<String> = heading.ideas.iter().map(|idea| idea.id.clone()).collect();
    let left = plan.ids(move |plan| {
        all.iter()
            .filter(|id| !plan.has_idea(id))
            .cloned()
            .collect()
    });
    let count = move || left.with(Vec::len);
    let toggle = fold_by(
        "fold",
        Icon::Bulb,
        Box::new(move || tn!("plan-ideas", count())),
        Box::new(String::new),
        open,
    );
    let heading = heading.clone();
    let list = el("ul").class("ideas").each_by(
        move || left.get(),
        move |id| match heading.ideas.iter().find(|idea| idea.id == id) {
            Some(idea) => idea_row(plan, heading.clone(), idea.clone()),
            None => el("li"),
        },
    );
    el("div")
        .class("part")
        .attr_by("hidden", move || (count() == 0).then(String::new))
        .child(toggle)
        .child(folded(list, open))
}

fn idea_row(plan: OpenPlan, heading: PlanHeading, idea: TaskIdea) -> View {
    let (id, text) = (idea_id(&idea.id), idea.text.clone());
    let take = move || take(plan, &heading, &idea);
    el("li").child(action("idea", Icon::Plus, &text, Box::new(take)).id(&id))
}

fn take(plan: OpenPlan, heading: &PlanHeading, idea: &TaskIdea) {
    // The button that has the focus goes.
    let next = plan.peek(|plan| {
        let ids = heading.ideas.iter().map(|idea| idea.id.as_str());
        neighbour(ids.filter(|id| !plan.has_idea(id)), &idea.id).map(idea_id)
    });
    if add_task(plan, &heading.id, &idea.text, Some(&idea.id)) {
        focus_soon(next.unwrap_or_else(|| format!("add-{}", heading.id)));
    }
}

fn idea_id(id: &str) -> String {
    format!("idea-{id}")
}
