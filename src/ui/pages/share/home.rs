//! Share: the planner and the safety lists.

use std::rc::Rc;

use super::lists::{all_ticked, ticked_words};
use super::plan::face::{Face, plan_face};
use super::plans::{new_plan, plans};
use crate::ui::components::button::link;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::progress::progress;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The start of Share.
pub fn share_home() -> View {
    set_title(t!("share-title"));
    let keeper = keeper();
    let planner = tool(
        Icon::ClipboardList,
        t!("share-plan-title"),
        t!("share-plan-about"),
    );
    let lists = tool(
        Icon::ListCheck,
        t!("share-lists-title"),
        t!("share-lists-about"),
    );
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("share-lead")))
        .child(with_next_plan(planner, keeper))
        .child(with_ticks(lists, keeper))
        .child(with_partners(keeper))
}

fn tool(icon: Icon, title: &str, about: &str) -> View {
    let heading = el("h2").child(glyph(icon)).child(el("span").text(title));
    el("section")
        .class("card tool")
        .child(heading)
        .child(el("p").text(about))
}

/// The plan that comes next, or the way to a first one.
fn with_next_plan(card: View, keeper: Keeper) -> View {
    let Some((id, plan)) = plans(keeper).into_iter().next() else {
        return card.child(el("p").class("actions").child(new_plan()));
    };
    let link = el("a")
        .class("plan-link next-plan")
        .attr("href", &Route::Plan(id).href());
    card.child(link.child(plan_face(Rc::new(move || Face::of(&plan)))))
        .child(way(&Route::Plans, t!("plans-all")))
}

/// How many partners there are, and the way to them.
fn with_partners(keeper: Keeper) -> View {
    let count = keeper.count_partners();
    let words = (count > 0).then(|| el("p").class("soft").text(&tn!("partners-count", count)));
    tool(Icon::Users, t!("partners-title"), t!("partners-about"))
        .child(words)
        .child(way(&Route::Partners, t!("partners-open")))
}

fn with_ticks(card: View, keeper: Keeper) -> View {
    let done = all_ticked(keeper);
    let bar = (done.done > 0).then(|| progress(move || done, move || ticked_words(done)));
    let words = (done.done > 0).then(|| el("p").class("soft").text(&ticked_words(done)));
    card.child(words)
        .child(bar)
        .child(way(&Route::Lists, t!("share-lists-open")))
}

fn way(to: &Route, word: &str) -> View {
    el("p")
        .class("actions")
        .child(link("button plain", to, word))
}
