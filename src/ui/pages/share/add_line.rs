//! A line to add something with: Enter adds it, and the next one can follow at once.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::platform::page;
use crate::ui::components::icon::{Glyph, Icon};

/// A field with a button. What was added leaves the field; focus stays in it.
#[component]
pub fn AddLine(
    /// Unique on the page.
    id: String,
    /// What can be added.
    label: String,
    /// Takes the text. False leaves it in the field.
    on_add: impl Fn(&str) -> bool + 'static,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let (name, field) = (id.clone(), id.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if on_add(&text.get_untracked()) {
            text.set(String::new());
        }
        page::focus_in_view(&field);
    };
    view! {
        <form class="add-line" on:submit=submit>
            <label for=name>{label}</label>
            <div class="add-row">
                <input
                    id=id
                    type="text"
                    autocomplete="off"
                    enterkeyhint="done"
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                />
                <button type="submit" class="button small">
                    <Glyph icon=Icon::Plus />
                    {t!("plan-add")}
                </button>
            </div>
        </form>
    }
}
