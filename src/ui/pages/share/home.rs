//! Share: the planner and the safety lists.

use leptos::prelude::*;

use super::lists::{all_ticked, ticked_words};
use super::plan::face::{Face, PlanFace};
use super::plans::{NewPlan, plans};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::progress::Progress;
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::route::Route;

/// The start of Share.
#[component]
pub fn ShareHome() -> impl IntoView {
    set_title(t!("share-title"));
    view! {
        <p class="lead">{t!("share-lead")}</p>
        <Planner />
        <Lists />
    }
}

/// The planner, with the plan that comes next.
#[component]
fn Planner() -> impl IntoView {
    let next = plans(keeper()).into_iter().next();
    let body = match next {
        None => view! { <p class="actions"><NewPlan /></p> }.into_any(),
        Some((id, plan)) => {
            let face = Signal::stored(Face::named(&plan));
            view! {
                <a class="plan-link next-plan" href=Route::Plan(id).href()><PlanFace face=face /></a>
                <p class="actions">
                    <a class="button plain" href=Route::Plans.href()>{t!("plans-all")}</a>
                    <NewPlan />
                </p>
            }
            .into_any()
        }
    };
    view! {
        <section class="card tool">
            <h2><Glyph icon=Icon::ClipboardList />{t!("share-plan-title")}</h2>
            <p>{t!("share-plan-about")}</p>
            {body}
        </section>
    }
}

#[component]
fn Lists() -> impl IntoView {
    let done = all_ticked(keeper());
    let begun = (done.done > 0).then(|| {
        let words = Signal::stored(ticked_words(done));
        view! {
            <p class="soft">{words}</p>
            <Progress done=Signal::stored(done) words=words />
        }
    });
    view! {
        <section class="card tool">
            <h2><Glyph icon=Icon::ListCheck />{t!("share-lists-title")}</h2>
            <p>{t!("share-lists-about")}</p>
            {begun}
            <p class="actions">
                <a class="button" href=Route::Lists.href()>{t!("share-lists-open")}</a>
            </p>
        </section>
    }
}
