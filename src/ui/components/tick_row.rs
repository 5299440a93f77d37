//! Something to tick, with words below it that explain.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// A check box with a large target and an explanation.
#[component]
pub fn TickRow(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What is ticked.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is.
    #[prop(into)]
    ticked: Signal<bool>,
    /// Hears the new state.
    on_tick: impl Fn(bool) + 'static,
    /// Why, or how.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let input = format!("tick-{id}");
    let input_id = input.clone();
    view! {
        <div class="tick-row">
            <label class="tick" for=input>
                <input
                    id=input_id
                    type="checkbox"
                    prop:checked=move || ticked.get()
                    on:change=move |event| on_tick(event_target_checked(&event))
                />
                <span class="tick-box"><Glyph icon=Icon::Check /></span>
                <span class="tick-text">{move || label.get()}</span>
            </label>
            {children.map(|children| view! { <p class="tick-why">{children()}</p> })}
        </div>
    }
}
