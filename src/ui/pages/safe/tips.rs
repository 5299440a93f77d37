//! Tips on one theme, each to be ticked when it is done.

use leptos::prelude::*;

use crate::content::pack::Tip;
use crate::domain::plan::Done;
use crate::ui::app::app_state;
use crate::ui::components::progress::Progress;
use crate::ui::components::prose::{cited, prose, source_list};
use crate::ui::components::tick_row::TickRow;
use crate::ui::frame::set_title;
use crate::ui::pages::not_found::Missing;
use crate::ui::route::Route;
use crate::ui::texts;

/// The tips of a theme.
#[component]
pub fn TipsPage(
    /// Id of the theme.
    id: String,
) -> impl IntoView {
    let pack = texts::pack();
    let Some(theme) = pack.tip_theme(&id).cloned() else {
        return view! { <Missing to=Route::Safe label=t!("safe-title") /> }.into_any();
    };
    set_title(theme.title.clone());
    let followed = app_state().tips;
    let ids: Vec<String> = theme.tips.iter().map(|tip| tip.id.clone()).collect();
    let total = ids.len();
    let done = Memo::new(move |_| {
        let ids = ids.iter().map(String::as_str);
        Done { done: followed.with(|followed| followed.count(ids)), total }
    });
    let words = Signal::derive(move || tn!("tips-done", done.get().done, total = total));
    let sources = cited(&theme.tips.iter().map(|tip| &tip.why).collect::<Vec<_>>());
    let rows = theme.tips.into_iter().map(tip_row).collect_view();
    view! {
        <p class="lead">{theme.summary}</p>
        <section class="card">
            <p class="soft">{words}</p>
            <Progress done=done words=words />
            <ul class="rows">{rows}</ul>
        </section>
        {source_list(&sources)}
    }
    .into_any()
}

fn tip_row(tip: Tip) -> impl IntoView {
    let followed = app_state().tips;
    let (id, tick_id) = (tip.id.clone(), tip.id.clone());
    let ticked = Signal::derive(move || followed.with(|followed| followed.done.contains(&id)));
    let set = move |done: bool| followed.update(|followed| followed.set(&tick_id, done));
    view! {
        <li>
            <TickRow id=tip.id label=tip.text ticked=ticked on_tick=set>
                {prose(&tip.why)}
            </TickRow>
        </li>
    }
}
