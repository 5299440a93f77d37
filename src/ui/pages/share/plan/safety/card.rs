//! A list of a plan: a card that opens.

use super::folds::Folds;
use super::words::{ours_of, title_of, why};
use crate::content::pack::Checklist;
use crate::domain::checklist::ListRecord;
use crate::storage::keys::Key;
use crate::ui::components::icon::Icon;
use crate::ui::components::prose::{cited, source_list};
use crate::ui::keeper::keeper;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::folding;
use crate::ui::pages::share::list::open::OpenList;
use crate::ui::pages::share::list::{changing, items, settled_words};
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// The card of a list: why it is here, how far it is, and the list itself.
pub fn list_card(plan: OpenPlan, folds: Folds, ours: &'static Checklist) -> View {
    let line = plan.text(|plan| {
        let reason = why(plan.usage(&ours.id));
        let done = settled_words(plan.state_of(&ours_of(ours)).done);
        t!("plan-and", first = done, second = reason)
    });
    folding(
        &fold_id(&ours.id),
        Icon::named(&ours.icon).unwrap_or(Icon::ListCheck),
        &ours.title,
        Box::new(move || line.get()),
        folds.of(&ours.id),
        Box::new(move || body(plan, ours)),
    )
}

/// The id of what opens a list.
pub fn fold_id(list: &str) -> String {
    format!("list-{list}")
}

fn body(plan: OpenPlan, ours: &'static Checklist) -> View {
    let list = OpenList::of_plan(plan, ours.clone());
    let whys: Vec<_> = ours.items.iter().map(|item| &item.why).collect();
    el("div")
        .class("heading-body stack")
        .child(el("p").class("about").text(&ours.about))
        .child(taking_over(list))
        .child(items(list, el("div").class("safety-items")))
        .child(changing(list))
        .child(el("p").class("actions").child(take_out(plan, &ours.id)))
        .child(source_list(&cited(&whys)))
}

/// The offer to begin with what the user made of the list by itself, while the one of the plan
/// is still as we wrote it.
fn taking_over(list: OpenList) -> View {
    let key = Key::List(list.ours.with_value(|ours| ours.id.clone()));
    let alone = keeper().load::<ListRecord>(&key).unwrap_or_default();
    let has_any = ListRecord::default().take_over(&alone);
    let alone = StoredValue::new(alone);
    el("div").show_if(
        move || has_any && !list.is_changed(),
        move || {
            let take = move || take_over(list, &alone.get_value());
            el("div")
                .class("take-over")
                .child(el("p").class("soft").text(t!("safety-take-over-why")))
                .child(
                    action(
                        "button plain small",
                        Icon::Copy,
                        t!("safety-take-over"),
                        Box::new(take),
                    )
                    .id(&list.id("take-over")),
                )
        },
    )
}

fn take_over(list: OpenList, alone: &ListRecord) {
    let mut before = ListRecord::default();
    list.change(|record| {
        before = record.clone();
        record.take_over(alone);
    });
    // Ticks of the meantime stay.
    let back = move |record: &mut ListRecord| record.undo_reset(before.clone());
    list.offer_undo(
        t!("safety-took-over").to_owned(),
        list.id("take-over"),
        Box::new(back),
    );
    focus_soon(list.id("list-change"));
}

fn take_out(plan: OpenPlan, list: &str) -> View {
    let id = list.to_owned();
    let take = move || {
        let mut before = None;
        plan.change(|plan| before = plan.use_list(&id, false));
        focus_soon("safety-summary".to_owned());
        let of = id.clone();
        plan.offer_undo(
            t!("safety-taken", list = title_of(&id)),
            fold_id(&id),
            Box::new(move |plan| plan.use_as_before(&of, before)),
        );
    };
    action(
        "button plain small",
        Icon::X,
        t!("safety-take-out"),
        Box::new(take),
    )
    .id(&format!("take-out-{list}"))
}
