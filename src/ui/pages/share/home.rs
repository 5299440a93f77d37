//! Share: the plan that comes next, what helps before the day, and what comes after it.

use std::rc::Rc;

use super::lists::{all_ticked, ticked_words};
use super::plan::face::{Face, plan_face};
use super::plans::{new_plan, plans};
use super::report::row::reports_line;
use crate::ui::components::button::link;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The start of Share.
pub fn share_home() -> View {
    set_title(t!("share-title"));
    let keeper = keeper();
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("share-lead")))
        .child(planner(keeper))
        .child(el("h2").text(t!("share-before")))
        .child(before(keeper))
        .child(el("h2").text(t!("share-after")))
        .child(after(keeper))
}

/// The plan that comes next, or the ways to a first one.
fn planner(keeper: Keeper) -> View {
    let title = el("span").text(t!("share-plan-title"));
    let card = el("section")
        .class("card tool")
        .child(el("h2").child(glyph(Icon::ClipboardList)).child(title));
    let Some((id, plan)) = plans(keeper).into_iter().next() else {
        let start = el("p")
            .class("actions")
            .child(new_plan(t!("plan-new")))
            .child(link(
                "button plain",
                &Route::Templates,
                t!("share-templates"),
            ));
        return card
            .child(el("p").text(t!("share-plan-about")))
            .child(start);
    };
    let next = el("a")
        .class("plan-link next-plan")
        .attr("href", &Route::Plan(id).href());
    let all = link("button plain", &Route::Plans, t!("plans-all"));
    card.child(next.child(plan_face(Rc::new(move || Face::of(&plan)))))
        .child(el("p").class("actions").child(all))
}

fn before(keeper: Keeper) -> View {
    let ticked = all_ticked(keeper);
    let lists_line = match ticked.done {
        0 => t!("share-lists-about").to_owned(),
        _ => ticked_words(ticked),
    };
    let partners_line = match keeper.count_partners() {
        0 => t!("partners-line").to_owned(),
        count => tn!("partners-count", count),
    };
    rows(vec![
        list_row(
            &Route::Partners,
            Some(Icon::Users),
            t!("partners-title"),
            &partners_line,
        ),
        list_row(
            &Route::Lists,
            Some(Icon::ListCheck),
            t!("share-lists-title"),
            &lists_line,
        ),
        list_row(
            &Route::Digital,
            Some(Icon::DeviceMobile),
            t!("digital-title"),
            t!("digital-line"),
        ),
    ])
}

fn after(keeper: Keeper) -> View {
    rows(vec![list_row(
        &Route::Reports,
        Some(Icon::UsersGroup),
        t!("reports-title"),
        &reports_line(keeper),
    )])
}
