//! Steps for a bad moment. What is ticked here is not stored: the phone may be watched.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::content::pack::{Guide, GuideStep, Text};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::prose::{cited, next_links, prose, source_list};
use crate::ui::components::tick_row::TickRow;
use crate::ui::frame::set_title;
use crate::ui::pages::not_found::Missing;
use crate::ui::route::Route;
use crate::ui::texts;

/// A guide, from Help or Stay safe.
#[component]
pub fn GuidePage(
    /// Id of the guide.
    id: String,
) -> impl IntoView {
    let pack = texts::pack();
    let Some(guide) = pack.guide(&id).cloned() else {
        return view! { <Missing to=Route::Help label=t!("help-title") /> }.into_any();
    };
    set_title(guide.title.clone());
    let ticked = RwSignal::new(BTreeSet::new());
    let first = (!guide.first.is_empty()).then(|| {
        view! { <p class="first">{prose(&guide.first)}</p> }
    });
    let steps = guide.steps.iter().map(|step| step_row(step, ticked)).collect_view();
    let avoid = (!guide.avoid.is_empty()).then(|| avoid_list(&guide.avoid));
    let sources = cited(&all_texts(&guide));
    view! {
        <p class="lead">{guide.summary.clone()}</p>
        {first}
        <section class="card">
            <h2>{t!("guide-steps")}</h2>
            <ol class="rows guide-steps">{steps}</ol>
            <p class="soft">{t!("guide-not-stored")}</p>
        </section>
        {avoid}
        <h2>{t!("guide-next")}</h2>
        {next_links(&guide.next)}
        {source_list(&sources)}
    }
    .into_any()
}

fn step_row(step: &GuideStep, ticked: RwSignal<BTreeSet<String>>) -> impl IntoView + use<> {
    let (id, tick_id) = (step.id.clone(), step.id.clone());
    let (row_id, title) = (step.id.clone(), step.title.clone());
    let text = prose(&step.text);
    let is_ticked = Signal::derive(move || ticked.with(|ticked| ticked.contains(&id)));
    let set = move |done: bool| {
        ticked.update(|ticked| {
            if done {
                ticked.insert(tick_id.clone());
            } else {
                ticked.remove(&tick_id);
            }
        });
    };
    view! {
        <li>
            <TickRow id=row_id label=title ticked=is_ticked on_tick=set>
                {text}
            </TickRow>
        </li>
    }
}

fn avoid_list(avoid: &[Text]) -> impl IntoView + use<> {
    let lines = avoid.iter().map(|line| {
        view! { <li><Glyph icon=Icon::X /><span>{prose(line)}</span></li> }
    });
    let lines = lines.collect_view();
    view! {
        <section class="card">
            <h2>{t!("guide-avoid")}</h2>
            <ul class="avoid">{lines}</ul>
        </section>
    }
}

fn all_texts(guide: &Guide) -> Vec<&Text> {
    let steps = guide.steps.iter().map(|step| &step.text);
    std::iter::once(&guide.first).chain(steps).chain(&guide.avoid).collect()
}
