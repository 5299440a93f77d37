//! Ideas of ours that become tasks with one tap.

use leptos::prelude::*;

use super::open::open_plan;
use crate::content::pack::TaskIdea;
use crate::domain::plan::neighbour;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::pages::share::focus::focus_soon;

/// The ideas under a heading that are not taken yet.
#[component]
pub fn Ideas(
    /// Id of the heading.
    heading: String,
    /// All of them.
    ideas: Vec<TaskIdea>,
    /// Open from the start.
    open: bool,
) -> impl IntoView {
    let plan = open_plan();
    let open = RwSignal::new(open);
    let left = Memo::new(move |_| {
        let free = |idea: &&TaskIdea| plan.kept.with(|plan| !plan.has_idea(&idea.id));
        ideas
            .iter()
            .filter(free)
            .cloned()
            .collect::<Vec<TaskIdea>>()
    });
    let count = move || left.with(Vec::len);
    let heading = StoredValue::new(heading);
    let take = move |idea: &TaskIdea| {
        let next = left.with_untracked(|left| {
            neighbour(left.iter().map(|idea| idea.id.as_str()), &idea.id).map(idea_id)
        });
        let added = heading
            .with_value(|heading| super::task::add(plan, heading, &idea.text, Some(&idea.id)));
        if added {
            // The button that had the focus is gone.
            let field = || heading.with_value(|heading| format!("add-{heading}"));
            focus_soon(next.unwrap_or_else(field));
        }
    };
    view! {
        <Show when=move || { count() > 0 }>
            <button
                type="button"
                class="fold"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Glyph icon=Icon::Bulb />
                <span>{move || tn!("plan-ideas", count())}</span>
                <Glyph icon=Icon::ChevronDown />
            </button>
            <ul class="ideas" hidden=move || !open.get()>
                <For
                    each=move || left.get()
                    key=|idea| idea.id.clone()
                    children=move |idea| {
                        let text = idea.text.clone();
                        view! {
                            <li>
                                <button
                                    type="button"
                                    class="idea"
                                    id=idea_id(&idea.id)
                                    on:click=move |_| take(&idea)
                                >
                                    <Glyph icon=Icon::Plus />
                                    <span>{text}</span>
                                </button>
                            </li>
                        }
                    }
                />
            </ul>
        </Show>
    }
}

fn idea_id(id: &str) -> String {
    format!("idea-{id}")
}
